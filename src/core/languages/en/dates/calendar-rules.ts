/** Days, months and years, full and partial. */

import { as, either, like, maybe, seq, word } from "../../../rules/pattern.ts";
import { type Place, type Rule, rule } from "../../../rules/rule.ts";
import { isRealDay } from "../../../text/calendar.ts";
import type { CalendarMeaning, TimeMeaning } from "../../time-meaning.ts";
import {
  COMMA,
  DAY,
  DAY_PART,
  isTitled,
  joined,
  MONTH,
  ORDINAL_DAY,
  PART,
  textNear,
  WEEKDAY,
  wordNear,
  YEAR,
} from "./parts.ts";
import { COUNTED, MONTHS, SHORT_MONTHS } from "./words.ts";

/** Whether a day exists, in any year where none is given. */
export function exists(day: number, month: number, year: number | undefined): boolean {
  return isRealDay({ year: year ?? 2000, month, day });
}

/** Days that have become names of what happened on them, and the words that say so. */
const NAMED_DAYS: readonly (readonly [month: number, day: number])[] = [
  [9, 11],
  [10, 7],
  [1, 6],
];
const NAMED_BY =
  /^(?:attacks?|terror(?:ist|ists|ism)?|hijack(?:ings?|ers)|commission|committee|insurrection|riots?|massacres?|memorial|era)$/;

function isName(place: Place, month: number, day: number, year: number | undefined): boolean {
  if (year !== undefined) return false;
  return NAMED_DAYS.some(([m, d]) => m === month && d === day) && NAMED_BY.test(wordNear(place, 1));
}

function dayMeaning(
  place: Place,
  {
    weekday,
    day,
    month,
    year,
    dayPart,
  }: Omit<CalendarMeaning, "kind" | "day" | "month"> & {
    readonly day: number;
    readonly month: number;
  },
): CalendarMeaning | null {
  if (!exists(day, month, year) || isName(place, month, day, year)) return null;
  if (
    year === undefined &&
    /^(?:%|percent|per|percentage|million|billion|points?)$/.test(wordNear(place, 1))
  )
    return null;
  return { kind: "calendar", weekday, year, month, day, dayPart };
}

const WEEKDAY_FIRST = maybe(seq(as("weekday", WEEKDAY), maybe(word(",")), maybe(word("the"))));
const IN_THE_EVENING = maybe(seq(maybe(word("in")), maybe(word("the")), as("dayPart", DAY_PART)));
const MORNING_OF = maybe(seq(as("dayPart", DAY_PART), word("of"), maybe(word("the"))));

const DAY_MONTH = rule({
  id: "en.date.day-month",
  pattern: seq(
    MORNING_OF,
    WEEKDAY_FIRST,
    either(as("day", DAY), seq(maybe(word("the")), ORDINAL_DAY, word("of"))),
    maybe(word("of")),
    as("month", MONTH),
    maybe(seq(COMMA, as("year", YEAR))),
  ),
  make: (captures, _: unknown, place): TimeMeaning | null => dayMeaning(place, captures),
  examples: [
    ["It fell on ⟦14 March 2021⟧ in Rome.", { kind: "calendar", day: 14, month: 3, year: 2021 }],
    ["It fell on ⟦the 3rd of Sept., 1998⟧.", { kind: "calendar", day: 3, month: 9, year: 1998 }],
    ["He resigned on ⟦2 May⟧.", { kind: "calendar", day: 2, month: 5 }],
    ["On ⟦Monday, 4 August⟧ talks began.", { kind: "calendar", weekday: 1, day: 4, month: 8 }],
    [
      "On the ⟦evening of 7 June 2019⟧ they left.",
      { kind: "calendar", dayPart: "EV", day: 7, month: 6, year: 2019 },
    ],
  ],
  except: [
    "All 31 may apply.",
    "On 30 February nothing happened.",
    "Chapter 96 August",
    "After the 11 September attacks the law was changed.",
  ],
});

