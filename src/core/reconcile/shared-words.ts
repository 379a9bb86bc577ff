/** Which lines say it in the same words: the passages that two articles share, found by their articles. */
import type { Passage, Quote, Reuse } from "../annotation/contract.ts";
import { overlap, type Span } from "../text/span.ts";

export interface SharedWords {
  /** A key for each shared passage that the passages touch: two lines in the same words have one in common. */
  keysOf(passages: readonly Passage[]): string[];
  /**
   * Whether two lines, each of one article, say it in the same words: a shared passage covers most of the shorter one at
   * the same words.
   */
  areSame(ours: readonly Passage[], theirs: readonly Passage[]): boolean;
}

export function sharedWordsOf(reuse: readonly Reuse[]): SharedWords {
  const touched = new Map<string, { key: string; span: Passage }[]>();
  const ofPair = new Map<string, Reuse[]>();
  reuse.forEach((shared, index) => {
    for (const span of [shared.a, shared.b])
      added(touched, span.article, { key: `words ${index}`, span });
    added(ofPair, pairOf(shared.a, shared.b), shared);
  });
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
    areSame(ours, theirs) {
      const [mine, other] = [ours[0], theirs[0]];
      if (mine === undefined || other === undefined) return false;
      return (
        (ofPair.get(pairOf(mine, other)) ?? []).some(({ a, b }) =>
          sameStretch(a, b, ours, theirs),
        ) ||
        (ofPair.get(pairOf(other, mine)) ?? []).some(({ a, b }) => sameStretch(b, a, ours, theirs))
      );
    },
  };
}

const pairOf = (a: Passage, b: Passage): string => JSON.stringify([a.article, b.article]);

function added<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function sameStretch(
  left: Passage,
  right: Passage,
  ours: readonly Passage[],
  theirs: readonly Passage[],
): boolean {
  return ours.some((mine) => {
    const inLeft = within(left, mine);
    return theirs.some((other) => {
      const common = overlap(inLeft, within(right, other));
      return common > 0 && common * 2 >= Math.min(length(mine), length(other));
    });
  });
}

/** The part of a shared passage that lies in a span of its article, counted from the passage's beginning. */
function within(shared: Passage, span: Passage): Span<"text"> {
  const start = Math.max(shared.start, span.start) - shared.start;
  return { start, end: Math.max(start, Math.min(shared.end, span.end) - shared.start) };
}

const length = ({ start, end }: Quote): number => end - start;
