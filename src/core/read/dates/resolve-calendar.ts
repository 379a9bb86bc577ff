/** Places in the calendar: what the words leave out is taken from the article's date, from the date told last, or not at all. */
import type { CalendarMeaning } from "../../languages/time-meaning.ts";
import { type Day, dayNumber, dayOf, isRealDay, two, weekdayOf } from "../../text/calendar.ts";
import { feastDay } from "./feasts.ts";
import type { Anchor, Footing, Outlook } from "./outlook.ts";
import {
  centuryOf,
  type Dated,
  dated,
  decadeOf,
  fiscalYear,
  halfOf,
  quarterOf,
  type Resolved,
  seasonOf,
  timeOfDay,
  unresolved,
  weekAround,
} from "./resolved.ts";

type Found = (Dated & { readonly basis: Footing }) | null;

/** A day with all it takes; null when the anchor is less precise. */
export function wholeDay({ year, month, day }: Anchor): Day | null {
  return month === undefined || day === undefined ? null : { year, month, day };
}

export function resolveCalendar(meaning: CalendarMeaning, outlook: Outlook): Resolved {
  const time = timeOfDay(meaning.clock, meaning.dayPart);
  const type = time === "" ? "DATE" : "TIME";
  const found = findPlace(meaning, outlook);
  const mod = meaning.mod ?? null;
  if (found === null) return { ...unresolved(`${openValue(meaning)}${time}`, type), mod };
  return { type, value: `${found.value}${time}`, edtf: found.edtf, basis: found.basis, mod };
}

/** What the words say alone: `XXXX-05-07`, `XXXX-WXX-5`. */
function openValue({ month, day, weekday, season, quarter, fiscal }: CalendarMeaning): string {
  if (month !== undefined) return `XXXX-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (season !== undefined) return `XXXX-${season}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  return fiscal === true ? "FYXXXX" : "XXXX-XX-XX";
}

function findPlace(meaning: CalendarMeaning, outlook: Outlook): Found {
  const { decade, century, fiscal, feast, quarter, half, season, month, weekday, year } = meaning;
  if (decade !== undefined) return { ...decadeOf(decade), basis: "stated" };
  if (century !== undefined) return { ...centuryOf(century), basis: "stated" };
  if (fiscal === true) return fiscalPlace(meaning, outlook);
  if (feast !== undefined)
    return yearly(meaning, outlook, (given) => {
      const day = feastDay(feast, given);
      return day && { ...dated(day), day };
    });
  if (quarter !== undefined)
    return yearly(meaning, outlook, (given) => ({
      ...quarterOf(given, quarter),
      day: { year: given, month: quarter * 3 - 2, day: 1 },
    }));
  if (season !== undefined)
    return yearly(meaning, outlook, (given) => ({
      ...seasonOf(given, season),
      day: { year: given, month: SEASON_STARTS[season], day: 1 },
    }));
  if (half !== undefined && year !== undefined) return { ...halfOf(year, half), basis: "stated" };
  if (month !== undefined) return monthPlace(month, meaning, outlook);
  if (weekday !== undefined) return weekdayPlace(weekday, meaning, outlook);
  return year === undefined ? null : { ...dated({ year }), basis: "stated" };
}

/** Only to put a season before or after another date, on the side of the world where most news is written. */
const SEASON_STARTS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

function fiscalPlace({ year, which }: CalendarMeaning, { published }: Outlook): Found {
  if (year !== undefined) return { ...fiscalYear(year), basis: "stated" };
  if (which === undefined || published === null) return null;
  return { ...fiscalYear(published.year + which), basis: "anchored" };
}

function monthPlace(month: number, meaning: CalendarMeaning, outlook: Outlook): Found {
  const { day, weekday, nth, wholeWeek } = meaning;
  if (nth !== undefined && weekday !== undefined)
    return yearly(meaning, outlook, (given) => weekdaysOf(given, month, weekday, nth));
  if (wholeWeek === true && day !== undefined)
    return yearly(meaning, outlook, (given) => {
      const place = { year: given, month, day };
      return isRealDay(place) ? { ...weekAround(place), day: place } : null;
    });
  return yearly(meaning, outlook, (given) => {
    if (day !== undefined && !isRealDay({ year: given, month, day })) return null;
    const place = { year: given, month, day: day ?? 1 };
    // A weekday that is told with the day picks the year in which they agree.
    if (
      meaning.year === undefined &&
      weekday !== undefined &&
      weekdayOf(dayNumber(place)) !== weekday
    )
      return null;
    return { ...dated({ year: given, month, day }), day: place, isMonth: day === undefined };
  });
}

