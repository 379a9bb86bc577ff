import type { Rule } from "../../../rules/rule.ts";
import type { TimeMeaning } from "../../time-meaning.ts";
import { CALENDAR_RULES } from "./calendar-rules.ts";
import { CLOCK_RULES } from "./clock-rules.ts";
import { DURATION_RULES } from "./duration-rules.ts";
import { PERIOD_RULES } from "./period-rules.ts";
import { RANGE_RULES } from "./range-rules.ts";
import { RELATIVE_RULES } from "./relative-rules.ts";

/** All English time rules. Where two match equally much, the one further up wins. */
export const DATE_RULES: readonly Rule<TimeMeaning>[] = [
  ...RANGE_RULES,
  ...CLOCK_RULES,
  ...PERIOD_RULES,
  ...CALENDAR_RULES,
  ...RELATIVE_RULES,
  ...DURATION_RULES,
];
