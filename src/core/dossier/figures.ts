import type { DossierRow, Figure, FigureReading, RecordFigure } from "../annotation/contract.ts";
import { numberIn } from "../languages/en/amounts/number.ts";
import { printedDeadline } from "../text/edtf-words.ts";
import { wordsOf as foldedWords } from "../text/fold.ts";
import { firstOfEach, isShown, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";
import { plainWords, quoted } from "./printed-words.ts";

const MEASURES: Readonly<Record<string, string>> = {
  defence_budget: "defence budget",
  defence_spending_share: "defence spending as a share of GDP",
  aid_value: "value of aid",
  warheads: "warheads",
  delegates: "size of the delegation",
  nations: "nations taking part",
  frequency: "how often",
};

/** What stands before a number that is a limit. */
export const LIMIT_WORDS: Readonly<Record<Figure["comparator"], string>> = {
  eq: "",
  approx: "about ",
  lt: "less than ",
  le: "at most ",
  gt: "more than ",
  ge: "at least ",
};

/** One row a measure of a subject. */
export function figureRows(file: WorkingFile): DossierRow[] {
  const figures = file.record.figures.filter((f) => isShown(f) && belongs(file, f));
  const rows = new Map<string, RecordFigure[]>();
  for (const figure of figures) {
    const isOfSubject = figure.subject !== null && !OF_A_VISIT.has(figure.measure);
    const subject = isOfSubject ? `, ${nameOf(file, figure.subject ?? "")}` : "";
    const key = `${MEASURES[figure.measure] ?? countedIn(figure)}${subject}`;
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  return [...rows].flatMap(([about, members]) =>
    row(
      file,
      "figures",
      about,
      members.flatMap((figure) =>
        figure.readings.flatMap((reading) =>
          place(file, {
            text: wordsOf(figure, reading),
            on: reading.asOf,
            lines: [figure.id],
            evidence: firstOfEach(reading.evidence),
          }),
        ),
      ),
    ),
  );
}

/** Measures of delegations, each of which is a subject of its own: their rows compare visits. */
const OF_A_VISIT: ReadonlySet<string> = new Set(["delegates", "nations"]);

/** A party's figure, or a named measure of a third party's in a text about both. */
function belongs(file: WorkingFile, { subject, readings, measure }: RecordFigure): boolean {
  const evidence = readings.flatMap((r) => r.evidence);
  if (file.parties.concerns(subject === null ? [] : [subject], evidence)) return true;
  return measure !== "other" && evidence.every((p) => file.parties.isAboutBoth(p.article));
}

/** What a figure without a measure of its own counts, in the article's words: "Tomahawk missiles". */
function countedIn({ readings }: RecordFigure): string {
  const words = plainWords(readings[0]?.evidence[0]?.exact ?? "");
  return words.replace(/^[^\p{L}]*(?:[\d.,]+\s*)?/u, "") || words;
}

function wordsOf({ unit }: RecordFigure, reading: FigureReading): string {
  const words = quoted(reading.evidence[0]?.exact ?? "", 90);
  const amount = amountOf(reading);
  if (amount === null) return words;
  if (reading.target === null && tellsItself(words, amount)) return words;
  const target = reading.target === null ? "" : ` ${printedDeadline(reading.target)}`;
  return `${LIMIT_WORDS[reading.comparator]}${withUnit(amount, unit)}${target}: ${words}`;
}

/** The words begin with the number, in figures or in letters: "12 delegates", "Twelve delegates". */
function tellsItself(words: string, amount: string): boolean {
  const [first = ""] = foldedWords(words);
  return words.startsWith(`“${amount} `) || String(numberIn(first)) === amount;
}

/** The best value, else the range that is told; null where neither is. */
function amountOf({ best, low, high }: FigureReading): string | null {
  const ends = best === null ? [low, high] : [best];
  const told = ends.filter((end) => end !== null).map((end) => end.toLocaleString("en-US"));
  return told.length === 0 ? null : told.join(" to ");
}

const TIMES: Readonly<Record<string, string>> = {
  a: "years",
  mo: "months",
  wk: "weeks",
  d: "days",
  h: "hours",
};

function withUnit(amount: string, unit: string): string {
  if (unit === "count") return amount;
  if (unit.startsWith("%")) return unit === "%GDP" ? `${amount}% of GDP` : `${amount}${unit}`;
  const time = TIMES[unit];
  return time === undefined ? `${unit} ${amount}` : `${amount} ${time}`;
}
