/** Cues that stand inside or behind what they attribute: "It goes on, he said", "It goes, he said, on". */
import { CUE_VERBS, DOCUMENT_NOUNS, OCCASION_NOUNS } from "../../languages/en/speech-cues.ts";
import type { CueClause } from "./cue.ts";
import { hasFiniteVerb, isEmpty, type Range, type Words, withoutEdges } from "./words.ts";

const REPORT_TAGS = /^(?:VBD|VBZ|VBP|VBN)$/;

/** A cue that stands inside or behind what it attributes: "It goes on, he said", "It goes, he said, on". */
export interface ReportClause {
  readonly source: Range;
  readonly content: readonly Range[];
}

/**
 * Read off the words alone, since parsers take such clauses for relative ones. The cue stands in a clause between
 * commas, or between a comma and the stop, that holds its subject and no more than when or where.
 */
export function reportClause(
  words: Words,
  clause: CueClause,
  quoted: (token: number) => boolean,
): ReportClause | null {
  const { token, verb } = clause;
  const isReport = (verb.clause || verb.quote) && REPORT_TAGS.test(words.xpos(token));
  const sentence = words.sentenceOf(token);
  if (!isReport || clause.participle || !sentence) return null;
  const opens = commaBefore(words, token, sentence.first);
  const closes = opens === null ? null : adjunctEnd(words, token, sentence.last);
  if (opens === null || closes === null) return null;
  const isInvertedHere = opens === token - 1;
  // “…,” Ada Hill, the envoy, told the paper: the comma closes an insert.
  if (
    isInvertedHere &&
    (verb.addressee || (holdsQuoted(sentence.first, opens, quoted) && !quoted(opens - 1)))
  )
    return null;
  const source = reportSource(words, opens + 1, token, closes);
  return (
    source && withContent(words, sentence, { opens, closes, source, isInverted: isInvertedHere })
  );
}

interface Found {
  readonly opens: number;
  readonly closes: number;
  readonly source: Range;
  readonly isInverted: boolean;
}

function withContent(
  words: Words,
  sentence: Range,
  { opens, closes, source, isInverted }: Found,
): ReportClause | null {
  const left = afterColon(words, withoutEdges(words, { first: sentence.first, last: opens }));
  const right = withoutEdges(words, { first: closes, last: sentence.last });
  // "…, said Ada Hill, who leads the mission": the rest tells who she is.
  if (isInverted && !isEmpty(right))
    return hasFiniteVerb(words, left)
      ? { source: { ...source, last: right.last }, content: [left] }
      : null;
  const rest = isApposed(words, closes, right) ? { first: closes, last: closes } : right;
  const parts = [left, rest].filter((r) => !isEmpty(r) && !isFrame(words, r));
  if (parts.length === 1 && isSubordinate(words, left)) return null;
  if (isEmpty(left) || !parts.some((r) => hasFiniteVerb(words, r))) return null;
  return { source, content: parts };
}

/** "…, Hill said after talks with her counterpart, |Tom Wood|": a name beside the words before it. */
function isApposed(words: Words, closes: number, right: Range): boolean {
  return (
    words.upos(closes - 1) === "NOUN" &&
    words.upos(right.first) === "PROPN" &&
    !hasFiniteVerb(words, right)
  );
}

/** "But when the money ran out, Hill said enough": when she said it. */
function isSubordinate(words: Words, { first, last }: Range): boolean {
  const at = words.upos(first) === "CCONJ" ? first + 1 : first;
  if (!/^(?:when|while|after|before|as|once|since)$/.test(words.word(at))) return false;
  for (let t = at; t < last; t++) if (words.word(t) === ",") return false;
  return true;
}

/** "In a statement, he said, it", "…, she said, adding that": where it was said, or the next that was said. */
function isFrame(words: Words, range: Range): boolean {
  if (words.xpos(range.first) === "VBG" && CUE_VERBS.has(words.lemma(range.first))) return true;
  if (!/^(?:in|at|during)$/.test(words.word(range.first)) || hasFiniteVerb(words, range))
    return false;
  for (let t = range.first; t < range.last; t++)
    if (OCCASION_NOUNS.has(words.lemma(t)) || DOCUMENT_NOUNS.has(words.lemma(t))) return true;
  return false;
}

function holdsQuoted(first: number, last: number, quoted: (token: number) => boolean): boolean {
  for (let i = first; i < last; i++) if (quoted(i)) return true;
  return false;
}

/** "Hill played it down: nothing is lost, she said" */
function afterColon(words: Words, range: Range): Range {
  for (let i = range.last - 1; i > range.first; i--) {
    const rest = { first: i + 1, last: range.last };
    if (words.word(i) === ":" && hasFiniteVerb(words, rest)) return withoutEdges(words, rest);
  }
  return range;
}

function commaBefore(words: Words, token: number, from: number): number | null {
  for (let i = token - 1; i >= from && i > token - 16; i--) {
    if (words.word(i) === ",") return i > from && isSubject(words, i + 1, token) ? i : null;
    if (isBreak(words, i)) return null;
  }
  return null;
}

function isBreak(words: Words, token: number): boolean {
  return (
    /^[.;:—“”"!?]$/.test(words.written(token)) ||
    /^(?:VBD|VBZ|VBP|MD|WDT|WP|TO)$/.test(words.xpos(token))
  );
}

/** A noun phrase, or nothing before an inverted verb. */
function isSubject(words: Words, first: number, token: number): boolean {
  if (first === token) return true;
  return (
    !/^(?:CCONJ|SCONJ|ADP|ADV|AUX|VERB)$/.test(words.upos(first)) || words.word(first) === "as"
  );
}

/** Where the clause of the cue ends: at a comma or the stop, after words of time or place alone; null if it goes on. */
function adjunctEnd(words: Words, token: number, end: number): number | null {
  const isInvertedHere = words.word(token - 1) === ",";
  let at = token + 1;
  if (isInvertedHere)
    while (at < end && /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON|ADP|PART)$/.test(words.upos(at))) at++;
  else if (at < end && /^(?:that|if|whether|to|how|why|what|it|them|him|her)$/.test(words.word(at)))
    return null;
  while (at < end && !/^[,.;:!?]$/.test(words.written(at))) {
    if (/^(?:VBD|VBZ|VBP|MD|WDT|WP|TO|VB|VBG)$/.test(words.xpos(at))) return null;
    if (at === token + 1 && !isInvertedHere && !startsAdjunct(words, at)) return null;
    at++;
  }
  return at - token <= 14 ? at : null;
}

function startsAdjunct(words: Words, token: number): boolean {
  if (words.upos(token) === "ADP" || words.upos(token) === "ADV") return true;
  return /day$|^(?:reporters|journalists|lawmakers|then|today|yesterday|last|this|later)$/.test(
    words.word(token),
  );
}

function reportSource(words: Words, first: number, token: number, closes: number): Range | null {
  if (first < token) {
    const from = words.word(first) === "as" ? first + 1 : first;
    let last = token;
    while (last > from && /^(?:AUX|ADV)$/.test(words.upos(last - 1))) last--;
    return last > from ? { first: from, last } : null;
  }
  let last = token + 1;
  while (
    (last < closes && /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON|PART)$/.test(words.upos(last))) ||
    words.word(last) === "of"
  )
    last++;
  return last > token + 1 ? { first: token + 1, last: Math.min(last, closes) } : null;
}
