/**
 * Who does what to whom around a verb: by its syntax, and where that finds nothing by what stands beside the verb. A
 * parser of news errs most over long subjects and after relative clauses; the words next to the verb seldom do.
 */
import { subjectOf } from "../statements/source.ts";
import type { Words } from "../statements/words.ts";

/** Heads of the phrases that name who does it. For a passive: who it is done by. */
export function agentHeads(words: Words, verb: number): number[] {
  if (isPassive(words, verb)) return phrasesWith(words, [verb], AGENT);
  const subject = subjectOf(words, verb, 0) ?? topicOf(words, verb) ?? nounBefore(words, verb);
  return subject === null ? [] : [subject];
}

/** Heads of what it is done to: the object, the subject of a passive, else the noun right after the verb. */
export function patientHeads(words: Words, verb: number): number[] {
  const passive = words.children(verb).filter((c) => words.fullLabel(c) === "nsubj:pass");
  const objects = [...words.childrenBy(verb, "obj"), ...passive];
  const after = objects.length > 0 ? null : nounAfter(words, verb);
  const heads = after === null ? objects : [after];
  return heads.flatMap((head) => [head, ...words.childrenBy(head, "conj")]);
}

const AGENT: ReadonlySet<string> = new Set(["by"]);

/** Heads of the phrases below any of these that begin with one of the prepositions. */
export function phrasesWith(
  words: Words,
  heads: readonly number[],
  prepositions: ReadonlySet<string>,
): number[] {
  return heads
    .flatMap((head) => words.childrenBy(head, "obl", "nmod", "iobj"))
    .filter((o) => words.childrenBy(o, "case").some((c) => prepositions.has(words.word(c))))
    .flatMap((o) => [o, ...words.childrenBy(o, "conj")]);
}

export const isPassive = (words: Words, verb: number): boolean =>
  words.children(verb).some((c) => ["nsubj:pass", "aux:pass"].includes(words.fullLabel(c)));

/** "Utopia, whose …, is drawing up": read as a clause beside the name that it is about. */
function topicOf(words: Words, verb: number): number | null {
  const head = words.head(verb);
  const beside = ["parataxis", "conj", "acl"].includes(words.label(verb));
  return head >= 0 && head < verb && beside && words.upos(head) === "PROPN" ? head : null;
}

/** The noun right before the verb, over adverbs and auxiliaries: "…, Hill and Wood |highlighted|". */
function nounBefore(words: Words, verb: number): number | null {
  let at = verb - 1;
  while (at >= 0 && ["ADV", "AUX", "PART"].includes(words.upos(at))) at--;
  const finite = ["VBD", "VBZ", "VBP", "VBN"].includes(words.xpos(verb));
  if (!finite || words.sentenceAt(at) !== words.sentenceAt(verb)) return null;
  return words.upos(at) === "PROPN" ? at : null;
}

/** The last word of the noun phrase right after the verb: "visited the Naval |Center| which …". */
function nounAfter(words: Words, verb: number): number | null {
  let at = verb + 1;
  while (["DET", "ADJ", "ADV", "NUM"].includes(words.upos(at)) && words.upos(at + 1) !== "ADP")
    at++;
  let head: number | null = null;
  while (["NOUN", "PROPN", "ADJ"].includes(words.upos(at))) {
    if (words.upos(at) !== "ADJ") head = at;
    at++;
  }
  return head !== null && words.sentenceAt(head) === words.sentenceAt(verb) ? head : null;
}
