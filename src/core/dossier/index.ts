/** The view of one relationship: how it runs, what changed between two dates, what to raise. */
import type { Dossier, DossierRow, Edtf, RecordExport } from "../annotation/contract.ts";
import { reconcile } from "../reconcile/index.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { extentOf } from "../text/edtf.ts";
import { areaRows } from "./areas.ts";
import { changeRows } from "./changes.ts";
import { CHAPTERS } from "./chapters.ts";
import { clockOf } from "./clock.ts";
import { concernRows } from "./concerns.ts";
import { eventRows } from "./events.ts";
import { figureRows } from "./figures.ts";
import { workingFile } from "./file.ts";
import { channelRows } from "./how-it-runs.ts";
import { membershipRows } from "./memberships.ts";
import { eyeRows } from "./needs-your-eye.ts";
import { officeRows } from "./offices.ts";
import { partiesOf } from "./parties.ts";
import { questionRows } from "./questions.ts";
import { recurringRows } from "./recurring.ts";
import { sourceRows } from "./sources.ts";
import { statementRows } from "./statements.ts";
import { undertakingRows } from "./undertakings.ts";

export interface Question {
  readonly between: readonly [string, string];
  readonly compare: readonly [Edtf, Edtf] | null;
  /** Only texts published by then; undated ones by their lower bound. */
  readonly asOf: Edtf | null;
}

/**
 * The record with its dossier; the dossier is null when a party is not in the record. `reconciled` makes the one record of
 * the articles: without the decisions of persons when not given.
 */
export function withDossier(
  articles: readonly ReadArticle[],
  question: Question,
  reconciled: (articles: readonly ReadArticle[]) => RecordExport = reconcile,
): RecordExport {
  const known = question.asOf === null ? articles : knownBy(articles, question.asOf);
  const record = reconciled(known);
  return { ...record, dossier: dossierOf(record, known, question) };
}

/** The articles that had appeared by a date; what has neither date nor bound is left out. */
function knownBy(articles: readonly ReadArticle[], asOf: Edtf): ReadArticle[] {
  const end = extentOf(asOf)?.max ?? null;
  return articles.filter(({ reading }) => {
    const edtf = reading.published?.edtf ?? null;
    const from = edtf === null ? null : (extentOf(edtf)?.min ?? null);
    return from !== null && end !== null && from <= end;
  });
}

function dossierOf(
  record: RecordExport,
  articles: readonly ReadArticle[],
  { between, compare, asOf }: Question,
): Dossier | null {
  const parties = partiesOf(record, articles, between);
  if (parties === null) return null;
  const file = workingFile({ record, articles, parties, clock: clockOf(compare) });
  const state = [...officeRows(file), ...undertakingRows(file), ...figureRows(file)];
  const rows: DossierRow[] = [
    ...channelRows(file),
    ...(compare === null ? [] : changeRows(file, state)),
    ...state,
    ...eventRows(file),
    ...membershipRows(file),
    ...concernRows(file),
    ...statementRows(file),
    ...recurringRows(file),
    ...areaRows(file),
    ...questionRows(file, compare?.[1] ?? asOf),
    ...eyeRows(file),
    ...sourceRows(file),
  ];
  const names: readonly string[] = CHAPTERS;
  const order = (row: DossierRow): number => names.indexOf(row.chapter);
  return {
    parties: [...parties.ids],
    compare,
    asOf,
    rows: rows.sort((a, b) => order(a) - order(b)),
  };
}
