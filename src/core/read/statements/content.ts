/** What a cue clause attributes, by its syntax. */
import { CUE_NOUNS, EXPRESSED_NOUNS } from "../../languages/en/speech-cues.ts";
import { type CueClause, lemmaOfCue } from "./cue.ts";
import {
  beforeNextParticiple,
  clauseEnd,
  extended,
  introducer,
  isNextCue,
  objectEnd,
  plainlySaid,
  subjectBehind,
} from "./edges.ts";
import { hasFiniteVerb, isEmpty, type Range, type Words, withoutEdges } from "./words.ts";

export interface Content {
  readonly ranges: readonly Range[];
  /** The verb with what belongs to it: "called for", "expressed confidence that". */
  readonly cue: Range;
  readonly addressee: number | null;
  /** "that", "whether", an infinitive or an object leads it in: quoted words inside are a part, not the whole. */
  readonly embedded: boolean;
  readonly shape: "clause" | "infinitive" | "noun" | "before";
}

const INTRODUCERS = new Set([
  "that",
  "if",
  "whether",
  "how",
  "why",
  "what",
  "when",
  "where",
  "who",
]);

/** Null where the clause has no content of its own: then it may still hold a quotation. */
export function contentOf(words: Words, clause: CueClause): Content | null {
  const { verb } = clause;
  return (
    (verb.clause || verb.quote ? clauseContent(words, clause) : null) ??
    (verb.infinitive ? infinitiveContent(words, clause) : null) ??
    (verb.as ? namedContent(words, clause) : null) ??
    (verb.noun ? nounContent(words, clause) : null) ??
    (verb.prepositions.length > 0 ? prepositionContent(words, clause) : null) ??
    (verb.clause ? contentBehind(words, clause) : null)
  );
}

function only(token: number): Range {
  return { first: token, last: token + 1 };
}

/** "said that it goes on"; "it goes on, he said" where the syntax hangs the words on the verb. */
function clauseContent(words: Words, clause: CueClause): Content | null {
  const { token } = clause;
  const end = words.sentenceOf(token)?.last ?? token + 1;
  const that = introducer(words, token, end);
  const child =
    words.childrenBy(token, "ccomp", "csubj")[0] ??
    words.children(token).find((c) => introducedAfter(words, c, token));
  // "told the paper that he goes": whatever the parser made a clause of, it begins at "that".
  if (that !== null && clause.verb.noun && isOfObject(words, clause, that)) return null;
  if (that !== null && (child === undefined || words.subtree(child).first > that))
    return behind(words, clause, that, clauseEnd(words, clause, that, end));
  if (child === undefined) return null;
  const raw = words.subtree(child, (t) => t === token);
  if (child < token) {
    const end = Math.min(raw.last, sourceStart(words, token));
    if (!hasFiniteVerb(words, { first: raw.first, last: end })) return null;
    return made([withoutEdges(words, { first: raw.first, last: end })], clause, {
      shape: "before",
    });
  }
  const first = Math.max(raw.first, token + 1);
  return behind(words, clause, first, Math.max(raw.last, first + 1));
}

function behind(words: Words, clause: CueClause, from: number, last: number): Content | null {
  const end = beforeNextParticiple(words, clause, from, extended(words, clause.token, last));
  const addressed = addressedUpTo(words, clause, { first: from, last: end });
  const first = addressed ?? from;
  const introduced = words.word(first) === "that" && !isDeterminer(words, first);
  const range = withoutEdges(words, { first: introduced ? first + 1 : first, last: end });
  if (isEmpty(range)) return null;
  const embedded = introduced || INTRODUCERS.has(words.word(first));
  return made([range], clause, {
    shape: "clause",
    embedded,
    addressee: addressed === null ? addresseeOf(words, clause, first) : addressed - 1,
  });
}

/** "told |the Daily News| the pact was dead": where whom it was told ends, when the parser made that a part of the clause. */
function addressedUpTo(words: Words, { verb, token }: CueClause, range: Range): number | null {
  if (!verb.addressee || range.first !== token + 1) return null;
  let at = words.upos(range.first) === "DET" ? range.first + 1 : range.first;
  const isGroup = words.xpos(at) === "NNS";
  while (/^\p{Lu}/u.test(words.written(at)) || (isGroup && words.xpos(at) === "NNS")) at++;
  const opensClause = /^(?:DET|PRON)$/.test(words.upos(at)) && at > range.first;
  return opensClause && hasFiniteVerb(words, { first: at, last: range.last }) ? at : null;
}

