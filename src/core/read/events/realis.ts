import type { Realis } from "../../annotation/contract.ts";
import {
  FUTURE_AUXILIARIES,
  HYPOTHETICAL_AUXILIARIES,
  NEGATIONS,
  PLANNING_VERBS,
} from "../../languages/en/events/triggers.ts";
import type { Words } from "../statements/words.ts";

const DEPTH = 4;

/**
 * Whether the clause of a verb says that the act occurred. Null where its form says nothing: an infinitive or participle
 * that hangs on no finite verb.
 */
export function realisOf(words: Words, verb: number, depth = 0): Realis | null {
  const auxiliaries = words.childrenBy(verb, "aux").map((a) => words.word(a));
  const negated = words.childrenBy(verb, "advmod", "det").some((c) => NEGATIONS.has(words.word(c)));
  if (negated) return "negated";
  if (auxiliaries.some((a) => FUTURE_AUXILIARIES.has(a))) return "scheduled";
  if (auxiliaries.some((a) => HYPOTHETICAL_AUXILIARIES.has(a)) || isConditional(words, verb))
    return "hypothetical";
  return byForm(words, verb, auxiliaries, depth);
}

function byForm(
  words: Words,
  verb: number,
  auxiliaries: readonly string[],
  depth: number,
): Realis | null {
  const helped = auxiliaries.length > 0;
  switch (words.xpos(verb)) {
    case "VBD":
      return "occurred";
    case "VBN": {
      // With a subject of its own it is a past tense that was taken for a participle.
      const hasSubject = words.childrenBy(verb, "nsubj").length > 0;
      return helped || hasSubject ? "occurred" : governed(words, verb, depth);
    }
    case "VBG":
      return helped ? "ongoing" : governed(words, verb, depth);
    case "VBZ":
    case "VBP":
      return "ongoing";
    default:
      return governed(words, verb, depth);
  }
}

/** An infinitive or participle is as real as the verb it hangs on; under a verb of planning it is a plan. */
function governed(words: Words, verb: number, depth: number): Realis | null {
  const head = words.head(verb);
  if (head < 0 || depth >= DEPTH) return null;
  const isInfinitive = words.childrenBy(verb, "mark").some((m) => words.word(m) === "to");
  if (PLANNING_VERBS.has(words.lemma(head))) return "scheduled";
  // A purpose ("visited to sign") or a noun's content ("plans to open") has not happened by being named.
  if (isInfinitive) return "hypothetical";
  if (words.label(verb) === "acl" && words.xpos(verb) === "VBN") return "occurred";
  return /^(?:VERB|AUX)$/.test(words.upos(head)) ? realisOf(words, head, depth + 1) : null;
}

function isConditional(words: Words, verb: number): boolean {
  return words
    .childrenBy(verb, "mark")
    .some((m) => ["if", "unless", "whether"].includes(words.word(m)));
}
