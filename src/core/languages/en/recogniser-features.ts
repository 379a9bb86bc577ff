import type { Clusters } from "../clusters.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** What the features of a sentence look at besides its words. */
export interface FeatureSources {
  readonly clusters: Clusters;
  readonly gazetteer: Gazetteer | null;
}

/** The shape of a word, runs shortened: "McKay-3" is "XxXx-d". */
export function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  for (const char of word) {
    const kind = kindOf(char);
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape;
}

function kindOf(char: string): string {
  if (/\p{Lu}/u.test(char)) return "X";
  if (/\p{L}/u.test(char)) return "x";
  if (/\p{N}/u.test(char)) return "d";
  return char;
}

/** All that is looked up of one word, once a sentence. */
interface WordView {
  readonly word: string;
  readonly lower: string;
  readonly shape: string;
  readonly long: string;
  /** Groups of words, "" where the word is in none. */
  readonly coarse: string;
  readonly middle: string;
  readonly fine: string;
  readonly lists: string;
}

const EDGE: WordView = {
  word: "^$",
  lower: "^$",
  shape: "^",
  long: "^",
  coarse: "^",
  middle: "^",
  fine: "^",
  lists: "",
};

function viewOf(word: string, sources: FeatureSources): WordView {
  const lower = word.toLowerCase();
  const shape = shapeOf(word);
  const fine = sources.clusters.fine(lower);
  return {
    word: word.replace(/\d/g, "0"),
    lower: lower.replace(/\d/g, "0"),
    shape,
    long: shape === "X" ? `X${Math.min(word.length, 4)}` : shape,
    coarse: fine < 0 ? "" : `${sources.clusters.coarse(fine)}`,
    middle: fine < 0 ? "" : `${sources.clusters.middle(fine)}`,
    fine: fine < 0 ? "" : `${fine}`,
    lists: sources.gazetteer?.listsOf(word) ?? "",
  };
}

const isWord = (view: WordView): boolean => /[Xx]/.test(view.shape);

/** Headlines and lists of names capitalise nearly everything; there a capital says little. */
function caseOf(views: readonly WordView[]): string {
  const words = views.filter(isWord);
  const capital = words.filter((v) => v.shape.startsWith("X")).length;
  const upper = words.filter((v) => v.shape === "X" && v.word.length > 1).length;
  if (words.length > 2 && upper * 4 > words.length * 3) return "U";
  if (words.length > 3 && capital * 5 > words.length * 3) return "T";
  return "s";
}

const OFFSETS = [-2, -1, 0, 1, 2] as const;

/** The features of each word of a sentence, as texts to be hashed. */
export function featuresOf(words: readonly string[], sources: FeatureSources): string[][] {
  const views = words.map((word) => viewOf(word, sources));
  const style = caseOf(views);
  const marks = sources.gazetteer?.marks(words) ?? [];
  return views.map((_, i) => featuresAt(views, i, style, marks[i] ?? ""));
}

function featuresAt(
  views: readonly WordView[],
  i: number,
  style: string,
  matched: string,
): string[] {
  const at = (offset: number): WordView => views[i + offset] ?? EDGE;
  const here = at(0);
  const before = at(-1);
  const after = at(1);
  const features = ["b", `C${style}|${here.long}`, `0${i === 0 ? "^" : ""}${here.shape}${style}`];
  for (const offset of OFFSETS) {
    const view = at(offset);
    features.push(`w${offset}${view.lower}`, `s${offset}${view.long}`);
    if (view.fine)
      features.push(
        `c${offset}|${view.coarse}`,
        `k${offset}|${view.middle}`,
        `K${offset}|${view.fine}`,
      );
    if (view.lists) features.push(`l${offset}${view.lists}|${view.shape.charAt(0)}`);
  }
  features.push(
    `W${here.word}`,
    `p${before.lower}|${here.lower}`,
    `n${here.lower}|${after.lower}`,
    `S${before.shape}|${here.shape}|${after.shape}`,
    `q${before.lower}|${here.shape}`,
    `r${here.shape}|${after.lower}`,
    `kp${before.middle}|${here.middle}`,
    `kn${here.middle}|${after.middle}`,
    `ks${here.middle}|${here.shape}`,
    `kK${before.fine}|${here.shape}`,
    `kN${here.shape}|${after.fine}`,
  );
  for (let n = 1; n <= 4 && n < here.lower.length; n++)
    features.push(`<${here.word.slice(0, n)}`, `>${here.lower.slice(-n)}`);
  features.push(`>-${before.lower.slice(-3)}`, `>+${after.lower.slice(-3)}`);
  if (matched) features.push(`g${matched}`, `g${matched}|${here.shape}|${before.shape}`);
  return features;
}
