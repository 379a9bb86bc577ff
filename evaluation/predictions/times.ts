/** The times that the program finds in a text, as TIMEX3. */
import type { DateMention } from "../../src/core/annotation/layers.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { readTimes } from "../../src/core/read/dates.ts";
import { extentOf } from "../../src/core/text/edtf.ts";
import { CodePoints } from "../code-points.ts";
import { placeOf, plainText, readBounds, readDates } from "../program.ts";
import type { PredictedTimes, TimedText } from "../scorers/times.ts";

/** `asPeriods`: the set writes stretches of time as `from/to`, where TIMEX3 has names of weeks and decades. */
export function readTimexes(
  { id, text, dct, title }: TimedText,
  language: Language,
  asPeriods: boolean,
): PredictedTimes {
  const plain = plainText(text, language, { published: dct, title: title ?? null });
  const points = new CodePoints(text);
  const times = asPeriods ? readDates(plain) : readTimes(readBounds(plain), dct);
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

/** A day, month or year and a clock time stay as they are; a week, a decade or a range becomes its two ends. */
function periodOf({ type, value, edtf }: DateMention): string {
  if (type !== "DATE" || /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) || edtf === null)
    return type === "TIME" && /T\d\d:\d\d$/.test(value) ? `${value}:00` : value;
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(edtf)) return edtf;
  if (edtf.includes("/") && !/[~?X]/.test(edtf)) return edtf;
  const extent = extentOf(edtf);
  return extent === null ? value : `${extent.min ?? ".."}/${extent.max ?? ".."}`;
}
