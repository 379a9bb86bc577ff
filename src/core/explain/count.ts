/** How many texts the articles of a line are counted as, and why. */
import type {
  Passage,
  RecordEvent,
  RecordExport,
  RecordFigure,
  RecordStatement,
  Reuse,
  Sources,
} from "../annotation/contract.ts";
import { signed } from "../decisions/decision.ts";
import {
  type Bond,
  bondsOf,
  type Independence,
  judgedApart,
  type Telling,
  tellingsOfEvent,
  tellingsOfFigure,
  tellingsOfStatement,
} from "../decisions/independence.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { sharedWordsOf } from "../reconcile/shared-words.ts";
import { overlap } from "../text/span.ts";

interface Counted {
  readonly tellings: readonly Telling[];
  readonly sources: Sources;
}

/** `articles`: those of the line. The count in words, then a sentence for each two articles that are one text. Empty for a line that is not counted. */
export function explainedCount(
  record: RecordExport,
  articles: readonly ReadArticle[],
  line: string,
  independent: readonly Independence[],
): string[] {
  const counted = countedLine(record, line);
  if (counted === null) return [];
  const { tellings, sources } = counted;
  const bonds = bondsOf(sharedWordsOf(articles, record.reuse), tellings);
  const joined = new Set(
    bonds.filter((bond) => judgedApart(bond, independent) === null).flatMap((b) => b.articles),
  );
  const alone = tellings.map(({ article }) => article).filter((article) => !joined.has(article));
  return [
    countWords(tellings.length, sources, independent, tellings),
    ...bonds.map((bond) => bondSays(record, tellings, bond, judgedApart(bond, independent))),
    ...(tellings.length > 1 && alone.length > 0
      ? [
          `${alone.join(", ")}: no shared words and no common credit found with the others; that they are independent is not shown by this`,
        ]
      : []),
  ];
}

function countedLine(record: RecordExport, id: string): Counted | null {
  const statement: RecordStatement | undefined = record.statements.find((one) => one.id === id);
  if (statement !== undefined)
    return { tellings: tellingsOfStatement(statement), sources: statement.independentSources };
  const event: RecordEvent | undefined = record.events.find((one) => one.id === id);
  if (event !== undefined)
    return { tellings: tellingsOfEvent(event), sources: event.independentSources };
  const figure: RecordFigure | undefined = record.figures.find((one) => one.id === id);
  if (figure !== undefined)
    return { tellings: tellingsOfFigure(figure), sources: figure.independentSources };
  return null;
}

const texts = (count: number): string => (count === 1 ? "one text" : `${count} texts`);

function countWords(
  articles: number,
  { said, so }: Sources,
  independent: readonly Independence[],
  tellings: readonly Telling[],
): string {
  const here = new Set(tellings.map(({ article }) => article));
  const judged = independent.some(({ articles: pair }) => pair.every((one) => here.has(one)));
  const shown =
    said === 1 ? "one text" : judged ? "independent (you judged)" : "independence not shown";
  const told = articles === 1 ? "1 article" : `${articles} articles`;
  return `${told}, ${shown}: that it was said is told by ${texts(said)}, that it is so by ${texts(so)}`;
}

function bondSays(
  record: RecordExport,
  tellings: readonly Telling[],
  { articles: [a, b], why }: Bond,
  judged: Independence | null,
): string {
  const name = (id: string): string => record.entities.find((e) => e.id === id)?.name ?? id;
  const reason =
    "via" in why
      ? `both credit ${name(why.via)}`
      : `they share “${sharedIn(record, tellings, a, b)}”`;
  return judged === null
    ? `${a} and ${b} are one text: ${reason}`
    : `${a} and ${b}: ${reason}, but are ${signed("judged independent", judged.decision)}`;
}

/** The words of the line that two of its articles have in common. */
function sharedIn({ reuse }: RecordExport, tellings: readonly Telling[], a: string, b: string) {
  const own = tellings.filter(({ article }) => article === a).flatMap(({ passages }) => passages);
  const other = tellings.filter(({ article }) => article === b).flatMap(({ passages }) => passages);
  const common = (at: Passage, of: readonly Passage[]): number =>
    of.reduce((sum, p) => sum + (p.article === at.article ? overlap<"text">(p, at) : 0), 0);
  const best = reuse
    .map((one: Reuse) => ({
      one,
      weight: Math.min(common(one.a, [...own, ...other]), common(one.b, [...own, ...other])),
    }))
    .sort((x, y) => y.weight - x.weight)[0];
  return cut(best === undefined || best.weight === 0 ? (own[0]?.exact ?? "") : best.one.a.exact);
}

const LONGEST = 100;

function cut(words: string): string {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))} …`;
}
