import type { Clusters } from "../clusters.ts";
import { type Lexicon, listedRuns } from "../lexicon.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** What the features of a sentence look at besides its words. */
export interface FeatureSources {
  readonly clusters: Clusters;
  readonly gazetteer: Gazetteer | null;
  readonly lexicon: Lexicon | null;
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
  /** The lists of the lexicon that hold the word; 0 for none. */
  readonly inLists: number;
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
  inLists: 0,
};

function viewOf(word: string, sources: FeatureSources): WordView {
  const plain = word.toLowerCase();
  const lower = plain.replace(/\d/g, "0");
  const shape = shapeOf(word);
  const fine = sources.clusters.fine(plain);
  return {
    word: word.replace(/\d/g, "0"),
    lower,
    shape,
    long: shape === "X" ? `X${Math.min(word.length, 4)}` : shape,
    coarse: fine < 0 ? "" : `${sources.clusters.coarse(fine)}`,
    middle: fine < 0 ? "" : `${sources.clusters.middle(fine)}`,
    fine: fine < 0 ? "" : `${fine}`,
    lists: sources.gazetteer?.listsOf(word) ?? "",
    inLists: sources.lexicon?.listsOf(lower) ?? 0,
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

/** How far a word's own features are felt on either side. */
export const OWN_REACH = 2;

/** The features of words, as texts to be hashed: those of each word alone, and those of words together. */
export interface FeatureReader {
  /** A word's own features for the word `offset` before it, from -2 to 2; null stands for the edge of the sentence. */
  own(word: string | null, offset: number): readonly string[];
  /** The features of several words together, a list a word. */
  together(words: readonly string[]): string[][];
}

const MOST_KEPT = 16_384;

export function featureReader(sources: FeatureSources): FeatureReader {
  const kept = new Map<string, WordView>();
  const viewed = (word: string): WordView => {
    const known = kept.get(word);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = viewOf(word, sources);
    kept.set(word, made);
    return made;
  };
  return {
    own: (word, offset) => ownFeatures(word === null ? EDGE : viewed(word), offset),
    together(words) {
      const views = words.map(viewed);
      const style = caseOf(views);
      const marks = sources.gazetteer?.marks(words) ?? [];
      const runs = sources.lexicon
        ? listedRuns(
            views.map((view) => view.lower),
            sources.lexicon,
          )
        : null;
      return views.map((_, i) => {
        const features = togetherAt(views, i, style, marks[i] ?? "");
        if (runs) addListed(features, views, i, style, runs[i] ?? "");
        return features;
      });
    },
  };
}

/** All features of each word of a sentence. */
export function featuresOf(words: readonly string[], reader: FeatureReader): string[][] {
  return reader.together(words).map((features, i) => {
    for (let offset = -OWN_REACH; offset <= OWN_REACH; offset++)
      features.push(...reader.own(words[i + offset] ?? null, offset));
    return features;
  });
}

function ownFeatures(view: WordView, offset: number): string[] {
  const features = [`w${offset}${view.lower}`, `s${offset}${view.long}`];
  if (view.fine)
    features.push(
      `c${offset}|${view.coarse}`,
      `k${offset}|${view.middle}`,
      `K${offset}|${view.fine}`,
    );
  const capital = view.shape.charAt(0);
  if (view.lists) features.push(`l${offset}${view.lists}|${capital}`);
  if (view.inLists && Math.abs(offset) < 2) features.push(`x${offset}${view.inLists}|${capital}`);
  if (offset === 0) addSpelling(features, view);
  else if (Math.abs(offset) === 1) {
    features.push(`>${offset < 0 ? "-" : "+"}${view.lower.slice(-3)}`);
    addLists(features, offset, view, "");
  }
  return features;
}

function addSpelling(features: string[], { word, lower }: WordView): void {
  features.push(`W${word}`);
  for (let n = 1; n <= 4 && n < lower.length; n++)
    features.push(`<${word.slice(0, n)}`, `>${lower.slice(-n)}`);
}

/** The lists of one word, one by one. */
function addLists(features: string[], offset: number, view: WordView, style: string): void {
  for (let list = 1; list <= view.inLists; list *= 2)
    if (view.inLists & list) features.push(`y${offset}|${list}|${view.shape.charAt(0)}${style}`);
}

function togetherAt(
  views: readonly WordView[],
  i: number,
  style: string,
  matched: string,
): string[] {
  const here = views[i] ?? EDGE;
  const before = views[i - 1] ?? EDGE;
  const after = views[i + 1] ?? EDGE;
  const features = [
    "b",
    `C${style}|${here.long}`,
    `0${i === 0 ? "^" : ""}${here.shape}${style}`,
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
  ];
  if (matched) features.push(`g${matched}`, `g${matched}|${here.shape}|${before.shape}`);
  return features;
}

/** What the lists of names say of a word together with its neighbours. */
function addListed(
  features: string[],
  views: readonly WordView[],
  i: number,
  style: string,
  run: string,
): void {
  const here = views[i] ?? EDGE;
  const capital = here.shape.charAt(0);
  addLists(features, 0, here, style);
  features.push(
    `xx${views[i - 1]?.inLists ?? "^"}|${here.inLists}|${capital}`,
    `xn${here.inLists}|${views[i + 1]?.inLists ?? "^"}|${capital}`,
  );
  if (run) features.push(`xm${run}|${capital}`, `xM${run.charAt(0)}`);
}

/** Whether a feature tells the word itself, rather than what it is like or where it stands. */
export const tellsWord = (feature: string): boolean => /^(?:w0|W|p(?!\d)|n|<|>[^-+])/.test(feature);
