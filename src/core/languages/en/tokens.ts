/**
 * English tokens. They follow the treebanks the models are trained on, but words joined by hyphens stay whole
 * ("Indo-Pacific", "U.S.-made"), except two names of which one is an acronym ("Japan-NATO" is three tokens).
 */
import type { Token } from "../../annotation/layers.ts";
import {
  AMBIGUOUS_ABBREVIATIONS,
  BEFORE_NUMBERS,
  BEFORE_ONE_LETTER,
  CLOSING_ABBREVIATIONS,
  OPENING_ABBREVIATIONS,
  OPENING_AS_WRITTEN,
} from "./abbreviations.ts";
import {
  characterEnd,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  isWordCharacter,
  kindAt,
} from "./characters.ts";

const HYPHENS = "-\u2010\u2011";
const APOSTROPHES = "'\u2019\u02bc";
/** Runs of these are one token: an ellipsis, a double hyphen, "?!". */
const RUNS = [".\u2026", "-", "!?", "*", "=", "~", "<", ">"];
const ADDRESS_END = /[.,;:!?'"\u2019\u201d)\]}>*]/;

/**
 * The tokens of `text` from `from` to `to`, in order, without blanks between them inside.
 * Offsets count from the start of `text`. Time grows with the length of the range.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const emit = (start: number, end: number): void => {
    if (end > start) tokens.push({ start, end, text: text.slice(start, end) });
  };
  let at = Math.max(0, from);
  const limit = Math.min(to, text.length);
  while (at < limit) {
    const kind = kindAt(text, at);
    if (kind === "blank") {
      at++;
      continue;
    }
    const isWord = kind === "letter" || kind === "digit" || startsWord(text, at, limit);
    const end = isWord ? wordEnd(text, at, limit) : punctuationEnd(text, at, limit);
    if (isWord) emitWord(text, at, end, emit);
    else emit(at, end);
    at = end;
  }
  return tokens;
}

type Emit = (start: number, end: number) => void;

/** "[T]he", "’90s", "@name", "#name", ".5": words that begin with a sign. */
function startsWord(text: string, at: number, to: number): boolean {
  const sign = text.charAt(at);
  if (at + 1 >= to) return false;
  if (sign === "[") return editorialEnd(text, at, to) > at;
  const opens = at === 0 || !isWordCharacter(text, at - 1);
  if (APOSTROPHES.includes(sign) || sign === "\u2018")
    return opens && /^\d\ds\b/.test(text.slice(at + 1, at + 5));
  if (sign === "@" || sign === "#") return opens && isLetter(text, at + 1);
  return sign === "." && opens && isDigit(text, at + 1) && text.charAt(at - 1) !== ".";
}

/** The end of "[T]" before a letter, an editor's change of a first letter; `at` where there is none. */
function editorialEnd(text: string, at: number, to: number): number {
  const close = at + 2;
  const isChange = isLetter(text, at + 1) && text.charAt(close) === "]" && close + 1 < to;
  return isChange && isLetter(text, close + 1) && text.charAt(close + 1) !== "_" ? close + 1 : at;
}

function wordEnd(text: string, start: number, to: number): number {
  let end = text.charAt(start) === "[" ? editorialEnd(text, start, to) : start + 1;
  let segment = start;
  let acronym = false;
  for (;;) {
    end = runEnd(text, end, to);
    const whole = wholeEnd(text, start, end, to);
    if (whole > 0) return whole;
    if (text.charAt(end) === "." && ownsStop(text, segment, end, acronym)) {
      acronym = true;
      end++;
      if (!continuesAfterStop(text, end, to)) return end;
    } else {
      const joint = jointLength(text, end, to);
      if (joint === 0) return abbreviationEnd(text, start, end, to);
      end += joint;
    }
    segment = end;
  }
}

/** The end of a word that is complete here: at the end of the range, an address, "US$". 0 when it may go on. */
function wholeEnd(text: string, start: number, end: number, to: number): number {
  if (end >= to) return to;
  if (opensAddress(text, start, end)) return addressEnd(text, end, to);
  const isCurrency = text.charAt(end) === "$" && end - start <= 2;
  return isCurrency && /^(?:US|A|C|NZ|HK|NT|S)$/.test(text.slice(start, end)) ? end + 1 : 0;
}

function runEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const kind = kindAt(text, end);
    if (kind !== "letter" && kind !== "digit" && kind !== "mark") break;
    end++;
  }
  return end;
}

/** "U." of "U.S.", "Ph." of "Ph.D.": a letter or two since the last stop, and more stops to come or behind. */
function ownsStop(text: string, segment: number, end: number, acronym: boolean): boolean {
  const length = end - segment;
  if (length > 2 || !isLetter(text, segment)) return false;
  const goesOn = isLetter(text, end + 1) && text.charAt(end + 2) === ".";
  if (length === 1) return acronym || goesOn || isLastOfAcronym(text, end + 1);
  return goesOn && isUpper(text, segment) && isLower(text, end - 1) && isUpper(text, end + 1);
}

