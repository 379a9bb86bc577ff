/** A value that was to be reached, and later figures of the same measure of the same side. */
import type { Edtf, Figure, Nature, Passage, RecordFigure } from "../../annotation/contract.ts";
import { canCoincide } from "../../text/edtf.ts";
import { type Corpus, daysOfArticle, passagesOf } from "../corpus.ts";
import type { Undertaking } from "./common.ts";
import type { Candidate } from "./weighing.ts";

/** What is, and not what is aimed at. */
const REACHED: ReadonlySet<Nature> = new Set([
  "actual",
  "estimate",
  "budgeted",
  "ordered",
  "delivered",
]);

interface Value {
  readonly measure: string;
  readonly article: string;
  readonly on: Edtf | null;
  readonly evidence: readonly Passage[];
}

/** Values by whose they are and what they measure. */
export type Measured = ReadonlyMap<string, readonly Value[]>;

export function measuredIn(
  { articles, meeting }: Corpus,
  figures: readonly RecordFigure[],
): Measured {
  const told = new Map(
    articles.flatMap(({ id, reading }) =>
      reading.figures.map((figure) => [placeOf(passagesOf(id, figure.evidence)), figure] as const),
    ),
  );
  const values = new Map<string, Value[]>();
  const keysOf = meeting.by(
    "measured",
    ({ subject, measure, unit }: RecordFigure) =>
      subject === null ? [] : [measuredKey(subject, measure, unit)],
    ({ readings }) => readings.flatMap(({ evidence }) => evidence),
    "to be reached",
  );
  for (const figure of figures) {
    const { standing, measure, readings } = figure;
    if (measure === "other") continue;
    const reached = readings.flatMap(({ evidence }): Value[] => {
      const read = told.get(placeOf(evidence));
      const [first] = evidence;
      if (first === undefined || read === undefined || !REACHED.has(read.nature)) return [];
      return [{ measure, article: first.article, on: timeOf(read), evidence }];
    });
    const keys = keysOf(figure);
    if (standing !== "shown") continue;
    for (const key of keys) values.set(key, [...(values.get(key) ?? []), ...reached]);
  }
  return values;
}

const measuredKey = (who: string, measure: string, unit: string): string =>
  `${who} ${measure} ${unit}`;

const placeOf = ([first]: readonly Passage[]): string => `${first?.article}:${first?.start}`;

const timeOf = ({ asOf, period }: Figure): Edtf | null => period?.edtf ?? asOf?.edtf ?? null;

/** For the time that was set before any other, and then the earliest. */
export function measuredCandidate(
  corpus: Corpus,
  { actors, report }: Undertaking,
  measured: Measured,
  isLater: (article: string) => boolean,
): Candidate[] {
  const due = report.commitment.deadline?.edtf ?? null;
  const inTime = ({ on }: Value): number =>
    Number(due !== null && on !== null && canCoincide(due, on));
  const day = ({ article }: Value): string => daysOfArticle(corpus, article).min ?? "9999";
  const sought = corpus.meeting.by(
    "to be reached",
    (actor: string) => report.targets.map(({ measure, unit }) => measuredKey(actor, measure, unit)),
    () => report.passages,
    "measured",
  );
  const [best] = [...actors]
    .flatMap(sought)
    .flatMap((key) => measured.get(key) ?? [])
    .filter(({ article }) => isLater(article))
    .sort((a, b) => inTime(b) - inTime(a) || (day(a) < day(b) ? -1 : 1));
  if (best === undefined) return [];
  const measure = best.measure.replaceAll("_", " ");
  const why = `a later report on the same side; it gives a figure of the ${measure} that was to be reached`;
  const { evidence } = best;
  return [
    { weight: 1, link: { status: "candidate", event: null, commitment: null, evidence, why } },
  ];
}
