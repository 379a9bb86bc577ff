/** Lengths of time, repeated times, and words that point at a time without giving one. */
import { as, either, lexicon, like, maybe, seq, titled, word } from "../../../rules/pattern.ts";
import { type Place, type Rule, rule } from "../../../rules/rule.ts";
import type {
  DurationMeaning,
  RepeatedMeaning,
  TimeMeaning,
  TimeUnit,
} from "../../time-meaning.ts";
import {
  AMOUNT,
  AMOUNT_WORDS,
  ANY_UNIT,
  exactnessBefore,
  isTitled,
  PLURAL,
  SINGULAR,
  textNear,
  WEEKDAY,
  wordNear,
} from "./parts.ts";
import { NUMBER_WORDS, UNIT_PLURALS, UNITS, WEEKDAY_PLURALS } from "./words.ts";

const lasting = (amount: number | null, unit: TimeUnit): DurationMeaning => ({
  kind: "duration",
  amount,
  unit,
});
const every = (count: number, unit: TimeUnit): RepeatedMeaning => ({
  kind: "repeated",
  every: count,
  unit,
});

/** "15 a year", "$1 billion a year", "twice a week": a rate and no length. */
function isRate(place: Place): boolean {
  return /^(?:\d.*|million|billion|trillion|hundred|thousand|dollars|euros|once|twice|times|people|percent|%|per|hours|days|times)$/.test(
    wordNear(place, -1),
  );
}

/** "a day" is more often an occasion than a length. */
function isOccasion(place: Place, unit: TimeUnit): boolean {
  if (unit === "minute" || unit === "second") return !BEFORE_LENGTH.test(wordNear(place, -1));
  return unit === "day" && !BEFORE_LENGTH.test(wordNear(place, -1));
}
const BEFORE_LENGTH =
  /^(?:for|within|in|over|than|after|about|nearly|almost|only|just|least|took|take|takes|lasted|last|lasts|during|under|around|barely|hardly|every|another)$/;

/** A unit that is no time here: "second" as an ordinal, "a quarter of the votes", "minutes" of a meeting. */
function isTime(unit: TimeUnit, amount: number | null | undefined, place: Place): boolean {
  if (unit !== "quarter" && unit !== "second" && unit !== "half") return true;
  return (
    /s$/.test(place.norms[place.last - 1] ?? "") && amount !== 1 && wordNear(place, 1) !== "of"
  );
}

const LENGTH = rule({
  id: "en.duration.amount",
  pattern: seq(
    maybe(
      seq(
        maybe(word("the", "a", "another", "an", "its", "their", "these", "those")),
        maybe(
          word(
            "past",
            "last",
            "next",
            "first",
            "coming",
            "further",
            "additional",
            "final",
            "previous",
            "following",
            "another",
            "full",
            "preceding",
          ),
        ),
      ),
    ),
    AMOUNT_WORDS,
    maybe(
      word(
        "more",
        "full",
        "consecutive",
        "straight",
        "further",
        "additional",
        "whole",
        "calendar",
        "long",
      ),
    ),
    as("unit", ANY_UNIT),
  ),
  make: ({ amount, halfOf, unit }, _: unknown, place): TimeMeaning | null => {
    const words = place.norms.slice(place.first, place.last);
    const said = halfOf === undefined ? amount : 0.5;
    if (said === undefined || !isTime(unit, said, place)) return null;
    const isSingleA = /^an?$/.test(words.at(-2) ?? "") && halfOf === undefined;
    if (isSingleA && (isRate(place) || isOccasion(place, unit))) return null;
    if (/^(?:old|years-old|ago)$/.test(wordNear(place, 1))) return null;
    // "one day he will", "in the first half", "last second": no length.
    if (words.length === 2 && words[0] === "one" && unit === "day" && wordNear(place, -1) !== "for")
      return null;
    // "over the next four years" is no "more than four years".
    const isExact = /^(?:\d.*|an?|half)$/.test(words[0] ?? "") || (words[0] ?? "") in NUMBER_WORDS;
    return { ...lasting(said, unit), mod: isExact ? exactnessBefore(place) : undefined };
  },
  examples: [
    ["They stayed for ⟦26 days⟧.", lasting(26, "day")],
    ["Over ⟦the next four years⟧ it grows.", lasting(4, "year")],
    ["It came ⟦two years⟧ ahead of schedule.", lasting(2, "year")],
    ["At least ⟦72 hours⟧ passed.", { ...lasting(72, "hour"), mod: "EQUAL_OR_MORE" }],
    ["It was put off by ⟦several years⟧.", lasting(null, "year")],
    ["⟦Half a century⟧ of peace", lasting(0.5, "century")],
  ],
  except: [
    "She is 60 years old.",
    "It was a day of mourning.",
    "They build 15 a year.",
    "A quarter of the votes",
    "The second attempt",
  ],
});

const BEFORE_PLURAL =
  /^(?:for|after|over|within|took|take|takes|spent|lasted|lasting|during|despite|many)$/;
const AFTER_PLURAL = /^(?:later|before|after|of)$/;

