/** Reads the title of an office around its head word: rank, field, body and status. */
import type { OfficeStatus } from "../../annotation/contract.ts";
import type { Mention } from "../../annotation/layers.ts";
import {
  ACCREDITED,
  DOUBLE_OFFICES,
  HONORIFIC_WORDS,
  NEEDS_COMPANY,
  OFFICE_NOUNS,
  STATUS_WORDS,
} from "../../languages/en/offices.ts";
import type { Range, Words } from "../statements/words.ts";

export interface Title {
  /** All its words, with body and status, without the article. */
  readonly range: Range;
  /** The office itself, in runs of tokens: what is left without body and status. */
  readonly office: readonly Range[];
  /** The last word of the office's name: "minister". */
  readonly head: number;
  readonly body: string | null;
  readonly status: OfficeStatus;
  readonly plural: boolean;
}

/** What the cast says of a token. */
export interface Named {
  /** The longest body or place over a token, adjectives included. */
  partyAt(token: number): Mention | null;
  /** A person's name that begins at a token. */
  personFrom(token: number): Mention | null;
  isPerson(token: number): boolean;
}

const LEFT_TAGS = new Set(["NOUN", "PROPN", "ADJ"]);
const FIELD_TAGS = new Set(["NOUN", "PROPN", "ADJ"]);

export function titleAt(words: Words, named: Named, token: number): Title | null {
  const noun = officeNoun(words, token);
  if (!noun || named.isPerson(token)) return null;
  const left = leftOf(words, named, noun.first);
  const right = rightOf(words, named, noun.last, noun.name);
  const isAlone =
    left.first === noun.first &&
    left.body === null &&
    right.body === null &&
    right.last === noun.last;
  if (isAlone && NEEDS_COMPANY.has(noun.name) && noun.last - noun.first === 1) return null;
  const office = [{ first: left.first, last: noun.last }, ...right.office];
  return {
    range: { first: left.start, last: right.end },
    office: joined(office),
    head: noun.last - 1,
    body: right.body ?? left.body,
    status: left.status ?? noun.status ?? "current",
    plural: noun.plural,
  };
}

interface Noun extends Range {
  readonly name: string;
  readonly plural: boolean;
  readonly status: OfficeStatus | null;
}

/** How words of office begin: most words are told from them by that. */
const STEMS: ReadonlySet<string> = new Set(
  [...OFFICE_NOUNS, ...DOUBLE_OFFICES.map(([first]) => first)].map((w) => w.slice(0, 4)),
);

function officeNoun(words: Words, token: number): Noun | null {
  if (words.upos(token) === "VERB" || words.upos(token) === "AUX") return null;
  const word = words.word(token);
  if (!STEMS.has(word.slice(0, 4)) && !/^(?:ex|then|former|vice|co|under)-/.test(word)) return null;
  const plain = word.replace(/^(?:ex|then|former)-/, "");
  const bare = plain.replace(/-(?:elect|designate|in-waiting)$/, "");
  return doubleOffice(words, token, bare) ?? singleOffice(words, token, bare);
}

/** What the form of the word itself says: "ex-president", "president-elect". */
function ownStatus(words: Words, token: number, last: number): OfficeStatus | null {
  if (/-(?:elect|designate|in-waiting)$/.test(words.word(token))) return "designate";
  return /^(?:ex|former|then)-/.test(words.word(token)) ? "former" : after(words, last);
}

function doubleOffice(words: Words, token: number, bare: string): Noun | null {
  const next = words.word(token + 1);
  for (const [first, second] of DOUBLE_OFFICES) {
    const name = `${first}-${second}`;
    const range = { first: token, last: token + 2 };
    const status = ownStatus(words, token, token + 2);
    if (bare === first && next === second) return { ...range, name, plural: false, status };
    if (singular(bare) === first && singular(next) === second)
      return { ...range, name, plural: true, status };
  }
  return null;
}

function singleOffice(words: Words, token: number, bare: string): Noun | null {
  const before = words.word(token - 1);
  if (DOUBLE_OFFICES.some(([first, second]) => bare === second && before === first)) return null;
  const one = singular(bare);
  const plural = one !== bare && !OFFICE_NOUNS.has(bare);
  const name = plural ? one : bare;
  // "Chief Cabinet Secretary", "Deputy Director": a rank before another office noun is no office of its own.
  if (!OFFICE_NOUNS.has(name) || (!plural && isRankBefore(words, token))) return null;
  return {
    first: token,
    last: token + 1,
    name,
    plural,
    status: ownStatus(words, token, token + 1),
  };
}

function after(words: Words, token: number): OfficeStatus | null {
  const word = words.word(token).replace(/^-/, "");
  return word === "designate" || word === "elect" ? "designate" : null;
}

