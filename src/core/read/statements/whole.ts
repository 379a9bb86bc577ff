/** Whether the words taken for what was said are all of it, and words said at all. */
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import type { Content } from "./content.ts";
import { type CueClause, cueAt, lemmaOfCue } from "./cue.ts";
import type { Draft } from "./draft.ts";
import { holds, type Range, type Words } from "./words.ts";

const NOTING: ReadonlySet<string> = new Set(
  "note welcome acknowledge recall cite mention".split(" "),
);

/** Labels by which a word can hang on what stands behind the content without being part of its phrase. */
const OUTSIDE = /^(?:root|ccomp|parataxis|csubj|advcl|acl|dep|punct)$/;

/** "to warn |and answer the islands|", "the new |harbour statute|": the phrase goes on behind the words. */
export function isCut(words: Words, { content, clause, quotations }: Draft): boolean {
  const last = content?.ranges.at(-1);
  if (content === null || last === undefined || clause === null) return false;
  if (content.shape === "before" || last.last <= clause.token) return false;
  if (quotations.length > 0)
    return quotations.some((q) => leavesOut(words, last.last, words.within(q.outer).first));
  return (
    isHeldFromBehind(words, last, clause.token) ||
    goesOn(words, last) ||
    runsInto(words, last.last) ||
    (content.shape === "clause" && !isClause(words, content, clause))
  );
}

/** Words between the content and the quotation that it runs up to: "the north, |and the south| “agree”". */
function leavesOut(words: Words, from: number, to: number): boolean {
  if (to <= from || to - from > MOST_LEFT_OUT) return false;
  let count = 0;
  for (let t = from; t < to; t++) {
    if (/^(?:VERB|AUX)$/.test(words.upos(t))) return false;
    if (!words.isPunctuation(t)) count++;
  }
  return count > 0;
}

const MOST_LEFT_OUT = 8;

/** Right behind the content, without a comma, stands its noun or its verb. */
function runsInto(words: Words, next: number): boolean {
  if (words.sentenceAt(next) !== words.sentenceAt(next - 1)) return false;
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(next))) return true;
  return /^NNP?S?$/.test(words.xpos(next)) && !/^(?:obl|nmod|advmod)/.test(words.label(next));
}

/** A clause that was said has a verb; "after it had closed" and "the sum |it is paying|" only hang on another. */
function isClause(words: Words, { ranges, cue, embedded }: Content, clause: CueClause): boolean {
  const [range] = ranges;
  if (range === undefined || ranges.length > 1) return true;
  if (isOfTime(words, range) || followsNoun(words, range)) return false;
  const { token, verb } = clause;
  const objects = words.childrenBy(token, "obj").filter((o) => o > token && o < range.first);
  if (!embedded && !verb.addressee && objects.length > 0 && !holds(cue, range.first - 1))
    return false;
  for (let t = range.first; t < range.last; t++)
    if (/^(?:VERB|AUX)$/.test(words.upos(t))) return true;
  return false;
}

/** "said |after it had closed|": when it was said, where no clause follows. */
function isOfTime(words: Words, { first, last }: Range): boolean {
  if (!/^(?:after|before|while|since|once|until)$/.test(words.word(first))) return false;
  for (let t = first; t < last; t++) if (words.word(t) === ",") return false;
  return true;
}

/** "a fund that |could pay|": "that" is the subject of a clause that only describes. */
function followsNoun(words: Words, { first }: Range): boolean {
  let that = first - 1;
  while (words.isPunctuation(that)) that--;
  return (
    words.word(that) === "that" &&
    words.label(that) === "nsubj" &&
    /^(?:NOUN|PROPN)$/.test(words.upos(that - 1))
  );
}

const COURTEOUS: ReadonlySet<string> = new Set("thank congratulate salute compliment".split(" "));

/** "thanked the mayor for her help": a courtesy, and nothing said that could be held against anybody. */
export function isCourtesy(words: Words, { content, clause }: Draft): boolean {
  return (
    clause !== null && content?.shape === "noun" && COURTEOUS.has(lemmaOfCue(words, clause.token))
  );
}

/** "said that it opens, and |welcomed| the delay": the past verb is a second one of who speaks. */
export function holdsNextCue(words: Words, { content, clause }: Draft): boolean {
  const last = content?.ranges.at(-1);
  if (last === undefined || clause === null || words.xpos(clause.token) !== "VBD") return false;
  for (let t = Math.max(last.first, clause.token) + 2; t < last.last; t++) {
    const follows = /^(?:and|but)$/.test(words.word(t - 1)) && words.xpos(t) === "VBD";
    if (!follows || cueAt(words, t) === null || words.label(t) !== "conj") continue;
    if (isPresent(words, words.head(t))) return true;
  }
  return false;
}

/** "grows", "can", "have grown" */
const isPresent = (words: Words, verb: number): boolean =>
  /^(?:VBZ|VBP|MD)$/.test(words.xpos(verb)) ||
  words.childrenBy(verb, "aux").some((t) => /^(?:VBZ|VBP)$/.test(words.xpos(t)));

/** A word of the content hangs on one that stands behind it. */
function isHeldFromBehind(words: Words, range: Range, cue: number): boolean {
  const end = words.sentenceOf(range.first)?.last ?? range.last;
  for (let t = range.first; t < range.last; t++) {
    const head = words.head(t);
    if (head >= range.last && head < end && head !== cue && !OUTSIDE.test(words.label(t)))
      return true;
  }
  return false;
}

