/** Words by which a text says of itself how what it tells lies to what was told before. */
import { wordSet } from "../word-set.ts";

/** "two years ahead of schedule", "six months later than planned": how far a date lies from the one that was set. */
export const OFF_SCHEDULE =
  /\b(?<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]+(?<unit>year|month)s?\s+(?:(?<ahead>ahead of|before|earlier than|sooner than)|behind|after|later than)\s+(?:the\s+|its\s+)?(?:original(?:ly)?\s+)?(?:schedule|plan|target|deadline|timetable|planned|scheduled|foreseen|expected)\b/iu;

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ].map((word, at) => [word, at + 1]),
);

/** Words that say what an amount takes in or leaves out: with one of them two amounts may both hold. */
export const SCOPE_WORDS: ReadonlySet<string> = wordSet(
  "including excluding include exclude without alone only total overall altogether combined additional initial extra core supplementary",
);

/** Last words of a count of those who took part. */
export const PEOPLE: ReadonlySet<string> = wordSet(`
  delegate delegates participant participants lawmaker lawmakers legislator legislators member members parliamentarian
  parliamentarians official officials soldier soldiers troop troops officer officers representative representatives people
  minister ministers leader leaders
`);
