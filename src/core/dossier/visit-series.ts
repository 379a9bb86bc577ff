/** Visits of one visitor to one host at different times: a series, with what lies between two of them. */
import type { DossierRow, Edtf, RecordEvent } from "../annotation/contract.ts";
import { families } from "../reconcile/families.ts";
import { dayNumber, parseIsoDay } from "../text/calendar.ts";
import { extentOf } from "../text/edtf.ts";
import { firstOfEach, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";

interface DatedVisit {
  readonly event: RecordEvent;
  readonly on: Edtf;
  readonly day: number;
  readonly visitors: readonly string[];
  readonly hosts: readonly string[];
}

/** A row a series: the first visit, and each that came later with what lies between. */
export function seriesRows(file: WorkingFile, visits: readonly RecordEvent[]): DossierRow[] {
  return seriesOf(file, visits).flatMap((apart) => {
    const [first] = apart;
    if (first === undefined) return [];
    const names = (ids: readonly string[]): string => shortest(ids.map((id) => nameOf(file, id)));
    return row(
      file,
      "meetings and visits",
      `series: ${names(first.visitors)} to ${names(first.hosts)}`,
      apart.flatMap(({ event, on }, at) =>
        place(file, {
          text: at === 0 ? "visit" : again(apart, at),
          on,
          lines: [event.id],
          evidence: firstOfEach(event.evidence),
          entities: event.participants.map(({ entity }) => entity),
        }),
      ),
    );
  });
}

/** Of visits that repeat an earlier one: "again, three years later". */
export function repeatedVisits(
  file: WorkingFile,
  visits: readonly RecordEvent[],
): ReadonlyMap<string, string> {
  return new Map(
    seriesOf(file, visits).flatMap((apart) =>
      apart.slice(1).map(({ event }, at) => [event.id, again(apart, at + 1)] as const),
    ),
  );
}

/** The dated visits of one visitor to one host, where there are two at least; those of one month are one. */
function seriesOf(file: WorkingFile, visits: readonly RecordEvent[]): DatedVisit[][] {
  const dated = visits.flatMap((event) => datedVisit(file, event) ?? []);
  const series = families(dated, ({ visitors, hosts }) =>
    visitors.flatMap((visitor) => hosts.map((host) => `${visitor} ${host}`)),
  );
  return series.flatMap((family) => {
    const inOrder = [...family].sort((a, b) => a.day - b.day || (a.event.id < b.event.id ? -1 : 1));
    const apart = inOrder.filter((visit, at) => at === 0 || daysSince(inOrder[at - 1], visit) > 31);
    return apart.length > 1 ? [apart] : [];
  });
}

const again = (apart: readonly DatedVisit[], at: number): string =>
  `again, ${later(daysSince(apart[at - 1], apart[at]))}`;

/** A visit with its day, whom it was of and whom to; null where one of them is not told. */
function datedVisit(file: WorkingFile, event: RecordEvent): DatedVisit | null {
  const extent = event.date === null ? null : extentOf(event.date);
  const day = parseIsoDay(extent?.max ?? "");
  const of = (isHost: boolean): string[] =>
    event.participants
      .filter(({ role }) => (role === "host") === isHost)
      .map(({ entity }) => entity)
      .filter((id) => /^\p{Lu}/u.test(nameOf(file, id)));
  const [visitors, hosts] = [of(false), of(true)];
  if (event.date === null || day === null || visitors.length === 0 || hosts.length === 0)
    return null;
  return { event, on: event.date, day: dayNumber(day), visitors, hosts };
}

const daysSince = (before: DatedVisit | undefined, visit: DatedVisit | undefined): number =>
  (visit?.day ?? 0) - (before?.day ?? 0);

const shortest = (names: readonly string[]): string =>
  names.reduce((a, b) => (b.length < a.length ? b : a), names[0] ?? "");

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three years later", "two months later". */
function later(days: number): string {
  const years = Math.round(days / 365.25);
  const [count, unit] =
    years >= 1 && days > 330 ? [years, "year"] : [Math.round(days / 30.4), "month"];
  return `${NUMBERS[count] ?? count} ${unit}${count === 1 ? "" : "s"} later`;
}
