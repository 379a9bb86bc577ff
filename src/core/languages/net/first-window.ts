/**
 * The first layer of a net: a window over three words. What a word adds to the sums of its neighbours and to its own
 * depends on the word alone, so it is worked out once; whole numbers give the same sums in any order.
 */
import type { Block, Rows } from "./arena.ts";
import type { Kernel, Layer } from "./kernel.ts";
import { normOf, WHOLE } from "./matrix.ts";
import type { Tensors } from "./tensors.ts";

/** What is known of words without their neighbours. */
export interface KnownWords {
  readonly width: number;
  /** A row of `width` floats a word; they last until the arena's next `release`. Only so much of a word counts. */
  of(words: readonly string[]): Block<"f32">;
  /** Words with one key are known alike. */
  key(word: string): string;
}

/** Writes a sentence: a row a word in whole numbers, and the sums of the windows around them. */
export type FirstWindow = (words: readonly string[], rows: Rows<"i16">, sums: Rows<"i32">) => void;

/** What one word brings along. */
interface Share {
  readonly row: Int16Array;
  /** What it adds to the word behind it, to itself and to the word before it. */
  readonly sums: Int32Array;
}

/** Words met lately: most words of a text are met again and again. */
const MOST_MET = 8192;
const PLACES = [0, 1, 2] as const;

/** Reads the norm `word`, which makes even what is known, and the weights `NAME.w`. */
export function firstWindowOf(
  tensors: Tensors,
  name: string,
  known: KnownWords,
  kernel: Kernel,
): FirstWindow {
  const { width } = known;
  const met = new Map<string, Share>();
  const learn = learnerOf(tensors, name, known, kernel);
  const none: Share = { row: new Int16Array(width), sums: new Int32Array(3 * width) };
  const sharesOf = (words: readonly string[]): readonly Share[] => {
    const keys = words.map(known.key);
    if (met.size + keys.length > MOST_MET) met.clear();
    const unmet = [...new Set(keys)].filter((key) => !met.has(key));
    for (const [i, share] of learn(unmet).entries()) met.set(unmet[i] as string, share);
    return keys.map((key) => met.get(key) as Share);
  };
  return (words, rows, sums) => {
    const shares = sharesOf(words);
    const [cells, totals] = [rows.block.cells, sums.block.cells];
    for (const [i, share] of shares.entries()) {
      cells.set(share.row, rows.from + i * rows.stride);
      const around = [shares[i - 1] ?? none, share, shares[i + 1] ?? none] as const;
      addUp(around, width, totals, sums.from + i * sums.stride);
    }
  };
}

function addUp(
  [before, own, after]: readonly [Share, Share, Share],
  width: number,
  totals: Int32Array,
  at: number,
): void {
  for (let k = 0; k < width; k++)
    totals[at + k] =
      (before.sums[k] as number) +
      (own.sums[width + k] as number) +
      (after.sums[2 * width + k] as number);
}

type Learner = (words: readonly string[]) => readonly Share[];

function learnerOf(tensors: Tensors, name: string, known: KnownWords, kernel: Kernel): Learner {
  const { width } = known;
  const norm = normOf(tensors, "word", kernel);
  const places = PLACES.map((place) => placeOf(tensors, name, place, width, kernel));
  return (words) => {
    const count = words.length;
    if (count === 0) return [];
    const rows = kernel.arena.scratch("i16", count * width);
    const sums = kernel.arena.scratch("i32", count * 3 * width);
    kernel.settle(count, known.of(words).rows(width), rows.rows(width), norm, WHOLE);
    for (const [place, layer] of places.entries())
      kernel.affine(layer, count, rows.rows(width), sums.rows(3 * width, place * width));
    const [cells, totals] = [rows.cells, sums.cells];
    return words.map((_, i) => ({
      row: cells.slice(i * width, (i + 1) * width),
      sums: totals.slice(i * 3 * width, (i + 1) * 3 * width),
    }));
  };
}

/** The weights of one of the three words of a window. */
function placeOf(
  tensors: Tensors,
  name: string,
  place: number,
  width: number,
  kernel: Kernel,
): Layer<"i16"> {
  const { shape, cells } = tensors.i8(`${name}.w`, 2);
  const [inputs, outputs] = shape;
  if (inputs !== 3 * width || outputs !== width)
    throw new RangeError(`${name} makes ${outputs} of ${inputs}, and no window of ${width}`);
  const weights = cells.subarray(place * width * width, (place + 1) * width * width);
  return kernel.layer("i16", { inputs: width, outputs: width, weights });
}
