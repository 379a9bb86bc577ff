/** Words that one article credits to a speaker, and another that has them from the same text states in its own voice. */
import type { Passage, Quote, Reuse, Statement } from "../annotation/contract.ts";
import { fold, wordsOf } from "../text/fold.ts";
import { overlap } from "../text/span.ts";
import { claimed, type ReadArticle } from "./read-article.ts";
import { type Stretch, stretchesOf, turned } from "./reuse/alignment.ts";

/** Fewest words of a claim that can lose its speaker; a shorter one may be a set phrase. */
const LEAST_WORDS = 8;
/** Share of the claim that both have word for word. */
const MOST = 0.8;
/** Characters around a bare sentence in which its speaker may be named. */
const NEAR = 400;

export interface LostAttribution {
  /** With its speaker. */
  readonly kept: Passage;
  /** Without one. */
  readonly lost: Passage;
}

/** What two articles share decides alone; several articles may credit the words that one has left bare, and each is told. */
export function lostAttributions(
  articleOf: (id: string) => ReadArticle | undefined,
  reuse: readonly Reuse[],
): LostAttribution[] {
  return reuse.flatMap((shared) => {
    const [a, b] = [articleOf(shared.a.article), articleOf(shared.b.article)];
    if (a === undefined || b === undefined) return [];
    if (shared.kind !== "verbatim" && shared.kind !== "near") return [];
    return [
      ...lostOnTheWay(a, b, shared.a, () => stretchesOf(shared)),
      ...lostOnTheWay(b, a, shared.b, () => turned(stretchesOf(shared))),
    ];
  });
}

function lostOnTheWay(
  from: ReadArticle,
  to: ReadArticle,
  shared: Passage,
  stretchesOfShared: () => readonly Stretch[],
): LostAttribution[] {
  // A body's own text need not credit the body.
  if (claimed(to, "issuer") !== null) return [];
  const claims = claimsIn(from, shared);
  if (claims.length === 0) return [];
  const stretches = stretchesOfShared();
  return claims.flatMap(({ statement, claim }): LostAttribution[] => {
    const place = placeOf(claim, stretches);
    if (place === null) return [];
    const exact = to.reading.text.slice(place.start, place.end);
    const lost = { ...place, exact };
    if (wordsOf(exact)[0] !== wordsOf(claim.exact)[0]) return [];
    if (!isBare(lost, to) || isNamedNear(speakersOf(statement, from), lost, to)) return [];
    return [
      {
        kept: { article: from.id, start: claim.start, end: claim.end, exact: claim.exact },
        lost: { article: to.id, ...lost },
      },
    ];
  });
}

interface Claim {
  readonly statement: Statement;
  readonly claim: Quote;
}

/** What the article credits to a speaker, some of it in the words that are shared. */
const claimsIn = ({ reading }: ReadArticle, shared: Passage): Claim[] =>
  reading.statements
    .filter((s) => s.standing === "shown" && s.speakers.length > 0)
    .flatMap((statement) =>
      statement.content
        .filter((claim) => overlap<"text">(claim, shared) > 0)
        .filter((claim) => wordsOf(claim.exact).length >= LEAST_WORDS)
        .map((claim) => ({ statement, claim })),
    );

/** Where most of the claim, from its beginning, stands in the other article. */
function placeOf(
  claim: Quote,
  stretches: readonly Stretch[],
): { readonly start: number; readonly end: number } | null {
  const held = stretches.filter(({ a }) => overlap<"text">(a, claim) > 0);
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || first.a.start > claim.start) return null;
  const common = held.reduce((sum, { a }) => sum + overlap<"text">(a, claim), 0);
  if (common < MOST * (claim.end - claim.start)) return null;
  const before = lettersIn(first.a.exact.slice(0, claim.start - first.a.start));
  const upTo = lettersIn(last.a.exact.slice(0, claim.end - last.a.start));
  return {
    start: first.b.start + (letterAt(first.b.exact, before)?.index ?? 0),
    end: last.b.start + (letterAt(last.b.exact, upTo - 1)?.end ?? last.b.exact.length),
  };
}

/** Blanks and marks may differ between the sides of a stretch, letters and digits do not: places are counted in these. */
const LETTER = /[\p{L}\p{N}]/gu;

const lettersIn = (text: string): number => text.match(LETTER)?.length ?? 0;

function letterAt(text: string, count: number): { index: number; end: number } | null {
  let seen = 0;
  for (const { index, 0: letter } of text.matchAll(LETTER)) {
    if (seen === count) return { index, end: index + letter.length };
    seen++;
  }
  return null;
}

/** A sentence that stands there for itself: nobody is credited, and the words stand in no quotation. */
function isBare(at: Quote, { reading }: ReadArticle): boolean {
  const before = reading.text.slice(0, at.start);
  const after = reading.text.slice(at.end);
  const opens = /(?:^|[.!?”"]|\n)\s*$/.test(before);
  // "…, Ada Hill of the Bloc told a paper": what goes on may name the speaker.
  const closes = /^\s*(?:[.!?]|\n|$)/.test(after) || /[.!?]$/.test(at.exact);
  const isHeld = reading.statements.some((s) => s.content.some((c) => overlap<"text">(c, at) > 0));
  const isQuoted = /[“"”]/.test(reading.text.slice(Math.max(0, at.start - 1), at.end + 1));
  return opens && closes && !isHeld && !isQuoted;
}

/** Names of the speakers by their last words: "Hill" for Ada Hill. */
function speakersOf({ speakers, source }: Statement, { reading }: ReadArticle): string[] {
  const names = reading.entities.filter(({ id }) => speakers.includes(id)).map(({ name }) => name);
  const written = names.length > 0 ? names : [source?.exact ?? ""];
  return written.flatMap((name) => wordsOf(name).slice(-1));
}

/** "Hill spoke of the yard. It will build ten ships.": a speaker who is named beside the sentence is not lost. */
function isNamedNear(speakers: readonly string[], at: Quote, { reading }: ReadArticle): boolean {
  const around = reading.text.slice(Math.max(0, at.start - NEAR), at.end + NEAR);
  const words = new Set(wordsOf(fold(around)));
  return speakers.some((speaker) => words.has(speaker));
}
