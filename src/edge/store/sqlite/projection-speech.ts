import type {
  FigureReading,
  RecordFigure,
  RecordStatement,
  StatementVariant,
} from "../../../core/annotation/contract.ts";
import { coded } from "./code-lists.ts";
import { variantId } from "./projected-ids.ts";
import { dateColumns, type RecordRows } from "./record-rows.ts";

/** A row a variant: the first stands for the statement, the others are the same utterance elsewhere. */
export function projectStatements(into: RecordRows, statements: readonly RecordStatement[]): void {
  for (const statement of statements) {
    if (!into.first("statement", statement.id)) continue;
    for (const [index, variant] of statement.variants.entries())
      projectVariant(into, statement, variant, index);
  }
}

function projectVariant(
  into: RecordRows,
  statement: RecordStatement,
  variant: StatementVariant,
  index: number,
): void {
  const [content] = variant.content;
  if (content === undefined) return;
  const id = variantId(statement.id, index);
  const [speaker = null, ...others] = statement.speakers;
  into.rows.statement.push({
    id,
    content_id: into.passage(content),
    cue_id: variant.cue === null ? null : into.passage(variant.cue),
    source_kind: sourceKind(statement, variant),
    speaker_person_id: into.person(speaker),
    speaker_body_id: into.body(speaker),
    other_speakers: JSON.stringify(others),
    form: variant.form,
    via_id: into.body(variant.via),
    ...dateColumns("said", statement.said),
    same_as_id: index === 0 ? null : statement.id,
    sources_said: statement.independentSources.said,
    sources_so: statement.independentSources.so,
    ...into.line("statement", id, statement),
  });
  into.attest(
    { table: "statement", id, prop: "*", value: variant.form },
    variant.content,
    statement,
  );
}

function sourceKind(
  { speakers }: RecordStatement,
  { attributed }: StatementVariant,
): "Ot" | "Arb" | "Wr" {
  if (speakers.length > 0) return "Ot";
  return attributed ? "Arb" : "Wr";
}

/** The row holds the first reading; every reading is a row of evidence for each of its values. */
export function projectFigures(into: RecordRows, figures: readonly RecordFigure[]): void {
  for (const figure of figures) {
    const reading = figure.readings.find(hasValue);
    if (reading === undefined || !into.first("figure", figure.id)) continue;
    into.rows.figure.push({
      id: figure.id,
      measure: coded("measure", figure.measure, "other"),
      measure_text: figure.measure,
      subject_id: into.body(figure.subject),
      low: reading.low,
      best: reading.best,
      high: reading.high,
      comparator: reading.comparator,
      unit: figure.unit,
      ...dateColumns("as_of", reading.asOf),
      ...dateColumns("target", reading.target),
      sources_said: figure.independentSources.said,
      sources_so: figure.independentSources.so,
      ...into.line("figure", figure.id, figure),
    });
    for (const one of figure.readings) attestReading(into, figure, one);
  }
}

function hasValue({ low, best, high }: FigureReading): boolean {
  return low !== null || best !== null || high !== null;
}

function attestReading(into: RecordRows, figure: RecordFigure, reading: FigureReading): void {
  const values: readonly (readonly [string, number | string | null])[] = [
    ["low", reading.low],
    ["best", reading.best],
    ["high", reading.high],
    ["comparator", reading.comparator],
    ["target", reading.target],
    ["as_of", reading.asOf],
  ];
  for (const [prop, value] of values)
    if (value !== null)
      into.attest(
        { table: "figure", id: figure.id, prop, value: String(value) },
        reading.evidence,
        figure,
      );
}
