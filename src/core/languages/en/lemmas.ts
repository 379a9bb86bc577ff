/** Dictionary forms of English words, by tables and by rules on endings. */
import type { TaggedWord } from "../language.ts";
import {
  IRREGULAR_COMPARISONS,
  IRREGULAR_NOUNS,
  IRREGULAR_VERBS,
  PLURALS_KEPT,
  UNCHANGED_PASTS,
} from "./irregular-forms.ts";
import { VERBS_IN_E } from "./verbs-in-e.ts";
import { plainForm } from "./word-shapes.ts";

/** The dictionary form of a word with its tag: lower case but for proper nouns and "I". */
export function lemmaOf(word: string, { upos, xpos }: TaggedWord): string {
  const form = plainForm(word);
  const lower = form.toLowerCase();
  switch (xpos) {
    case "NNS":
      return nounLemma(lower);
    case "NNP":
    case "NNPS":
      return xpos === "NNPS" ? properPlural(form) : form;
    case "VBZ":
    case "VBD":
    case "VBN":
    case "VBG":
    case "VBP":
    case "MD":
      return verbLemma(lower, upos, xpos);
    case "JJR":
    case "JJS":
    case "RBR":
    case "RBS":
      return comparisonLemma(lower, xpos);
    default:
      return closedLemma(form, lower, upos, xpos);
  }
}

function closedLemma(form: string, lower: string, upos: string, xpos: string): string {
  if (upos === "PROPN") return form;
  if (upos === "AUX" || upos === "VERB") return IRREGULAR_VERBS.get(lower) ?? lower;
  if (upos === "PRON") return pronounLemma(lower, xpos);
  if (lower === "n't" || lower === "nt") return "not";
  if (upos === "DET") return DETERMINERS.get(lower) ?? lower;
  return lower;
}

const DETERMINERS = new Map([
  ["an", "a"],
  ["these", "this"],
  ["those", "that"],
]);
const PRONOUNS = new Map([
  ["i", "I"],
  ["me", "I"],
  ["him", "he"],
  ["them", "they"],
  ["us", "we"],
  ["these", "this"],
  ["those", "that"],
  ["his", "his"],
]);

function pronounLemma(lower: string, xpos: string): string {
  if (lower === "her") return xpos === "PRP" ? "she" : "her";
  return PRONOUNS.get(lower) ?? lower;
}

