/** Passages that two articles share word for word: the longest runs of at least eight words of their bodies. */
import type { Passage, Reuse } from "../annotation/contract.ts";
import { fold } from "../text/fold.ts";
import type { ReadArticle } from "./read-article.ts";

/** Fewest words that two texts do not share by chance; names with their offices are rarely longer. */
const LEAST_WORDS = 8;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly isName: boolean;
}

export function sharedPassages(articles: readonly ReadArticle[]): Reuse[] {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const words = new Map(sorted.map((article) => [article.id, wordsOfBody(article)]));
  const index = shingleIndex(sorted, words);
  const pairs = sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => [a, b] as const));
  return pairs.flatMap(([a, b]) => {
    const [ours, theirs] = [words.get(a.id) ?? [], words.get(b.id) ?? []];
    return commonRuns(ours, theirs, index.get(b.id) ?? new Map())
      .filter((run) => tellsSomething(ours.slice(run.a, run.a + run.length)))
      .map((run) => asReuse([a, b], [ours, theirs], run));
  });
}

/** The words of the body. Page furniture is no re-use, and no run of words reaches across it. */
function wordsOfBody({ id, reading }: ReadArticle): Word[] {
  const words: Word[] = [];
  for (const zone of reading.zones) {
    if (zone.role === "chrome") words.push({ ...zone, folded: `furniture of ${id}`, isName: true });
    if (zone.role !== "body" && zone.role !== "caption") continue;
    const text = reading.text.slice(zone.start, zone.end);
    for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu))
      words.push({
        start: zone.start + match.index,
        end: zone.start + match.index + match[0].length,
        folded: fold(match[0]),
        isName: /^\p{Lu}/u.test(match[0]),
      });
  }
  return words;
}

type Shingles = Map<string, number[]>;

const shingleAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + LEAST_WORDS)
    .map((w) => w.folded)
    .join(" ");

function shingleIndex(
  articles: readonly ReadArticle[],
  words: ReadonlyMap<string, readonly Word[]>,
): Map<string, Shingles> {
  return new Map(
    articles.map(({ id }) => {
      const own = words.get(id) ?? [];
      const shingles: Shingles = new Map();
      for (let at = 0; at + LEAST_WORDS <= own.length; at++) {
        const key = shingleAt(own, at);
        shingles.set(key, [...(shingles.get(key) ?? []), at]);
      }
      return [id, shingles];
    }),
  );
}

/** Words in lower case, not counting the shortest, that a passage needs: names with their offices are no re-use. */
const LEAST_PLAIN_WORDS = 4;

const tellsSomething = (words: readonly Word[]): boolean =>
  words.filter(({ isName, folded }) => !isName && folded.length > 3).length >= LEAST_PLAIN_WORDS;

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The longest common runs, first come first served in the first text. */
function commonRuns(ours: readonly Word[], theirs: readonly Word[], shingles: Shingles): Run[] {
  const runs: Run[] = [];
  for (let a = 0; a + LEAST_WORDS <= ours.length; a++) {
    const starts = shingles.get(shingleAt(ours, a)) ?? [];
    let best: Run | null = null;
    for (const b of starts) {
      let length = LEAST_WORDS;
      while (
        a + length < ours.length &&
        b + length < theirs.length &&
        ours[a + length]?.folded === theirs[b + length]?.folded
      )
        length++;
      if (best === null || length > best.length) best = { a, b, length };
    }
    if (best === null) continue;
    runs.push(best);
    a += best.length - 1;
  }
  return runs;
}

function asReuse(
  [a, b]: readonly [ReadArticle, ReadArticle],
  [ours, theirs]: readonly [readonly Word[], readonly Word[]],
  run: Run,
): Reuse {
  const left = passage(a, ours, run.a, run.length);
  const right = passage(b, theirs, run.b, run.length);
  return {
    kind: "verbatim",
    a: left,
    b: right,
    credits: { a: creditsOf(a, left), b: creditsOf(b, right) },
  };
}

function passage(
  article: ReadArticle,
  words: readonly Word[],
  at: number,
  length: number,
): Passage {
  const start = words[at]?.start ?? 0;
  const end = words[at + length - 1]?.end ?? start;
  return { article: article.id, start, end, exact: article.reading.text.slice(start, end) };
}

/** Names of those whom the article credits with the passage: speakers and outlets of the statements in it. */
function creditsOf({ reading }: ReadArticle, at: Passage): string[] {
  const nameOf = new Map(reading.entities.map((e) => [e.id, e.name]));
  const credited = reading.statements
    .filter((s) => s.content.some((c) => c.start < at.end && at.start < c.end))
    .flatMap((s) => [...s.speakers, s.via])
    .flatMap((id) => (id === null ? [] : [nameOf.get(id) ?? id]));
  return [...new Set(credited)].sort();
}