const VAGUE_LENGTH = rule({
  id: "en.duration.plural",
  pattern: seq(maybe(word("the")), maybe(word("many")), as("unit", PLURAL)),
  make: ({ unit }, _: unknown, place): TimeMeaning | null => {
    const before = wordNear(place, -1);
    const opening = place.norms[place.first];
    if (unit === "second" || unit === "quarter" || unit === "half" || unit === "weekend")
      return null;
    if (BEFORE_PLURAL.test(before))
      return opening === "the" && before !== "over" ? null : lasting(null, unit);
    // "years of doubt", but not "five years of" nor "the minutes of the meeting".
    if (opening === "the" || isCount(before) || !AFTER_PLURAL.test(wordNear(place, 1))) return null;
    if (wordNear(place, 1) !== "of") return lasting(null, unit);
    return unit === "minute" || !/^\p{Ll}/u.test(wordNear(place, 2)) ? null : lasting(null, unit);
  },
  examples: [
    ["For ⟦weeks⟧ nothing moved.", lasting(null, "week")],
    ["It ended ⟦years⟧ of doubt.", lasting(null, "year")],
    ["Over ⟦the years⟧ it changed.", lasting(null, "year")],
  ],
  except: [
    "Five years later",
    "The years were kind.",
    "The minutes of the meeting",
    "60 years of peace",
  ],
});

function isCount(norm: string): boolean {
  return (
    /^\d/.test(norm) ||
    /^(?:a|an|few|several|couple|half|other|more)$/.test(norm) ||
    norm in NUMBER_WORDS
  );
}

const COMPOUND = /^(.+)[-‐‑](second|minute|hour|day|week|month|year|decade|century)$/;
const UNIT_LONG =
  /^(hour|day|week|weekend|month|year|decade|century|hours|days|weeks|months|years|decades|centuries)[-‐‑]?long$/;

const COMPOUND_LENGTH = rule({
  id: "en.duration.compound",
  pattern: either(
    as(
      "length",
      like((item): DurationMeaning | undefined => {
        const norm = item.text.toLowerCase();
        const long = UNIT_LONG.exec(norm)?.[1];
        if (long !== undefined) {
          const many = UNIT_PLURALS[long];
          if (many !== undefined) return lasting(null, many);
          return lasting(1, UNITS[long] ?? "day");
        }
        const parts = COMPOUND.exec(norm);
        const unit = UNITS[parts?.[2] ?? ""];
        if (parts === null || unit === undefined) return undefined;
        const said = parts[1] ?? "";
        if (/^\d{1,4}(?:\.\d)?$/.test(said)) return lasting(Number(said), unit);
        const amount = AMOUNT.read({ ...item, text: said }, said);
        if (amount === undefined || said === "a")
          return said === "multi" ? lasting(null, unit) : undefined;
        return lasting(amount, unit);
      }),
    ),
  ),
  make: ({ length }, _: unknown, place): TimeMeaning | null =>
    wordNear(place, 1) === "old" ? null : { ...length, mod: exactnessBefore(place) },
  examples: [
    ["A ⟦two-day⟧ visit", lasting(2, "day")],
    ["A ⟦week-long⟧ programme", lasting(1, "week")],
    ["A ⟦decades-long⟧ dispute", lasting(null, "decade")],
    ["Its ⟦41-year⟧ history", lasting(41, "year")],
  ],
  except: ["A two-year-old child", "A present-day problem", "An all-day event"],
});

const ADVERBS: Readonly<Record<string, RepeatedMeaning>> = {
  hourly: every(1, "hour"),
  daily: every(1, "day"),
  nightly: every(1, "day"),
  weekly: every(1, "week"),
  biweekly: every(2, "week"),
  fortnightly: every(2, "week"),
  monthly: every(1, "month"),
  quarterly: every(1, "quarter"),
  yearly: every(1, "year"),
  annual: every(1, "year"),
  annually: every(1, "year"),
  biennial: every(2, "year"),
  biennially: every(2, "year"),
};

const ADVERB = rule({
  id: "en.set.adverb",
  pattern: as("often", lexicon(ADVERBS)),
  make: ({ often }, _: unknown, place): TimeMeaning | null => {
    const isName = isTitled(place.items[place.first]?.text ?? "") && wordNear(place, -1) !== "";
    return isName ||
      (isTitled(place.items[place.first]?.text ?? "") && isTitled(textNear(place, 1)))
      ? null
      : often;
  },
  examples: [
    ["They meet ⟦annually⟧.", every(1, "year")],
    ["In his ⟦weekly⟧ address", every(1, "week")],
  ],
  except: ["The Daily Courier reported it.", "Almost all of it"],
});

