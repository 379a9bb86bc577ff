/** Where articles disagree, typed and never resolved. Only what is of the same subject, measure and time is compared. */
import type { Conflict, ConflictType, Passage, RecordFigure } from "../annotation/contract.ts";
import type { Corpus } from "./corpus.ts";

interface Found {
  readonly type: ConflictType;
  readonly about: string;
  readonly sides: readonly (readonly Passage[])[];
  readonly explanation: string;
}

export function recordConflicts(corpus: Corpus, figures: readonly RecordFigure[]): Conflict[] {
  const found = [
    ...pageClocks(corpus),
    ...lostAttributions(corpus),
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

/** A shared passage that one article credits to a speaker, and the other states in its own voice. */
function lostAttributions({ articles, reuse }: Corpus): Found[] {
  const speakersOf = ({ article, start, end }: Passage): readonly string[] | null => {
    const reading = articles.find((a) => a.id === article)?.reading;
    const holding = reading?.statements.filter((s) =>
      s.content.some((c) => 2 * Math.min(c.end, end) - 2 * Math.max(c.start, start) >= end - start),
    );
    const quoted = /[“"”]/.test(reading?.text.slice(start - 1, end + 1) ?? "");
    if (holding === undefined || holding.length === 0) return quoted ? null : [];
    return holding.flatMap((s) => s.speakers);
  };
  return reuse.flatMap(({ a, b }) => {
    const [ours, theirs] = [speakersOf(a), speakersOf(b)];
    if (ours === null || theirs === null || ours.length > 0 === theirs.length > 0) return [];
    const [kept, lost] = ours.length > 0 ? [a, b] : [b, a];
    return [
      {
        type: "attribution" as const,
        about: `who says so: “${short(kept.exact)}”`,
        sides: [[kept], [lost]],
        explanation: `${kept.article} credits a speaker with these words; ${lost.article} states them without one.`,
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
