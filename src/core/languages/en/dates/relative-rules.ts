/** Times counted from the article's date, or from the date the text spoke of last. */

import type { TimexMod } from "../../../annotation/contract.ts";
import { as, either, lexicon, maybe, seq, word } from "../../../rules/pattern.ts";
import { type Place, type Rule, rule } from "../../../rules/rule.ts";
import type { DayPart, RelativeMeaning, TimeMeaning, TimeUnit } from "../../time-meaning.ts";
import {
  AMOUNT_WORDS,
  ANY_UNIT,
  DAY_PART,
  exactnessBefore,
  joined,
  MONTH,
  PART,
  SINGULAR,
  wordNear,
} from "./parts.ts";

/** A unit that no day is counted in. */
function isShort(unit: TimeUnit): boolean {
  return unit === "second" || unit === "minute" || unit === "hour";
}

const published = (unit: TimeUnit, offset: number): RelativeMeaning => ({
  kind: "relative",
  unit,
  offset,
  from: "published",
});
const narrative = (unit: TimeUnit, offset: number): RelativeMeaning => ({
  ...published(unit, offset),
  from: "narrative",
});

const DAYS = { yesterday: -1, today: 0, tomorrow: 1 } as const;

const DAY_WORD = rule({
  id: "en.date.day-word",
  pattern: either(
    seq(
      maybe(
        as(
          "part",
          lexicon({ early: "START", earlier: "START", late: "END", later: "END" } as const),
        ),
      ),
      as("offset", lexicon<number>(DAYS)),
      maybe(as("dayPart", DAY_PART)),
    ),
    as("tonight", word("tonight")),
    seq(
      word("the"),
      word("day"),
      as("side", lexicon({ before: -2, after: 2 })),
      as("offset", lexicon<number>({ yesterday: -1, tomorrow: 1 })),
    ),
  ),
  make: ({ part, offset, dayPart, tonight, side }): TimeMeaning | null => {
    if (tonight !== undefined) return { ...published("day", 0), dayPart: "NI" };
    return { ...published("day", side ?? offset ?? 0), dayPart, mod: part };
  },
  examples: [
    ["He died ⟦yesterday⟧ at home.", published("day", -1)],
    ["They vote ⟦tomorrow morning⟧.", { ...published("day", 1), dayPart: "MO" }],
    ["It is not ⟦tonight⟧ that counts.", { ...published("day", 0), dayPart: "NI" }],
    ["He left ⟦the day before yesterday⟧.", published("day", -2)],
  ],
  except: ["The day before, they had met.", "Tomorrows come and go."],
});

const PART_OF_TODAY = rule({
  id: "en.date.part-of-day",
  pattern: either(
    seq(
      maybe(as("part", lexicon({ early: "START", late: "END" } as const))),
      word("this"),
      as("dayPart", lexicon<DayPart>({ morning: "MO", afternoon: "AF", evening: "EV" })),
    ),
    seq(word("last"), as("lastNight", word("night"))),
    seq(word("that"), as("thatPart", DAY_PART)),
    seq(
      word("the"),
      word("next", "following"),
      as(
        "nextPart",
        lexicon<DayPart>({ morning: "MO", afternoon: "AF", evening: "EV", night: "NI" }),
      ),
    ),
  ),
  make: ({ part, dayPart, lastNight, nextPart, thatPart }): TimeMeaning | null => {
    if (thatPart !== undefined) return { ...narrative("day", 0), dayPart: thatPart };
    if (lastNight !== undefined) return { ...published("day", -1), dayPart: "NI" };
    if (nextPart !== undefined) return { ...narrative("day", 1), dayPart: nextPart };
    return { ...published("day", 0), dayPart, mod: part };
  },
  examples: [
    ["It was announced ⟦this morning⟧.", { ...published("day", 0), dayPart: "MO" }],
    ["Shots were heard ⟦last night⟧.", { ...published("day", -1), dayPart: "NI" }],
    ["He came ⟦the next morning⟧.", { ...narrative("day", 1), dayPart: "MO" }],
  ],
  except: ["The morning was cold.", "Night fell."],
});

