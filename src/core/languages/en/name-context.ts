/** What packs and lists of names say of the words of a sentence, and how the sentence writes its capitals. */
import { type Lexicon, LISTS, listedRuns } from "../lexicon.ts";
import type { Gazetteer, ListedKind } from "./gazetteer.ts";

export interface NameLists {
  readonly gazetteer: Gazetteer | null;
  readonly lexicon: Lexicon | null;
}

const KINDS: readonly ListedKind[] = [
  "country",
  "region",
  "capital",
  "body",
  "adjective",
  "metonym",
];
const PLACES = ["^", "+", "$"] as const;
const LIST_BITS = Object.values(LISTS);

/** How a sentence writes: as sentences do, in the capitals of headlines, in capitals throughout. */
const STYLES = ["sentence", "headline", "capitals"] as const;

/** The rows of the table of what is known of a word besides itself, in their order. */
export const NAME_CONTEXT = [
  ...STYLES.map((style) => `style ${style}`),
  ...KINDS.flatMap((kind) => [`pack ^${kind}`, `pack ${kind}`]),
  "given",
  "family",
  ...LIST_BITS.map((bit) => `listed ${bit}`),
  ...PLACES.map((place) => `run ${place}`),
  ...LIST_BITS.map((bit) => `run listed ${bit}`),
] as const;

const rowOf = (name: string): number => (NAME_CONTEXT as readonly string[]).indexOf(name);
const GIVEN = rowOf("given");
const FAMILY = rowOf("family");
const PACKS = new Map(
  KINDS.flatMap((kind) => [`^${kind}`, kind]).map((mark) => [mark, rowOf(`pack ${mark}`)]),
);
const RUNS = new Map(PLACES.map((place) => [place as string, rowOf(`run ${place}`)]));
const LISTED = rowOf(`listed ${LIST_BITS[0]}`);
const RUN_LISTED = rowOf(`run listed ${LIST_BITS[0]}`);

/** For each word the numbers of the rows that hold of it; the first is the sentence's style. */
export function nameContexts(
  words: readonly string[],
  { gazetteer, lexicon }: NameLists,
): number[][] {
  const style = rowOf(`style ${styleOf(words)}`);
  const contexts = words.map(() => [style]);
  if (gazetteer) addPacks(words, gazetteer, contexts);
  if (lexicon) addLists(words, lexicon, contexts);
  return contexts;
}

function addPacks(
  words: readonly string[],
  gazetteer: Gazetteer,
  contexts: readonly number[][],
): void {
  const marks = gazetteer.marks(words);
  for (const [i, rows] of contexts.entries()) {
    const pack = PACKS.get(marks[i] ?? "");
    if (pack !== undefined) rows.push(pack);
    const lists = gazetteer.listsOf(words[i] ?? "");
    if (lists.includes("G")) rows.push(GIVEN);
    if (lists.includes("F")) rows.push(FAMILY);
  }
}

function addLists(words: readonly string[], lexicon: Lexicon, contexts: readonly number[][]): void {
  const lower = words.map((word) => word.toLowerCase().replace(/\d/g, "0"));
  const runs = listedRuns(lower, lexicon);
  for (const [i, rows] of contexts.entries()) {
    addBits(lexicon.listsOf(lower[i] ?? ""), LISTED, rows);
    const run = runs[i] ?? "";
    const place = RUNS.get(run.charAt(0));
    if (place === undefined) continue;
    rows.push(place);
    addBits(Number(run.slice(1)), RUN_LISTED, rows);
  }
}

/** One row a list, from `first` on. */
function addBits(lists: number, first: number, rows: number[]): void {
  for (const [i, bit] of LIST_BITS.entries()) if ((lists & bit) !== 0) rows.push(first + i);
}

/** Headlines and lists of names capitalise nearly everything; there a capital says little. */
function styleOf(words: readonly string[]): (typeof STYLES)[number] {
  let written = 0;
  let capital = 0;
  let capitals = 0;
  for (const word of words) {
    if (!/\p{L}/u.test(word)) continue;
    written++;
    if (/^\p{Lu}/u.test(word)) capital++;
    if (word.length > 1 && word === word.toUpperCase()) capitals++;
  }
  if (written > 2 && capitals * 4 > written * 3) return "capitals";
  return written > 3 && capital * 5 > written * 3 ? "headline" : "sentence";
}
