/** Finds the verbs by which a text attributes words, with what hangs on them. */
import { CUE_VERBS, type CueKind, type CueVerb } from "../../languages/en/speech-cues.ts";
import type { Words } from "./words.ts";

export interface CueClause {
  /** The token of the verb or noun that attributes. */
  readonly token: number;
  readonly kind: CueKind;
  readonly verb: CueVerb;
  /** "The importance was stressed", "he was told": the grammatical subject does not speak. */
  readonly passive: boolean;
  readonly negated: boolean;
  /** "would say", "will announce", "if he says": not said, or not yet. */
  readonly unreal: boolean;
  /** "…, adding that": hangs on another verb, whose subject speaks. */
  readonly participle: boolean;
}

const VERBAL = new Set(["VERB", "AUX"]);
/** Marks of clauses in which a cue says nothing: "if he says", "unless they announce". */
const UNREAL_MARKS = new Set(["if", "unless", "whether", "should", "without", "before", "until"]);
const MODALS = new Set([
  "would",
  "could",
  "may",
  "might",
  "should",
  "can",
  "must",
  "will",
  "shall",
  "'ll",
  "'d",
]);

/** The cue clause at a token, or null. Reads the token and what hangs on it, not its source or content. */
export function cueAt(words: Words, token: number): CueClause | null {
  const isVerb = VERBAL.has(words.upos(token));
  // “…”, underlined the envoy: tagged as an adjective now and then.
  if (!isVerb && !(words.upos(token) === "ADJ" && followsQuotation(words, token))) return null;
  const verb = CUE_VERBS.get(lemmaOfCue(words, token));
  if (!verb || (isVerb && !attributes(words, token))) return null;
  const passive = isPassive(words, token);
  return {
    token,
    kind: verb.kind,
    verb,
    passive,
    negated: isNegated(words, token),
    unreal: isUnreal(words, token),
    participle: words.xpos(token) === "VBG" && !hasAuxiliary(words, token),
  };
}

function followsQuotation(words: Words, token: number): boolean {
  const at = words.word(token - 1) === "," ? token - 2 : token - 1;
  return /^["”’»]$/.test(words.written(at)) && /ed$/.test(words.word(token));
}

/** The lemma, or what is left of a form whose lemma the tables do not know. */
export function lemmaOfCue(words: Words, token: number): string {
  const lemma = words.lemma(token);
  if (CUE_VERBS.has(lemma)) return lemma;
  const word = words.word(token);
  const stems = [
    word.replace(/(?:ed|es|ing|s)$/, ""),
    word.replace(/(?:d|s)$/, ""),
    word.replace(/ing$/, "e"),
    word.replace(/(.)\1(?:ed|ing)$/, "$1"),
    word.replace(/ie[ds]$/, "y"),
  ];
  return stems.find((s) => CUE_VERBS.has(s)) ?? lemma;
}

function attributes(words: Words, token: number): boolean {
  const label = words.label(token);
  if (["amod", "compound", "case", "fixed", "flat", "mark", "aux", "cop"].includes(label))
    return false;
  if (words.xpos(token) === "VBG" && words.upos(token - 1) === "DET") return false;
  return (
    !isInfinitive(words, token) ||
    /^(?:go|continue|begin|come|appear|seem|start|do)$/.test(words.lemma(words.head(token)))
  );
}

/** "to review", "plans to discuss": nothing is said yet. */
function isInfinitive(words: Words, token: number): boolean {
  if (words.xpos(token) !== "VB") return false;
  return (
    words.word(token - 1) === "to" ||
    (words.upos(token - 1) === "ADV" && words.word(token - 2) === "to")
  );
}

function auxiliaries(words: Words, token: number): readonly number[] {
  const own = words.childrenBy(token, "aux");
  return own.length > 0 || words.label(token) !== "conj"
    ? own
    : words.childrenBy(words.head(token), "aux");
}

function hasAuxiliary(words: Words, token: number): boolean {
  if (auxiliaries(words, token).length > 0) return true;
  return /^(?:be|'s|'re|'m|is|are|was|were|been|being)$/.test(words.word(token - 1));
}

function isPassive(words: Words, token: number): boolean {
  if (words.xpos(token) !== "VBN" && words.xpos(token) !== "VBD") return false;
  if (words.childrenBy(token, "aux:pass", "nsubj:pass").length > 0) return true;
  // "a print called “Dawn”", "said when asked about it", "the Western Airfield, also called “West”"
  if (isReduced(words, token)) return true;
  const before = words.upos(token - 1) === "ADV" ? token - 2 : token - 1;
  return words.lemma(before) === "be" && words.childrenBy(token, "nsubj").length === 0;
}

/** A participle without a subject of its own, of a noun before it or behind "when". */
function isReduced(words: Words, token: number): boolean {
  if (words.childrenBy(token, "nsubj", "aux").length > 0) return false;
  if (words.xpos(token) === "VBN" && words.fullLabel(token) === "acl") return true;
  if (words.word(token - 1) === "when") return words.xpos(token) === "VBN";
  const names = /^(?:call|dub|name|term|label|entitle)$/.test(words.lemma(token));
  return names && /^(?:also|so|often|sometimes|commonly)$/.test(words.word(token - 1));
}

function isNegated(words: Words, token: number): boolean {
  return words
    .children(token)
    .some(
      (c) =>
        /^(?:not|n't|never|no|neither|hardly)$/.test(words.word(c)) && words.label(c) !== "obj",
    );
}

/** "will release a paper |outlining| the dangers": the paper is yet to come. */
function isInPlan(words: Words, token: number): boolean {
  if (words.label(token) !== "acl") return false;
  const verb = words.head(words.head(token));
  return verb >= 0 && auxiliaries(words, verb).some((a) => MODALS.has(words.word(a)));
}

function isUnreal(words: Words, token: number): boolean {
  const modal = auxiliaries(words, token).some((a) => MODALS.has(words.word(a)));
  if (words.xpos(token) === "VBG" && isInPlan(words, token)) return true;
  const marked = words.childrenBy(token, "mark").some((m) => UNREAL_MARKS.has(words.word(m)));
  return modal || marked;
}
