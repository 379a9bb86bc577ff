/** How far the words of an act reach. */
import type { Clauses } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";

/** The verb of "to open", "opening" that begins at a token, over adverbs; null where none does. */
export function actFrom(clauses: Clauses, at: number, prepositions = NONE): number | null {
  const { words } = clauses;
  let t = at;
  while (words.upos(t) === "ADV") t++;
  if (prepositions.has(words.word(t))) t++;
  else if (words.word(t) === "to" && words.xpos(t) === "TO") t++;
  else if (prepositions.size > 0) return null;
  while (words.upos(t) === "ADV") t++;
  const isAct = words.upos(t) === "VERB" && /^VB(?:G|P)?$/.test(words.xpos(t));
  return isAct && words.sentenceAt(t) === words.sentenceAt(at) ? t : null;
}

const NONE: ReadonlySet<string> = new Set();

/** From the verb over its object, phrases and purposes, up to the next clause. */
export function actRange(clauses: Clauses, act: number): Range {
  const { words } = clauses;
  const end = words.sentenceOf(act)?.last ?? act + 1;
  let last = act + 1;
  let opened = false;
  for (let t = act + 1; t < end; t++) {
    const quotes = opened && /^[”"]$/.test(words.word(t));
    const skipped = dateAside(clauses, t);
    if (skipped === null && !quotes && endsAct(clauses, t)) break;
    if (skipped !== null) t = skipped;
    opened ||= /^[“]$/.test(words.word(t));
    last = t + 1;
  }
  while (last > act + 1 && LEFT_OVER.test(words.word(last - 1))) last--;
  return { first: act, last };
}

/** What led to a clause that is no part of the act: "to fund the mine |and what| it needs". */
const LEFT_OVER =
  /^(?:,|and|or|to|-|–|—|as|than|what|whether|how|why|those|anyone|everyone|all|any)$/;

/** The object of an act with what hangs on it: "a record budget for 2025 as part of …". */
export function objectRange(clauses: Clauses, first: number): Range {
  const phrase = clauses.phraseFrom(first);
  if (phrase === null) return { first, last: first + 1 };
  const head = overOwn(clauses, phrase.last);
  const last = clauses.adjuncts(head).at(-1)?.last ?? head;
  return { first, last: purposeEnd(clauses, last) };
}

const OF_PURPOSE: ReadonlySet<string> = new Set(["of", "for", "in"]);

/** "a mission |of its own| at the headquarters" */
const overOwn = ({ words }: Clauses, at: number): number =>
  words.word(at) === "of" && words.word(at + 2) === "own" ? at + 3 : at;

/** "a fund of $3 million |to repair the quays|", "talks with the aim |of opening a school|". */
function purposeEnd(clauses: Clauses, last: number): number {
  const act = actFrom(clauses, last, TO) ?? actFrom(clauses, last, OF_PURPOSE);
  return act === null ? last : actRange(clauses, act).last;
}

const TO: ReadonlySet<string> = new Set(["to"]);

/** ", by March 2031, |the| best way": the comma behind a date between commas; null for any other token. */
function dateAside(clauses: Clauses, t: number): number | null {
  const { words } = clauses;
  if (words.word(t) !== ",") return null;
  const chunk = clauses.chunks.from(words.upos(t + 1) === "ADP" ? t + 2 : t + 1);
  const closes = chunk?.isDate === true && words.word(chunk.last) === ",";
  return closes && /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(words.upos(chunk.last + 1))
    ? chunk.last
    : null;
}

function endsAct(clauses: Clauses, t: number): boolean {
  const { words } = clauses;
  const word = words.word(t);
  if (
    /^[.;:”"–—]$|^(?:which|who|whose|that|while|although|though|because|according|but|if|when|where|amid)$/.test(
      word,
    )
  )
    return true;
  if (word === "," && !isListComma(clauses, t)) return true;
  if (opensClause(clauses, t)) return true;
  const isClause = clauses.isVerb(t) ? clauses.isFinite(t) : words.upos(t) === "AUX";
  return isClause;
}

/** "the coal |he digs|", "to lend $5 million, and |the union also gave|": a subject whose verb is still to come. */
function opensClause({ words, chunks }: Clauses, t: number): boolean {
  const chunk = chunks.from(t);
  const subject = chunk?.head ?? t;
  return /^nsubj/.test(words.fullLabel(subject)) && words.head(subject) > subject;
}

/** "to find, |mark, and lift| the wrecks", "to give lessons, |coaching| and …": a joined act goes on with the first. */
function joinsActs({ words }: Clauses, t: number): boolean {
  const at = /^(?:and|or)$/.test(words.word(t + 1)) ? t + 2 : t + 1;
  const isAct = words.upos(at) === "VERB" && /^VBG?$/.test(words.xpos(at));
  if (!isAct || words.label(at) !== "conj" || words.head(at) >= t) return false;
  const host = words.head(at);
  return words.xpos(host) === words.xpos(at) || words.upos(host) === "NOUN";
}

/** A comma inside a list of nouns or of what describes one: "a long, costly war". */
function isListComma(clauses: Clauses, t: number): boolean {
  const { words } = clauses;
  if (joinsActs(clauses, t)) return true;
  const describes = words.upos(t - 1) === "ADJ" || /-/.test(words.word(t - 1));
  if (describes && /^(?:ADJ|NOUN)$/.test(words.upos(t + 1))) return true;
  if (/^(?:its|their|his|her|our)$/.test(words.word(t + 2))) return false;
  if (words.xpos(t - 1) === "VBG" && words.label(t - 1) === "conj" && words.word(t + 1) === "and")
    return true;
  const before = clauses.chunks.before(t);
  const after = clauses.chunks.from(words.word(t + 1) === "and" ? t + 2 : t + 1);
  if (before === null || after === null) return false;
  const next = words.word(after.last);
  if (words.upos(after.last) === "AUX" || clauses.isFinite(after.last)) return false;
  return next === "," || next === "and" || words.word(t + 1) === "and";
}
