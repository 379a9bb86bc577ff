/** An article as it is read in a terminal: its words with what was read marked, and a note for each line of the reading. */
import type { Reading, ZoneRole } from "../../../core/annotation/contract.ts";
import { firstWhere } from "../../../core/text/sorted.ts";
import { counted } from "../output.ts";
import type { Ink, Style } from "./ink.ts";
import { added, type Cell, clipped, type Line, printedLine, sizeOf, wrapped } from "./lines.ts";
import { type Mark, markedCells, superscript } from "./marked.ts";
import { datesWithin, dateWords, firstOf, type Note, notesOf } from "./notes.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";

export interface PageOptions {
  /** Columns of the screen. */
  readonly columns: number;
  readonly ink: Ink;
  /** Whether weaker lines are marked and told in full; otherwise each is one short line. */
  readonly weaker: boolean;
}

/** From this width on the notes stand beside the words. */
const WIDE = 100;
/** Longer lines are hard to follow. */
const LONGEST_TEXT = 96;
const LONGEST_NOTE = 64;

interface Layout {
  readonly text: number;
  readonly note: number;
  readonly isBeside: boolean;
}

function layoutOf(columns: number): Layout {
  const isBeside = columns >= WIDE;
  if (!isBeside) {
    const text = Math.max(20, Math.min(columns, LONGEST_TEXT));
    return { text, note: text - UNDER.length, isBeside };
  }
  const note = Math.min(LONGEST_NOTE, Math.floor(columns * 0.42));
  return { text: Math.min(LONGEST_TEXT, columns - note - BESIDE.length), note, isBeside };
}

const BESIDE = " │ ";
const UNDER = "  │ ";

/** A note with its number; none for a weaker one that is only named. */
interface Numbered {
  readonly note: Note;
  readonly number: number | null;
}

export function page(reading: Reading, options: PageOptions): string {
  const notes = numberedNotes(notesOf(reading), options);
  const marks = notes.flatMap(marksOf);
  const layout = layoutOf(options.columns);
  const blocks = paragraphsOf(reading).map((paragraph) =>
    paragraph.role === "chrome"
      ? [furniture(paragraph, options.ink)]
      : block({ reading, paragraph, notes, marks, layout }, options),
  );
  return [heading(reading, notes, options), ...blocks]
    .map((lines) => lines.join("\n"))
    .join(layout.isBeside ? `\n${divider(layout, options.ink)}\n` : "\n\n");
}

function numberedNotes(notes: readonly Note[], { weaker }: PageOptions): readonly Numbered[] {
  let number = 0;
  return notes.map((note) => ({ note, number: note.isWeaker && !weaker ? null : ++number }));
}

function marksOf({ note: { passages, kind, isWeaker }, number }: Numbered): readonly Mark[] {
  return number === null
    ? []
    : passages.map(({ start, end }) => ({ start, end, number, kind, isWeaker }));
}

const divider = ({ text }: Layout, ink: Ink): string => ink.paint(`${" ".repeat(text)} │`, "dim");

const furniture = ({ start, end }: Paragraph, ink: Ink): string =>
  ink.paint(`[page furniture, ${counted(end - start, "character")}]`, "dim");

function heading(
  reading: Reading,
  notes: readonly Numbered[],
  { columns, ink, weaker }: PageOptions,
): readonly string[] {
  const { source, published, title, problems } = reading;
  const date = published === null ? "undated" : dateWords(published);
  const words = [source.name, title?.exact ?? "no title", date].join(" · ");
  const print = (cells: readonly Cell[], hanging = 0): string[] =>
    wrapped(cells, columns, hanging).map((line) => printedLine(line, ink));
  return [
    ...print(added(`── ${words}`, "bold"), 3),
    ...problems.flatMap(({ message }) => print(added(`! ${message}`, "problem"), 2)),
    ...print(summary(notes, weaker)),
  ];
}

const ORDER: readonly Note["kind"][] = [
  "statement",
  "undertaking",
  "concern",
  "event",
  "office",
  "relation",
  "figure",
];
const byKind = (a: Note, b: Note): number => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);

/** "5 statements, 2 offices; 7 weaker", each kind in its colour: the key to the page. */
function summary(notes: readonly Numbered[], weaker: boolean): readonly Cell[] {
  const shown = notes.map(({ note }) => note).filter(({ isWeaker }) => !isWeaker);
  const words = [...new Set(shown.toSorted(byKind).map(({ word }) => word))];
  const cells = words.flatMap((word, at) => {
    const same = shown.filter((note) => note.word === word);
    const [first] = same;
    const many = word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
    return [
      ...added(at === 0 ? "" : ", ", "plain"),
      ...added(counted(same.length, word, many), first?.kind ?? "plain"),
    ];
  });
  const rest = notes.length - shown.length;
  const told =
    rest === 0 ? "" : `; ${rest} weaker${weaker ? "" : ", named only (--weaker tells them)"}`;
  return [...(cells.length > 0 ? cells : added("nothing shown", "dim")), ...added(told, "dim")];
}