const EARLIER = maybe(
  either(
    as(
      "part",
      lexicon({ earlier: "START", later: "END", early: "START", late: "END", mid: "MID" } as const),
    ),
    seq(
      maybe(word("the")),
      as(
        "part",
        lexicon({
          beginning: "START",
          start: "START",
          middle: "MID",
          end: "END",
          close: "END",
        } as const),
      ),
      word("of"),
    ),
  ),
);
const WHICH_UNIT = lexicon<number>({ last: -1, this: 0, next: 1 });

const LENGTH_WORDS = /^(?:last|past|next|coming)$/;
const DURING = /^(?:over|in|within|during|for|throughout)$/;

/** "over the last year" is the length of a year up to now, and not the calendar's last year. */
function lengthOf(
  unit: TimeUnit,
  part: TimexMod | undefined,
  which: string,
  place: Place,
): TimeMeaning | null {
  const isLength = which === "past" || which === "last" || DURING.test(wordNear(place, -1));
  if (!isLength || part !== undefined || wordNear(place, 1) === "of") return null;
  return { kind: "duration", amount: 1, unit };
}

const UNIT_WORD = rule({
  id: "en.date.this-unit",
  pattern: seq(
    EARLIER,
    maybe(word("the")),
    either(
      seq(as("offset", WHICH_UNIT), as("unit", SINGULAR)),
      seq(as("offset", lexicon<number>({ past: -1 })), as("unit", SINGULAR)),
      seq(
        word("this"),
        as("offset", lexicon<number>({ past: -1, coming: 1 })),
        as("unit", SINGULAR),
      ),
      seq(
        as("offset", lexicon<number>({ current: 0, coming: 1, present: 0 })),
        as("unit", SINGULAR),
      ),
    ),
  ),
  make: ({ part, offset, unit }, _: unknown, place): TimeMeaning | null => {
    const words = place.norms.slice(place.first, place.last);
    const which = words.at(-2) ?? "";
    const before = words.at(-3) ?? wordNear(place, -1);
    if (isShort(unit) || unit === "weekend" || words.at(-1) === "night") return null;
    // "the next day" is counted from the story, "next day" hardly occurs; "the last day of talks" is none.
    const isStory = before === "the" && which === "next";
    if (unit === "day") return isStory ? narrative("day", 1) : null;
    if (before === "the" && unit !== "quarter" && LENGTH_WORDS.test(which))
      return lengthOf(unit, part, which, place) ?? (isStory ? narrative(unit, offset) : null);
    const isLoose = which === "past" && before !== "this";
    if (isLoose) return null;
    return { ...published(unit, offset), mod: part };
  },
  examples: [
    ["They met ⟦last week⟧.", published("week", -1)],
    ["⟦Earlier this year⟧ it opened.", { ...published("year", 0), mod: "START" }],
    ["⟦Late last month⟧ they agreed.", { ...published("month", -1), mod: "END" }],
    ["Prices rise ⟦next year⟧.", published("year", 1)],
    ["By ⟦the end of this year⟧", { ...published("year", 0), mod: "END" }],
    ["He left ⟦the next day⟧.", narrative("day", 1)],
    ["It grew over ⟦the past decade⟧.", { kind: "duration", amount: 1, unit: "decade" }],
  ],
  except: ["On the last day of the talks", "This hour is dark.", "The last year of the war"],
});

