/** The words that name who speaks, and the entities behind them. */
import type { Cast, Mention } from "../../annotation/layers.ts";
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import type { CueClause } from "./cue.ts";
import { isEmpty, type Range, type Words, withoutEdges } from "./words.ts";

export interface SourceWords extends Range {
  /** The token that carries the phrase. */
  readonly head: number;
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM"]);
const INSIDE_PHRASE = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "PART"]);

/**
 * Who speaks by a cue clause, by its syntax, else by what stands beside it. `quoted` tells which tokens stand inside
 * quotation marks and so outside the clause.
 */
export function sourceOf(
  words: Words,
  clause: CueClause,
  quoted: (token: number) => boolean,
): SourceWords | null {
  if (clause.kind === "hearing") return null;
  const head = clause.passive ? agentOf(words, clause.token) : subjectOf(words, clause.token, 0);
  const found = head === null || quoted(head) ? null : phrase(words, head, clause.token, quoted);
  if (found || clause.passive) return found;
  return clause.participle ? null : beside(words, clause.token, quoted);
}

/** "praised by the envoy" */
function agentOf(words: Words, token: number): number | null {
  const agents = words
    .childrenBy(token, "obl")
    .filter((o) => words.childrenBy(o, "case").some((c) => words.word(c) === "by"));
  return agents[0] ?? null;
}

export function subjectOf(words: Words, token: number, depth: number): number | null {
  const own = words.childrenBy(token, "nsubj").find((s) => words.fullLabel(s) !== "nsubj:pass");
  if (own !== undefined) return own;
  const above = words.head(token);
  if (above < 0 || depth > 3) return null;
  const label = words.label(token);
  const marked = words.childrenBy(token, "mark").some((m) => words.word(m) !== "to");
  if (label === "acl" && words.upos(above) === "NOUN")
    return words.xpos(token) === "VBG" ? above : null;
  const sharesSubject =
    label === "conj" ||
    label === "xcomp" ||
    label === "parataxis" ||
    (label === "advcl" && !marked);
  if (!sharesSubject || !/^(?:VERB|AUX|ADJ|NOUN)$/.test(words.upos(above))) return null;
  return subjectOf(words, above, depth + 1) ?? passiveSubject(words, above, label);
}

/** "was elected and said": the second verb's subject is the first one's, whatever its voice. */
function passiveSubject(words: Words, verb: number, label: string): number | null {
  return label === "conj" || label === "advcl"
    ? (words.childrenBy(verb, "nsubj")[0] ?? null)
    : null;
}

/** The phrase around its head, on its side of the cue and outside quotation marks. */
function phrase(
  words: Words,
  head: number,
  cue: number,
  quoted: (token: number) => boolean,
): SourceWords | null {
  const sub = words.subtree(head, (t) => t === cue || words.label(t) === "punct");
  let { first, last } = sub;
  if (head < cue) last = Math.min(last, cue);
  else first = Math.max(first, cue + 1);
  for (let i = head; i >= first; i--) if (quoted(i)) first = i + 1;
  for (let i = head; i < last; i++) if (quoted(i)) last = i;
  const range = withoutEdges(words, { first, last });
  return isEmpty(range) ? null : { ...range, head };
}

/** Without a subject in the syntax: the phrase before the verb, or, in "said the envoy", behind it. */
function beside(words: Words, cue: number, quoted: (token: number) => boolean): SourceWords | null {
  return phraseBefore(words, cue, quoted) ?? phraseBehind(words, cue, quoted);
}

function phraseBefore(
  words: Words,
  cue: number,
  quoted: (token: number) => boolean,
): SourceWords | null {
  let last = cue;
  while (last > 0 && /^(?:ADV|AUX)$/.test(words.upos(last - 1))) last--;
  let first = last;
  const sentence = words.sentenceOf(cue)?.first ?? 0;
  while (first > sentence && !quoted(first - 1) && isInPhrase(words, first - 1)) first--;
  while (first < last && /^(?:ADP|CCONJ|PART)$/.test(words.upos(first))) first++;
  if (first >= last || !NOMINAL.has(words.upos(last - 1))) return null;
  return { first, last, head: last - 1 };
}

function isInPhrase(words: Words, token: number): boolean {
  return INSIDE_PHRASE.has(words.upos(token)) || /^(?:of|for|at|and)$/.test(words.word(token));
}

function phraseBehind(
  words: Words,
  cue: number,
  quoted: (token: number) => boolean,
): SourceWords | null {
  const isInverted = words.isPunctuation(cue - 1) || quoted(cue - 1);
  const end = words.sentenceOf(cue)?.last ?? words.size;
  let last = cue + 1;
  while (last < end && !quoted(last) && isInPhrase(words, last)) last++;
  if (!isInverted || last === cue + 1 || words.upos(cue + 1) === "ADP") return null;
  return { first: cue + 1, last, head: cue + 1 };
}

/** What a source's words say of the speaker. */
export interface Speaking {
  readonly speakers: readonly string[];
  /** The document the words stand in, if it is one of the cast. */
  readonly document: string | null;
  /** A pronoun, "both leaders", "their statement": the words point back and the cast does not say to whom. */
  readonly pointsBack: "one" | "several" | null;
}

