/**
 * What one speaker is reported with in two articles in different words. People repeat themselves, so it counts only where the articles
 * are seen to report one occasion: they share other words of the speaker, or give the same figures of his.
 */
import type { Quote, Reuse } from "../../annotation/contract.ts";
import { JOINING_WORDS } from "../../languages/en/joining-words.ts";
import { fold, foldSpelling } from "../../text/fold.ts";
import { overlap } from "../../text/span.ts";
import type { ReadArticle } from "../read-article.ts";
import { wordNumber } from "./body-words.ts";
import { keyOf } from "./runs.ts";

/** Share of the shorter account's telling words that the longer one has too. */
const MOST = 0.5;
/** With figures in common less will do. */
const MOST_WITH_FIGURES = 0.35;
const LEAST_FIGURES = 2;
/** Telling words and figures in common, and those of them that are no names. */
const LEAST_WORDS = 4;
const LEAST_PLAIN = 2;
/** Letters by which a word is known whatever its ending. */
const STEM = 6;
/** Shorter words mostly hold a sentence together. */
const LEAST_LETTERS = 5;

/** What an article has somebody say, in one stretch of words. */
export interface Account {
  readonly at: Quote;
  readonly speakers: readonly string[];
  /** Stems of names and long words. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

interface Likeness {
  readonly ours: Account;
  readonly theirs: Account;
  readonly common: number;
}

/** Pairs of accounts of which each is most like the other; none lies in a passage that is shared word for word. */
export function paraphrasesOf(
  ours: readonly Account[],
  theirs: readonly Account[],
  passages: readonly Reuse[],
): readonly { readonly a: Quote; readonly b: Quote }[] {
  const together = speakersOfBoth(ours, theirs, passages);
  const own = (accounts: readonly Account[], side: "a" | "b"): Account[] =>
    accounts.filter(({ at }) => !passages.some((p) => overlap<"text">(p[side], at) > 0));
  const others = own(theirs, "b");
  const alike = own(ours, "a")
    .flatMap((mine) => others.flatMap((other) => likeness(mine, other, together)))
    .sort((x, y) => y.common - x.common);
  const taken = new Set<Account>();
  return alike.flatMap(({ ours: mine, theirs: other }) => {
    if (taken.has(mine) || taken.has(other)) return [];
    taken.add(mine).add(other);
    return [{ a: mine.at, b: other.at }];
  });
}

/** Figures of one account that are looked up in pairs. */
const MOST_FIGURES = 6;

/** Keys of accounts by the speaker and two of the figures: what is told in other words is found by these. */
export function retellingKeysOf(accounts: readonly Account[]): number[] {
  return accounts.flatMap(({ speakers, figures }) => {
    const sorted = [...figures].sort().slice(0, MOST_FIGURES);
    const pairs = sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => [one, other]));
    return speakers.flatMap((speaker) =>
      pairs.map((pair) => keyOf([speaker, ...pair].map(wordNumber))),
    );
  });
}

export function accountsIn({ reading }: ReadArticle): Account[] {
  const names = new Map(reading.entities.map(({ id, kind, name }) => [id, knownBy(kind, name)]));
  return reading.statements
    .filter(({ standing, speakers }) => standing === "shown" && speakers.length > 0)
    .flatMap(({ content, speakers }) =>
      content.map((at) => ({
        at,
        speakers: speakers.map((speaker) => names.get(speaker) ?? speaker),
        ...tellingWords(at.exact),
      })),
    );
}

/** A person by the last word of the name, which is what two articles have in common. */
const knownBy = (kind: string, name: string): string =>
  foldSpelling(kind === "person" ? (name.split(/\s+/).at(-1) ?? name) : name);

function tellingWords(text: string): Pick<Account, "words" | "names" | "figures"> {
  const words = new Set<string>();
  const names = new Set<string>();
  const figures = new Set<string>();
  for (const [written] of text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+(?:[-’']\p{L}+)*/gu)) {
    if (/^\p{N}/u.test(written)) {
      figures.add(written.replaceAll(",", ""));
      continue;
    }
    const isName = /^\p{Lu}/u.test(written);
    const stem = foldSpelling(written).replace(/'s?$/, "").slice(0, STEM);
    if (stem.length < (isName ? 2 : LEAST_LETTERS) || JOINING_WORDS.has(fold(written))) continue;
    words.add(stem);
    if (isName) names.add(stem);
  }
  return { words, names, figures };
}

/** Speakers of whom both articles have the same words. */
function speakersOfBoth(
  ours: readonly Account[],
  theirs: readonly Account[],
  passages: readonly Reuse[],
): ReadonlySet<string> {
  const speakersIn = (accounts: readonly Account[], at: Quote): string[] =>
    accounts.filter((one) => overlap<"text">(one.at, at) > 0).flatMap(({ speakers }) => speakers);
  return new Set(
    passages.flatMap(({ a, b }) => {
      const there = new Set(speakersIn(theirs, b));
      return speakersIn(ours, a).filter((speaker) => there.has(speaker));
    }),
  );
}

function likeness(ours: Account, theirs: Account, together: ReadonlySet<string>): Likeness[] {
  const speakers = ours.speakers.filter((speaker) => theirs.speakers.includes(speaker));
  if (speakers.length === 0) return [];
  const figures = countCommon(ours.figures, theirs.figures);
  if (figures === 0 && ours.figures.size > 0 && theirs.figures.size > 0) return [];
  const isOneOccasion = speakers.some((speaker) => together.has(speaker));
  if (!isOneOccasion && figures < LEAST_FIGURES) return [];
  const common = [...ours.words].filter((word) => theirs.words.has(word));
  const plain = common.filter((word) => !ours.names.has(word) && !theirs.names.has(word));
  const all = common.length + figures;
  if (plain.length < LEAST_PLAIN || all < LEAST_WORDS) return [];
  // Without a name or a figure it may be any matter of the same kind.
  if (figures === 0 && plain.length === common.length) return [];
  const shorter = Math.min(sizeOf(ours), sizeOf(theirs));
  const least = figures >= LEAST_FIGURES ? MOST_WITH_FIGURES : MOST;
  return all < shorter * least ? [] : [{ ours, theirs, common: all }];
}

const sizeOf = ({ words, figures }: Account): number => words.size + figures.size;

const countCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((one) => b.has(one)).length;