const MONTH_DAY = rule({
  id: "en.date.month-day",
  pattern: seq(
    MORNING_OF,
    WEEKDAY_FIRST,
    as("month", MONTH),
    maybe(word("the")),
    as("day", DAY),
    maybe(seq(COMMA, as("year", YEAR))),
    IN_THE_EVENING,
  ),
  make: (captures, _: unknown, place): TimeMeaning | null => dayMeaning(place, captures),
  examples: [
    ["It opened on ⟦March 14, 2021⟧.", { kind: "calendar", month: 3, day: 14, year: 2021 }],
    ["The ⟦Oct. 3⟧ vote was close.", { kind: "calendar", month: 10, day: 3 }],
    ["⟦Wednesday, June 5, 2024⟧", { kind: "calendar", weekday: 3, month: 6, day: 5, year: 2024 }],
  ],
  except: [
    "The Sept. 11 attacks changed the alliance.",
    "They met in March 2021.",
    "Prices rose in May 3 percent.",
    "They march 12 miles a day.",
  ],
});

const ISO = rule({
  id: "en.date.iso",
  pattern: as("iso", like(/^(?:1[5-9]|20)\d\d-\d\d-\d\d$/)),
  make: ({ iso }): TimeMeaning | null => {
    const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
    return exists(day, month, year) ? { kind: "calendar", year, month, day } : null;
  },
  examples: [
    ["Updated ⟦2024-05-17⟧ by staff", { kind: "calendar", year: 2024, month: 5, day: 17 }],
    ["As of ⟦1999-12-31⟧, none.", { kind: "calendar", year: 1999, month: 12, day: 31 }],
  ],
  except: ["Standard 2024-15-02 applies.", "Case 1024-05-17"],
});

const DOTTED = rule({
  id: "en.date.dotted",
  pattern: as("figures", like(/^\d{1,2}\.\d{1,2}\.(?:\d\d){1,2}$/)),
  make: ({ figures }): TimeMeaning | null => {
    const [day = 0, month = 0, given = 0] = figures.split(".").map(Number);
    const year = given < 100 ? 2000 + given : given;
    return year < 2100 && exists(day, month, year) ? { kind: "calendar", year, month, day } : null;
  },
  examples: [
    ["Adopted on ⟦27.02.2026⟧ in Vienna", { kind: "calendar", year: 2026, month: 2, day: 27 }],
    ["Stand: ⟦3.11.19⟧", { kind: "calendar", year: 2019, month: 11, day: 3 }],
  ],
  except: ["Version 2.14.2024 was released.", "Section 45.2.11"],
});

const SLASHED = rule({
  id: "en.date.slashed",
  pattern: as("figures", like(/^\d{1,2}\/\d{1,2}\/(?:\d\d){1,2}$/)),
  make: ({ figures }): TimeMeaning | null => {
    const [first = 0, second = 0, given = 0] = figures.split("/").map(Number);
    const year = given < 100 ? 2000 + given : given;
    if (year > 2099) return null;
    if (!exists(first, second, year) && !exists(second, first, year)) return null;
    return { kind: "slashed", first, second, year };
  },
  examples: [
    ["Posted ⟦04/02/2026⟧ at noon", { kind: "slashed", first: 4, second: 2, year: 2026 }],
    ["On ⟦7/8/07⟧ it was shown.", { kind: "slashed", first: 7, second: 8, year: 2007 }],
  ],
  except: ["A ratio of 45/60/2020", "The 9/11 report"],
});

const MONTH_YEAR = rule({
  id: "en.date.month-year",
  pattern: seq(
    PART,
    either(as("month", MONTH), as("joined", joined(MONTH))),
    COMMA,
    as("year", YEAR),
  ),
  make: ({ part, month, joined: whole, year }): TimeMeaning | null => ({
    kind: "calendar",
    year,
    month: month ?? whole?.whole,
    mod: part ?? whole?.mod,
  }),
  examples: [
    ["In an ⟦April 2025⟧ meeting", { kind: "calendar", year: 2025, month: 4 }],
    [
      "It is due by ⟦the end of September in 2022⟧.",
      { kind: "calendar", year: 2022, month: 9, mod: "END" },
    ],
    ["Since ⟦mid-August 2019⟧", { kind: "calendar", year: 2019, month: 8, mod: "MID" }],
    ["In ⟦early Sept. 2020⟧", { kind: "calendar", year: 2020, month: 9, mod: "START" }],
  ],
  except: ["They march 2000 miles.", "In May, 2,027 people came."],
});

