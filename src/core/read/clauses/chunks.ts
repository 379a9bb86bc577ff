/**
 * Noun phrases read off the words and their tags. Shallow on purpose: a parser of news errs most over long subjects and
 * participles, and who takes part must not hang on that.
 */
import type { DateMention, Layers, Mention, Sentence } from "../../annotation/layers.ts";
import type { Range, Words } from "../statements/words.ts";
import { isMisreadVerb } from "./verb-groups.ts";

/** One noun phrase without what follows it: "the first |visit|", "NATO’s envoy Ada |Hill| (North)". */
export interface Chunk extends Range {
  readonly head: number;
  /** A date and nothing else. */
  readonly isDate: boolean;
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "SYM"]);
const LONGEST_BRACKET = 6;
/** No phrase of print has more words: where none of them is a noun, the next word is looked from anew. */
const LONGEST = 60;

export class Chunks {
  readonly #words: Words;
  readonly #names: ReadonlyMap<number, Mention>;
  readonly #dates: ReadonlyMap<number, DateMention>;
  readonly #dateOver = new Map<number, DateMention>();
  readonly #places: ReadonlySet<number>;
  readonly #byFirst = new Map<number, Chunk>();
  readonly #byLast = new Map<number, Chunk>();
  readonly #over = new Map<number, Chunk>();

  constructor(words: Words, layers: Pick<Layers, "sentences" | "cast" | "dates">) {
    this.#words = words;
    const names = layers.cast.mentions.filter((m) => m.last - m.first > 1 && m.form !== "pronoun");
    this.#names = new Map(names.toReversed().map((m) => [m.first, m]));
    const kinds = new Map(layers.cast.entities.map((e) => [e.id, e.kind]));
    const places = layers.cast.mentions.filter(
      (m) => m.form === "name" && kinds.get(m.entity) === "place",
    );
    this.#places = new Set(places.map((m) => m.first));
    const dates = layers.dates.filter((d) => d.type === "DATE" || d.type === "TIME");
    this.#dates = new Map(dates.map((d) => [d.first, d]));
    for (const date of dates)
      for (let t = date.first; t < date.last; t++) this.#dateOver.set(t, date);
    for (const sentence of layers.sentences) this.#read(sentence);
  }

  /** The name of a place and nothing else. */
  isPlace({ first, last }: Range): boolean {
    return this.#places.has(first) && (this.#names.get(first)?.last ?? first + 1) === last;
  }

  /** The phrase that begins at a token. */
  from(token: number): Chunk | null {
    return this.#byFirst.get(token) ?? null;
  }

  /** The phrase whose last word is just before a token. */
  before(token: number): Chunk | null {
    return this.#byLast.get(token) ?? null;
  }

  /** The phrase that a token stands in. */
  over(token: number): Chunk | null {
    return this.#over.get(token) ?? null;
  }