const EVERY = rule({
  id: "en.set.every",
  pattern: either(
    seq(
      word("every", "each"),
      either(
        as("weekday", WEEKDAY),
        as("unit", SINGULAR),
        seq(as("count", lexicon({ other: 2 })), as("unit", SINGULAR)),
        seq(as("amount", AMOUNT), as("unit", PLURAL)),
        seq(as("figure", like(/^\d{1,3}$/, Number)), as("unit", PLURAL)),
      ),
    ),
    seq(word("on"), as("weekday", titled(lexicon(WEEKDAY_PLURALS)))),
    seq(word("per", "a", "an"), as("rate", SINGULAR)),
  ),
  make: ({ weekday, unit, count, amount, figure, rate }, _: unknown, place): TimeMeaning | null => {
    if (rate !== undefined) {
      const isPer = place.norms[place.first] === "per";
      if (rate === "half" || rate === "weekend" || (rate === "quarter" && !isPer)) return null;
      return isPer || isRate(place) ? every(1, rate) : null;
    }
    if (weekday !== undefined) return { ...every(1, "week"), weekday };
    return unit === undefined ? null : every(figure ?? amount ?? count ?? 1, unit);
  },
  examples: [
    ["They meet ⟦every two years⟧.", every(2, "year")],
    ["He calls ⟦every Monday⟧.", { ...every(1, "week"), weekday: 1 }],
    ["They make 15 ⟦a year⟧.", every(1, "year")],
    ["It is read ⟦every day⟧.", every(1, "day")],
  ],
  except: ["Every member spoke.", "They stayed a year.", "On Monday"],
});

const PRESENT = rule({
  id: "en.vague.present",
  pattern: either(
    word("now", "currently", "presently", "nowadays"),
    seq(word("at"), maybe(word("the")), word("present", "moment")),
    seq(word("right"), word("now")),
    seq(word("these"), word("days")),
  ),
  make: (_, __: unknown, place): TimeMeaning | null =>
    // "Now that", "now,": a connective.
    /^(?:that|then|famous|infamous|defunct|former)$/.test(wordNear(place, 1))
      ? null
      : { kind: "vague", points: "present" },
  examples: [
    ["It is ⟦currently⟧ drawn up.", { kind: "vague", points: "present" }],
    ["He is ⟦right now⟧ in town.", { kind: "vague", points: "present" }],
  ],
  except: ["Now that it is over", "A moment of calm"],
});

const PAST = rule({
  id: "en.vague.past",
  pattern: either(
    seq(maybe(word("more", "most")), word("recently")),
    word("lately"),
    seq(word("in"), word("the"), maybe(word("recent", "distant")), word("past")),
    seq(
      either(
        word("recent"),
        seq(word("the"), word("past", "last"), word("few", "several", "couple"), maybe(word("of"))),
      ),
      as("unit", PLURAL),
    ),
    seq(word("long", "years", "months", "weeks", "days", "decades"), word("ago")),
  ),
  make: (_, __: unknown, place): TimeMeaning | null =>
    place.norms[place.last - 1] === "past" &&
    /^\p{Ll}/u.test(wordNear(place, 1)) &&
    !/^(?:and|but|or|to|as|with|for|by|on|at|is|was|has|had|were|have|because|when|because)$/.test(
      wordNear(place, 1),
    )
      ? null
      : { kind: "vague", points: "past" },
  examples: [
    ["In ⟦recent months⟧ much was done.", { kind: "vague", points: "past" }],
    ["It was ⟦recently⟧ opened.", { kind: "vague", points: "past" }],
    ["They met ⟦long ago⟧.", { kind: "vague", points: "past" }],
  ],
  except: ["A recent meeting", "In the past two years"],
});

const FUTURE = rule({
  id: "en.vague.future",
  pattern: either(
    seq(
      word("in"),
      maybe(word("the")),
      maybe(word("near", "foreseeable", "distant", "not-too-distant")),
      word("future"),
    ),
    seq(word("the"), maybe(word("near", "foreseeable")), word("future")),
    seq(
      word("the"),
      either(word("coming"), seq(word("next"), word("few", "several"))),
      as("unit", PLURAL),
    ),
    seq(
      maybe(word("the")),
      as("unit", PLURAL),
      either(word("ahead"), seq(word("to"), word("come"))),
    ),
    seq(word("coming"), as("unit", PLURAL)),
  ),
  make: (_, __: unknown, place): TimeMeaning | null => {
    const closing = place.norms[place.last - 1];
    if (closing === "future") {
      const isName = isTitled(place.items[place.last - 1]?.text ?? "");
      if (isName || /^(?:of|\p{Ll}+s)$/u.test(wordNear(place, 1))) return null;
    }
    // "two years ahead of schedule" is a length.
    if (closing === "ahead" && (isCount(wordNear(place, -1)) || wordNear(place, 1) === "of"))
      return null;
    return { kind: "vague", points: "future" };
  },
  examples: [
    ["In ⟦the coming weeks⟧ they decide.", { kind: "vague", points: "future" }],
    ["In ⟦the years ahead⟧ it may grow.", { kind: "vague", points: "future" }],
  ],
  except: [
    "The future of the alliance",
    "A coming storm",
    "Two years ahead of schedule",
    "The Ports of the Future Fund",
  ],
});

export const DURATION_RULES: readonly Rule<TimeMeaning>[] = [
  PAST,
  FUTURE,
  PRESENT,
  EVERY,
  ADVERB,
  COMPOUND_LENGTH,
  LENGTH,
  VAGUE_LENGTH,
];
