/**
 * Which articles of a line hang together, so that they are one text for it: they share its words or credit one outlet. A
 * person's word cuts two of them apart.
 */
import type {
  Line,
  Passage,
  RecordEvent,
  RecordExport,
  RecordFigure,
  RecordStatement,
} from "../annotation/contract.ts";
import type { SharedWords } from "../reconcile/shared-words.ts";
import { type Decision, signed } from "./decision.ts";

/** Two articles that a person judged to be independent. */
export interface Independence {
  readonly decision: Decision;
  readonly articles: readonly [string, string];
}

/** What one article contributes to a line. */
export interface Telling {
  readonly article: string;
  readonly passages: readonly Passage[];
  /** The record's ids of the outlets that it credits. */
  readonly via: readonly string[];
}

/** Why two articles are one text for a line. */
export interface Bond {
  readonly articles: readonly [string, string];
  readonly why: { readonly via: string } | { readonly sharedWords: true };
}

/** The articles of a line by id, each with what it contributes. */
function tellingsOf(
  told: readonly { readonly passages: readonly Passage[]; readonly via: string | null }[],
): Telling[] {
  const articles = [...new Set(told.flatMap(({ passages }) => passages.map((p) => p.article)))];
  return articles.sort().map((article) => {
    const own = told.map(({ passages, via }) => ({
      via,
      passages: passages.filter((p) => p.article === article),
    }));
    const telling = own.filter(({ passages }) => passages.length > 0);
    return {
      article,
      passages: telling.flatMap(({ passages }) => passages),
      via: [...new Set(telling.flatMap(({ via }) => via ?? []))],
    };
  });
}

export function bondsOf(sharedWords: SharedWords, tellings: readonly Telling[]): Bond[] {
  return tellings.flatMap((a, at) =>
    tellings.slice(at + 1).flatMap((b): Bond[] => {
      const articles = [a.article, b.article] as const;
      const via = a.via.find((outlet) => b.via.includes(outlet));
      if (via !== undefined) return [{ articles, why: { via } }];
      const copies = new Set(sharedWords.copiesOf(a.article));
      return sharedWords.areTaken(a.passages, b.passages) ||
        sharedWords.copiesOf(b.article).some((copy) => copies.has(copy))
        ? [{ articles, why: { sharedWords: true } }]
        : [];
    }),
  );
}

/** Whether a person judged two articles to be independent. */
export const areIndependent =
  (judged: readonly Independence[]) =>
  (a: string, b: string): boolean =>
    judged.some(({ articles }) => articles.includes(a) && articles.includes(b));

/** The record whose lines say where the count of their texts is a person's judgement. */
export function withJudgements(
  record: RecordExport,
  judged: readonly Independence[],
): RecordExport {
  if (judged.length === 0) return record;
  const said = <L extends Line>(lines: readonly L[], of: (line: L) => Telling[]): L[] =>
    lines.map((line) => ({ ...line, reasons: [...line.reasons, ...judgedOf(of(line), judged)] }));
  return {
    ...record,
    statements: said(record.statements, tellingsOfStatement),
    events: said(record.events, tellingsOfEvent),
    figures: said(record.figures, tellingsOfFigure),
  };
}

function judgedOf(tellings: readonly Telling[], judged: readonly Independence[]): string[] {
  const here = new Set(tellings.map(({ article }) => article));
  return judged
    .filter(({ articles }) => articles.every((article) => here.has(article)))
    .map(({ articles, decision }) =>
      signed(`${articles.join(" and ")} judged independent`, decision),
    );
}

export const tellingsOfStatement = ({ variants }: RecordStatement): Telling[] =>
  tellingsOf(variants.map(({ content, via }) => ({ passages: content, via })));
export const tellingsOfEvent = ({ evidence }: RecordEvent): Telling[] =>
  tellingsOf([{ passages: evidence, via: null }]);
export const tellingsOfFigure = ({ readings }: RecordFigure): Telling[] =>
  tellingsOf(readings.map(({ evidence }) => ({ passages: evidence, via: null })));

/** Who judged a bond to be none. */
export function judgedApart(
  { articles }: Bond,
  judged: readonly Independence[],
): Independence | null {
  return judged.find((one) => articles.every((article) => one.articles.includes(article))) ?? null;
}