/** The "S" of "the U.S government", whose writer left out the last stop. "A" and "I" may open a sentence instead. */
function isLastOfAcronym(text: string, at: number): boolean {
  if (!isUpper(text, at) || !isUpper(text, at - 2)) return false;
  return !"AI".includes(text.charAt(at)) && !isWordCharacter(text, at + 1);
}

function continuesAfterStop(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  if (HYPHENS.includes(text.charAt(at))) return isWordCharacter(text, at + 1);
  return isLetter(text, at) && (text.charAt(at + 1) === "." || !isWordCharacter(text, at + 1));
}

/** How many signs at `at` hold the word before them to what follows; 0 for none. */
function jointLength(text: string, at: number, to: number): number {
  if (at + 1 >= to) return 0;
  const sign = text.charAt(at);
  if (sign !== "[") return joins(text, sign, at) ? 1 : 0;
  const change = /^\[\p{Ll}{1,3}\]/u.exec(text.slice(at, at + 5))?.[0].length ?? 0;
  return at + change > to ? 0 : change;
}

function joins(text: string, sign: string, at: number): boolean {
  if (!isWordCharacter(text, at + 1)) return false;
  if (HYPHENS.includes(sign) || APOSTROPHES.includes(sign) || sign === "@") return true;
  const digits = isDigit(text, at - 1) && isDigit(text, at + 1);
  switch (sign) {
    case ",":
      return digits && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
    case ":":
    case "/":
      return digits;
    case ".":
      return digits || isDomainDot(text, at) || isMailDot(text, at);
    case "&":
      return isUpper(text, at - 1) && isUpper(text, at + 1);
    default:
      return false;
  }
}

/** "example.org", "jane.doe@": a stop with small letters on both sides, as no sentence has it. */
function isDomainDot(text: string, at: number): boolean {
  return !isUpper(text, at - 1) && isLower(text, at + 1) && isWordCharacter(text, at + 2);
}

/** The stop of "Jane.Doe@example.org": a sign "@" closes the run of letters, digits, stops and hyphens behind it. */
function isMailDot(text: string, at: number): boolean {
  return /^[\w.-]{1,40}@\w/.test(text.slice(at + 1, at + 44));
}

function opensAddress(text: string, start: number, end: number): boolean {
  if (text.charAt(end) === ":") return text.startsWith("://", end) && isLetter(text, end - 1);
  return end - start === 3 && text.charAt(end) === "." && /^www$/i.test(text.slice(start, end));
}

function addressEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && kindAt(text, end) !== "blank" && !'<>"\u201c\u201d'.includes(text.charAt(end)))
    end++;
  let unopened = 0;
  for (let i = at; i < end; i++) unopened += Number(text[i] === ")") - Number(text[i] === "(");
  while (end > at && ADDRESS_END.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ")" && unopened-- <= 0) break;
    end--;
  }
  return end;
}

/** Takes the full stop in when the word is a short form ("Gen.", "No. 3") or an initial ("A. Smith"). */
function abbreviationEnd(text: string, start: number, end: number, to: number): number {
  if (end >= to || text.charAt(end) !== "." || text.charAt(end + 1) === ".") return end;
  if (end - start > 8) return end;
  const next = nextVisible(text, end + 1, to);
  const word = text.slice(start, end);
  if ((word === "c" || BEFORE_NUMBERS.has(word)) && isDigit(text, next)) return end + 1;
  if (word.length === 1) {
    const isShort = isInitial(text, start, end, next) || isLetterForm(text, start, end, next);
    return isShort ? end + 1 : end;
  }
  if (!isShortForm(word)) return end;
  const clear = !AMBIGUOUS_ABBREVIATIONS.has(word) || (next < to && !isUpper(text, next));
  return clear ? end + 1 : end;
}

/** A known short form, or a title in capitals ("GEN."). */
function isShortForm(word: string): boolean {
  const capitals = word.charAt(0) + word.slice(1).toLowerCase();
  return (
    OPENING_ABBREVIATIONS.has(word) ||
    OPENING_ABBREVIATIONS.has(capitals) ||
    OPENING_AS_WRITTEN.has(word) ||
    CLOSING_ABBREVIATIONS.has(word)
  );
}

function nextVisible(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && next < at + 4 && kindAt(text, next) === "blank") next++;
  return next;
}

/** "A. Smith", "N.Korea": a capital before another, but not behind a word that one letter completes ("plan B."). */
function isInitial(text: string, start: number, end: number, next: number): boolean {
  if (!isUpper(text, start) || text.charAt(start) === "I" || !isUpper(text, next)) return false;
  if (next === end + 1 && !isLower(text, next + 1)) return false;
  let before = start - 1;
  while (before > 0 && before > start - 4 && kindAt(text, before) === "blank") before--;
  if (before < 0 || !isWordCharacter(text, before)) return true;
  let word = before;
  while (word > 0 && word > before - 30 && isWordCharacter(text, word - 1)) word--;
  return !BEFORE_ONE_LETTER.has(text.slice(word, before + 1).toLowerCase());
}

