/** The first screen as text: six blocks in the reader's words, every line with footnotes to its passages. */
import type {
  Cell,
  Dossier,
  DossierRow,
  RecordArticle,
  RecordCommitment,
  RecordExport,
} from "../annotation/contract.ts";
import type { Chapter } from "../dossier/chapters.ts";
import { silenceOf } from "../dossier/questions.ts";
import { laterReported, wordsOfRung } from "../dossier/undertakings.ts";
import { extentOf } from "../text/edtf.ts";
import { printedDate, printedDeadline } from "../text/edtf-words.ts";
import { columns, wrap } from "./columns.ts";
import { Footnotes } from "./footnotes.ts";

const WIDTH = 146;
const LABEL = 22;

export function brief(record: RecordExport): string {
  const { dossier } = record;
  if (dossier === null) return "No dossier: one of the two parties is not in the record.\n";
  const notes = new Footnotes();
  const blocks = [
    header(record, dossier),
    ...block("HOW IT RUNS", [
      ...channels(dossier, "how it runs", notes),
      ...concerns(dossier, notes),
    ]),
    ...block("WHAT CHANGED", changes(dossier, notes)),
    ...block("OFFICES AND HOLDERS, AS TOLD", holders(dossier, notes)),
    ...block("WHAT WAS INTENDED, AND LATER REPORTED", undertakings(record, dossier, notes)),
    ...block("WHAT TO RAISE", questions(dossier, notes)),
    ...block("NEEDS YOUR EYE", channels(dossier, "needs your eye", notes)),
    ...block("SAID", channels(dossier, "statements and recurring phrases", notes)),
  ];
  if (blocks.length === 1) return `${[...blocks, NOTHING_SHOWN].join("\n\n")}\n`;
  return `${[...blocks, passages(record, notes)].join("\n\n")}\n`;
}

const NOTHING_SHOWN = "The reader found nothing between these two that it would show.";

function header(record: RecordExport, dossier: Dossier): string {
  const names = dossier.parties.map((id) => record.entities.find((e) => e.id === id)?.name ?? id);
  const dated = record.articles.filter((a) => a.published.edtf !== null);
  const undated = record.articles.length - dated.length;
  const counts = [
    `${record.articles.length} article${record.articles.length === 1 ? "" : "s"}`,
    `${dated.length} dated`,
    ...(undated > 0 ? [`${undated} without a date`] : []),
  ].join(", ");
  const dates = dossier.compare;
  const compared =
    dates === null ? "" : `\nCompare ${printedDate(dates[0])} with ${printedDate(dates[1])}`;
  const until = dossier.asOf ?? (dates === null ? latestDay(dated) : null);
  const asOf = until === null ? "" : `\nAs told up to ${printedDate(until)}`;
  return `${names.join(" - ").toUpperCase()}     ${counts}${compared}${asOf}`;
}

