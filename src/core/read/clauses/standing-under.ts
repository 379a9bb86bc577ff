/** What the clauses above a verb say of it: "gave no sign that he plans", "until it agrees". */
import { NEGATIONS } from "../../languages/en/negations.ts";
import { DENYING_WORDS } from "../../languages/en/undertakings.ts";
import type { Words } from "../statements/words.ts";

/** Clauses above which nobody writes another. */
const DEEPEST = 6;
const CONDITIONS: ReadonlySet<string> = new Set(
  "if unless whether until till before once lest should provided assuming".split(" "),
);
const NONE: ReadonlySet<string> = new Set(["no", "little", "neither", "nor", "without"]);

/**
 * Whether a clause above says that what the verb tells is not so ("denied"), or is so only if or when something else comes
 * about ("supposed"); null where none does. The verb's own negation is not looked at.
 */
export function standingUnder(words: Words, verb: number): "denied" | "supposed" | null {
  let at = verb;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const marks = words.childrenBy(at, "mark", "advmod");
    if (marks.some((m) => m < at && CONDITIONS.has(words.word(m)))) return "supposed";
    const above = words.head(at);
    if (above < 0) return null;
    if (/^(?:ccomp|xcomp|acl|advcl|csubj)/.test(words.fullLabel(at)) && isDenied(words, above, at))
      return "denied";
    at = above;
  }
  return null;
}

function isDenied(words: Words, above: number, clause: number): boolean {
  // "did not come because it plans to": what hangs beside a clause is not denied with it.
  if (words.label(clause) === "advcl") return false;
  // "who plans": a relative clause tells more of a thing that may well be.
  if (words.fullLabel(clause) === "acl:relcl") return false;
  if (DENYING_WORDS.has(words.lemma(above))) return true;
  return words
    .children(above)
    .some((c) => NEGATIONS.has(words.word(c)) || (c < above && NONE.has(words.word(c))));
}