const OF_THE_UNIT = rule({
  id: "en.date.part-of-the-unit",
  pattern: either(
    seq(
      maybe(word("the")),
      maybe(word("very")),
      as(
        "part",
        lexicon({
          beginning: "START",
          start: "START",
          middle: "MID",
          end: "END",
          close: "END",
        } as const),
      ),
      word("of"),
      word("the"),
      as(
        "unit",
        lexicon<TimeUnit>({
          year: "year",
          month: "month",
          week: "week",
          decade: "decade",
          century: "century",
        }),
      ),
    ),
    as("yearEnd", word("year-end", "yearend")),
  ),
  make: ({ part, unit, yearEnd }, _: unknown, place): TimeMeaning | null => {
    if (yearEnd !== undefined) return { ...published("year", 0), mod: "END" };
    if (wordNear(place, 1) === "of") return null;
    return { ...published(unit ?? "year", 0), mod: part };
  },
  examples: [
    ["It is due by ⟦the end of the year⟧.", { ...published("year", 0), mod: "END" }],
    ["Shares rose at ⟦year-end⟧.", { ...published("year", 0), mod: "END" }],
  ],
  except: ["The end of the year of the tiger", "The end of the war"],
});

const SAME_UNIT = rule({
  id: "en.date.same-unit",
  pattern: seq(
    EARLIER,
    maybe(word("the")),
    as(
      "offset",
      lexicon<number>({
        same: 0,
        that: 0,
        previous: -1,
        preceding: -1,
        prior: -1,
        following: 1,
        ensuing: 1,
        subsequent: 1,
      }),
    ),
    as("unit", SINGULAR),
  ),
  make: ({ part, offset, unit }, _: unknown, place): TimeMeaning | null => {
    const words = place.norms.slice(place.first, place.last);
    if (isShort(unit)) return null;
    const needsThe = !words.includes("that");
    if (needsThe !== words.includes("the")) return null;
    // "the same week that …" is told by what follows, which is not read here.
    if (/^(?:that|when|as|of)$/.test(wordNear(place, 1)) && offset === 0) return null;
    return { ...narrative(unit, offset), mod: part };
  },
  examples: [
    ["They left ⟦the same day⟧.", narrative("day", 0)],
    ["⟦Later that year⟧ it closed.", { ...narrative("year", 0), mod: "END" }],
    ["It fell ⟦the following month⟧.", narrative("month", 1)],
    ["As in ⟦the previous year⟧", narrative("year", -1)],
  ],
  except: ["A previous year was better.", "The same hour", "He said that weeks passed."],
});

const AGO = rule({
  id: "en.date.ago",
  pattern: seq(AMOUNT_WORDS, as("unit", ANY_UNIT), word("ago")),
  make: ({ amount, halfOf, unit }, _: unknown, place): TimeMeaning | null => {
    const mod = exactnessBefore(place);
    if (amount === null) return { kind: "vague", points: "past" };
    if (halfOf !== undefined || amount === undefined || !Number.isInteger(amount))
      return unit === "century"
        ? { ...published("year", -50), mod: "APPROX" }
        : { kind: "vague", points: "past" };
    if (unit === "second" || unit === "minute") return { kind: "vague", points: "past" };
    if (unit === "hour")
      return amount % 24 === 0 ? published("day", -amount / 24) : { kind: "vague", points: "past" };
    if (unit === "decade") return published("year", -amount * 10);
    if (unit === "century") return published("year", -amount * 100);
    return { ...published(unit, -amount), mod: mod === "APPROX" ? mod : undefined };
  },
  examples: [
    ["He came ⟦two months ago⟧.", published("month", -2)],
    ["⟦A decade ago⟧ it was a field.", published("year", -10)],
    ["About ⟦50 years ago⟧ it began.", { ...published("year", -50), mod: "APPROX" }],
    ["⟦A few years ago⟧ nobody knew.", { kind: "vague", points: "past" }],
  ],
  except: ["Long ago", "Two months earlier", "Years of ago"],
});