/** Behind the content, over a comma, stands what is joined to its last words. */
function goesOn(words: Words, range: Range): boolean {
  const comma = words.word(range.last) === ",";
  const from = comma ? range.last + 1 : range.last;
  if (!/^(?:and|or)$/.test(words.word(from))) return false;
  // "an open, fair, |and safe| port": the noun is still to come.
  if (words.upos(range.last - 1) === "ADJ" && words.upos(from + 1) === "ADJ") return true;
  const joined = words.head(from);
  const host = words.head(joined);
  return (
    words.label(joined) === "conj" &&
    holds(range, host) &&
    cueAt(words, joined) === null &&
    words.upos(joined) === words.upos(host)
  );
}

/** "noted the joint statement": that there is one, not what anybody said of it. */
export function isDocumentNoted(words: Words, { content, clause }: Draft): boolean {
  if (clause === null || content?.shape !== "noun") return false;
  if (!NOTING.has(lemmaOfCue(words, clause.token))) return false;
  const [object] = words.childrenBy(clause.token, "obj");
  return object !== undefined && DOCUMENT_NOUNS.has(words.lemma(object));
}

/** "said little", "added nothing to it". */
export function isNothing(words: Words, { content, clause }: Draft): boolean {
  const first = content?.ranges[0]?.first;
  if (clause === null || first === undefined) return false;
  return (
    /^(?:little|nothing|none)$/.test(words.word(first)) &&
    words.label(first) === "obj" &&
    words.head(first) === clause.token
  );
}

const NAMING: ReadonlySet<string> = new Set(
  "detail cite mention disclose refer allude brief observe confirm concede recount describe".split(
    " ",
  ),
);

/** "detailed the meetings", "referring to its old name": a thing is named, and nothing told that was said of it. */
export function isThingNamed(words: Words, { content, clause }: Draft): boolean {
  if (clause === null || content?.shape !== "noun") return false;
  if (!NAMING.has(lemmaOfCue(words, clause.token))) return false;
  return content.ranges.every((range) => {
    for (let t = range.first; t < range.last; t++) if (words.word(t) === "as") return false;
    return true;
  });
}

/** "spoke about the ships", "is talking about the new plan": a topic, where what was said of it stands elsewhere. */
export function isTopic(words: Words, { content, clause }: Draft): boolean {
  if (clause === null || content?.shape !== "noun") return false;
  if (!/^(?:speak|talk)$/.test(lemmaOfCue(words, clause.token))) return false;
  const [range] = content.ranges;
  if (range === undefined || !/^(?:about|of|on)$/.test(words.word(range.first - 1))) return false;
  for (let t = range.first; t < Math.min(range.last, range.first + 3); t++)
    if (/^(?:importance|need|necessity|urgency|danger|risk|value)$/.test(words.word(t)))
      return false;
  return true;
}

/** "declined to comment", "refused to name them": what was not said or not done. */
export function isRefusal(words: Words, { content, clause }: Draft): boolean {
  return (
    clause !== null &&
    content?.shape === "infinitive" &&
    /^(?:decline|refuse)$/.test(lemmaOfCue(words, clause.token))
  );
}

const EVIDENCING: ReadonlySet<string> = new Set(
  "suggest indicate show demonstrate prove imply reveal mean signal reflect".split(" "),
);

const STRESSING: ReadonlySet<string> = new Set(
  "underscore underline highlight emphasize emphasise stress".split(" "),
);

/**
 * "dropped the charges, suggesting that", "Underlining their resolve, they plan to sign": what a deed shows, where the verb
 * it hangs on is no verb of speech. Behind the deed who stresses may well speak: "met the envoy, stressing that".
 */
export function isShownByDeed(words: Words, { clause }: Draft): boolean {
  if (clause === null || !clause.participle) return false;
  const { token } = clause;
  const cue = lemmaOfCue(words, token);
  const isFronted = !/^[\p{L}\p{N},]/u.test(words.written(token - 1));
  if (STRESSING.has(cue) && (isFronted || words.head(token) > token))
    return cueAt(words, finiteBehind(words, token))?.kind !== "speech";
  if (!EVIDENCING.has(cue)) return false;
  const deed = words.head(token);
  return deed < 0 || cueAt(words, deed)?.kind !== "speech";
}

function finiteBehind(words: Words, token: number): number {
  const end = words.sentenceOf(token)?.last ?? token;
  for (let t = token + 1; t < end; t++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(t))) return t;
  return end - 1;
}

/** "agreed | will be open": the words begin with a verb whose subject they leave out. */
export function lacksSubject(words: Words, { content }: Draft): boolean {
  const [range] = content?.ranges ?? [];
  return range !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(range.first));
}

/** "what Hill says the plan would do": the clause is asked about, and only a part of it told. */
export function isAskedAbout(words: Words, { source, clause }: Draft): boolean {
  if (source === null || clause === null || source.first > clause.token) return false;
  return /^(?:what|how|which|whatever)$/.test(words.word(source.first - 1));
}

/** "attacked Hill in her letters": who is spoken against, and not what was said. */
export function isTarget(words: Words, { content, clause }: Draft): boolean {
  if (clause?.kind !== "stance" || content?.shape !== "noun") return false;
  const [range] = content.ranges;
  if (range === undefined) return false;
  const object = words.childrenBy(clause.token, "obj").find((o) => o >= range.first);
  if (object === undefined || words.upos(object) !== "PROPN") return false;
  const tellsWhy = words
    .childrenBy(clause.token, "obl", "advcl")
    .flatMap((c) => words.childrenBy(c, "case", "mark"))
    .some(
      (c) =>
        /^(?:for|as|over)$/.test(words.word(c)) || clause.verb.prepositions.includes(words.word(c)),
    );
  const behind = words.word(object + 1);
  return !tellsWhy && !clause.verb.prepositions.includes(behind);
}
