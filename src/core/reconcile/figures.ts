import type { Figure, Passage, ReadDate, Reading, RecordFigure } from "../annotation/contract.ts";
import { canCoincide } from "../text/edtf.ts";
import { contains } from "../text/span.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { countOrigins } from "./origins.ts";

interface Report {
  readonly article: string;
  readonly figure: Figure;
  readonly subject: string | null;
  readonly passages: readonly Passage[];
}

/**
 * The same figure across articles: the same words, or the same value of the same measure and subject. Readings may differ
 * in their limits and target dates: that they do is a conflict, not another figure.
 */
export function recordFigures(corpus: Corpus): RecordFigure[] {
  const reports = corpus.articles.flatMap(({ id, reading }) =>
    reading.figures.map(
      (figure): Report => ({
        article: id,
        figure,
        subject: subjectOf(corpus, id, reading, figure),
        passages: passagesOf(id, figure.evidence),
      }),
    ),
  );
  const keysOf = (report: Report): string[] => {
    const value = `${report.figure.unit} ${valueIn(report.figure)}`;
    const words = corpus.sharedWords.keysOf(report.passages).map((key) => `${key} ${value}`);
    const measured = measuredOf(report);
    return measured === null ? words : [`${measured} ${value}`, ...words];
  };
  const same = (a: Report, b: Report): boolean => sameFigure(corpus, a, b);
  return withOwnIds(
    families(reports, keysOf, same, contradict).map((family) => asFigure(corpus, family)),
  );
}

/** The subject that is named, else who alone undertakes what the figure is a part of; nations are nobody's. */
function subjectOf(
  { identity, principalOf }: Corpus,
  article: string,
  { commitments }: Reading,
  { subject, measure, evidence }: Figure,
): string | null {
  if (subject !== null) return principalOf(identity.idOf(article, subject));
  if (measure === "nations") return null;
  const committers = commitments
    .filter((c) =>
      [c.act, ...c.evidence].some((at) => evidence.some((e) => contains<"text">(at, e))),
    )
    .flatMap((c) => c.committers.map((who) => principalOf(identity.idOf(article, who))));
  const [only, ...others] = new Set(committers);
  return others.length === 0 ? (only ?? null) : null;
}

const valueIn = ({ best, low, high }: Figure): number | null => best ?? low ?? high;

/** For two spans of time, or as of two times: 40 this year and 40 the year before are two figures. */
function contradict({ figure: a }: Report, { figure: b }: Report): boolean {
  const apart = (first: ReadDate | null, second: ReadDate | null): boolean =>
    first?.edtf != null && second?.edtf != null && !canCoincide(first.edtf, second.edtf);
  return apart(a.period, b.period) || apart(a.asOf, b.asOf);
}

function sameFigure(corpus: Corpus, a: Report, b: Report): boolean {
  if (a.article === b.article) return false;
  if (corpus.sharedWords.areSame(a.passages, b.passages)) return true;
  const measured = measuredOf(a);
  return measured !== null && measured === measuredOf(b);
}

/** What is measured of whom; null where the article does not say both. */
const measuredOf = ({ figure, subject }: Report): string | null =>
  figure.measure === "other" || subject === null ? null : `${figure.measure} of ${subject}`;

function asFigure(corpus: Corpus, family: readonly Report[]): RecordFigure {
  const [lead] = family;
  if (lead === undefined) throw new RangeError("A figure without a reading");
  return {
    ...joinLines(family.map((r) => r.figure)),
    id: `figure:${lead.article}:${lead.passages[0]?.start ?? 0}:${valueIn(lead.figure) ?? ""}`,
    measure: lead.figure.measure,
    subject: family.find((r) => r.subject !== null)?.subject ?? null,
    unit: lead.figure.unit,
    readings: family.map(({ figure, passages }) => ({
      low: figure.low,
      best: figure.best,
      high: figure.high,
      comparator: figure.comparator,
      target: figure.target?.edtf ?? null,
      asOf: figure.asOf?.edtf ?? null,
      evidence: passages,
    })),
    independentSources: countOrigins(
      corpus,
      family.map((r) => ({ passages: r.passages, via: null, speakers: [] })),
    ),
  };
}