const AMBIGUOUS = /^(?:may|march|mar|sep|jan|jun|dec)$/;
const GIVEN_NAMES = /^(?:april|june|may|august|jan)$/;
const BEFORE_A_MONTH =
  /^(?:in|of|by|since|until|till|from|to|through|throughout|during|before|after|for|between|this|last|next|each|every|early|late|mid|a|an|the|that|its|his|her|their|our|whose|'s|’s)$/;
const NOUN_PHRASE = /^(?:a|an|the|that|its|his|her|their|our|whose|'s|’s)$/;
const OF_A_PERSON =
  /^(?:government|administration|cabinet|ministry|team|campaign|premiership|said|says|told|was)$/;
const ANY_MONTH = new Set([...Object.keys(MONTHS), ...Object.keys(SHORT_MONTHS)]);

/** Whether the words around say that a month's name alone is a month, and not a verb or a person. */
function isMonth(place: Place): boolean {
  const before = wordNear(place, -1);
  const after = wordNear(place, 1);
  const name = place.norms[place.last - 1] ?? "";
  const listed =
    /^(?:and|or|,|-|–|\/)$/.test(before) && ANY_MONTH.has(place.norms[place.first - 2] ?? "");
  if (!BEFORE_A_MONTH.test(before) && !listed) return false;
  if (GIVEN_NAMES.test(name) && isTitled(textNear(place, 1))) return false;
  if (name === "may" && OF_A_PERSON.test(after)) return false;
  return !(NOUN_PHRASE.test(before) && AMBIGUOUS.test(name) && !/^\p{Ll}/u.test(after));
}

const MONTH_ALONE = rule({
  id: "en.date.month",
  pattern: seq(
    PART,
    maybe(
      as(
        "which",
        like((item) => WHICH[item.text.toLowerCase()]),
      ),
    ),
    either(as("month", MONTH), as("joined", joined(MONTH))),
  ),
  make: ({ part, which, month, joined: whole }, _: unknown, place): TimeMeaning | null => {
    const sure = part !== undefined || which !== undefined || whole !== undefined;
    if (!sure && !isMonth(place)) return null;
    if (DAY.read(place.items[place.last] ?? NOTHING, "") !== undefined) return null;
    return {
      kind: "calendar",
      month: month ?? whole?.whole,
      which: which,
      mod: part ?? whole?.mod,
    };
  },
  examples: [
    ["The talks in ⟦October⟧ failed.", { kind: "calendar", month: 10 }],
    ["They met ⟦last November⟧.", { kind: "calendar", month: 11, which: -1 }],
    ["In ⟦late November⟧ it snowed.", { kind: "calendar", month: 11, mod: "END" }],
    ["By ⟦mid-June⟧ all was done.", { kind: "calendar", month: 6, mod: "MID" }],
    ["The ⟦July⟧ summit was short.", { kind: "calendar", month: 7 }],
  ],
  except: [
    "Ministers may meet.",
    "May I ask?",
    "They march on.",
    "A word from April Jones",
    "The May government fell.",
  ],
});

const NOTHING = { text: "", start: 0, end: 0 };
const WHICH: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  this: 0,
  next: 1,
};

/** Words before a number that make it something else than a year. */
const NUMBERED =
  /^(?:no|no\.|nos\.|#|\$|€|£|¥|us\$|section|sections|article|chapter|page|pages|room|flight|resolution|resolutions|law|bill|channel|route|highway|model|type|series|class|version|form|part|number|figure|level|grade|lot|unit|box|regulation|directive|protocol|×|x)$/;
const COUNTING =
  /^(?:about|around|some|nearly|almost|over|than|approximately|roughly|least|up|total|only)$/;
const MAY_PRECEDE_YEAR =
  /^(?:in|since|by|until|till|from|to|the|of|and|or|between|during|for|after|before|through|throughout|around|about|circa|early|late|mid|year|years|spring|summer|autumn|fall|winter|christmas|copyright|ad|q[1-4]|h[12]|quarter|half|fiscal|fy|end|election|elections|budget|season|easter|ramadan|back|on|at|per|both|around|over|with|as|also|when|while|its|their|his|her|our|your|this|that|a|an|[-–—,.;:(/"“”'’‘)\]])$/;

/** "more than 2000 people" and "in 1500 homes", but not "in 2014 people voted". */
function isCounting(place: Place, year: number): boolean {
  const before = wordNear(place, -1);
  if (COUNTED.has(wordNear(place, 1)))
    return !/^(?:in|since|by|until|from)$/.test(before) || year % 100 === 0;
  return year === 2000 && !opensRange(place) && COUNTING.test(before);
}

function opensRange(place: Place): boolean {
  const other = place.items[place.last + 1] ?? NOTHING;
  return /^[-–]$/.test(wordNear(place, 1)) && YEAR.read(other, "") !== undefined;
}

/** "Vostok 2022", "Expo 2000", “1984”, 2014 Mill Road, the 2030 Agenda. */
function isPartOfName(place: Place): boolean {
  const before = wordNear(place, -1);
  const after = wordNear(place, 1);
  if (/^(?:street|st\.|avenue|road|boulevard|drive)$/.test(wordNear(place, 2))) return true;
  if (/^["“'‘]$/.test(before) && /^["”'’]$/.test(after)) return true;
  if (isTitled(textNear(place, 1)) && /^(?:agenda|vision|goals)$/.test(after)) return true;
  return isTitled(textNear(place, -1)) && !MAY_PRECEDE_YEAR.test(before);
}

/** Whether four figures are a year, by what stands around them. */
function isYear(place: Place, year: number): boolean {
  const before = wordNear(place, -1);
  if (NUMBERED.test(before) || /^[$€£¥%]/.test(wordNear(place, 1)) || /^\d/.test(before))
    return false;
  if (isCounting(place, year) || isPartOfName(place)) return false;
  const isLikely = year >= 1800 && (year % 100 !== 0 || year === 2000);
  return isLikely || /^(?:in|since|from|until|year|circa|to|by|around)$/.test(before);
}

const YEAR_ALONE = rule({
  id: "en.date.year",
  pattern: seq(
    PART,
    maybe(seq(maybe(word("the")), word("year"))),
    either(as("year", YEAR), as("joined", joined(YEAR))),
  ),
  make: ({ part, year, joined: whole }, _: unknown, place): TimeMeaning | null => {
    const given = year ?? whole?.whole ?? 0;
    if (place.last - place.first === 1 && !isYear(place, given)) return null;
    return { kind: "calendar", year: given, mod: part ?? whole?.mod };
  },
  examples: [
    ["In ⟦2014⟧ they met.", { kind: "calendar", year: 2014 }],
    ["By ⟦the end of 2027⟧ it will open.", { kind: "calendar", year: 2027, mod: "END" }],
    ["Since ⟦mid-2011⟧ it runs.", { kind: "calendar", year: 2011, mod: "MID" }],
    ["The ⟦post-1959⟧ order", { kind: "calendar", year: 1959, mod: "AFTER" }],
    ["The ⟦1992⟧ protests grew.", { kind: "calendar", year: 1992 }],
  ],
  except: [
    "Nearly 2000 people fled.",
    "The exercise “Nordwind 2022” took place far away.",
    "Under Resolution 1973 the zone was closed.",
    "It cost $2024 in all.",
    "They moved 1500 troops.",
    "Under the 2030 Agenda",
  ],
});

export const CALENDAR_RULES: readonly Rule<TimeMeaning>[] = [
  DAY_MONTH,
  MONTH_DAY,
  ISO,
  DOTTED,
  SLASHED,
  MONTH_YEAR,
  MONTH_ALONE,
  YEAR_ALONE,
];
