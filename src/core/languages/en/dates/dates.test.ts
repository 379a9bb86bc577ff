import { proveRules } from "../../../../../test/rule-examples.ts";
import type { Item } from "../../../rules/pattern.ts";
import { tokenize } from "../tokens.ts";
import { DATE_RULES } from "./date-rules.ts";

/** The sentence between two breaks, as the reading hands it to the rules. */
function itemsOf(text: string): readonly Item[] {
  const stop = { text: "", kind: "break", start: 0, end: 0 };
  return [stop, ...tokenize(text), stop];
}

proveRules(DATE_RULES, itemsOf, null);
