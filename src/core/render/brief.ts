/** The first screen as text: six blocks in the reader's words, every line with footnotes to its passages. */
import type {
  Cell,
  Dossier,
  DossierRow,
  Edtf,
  RecordCommitment,
  RecordExport,
} from "../annotation/contract.ts";
import { laterReported } from "../dossier/later-articles.ts";
import { quoted } from "../dossier/printed-words.ts";
import { wordsOfRung, wordsOfStep } from "../dossier/undertakings.ts";
import { extentOf } from "../text/edtf.ts";
import { printedDate, printedDeadline } from "../text/edtf-words.ts";
import { channels, concerns, labelled, rowsOf } from "./channels.ts";
import { columns } from "./columns.ts";
import { Footnotes } from "./footnotes.ts";
import { passages, texts } from "./passages.ts";
import { cellsOf, printed, sameWords } from "./printed-cell.ts";
import { said } from "./said.ts";

const WIDTH = 146;

/** `why`: each footnote also says why its line stands in the dossier. */
export function brief(record: RecordExport, { why = false }: { why?: boolean } = {}): string {
  const { dossier } = record;
  if (dossier === null) return "No dossier: one of the two parties is not in the record.\n";
  const notes = new Footnotes();
  const page = { notes, width: WIDTH };
  const blocks = [
    header(record, dossier),
    ...block("HOW IT RUNS", [...channels(record, dossier, page), ...concerns(dossier, page)]),
    ...block("WHAT CHANGED", changes(dossier, notes)),
    ...block("OFFICES AND HOLDERS, AS TOLD", holders(dossier, notes)),
    ...block("WHAT WAS INTENDED, AND LATER REPORTED", undertakings(record, dossier, notes)),
    ...block("WHAT TO RAISE", questions(dossier, notes)),
    ...block("NEEDS YOUR EYE", eye(dossier, notes)),
    ...block("SAID", said(record, dossier, page)),
  ];
  if (blocks.length === 1) return `${[...blocks, NOTHING_SHOWN].join("\n\n")}\n`;
  const end = [texts(record, notes, WIDTH), passages(record, notes, { width: WIDTH, why })];
  return `${[...blocks, ...end].join("\n\n")}\n`;
}

const NOTHING_SHOWN = "The reader found nothing between these two that it would show.";

function header(record: RecordExport, dossier: Dossier): string {
  const nameOf = (id: string): string => record.entities.find((e) => e.id === id)?.name ?? id;
  const sides = dossier.sides ?? dossier.parties.map((id) => [id]);
  const names = sides.map((side) => side.map(nameOf).join(", "));
  const dated = record.articles.filter((a) => a.published.edtf !== null);
  const undated = record.articles.length - dated.length;
  const about = articlesOf(dossier).length;
  const counts = [
    `${record.articles.length} article${record.articles.length === 1 ? "" : "s"}`,
    ...(about < record.articles.length ? [`${about} about both`] : []),
    `${dated.length} dated`,
    ...(undated > 0 ? [`${undated} without a date`] : []),
  ].join(", ");
  const dates = dossier.compare;
  const compared =
    dates === null ? "" : `\nCompare ${printedDate(dates[0])} with ${printedDate(dates[1])}`;
  const until = dossier.asOf ?? (dates === null ? latestDay(dossier) : null);
  const asOf = until === null ? "" : `\nAs told up to ${printedDate(until)}`;
  return `${names.join(" - ").toUpperCase()}     ${counts}${compared}${asOf}`;
}