/** "noted the part |that| the young have played": the object goes on, and no clause was said. */
const isOfObject = (words: Words, { token, verb }: CueClause, that: number): boolean =>
  words.upos(that - 1) === "NOUN" &&
  words.label(that - 1) === "obj" &&
  words.head(that - 1) === token &&
  !CUE_NOUNS.has(words.lemma(that - 1)) &&
  !verb.addressee;

/** "said |that claim| fell flat" */
const isDeterminer = (words: Words, token: number): boolean =>
  words.xpos(token) === "DT" && words.label(token) === "det";

function introducedAfter(words: Words, child: number, token: number): boolean {
  if (child <= token || !/^(?:advcl|acl|parataxis|dep|conj)/.test(words.label(child))) return false;
  const { first } = words.subtree(child);
  return first > token && first <= token + 4 && INTRODUCERS.has(words.word(first));
}

interface Shape {
  readonly shape: Content["shape"];
  readonly embedded?: boolean;
  readonly addressee?: number | null;
  readonly cue?: Range;
}

function made(ranges: readonly Range[], clause: CueClause, shape: Shape): Content | null {
  const kept = ranges.filter((r) => !isEmpty(r));
  if (kept.length === 0) return null;
  return {
    ranges: kept,
    cue: shape.cue ?? only(clause.token),
    addressee: shape.addressee ?? null,
    embedded: shape.embedded ?? false,
    shape: shape.shape,
  };
}

/** The object between "told" and what was told. */
function addresseeOf(words: Words, clause: CueClause, contentFirst: number): number | null {
  if (!clause.verb.addressee) return null;
  const object = words.childrenBy(clause.token, "obj", "iobj")[0];
  return object !== undefined && object < contentFirst ? object : null;
}

/** Where the words of the source begin that stand before a cue, so that content before it ends there. */
function sourceStart(words: Words, token: number): number {
  const subjects = words.childrenBy(token, "nsubj").filter((s) => s < token);
  const first = subjects.map((s) => words.subtree(s).first);
  return Math.min(token, ...first);
}

/** "vowed to go on", "urged the members to go on", "called on them to go on" */
function infinitiveContent(words: Words, clause: CueClause): Content | null {
  const { token } = clause;
  const child = words
    .childrenBy(token, "xcomp", "advcl", "ccomp")
    .find((c) => c > token && words.childrenBy(c, "mark").some((m) => words.word(m) === "to"));
  if (child === undefined) return null;
  const { first, last } = words.subtree(child);
  if (first <= token) return null;
  const range = withoutEdges(words, { first, last: extended(words, token, last) });
  return made([range], clause, {
    shape: "infinitive",
    embedded: true,
    addressee: addresseeOf(words, clause, first) ?? spokenOn(words, clause, first),
  });
}

function spokenOn(words: Words, clause: CueClause, before: number): number | null {
  if (!clause.verb.prepositions.includes("on")) return null;
  const object = words
    .childrenBy(clause.token, "obl")
    .find((o) => o < before && hasCase(words, o, ["on", "upon"]));
  return object ?? null;
}

function hasCase(words: Words, token: number, cases: readonly string[]): boolean {
  return words.childrenBy(token, "case", "mark").some((c) => cases.includes(words.word(c)));
}

/** "described the plan as a threat" */
function namedContent(words: Words, clause: CueClause): Content | null {
  const { token } = clause;
  const object = words.childrenBy(token, "obj", "nsubj:pass")[0];
  const named = words
    .childrenBy(token, "obl", "xcomp", "advcl")
    .find((c) => c > token && hasCase(words, c, ["as"]));
  const called =
    lemmaOfCue(words, token) === "call"
      ? words.childrenBy(token, "xcomp").find((c) => c > token)
      : undefined;
  const last = named ?? called;
  if (object === undefined || last === undefined) return null;
  const isNext = (t: number): boolean => t !== last && isNextCue(words, t);
  if (object < token) return null;
  const first = words.subtree(object).first;
  return made([withoutEdges(words, { first, last: words.subtree(last, isNext).last })], clause, {
    shape: "noun",
    embedded: true,
  });
}

