/** From what the words mean to a value, a date and what it rests on. */
import type {
  DurationMeaning,
  RangeMeaning,
  RepeatedMeaning,
  SlashedMeaning,
  TimeMeaning,
} from "../../languages/time-meaning.ts";
import { dayNumber, isRealDay } from "../../text/calendar.ts";
import { extentOf } from "../../text/edtf.ts";
import type { Outlook } from "./outlook.ts";
import { resolveCalendar, wholeDay } from "./resolve-calendar.ts";
import { resolveRelative } from "./resolve-relative.ts";
import { dated, durationValue, type Resolved, unresolved } from "./resolved.ts";

export function resolve(meaning: TimeMeaning, outlook: Outlook): Resolved {
  switch (meaning.kind) {
    case "calendar":
      return resolveCalendar(meaning, outlook);
    case "relative":
      return resolveRelative(meaning, outlook);
    case "slashed":
      return resolveSlashed(meaning, outlook);
    case "range":
      return resolveRange(meaning, outlook);
    case "duration":
      return resolveDuration(meaning);
    case "repeated":
      return resolveRepeated(meaning);
    case "vague":
      return unresolved(`${meaning.points.toUpperCase()}_REF`);
    default:
      return meaning satisfies never;
  }
}

function resolveDuration({ amount, unit, mod }: DurationMeaning): Resolved {
  return { ...unresolved(durationValue(amount, unit), "DURATION"), mod: mod ?? null };
}

function resolveRepeated({ every, unit, weekday }: RepeatedMeaning): Resolved {
  const value = weekday === undefined ? durationValue(every, unit) : `XXXX-WXX-${weekday}`;
  return unresolved(value, "SET");
}

/** Days in figures: by the article's habit; else the one that has just passed; else both are kept. */
function resolveSlashed(
  { first, second, year }: SlashedMeaning,
  { slashes, published }: Outlook,
): Resolved {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const real = [dayFirst, monthFirst].filter(isRealDay);
  let [day] = real.length === 1 || first === second ? real : [];
  if (day === undefined && slashes !== null) day = slashes === "day-first" ? dayFirst : monthFirst;
  const today = published && wholeDay(published);
  if (day === undefined && today) {
    const near = real.filter((each) => {
      const ago = dayNumber(today) - dayNumber(each);
      return ago >= 0 && ago < 8;
    });
    if (near.length === 1) day = near[0];
  }
  if (day !== undefined) return { type: "DATE", ...dated(day), basis: "stated", mod: null };
  const both = real.map((each) => dated(each).edtf).sort();
  return {
    type: "DATE",
    value: String(year),
    edtf: `[${both.join(",")}]`,
    basis: "stated",
    mod: null,
  };
}

function resolveRange({ from, to }: RangeMeaning, outlook: Outlook): Resolved {
  const end = resolveCalendar(to, outlook);
  const year = end.edtf === null ? null : Number(end.edtf.slice(0, 4));
  const start = resolveCalendar(from, { ...outlook, sharedYear: from.year ?? year });
  return joinEnds(start, end) ?? { ...unresolved(`${start.value}/${end.value}`), mod: end.mod };
}

const WEIGHT = { stated: 0, anchored: 1, narrative: 2, unresolved: 3 } as const;

/** The range between two dates; null when they are not in order or one of them is not known. */
export function joinEnds(from: Resolved, to: Resolved): Resolved | null {
  if (from.edtf === null || to.edtf === null || /[/[]/.test(from.edtf + to.edtf)) return null;
  const start = extentOf(from.edtf)?.min;
  const end = extentOf(to.edtf)?.max;
  if (start === undefined || end === undefined || start === null || end === null || start > end)
    return null;
  return {
    type: "DATE",
    value: `${from.value}/${to.value}`,
    edtf: `${from.edtf}/${to.edtf}`,
    basis: WEIGHT[from.basis] > WEIGHT[to.basis] ? from.basis : to.basis,
    mod: to.mod === "END" || from.mod !== null ? null : to.mod,
  };
}