const NOBODY: Speaking = { speakers: [], document: null, pointsBack: null };
const ONE_BACK = new Set(["he", "she", "i", "who", "him", "her", "his"]);
const SEVERAL_BACK = new Set(["they", "both", "two", "their", "pair", "duo"]);
/** "both leaders", "the two ministers" */
const PAIR_WORDS = new Set(["both", "two"]);

export class Speakers {
  readonly #words: Words;
  readonly #cast: Cast;
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #at: ReadonlyMap<number, readonly Mention[]>;

  constructor(words: Words, cast: Cast) {
    this.#words = words;
    this.#cast = cast;
    this.#kinds = new Map(cast.entities.map((e) => [e.id, e.kind]));
    const at = new Map<number, Mention[]>();
    for (const mention of cast.mentions)
      for (let i = mention.first; i < mention.last; i++) at.set(i, [...(at.get(i) ?? []), mention]);
    this.#at = at;
  }

  /** The longest mention over a token, persons before all others; null where there is none. */
  mentionAt(token: number, besidesAdjectives = true): Mention | null {
    const over = (this.#at.get(token) ?? []).filter(
      (m) => !besidesAdjectives || m.form !== "adjectival",
    );
    const person = over.find((m) => this.kindOf(m.entity) === "person");
    return person ?? over.toSorted((a, b) => b.last - b.first - (a.last - a.first))[0] ?? null;
  }

  kindOf(entity: string): string {
    return this.#kinds.get(entity) ?? "";
  }

  nameOf(entity: string): string {
    return this.#cast.entities.find((e) => e.id === entity)?.name ?? "";
  }

  of(source: SourceWords): Speaking {
    const words = this.#words;
    const head =
      words.label(source.head) === "nsubj" && words.word(source.head) === "who"
        ? antecedent(words, source.head)
        : source.head;
    if (head === null) return NOBODY;
    if (DOCUMENT_NOUNS.has(words.lemma(head)) && !this.#personNear(head, source))
      return this.#ofDocument(head);
    const heads = [
      head,
      ...words.childrenBy(head, "conj").filter((c) => c < source.last || head !== source.head),
    ];
    const speakers = heads.map((h) => this.#entityOf(h, source)).filter((e) => e !== null);
    if (speakers.length > 0) return { ...NOBODY, speakers: [...new Set(speakers)] };
    return { ...NOBODY, pointsBack: pointsBack(words, head) };
  }

  #ofDocument(head: number): Speaking {
    const own = this.mentionAt(head);
    const document =
      own && /^(?:work|instrument)$/.test(this.kindOf(own.entity)) ? own.entity : null;
    const words = this.#words;
    const makers = words
      .childrenBy(head, "nmod")
      .filter(
        (n) =>
          words.fullLabel(n) === "nmod:poss" ||
          words.childrenBy(n, "case").some((c) => /^(?:by|from|of)$/.test(words.word(c))),
      );
    const speakers = makers
      .map((m) => this.mentionAt(m)?.entity)
      .filter((e) => e !== undefined && this.#canSpeak(e));
    const back = makers.map((m) => pointsBack(words, m)).find((b) => b !== null) ?? null;
    return {
      speakers: speakers.filter((e) => e !== undefined),
      document,
      pointsBack: speakers.length > 0 ? null : back,
    };
  }

  #entityOf(head: number, source: Range): string | null {
    const over = this.mentionAt(head);
    const near =
      over && this.kindOf(over.entity) === "person" ? over : this.#personNear(head, source);
    const chosen = near ?? over;
    return chosen && this.#canSpeak(chosen.entity) ? chosen.entity : null;
  }

  /** "Prime Minister Ada Hill", "the envoy, Ada Hill": the name beside the title that carries the phrase. */
  #personNear(head: number, source: Range): Mention | null {
    const words = this.#words;
    for (const child of words.childrenBy(head, "appos", "flat", "nmod:desc", "compound")) {
      const mention = this.mentionAt(child);
      if (mention && this.kindOf(mention.entity) === "person") return mention;
    }
    for (let i = head + 1; i < source.last && words.upos(i) === "PROPN"; i++) {
      const mention = this.mentionAt(i);
      if (mention && this.kindOf(mention.entity) === "person") return mention;
    }
    return null;
  }

  #canSpeak(entity: string): boolean {
    return /^(?:person|body|place)$/.test(this.kindOf(entity));
  }
}

/** The noun that "who" stands for. */
function antecedent(words: Words, who: number): number | null {
  const verb = words.head(who);
  const noun = words.head(verb);
  return noun >= 0 && /^acl/.test(words.fullLabel(verb)) ? noun : null;
}

function pointsBack(words: Words, head: number): "one" | "several" | null {
  const word = words.word(head);
  if (ONE_BACK.has(word)) return "one";
  const counted = words.children(head).some((c) => PAIR_WORDS.has(words.word(c)));
  return SEVERAL_BACK.has(word) || counted ? "several" : null;
}
