/** One value of one measure for two dates; and a date that says how far it lies from another that was set. */
import type { Edtf, FigureReading, Passage, RecordFigure } from "../../annotation/contract.ts";
import { OFF_SCHEDULE, SMALL_NUMBERS } from "../../languages/en/disagreements.ts";
import { canCoincide } from "../../text/edtf.ts";
import { articlesOf, type Found, firstPair } from "./found.ts";
import { isOfOneThing } from "./measures.ts";

interface Dated {
  readonly target: Edtf;
  readonly evidence: readonly Passage[];
}

const datedOf = (readings: readonly FigureReading[]): Dated[] =>
  readings.flatMap(({ target, evidence }) => (target === null ? [] : [{ target, evidence }]));

/** Which of the dates holds is not said. */
export function targets({ readings, measure }: RecordFigure): Found[] {
  const dated = datedOf(readings);
  const pair = firstPair(
    dated,
    (a, b) => !canCoincide(a.target, b.target) && isOfOneThing(measure, a, b),
  );
  if (pair === null) return [];
  const sides = pair.map(({ target }) =>
    dated.filter((d) => d.target === target).flatMap((d) => d.evidence),
  );
  const told = pair.map(({ target }, at) => `by ${target} in ${articlesOf(sides[at] ?? [])}`);
  return [
    {
      type: "supersession",
      about: measure.replaceAll("_", " "),
      sides,
      explanation: `${capital(told.join(", "))}: no text says which replaced which.`,
    },
  ];
}

/** "by 2031, two years ahead of schedule", where the schedule that another article gives is not 2033. */
export function schedules(
  textOf: (article: string) => string,
  { readings, measure }: RecordFigure,
): Found[] {
  const dated = datedOf(readings);
  return dated.flatMap(({ target, evidence }) =>
    evidence.flatMap((at): Found[] => {
      const off = offSchedule(textOf(at.article), at);
      const set = off === null ? null : shifted(target, off.months);
      if (off === null || set === null) return [];
      const others = dated.filter(
        (d) => !canCoincide(d.target, target) && isOfOneThing(measure, d, { evidence }),
      );
      const schedule = others.find((d) => !canCoincide(d.target, set));
      // A schedule that fits is told somewhere: another date is another matter.
      if (schedule === undefined || others.some((d) => canCoincide(d.target, set))) return [];
      const side = dated.filter((d) => d.target === schedule.target).flatMap((d) => d.evidence);
      return [
        {
          type: "arithmetic",
          about: measure.replaceAll("_", " "),
          sides: [[at, off.words], side],
          explanation: `“${off.words.exact}” in ${at.article} makes ${target} come from ${set}, and ${articlesOf(side)} has ${schedule.target}.`,
        },
      ];
    }),
  );
}

/** How many months later it should have been, from the words behind a figure in its sentence. */
function offSchedule(
  text: string,
  at: Passage,
): { readonly months: number; readonly words: Passage } | null {
  const rest = /^[^.;!?\n]*/u.exec(text.slice(at.end))?.[0] ?? "";
  const found = OFF_SCHEDULE.exec(rest);
  const { count = "", unit = "", ahead } = found?.groups ?? {};
  if (found === null) return null;
  const number = /^\d/.test(count) ? Number(count) : (SMALL_NUMBERS.get(count.toLowerCase()) ?? 1);
  const months = number * (unit.toLowerCase() === "year" ? 12 : 1);
  const start = at.end + found.index;
  const words = { article: at.article, start, end: start + found[0].length, exact: found[0] };
  return { months: ahead === undefined ? -months : months, words };
}

/** A year or a month so many months later; null for a year that would be told by months. */
function shifted(date: Edtf, months: number): Edtf | null {
  const [, year = "", month] = /^(\d{4})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === "") return null;
  if (month === undefined) return months % 12 === 0 ? String(Number(year) + months / 12) : null;
  const total = Number(year) * 12 + Number(month) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
