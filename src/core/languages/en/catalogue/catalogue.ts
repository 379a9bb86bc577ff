/** Every rule of English that a reading can name as its reason, by layer. */
import { patternEntries, type RuleEntry, toldEntries } from "../../../rules/entry.ts";
import { AMOUNT_RULES } from "../amounts/rules.ts";
import { DATE_RULES } from "../dates/date-rules.ts";
import { CONCERN_RULES } from "./concern-rules.ts";
import { EVENT_RULES } from "./event-rules.ts";
import { NAME_RULES } from "./name-rules.ts";
import { OFFICE_RULES } from "./office-rules.ts";
import { STATEMENT_RULES } from "./statement-rules.ts";
import { UNDERTAKING_RULES } from "./undertaking-rules.ts";

/** In the order in which a reading comes to them; inside a layer in the order in which they decide. */
export const CATALOGUE: readonly RuleEntry[] = [
  ...toldEntries("names", NAME_RULES),
  ...patternEntries("dates", DATE_RULES),
  ...toldEntries("offices", OFFICE_RULES),
  ...toldEntries("statements", STATEMENT_RULES),
  ...patternEntries("figures", AMOUNT_RULES),
  ...EVENT_RULES,
  ...toldEntries("commitments", UNDERTAKING_RULES),
  ...toldEntries("concerns", CONCERN_RULES),
];