interface Block {
  readonly reading: Reading;
  readonly paragraph: Paragraph;
  readonly notes: readonly Numbered[];
  readonly marks: readonly Mark[];
  readonly layout: Layout;
}

const LABELS: Readonly<Record<ZoneRole, string>> = {
  title: "",
  byline: "by ",
  dateline: "",
  body: "",
  caption: "caption ",
  chrome: "",
};
const TEXT_STYLES: Readonly<Partial<Record<ZoneRole, Style>>> = { title: "bold", caption: "dim" };

function block(
  { reading, paragraph, notes, marks, layout }: Block,
  options: PageOptions,
): string[] {
  const { start, end, role } = paragraph;
  const isNamed = /^by\b/i.test(reading.text.slice(start, end));
  const label = role === "byline" && isNamed ? "" : LABELS[role];
  const place = { start, end, style: TEXT_STYLES[role] ?? "plain" };
  const text = wrapped(
    [...added(label, "dim"), ...markedCells(reading.text, place, marks, options.ink)],
    layout.text,
  );
  const inside = notes.filter(({ note }) => {
    const first = firstOf(note);
    return first.start >= start && first.start < end;
  });
  const told = [
    ...inside.map((each) => ({
      at: firstOf(each.note).start,
      lines: noteLines(each, layout.note),
    })),
    ...dateLines(reading, paragraph, layout.note),
  ];
  return layout.isBeside
    ? beside(text, told, layout, options.ink)
    : [...text.map((line) => printedLine(line, options.ink)), ...under(told, options.ink)];
}

interface Told {
  /** Where in the text it belongs. */
  readonly at: number;
  readonly lines: readonly Line[];
}

function under(told: readonly Told[], ink: Ink): readonly string[] {
  return told.flatMap(({ lines }) =>
    lines.map((line) => `${ink.paint(UNDER, "dim")}${printedLine(line, ink)}`),
  );
}

/** Each note at the line it belongs to, or below the note before it. */
function beside(text: readonly Line[], told: readonly Told[], layout: Layout, ink: Ink): string[] {
  const margin: Line[] = [];
  const begun = beginningsOf(text);
  for (const { at, lines } of told) {
    const row = begun[firstWhere(begun, ({ start }) => start > at) - 1]?.row ?? 0;
    while (margin.length < row) margin.push([]);
    margin.push(...lines);
  }
  const rows = Math.max(text.length, margin.length);
  return Array.from({ length: rows }, (_, row) => {
    const left = text[row] ?? [];
    const space = " ".repeat(Math.max(0, layout.text - sizeOf(left)));
    const line = `${printedLine(left, ink)}${space}${ink.paint(BESIDE, "dim")}${printedLine(margin[row] ?? [], ink)}`;
    return line.trimEnd();
  });
}

/** Where in the article each line begins; a line of brackets and numbers alone begins nowhere. */
const beginningsOf = (text: readonly Line[]): readonly { row: number; start: number }[] =>
  text.flatMap((line, row) => {
    const start = line.find((cell) => cell.start !== null)?.start ?? null;
    return start === null ? [] : [{ row, start }];
  });

/** The words after the first line of a note stand in from its edge. */
const HANGING = 2;

function noteLines({ note, number }: Numbered, columns: number): readonly Line[] {
  const { kind, word, says, isWeaker, why, rule } = note;
  if (number === null) {
    const [first = ""] = says.split(" · ");
    const briefly = first.replace(/ \(“[^”]*”\)$/, "");
    const words = firstOf(note).exact.replace(/\s+/g, " ");
    return [clipped(added(`~ ${word}? ${briefly}: “${words}”`, "dim"), columns)];
  }
  const cells = [
    ...added(`${superscript(number)} ${word}${isWeaker ? "?" : ""} `, isWeaker ? "dim" : kind),
    ...added(says, "plain"),
    ...added(isWeaker ? ` — weaker: ${why}` : "", "dim"),
    ...added(rule === null ? "" : ` (${rule})`, "dim"),
  ];
  return wrapped(cells, columns, HANGING);
}

function dateLines(reading: Reading, paragraph: Paragraph, columns: number): readonly Told[] {
  const dates = datesWithin(reading, paragraph);
  if (dates.length === 0) return [];
  const cells = added(`${dates.length === 1 ? "date" : "dates"} ${dates.join(" · ")}`, "date");
  return [{ at: 0, lines: wrapped(cells, columns, HANGING) }];
}