/** The date of the newest article about both that has one. */
function latestDay(dossier: Dossier): string | null {
  const days = articlesOf(dossier).flatMap(({ on }) => {
    const day = on === null || on.includes("..") ? null : (extentOf(on)?.max ?? null);
    return day === null || on === null ? [] : [{ day, on }];
  });
  return days.sort((a, b) => (a.day < b.day ? 1 : -1))[0]?.on ?? null;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}\n${lines.join("\n")}`];
}

/** The articles that name both at their beginning, up to the later date, each with its own. */
function articlesOf(dossier: Dossier): Cell[] {
  const [sources] = rowsOf(dossier, "sources and their dependence");
  return sources === undefined ? [] : cellsOf(sources);
}

/** Where texts disagree: a label, and what is to be looked at. */
function eye(dossier: Dossier, notes: Footnotes): string[] {
  return rowsOf(dossier, "needs your eye").flatMap((row) =>
    labelled(
      row.about,
      cellsOf(row).map((cell) => printed(cell, notes)),
      WIDTH,
    ),
  );
}

/** Offices on the first screen; the dossier has the others. */
const MOST_OFFICES = 10;
const OFFICE = 44;

/** Without a comparison: each office with those told to stand in it, and when; those of several first. */
function holders(dossier: Dossier, notes: Footnotes): string[] {
  if (dossier.compare !== null) return [];
  const rows = rowsOf(dossier, "offices and holders")
    .toSorted((a, b) => cellsOf(b).length - cellsOf(a).length)
    .slice(0, MOST_OFFICES);
  return rows.flatMap((row) =>
    columns(
      [[row.about], [side([...datedCells(row), ...withoutBounds(row)], notes).join(" · ")]],
      [OFFICE, WIDTH - OFFICE],
    ).map((l) => ` ${l}`),
  );
}

const CHANGE_WIDTHS = [26, 30, 30, 30, 30];

function changes(dossier: Dossier, notes: Footnotes): string[] {
  const rows = rowsOf(dossier, "what changed");
  if (dossier.compare === null || rows.length === 0) return [];
  const [first, second] = dossier.compare;
  const titles = [
    "",
    `then: ${printedDate(first)}`,
    "between",
    `now: ${printedDate(second)}`,
    "date not established",
  ];
  const table = rows.flatMap((row) =>
    columns(
      [
        [row.about],
        covered(row.notCovered.includes("then"), side(row.then, notes, first)),
        side(row.between, notes),
        covered(row.notCovered.includes("now"), side(row.now, notes, second)),
        side(withoutBounds(row), notes),
      ],
      CHANGE_WIDTHS,
    ),
  );
  return [
    ...columns(
      titles.map((title) => [title]),
      CHANGE_WIDTHS,
    ),
    ...table,
  ].map((line) => ` ${line}`);
}

const covered = (isNot: boolean, entries: string[]): string[] =>
  isNot && entries.length === 0 ? ["not covered"] : entries;

const datedCells = (row: DossierRow): Cell[] => [...row.then, ...row.between, ...row.now];

/** A bound tells nothing of whom or what other texts date. */
function withoutBounds(row: DossierRow): Cell[] {
  const told = new Set(datedCells(row).map(({ text }) => text));
  return row.undated.filter(({ text }) => !told.has(text));
}

/** Entries of one column of one row; the dossier has the others. */
const MOST_IN_COLUMN = 3;

/** The cells of a side, each words once. `column`: the date that stands over them. */
function side(cells: readonly Cell[], notes: Footnotes, column: Edtf | null = null): string[] {
  const words = [...new Set(cells.map((cell) => cell.text))].slice(0, MOST_IN_COLUMN);
  return words.map((text) =>
    sameWords(
      cells.filter((cell) => cell.text === text),
      notes,
      column,
    ),
  );
}

/** Undertakings on the first screen; the dossier has the others. */
const MOST_UNDERTAKINGS = 12;

const INTENDED_WIDTHS = [64, 82];

function undertakings(record: RecordExport, dossier: Dossier, notes: Footnotes): string[] {
  const rows = rowsOf(dossier, "undertakings and what was later reported");
  const told = rows.flatMap((row) => cellsOf(row));
  const ids = new Set(told.flatMap((cell) => cell.lines));
  const whyOf = (id: string): string | undefined =>
    told.find((cell) => cell.lines.includes(id))?.why;
  return [...ids]
    .slice(0, MOST_UNDERTAKINGS)
    .flatMap((id) => record.commitments.filter((c) => c.id === id))
    .flatMap((c) =>
      columns(
        [[intended(record, c, notes, whyOf(c.id))], [reported(record, dossier, c, notes)]],
        INTENDED_WIDTHS,
      ),
    )
    .map((l) => ` ${l}`);
}

function intended(
  record: RecordExport,
  commitment: RecordCommitment,
  notes: Footnotes,
  why?: string,
): string {
  const [step] = commitment.steps;
  const due = commitment.deadline === null ? "" : `, ${printedDeadline(commitment.deadline)}`;
  const said = step?.on ? `, said ${printedDate(step.on)}` : "";
  const who = commitment.committers
    .map((id) => record.entities.find((e) => e.id === id)?.name ?? id)
    .join(", ");
  return `${who}: ${quoted(wordsOfRung(commitment), 130)}${due}${said} ${step === undefined ? "" : notes.mark(wordsOfStep(step), why)}`;
}

/** "undertook to deliver both": no later text can be known by it. */
const NOT_SOUGHT = "not searched for: the words name nothing to find it by";

function reported(
  record: RecordExport,
  dossier: Dossier,
  commitment: RecordCommitment,
  notes: Footnotes,
): string {
  const silence = dossier.silences?.[commitment.id];
  const [link] = laterReported(commitment);
  if (silence !== undefined || link === undefined) return `-  ${silence ?? NOT_SOUGHT}`;
  const on = record.events.find((e) => e.id === link.event)?.date ?? null;
  const words = quoted(link.evidence[0]?.exact ?? "", 130);
  const texts = new Set(link.evidence.map((e) => e.article)).size;
  const counted = texts === 1 ? "" : ` (${texts} articles, independence not shown)`;
  const isSure = link.status === "confirmed";
  const told = `${words}${on === null ? "" : ` ${printedDate(on)}`}${counted} ${notes.mark(link.evidence)}`;
  return isSure ? `~  ${told}: confirmed by a person` : `~? ${told}: its outcome?`;
}

/** Questions on the first screen; the dossier has the others. */
const MOST_QUESTIONS = 12;

function questions(dossier: Dossier, notes: Footnotes): string[] {
  const asked = rowsOf(dossier, "what to raise").flatMap((row) =>
    cellsOf(row).map((cell) => ({ about: row.about, cell })),
  );
  const more = asked.length - MOST_QUESTIONS;
  const lines = asked
    .slice(0, MOST_QUESTIONS)
    .flatMap(({ about, cell }) =>
      columns([[about], [`${cell.text} ${notes.mark(cell.evidence)}`]], [9, WIDTH - 9]),
    );
  return [...lines, ...(more > 0 ? [`${more} more, in the dossier`] : [])].map(
    (line) => ` ${line}`,
  );
}