function singular(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, "man").replace(/women$/, "woman");
  if (/^(?:secretaries|deputies|attorneys)$/.test(word))
    return word.replace(/ies$/, "y").replace(/eys$/, "ey");
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function isRankBefore(words: Words, token: number): boolean {
  if (
    !/^(?:chief|deputy|head|commander|secretary|director|president|general)$/.test(
      words.word(token),
    )
  )
    return false;
  for (let i = token + 1; i < token + 4; i++) {
    if (!LEFT_TAGS.has(words.upos(i))) return false;
    if (OFFICE_NOUNS.has(words.word(i)) || words.word(i) === "prime") return true;
  }
  return false;
}

interface Left {
  /** Where the office's own words begin. */
  readonly first: number;
  /** Where the whole title begins, body and status with it. */
  readonly start: number;
  readonly body: string | null;
  readonly status: OfficeStatus | null;
}

function leftOf(words: Words, named: Named, head: number): Left {
  let first = head;
  while (isFieldBefore(words, named, first)) first--;
  const sentence = words.sentenceOf(head)?.first ?? 0;
  let found: Left = { first, start: first, body: null, status: null };
  for (let steps = 0; steps < 4 && found.start > sentence; steps++) {
    const wider = widened(words, named, found);
    if (!wider) break;
    found = wider;
  }
  return { ...found, start: withoutOpenBrackets(words, found) };
}

/** One step to the left: over the body, a word of status or an editor's bracket. */
function widened(words: Words, named: Named, found: Left): Left | null {
  const { start } = found;
  const party = found.body === null ? partyBefore(words, named, start) : null;
  if (party) return { ...found, body: party.entity, start: party.first };
  const word = words.word(start - 1);
  const status = STATUS_WORDS.get(word);
  if (status) return { ...found, status: found.status ?? status, start: start - 1 };
  // "former |right-wing| President Hill"
  const farther =
    /^\p{Ll}/u.test(word) && words.upos(start - 1) === "ADJ" ? words.word(start - 2) : "";
  if (farther === "former") return { ...found, status: found.status ?? "former", start: start - 2 };
  return isBracket(words, start - 1) ? { ...found, start: start - 1 } : null;
}

function withoutOpenBrackets(words: Words, { start, first }: Left): number {
  let at = start;
  while (at < first && isBracket(words, at) && !holdsOpening(words, at, first)) at++;
  return at;
}

function isBracket(words: Words, token: number): boolean {
  return /^[[\]]$/.test(words.written(token));
}

function holdsOpening(words: Words, start: number, first: number): boolean {
  if (words.written(start) !== "[") return false;
  for (let i = start + 1; i < first; i++) if (words.written(i) === "]") return true;
  return false;
}

/** "Japanese", "Norland's" before the office: the body, however it is written. */
function partyBefore(words: Words, named: Named, at: number): Mention | null {
  const isPossessive = words.isPossessive(at - 1);
  const last = isPossessive ? at - 1 : at;
  const party = named.partyAt(last - 1);
  return party && party.last === last ? party : null;
}

/** A rank or field before the head: "Deputy", "Defence", "Chief Cabinet". */
function isFieldBefore(words: Words, named: Named, at: number): boolean {
  const token = at - 1;
  if (token < (words.sentenceOf(at)?.first ?? 0) || !LEFT_TAGS.has(words.upos(token))) return false;
  const word = words.word(token);
  if (STATUS_WORDS.has(word) || named.isPerson(token) || named.partyAt(token)) return false;
  if (words.written(token) === "First" && /^(?:vice|deputy)$/.test(words.word(at))) return true;
  if (
    /^(?:mr|mrs|ms|dr)\.?$|-year-old$|^(?:young|elderly|embattled|longtime|outspoken)$/.test(
      word,
    ) ||
    /^(?:\w+day|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|other|many|several|two|three|first|last|same|own|top)$/.test(
      word,
    )
  )
    return false;
  return (
    /^\p{Lu}/u.test(words.written(token)) ||
    !/^\p{Lu}/u.test(words.written(at)) ||
    OFFICE_NOUNS.has(word)
  );
}

interface Right {
  readonly office: readonly Range[];
  /** Where the office's own words end. */
  readonly last: number;
  /** Where the whole title ends. */
  readonly end: number;
  readonly body: string | null;
}

const BRINGS_BODY = new Set(["of", "at", "for", "in", "with", "from"]);

function rightOf(words: Words, named: Named, from: number, noun: string): Right {
  let found: Right = { office: [], last: from, end: from, body: null };
  for (let steps = 0; steps < 4; steps++) {
    const longer = lengthened(words, named, found, noun);
    if (!longer) break;
    found = longer;
  }
  return found;
}