/** "announced a new phase"; "expressed confidence that it goes on", where the clause is the content. */
function nounContent(words: Words, clause: CueClause): Content | null {
  const { token } = clause;
  if (clause.passive) return passiveContent(words, clause);
  const object = words.childrenBy(token, "obj").find((o) => o > token);
  if (object === undefined) return null;
  if (clause.verb.addressee && !isThing(words, object)) return null;
  if (EXPRESSES.has(lemmaOfCue(words, token)) && !EXPRESSED_NOUNS.has(words.lemma(object)))
    return null;
  const inside = clauseOfNoun(words, object);
  const full = words.subtree(object, (t) => isNextCue(words, t));
  if (inside)
    return made([inside.range], clause, {
      shape: "clause",
      embedded: true,
      cue: { first: token, last: inside.range.first },
    });
  const first = Math.max(full.first, token + 1);
  const last = beforeRemark(words, { first, last: objectEnd(words, token, full.last) });
  const range = withoutEdges(words, { first, last });
  return made([range], clause, { shape: "noun", embedded: true });
}

/** "accused it of theft, |though nobody saw it|": what the text itself remarks. */
function beforeRemark(words: Words, { first, last }: Range): number {
  for (let t = first + 1; t < last; t++)
    if (words.word(t - 1) === "," && /^(?:though|although|even|despite)$/.test(words.word(t)))
      return t - 1;
  return last;
}

const EXPRESSES = new Set(["express", "voice", "air", "convey", "raise"]);

function isThing(words: Words, token: number): boolean {
  return (
    words.upos(token) === "NOUN" &&
    !/^(?:people|man|woman|reporter|member|ally|party|minister|leader|official|lawmaker|state|country|government|nation|voter)$/.test(
      words.lemma(token),
    )
  );
}

/** "the claim that it goes on" */
export function clauseOfNoun(words: Words, noun: number): { readonly range: Range } | null {
  if (!CUE_NOUNS.has(words.lemma(noun))) return null;
  for (const child of words.childrenBy(noun, "acl", "ccomp", "advcl")) {
    const { first, last } = words.subtree(child);
    if (
      first <= noun ||
      !/^(?:that|if|whether)$/.test(words.word(first)) ||
      isRelative(words, first)
    )
      continue;
    const range = withoutEdges(words, { first: first + 1, last });
    if (!isEmpty(range)) return { range };
  }
  return null;
}

/** "the claim that shook the house": "that" is a subject or object of its own clause. */
function isRelative(words: Words, that: number): boolean {
  return words.word(that) === "that" && /^(?:nsubj|obj|obl)/.test(words.label(that));
}

/** "The importance of talks was stressed": the grammatical subject is what was said. */
function passiveContent(words: Words, clause: CueClause): Content | null {
  const subject = words.childrenBy(clause.token, "nsubj")[0];
  if (subject === undefined || subject > clause.token || words.upos(subject) === "PRON")
    return null;
  let last = clause.token;
  while (/^(?:AUX|ADV)$/.test(words.upos(last - 1))) last--;
  const range = withoutEdges(words, { first: words.subtree(subject).first, last });
  return made([range], clause, { shape: "noun", embedded: true });
}

/** "called for a new phase", "pointed to the build-up" */
function prepositionContent(words: Words, clause: CueClause): Content | null {
  const { token, verb } = clause;
  const child = words
    .childrenBy(token, "obl", "advcl", "nmod", "ccomp")
    .find((c) => c > token && hasCase(words, c, verb.prepositions) && nearCase(words, c, token));
  if (child === undefined) return null;
  const { last } = words.subtree(child, (t) => isNextCue(words, t));
  const near = (c: number): boolean =>
    verb.prepositions.includes(words.word(c)) &&
    (c <= token + 3 || words.childrenBy(token, "obj").length > 0);
  const preposition = words.childrenBy(child, "case", "mark").find(near);
  if (preposition === undefined) return null;
  const object = words.childrenBy(token, "obj").find((o) => o > token && o < preposition);
  const range = withoutEdges(words, {
    first: preposition + 1,
    last: objectEnd(words, token, last),
  });
  return made([range], clause, {
    shape: "noun",
    embedded: true,
    cue: { first: token, last: preposition + 1 },
    addressee: object ?? null,
  });
}

function nearCase(words: Words, child: number, token: number): boolean {
  return words.subtree(child).first <= token + 6;
}

/** Where the syntax has nothing behind "said": the clause after "that", or from its subject on. */
function contentBehind(words: Words, clause: CueClause): Content | null {
  const { token } = clause;
  const end = words.sentenceOf(token)?.last ?? token + 1;
  const that = introducer(words, token, end);
  if (that !== null) return behind(words, clause, that, clauseEnd(words, clause, that, end));
  if (clause.kind !== "speech" || clause.verb.addressee) return null;
  const first = subjectBehind(words, token, end) ?? plainlySaid(words, clause);
  if (first === null || !hasFiniteVerb(words, { first, last: end })) return null;
  return behind(words, clause, first, clauseEnd(words, clause, first, end));
}