  #read({ first, last }: Sentence): void {
    for (let at = first; at < last; ) {
      const chunk = this.#chunkFrom(at, last);
      if (chunk === null) at++;
      else {
        this.#byFirst.set(chunk.first, chunk);
        this.#byLast.set(chunk.last, chunk);
        for (let t = chunk.first; t < chunk.last; t++) this.#over.set(t, chunk);
        at = chunk.last;
      }
    }
  }

  #chunkFrom(first: number, limit: number): Chunk | null {
    const words = this.#words;
    if (words.upos(first) === "PRON" && words.xpos(first) === "PRP")
      return { first, last: first + 1, head: first, isDate: false };
    const end = this.#endOf(first, Math.min(limit, first + LONGEST));
    if (end === first) return null;
    const head = headIn(words, first, end);
    if (head === null) return null;
    const date = this.#dateOver.get(first) ?? this.#dateOver.get(first + 1);
    return {
      first,
      last: withBracket(words, end, limit),
      head,
      isDate: date !== undefined && date.first < end && date.last >= end,
    };
  }

  /** Where the words stop that may stand in one phrase. */
  #endOf(first: number, limit: number): number {
    const words = this.#words;
    let at = first;
    while (/^(?:DT|PDT|PRP\$)$/.test(words.xpos(at)) && at < limit) at++;
    let end = at > first && words.upos(at - 1) !== "PRON" ? first : at;
    while (at < limit) {
      const next = this.#step(at, first);
      if (next === at) break;
      const breaks = this.#endsDate(first, at);
      if (breaks && !["NOUN", "ADJ"].includes(words.upos(at))) break;
      at = next;
      if (isNominal(words, at - 1) || words.xpos(at - 1) === "VBG") end = at;
    }
    return Math.min(end, limit);
  }

  /** A date is a phrase of its own unless a noun follows: "in 2022 | Hill", but "the 2022 strategy". */
  #endsDate(first: number, at: number): boolean {
    for (let t = first; t < at; t++) if (this.#dates.get(t)?.last === at) return true;
    return false;
  }

  #step(at: number, first: number): number {
    const words = this.#words;
    const name = this.#names.get(at);
    if (this.#opensNext(at, first) || isMisreadVerb(words, at)) return at;
    if (name !== undefined && (at === first || words.upos(at) !== "DET")) return name.last;
    const upos = words.upos(at);
    const isWord = NOMINAL.has(upos) || upos === "ADJ";
    return isWord || (at > first && joinsPhrase(words, at, first)) ? at + 1 : at;
  }

  /** After a common noun the name of a place begins a phrase, after any noun a day: "in this context |Utopia| plans", "by phone |today|". */
  #opensNext(at: number, first: number): boolean {
    if (at === first) return false;
    const words = this.#words;
    if (this.#places.has(at) && /^NNS?$/.test(words.xpos(at - 1))) return true;
    return this.#isDay(at) && /^NN/.test(words.xpos(at - 1)) && !isNominal(words, at + 1);
  }

  #isDay(at: number): boolean {
    return this.#dates.get(at)?.last === at + 1 && this.#words.xpos(at) !== "CD";
  }
}

/** What may stand inside a noun phrase besides nouns and adjectives. */
function joinsPhrase(words: Words, at: number, first: number): boolean {
  if (words.xpos(at) === "POS") return true;
  const upos = words.upos(at);
  if (upos === "VERB" && words.xpos(at) === "VBG" && isNoun(words, at, first)) return true;
  if (!isNominal(words, at + 1) && words.upos(at + 1) !== "ADJ") return false;
  if (/^(?:-|\/|&)$/.test(words.word(at))) return true;
  const isParticiple = /^VB[GN]$/.test(words.xpos(at)) && upos !== "AUX";
  return (isParticiple || upos === "ADV") && opensPhrase(words, at - 1);
}

const isNominal = (words: Words, at: number): boolean => NOMINAL.has(words.upos(at));

/** "a press |briefing| in": behind an article and a noun, with no object, it is a noun. */
const isNoun = (words: Words, at: number, first: number): boolean =>
  words.upos(at - 1) === "NOUN" &&
  (/^(?:DT|PRP\$|JJ)$/.test(words.xpos(first)) || at - first === 1) &&
  /^(?:ADP|PUNCT|VERB|AUX)$/.test(words.upos(at + 1)) &&
  !/^(?:NNS|NNPS)$/.test(words.xpos(at - 1));

/** After an article, an owner or an adjective a participle belongs to the noun: "the |growing| threat". */
const opensPhrase = (words: Words, at: number): boolean =>
  /^(?:DT|PRP\$|POS|JJ|JJR|JJS|CD|RB)$/.test(words.xpos(at));

/** The last noun; of a name with a preposition the noun before that: "the |Embassy| in Varn". */
function headIn(words: Words, first: number, end: number): number | null {
  for (let t = first + 1; t < end; t++)
    if (words.upos(t) === "ADP" && isNominal(words, t - 1)) return t - 1;
  if (words.xpos(end - 1) === "VBG") return end - 1;
  for (let t = end - 1; t >= first; t--) if (/^(?:NOUN|PROPN)$/.test(words.upos(t))) return t;
  for (let t = end - 1; t >= first; t--) if (isNominal(words, t)) return t;
  return null;
}

/** A short form or a side in brackets belongs to the name before it: "Hill (North)"; so does "Hill, Jr.". */
function withBracket(words: Words, end: number, limit: number): number {
  if (words.word(end) === "," && /^(?:jr|sr)\.?$/.test(words.word(end + 1)) && end + 2 <= limit)
    return end + 2;
  if (words.word(end) !== "(") return end;
  for (let t = end + 1; t < Math.min(limit, end + LONGEST_BRACKET); t++) {
    if (words.word(t) === ")") return t + 1;
    if (words.upos(t) === "VERB") return end;
  }
  return end;
}
