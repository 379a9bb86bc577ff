/** Ranges whose two ends share what is said once: "19 to 23 September". Ranges of two full dates are joined later. */
import { as, either, like, maybe, seq, word } from "../../../rules/pattern.ts";
import { type Rule, rule } from "../../../rules/rule.ts";
import type { CalendarMeaning, TimeMeaning } from "../../time-meaning.ts";
import { exists } from "./calendar-rules.ts";
import { COMMA, DASH, DAY, MONTH, SHORT_YEAR, UNTIL, WEEKDAY, wordNear, YEAR } from "./parts.ts";
import { COUNTED } from "./words.ts";

function range(
  from: Omit<CalendarMeaning, "kind">,
  to: Omit<CalendarMeaning, "kind">,
): TimeMeaning {
  return { kind: "range", from: { kind: "calendar", ...from }, to: { kind: "calendar", ...to } };
}

const BETWEEN_DAYS = either(UNTIL, word("and"));
const ANY_WEEKDAY = maybe(seq(WEEKDAY, maybe(word(","))));

const DAYS_OF_MONTH = rule({
  id: "en.range.days-of-month",
  pattern: either(
    seq(
      ANY_WEEKDAY,
      as("from", DAY),
      BETWEEN_DAYS,
      ANY_WEEKDAY,
      as("to", DAY),
      maybe(word("of")),
      as("month", MONTH),
      maybe(seq(COMMA, as("year", YEAR))),
    ),
    seq(
      ANY_WEEKDAY,
      as("month", MONTH),
      as("from", DAY),
      BETWEEN_DAYS,
      as("to", DAY),
      maybe(seq(COMMA, as("year", YEAR))),
    ),
  ),
  make: ({ from, to, month, year }, _: unknown, place): TimeMeaning | null => {
    if (from >= to || !exists(to, month, year)) return null;
    const isAnd = place.norms.slice(place.first, place.last).includes("and");
    // "on 3 and 7 May" is two days; "between 3 and 7 May" and "on 3 and 4 May" hold all of them.
    if (isAnd && wordNear(place, -1) !== "between" && to - from !== 1) return null;
    if (year === undefined && COUNTED.has(wordNear(place, 1))) return null;
    return range({ year, month, day: from }, { year, month, day: to });
  },
  examples: [
    [
      "It toured the coast from ⟦19 to 23 September⟧.",
      range({ month: 9, day: 19 }, { month: 9, day: 23 }),
    ],
    [
      "Held on ⟦20–22 May 2025⟧ in Oslo",
      range({ year: 2025, month: 5, day: 20 }, { year: 2025, month: 5, day: 22 }),
    ],
    [
      "The ⟦June 3-5, 2024⟧ forum",
      range({ year: 2024, month: 6, day: 3 }, { year: 2024, month: 6, day: 5 }),
    ],
  ],
  except: ["On 3 and 7 May", "They won 23 to 19.", "From 28 to 31 February"],
});

const MONTHS_OF_YEAR = rule({
  id: "en.range.months-of-year",
  pattern: seq(
    as("from", MONTH),
    either(UNTIL, word("and")),
    as("to", MONTH),
    COMMA,
    as("year", YEAR),
  ),
  make: ({ from, to, year }, _: unknown, place): TimeMeaning | null => {
    const isAnd = place.norms[place.first + 1] === "and";
    if (isAnd && wordNear(place, -1) !== "between" && to - from !== 1) return null;
    if (from < to) return range({ year, month: from }, { year, month: to });
    // "November to February 2024" begins in the year before.
    return from > to && !isAnd ? range({ year: year - 1, month: from }, { year, month: to }) : null;
  },
  examples: [
    [
      "From ⟦January to March 2025⟧ it fell.",
      range({ year: 2025, month: 1 }, { year: 2025, month: 3 }),
    ],
    ["Between ⟦May and July 2019⟧", range({ year: 2019, month: 5 }, { year: 2019, month: 7 })],
  ],
  except: ["In May and September 2019", "From March 2019"],
});

const YEARS = rule({
  id: "en.range.years",
  pattern: either(
    seq(as("from", YEAR), either(DASH, word("/")), as("short", SHORT_YEAR)),
    as("slashed", like(/^(?:19|20)\d\d\/\d\d$/)),
  ),
  make: ({ from, short, slashed }): TimeMeaning | null => {
    const first = from ?? Number(slashed?.slice(0, 4));
    const last = Math.floor(first / 100) * 100 + (short ?? Number(slashed?.slice(5)));
    return last > first ? range({ year: first }, { year: last }) : null;
  },
  examples: [
    ["The ⟦2011-12⟧ season", range({ year: 2011 }, { year: 2012 })],
    ["Plan for ⟦2024–27⟧", range({ year: 2024 }, { year: 2027 })],
  ],
  except: ["In 2012-11 it ended.", "Between 20-25 people"],
});

export const RANGE_RULES: readonly Rule<TimeMeaning>[] = [DAYS_OF_MONTH, MONTHS_OF_YEAR, YEARS];
