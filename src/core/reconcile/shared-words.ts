/** Which lines say it in the same words: the passages that two articles share, found by their articles. */
import type { Passage, Quote, Reuse } from "../annotation/contract.ts";
import { overlap } from "../text/span.ts";
import type { ReadArticle } from "./read-article.ts";
import { type Stretch, stretchesOf, turned } from "./reuse/alignment.ts";
import { dependencesOf } from "./reuse/dependence.ts";

export interface SharedWords {
  /** A key for each shared passage that the passages touch: two lines in the same words have one in common. */
  keysOf(passages: readonly Passage[]): string[];
  /**
   * Whether two lines, each of one article, say it in the same words: what the articles share covers most of the shorter one
   * at the same words.
   */
  areSame(ours: readonly Passage[], theirs: readonly Passage[]): boolean;
  /** The same, where the words were taken over and not only quoted from a third: only then one text depends on another. */
  areTaken(ours: readonly Passage[], theirs: readonly Passage[]): boolean;
  /** A key for each other article of which one is written after the other: all that both tell has one origin. */
  copiesOf(article: string): readonly string[];
}

export function sharedWordsOf(
  articles: readonly ReadArticle[],
  reuse: readonly Reuse[],
): SharedWords {
  const touched = new Map<string, { key: string; span: Passage }[]>();
  const ofPair = new Map<string, Reuse[]>();
  for (const shared of reuse) {
    const key = `words ${placeOf(shared.a)} ${placeOf(shared.b)}`;
    for (const span of [shared.a, shared.b]) added(touched, span.article, { key, span });
    added(ofPair, pairOf(shared.a, shared.b), shared);
  }
  const copies = copiesAmong(articles, reuse);
  const isShared = (
    ours: readonly Passage[],
    theirs: readonly Passage[],
    counts: (shared: Reuse) => boolean,
  ): boolean => {
    const [mine, other] = [ours[0], theirs[0]];
    if (mine === undefined || other === undefined) return false;
    const found = [
      ...(ofPair.get(pairOf(mine, other)) ?? []).map((shared) => [shared, false] as const),
      ...(ofPair.get(pairOf(other, mine)) ?? []).map((shared) => [shared, true] as const),
    ];
    return found.some(
      ([shared, isTurned]) => counts(shared) && sayTheSame(shared, isTurned, ours, theirs),
    );
  };
  return {
    keysOf: (passages) => [
      ...new Set(
        passages.flatMap((passage) =>
          (touched.get(passage.article) ?? [])
            .filter(({ span }) => overlap<"text">(span, passage) > 0)
            .map(({ key }) => key),
        ),
      ),
    ],
    areSame: (ours, theirs) => isShared(ours, theirs, () => true),
    areTaken: (ours, theirs) =>
      isShared(ours, theirs, ({ kind }) => kind === "verbatim" || kind === "near"),
    copiesOf: (article) => copies.get(article) ?? [],
  };
}

const placeOf = ({ article, start }: Passage): string => `${article}@${start}`;
const pairOf = (a: Passage, b: Passage): string => JSON.stringify([a.article, b.article]);

function added<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function copiesAmong(
  articles: readonly ReadArticle[],
  reuse: readonly Reuse[],
): ReadonlyMap<string, string[]> {
  const copies = new Map<string, string[]>();
  for (const { a, b } of dependencesOf(articles, reuse).filter((one) => one.isWrittenAfter))
    for (const article of [a, b]) added(copies, article, `copy ${a} ${b}`);
  return copies;
}

function sayTheSame(
  shared: Reuse,
  isTurned: boolean,
  ours: readonly Passage[],
  theirs: readonly Passage[],
): boolean {
  const [left, right] = isTurned ? [shared.b, shared.a] : [shared.a, shared.b];
  if (shared.kind === "paraphrase") return retellTheSame([left, right], ours, theirs);
  const found = stretchesOf(shared);
  const stretches = isTurned ? turned(found) : found;
  return ours.some((mine) =>
    theirs.some((other) => {
      const common = stretches.reduce((sum, stretch) => sum + commonIn(stretch, mine, other), 0);
      return (
        common > 0 &&
        common * 2 >= Math.min(length(mine), length(other)) &&
        !countOtherwise(mine, other)
      );
    }),
  );
}

/** A release that comes again with other numbers or on another day has the words of the first, and tells of another matter. */
function countOtherwise(mine: Passage, other: Passage): boolean {
  const [ours, theirs] = [numbersIn(mine), numbersIn(other)];
  return ours.some((one) => !theirs.includes(one)) && theirs.some((one) => !ours.includes(one));
}

const numbersIn = ({ exact }: Passage): string[] => exact.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** In other words only whole accounts are the same, or the same figures in them: one account may tell of several things. */
function retellTheSame(
  [left, right]: readonly [Passage, Passage],
  ours: readonly Passage[],
  theirs: readonly Passage[],
): boolean {
  const mostOf = (account: Passage, passages: readonly Passage[]): boolean =>
    passages.some((passage) => overlap<"text">(account, passage) * 2 >= length(account));
  if (mostOf(left, ours) && mostOf(right, theirs)) return true;
  const within = (account: Passage, passages: readonly Passage[]): string[] =>
    passages.filter((p) => overlap<"text">(account, p) === length(p)).flatMap(numbersIn);
  const figures = new Set(within(left, ours));
  return within(right, theirs).some((figure) => figures.has(figure));
}

/** Characters of a stretch that lie in both spans at the same words. */
function commonIn({ a, b }: Stretch, mine: Passage, other: Passage): number {
  const [inA, inB] = [within(a, mine), within(b, other)];
  return Math.max(0, Math.min(inA.end, inB.end) - Math.max(inA.start, inB.start));
}

/** The part of a stretch that lies in a span of its article, counted from the stretch's beginning. */
function within(stretch: Quote, span: Passage): { start: number; end: number } {
  const start = Math.max(stretch.start, span.start) - stretch.start;
  return { start, end: Math.max(start, Math.min(stretch.end, span.end) - stretch.start) };
}

const length = ({ start, end }: Quote): number => end - start;
