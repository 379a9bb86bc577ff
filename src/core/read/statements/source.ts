/** The words that name who speaks. */
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import type { CueClause } from "./cue.ts";
import { hasFiniteVerb, isEmpty, type Range, type Words, withoutEdges } from "./words.ts";

export interface SourceWords extends Range {
  /** The token that carries the phrase. */
  readonly head: number;
}

/** Tells which tokens stand inside quotation marks and so outside the clause. */
export type Quoted = (token: number) => boolean;

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM"]);
const INSIDE_PHRASE = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "PART"]);

/** Who speaks by a cue clause, by its syntax, else by what stands beside it. */
export function sourceOf(words: Words, clause: CueClause, quoted: Quoted): SourceWords | null {
  if (clause.kind === "hearing") return null;
  if (isInverted(words, clause.token, quoted)) {
    const behind = phraseBehind(words, clause.token, quoted);
    if (behind) return behind;
  }
  const head = clause.passive ? agentOf(words, clause.token) : speakerOf(words, clause);
  const isBehind =
    head !== null && head > clause.token && !/^[,:"”’]$/.test(words.written(clause.token - 1));
  const found =
    head === null || isBehind || quoted(head) ? null : phrase(words, head, clause.token, quoted);
  const mended = found && repaired(words, found, clause, quoted);
  if (mended && !isEmpty(mended)) return mended;
  return clause.passive || clause.participle ? null : phraseBefore(words, clause.token, quoted);
}

/** “…,” said the envoy */
export function isInverted(words: Words, cue: number, quoted: Quoted): boolean {
  const at = words.word(cue - 1) === "," ? cue - 2 : cue - 1;
  if (at < 0 || !quoted(at) || words.sentenceOf(cue) === undefined) return false;
  const next = words.upos(cue + 1);
  return (
    /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/.test(next) &&
    !/^(?:that|it|them|him|her|me|us)$/.test(words.word(cue + 1))
  );
}

function speakerOf(words: Words, clause: CueClause): number | null {
  if (clause.participle && isSetOff(words, clause.token)) return mainSubject(words, clause.token);
  return subjectOf(words, clause.token, 0);
}

/** ", adding that" and "Noting the delay, she": the speaker is the main clause's subject. */
function isSetOff(words: Words, token: number): boolean {
  const first = words.sentenceOf(token)?.first ?? 0;
  const at = /^(?:ADV|SCONJ|ADP|CCONJ)$/.test(words.upos(token - 1)) ? token - 1 : token;
  return at <= first + 1 || words.word(at - 1) === ",";
}

function mainSubject(words: Words, token: number): number | null {
  const seen = new Set<number>();
  for (let at = words.head(token); at >= 0 && !seen.has(at); at = words.head(at)) {
    seen.add(at);
    if (!/^(?:VERB|AUX|ADJ|NOUN|PROPN)$/.test(words.upos(at))) continue;
    const subject = nearestSubject(words, at);
    if (subject !== null && !(subject > token && at < token)) return subject;
  }
  const sentence = words.sentenceOf(token);
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++)
    if (words.label(i) === "nsubj" && words.head(words.head(i)) < 0) return i;
  return null;
}

/** "praised by the envoy" */
function agentOf(words: Words, token: number): number | null {
  const agents = words
    .childrenBy(token, "obl")
    .filter((o) => words.childrenBy(o, "case").some((c) => words.word(c) === "by"));
  return agents[0] ?? null;
}

/** The subject nearest to its verb that no preposition governs: the parser calls "In a meeting" one now and then. */
function nearestSubject(words: Words, verb: number): number | null {
  const all = words
    .childrenBy(verb, "nsubj")
    .filter((s) => words.childrenBy(s, "case").every((c) => c > s || words.isPossessive(c)));
  return all.toSorted((a, b) => Math.abs(a - verb) - Math.abs(b - verb))[0] ?? null;
}

