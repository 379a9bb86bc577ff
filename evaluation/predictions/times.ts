/** The times that the program finds in a text, as TIMEX3. */
import type { DateMention } from "../../src/core/annotation/layers.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { readTimes } from "../../src/core/read/dates.ts";
import { CodePoints } from "../code-points.ts";
import { placeOf, plainText, readBounds } from "../program.ts";
import type { PredictedTimes, TimedText } from "../scorers/times.ts";

/** `asPeriods`: the set writes stretches of time as `from/to`, where TIMEX3 has names of weeks and decades. */
export function readTimexes(
  { id, text, dct, title }: TimedText,
  language: Language,
  asPeriods: boolean,
): PredictedTimes {
  // Some sets give the minute of publication too.
  const day = dct === null ? null : dct.slice(0, "2026-01-31".length);
  const plain = plainText(text, language, { published: day, title: title ?? null });
  const points = new CodePoints(text);
  const found = readTimes(readBounds(plain), day);
  const times = asPeriods ? found.filter(({ value }) => !/_REF$|^$/.test(value)) : found;
  return {
    id,
    timexes: times.map((time) => {
      const at = placeOf(plain, time);
      return {
        start: points.toPoints(at.start),
        end: points.toPoints(at.end),
        type: time.type,
        value: asPeriods ? periodOf(time) : time.value,
      };
    }),
  };
}

/** Whether a set writes periods as `from/to`. */
export function writesPeriods(texts: readonly TimedText[]): boolean {
  return texts.some(({ timexes }) => timexes.some(({ value }) => value.includes("/")));
}

/** As such a set writes them: a week by its two ends, a decade and a century by their days, a clock time with seconds. */
function periodOf({ value, edtf }: DateMention): string {
  if (/[WX]/.test(value) && edtf?.includes("/")) return edtf;
  const [, decade] = /^(\d{3})X$/.exec(value) ?? [];
  if (decade !== undefined) return `${decade}0-01-01/${decade}9-12-31`;
  if (/^\d\d$/.test(value)) return `${value}00-01-01/${value}99-12-31`;
  return /T\d\d:\d\d$/.test(value) ? `${value}:00` : value;
}
