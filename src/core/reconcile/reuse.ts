/** Passages that two articles share word for word: the longest runs of at least eight words of their bodies. */
import type { Passage, Reuse } from "../annotation/contract.ts";
import { fold } from "../text/fold.ts";
import type { ReadArticle } from "./read-article.ts";

/** Fewest words that two texts do not share by chance; names with their offices are rarely longer. */
const LEAST_WORDS = 8;

interface Word {
  readonly start: number;
  readonly end: number;
  /** Stands for the word in all articles, however it is written. */
  readonly number: number;
  /** In lower case and not one of the shortest. */
  readonly isTelling: boolean;
}

interface Body {
  readonly article: ReadArticle;
  readonly words: readonly Word[];
  /** For each place a number made of the fewest words from there on; two runs may have the same. */
  readonly runs: readonly number[];
  /** Where the runs of a number begin. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Only articles that have a run in common are compared. */
export function sharedPassages(articles: readonly ReadArticle[]): Reuse[] {
  const numbers = new Map<string, number>();
  const bodies = [...articles]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((article) => bodyOf(article, numbers));
  const holders = holdersOfRuns(bodies);
  return bodies.flatMap((ours, at) =>
    laterHolders(ours, at, holders).flatMap((other) => {
      const theirs = bodies[other] ?? ours;
      return commonRuns(ours, theirs)
        .filter(({ a, length }) => tellsSomething(ours.words.slice(a, a + length)))
        .map((run) => asReuse(ours, theirs, run));
    }),
  );
}

function bodyOf(article: ReadArticle, numbers: Map<string, number>): Body {
  const words = wordsOfBody(article, (folded) => {
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    return number;
  });
  const starts = words.slice(0, Math.max(0, words.length - LEAST_WORDS + 1));
  const runs = starts.map((_, at) => runNumber(words, at));
  const places = new Map<number, number[]>();
  runs.forEach((run, at) => {
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else known.push(at);
  });
  return { article, words, runs, places };
}

/** The words of the body. Page furniture is no re-use, and no run of words reaches across it. */
function wordsOfBody({ id, reading }: ReadArticle, numberOf: (folded: string) => number): Word[] {
  const words: Word[] = [];
  for (const { role, start, end } of reading.zones) {
    if (role === "chrome")
      words.push({ start, end, number: numberOf(`furniture of ${id}`), isTelling: false });
    if (role !== "body" && role !== "caption") continue;
    for (const match of reading.text
      .slice(start, end)
      .matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)) {
      const folded = fold(match[0]);
      words.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        number: numberOf(folded),
        isTelling: folded.length > 3 && !/^\p{Lu}/u.test(match[0]),
      });
    }
  }
  return words;
}

/** FNV-1a over the numbers of the words. */
function runNumber(words: readonly Word[], at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + LEAST_WORDS; i++)
    hash = Math.imul(hash ^ (words[i]?.number ?? 0), 0x01000193);
  return hash;
}

/** The places in the list of those that hold a run, in order. */
type Holders = ReadonlyMap<number, readonly number[]>;

function holdersOfRuns(bodies: readonly Body[]): Holders {
  const holders = new Map<number, number[]>();
  bodies.forEach(({ places }, at) => {
    for (const run of places.keys()) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [at]);
      else known.push(at);
    }
  });
  return holders;
}

function laterHolders({ places }: Body, at: number, holders: Holders): number[] {
  const later = new Set<number>();
  for (const run of places.keys())
    for (const other of holders.get(run) ?? []) if (other > at) later.add(other);
  return [...later].sort((a, b) => a - b);
}

/** Words in lower case, not counting the shortest, that a passage needs: names with their offices are no re-use. */
const LEAST_TELLING_WORDS = 4;

const tellsSomething = (words: readonly Word[]): boolean =>
  words.filter(({ isTelling }) => isTelling).length >= LEAST_TELLING_WORDS;

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The longest common runs, first come first served in the first text. */
function commonRuns(ours: Body, theirs: Body): Run[] {
  const runs: Run[] = [];
  for (let a = 0; a < ours.runs.length; a++) {
    let best: Run | null = null;
    for (const b of theirs.places.get(ours.runs[a] ?? 0) ?? []) {
      const length = commonLength(ours.words, theirs.words, a, b);
      if (length >= LEAST_WORDS && length > (best?.length ?? 0)) best = { a, b, length };
    }
    if (best === null) continue;
    runs.push(best);
    a += best.length - 1;
  }
  return runs;
}

/** Words that the texts have in common from these places on. */
function commonLength(
  ours: readonly Word[],
  theirs: readonly Word[],
  a: number,
  b: number,
): number {
  let length = 0;
  while (
    a + length < ours.length &&
    b + length < theirs.length &&
    ours[a + length]?.number === theirs[b + length]?.number
  )
    length++;
  return length;
}

function asReuse(ours: Body, theirs: Body, run: Run): Reuse {
  const a = passage(ours, run.a, run.length);
  const b = passage(theirs, run.b, run.length);
  return {
    kind: "verbatim",
    a,
    b,
    credits: { a: creditsOf(ours.article, a), b: creditsOf(theirs.article, b) },
  };
}

function passage({ article, words }: Body, at: number, length: number): Passage {
  const start = words[at]?.start ?? 0;
  const end = words[at + length - 1]?.end ?? start;
  return { article: article.id, start, end, exact: article.reading.text.slice(start, end) };
}

/** Names of those whom the article credits with the passage: speakers and outlets of the statements in it. */
function creditsOf({ reading }: ReadArticle, at: Passage): string[] {
  const nameOf = (id: string): string => reading.entities.find((e) => e.id === id)?.name ?? id;
  const credited = reading.statements
    .filter((s) => s.content.some((c) => c.start < at.end && at.start < c.end))
    .flatMap((s) => [...s.speakers, s.via])
    .flatMap((id) => (id === null ? [] : [nameOf(id)]));
  return [...new Set(credited)].sort();
}