export function subjectOf(words: Words, token: number, depth: number): number | null {
  const own = nearestSubject(words, token);
  if (own !== null && words.fullLabel(own) !== "nsubj:pass") return asAntecedent(words, own);
  const above = words.head(token);
  if (above < 0 || depth > 3) return null;
  const label = words.label(token);
  const marked = words.childrenBy(token, "mark").some((m) => words.word(m) !== "to");
  if (label === "acl") return ownerOf(words, token, above, depth);
  const shares = /^(?:conj|xcomp|parataxis)$/.test(label) || (label === "advcl" && !marked);
  if (!shares || !/^(?:VERB|AUX|ADJ|NOUN)$/.test(words.upos(above))) return null;
  const shared = subjectOf(words, above, depth + 1);
  if (shared !== null) return shared;
  return label === "conj" || label === "advcl" ? nearestSubject(words, above) : null;
}

/** Verbs by which somebody makes a text his own: not "noted the statement saying". */
const MAKING: ReadonlySet<string> = new Set(
  "post write send issue release publish sign read deliver give make print circulate submit file draft pen record".split(
    " ",
  ),
);

/** "posted a letter saying": who posted it speaks; "a letter saying": the letter does. */
function ownerOf(words: Words, token: number, noun: number, depth: number): number | null {
  if (words.xpos(token) !== "VBG") return null;
  const verb = words.head(noun);
  const isObject = words.label(noun) === "obj" && verb >= 0 && MAKING.has(words.lemma(verb));
  const subject = isObject ? subjectOf(words, verb, depth + 1) : null;
  return (
    subject ??
    (DOCUMENT_NOUNS.has(words.lemma(noun)) || words.upos(noun) === "PROPN" || isPlural(words, noun)
      ? noun
      : null)
  );
}

function isPlural(words: Words, noun: number): boolean {
  return words.xpos(noun) === "NNS";
}

/** "nations that oppose": the noun speaks, not "that". "who" keeps its place. */
function asAntecedent(words: Words, subject: number): number {
  if (!/^(?:that|which)$/.test(words.word(subject))) return subject;
  const verb = words.head(subject);
  const noun = words.head(verb);
  return /^acl/.test(words.fullLabel(verb)) && noun >= 0 ? noun : subject;
}

/** The phrase around its head, on its side of the cue and outside quotation marks. */
function phrase(words: Words, head: number, cue: number, quoted: Quoted): SourceWords | null {
  const isRelative = words.isUnder(cue, head);
  const sub = words.subtree(
    head,
    (t) => t === cue || words.label(t) === "punct" || (isRelative && words.isUnder(cue, t)),
  );
  let { first, last } = sub;
  if (head < cue) last = Math.min(last, cue);
  else first = Math.max(first, cue + 1);
  for (let i = head; i >= first; i--) if (quoted(i)) first = i + 1;
  for (let i = head; i < last; i++) if (quoted(i)) last = i;
  while (first < head && /^(?:ADP|SCONJ)$/.test(words.upos(first))) first++;
  const range = withoutEdges(words, { first, last });
  return isEmpty(range) ? null : { ...range, head };
}

/** Takes in what the parser tore off: words between the phrase and the cue, and the first half of "A and B". */
function repaired(
  words: Words,
  found: SourceWords,
  clause: CueClause,
  quoted: Quoted,
): SourceWords {
  let { first, last } = found;
  if (last < clause.token && isAllNominal(words, last, clause.token, quoted))
    last = nominalEnd(words, clause.token);
  for (let i = first; i < last; i++)
    if (words.word(i) === "according") last = Math.max(i, first + 1);
  first = withoutLead(words, { ...found, last }, clause.token);
  if (found.head < clause.token) first = nameStart(words, first, quoted);
  if (words.upos(first) === "CCONJ") first = listStart(words, first, found.head, quoted);
  while (last > first + 1 && /^(?:that|which|who)$/.test(words.word(last - 1))) last--;
  const range = withoutEdges(words, { first, last: Math.max(last, first + 1) });
  return { ...range, head: Math.min(Math.max(found.head, range.first), range.last - 1) };
}

