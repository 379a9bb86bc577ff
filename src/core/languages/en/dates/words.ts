/** English words of time, as tables. Keys are in lower case. */
import type { TimexMod } from "../../../annotation/contract.ts";
import type { DayPart, Season, TimeUnit } from "../../time-meaning.ts";

export const MONTHS = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
} as const;

/** With or without their full stop; the tokenizer leaves it outside at the end of a sentence. */
export const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  "jan.": 1,
  feb: 2,
  "feb.": 2,
  mar: 3,
  "mar.": 3,
  apr: 4,
  "apr.": 4,
  jun: 6,
  "jun.": 6,
  jul: 7,
  "jul.": 7,
  aug: 8,
  "aug.": 8,
  sep: 9,
  "sep.": 9,
  sept: 9,
  "sept.": 9,
  oct: 10,
  "oct.": 10,
  nov: 11,
  "nov.": 11,
  dec: 12,
  "dec.": 12,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  "mon.": 1,
  tuesday: 2,
  "tue.": 2,
  "tues.": 2,
  wednesday: 3,
  "wed.": 3,
  thursday: 4,
  "thu.": 4,
  "thur.": 4,
  "thurs.": 4,
  friday: 5,
  "fri.": 5,
  saturday: 6,
  "sat.": 6,
  sunday: 7,
};

/** "on Mondays". */
export const WEEKDAY_PLURALS: Readonly<Record<string, number>> = {
  mondays: 1,
  tuesdays: 2,
  wednesdays: 3,
  thursdays: 4,
  fridays: 5,
  saturdays: 6,
  sundays: 7,
};

export const SEASONS: Readonly<Record<string, Season>> = {
  spring: "SP",
  springtime: "SP",
  summer: "SU",
  summertime: "SU",
  autumn: "FA",
  fall: "FA",
  winter: "WI",
  wintertime: "WI",
};

export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  morning: "MO",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
};

export const UNITS: Readonly<Record<string, TimeUnit>> = {
  second: "second",
  minute: "minute",
  hour: "hour",
  day: "day",
  night: "day",
  week: "week",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  semester: "half",
  year: "year",
  decade: "decade",
  century: "century",
};

export const UNIT_PLURALS: Readonly<Record<string, TimeUnit>> = {
  seconds: "second",
  minutes: "minute",
  mins: "minute",
  hours: "hour",
  hrs: "hour",
  days: "day",
  nights: "day",
  weeks: "week",
  weekends: "weekend",
  months: "month",
  quarters: "quarter",
  years: "year",
  yrs: "year",
  decades: "decade",
  centuries: "century",
};

const UP_TO_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** "two", "twenty-five", "ninety". */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...UP_TO_TWENTY.map((name, value) => [name, value] as const),
  ...TENS.flatMap((ten, at) => [
    [ten, (at + 2) * 10] as const,
    ...UP_TO_TWENTY.slice(1, 10).map(
      (digit, unit) => [`${ten}-${digit}`, (at + 2) * 10 + unit + 1] as const,
    ),
  ]),
]);

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  "twenty-first": 21,
};

/** "the sixties". */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** An amount that is not said. */
export const VAGUE_AMOUNTS = ["several", "some", "many", "few", "numerous", "recent", "various"];

/** A part of a stretch: "early March", "late 1970s". */
export const PARTS: Readonly<Record<string, TimexMod>> = {
  early: "START",
  mid: "MID",
  middle: "MID",
  late: "END",
};

/** The same as a noun: "the end of March". */
export const PART_NOUNS: Readonly<Record<string, TimexMod>> = {
  beginning: "START",
  start: "START",
  outset: "START",
  opening: "START",
  middle: "MID",
  end: "END",
  close: "END",
};

/** Words before an amount that say how exact it is. Keys of several words are written with blanks. */
export const HOW_EXACT: readonly (readonly [words: readonly string[], mod: TimexMod])[] = [
  [["about"], "APPROX"],
  [["around"], "APPROX"],
  [["approximately"], "APPROX"],
  [["roughly"], "APPROX"],
  [["some"], "APPROX"],
  [["circa"], "APPROX"],
  [["nearly"], "LESS_THAN"],
  [["almost"], "LESS_THAN"],
  [["less", "than"], "LESS_THAN"],
  [["under"], "LESS_THAN"],
  [["fewer", "than"], "LESS_THAN"],
  [["more", "than"], "MORE_THAN"],
  [["just", "over"], "MORE_THAN"],
  [["well", "over"], "MORE_THAN"],
  [["at", "least"], "EQUAL_OR_MORE"],
  [["no", "less", "than"], "EQUAL_OR_MORE"],
  [["up", "to"], "EQUAL_OR_LESS"],
  [["at", "most"], "EQUAL_OR_LESS"],
  [["no", "more", "than"], "EQUAL_OR_LESS"],
];

/** What is counted, not dated, when it stands after a four-digit number: "2000 people". */
export const COUNTED = new Set(
  `people persons soldiers troops men women children jobs employees workers staff homes houses households
   metres meters m km kilometres kilometers miles feet ft tons tonnes kg pounds dollars euros yen rubles roubles yuan
   votes seats refugees migrants students pupils units vehicles tanks aircraft planes drones missiles warheads shells rounds
   barrels litres liters gallons acres hectares square megawatts mw gw kw watts visitors passengers civilians prisoners
   casualties deaths dead wounded injured victims cases patients beds copies pages words companies firms sites villages
   towns years days hours minutes seconds weeks months million billion trillion percent percentage times points participants
   delegates police officers fighters militants personnel guests protesters demonstrators residents families rpm hp calories`
    .split(/\s+/)
    .filter(Boolean),
);
