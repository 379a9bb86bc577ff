/** Passages that articles share: taken over word for word or with small edits. */
import type { Passage, Reuse } from "../../annotation/contract.ts";
import { fold } from "../../text/fold.ts";
import type { ReadArticle } from "../read-article.ts";
import { type Body, bodyOf } from "./body.ts";
import { type Chain, chainsOf } from "./chains.ts";
import { isClosing } from "./closing.ts";
import { creditsOf } from "./credits.ts";
import { withoutStrayWords } from "./edges.ts";
import { fingerprintsOfBody } from "./fingerprints.ts";
import { commonWords, passagesAmong, quotedWords } from "./judging.ts";
import { paraphrasesOf } from "./paraphrases.ts";
import { passageAt, passageOf } from "./passage.ts";
import { mayRecur } from "./quotations.ts";

/**
 * What any of the articles share; only those that have a fingerprint in common are compared. `shared`: what is known of pairs, but
 * for those with one of `besides`.
 */
export function sharedPassages(
  articles: readonly ReadArticle[],
  shared: { readonly besides: ReadonlySet<string>; readonly known: readonly Reuse[] } | null = null,
): Reuse[] {
  const bodies = [...articles].sort((x, y) => (x.id < y.id ? -1 : 1)).map(bodyOf);
  const isUnknown = (one: string, other: string): boolean =>
    shared === null || shared.besides.has(one) || shared.besides.has(other);
  const known = (shared?.known ?? []).filter(({ a, b }) => !isUnknown(a.article, b.article));
  return pairsOf(bodies)
    .filter(([one, other]) => isUnknown(one.article.id, other.article.id))
    .flatMap(([one, other]) => foundInPair(one, other))
    .concat(known)
    .sort(byPlace);
}

/** The pairs that have a fingerprint in common. */
function pairsOf(bodies: readonly Body[]): [Body, Body][] {
  const holders = new Map<number, number[]>();
  return bodies.flatMap((body, at) => {
    const others = new Set<number>();
    for (const key of fingerprintsOfBody(body)) {
      const there = holders.get(key) ?? [];
      for (const other of there) others.add(other);
      if (there.length === 0) holders.set(key, there);
      there.push(at);
    }
    return [...others].map((other): [Body, Body] => [bodies[other] ?? body, body]);
  });
}

/** What two articles share, in the order of the one with the smaller id, whichever is given first. */
export function sharedPassagesOf(one: ReadArticle, other: ReadArticle): Reuse[] {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return passagesOfPair(bodyOf(a), bodyOf(b)).sort(byPlace);
}

function byPlace(x: Reuse, y: Reuse): number {
  return (
    compare(x.a.article, y.a.article) ||
    compare(x.b.article, y.b.article) ||
    x.a.start - y.a.start ||
    x.b.start - y.b.start
  );
}

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Made once for two articles: while one is added, those beside it are looked at again and again. */
const FOUND = new WeakMap<ReadArticle, WeakMap<ReadArticle, readonly Reuse[]>>();

function foundInPair(ours: Body, theirs: Body): readonly Reuse[] {
  const ofOurs = FOUND.get(ours.article) ?? new WeakMap<ReadArticle, readonly Reuse[]>();
  FOUND.set(ours.article, ofOurs);
  const found = ofOurs.get(theirs.article) ?? passagesOfPair(ours, theirs);
  ofOurs.set(theirs.article, found);
  return found;
}

function passagesOfPair(ours: Body, theirs: Body): Reuse[] {
  const chains = chainsOf(ours, theirs)
    .map((chain) => withoutStrayWords(chain, ours, theirs))
    .filter((chain) => !isClosing(chain, ours, theirs));
  const taken = passagesAmong(chains, ours, theirs).flatMap((chain) =>
    asReuse(chain, ours, theirs),
  );
  const retold = paraphrasesOf(ours.accounts, theirs.accounts, taken).map(({ a, b }) =>
    shared("paraphrase", passageAt(ours, a), passageAt(theirs, b), [ours, theirs]),
  );
  return [...taken, ...retold];
}

/** Share of the words that stand between quotation marks in both texts of a quotation; names around it count for nothing. */
const MOSTLY = 0.8;

/** Nothing where the words are a phrase that may have been said more than once. */
function asReuse(chain: Chain, ours: Body, theirs: Body): Reuse[] {
  const a = passageOf(chain, ours, "a");
  const b = passageOf(chain, theirs, "b");
  const quoted = quotedWords(chain, ours, theirs);
  const others = commonWords(chain, ours, "a").filter((w) => w.isQuoted || !w.isSpecific);
  if (quoted.length > 0 && quoted.length >= others.length * MOSTLY)
    return mayRecur(quoted.length, [ours.article, a], [theirs.article, b])
      ? []
      : [shared("quotation", a, b, [ours, theirs])];
  return [shared(fold(a.exact) === fold(b.exact) ? "verbatim" : "near", a, b, [ours, theirs])];
}

const shared = (
  kind: Reuse["kind"],
  a: Passage,
  b: Passage,
  [ours, theirs]: readonly [Body, Body],
): Reuse => ({
  kind,
  a,
  b,
  credits: { a: creditsOf(ours.article, a), b: creditsOf(theirs.article, b) },
});
