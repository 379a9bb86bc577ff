/** Times of day, with the day where it stands beside them. */
import { as, either, lexicon, like, maybe, seq, word } from "../../../rules/pattern.ts";
import { type Place, type Rule, rule } from "../../../rules/rule.ts";
import type { Clock, DayPart, TimeMeaning } from "../../time-meaning.ts";
import { DAY, DAY_PART, MONTH, WEEKDAY, wordNear, YEAR } from "./parts.ts";

const HOURS = like(/^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d){0,2}$/);
const WITH_MINUTES = like(/^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/);
const HALF_OF_DAY = lexicon({ am: 0, "a.m.": 0, "a.m": 0, pm: 12, "p.m.": 12, "p.m": 12 });
const ZONE = like(
  /^(?:GMT|UTC|EST|EDT|ET|CET|CEST|BST|PST|PDT|CST|CDT|MST|MDT|JST|KST|MSK|IST|EET|EEST|AEST|AEDT|HKT|SGT|Z)$/,
);
const UNIVERSAL = /^(?:gmt|utc|z)$/;

function clockOf(figures: string, afternoon: number | undefined): Clock | null {
  const [hour = 0, minute] = figures.split(/[:.]/).map(Number);
  if (afternoon === undefined) return { hour, minute };
  if (hour < 1 || hour > 12) return null;
  return { hour: (hour % 12) + afternoon, minute };
}

/** "(GMT +8)", "EST", "local time". */
const WHERE = maybe(
  either(
    seq(
      maybe(word("(")),
      as("zone", ZONE),
      maybe(seq(like(/^[+-]\d{1,2}$/))),
      maybe(seq(like(/^[+-]$/), like(/^\d{1,2}$/))),
      maybe(word(")")),
    ),
    seq(word("local"), word("time")),
  ),
);
/** "on Friday", "the next day", "yesterday". */
const WHEN = maybe(
  seq(
    maybe(word(",")),
    maybe(word("on")),
    either(
      seq(as("weekday", WEEKDAY), maybe(word("morning", "night", "evening", "afternoon"))),
      as("offset", lexicon({ yesterday: -1, today: 0, tomorrow: 1 })),
      seq(word("the"), as("nextDay", word("next", "following", "same")), word("day")),
      seq(as("month", MONTH), as("day", DAY), maybe(seq(maybe(word(",")), as("year", YEAR)))),
      seq(as("day", DAY), as("month", MONTH), maybe(as("year", YEAR))),
    ),
  ),
);

interface Given {
  readonly weekday: number | undefined;
  readonly offset: number | undefined;
  readonly nextDay: string | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly year: number | undefined;
}

function timeOn(clock: Clock | null, given: Given): TimeMeaning | null {
  if (clock === null) return null;
  const { weekday, offset, nextDay, month, day, year } = given;
  if (offset !== undefined)
    return { kind: "relative", unit: "day", offset, from: "published", clock };
  if (nextDay !== undefined)
    return {
      kind: "relative",
      unit: "day",
      offset: nextDay === "same" ? 0 : 1,
      from: "narrative",
      clock,
    };
  if (weekday === undefined && month === undefined)
    return { kind: "relative", unit: "day", offset: 0, from: "narrative", clock };
  return { kind: "calendar", weekday, month, day, year, clock };
}

const CLOCK = rule({
  id: "en.time.clock",
  pattern: seq(
    as("figures", HOURS),
    either(
      as("half", HALF_OF_DAY),
      seq(word("o'clock", "o’clock"), maybe(seq(word("in"), word("the"), as("part", DAY_PART)))),
      seq(word("in"), word("the"), as("part", DAY_PART)),
    ),
    WHERE,
    WHEN,
  ),
  make: ({ figures, half, part, zone, ...given }): TimeMeaning | null => {
    const isLate = part !== undefined && part !== "MO" && Number.parseInt(figures, 10) < 12;
    const clock = clockOf(figures, half ?? (isLate ? 12 : undefined));
    const universal = UNIVERSAL.test(zone?.toLowerCase() ?? "") || undefined;
    return timeOn(clock && { ...clock, universal }, given);
  },
  examples: [
    [
      "At about ⟦10:35 a.m.⟧ it fell.",
      {
        kind: "relative",
        unit: "day",
        offset: 0,
        from: "narrative",
        clock: { hour: 10, minute: 35 },
      },
    ],
    ["They left at ⟦9 p.m. EST Tuesday⟧.", { kind: "calendar", weekday: 2, clock: { hour: 21 } }],
    [
      "He leaves at ⟦4 in the morning⟧.",
      { kind: "relative", unit: "day", offset: 0, from: "narrative", clock: { hour: 4 } },
    ],
  ],
  except: ["10 in the room", "At 13 p.m. he", "5 amps"],
});

