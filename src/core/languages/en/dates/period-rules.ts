/** Decades, centuries, quarters, halves, seasons, years of accounts, weekdays and feasts. */
import { as, either, lexicon, like, maybe, seq, titled, word } from "../../../rules/pattern.ts";
import { type Place, type Rule, rule } from "../../../rules/rule.ts";
import type { TimeMeaning } from "../../time-meaning.ts";
import {
  COMMA,
  DAY,
  DAY_PART,
  fullYear,
  isTitled,
  joined,
  MONTH,
  PART,
  SEASON,
  textNear,
  WEEKDAY,
  wordNear,
  YEAR,
} from "./parts.ts";
import { DECADES, ORDINALS } from "./words.ts";

const WHICH = lexicon<-1 | 0 | 1>({ last: -1, past: -1, this: 0, next: 1, coming: 1 });
const WHICH_PERIOD = lexicon<-1 | 0 | 1>({ last: -1, previous: -1, this: 0, current: 0, next: 1 });

const DECADE_FIGURES = like(/^(?:1[5-9]|20)\d0['’]?s$/, (text) => Number.parseInt(text, 10));
const SHORT_DECADE = like(/^['’‘][2-9]0s$/, (text) => fullDecade(Number(text.slice(1, 3))));

/** Two figures of a decade mean the last such decade that is over: the ’20s stay those of the last century. */
function fullDecade(short: number): number {
  return short < 20 ? fullYear(short) : 1900 + short;
}

const DECADE = rule({
  id: "en.date.decade",
  pattern: seq(
    PART,
    either(
      as("decade", DECADE_FIGURES),
      as("decade", SHORT_DECADE),
      as("joined", joined(DECADE_FIGURES)),
      seq(as("decade", like(/^(?:1[5-9]|20)\d0$/, Number)), word("'s", "’s")),
    ),
  ),
  make: ({ part, decade, joined: whole }, _: unknown, place): TimeMeaning | null => {
    const isOwner = /^['’]s$/.test(place.norms[place.last - 1] ?? "");
    // "2020’s budget" is the year’s; "the 1970’s" is the decade.
    if (isOwner && wordNear(place, -1) !== "the" && part === undefined) return null;
    return { kind: "calendar", decade: decade ?? whole?.whole, mod: part ?? whole?.mod };
  },
  examples: [
    ["In the ⟦late 1970s⟧ it began.", { kind: "calendar", decade: 1970, mod: "END" }],
    ["Talks in the ⟦1990s⟧", { kind: "calendar", decade: 1990 }],
    ["The ⟦mid-1980s⟧ were calm.", { kind: "calendar", decade: 1980, mod: "MID" }],
    ["Back in the ⟦’60s⟧", { kind: "calendar", decade: 1960 }],
  ],
  except: ["In 2020's budget", "A squad of 30s", "He is in his 60s."],
});

const NAMED_DECADE = rule({
  id: "en.date.named-decade",
  pattern: seq(word("the"), PART, as("decade", lexicon(DECADES))),
  make: ({ part, decade }): TimeMeaning | null => ({
    kind: "calendar",
    decade: 1900 + decade,
    mod: part,
  }),
  examples: [
    ["Back in ⟦the sixties⟧ he was known.", { kind: "calendar", decade: 1960 }],
    ["In ⟦the late eighties⟧", { kind: "calendar", decade: 1980, mod: "END" }],
  ],
  except: ["He is in his sixties.", "Temperatures in low fifties"],
});

const CENTURY = rule({
  id: "en.date.century",
  pattern: seq(
    PART,
    either(
      as("century", like(/^(?:1?\dth|1st|2nd|3rd|20th|21st)$/i, Number.parseInt)),
      as("century", lexicon(ORDINALS)),
    ),
    word("century"),
  ),
  make: ({ part, century }): TimeMeaning | null =>
    century > 21 ? null : { kind: "calendar", century, mod: part },
  examples: [
    ["A reality of the ⟦21st century⟧", { kind: "calendar", century: 21 }],
    ["In the ⟦early nineteenth century⟧", { kind: "calendar", century: 19, mod: "START" }],
  ],
  except: ["Half a century later", "The 42nd century"],
});

const QUARTER_NAME = either(
  seq(
    as(
      "quarter",
      lexicon({ first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4 }),
    ),
    word("quarter"),
  ),
  as(
    "quarter",
    lexicon({ "first-quarter": 1, "second-quarter": 2, "third-quarter": 3, "fourth-quarter": 4 }),
  ),
  as("quarter", lexicon({ q1: 1, q2: 2, q3: 3, q4: 4 })),
);

const QUARTER = rule({
  id: "en.date.quarter",
  pattern: either(
    seq(QUARTER_NAME, maybe(seq(COMMA, maybe(word("fiscal")), as("year", YEAR)))),
    seq(as("year", YEAR), as("quarter", lexicon({ q1: 1, q2: 2, q3: 3, q4: 4 }))),
  ),
  make: ({ quarter, year }, _: unknown, place): TimeMeaning | null => {
    const isFiscal = place.norms.slice(place.first, place.last).includes("fiscal");
    const inMatch = /^(?:final|half|minute|minutes|point|points|goal)$/;
    if (year === undefined && inMatch.test(wordNear(place, 1))) return null;
    return { kind: "calendar", quarter, year, fiscal: isFiscal || undefined };
  },
  examples: [
    ["In the ⟦third quarter of 2025⟧", { kind: "calendar", quarter: 3, year: 2025 }],
    ["Sales in ⟦Q2 2024⟧ rose.", { kind: "calendar", quarter: 2, year: 2024 }],
    ["Its ⟦fourth-quarter⟧ results", { kind: "calendar", quarter: 4 }],
  ],
  except: ["A quarter of them left.", "They scored in the first quarter minutes."],
});

const HALF = rule({
  id: "en.date.half",
  pattern: either(
    seq(as("half", lexicon({ first: 1, second: 2 })), word("half"), word("of"), as("year", YEAR)),
    seq(as("half", lexicon({ h1: 1, h2: 2 })), as("year", YEAR)),
  ),
  make: ({ half, year }): TimeMeaning | null => ({ kind: "calendar", half, year }),
  examples: [
    ["In the ⟦first half of 2025⟧", { kind: "calendar", half: 1, year: 2025 }],
    ["Orders for ⟦H2 2023⟧ fell.", { kind: "calendar", half: 2, year: 2023 }],
  ],
  except: ["In the first half of the match", "Half of 2025 seats"],
});

const SEASON_RULE = rule({
  id: "en.date.season",
  pattern: seq(
    PART,
    maybe(as("which", WHICH)),
    as("season", SEASON),
    maybe(seq(COMMA, as("year", YEAR))),
  ),
  make: ({ part, which, season, year }, _: unknown, place): TimeMeaning | null => {
    const before = wordNear(place, -1);
    const sure = which !== undefined || year !== undefined;
    const inSeason =
      before === "the" && /^(?:in|of|during|by|until|since)$/.test(wordNear(place, -2));
    if (!sure && (!(inSeason || part !== undefined) || /^(?:of|in)$/.test(wordNear(place, 1))))
      return null;
    // "Arab Spring 2011", "the fall": a name, a tumble.
    if (which === undefined && isTitled(textNear(place, -1)) && before !== "in" && before !== "the")
      return null;
    return { kind: "calendar", season, year, which, mod: part };
  },
  examples: [
    ["They met in ⟦summer 2024⟧.", { kind: "calendar", season: "SU", year: 2024 }],
    ["Found ⟦last fall⟧ near the town", { kind: "calendar", season: "FA", which: -1 }],
    ["By the ⟦autumn of 2019⟧", { kind: "calendar", season: "FA", year: 2019 }],
    ["It resumes in the ⟦spring⟧.", { kind: "calendar", season: "SP" }],
  ],
  except: ["In the fall of the wall", "The Amber Spring 2011 movement", "Prices fall again."],
});

const FISCAL = rule({
  id: "en.date.fiscal-year",
  pattern: either(
    seq(
      either(word("fiscal"), word("financial")),
      maybe(word("year")),
      either(as("year", YEAR), as("long", like(/^(?:19|20)\d\d[/-]\d\d$/))),
    ),
    seq(word("fy"), maybe(word("-")), as("year", YEAR)),
    as("code", like(/^FY-?(?:20)?\d\d$/)),
    seq(as("which", WHICH_PERIOD), either(word("fiscal"), word("financial")), word("year")),
  ),
  make: ({ year, long, code, which }): TimeMeaning | null => {
    if (which !== undefined) return { kind: "calendar", fiscal: true, which };
    const short = Number(code?.slice(-2));
    const given = year ?? (long === undefined ? 2000 + short : Number(long.slice(0, 4)));
    return { kind: "calendar", fiscal: true, year: given };
  },
  examples: [
    ["The budget for ⟦fiscal 2027⟧", { kind: "calendar", fiscal: true, year: 2027 }],
    ["In ⟦FY2025⟧ they spent less.", { kind: "calendar", fiscal: true, year: 2025 }],
    ["For ⟦fiscal year 2026⟧", { kind: "calendar", fiscal: true, year: 2026 }],
    ["The ⟦last financial year⟧ was good.", { kind: "calendar", fiscal: true, which: -1 }],
  ],
  except: ["Its fiscal policy", "The fiscal year ends then."],
});

/** Words that make a weekday's name the name of a newspaper, a feast or a party. */
const PAPER =
  /^(?:times|telegraph|mirror|express|herald|mail|post|tribune|world|independent|star|sun|globe|people|agreement|club|night)$/;
const EPITHET =
  /^(?:bloody|black|good|super|ash|palm|cyber|holy|easter|maundy|shrove|fat|red|orange)$/;

function isWeekday(place: Place): boolean {
  const before = wordNear(place, -1);
  if (EPITHET.test(before) && isTitled(textNear(place, -1))) return false;
  const next = textNear(place, 1);
  // "on a Friday": any of them. "In a Friday speech" is a certain one.
  if (/^(?:a|any|one)$/.test(before) && !/^\p{Ll}{3}/u.test(next)) return false;
  return !(isTitled(next) && PAPER.test(next.toLowerCase()));
}

const WEEKDAY_RULE = rule({
  id: "en.date.weekday",
  pattern: seq(
    maybe(as("part", lexicon({ early: "START", late: "END" } as const))),
    maybe(as("which", WHICH)),
    as("weekday", WEEKDAY),
    maybe(as("dayPart", DAY_PART)),
  ),
  make: ({ part, which, weekday, dayPart }, _: unknown, place): TimeMeaning | null =>
    isWeekday(place) ? { kind: "calendar", weekday, which, dayPart, mod: part } : null,
  examples: [
    ["He said ⟦Friday⟧ that it was over.", { kind: "calendar", weekday: 5 }],
    ["They vote ⟦next Tuesday⟧.", { kind: "calendar", weekday: 2, which: 1 }],
    ["On ⟦Wednesday night⟧ it rained.", { kind: "calendar", weekday: 3, dayPart: "NI" }],
  ],
  except: [
    "The Sunday Telegraph wrote it first.",
    "The Good Friday accords held.",
    "A sunday in small letters",
    "It never happens on a Friday.",
  ],
});

const WEEKDAY_OF = rule({
  id: "en.date.weekday-of-week",
  pattern: seq(
    as("weekday", WEEKDAY),
    maybe(as("dayPart", DAY_PART)),
    maybe(word("of")),
    as("which", lexicon<-1 | 0 | 1>({ last: -1, this: 0, next: 1 })),
    word("week"),
  ),
  make: ({ weekday, dayPart, which }): TimeMeaning | null => ({
    kind: "relative",
    unit: "week",
    offset: which,
    from: "published",
    weekday,
    dayPart,
  }),
  examples: [
    [
      "They met on ⟦Tuesday of last week⟧.",
      { kind: "relative", unit: "week", offset: -1, from: "published", weekday: 2 },
    ],
    [
      "They meet ⟦Monday next week⟧.",
      { kind: "relative", unit: "week", offset: 1, from: "published", weekday: 1 },
    ],
  ],
  except: ["Monday was a week to forget.", "Friday last year"],
});

const WEEKEND = rule({
  id: "en.date.weekend",
  pattern: either(
    seq(
      maybe(word("the", "this")),
      as("which", lexicon<-1 | 0 | 1>({ last: -1, past: -1, this: 0, next: 1, coming: 1 })),
      word("weekend"),
    ),
    seq(word("the"), word("weekend")),
  ),
  make: ({ which }, _: unknown, place): TimeMeaning | null =>
    which === undefined && /^(?:of|after|before|when|that)$/.test(wordNear(place, 1))
      ? null
      : { kind: "relative", unit: "weekend", offset: which ?? 0, from: "published" },
  examples: [
    [
      "They spoke ⟦last weekend⟧.",
      { kind: "relative", unit: "weekend", offset: -1, from: "published" },
    ],
    [
      "Over ⟦the weekend⟧ talks went on.",
      { kind: "relative", unit: "weekend", offset: 0, from: "published" },
    ],
  ],
  except: ["A weekend of talks", "Every weekend", "The weekend after the vote"],
});

const WEEK_OF = rule({
  id: "en.date.week-of",
  pattern: seq(
    maybe(word("the")),
    word("week"),
    either(word("of"), seq(word("beginning", "starting", "commencing"), maybe(word("on")))),
    either(seq(as("month", MONTH), as("day", DAY)), seq(as("day", DAY), as("month", MONTH))),
    maybe(seq(COMMA, as("year", YEAR))),
  ),
  make: ({ month, day, year }): TimeMeaning | null => ({
    kind: "calendar",
    wholeWeek: true,
    year,
    month,
    day,
  }),
  examples: [
    [
      "A hearing ⟦the week of March 6⟧ decides.",
      { kind: "calendar", wholeWeek: true, month: 3, day: 6 },
    ],
    [
      "In ⟦the week beginning 4 May 2020⟧",
      { kind: "calendar", wholeWeek: true, month: 5, day: 4, year: 2020 },
    ],
  ],
  except: ["The week of the vote", "A week on March 6"],
});

const NTH_WEEKDAY = rule({
  id: "en.date.weekday-in-month",
  pattern: seq(
    either(
      seq(
        maybe(word("the")),
        as("nth", lexicon({ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 })),
      ),
      as("some", word("a", "one")),
    ),
    as("weekday", WEEKDAY),
    word("in", "of"),
    either(as("month", MONTH), seq(PART, as("month", MONTH))),
    maybe(seq(COMMA, as("year", YEAR))),
  ),
  make: ({ nth, weekday, month, year }): TimeMeaning | null => ({
    kind: "calendar",
    nth: nth ?? 0,
    weekday,
    month,
    year,
  }),
  examples: [
    [
      "They met on ⟦a Wednesday in April 2025⟧.",
      { kind: "calendar", nth: 0, weekday: 3, month: 4, year: 2025 },
    ],
    [
      "It falls on ⟦the third Monday of January⟧.",
      { kind: "calendar", nth: 3, weekday: 1, month: 1 },
    ],
  ],
  except: ["The last Monday of the war", "In April on a Wednesday"],
});

/** Feasts by name; how to reckon them stands in the resolver. */
const FEAST = rule({
  id: "en.date.feast",
  pattern: seq(
    maybe(as("which", lexicon<-1 | 0 | 1>({ last: -1, this: 0, next: 1 }))),
    either(
      as(
        "feast",
        titled(
          lexicon({
            christmas: "christmas",
            thanksgiving: "thanksgiving",
            easter: "easter",
            halloween: "halloween",
          }),
        ),
      ),
      seq(
        as("feast", titled(lexicon({ christmas: "christmas", thanksgiving: "thanksgiving" }))),
        titled(word("day")),
      ),
      seq(titled(word("christmas")), as("feast", titled(lexicon({ eve: "christmas-eve" })))),
      seq(
        titled(word("new")),
        titled(word("year's", "year")),
        maybe(word("'s", "’s")),
        as("feast", titled(lexicon({ day: "new-year", eve: "new-year-eve" }))),
      ),
      seq(titled(word("good")), as("feast", titled(lexicon({ friday: "good-friday" })))),
      seq(
        titled(word("easter")),
        as("feast", titled(lexicon({ sunday: "easter", monday: "easter-monday" }))),
      ),
      seq(titled(word("boxing")), as("feast", titled(lexicon({ day: "boxing-day" })))),
      seq(titled(word("labor")), as("feast", titled(lexicon({ day: "labor-day" })))),
      seq(titled(word("memorial")), as("feast", titled(lexicon({ day: "memorial-day" })))),
    ),
    maybe(seq(maybe(word(",", "in", "of")), as("year", YEAR))),
  ),
  make: ({ which, feast, year }, _: unknown, place): TimeMeaning | null => {
    // "Easter Island", "the Good Friday Agreement": a name that goes on.
    if (isTitled(textNear(place, 1))) return null;
    return feast === undefined ? null : { kind: "calendar", feast, year, which };
  },
  examples: [
    ["They met on ⟦Christmas Eve 2021⟧.", { kind: "calendar", feast: "christmas-eve", year: 2021 }],
    ["Before ⟦Thanksgiving⟧ it closed.", { kind: "calendar", feast: "thanksgiving" }],
    ["On ⟦New Year's Day⟧ guns fell silent.", { kind: "calendar", feast: "new-year" }],
  ],
  except: ["The Good Friday Agreement held.", "On Easter Island", "A memorial day"],
});

export const PERIOD_RULES: readonly Rule<TimeMeaning>[] = [
  FISCAL,
  DECADE,
  NAMED_DECADE,
  CENTURY,
  QUARTER,
  HALF,
  SEASON_RULE,
  WEEKDAY_OF,
  FEAST,
  WEEKDAY_RULE,
  WEEKEND,
  WEEK_OF,
  NTH_WEEKDAY,
];