/** "Oakes v. Brandt"; "(b. 1950)" and "(m. 1949; d. 1990)", where a bracket or a semicolon stands before. */
function isLetterForm(text: string, start: number, end: number, next: number): boolean {
  if (next === end + 1) return false;
  const letter = text.charAt(start);
  if (letter === "v") return isUpper(text, next);
  if (!"bdmr".includes(letter) || !(isUpper(text, next) || isDigit(text, next))) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  return before.endsWith("(") || before === "; ";
}

function punctuationEnd(text: string, at: number, to: number): number {
  const sign = text.charAt(at);
  if (APOSTROPHES.includes(sign) && closesWord(text, at)) {
    const clitic = /^(?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.exec(
      text.slice(at + 1, Math.min(at + 4, to)),
    );
    if (clitic) return at + 1 + clitic[0].length;
  }
  const face = faceEnd(text, at, to);
  if (face > at) return face;
  const run = RUNS.find((signs) => signs.includes(sign));
  let end = characterEnd(text, at, to);
  if (run) while (end < to && run.includes(text.charAt(end))) end++;
  return end;
}

/** The end of a face made of signs, ":)" or ";-(", that stands between blanks; `at` where there is none. */
function faceEnd(text: string, at: number, to: number): number {
  if (!":;=".includes(text.charAt(at)) || (at > 0 && kindAt(text, at - 1) !== "blank")) return at;
  const face = /^[:;=]-?[()DP](?=$|[\s.,!?])/.exec(text.slice(at, Math.min(at + 4, to)));
  return face ? at + face[0].length : at;
}

/** An apostrophe right behind a closing mark or a short form: "the U.S.’s", "“Alpha”’s". */
function closesWord(text: string, at: number): boolean {
  return (
    at > 0 && kindAt(text, at - 1) !== "blank" && !"([{\u201c\u2018".includes(text.charAt(at - 1))
  );
}

const CLITIC =
  /(?:[nN]['\u2019\u02bc][tT]|['\u2019\u02bc](?:[sS]|[mM]|[dD]|[rR][eE]|[vV][eE]|[lL][lL]))$/;
const UNIT =
  /^(\d[\d.,:]*)(am|pm|AM|PM|a\.m\.|p\.m\.|bn|mn|tn|trn|m|km|kg|mm|cm|ft|lb|lbs|mph|kph|nm|kt|kW|MW|GW|kWh|MWh|GB|MB|TB|Hz|GHz|MHz)$/;
const DIGIT_RANGE = /^\d[\d.,]*[-\u2010\u2011]\d[\d.,]*$/;
const CURRENCY = /^\p{Sc}/u;
const LONGEST_CHECKED = 64;

/** Splits a run of joined characters where the treebanks do. */
function emitWord(text: string, start: number, end: number, emit: Emit): void {
  if (end - start > LONGEST_CHECKED) {
    emit(start, end);
    return;
  }
  const word = text.slice(start, end);
  if (/^cannot$/i.test(word)) {
    emit(start, start + 3);
    emit(start + 3, end);
    return;
  }
  const clitic = CLITIC.exec(word);
  const isWhole = !clitic || clitic.index === 0 || word.includes("@");
  const stem = isWhole ? end : start + clitic.index;
  emitStem(text, start, stem, emit);
  emit(stem, end);
}

function emitStem(text: string, start: number, end: number, emit: Emit): void {
  const word = text.slice(start, end);
  const unit = UNIT.exec(word);
  if (unit?.[1] !== undefined && !CURRENCY.test(word)) {
    emit(start, start + unit[1].length);
    emit(start + unit[1].length, end);
    return;
  }
  const hyphen = word.search(/[-\u2010\u2011]/);
  if (hyphen > 0 && splitsAtHyphen(word, hyphen)) {
    emit(start, start + hyphen);
    emit(start + hyphen, start + hyphen + 1);
    emitStem(text, start + hyphen + 1, end, emit);
    return;
  }
  emit(start, end);
}

const ACRONYM = /^(?:\p{Lu}{2,}s?|(?:\p{Lu}\.){2,})$/u;

/** Number ranges, and two names of which one is an acronym. A page or model number ("COVID-19") stays whole. */
function splitsAtHyphen(word: string, hyphen: number): boolean {
  if (DIGIT_RANGE.test(word)) return true;
  const left = word.slice(0, hyphen);
  const right = word.slice(hyphen + 1).split(/[-\u2010\u2011]/)[0] ?? "";
  const named = (part: string): boolean => /^\p{Lu}[\p{L}.]+$/u.test(part);
  return named(left) && named(right) && (ACRONYM.test(left) || ACRONYM.test(right));
}