const BEFORE_CLOCK =
  /^(?:at|by|until|till|from|to|around|about|between|before|after|since|at|-|–|of|and)$/;

const BARE_CLOCK = rule({
  id: "en.time.twenty-four-hours",
  pattern: either(
    seq(as("figures", WITH_MINUTES), WHERE, WHEN),
    seq(
      as("military", like(/^(?:[01]\d|2[0-3])[0-5]\d$/)),
      as("must", ZONE),
      maybe(as("weekday", WEEKDAY)),
    ),
  ),
  make: (
    { figures, military, must, zone, weekday, ...given },
    _: unknown,
    place,
  ): TimeMeaning | null => {
    const said = figures ?? `${military?.slice(0, 2)}:${military?.slice(2)}`;
    const where = (zone ?? must)?.toLowerCase();
    if (where === undefined && !BEFORE_CLOCK.test(wordNear(place, -1))) return null;
    const universal = (where !== undefined && UNIVERSAL.test(where)) || undefined;
    const clock = clockOf(said, undefined);
    return timeOn(clock && { ...clock, universal }, {
      weekday,
      offset: given.offset,
      nextDay: given.nextDay,
      month: given.month,
      day: given.day,
      year: given.year,
    });
  },
  examples: [
    [
      "Polls closed at ⟦22:30⟧.",
      {
        kind: "relative",
        unit: "day",
        offset: 0,
        from: "narrative",
        clock: { hour: 22, minute: 30 },
      },
    ],
    [
      "At ⟦1500 GMT⟧ it sank.",
      {
        kind: "relative",
        unit: "day",
        offset: 0,
        from: "narrative",
        clock: { hour: 15, minute: 0, universal: true },
      },
    ],
    [
      "Votes were cast at ⟦2:30 the next day⟧.",
      {
        kind: "relative",
        unit: "day",
        offset: 1,
        from: "narrative",
        clock: { hour: 2, minute: 30 },
      },
    ],
  ],
  except: ["They won 3:25 in all.", "In 1500 they came."],
});

const NAMED_HOURS: Readonly<Record<string, Clock>> = {
  noon: { hour: 12, minute: 0 },
  midday: { hour: 12, minute: 0 },
  midnight: { hour: 24, minute: 0 },
};

function namedHour(place: Place): boolean {
  return /^(?:at|by|until|till|from|to|around|about|before|after|since|shortly|just|near)$/.test(
    wordNear(place, -1),
  );
}

const NOON = rule({
  id: "en.time.noon",
  pattern: seq(as("clock", lexicon(NAMED_HOURS)), WHERE, WHEN),
  make: ({ clock, zone: _zone, ...given }, _: unknown, place): TimeMeaning | null =>
    namedHour(place) ? timeOn(clock, given) : null,
  examples: [
    [
      "They met at ⟦noon⟧.",
      {
        kind: "relative",
        unit: "day",
        offset: 0,
        from: "narrative",
        clock: { hour: 12, minute: 0 },
      },
    ],
    [
      "By ⟦midnight Friday⟧ all was lost.",
      { kind: "calendar", weekday: 5, clock: { hour: 24, minute: 0 } },
    ],
  ],
  except: ["The midnight train", "High noon for the treaty"],
});

const TIME_THEN_DAY: Readonly<Record<string, DayPart>> = { dawn: "MO", dusk: "EV" };

const DAWN = rule({
  id: "en.time.dawn",
  pattern: seq(
    word("at", "by", "before", "until"),
    as("part", lexicon(TIME_THEN_DAY)),
    maybe(word("on")),
    as("weekday", WEEKDAY),
  ),
  make: ({ part, weekday }): TimeMeaning | null => ({ kind: "calendar", weekday, dayPart: part }),
  examples: [
    ["They came ⟦at dawn on Friday⟧.", { kind: "calendar", weekday: 5, dayPart: "MO" }],
    ["They left ⟦before dusk Monday⟧.", { kind: "calendar", weekday: 1, dayPart: "EV" }],
  ],
  except: ["At dawn they slept.", "The dawn of Monday"],
});

export const CLOCK_RULES: readonly Rule<TimeMeaning>[] = [CLOCK, BARE_CLOCK, NOON, DAWN];
