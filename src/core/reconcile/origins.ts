/**
 * Sources counted by origin. Articles that share the words of a fact, or credit the same outlet with it, are one text
 * for it; "he said it" counts texts that carry the words, "it is so" counts those who vouch for it.
 */
import type { Passage, Sources } from "../annotation/contract.ts";
import type { Corpus } from "./corpus.ts";
import { families } from "./families.ts";

/** One article's report of a fact. */
export interface Report {
  readonly passages: readonly Passage[];
  /** The record's id of the outlet the words come through. */
  readonly via: string | null;
  /** Ids of those who vouch for it; empty when the article itself does. */
  readonly speakers: readonly string[];
}

export function countOrigins(corpus: Corpus, reports: readonly Report[]): Sources {
  const articleOf = (report: Report): string => report.passages[0]?.article ?? "";
  const keysOf = (report: Report): string[] => [
    ...corpus.sharedWords.keysOf(report.passages),
    `article ${articleOf(report)}`,
    ...(report.via === null ? [] : [`via ${report.via}`]),
  ];
  const sameText = (a: Report, b: Report): boolean =>
    articleOf(a) === articleOf(b) ||
    (a.via !== null && a.via === b.via) ||
    corpus.sharedWords.areSame(a.passages, b.passages);
  const said = families(reports, keysOf, sameText);
  const so = families(
    reports,
    (report) => [...keysOf(report), ...report.speakers.map((s) => `speaker ${s}`)],
    (a, b) => sameText(a, b) || a.speakers.some((s) => b.speakers.includes(s)),
  );
  return { said: said.length, so: so.length };
}
