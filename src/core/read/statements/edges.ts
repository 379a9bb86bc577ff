/** Where what was said begins and ends, when the syntax does not tell it right. */
import { OCCASION_NOUNS } from "../../languages/en/speech-cues.ts";
import { type CueClause, cueAt, lemmaOfCue } from "./cue.ts";
import type { Words } from "./words.ts";

/** Takes in what the parser hung on the cue although it belongs to what was said. */
export function extended(words: Words, token: number, last: number): number {
  const end = words.sentenceOf(token)?.last ?? last;
  let at = last;
  while (at < end) {
    const under = words.children(token).find((c) => words.isUnder(at, c));
    if (under === undefined) break;
    const label = words.label(under);
    if (label === "punct") {
      at++;
      continue;
    }
    if (/^(?:conj|cc|parataxis)$/.test(label) || leavesClause(words, under, at)) break;
    at = Math.max(at + 1, words.subtree(under).last);
  }
  return at;
}

/** ", adding that", ", according to": no longer what was said. */
function leavesClause(words: Words, under: number, at: number): boolean {
  if (
    words.word(at) === "according" ||
    words.childrenBy(under, "case").some((c) => words.word(c) === "according")
  )
    return true;
  const afterComma = words.isPunctuation(at - 1);
  return afterComma && cueAt(words, under)?.participle === true;
}

const OF_OCCASION = new Set([
  "during",
  "at",
  "on",
  "in",
  "after",
  "before",
  "following",
  "while",
  "since",
  "ahead",
]);

/** Phrases behind the object belong to it, but for those of time and occasion. */
export function objectEnd(words: Words, token: number, last: number): number {
  const end = words.sentenceOf(token)?.last ?? last;
  let at = phraseEnd(words, last, end);
  // "plans to build it in 2030": the year is that of the plan.
  let planned = false;
  for (let i = token + 1; i < last; i++) planned ||= words.xpos(i) === "VB";
  while (at < end && !words.isPunctuation(at)) {
    const under = words.children(token).find((c) => words.isUnder(at, c));
    if (under === undefined || !/^(?:obl|nmod|acl|advcl|xcomp)$/.test(words.label(under))) break;
    if (isOccasion(words, under) && !(planned && /^(?:19|20)\d\d$/.test(words.word(under)))) break;
    const next = words.subtree(under, (t) => isNextCue(words, t)).last;
    if (next <= at) break;
    at = next;
  }
  return opensTail(words, at) ? clauseStop(words, at + 1, end) : at;
}

/** "announced a plan and called for": the second verb begins a statement of its own; not "to warn and |answer|". */
export function isNextCue(words: Words, token: number): boolean {
  if (words.label(token) !== "conj" || cueAt(words, token) === null) return false;
  const joined = words.head(token);
  const isOfAct = words.xpos(token) === "VB" && words.xpos(joined) === "VB";
  return !isOfAct || cueAt(words, joined) !== null;
}

/** A phrase does not end before a possessive: "the Union’s | support for". */
function phraseEnd(words: Words, last: number, end: number): number {
  if (!words.isPossessive(last)) return last;
  let at = last + 1;
  while (at < end && /^(?:NOUN|PROPN|ADJ|ADP|DET|PART|CCONJ|NUM)$/.test(words.upos(at))) at++;
  return at;
}

/** ", including the harbour" and ", with which it trades" go on with the object. */
function opensTail(words: Words, at: number): boolean {
  if (words.word(at) !== ",") return false;
  const next = words.word(at + 1);
  if (
    /^(?:including|particularly|notably|especially|specifically|namely|such|like|which|whose)$/.test(
      next,
    )
  )
    return true;
  return words.upos(at + 1) === "ADP" && /^(?:whom|which|whose)$/.test(words.word(at + 2));
}

function isOccasion(words: Words, token: number): boolean {
  if (words.fullLabel(token) === "obl:tmod" || words.fullLabel(token) === "obl:unmarked")
    return true;
  const cases = words.childrenBy(token, "case").map((c) => words.word(c));
  if (cases.some((c) => /^(?:according|by|during)$/.test(c))) return true;
  const isTime =
    OCCASION_NOUNS.has(words.lemma(token)) || /day$|^(?:19|20)\d\d$/.test(words.word(token));
  return isTime && cases.some((c) => OF_OCCASION.has(c));
}

/** "said on Friday that": the first "that" or "whether" before any verb. */
export function introducer(words: Words, token: number, end: number): number | null {
  for (let i = token + 1; i < Math.min(end, token + 14); i++) {
    const isIntroducer =
      /^(?:that|whether)$/.test(words.word(i)) && !/^(?:AUX|VERB)$/.test(words.upos(i + 1));
    if (isIntroducer && (words.upos(i) === "SCONJ" || i > token + 1)) return i;
    if (
      /^(?:VBD|VBZ|VBP|MD|VB|VBG|WDT|WP)$/.test(words.xpos(i)) ||
      /^[.;:“"]$/.test(words.written(i))
    )
      return null;
  }
  return null;
}

const PLAIN = new Set("say add note argue claim insist state believe think".split(" "));

/** "said the harbour would open": the verbs that take a bare clause more than anything else. */
export function plainlySaid(words: Words, clause: CueClause): number | null {
  const { token } = clause;
  const isPlain = PLAIN.has(lemmaOfCue(words, token)) && !clause.participle;
  return isPlain && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(words.upos(token + 1))
    ? token + 1
    : null;
}

/** The first phrase behind a cue that is the subject of a finite verb. */
export function subjectBehind(words: Words, token: number, end: number): number | null {
  for (let i = token + 1; i < Math.min(end, token + 20); i++) {
    if (
      /^[.;:,“”"]$/.test(words.written(i)) ||
      /^(?:WDT|WP|WRB)$/.test(words.xpos(i)) ||
      words.upos(i) === "SCONJ"
    )
      return null;
    if (words.label(i) !== "nsubj" && words.label(i) !== "expl") continue;
    const { first } = words.subtree(i);
    return first > token ? first : i;
  }
  return null;
}

/** "demanding that it leave |and saying| it is late": of two participles each has its own words. */
export function beforeNextParticiple(
  words: Words,
  { participle }: CueClause,
  first: number,
  end: number,
): number {
  for (let i = first + 1; participle && i < end; i++)
    if (words.word(i - 1) === "and" && cueAt(words, i)?.participle) return i - 1;
  return end;
}

/** Up to a credit, a participle of speech behind a comma, or the end. */
function clauseStop(words: Words, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    if (words.word(i) === "according" && words.word(i + 1) === "to") return i;
    if (words.written(i) === ";") return i;
    if (words.word(i - 1) === "," && cueAt(words, i)?.participle) return i - 1;
  }
  return end;
}

/** Up to what no longer is said: a coordinated cue, a credit, a participle of speech behind a comma. */
export function clauseEnd(words: Words, clause: CueClause, first: number, end: number): number {
  const stop = clauseStop(words, first, end);
  for (let i = first + 1; i < stop; i++) {
    const joined = words.head(i);
    const isCue =
      words.upos(i) === "CCONJ" &&
      words.label(joined) === "conj" &&
      words.head(joined) === clause.token;
    if (isCue) return i;
  }
  return stop;
}
