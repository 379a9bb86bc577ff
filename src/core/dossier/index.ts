/** The view of one relationship: how it runs, what changed between two dates, what to raise. */
import type {
  Dossier,
  DossierRow,
  Edtf,
  RecordEntity,
  RecordExport,
} from "../annotation/contract.ts";
import { reconcile } from "../reconcile/index.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { extentOf } from "../text/edtf.ts";
import { areaRows } from "./areas.ts";
import { changeRows } from "./changes.ts";
import { CHAPTERS } from "./chapters.ts";
import { clockOf } from "./clock.ts";
import { concernRows } from "./concerns.ts";
import { eventRows, eventsOf } from "./events.ts";
import { figureRows } from "./figures.ts";
import { workingFile } from "./file.ts";
import { channelRows } from "./how-it-runs.ts";
import { isSearched, outcomesOf, silenceAbout } from "./later-articles.ts";
import { membershipRows } from "./memberships.ts";
import { eyeRows } from "./needs-your-eye.ts";
import { officeRows } from "./offices.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { questionRows } from "./questions.ts";
import { recurringRows } from "./recurring.ts";
import { sourceRows } from "./sources.ts";
import { statementRows } from "./statements.ts";
import { undertakingRows, undertakingsOf } from "./undertakings.ts";

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
  return withDossierOf(record, known, question);
}

/** The same of a record that was made before: of all articles, or of those that name both parties. */
export const withDossierOf = (
  record: RecordExport,
  articles: readonly ReadArticle[],
  question: Question,
): RecordExport => ({ ...record, dossier: dossierOf(record, articles, question) });

/** The articles that had appeared by a date; what has neither date nor bound is left out. */
function knownBy(articles: readonly ReadArticle[], asOf: Edtf): ReadArticle[] {
  const end = extentOf(asOf)?.max ?? null;
  return articles.filter(({ reading }) => {
    const edtf = reading.published?.edtf ?? null;
    const from = edtf === null ? null : (extentOf(edtf)?.min ?? null);
    return from !== null && end !== null && from <= end;
  });
}

/** Without a date in the question, the day of the last dated text about both: what is due is reckoned from it. */
function latestDay({ articles }: RecordExport, { isAboutBoth }: Parties): string | null {
  const days = articles
    .filter(({ id }) => isAboutBoth(id))
    .flatMap(({ published: { edtf } }) => (edtf === null ? [] : (extentOf(edtf)?.max ?? [])));
  return days.sort().at(-1) ?? null;
}

const idsOf = (parties: readonly RecordEntity[]): string[] => parties.map(({ id }) => id);

/**
 * The dossier of the lines and articles given: those that name a party are enough, and what touches neither changes nothing.
 * Null when a party is not among them.
 */
function dossierOf(
  record: RecordExport,
  articles: readonly ReadArticle[],
  { between, compare, asOf }: Question,
): Dossier | null {
  const parties = partiesOf(record, articles, between);
  if (parties === null) return null;
  const asked = extentOf(compare?.[1] ?? asOf ?? "")?.max ?? null;
  const until = asked ?? latestDay(record, parties);
  const file = workingFile({ record, articles, parties, clock: clockOf(compare), until });
  const own = { events: eventsOf(file), undertakings: undertakingsOf(file) };
  const state = [...officeRows(file), ...undertakingRows(file, own), ...figureRows(file)];
  const events = eventRows(file, own);
  const rows: DossierRow[] = [
    ...channelRows(file, own),
    ...(compare === null ? [] : changeRows(file, [...state, ...events])),
    ...state,
    ...events,
    ...membershipRows(file),
    ...concernRows(file),
    ...statementRows(file),
    ...recurringRows(file),
    ...areaRows(file, own),
    ...questionRows(file, own),
    ...eyeRows(file),
    ...sourceRows(file),
  ];
  const names: readonly string[] = CHAPTERS;
  const order = (row: DossierRow): number => names.indexOf(row.chapter);
  return {
    parties: [...parties.ids],
    sides: [idsOf(parties.sides[0]), idsOf(parties.sides[1])],
    silences: Object.fromEntries(
      own.undertakings
        .filter((c) => isSearched(c) && outcomesOf(file, c).length === 0)
        .map((c) => [c.id, silenceAbout(file, c)]),
    ),
    compare,
    asOf,
    rows: rows.sort((a, b) => order(a) - order(b)),
  };
}
