/**
 * What changed between the two dates: the offices, figures and undertakings that are told on more than one side, and those
 * told on one date only. A side whose article speaks of other things says so; nothing is carried over to it.
 */
import type { Cell, DossierRow } from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import { LED } from "./delegations.ts";
import type { WorkingFile } from "./file.ts";

/** Rows that a reader takes in at one look. */
const MOST_ROWS = 12;

export function changeRows(file: WorkingFile, rows: readonly DossierRow[]): DossierRow[] {
  const said = wordsIn(file);
  const ranked = rows
    .filter((row) => isOfState(row) && (filledSides(row) > 0 || namesBoth(file, row)))
    .map((row, order) => ({ row, order, weight: weightOf(row) + (namesBoth(file, row) ? 4 : 0) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return ranked.slice(0, MOST_ROWS).map(({ row }) => ({
    ...row,
    chapter: "what changed",
    then: row.then.length > 0 ? row.then : silence(file, said, row, "then"),
    now: row.now.length > 0 ? row.now : silence(file, said, row, "now"),
  }));
}

/** Offices always; figures and undertakings only where two sides can be compared. */
function isOfState(row: DossierRow): boolean {
  if (row.chapter === "offices and holders" || row.about === LED) return true;
  const compares = filledSides(row) > 1;
  return compares && ["figures", "undertakings and what was later reported"].includes(row.chapter);
}

/** An office of the relationship itself: "ambassador to the League, Utopia". */
function namesBoth({ parties }: WorkingFile, { chapter, about }: DossierRow): boolean {
  const words = ` ${wordsOf(about).join(" ")} `;
  const isNamed = (name: string): boolean => words.includes(` ${wordsOf(name).join(" ")} `);
  return (
    chapter === "offices and holders" &&
    parties.sides.every((side) =>
      side.some(({ name, otherNames }) => [name, ...otherNames].some(isNamed)),
    )
  );
}

const filledSides = (row: DossierRow): number =>
  [row.then, row.between, row.now].filter((side) => side.length > 0).length;

/** Both dates first, then the sides that are filled; offices before the rest. */
function weightOf(row: DossierRow): number {
  const both = row.then.length > 0 && row.now.length > 0 ? 10 : 0;
  return both + 2 * filledSides(row) + (row.chapter === "offices and holders" ? 1 : 0);
}

/** The words of an article. */
type WordsOf = (article: string) => ReadonlySet<string>;

/** Each article's words are taken once, when a row first asks for them. */
function wordsIn(file: WorkingFile): WordsOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (article) => {
    const words = known.get(article) ?? new Set(wordsOf(file.by.reading.get(article)?.text ?? ""));
    known.set(article, words);
    return words;
  };
}

/** "not named in 000": said only of a side none of whose articles has the row's words. */
function silence(file: WorkingFile, said: WordsOf, row: DossierRow, side: "then" | "now"): Cell[] {
  if (row.notCovered.includes(side)) return [];
  const speaking = file.speaking.get(side) ?? [];
  if (speaking.length === 0 || speaking.some((id) => speaksOf(said(id), row))) return [];
  const where = speaking.length === 1 ? speaking[0] : `${speaking.length} articles`;
  return [{ text: `not named in ${where}`, on: null, lines: [], evidence: [] }];
}

/** Whether all the words of the row's office, or of one of those who stand in it, are among those of an article. */
function speaksOf(said: ReadonlySet<string>, row: DossierRow): boolean {
  const [office = ""] = row.about.split(", ");
  const named = [row.then, row.between, row.now, row.undated].flat().map((cell) => cell.text);
  return [office, ...named].some((words) => {
    const wanted = wordsOf(words).filter((word) => word.length > 3);
    return wanted.length > 0 && wanted.every((word) => said.has(word));
  });
}
