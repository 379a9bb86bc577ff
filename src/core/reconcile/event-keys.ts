/** The keys by which the reports of an event find each other: who, of which kind, and what tells of when. */

import type { Passage } from "../annotation/contract.ts";
import { dayNumber, dayOf, isoDay, parseIsoDay } from "../text/calendar.ts";
import type { EdtfExtent } from "../text/edtf.ts";
import type { Corpus } from "./corpus.ts";
import { daysIn } from "./days-between.ts";
import { type EventReport, familyOf, newsDay } from "./event-report.ts";
import { AHEAD, landsOf, NEWS } from "./same-event.ts";
import type { ToldTogether } from "./told-together.ts";

/** Longest time that finds a twin: "in the 1990s" fits too much. */
const LONGEST = 366;

/** What is dated closer than this is looked for day by day. */
const DAYS = 14;

/**
 * Gives the keys of a report. One that is dated by days meets others of these days, and those that are dated by months; many more
 * things happen in a month than anybody has to be compared with.
 */
export function eventKeys(
  { sharedWords, principalOf, meeting }: Corpus,
  together: ToldTogether,
): (report: EventReport) => readonly string[] {
  const occasion = meeting.by("event", keysOfOccasion, placesOf);
  function keysOfOccasion(report: EventReport): string[] {
    const family = familyOf(report);
    const words = sharedWords.keysOf(report.passages);
    if (family === "war") return [...words, ...landsOf(report).map((land) => `war ${land}`)];
    if (family === "summit") return [...words, ...summitKeys(report)];
    return [...words, ...by(report, together.keysOf(report.article))];
  }
  const by = (report: EventReport, times: readonly string[]): string[] => {
    const family = familyOf(report);
    if (family === "war" || family === "summit") return [];
    const who = new Set(report.participants.map((p) => p.entity));
    for (const entity of [...who]) who.add(principalOf(entity));
    return [...who].flatMap((entity) => times.map((time) => `${family} ${entity} ${time}`));
  };
  const onDays = meeting.by(
    "event on a day",
    (r: EventReport) => by(r, daysOf(timeOf(r))),
    placesOf,
  );
  const inMonth = meeting.by(
    "event of a month",
    (r: EventReport) => (daysOf(timeOf(r)).length > 0 ? by(r, monthsOf(timeOf(r))) : []),
    placesOf,
    "event in months",
  );
  const inMonths = (r: EventReport): string[] =>
    daysOf(timeOf(r)).length > 0 ? [] : by(r, monthsOf(timeOf(r)));
  const amongMonths = meeting.by("event in months", inMonths, placesOf);
  const amongDays = meeting.by("event in months", inMonths, placesOf, "event of a month");
  return (report) => [
    ...occasion(report),
    ...onDays(report),
    ...inMonth(report),
    ...amongMonths(report),
    ...amongDays(report),
  ];
}

const placesOf = ({ passages }: EventReport): readonly Passage[] => passages;

/** A key for each day on which it can have been, where these are few. */
function daysOf(extent: EdtfExtent | null): string[] {
  const [first, last] = [parseIsoDay(extent?.min ?? ""), parseIsoDay(extent?.max ?? "")];
  if (first === null || last === null) return [];
  const [from, to] = [dayNumber(first), dayNumber(last)];
  if (to - from >= DAYS) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => `day ${from + at}`);
}

/** When it took place; for news without a day the days before the article, for plans those after it. */
function timeOf(report: EventReport): EdtfExtent | null {
  if (report.when !== null) return report.when;
  const planned = parseIsoDay(report.plannedOn ?? "");
  if (planned !== null)
    return { min: isoDay(planned), max: isoDay(dayOf(dayNumber(planned) + AHEAD)) };
  const day = parseIsoDay(newsDay(report) ?? "");
  if (day === null) return null;
  return { min: isoDay(dayOf(dayNumber(day) - NEWS)), max: isoDay(day) };
}

/** A key for each month in which it can have been. */
function monthsOf(extent: EdtfExtent | null): string[] {
  if (extent?.min == null || extent.max === null || (daysIn(extent) ?? LONGEST + 1) > LONGEST)
    return [];
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const [first, last] = [number(extent.min), number(extent.max)];
  return Array.from({ length: last - first + 1 }, (_, at) => `month ${first + at}`);
}

/** The place with the year; news may be of the year before. */
function summitKeys(report: EventReport): string[] {
  if (report.place === null) return [];
  const { min, max } = report.when ?? { min: null, max: newsDay(report) };
  const last = Number((max ?? "").slice(0, 4));
  if (last === 0) return [];
  const first = min === null ? last - 1 : Number(min.slice(0, 4));
  const years = Array.from({ length: Math.min(last - first + 1, 3) }, (_, at) => first + at);
  return years.map((year) => `summit ${report.place} ${year}`);
}
