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
  Sources,
} from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { type SharedWords, sharedWordsOf } from "../reconcile/shared-words.ts";
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

/** How many texts the articles are when those with a bond are one. */
function textsOf(tellings: readonly Telling[], bonds: readonly Bond[]): number {
  const group = new Map(tellings.map(({ article }) => [article, article]));
  for (const { articles } of bonds) {
    const [from, to] = articles.map((article) => group.get(article));
    for (const [article, of] of group) if (of === from && to !== undefined) group.set(article, to);
  }
  return new Set(group.values()).size;
}

const isCut = ({ articles }: Bond, judged: readonly Independence[]): boolean =>
  judged.some((one) => articles.every((article) => one.articles.includes(article)));

interface Counted extends Line {
  readonly independentSources: Sources;
}

/** The record with the texts of each line counted anew where a person judged two of its articles to be independent. */
export function recounted(
  record: RecordExport,
  articles: readonly ReadArticle[],
  judged: readonly Independence[],
): RecordExport {
  if (judged.length === 0) return record;
  const sharedWords = sharedWordsOf(articles, record.reuse);
  const counting = <L extends Counted>(lines: readonly L[], of: (line: L) => Telling[]): L[] =>
    lines.map((line) => recountedLine(sharedWords, line, of(line), judged));
  return {
    ...record,
    statements: counting(record.statements, tellingsOfStatement),
    events: counting(record.events, tellingsOfEvent),
    figures: counting(record.figures, tellingsOfFigure),
  };
}

export const tellingsOfStatement = ({ variants }: RecordStatement): Telling[] =>
  tellingsOf(variants.map(({ content, via }) => ({ passages: content, via })));
export const tellingsOfEvent = ({ evidence }: RecordEvent): Telling[] =>
  tellingsOf([{ passages: evidence, via: null }]);
export const tellingsOfFigure = ({ readings }: RecordFigure): Telling[] =>
  tellingsOf(readings.map(({ evidence }) => ({ passages: evidence, via: null })));

function recountedLine<L extends Counted>(
  sharedWords: SharedWords,
  line: L,
  tellings: readonly Telling[],
  judged: readonly Independence[],
): L {
  const here = new Set(tellings.map(({ article }) => article));
  const own = judged.filter(({ articles }) => articles.every((article) => here.has(article)));
  if (own.length === 0) return line;
  const bonds = bondsOf(sharedWords, tellings);
  const standing = bonds.filter((bond) => !isCut(bond, own));
  const more = textsOf(tellings, standing) - textsOf(tellings, bonds);
  const { said, so } = line.independentSources;
  return {
    ...line,
    independentSources: { said: said + more, so: so + more },
    reasons: [
      ...line.reasons,
      ...own.map(({ articles, decision }) =>
        signed(`${articles.join(" and ")} judged independent`, decision),
      ),
    ],
  };
}

/** Who judged a bond to be none. */
export function judgedApart(
  { articles }: Bond,
  judged: readonly Independence[],
): Independence | null {
  return judged.find((one) => articles.every((article) => one.articles.includes(article))) ?? null;
}
