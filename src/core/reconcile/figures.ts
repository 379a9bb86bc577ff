import type {
  Figure,
  Passage,
  Quote,
  ReadDate,
  Reading,
  RecordFigure,
  RecordStatement,
} from "../annotation/contract.ts";
import { canCoincide } from "../text/edtf.ts";
import { contains } from "../text/span.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { countOrigins } from "./origins.ts";
import { sentenceAround } from "./sentence-around.ts";
import { statementsByPlace } from "./statements-by-place.ts";
import { likeness, type TellingWords, tellingWords } from "./telling-words.ts";
import { type ToldTogether, toldTogether } from "./told-together.ts";

interface Report {
  readonly article: string;
  readonly figure: Figure;
  readonly subject: string | null;
  readonly passages: readonly Passage[];
  /** The words of the figure itself. */
  readonly counted: TellingWords;
  /** The words of its sentence. */
  readonly around: TellingWords;
  /** The record's statement that gives it. */
  readonly statement: string | null;
}

/**
 * The same figure across articles: the same words, the same value of the same measure and subject, or of the same things in one
 * statement or on one occasion. Readings may differ in their limits and target dates: that they do is a conflict, not another
 * figure.
 */
export function recordFigures(
  corpus: Corpus,
  statements: readonly RecordStatement[],
): RecordFigure[] {
  const together = toldTogether(corpus, statements);
  const reports = figureReports(corpus, statements);
  const keysOf = (report: Report): string[] => {
    const value = `${report.figure.unit} ${valueIn(report.figure)}`;
    const measured = measuredOf(report);
    const contexts: string[] = [
      ...corpus.sharedWords.keysOf(report.passages),
      ...together.keysOf(report.article),
      ...(measured === null ? [] : [measured]),
      ...(report.statement === null ? [] : [report.statement]),
    ];
    return contexts.map((context): string => `${context} ${value}`);
  };
  const same = (a: Report, b: Report): boolean => sameFigure(corpus, together, a, b);
  return withOwnIds(
    families(
      reports,
      corpus.meeting.by("figure", keysOf, ({ passages }) => passages),
      same,
      contradict,
    ).map((family) => asFigure(corpus, family)),
  );
}

function figureReports(corpus: Corpus, statements: readonly RecordStatement[]): Report[] {
  const statementAt = statementsByPlace(statements);
  return corpus.articles.flatMap(({ id, reading }) => {
    return reading.figures.map(
      (figure): Report => ({
        article: id,
        figure,
        subject: subjectOf(corpus, id, reading, figure),
        passages: passagesOf(id, figure.evidence),
        counted: tellingWords(figure.evidence.map((e) => e.exact).join(" ")),
        around: tellingWords(sentencesOf(reading.text, figure.evidence)),
        statement: statementAt(id, reading, figure.statement)?.id ?? null,
      }),
    );
  });
}

const sentencesOf = (text: string, evidence: readonly Quote[]): string =>
  evidence
    .map((quote) => sentenceAround(text, quote))
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");

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

/** Of two owners, for two spans of time, or as of two times: 40 this year and 40 the year before are two figures. */
function contradict(first: Report, second: Report): boolean {
  const [a, b] = [first.figure, second.figure];
  const apart = (one: ReadDate | null, other: ReadDate | null): boolean =>
    one?.edtf != null && other?.edtf != null && !canCoincide(one.edtf, other.edtf);
  return areOfTwo(first, second) || apart(a.period, b.period) || apart(a.asOf, b.asOf);
}

const areOfTwo = (a: Report, b: Report): boolean =>
  a.subject !== null && b.subject !== null && a.subject !== b.subject;

function sameFigure(corpus: Corpus, together: ToldTogether, a: Report, b: Report): boolean {
  if (a.article === b.article) return false;
  if (corpus.sharedWords.areSame(a.passages, b.passages)) return true;
  const measured = measuredOf(a);
  if (measured !== null && measured === measuredOf(b)) return true;
  if (a.figure.measure !== b.figure.measure) return false;
  if (!areOfOneThing(a, b)) return false;
  if (a.statement !== null && a.statement === b.statement) return true;
  return isRare(a) && together.areOne(a.article, b.article);
}

/** The same things are counted, or the sentences tell the same of the amount. */
const areOfOneThing = (a: Report, b: Report): boolean =>
  likeness(a.counted, b.counted).words > 0 || likeness(a.around, b.around).plain >= SAME_MATTER;

/** Words besides names and numbers that two sentences on one amount have in common. */
const SAME_MATTER = 2;

/** Not a number that any text may have: "two ships", "five years". */
const isRare = ({ figure }: Report): boolean =>
  (valueIn(figure) ?? 0) > SMALL && !TIMES.has(figure.unit);

const SMALL = 12;
const TIMES: ReadonlySet<string> = new Set(["a", "mo", "wk", "d", "h", "min"]);

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
