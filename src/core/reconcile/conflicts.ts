/** Where articles disagree, typed and never resolved. Only what is of the same subject, measure and time is compared. */
import type {
  Conflict,
  ConflictType,
  Passage,
  RecordFigure,
  RecordStatement,
} from "../annotation/contract.ts";
import type { Corpus } from "./corpus.ts";

interface Found {
  readonly type: ConflictType;
  readonly about: string;
  readonly sides: readonly (readonly Passage[])[];
  readonly explanation: string;
}

export function recordConflicts(
  corpus: Corpus,
  statements: readonly RecordStatement[],
  figures: readonly RecordFigure[],
): Conflict[] {
  const found = [
    ...pageClocks(corpus),
    ...lostAttributions(statements),
    ...figures.flatMap(differingReadings),
  ];
  return found.map(({ type, about, sides, explanation }) => ({
    standing: "shown",
    reasons: [explanation],
    by: `rule:conflict.${type}`,
    id: `conflict:${type}:${sides[0]?.[0]?.article ?? ""}:${sides[0]?.[0]?.start ?? 0}`,
    type,
    about,
    sides,
    explanation,
    resolution: "open",
  }));
}

/** A date that the page shows to its viewer, next to words of the text that it must not date. */
function pageClocks({ articles }: Corpus): Found[] {
  return articles.flatMap(({ id, reading }) => {
    const clock = reading.problems.find((p) => p.code === "page-clock");
    const relative = reading.dates.find((d) => d.basis === "unresolved");
    if (clock?.at == null || relative === undefined) return [];
    const { start, end } = clock.at;
    const { expression } = relative;
    return [
      {
        type: "metadata" as const,
        about: `the date of ${id}`,
        sides: [
          [{ article: id, start, end, exact: reading.text.slice(start, end) }],
          [{ article: id, start: expression.start, end: expression.end, exact: expression.exact }],
        ],
        explanation: `“${reading.text.slice(start, end)}” is the clock of the page, not the date of the article; “${expression.exact}” is not reckoned from it.`,
      },
    ];
  });
}

/** The same words are credited to somebody in one article and stated as fact in another. */
function lostAttributions(statements: readonly RecordStatement[]): Found[] {
  return statements.flatMap((statement) => {
    const kept = statement.variants.filter((v) => v.attributed);
    const lost = statement.variants.filter((v) => !v.attributed);
    const [from, to] = [kept[0]?.content[0], lost[0]?.content[0]];
    if (from === undefined || to === undefined) return [];
    return [
      {
        type: "attribution" as const,
        about: `who says so: “${short(from.exact)}”`,
        sides: [kept.flatMap((v) => v.content), lost.flatMap((v) => v.content)],
        explanation: `${from.article} credits a speaker with these words; ${to.article} states them without one.`,
      },
    ];
  });
}

/** One figure given exactly in one article and as a limit in another. */
function differingReadings({ readings, measure }: RecordFigure): Found[] {
  const [first] = readings;
  const other = readings.find((r) => r.comparator !== first?.comparator);
  if (first === undefined || other === undefined) return [];
  const [a, b] = [first.evidence[0], other.evidence[0]];
  if (a === undefined || b === undefined) return [];
  return [
    {
      type: "precision" as const,
      about: measure,
      sides: [first.evidence, other.evidence],
      explanation: `“${short(a.exact)}” in ${a.article} is “${short(b.exact)}” in ${b.article}.`,
    },
  ];
}

const short = (words: string): string => {
  const plain = words.replace(/\s+/g, " ");
  return plain.length <= 80 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 78))} …`;
};