/** The parser may tear "NATO" from "NATO Secretary General Hill", and "Hill and" from that. */
function nameStart(words: Words, from: number, quoted: Quoted): number {
  const sentence = words.sentenceOf(from)?.first ?? 0;
  const isTorn = (i: number): boolean =>
    i >= sentence &&
    !quoted(i) &&
    /^(?:PROPN|ADJ)$/.test(words.upos(i)) &&
    /^\p{Lu}/u.test(words.written(i)) &&
    !/day$/.test(words.word(i));
  let first = from;
  if (!/^\p{Lu}/u.test(words.written(first))) return first;
  while (isTorn(first - 1)) first--;
  const and = first - 1;
  const isJoined = and > sentence && words.word(and) === "and" && words.upos(and - 1) === "PROPN";
  if (!isJoined || hasFiniteVerb(words, { first: sentence, last: and })) return first;
  return and;
}

/** "At the summit, the bureau": what stands before the comma is no part of the name, unless it is a list. */
function withoutLead(words: Words, { first, last, head }: SourceWords, cue: number): number {
  let start = first;
  for (let i = first; i < head; i++) if (/^[:;*•|]$/.test(words.written(i))) start = i + 1;
  const isClosed = words.word(cue - 1) === ",";
  if (isClosed) return start;
  for (let i = start; i < last; i++) if (words.word(i) === "and") return start;
  for (let i = start; i < head; i++) if (words.word(i) === ",") start = i + 1;
  return start;
}

function listStart(words: Words, and: number, head: number, quoted: Quoted): number {
  if (/^(?:ADV|ADP|SCONJ)$/.test(words.upos(and + 1))) return and + 1;
  const sentence = words.sentenceOf(head)?.first ?? 0;
  let first = and;
  while (first > sentence && !quoted(first - 1) && isListed(words, first - 1)) first--;
  return words.upos(first) === "CCONJ" ? first + 1 : first;
}

function nominalEnd(words: Words, cue: number): number {
  let last = cue;
  while (/^(?:ADV|AUX|PART|SCONJ)$/.test(words.upos(last - 1)) && words.word(last - 1) !== "'s")
    last--;
  return last;
}

function isAllNominal(words: Words, first: number, cue: number, quoted: Quoted): boolean {
  const last = nominalEnd(words, cue);
  for (let i = first; i < last; i++)
    if (quoted(i) || !(isInPhrase(words, i) || words.word(i) === "&")) return false;
  return last > first;
}

function isListed(words: Words, token: number): boolean {
  return isInPhrase(words, token) || words.word(token) === "," || words.upos(token) === "CCONJ";
}

/** "The envoy said", "Ada Hill, who leads the mission, said", "Hill (North) said" */
function phraseBefore(words: Words, cue: number, quoted: Quoted): SourceWords | null {
  let last = cue;
  while (last > 0 && /^(?:ADV|AUX)$/.test(words.upos(last - 1))) last--;
  const sentence = words.sentenceOf(cue)?.first ?? 0;
  if (/^[,)]$/.test(words.word(last - 1))) return phraseWithInsert(words, last, sentence, quoted);
  let first = last;
  while (first > sentence && !quoted(first - 1) && isInPhrase(words, first - 1)) first--;
  while (first < last && /^(?:ADP|CCONJ|PART)$/.test(words.upos(first))) first++;
  if (first >= last || !NOMINAL.has(words.upos(last - 1))) return null;
  return { first, last, head: headOf(words, first, last) };
}