/** One step to the right: over whom an envoy is sent to, the body, its unit, or a field of work. */
function lengthened(words: Words, named: Named, found: Right, noun: string): Right | null {
  const { end } = found;
  const preposition = words.word(end);
  const party = partyFrom(named, words.word(end + 1) === "the" ? end + 2 : end + 1);
  if (preposition === "to" && ACCREDITED.has(noun) && party) {
    const last = endOfList(named, words, party.last);
    return { ...found, office: [...found.office, { first: end, last }], last, end: last };
  }
  const unit =
    found.body === null && isUnitBehind(words, named, end) ? partyFrom(named, end + 1) : null;
  if (unit) return { ...found, body: unit.entity, end: unit.last };
  if (BRINGS_BODY.has(preposition) && party && found.body === null)
    return { ...found, body: party.entity, end: afterAcronym(words, party.last) };
  const last = fieldBehind(words, named, end, noun);
  if (last <= end) return null;
  return { ...found, office: [...found.office, { first: end, last }], last, end: last };
}

/** "Deputy Director, Northern Affairs Bureau at the ministry": the unit stands behind a comma. */
function isUnitBehind(words: Words, named: Named, at: number): boolean {
  const unit = words.word(at) === "," ? partyFrom(named, at + 1) : null;
  if (!unit) return false;
  const last = words.word(unit.last - 1);
  const isUnit =
    /^(?:bureau|department|division|directorate|section|office|unit|branch|desk|institute|ministry|agency|committee|centre|center|university|school|faculty)$/.test(
      last,
    );
  return isUnit && /^(?:at|of|in|[,.;)])$/.test(words.word(unit.last));
}

function partyFrom(named: Named, token: number): Mention | null {
  const party = named.partyAt(token);
  return party && party.first === token && party.form !== "adjectival" ? party : null;
}

/** "to Senegal, Cabo Verde and Gambia" */
function endOfList(named: Named, words: Words, from: number): number {
  let end = from;
  for (let steps = 0; steps < 8; steps++) {
    let at = end;
    if (words.word(at) === ",") at++;
    if (words.word(at) === "and") at++;
    if (words.word(at) === "the") at++;
    const next = at > end ? partyFrom(named, at) : null;
    // In "the ambassador to A, B said" the comma ends the office: a list has an "and".
    if (!next || !hasAndAhead(words, named, end)) return end;
    end = next.last;
  }
  return end;
}

function hasAndAhead(words: Words, named: Named, from: number): boolean {
  for (let i = from; i < from + 16; i++) {
    if (words.word(i) === "and")
      return partyFrom(named, i + 1) !== null || partyFrom(named, i + 2) !== null;
    if (words.word(i) !== "," && named.partyAt(i) === null) return false;
  }
  return false;
}

/** "(STC)" behind a body's name belongs to it. */
function afterAcronym(words: Words, at: number): number {
  if (words.written(at) !== "(") return at;
  return words.written(at + 2) === ")" ? at + 3 : at;
}

/** "of Defence", "for Foreign Affairs": a field of work, which is no body of the cast. */
function fieldBehind(words: Words, named: Named, at: number, noun: string): number {
  const isAccredited = words.word(at) === "to" && ACCREDITED.has(noun);
  if (!/^(?:of|for|on)$/.test(words.word(at)) && !isAccredited) return at;
  let end = words.word(at + 1) === "the" ? at + 2 : at + 1;
  const from = end;
  while (end < from + 7 && isFieldWord(words, named, end)) end++;
  while (end > from && /^(?:and|of|the|,)$/.test(words.word(end - 1))) end--;
  return end > from ? end : at;
}

function isFieldWord(words: Words, named: Named, token: number): boolean {
  if (named.personFrom(token) || named.isPerson(token)) return false;
  const word = words.word(token);
  // "the chairman of |Mrs.| Hill's campaign": a person is no field of work.
  if (HONORIFIC_WORDS.has(word)) return false;
  if (word === "and")
    return (
      FIELD_TAGS.has(words.upos(token + 1)) &&
      !named.personFrom(token + 1) &&
      /^\p{Lu}/u.test(words.written(token + 1)) === /^\p{Lu}/u.test(words.written(token - 1)) &&
      !OFFICE_NOUNS.has(words.word(token + 1)) &&
      named.partyAt(token + 1) === null
    );
  return (
    FIELD_TAGS.has(words.upos(token)) && !OFFICE_NOUNS.has(word) && named.partyAt(token) === null
  );
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && last.last >= range.first)
      out[out.length - 1] = { first: last.first, last: range.last };
    else out.push(range);
  }
  return out;
}