/** The date of the newest article that has one. */
function latestDay(dated: readonly RecordArticle[]): string | null {
  const days = dated.flatMap(({ published: { edtf } }) => {
    const day = edtf === null ? null : (extentOf(edtf)?.max ?? null);
    return day === null || edtf === null ? [] : [{ day, edtf }];
  });
  return days.sort((a, b) => (a.day < b.day ? 1 : -1))[0]?.edtf ?? null;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}\n${lines.join("\n")}`];
}

const rowsOf = ({ rows }: Dossier, chapter: Chapter): DossierRow[] =>
  rows.filter((row) => row.chapter === chapter);

const cellsOf = (row: DossierRow): Cell[] => [
  ...row.then,
  ...row.between,
  ...row.now,
  ...row.undated,
];

/** A label, and all its cells one after the other. */
function channels(dossier: Dossier, chapter: Chapter, notes: Footnotes): string[] {
  return rowsOf(dossier, chapter).flatMap((row) => {
    const entries = cellsOf(row).map((cell) => printed(cell, notes));
    return columns([[row.about], [entries.join(" · ")]], [LABEL, WIDTH - LABEL]).map(
      (l) => ` ${l}`,
    );
  });
}

function printed(cell: Cell, notes: Footnotes): string {
  const on = cell.on === null ? "" : ` ${printedDate(cell.on)}`;
  return `${cell.text}${on} ${notes.mark(cell.evidence)}`;
}

/** One voice a third party and side: the first of the row, which has those who say it before the article’s own words. */
function concerns(dossier: Dossier, notes: Footnotes): string[] {
  const rows = rowsOf(dossier, "concerns and third parties").slice(0, 4);
  return rows.flatMap((row) => {
    const cells = [row.then, row.between, row.now, row.undated].flatMap((side) => side.slice(0, 1));
    const entries = cells.map((cell) => printed(cell, notes));
    const label = `why, in their words: ${row.about}`;
    return columns([[label], entries], [LABEL, WIDTH - LABEL]).map((l) => ` ${l}`);
  });
}

/** Without a comparison: each office with those told to stand in it, and when. */
function holders(dossier: Dossier, notes: Footnotes): string[] {
  if (dossier.compare !== null) return [];
  return rowsOf(dossier, "offices and holders").flatMap((row) =>
    columns(
      [[row.about], [side(cellsOf(row), notes, false).join(" · ")]],
      [LABEL, WIDTH - LABEL],
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
        side(row.then, notes, row.notCovered.includes("then")),
        side(row.between, notes, false),
        side(row.now, notes, row.notCovered.includes("now")),
        side(row.undated, notes, false),
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

function side(cells: readonly Cell[], notes: Footnotes, notCovered: boolean): string[] {
  if (cells.length === 0) return notCovered ? ["not covered"] : [];
  const texts = [...new Set(cells.map((cell) => cell.text))];
  return texts.map((text) =>
    sameWords(
      cells.filter((cell) => cell.text === text),
      notes,
    ),
  );
}

/** Cells of the same words, once with all their dates: "Ada Hill Jan 2025, Apr 2025". */
function sameWords(cells: readonly Cell[], notes: Footnotes): string {
  const dates = new Set(cells.flatMap(({ on }) => (on === null ? [] : [printedDate(on)])));
  const marks = notes.mark(cells.flatMap((cell) => cell.evidence));
  return [cells[0]?.text ?? "", [...dates].join(", "), marks]
    .filter((part) => part !== "")
    .join(" ");
}

/** Undertakings on the first screen; the dossier has the others. */
const MOST_UNDERTAKINGS = 12;

const INTENDED_WIDTHS = [64, 82];

function undertakings(record: RecordExport, dossier: Dossier, notes: Footnotes): string[] {
  const rows = rowsOf(dossier, "undertakings and what was later reported");
  const ids = new Set(rows.flatMap((row) => cellsOf(row).flatMap((cell) => cell.lines)));
  return [...ids]
    .slice(0, MOST_UNDERTAKINGS)
    .flatMap((id) => record.commitments.filter((c) => c.id === id))
    .flatMap((c) =>
      columns([[intended(record, c, notes)], [reported(record, c, notes)]], INTENDED_WIDTHS),
    )
    .map((l) => ` ${l}`);
}

function intended(record: RecordExport, commitment: RecordCommitment, notes: Footnotes): string {
  const [step] = commitment.steps;
  const due = commitment.deadline === null ? "" : `, ${printedDeadline(commitment.deadline)}`;
  const said = step?.on ? `, said ${printedDate(step.on)}` : "";
  const who = commitment.committers
    .map((id) => record.entities.find((e) => e.id === id)?.name ?? id)
    .join(", ");
  return `${who}: “${wordsOfRung(commitment)}”${due}${said} ${notes.mark(step?.evidence.slice(0, 1) ?? [])}`;
}

function reported(record: RecordExport, commitment: RecordCommitment, notes: Footnotes): string {
  const [link] = laterReported(commitment);
  if (link === undefined) return `-  ${silenceOf(commitment.nothingFoundIn)}`;
  const on = record.events.find((e) => e.id === link.event)?.date ?? null;
  const words = (link.evidence[0]?.exact ?? "").replace(/\s+/g, " ");
  const texts = new Set(link.evidence.map((e) => e.article)).size;
  const counted = texts === 1 ? "" : ` (${texts} articles, independence not shown)`;
  const isSure = link.status === "confirmed";
  return `${isSure ? "~ " : "~?"} “${words}”${on === null ? "" : ` ${printedDate(on)}`}${counted} ${notes.mark(link.evidence)}: ${isSure ? "confirmed by a person" : "its outcome?"}`;
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

/** The footnotes: article, file, offsets and the exact words. */
function passages(record: RecordExport, notes: Footnotes): string {
  const articles = new Map<string, RecordArticle>(record.articles.map((a) => [a.id, a]));
  const lines = notes.list().flatMap(({ article, start, end, exact }, at) => {
    const file = articles.get(article)?.source.name ?? article;
    const [head = "", ...rest] = wrap(
      `${file} ${start}-${end} “${exact.replace(/\s+/g, " ")}”`,
      WIDTH - 8,
    );
    return [` [${at + 1}]`.padEnd(8) + head, ...rest.map((l) => " ".repeat(8) + l)];
  });
  return `PASSAGES\n${lines.join("\n")}`;
}