function nounLemma(lower: string): string {
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + nounLemma(lower.slice(hyphen + 1));
  const irregular = IRREGULAR_NOUNS.get(lower);
  if (irregular !== undefined) return irregular;
  if (PLURALS_KEPT.has(lower) || !lower.endsWith("s") || /(?:ss|us|is)$/.test(lower)) {
    return /[^aeiou]men$/.test(lower) ? `${lower.slice(0, -2)}an` : lower;
  }
  if (/'s$/.test(lower)) return lower.slice(0, -2);
  if (/[^aeiou]ies$/.test(lower))
    return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  if (/(?:ss|x|sh|tch|[^aeiou]ch|each|oach|zz)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

function properPlural(form: string): string {
  if (/[^aeiou]ies$/.test(form) && form.length > 5) return `${form.slice(0, -3)}y`;
  return /[^su']s$/i.test(form) ? form.slice(0, -1) : form;
}

function verbLemma(lower: string, upos: string, xpos: string): string {
  const irregular = clitic(lower, upos, xpos) ?? IRREGULAR_VERBS.get(lower);
  if (irregular !== undefined) return irregular;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0)
    return lower.slice(0, hyphen + 1) + verbLemma(lower.slice(hyphen + 1), upos, xpos);
  if (xpos === "VBZ") return thirdPersonLemma(lower);
  if (xpos === "VBG" && lower.endsWith("ing") && lower.length > 4)
    return stemLemma(lower.slice(0, -3));
  const isPast = xpos === "VBD" || xpos === "VBN";
  if (!isPast || UNCHANGED_PASTS.has(lower) || !lower.endsWith("ed") || lower.length < 4)
    return lower;
  if (/[^aeiou]ied$/.test(lower))
    return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  return stemLemma(lower.slice(0, -2));
}

/** "’s" and "’d" stand for two verbs each; the tag tells them apart. */
function clitic(lower: string, upos: string, xpos: string): string | undefined {
  if (lower === "'d") return xpos === "MD" ? "would" : "have";
  if (lower === "'s") return xpos === "VBZ" && upos === "VERB" ? "have" : "be";
  if (lower === "lay" && xpos === "VBP") return "lay";
  if (lower === "found" || lower === "left" || lower === "saw")
    return xpos === "VBP" ? lower : undefined;
  return undefined;
}

function thirdPersonLemma(lower: string): string {
  if (lower.length < 3 || !lower.endsWith("s") || lower.endsWith("ss")) return lower;
  if (/[^aeiou]ies$/.test(lower))
    return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  if (/(?:ss|x|sh|ch|zz|[^aeiou]o)es$/.test(lower) && !/aches$/.test(lower))
    return lower.slice(0, -2);
  return /(?:each|oach|tach|each)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

/** Endings of verb stems that take a silent "e", for verbs that are not in the list. */
const TAKES_E =
  /(?:[^aeo]at|[^aeiou]iz|yz|[aeiou]v|[lr]v|[aeiou]c|[nr]c|[rd]g|[bcdfgkptz]l|[lnr]s|is|[^aeiou]us|[^aeiou]ut|quir)$/;
const DOUBLED = /([bdgmnprt])\1$/;
const DOUBLED_L =
  /(?:abe|ance|ca?nce|ontro|umbe|rave|ompe|expe|rope|repe|ispe|rebe|atro|ode|igna|eve|fue|ota|ounse|uarre|unne|xce|nitia|dia|rive|rue|ulfi|nsti|nro)ll$/;
/** Nor do these take an "e". */
const ENDS_AS_IT_IS: ReadonlySet<string> = new Set(["focus", "refocus", "murmur"]);
const DOUBLED_KEPT: ReadonlySet<string> = new Set(["add", "err", "ebb", "egg", "butt", "boycott"]);

/** The verb that "ing" or "ed" was put to: "mak" is "make", "plann" is "plan", "visit" is itself. */
function stemLemma(stem: string): string {
  if (VERBS_IN_E.has(stem)) return `${stem}e`;
  if (!/[aeiouy]/.test(stem)) return stem;
  if (DOUBLED_KEPT.has(stem) || ENDS_AS_IT_IS.has(stem)) return stem;
  if (DOUBLED.test(stem) || DOUBLED_L.test(stem)) return stem.slice(0, -1);
  const prefixed = /^(?:re|un|de|dis|over|under|out|pre|co|mis)([a-z]{3,})$/.exec(stem)?.[1];
  if (prefixed !== undefined && VERBS_IN_E.has(prefixed)) return `${stem}e`;
  return TAKES_E.test(stem) ? `${stem}e` : stem;
}

function comparisonLemma(lower: string, tag: string): string {
  const isAdverb = tag === "RBR" || tag === "RBS";
  if (isAdverb && (lower === "better" || lower === "best")) return "well";
  const ending = tag.endsWith("R") ? "er" : "est";
  const irregular = IRREGULAR_COMPARISONS.get(lower);
  if (irregular !== undefined) return irregular;
  if (!lower.endsWith(ending) || lower.length < ending.length + 3) return lower;
  const stem = lower.slice(0, -ending.length);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return COMPARED_IN_E.test(stem) ? `${stem}e` : stem;
}

const COMPARED_IN_E =
  /(?:larg|clos|nic|saf|wid|lat|sever|strang|simpl|abl|gentl|humbl|nobl|subtl|fin|fre|tru|rar|brav|wis|rip|pur|whit|cut|dens|intens|hug|fierc|scarc|remot|secur|matur|sur|blu|loos|crud|rud|tam|lam|pal|stal|ultimat)$/;