/** One weekday of a month, or any of them: then all are kept. */
function weekdaysOf(year: number, month: number, weekday: number, nth: number): Candidate | null {
  const start = dayNumber({ year, month, day: 1 });
  const first = start + ((weekday - weekdayOf(start) + 7) % 7);
  const all = [0, 7, 14, 21, 28]
    .map((days) => dayOf(first + days))
    .filter((day) => day.month === month);
  const day = all.at(nth < 0 ? nth : Math.max(nth - 1, 0));
  if (day === undefined) return null;
  if (nth !== 0) return { ...dated(day), day };
  const edtf = `[${all.map((each) => dated(each).edtf).join(",")}]`;
  return { value: dated({ year, month }).value, edtf, day, isMonth: true };
}

type Candidate = Dated & {
  readonly day: Day;
  /** The whole month is meant: it is neither past nor to come in its own days. */
  readonly isMonth?: boolean;
};

/**
 * Something that comes once a year: in the year given, else in the one that the outlook makes likely. A story goes on in
 * its year; a month before the one it has reached may be a look back or the next year's, and takes no year from it.
 */
function yearly(
  { year, which }: CalendarMeaning,
  outlook: Outlook,
  inYear: (year: number) => Candidate | null,
): Found {
  const given = year ?? outlook.sharedYear;
  if (given !== null && given !== undefined) return based(inYear(given), "stated");
  const { published, narrative } = outlook;
  if (narrative !== null && which === undefined) {
    const there = inYear(narrative.year);
    const goesOn = there !== null && (narrative.month ?? 1) <= there.day.month;
    if (goesOn && (published === null || isFarFrom(published, outlook)))
      return based(there, "narrative");
  }
  if (published?.month === undefined) return null;
  return based(nearest(inYear, published, outlook.direction, which), "anchored");
}

/** A story told about another time keeps to it: "In March 2011 … In May …" does not come back to this year. */
function isFarFrom(published: Anchor, { narrative, direction }: Outlook): boolean {
  return (
    narrative !== null &&
    direction === "past" &&
    narrative.footing !== "anchored" &&
    narrative.month !== undefined &&
    narrative.year < published.year - 1
  );
}

function based(found: Candidate | null, basis: Footing): Found {
  return found && { value: found.value, edtf: found.edtf, basis };
}

function nearest(
  inYear: (year: number) => Candidate | null,
  published: Anchor,
  direction: Outlook["direction"],
  which: -1 | 0 | 1 | undefined,
): Candidate | null {
  if (which === 0) return inYear(published.year);
  const around = [-2, -1, 0, 1, 2].flatMap((step) => inYear(published.year + step) ?? []);
  const ranked = around
    .map((candidate) => ({ candidate, away: daysAway(candidate, published) }))
    .filter(({ away }) => which === undefined || away * which > 0)
    .sort((a, b) => likeliness(a.away, direction) - likeliness(b.away, direction));
  return ranked[0]?.candidate ?? null;
}

/** Against the tense a date is taken only when it lies much nearer: tenses are misread, and news is about what is near. */
function likeliness(away: number, direction: Outlook["direction"]): number {
  const isAgainst = (direction === "past" && away > 0) || (direction === "future" && away < 0);
  return Math.abs(away) * (isAgainst ? 5 : 1);
}

/** Days from the article's date to the candidate, negative when it lies behind; whole months count as one step of 30. */
function daysAway({ day, isMonth }: Candidate, published: Anchor): number {
  const month = published.month ?? 1;
  if (isMonth === true || published.day === undefined)
    return (day.year - published.year) * 360 + (day.month - month) * 30;
  return dayNumber(day) - dayNumber({ year: published.year, month, day: published.day });
}

function weekdayPlace(
  weekday: number,
  { which }: CalendarMeaning,
  { published, direction }: Outlook,
): Found {
  const today = published === null ? null : wholeDay(published);
  if (today === null) return null;
  const number = dayNumber(today);
  const back = (weekdayOf(number) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(number) + 7) % 7;
  let steps = direction === "future" ? ahead : -back;
  if (which === -1) steps = -(back || 7);
  if (which === 1) steps = ahead || 7;
  if (which === 0) steps = direction === "past" ? -back : ahead;
  return { ...dated(dayOf(number + steps)), basis: "anchored" };
}
