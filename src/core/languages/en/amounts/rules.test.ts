import { proveRules } from "../../../../../test/rule-examples.ts";
import { tokenize } from "../tokens.ts";
import { AMOUNT_RULES } from "./rules.ts";

proveRules(AMOUNT_RULES, (text) => tokenize(text, 0, text.length), undefined);