/** From the head of the sentence to the comma before the cue: a name with what tells who it is. */
function phraseWithInsert(
  words: Words,
  end: number,
  sentence: number,
  quoted: Quoted,
): SourceWords | null {
  let first = sentence;
  for (let i = sentence; i < end; i++) if (quoted(i)) first = i + 1;
  while (first < end && (/^(?:CCONJ|ADV)$/.test(words.upos(first)) || words.word(first) === ","))
    first++;
  let opens = first;
  while (opens < end && isInPhrase(words, opens)) opens++;
  const isNamed =
    opens > first &&
    /^[,(]$/.test(words.word(opens)) &&
    !hasFiniteVerb(words, { first, last: opens });
  const isInsert =
    /^(?:who|whose|a|an|the|one|which|former|[(])$/.test(words.word(opens + 1)) ||
    /^\p{Lu}/u.test(words.written(opens + 1)) ||
    words.word(opens) === "(";
  const isName = words.upos(first) === "PROPN" || words.upos(first) === "PRON";
  if (
    !isNamed ||
    !(isInsert || isName) ||
    /^(?:in|at|on|after|before|during|for)$/.test(words.word(first))
  )
    return null;
  const range = withoutEdges(words, { first, last: end });
  return isEmpty(range) ? null : { ...range, head: headOf(words, first, opens) };
}

/** The last noun or name before any preposition: "envoy" in "the envoy of the isles". */
function headOf(words: Words, first: number, last: number): number {
  let end = first;
  while (end < last && words.upos(end) !== "ADP" && words.word(end) !== ",") end++;
  for (let i = Math.max(end, first + 1) - 1; i >= first; i--)
    if (/^(?:NOUN|PROPN|PRON)$/.test(words.upos(i))) return i;
  return first;
}

function isInPhrase(words: Words, token: number): boolean {
  return INSIDE_PHRASE.has(words.upos(token)) || /^(?:of|for|at|and)$/.test(words.word(token));
}

/** “…,” said Ada Hill, who leads the mission. */
function phraseBehind(words: Words, cue: number, quoted: Quoted): SourceWords | null {
  const end = words.sentenceOf(cue)?.last ?? words.size;
  let last = cue + 1;
  while (
    last < end &&
    !quoted(last) &&
    (isInPhrase(words, last) || words.word(last) === "(" || words.word(last) === ")")
  )
    last++;
  const nominal = last;
  if (words.word(last) === "," && tellsWho(words, last + 1))
    while (last < end && !quoted(last) && !endsTelling(words, last)) last++;
  const range = withoutEdges(words, { first: cue + 1, last });
  return isEmpty(range) || nominal === cue + 1
    ? null
    : { ...range, head: headOf(words, cue + 1, nominal) };
}

/** ", who leads the mission" and ", director of the fund" after a name. */
function tellsWho(words: Words, token: number): boolean {
  if (/^(?:who|whose|a|an|the|one|former|of)$/.test(words.word(token))) return true;
  if (/day$|^(?:reporters|journalists)$/.test(words.word(token))) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(words.upos(token));
}

function endsTelling(words: Words, token: number): boolean {
  if (/^[.;:]$/.test(words.written(token))) return true;
  return (
    words.word(token) === "," &&
    /^(?:VBG|IN)$/.test(words.xpos(token + 1)) &&
    words.word(token + 1) !== "of"
  );
}

/** Reads on from a source's first token to the end of its phrase, with what tells who it is. */
export function sourceFrom(words: Words, first: number, end: number): SourceWords | null {
  let last = first;
  while (
    (last < end && isInPhrase(words, last)) ||
    (/^(?:from|in|with|by|on|familiar|the)$/.test(words.word(last)) && last < end)
  )
    last++;
  const nominal = last;
  if (
    words.word(last) === "," &&
    /^(?:who|whose|a|an|the|one|former|\p{Lu}.*)$/u.test(words.written(last + 1))
  )
    while (last < end && !/^[.;:]$/.test(words.written(last))) last++;
  const range = withoutEdges(words, { first, last });
  return isEmpty(range) || nominal === first
    ? null
    : { ...range, head: headOf(words, first, nominal) };
}
