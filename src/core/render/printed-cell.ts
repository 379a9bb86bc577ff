/** One cell of a dossier as the brief prints it: its words, its date where they do not say it, its footnotes. */
import type { Cell, DossierRow, Edtf } from "../annotation/contract.ts";
import { printedDate } from "../text/edtf-words.ts";
import type { Footnotes } from "./footnotes.ts";

export const cellsOf = (row: DossierRow): Cell[] => [
  ...row.then,
  ...row.between,
  ...row.now,
  ...row.undated,
];

export function printed(cell: Cell, notes: Footnotes): string {
  return [cell.text, dateOf(cell), notes.mark(cell.evidence, cell.why)]
    .filter((part) => part !== "")
    .join(" ");
}

/** Cells of the same words, once with all their dates: "Ada Hill Jan 2025, Apr 2025". `column`: the date its column has. */
export function sameWords(cells: readonly Cell[], notes: Footnotes, column: Edtf | null): string {
  const dated = cells.filter(({ on }) => !isOfColumn(on, column));
  const dates = new Set(dated.flatMap((cell) => dateOf(cell) || []));
  const marks = cells.map(({ evidence, why }) => notes.mark(evidence, why));
  return [cells[0]?.text ?? "", [...dates].join(", "), [...new Set(marks)].join("")]
    .filter((part) => part !== "")
    .join(" ");
}

/** The texts of that date, and what they tell of as past. */
const isOfColumn = (on: Edtf | null, column: Edtf | null): boolean =>
  column !== null && (on === column || on === `../${column}`);

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The date, unless the words already say the year or the month of it. */
function dateOf({ on, text }: Cell): string {
  if (on === null) return "";
  const [, year = "", month] = /^(\d{4})(?:-(\d\d))?$/.exec(on) ?? [];
  const said = month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
  return said !== "" && new RegExp(`\\b${said}\\b`).test(text) ? "" : printedDate(on);
}
