import type { Realis } from "../../annotation/contract.ts";
import { PLANNING_WORDS } from "../../languages/en/events/triggers.ts";
import type { Clauses } from "../clauses/clauses.ts";

const DEPTH = 4;
/** Tokens behind a participle that may tell when. */
const CLAUSE = 14;
const CONDITIONS = /^(?:if|unless|whether|should|until|once|before|lest)$/;

/**
 * Whether the clause of a verb says that the act occurred. Null where its form says nothing: an infinitive or participle
 * that hangs on no finite verb.
 */
export function realisOf(clauses: Clauses, verb: number, depth = 0): Realis | null {
  const { form, negated } = clauses.group(verb);
  if (negated) return "negated";
  if (isConditional(clauses, verb)) return "hypothetical";
  switch (form) {
    case "past":
    case "perfect":
      return "occurred";
    case "present":
    case "progressive":
      return "ongoing";
    case "future":
      return "scheduled";
    case "modal":
      return "hypothetical";
    case "participle":
    case "gerund":
      return ofParticiple(clauses, verb, depth);
    case "infinitive":
      return ofInfinitive(clauses, verb);
    default:
      return form satisfies never;
  }
}

/** Under a word of planning an infinitive is a plan; a purpose ("came to sign") has not happened by being named. */
function ofInfinitive(clauses: Clauses, verb: number): Realis {
  const governor = clauses.governor(verb);
  if (governor !== null && isDenied(clauses, governor)) return "negated";
  const plans = governor !== null && PLANNING_WORDS.has(clauses.words.lemma(governor));
  return plans ? "scheduled" : "hypothetical";
}

/** "does not plan to open", "no plans to open" */
function isDenied(clauses: Clauses, governor: number): boolean {
  if (clauses.isVerb(governor)) return clauses.group(governor).negated;
  const chunk = clauses.chunks.over(governor);
  return chunk !== null && clauses.words.word(chunk.first) === "no";
}

/** ", establishing a mission" is as real as the verb it hangs on; "is considering opening" is a plan. */
function ofParticiple(clauses: Clauses, verb: number, depth: number): Realis | null {
  const { words } = clauses;
  const governor = clauses.governor(verb);
  if (governor !== null && PLANNING_WORDS.has(words.lemma(governor))) return "scheduled";
  if (isUpcoming(clauses, verb)) return "scheduled";
  const begin = words.sentenceOf(verb)?.first ?? 0;
  for (let t = verb - 1; t >= begin && depth < DEPTH; t--)
    if (clauses.isVerb(t) && clauses.isFinite(t)) return realisOf(clauses, t, depth + 1);
  return null;
}

/** "thanked it for hosting the summit this |coming| July" */
function isUpcoming(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  const end = Math.min(words.sentenceOf(verb)?.last ?? verb, verb + CLAUSE);
  for (let t = verb + 1; t < end && !(clauses.isVerb(t) && clauses.isFinite(t)); t++)
    if (/^(?:coming|upcoming|forthcoming|next)$/.test(words.word(t))) return true;
  return false;
}

/** "if", "unless" or "before" opens the clause. */
function isConditional(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  const sentence = words.sentenceOf(verb);
  const subject = clauses.subject(verb);
  const at = subject === null ? clauses.group(verb).first : subject.first;
  return sentence !== undefined && at > sentence.first && CONDITIONS.test(words.word(at - 1));
}

/** Whether an act is still to come: "will meet", "agreed to meet", and "would meet" in words reported. */
export function isToCome(clauses: Clauses, verb: number, realis: Realis): boolean {
  if (realis === "scheduled") return true;
  if (realis !== "hypothetical" || clauses.group(verb).form !== "modal") return false;
  for (let t = clauses.group(verb).first; t < verb; t++)
    if (/^(?:would|'d)$/.test(clauses.words.word(t))) return true;
  return false;
}