const LATER = rule({
  id: "en.date.later",
  pattern: seq(
    AMOUNT_WORDS,
    as("unit", ANY_UNIT),
    as(
      "way",
      lexicon({
        later: 1,
        afterwards: 1,
        afterward: 1,
        earlier: -1,
        beforehand: -1,
        before: -1,
        after: 1,
      }),
    ),
  ),
  make: ({ amount, halfOf, unit, way }, _: unknown, place): TimeMeaning | null => {
    const closing = place.norms[place.last - 1];
    // "two days before the vote" is a length; "two days before." looks back from the story.
    const isOpen =
      (closing === "before" || closing === "after") &&
      !/^(?:[.,;:!?)]|and|but|)$/.test(wordNear(place, 1));
    if (isOpen || wordNear(place, 1) === "than") return null;
    if (
      amount === null ||
      amount === undefined ||
      halfOf !== undefined ||
      !Number.isInteger(amount)
    )
      return null;
    if (isShort(unit)) return null;
    return unit === "decade" ? narrative("year", way * amount * 10) : narrative(unit, way * amount);
  },
  examples: [
    ["⟦Two days later⟧ they left.", narrative("day", 2)],
    ["It had opened ⟦a year earlier⟧.", narrative("year", -1)],
    ["They had met ⟦three weeks before⟧.", narrative("week", -3)],
  ],
  except: ["Two days before the vote", "A year later than planned", "Some years later"],
});

const THE_DAY_BEFORE = rule({
  id: "en.date.the-day-before",
  pattern: seq(word("the"), as("unit", SINGULAR), as("way", lexicon({ before: -1, after: 1 }))),
  make: ({ unit, way }, _: unknown, place): TimeMeaning | null => {
    if (isShort(unit)) return null;
    return /^(?:[.,;:!?)]|and|but|when|)$/.test(wordNear(place, 1)) ? narrative(unit, way) : null;
  },
  examples: [
    ["They had met ⟦the day before⟧.", narrative("day", -1)],
    ["Down from ⟦the year before⟧, when it rose", narrative("year", -1)],
  ],
  except: ["The day before the vote", "A day before."],
});

const MONTH_OF_YEAR = rule({
  id: "en.date.month-of-year",
  pattern: seq(
    PART,
    either(as("month", MONTH), as("joined", joined(MONTH))),
    maybe(word("of", "in")),
    either(
      as("offset", lexicon<number>({ last: -1, this: 0, next: 1 })),
      as("told", lexicon<number>({ that: 0 })),
      seq(
        word("the"),
        as("told", lexicon<number>({ same: 0, previous: -1, following: 1, next: 1 })),
      ),
    ),
    word("year"),
  ),
  make: ({ part, month, joined: whole, offset, told }): TimeMeaning | null => ({
    ...(offset === undefined ? narrative("year", told ?? 0) : published("year", offset)),
    month: month ?? whole?.whole,
    mod: part ?? whole?.mod,
  }),
  examples: [
    ["In ⟦March last year⟧ it closed.", { ...published("year", -1), month: 3 }],
    ["By ⟦late June of next year⟧", { ...published("year", 1), month: 6, mod: "END" }],
    ["In ⟦May of that year⟧ it fell.", { ...narrative("year", 0), month: 5 }],
  ],
  except: ["In March every year", "June was last year's peak."],
});

const FROM_NOW = rule({
  id: "en.date.from-now",
  pattern: either(
    seq(AMOUNT_WORDS, as("unit", ANY_UNIT), word("from"), word("now", "today")),
    seq(word("in"), AMOUNT_WORDS, as("unit", ANY_UNIT), word("'", "’", "'s", "’s"), word("time")),
  ),
  make: ({ amount, unit }): TimeMeaning | null => {
    if (unit === undefined || isShort(unit)) return null;
    if (amount === null || amount === undefined || !Number.isInteger(amount))
      return { kind: "vague", points: "future" };
    return unit === "decade" ? published("year", amount * 10) : published(unit, amount);
  },
  examples: [
    ["It ends ⟦two weeks from now⟧.", published("week", 2)],
    ["They vote ⟦in a year's time⟧.", published("year", 1)],
  ],
  except: ["Two weeks from the vote", "In a year it ends."],
});

export const RELATIVE_RULES: readonly Rule<TimeMeaning>[] = [
  DAY_WORD,
  PART_OF_TODAY,
  MONTH_OF_YEAR,
  UNIT_WORD,
  OF_THE_UNIT,
  SAME_UNIT,
  AGO,
  LATER,
  THE_DAY_BEFORE,
  FROM_NOW,
];
