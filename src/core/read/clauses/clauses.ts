/** Who does what: subjects, objects and phrases around a verb or a noun, read off the words. */
import type { Layers } from "../../annotation/layers.ts";
import { lemmaOf } from "../../languages/en/lemmas.ts";
import type { Range, Words } from "../statements/words.ts";
import { type Chunk, Chunks } from "./chunks.ts";
import { isMisreadVerb, type VerbGroup, verbGroup } from "./verb-groups.ts";

/** A phrase with those joined to it by "and" or a comma, and its "of …". */
export interface Phrase extends Range {
  /** What the phrase is about: the first noun phrase and those joined to it. */
  readonly items: readonly Chunk[];
  /** Noun phrases that hang on an item by a preposition. */
  readonly inside: readonly Chunk[];
  /** What stands between commas after the phrase: "Hill, |the envoy|, said". */
  readonly aside: Range | null;
}

/** A phrase after a preposition: "with the envoy". */
export interface Adjunct extends Range {
  readonly preposition: string;
  readonly phrase: Phrase;
}

/** A noun phrase and how it hangs on the one to its left. */
interface Link {
  readonly chunk: Chunk;
  readonly by: "start" | "joined" | "listed" | "inside";
}

const JOINS_NOUNS = new Set(
  "of for at in from on to with between under near into among".split(" "),
);
const NOT_FINITE: ReadonlySet<VerbGroup["form"]> = new Set(["infinitive", "gerund", "participle"]);
const FAR = 4;
/** No list or row of phrases has more parts: a chain without a stop runs on over many sentences. */
const LONGEST_ROW = 60;

type Read = Pick<Layers, "sentences" | "cast" | "dates">;

/** Several stages of a reading ask for the clauses of the same words. */
const KNOWN = new WeakMap<Words, Clauses>();

/** The clauses of an article, made once for all stages that read them. */
export function clausesOf(words: Words, layers: Read): Clauses {
  const known = KNOWN.get(words);
  if (known?.isOver(layers)) return known;
  const clauses = new Clauses(words, layers);
  KNOWN.set(words, clauses);
  return clauses;
}

export class Clauses {
  readonly words: Words;
  readonly chunks: Chunks;
  readonly #layers: Read;
  readonly #groups = new Map<number, VerbGroup>();
  readonly #verbs = new Map<number, boolean>();

  constructor(words: Words, layers: Read) {
    this.words = words;
    this.chunks = new Chunks(words, layers);
    this.#layers = layers;
  }

  /** Whether these are the clauses of the same names and dates. */
  isOver({ sentences, cast, dates }: Read): boolean {
    const own = this.#layers;
    return own.sentences === sentences && own.cast === cast && own.dates === dates;
  }

  group(verb: number): VerbGroup {
    const known = this.#groups.get(verb);
    if (known !== undefined) return known;
    const made = verbGroup(this.words, verb);
    this.#groups.set(verb, made);
    return made;
  }

  /** A verb that is no part of a noun phrase: not the one of "the growing threat" or "a press briefing". */
  isVerb(token: number): boolean {
    const known = this.#verbs.get(token);
    if (known !== undefined) return known;
    const isVerb =
      this.chunks.over(token) === null &&
      (this.words.upos(token) === "VERB" || isMisreadVerb(this.words, token));
    this.#verbs.set(token, isVerb);
    return isVerb;
  }

  /** The dictionary form of a verb, also of one that the tagger took for another word. */
  lemma(verb: number): string {
    const { words } = this;
    if (words.upos(verb) === "VERB" || !isMisreadVerb(words, verb)) return words.lemma(verb);
    const xpos = words.upos(verb) === "ADJ" ? "VBD" : words.xpos(verb) === "NNS" ? "VBZ" : "VBP";
    return lemmaOf(words.word(verb), { upos: "VERB", xpos });
  }

  /** A verb that tells something by itself. */
  isFinite(token: number): boolean {
    if (!this.isVerb(token)) return /^(?:VBD|VBZ|VBP|MD)$/.test(this.words.xpos(token));
    return !NOT_FINITE.has(this.group(token).form);
  }

  /** Who does it, for a passive what it is done to. */
  subject(verb: number, depth = 0): Phrase | null {
    const { first, form } = this.group(verb);
    const begin = this.words.sentenceOf(verb)?.first ?? 0;
    const at = this.#overDate(this.#overAdverbs(first - 1, begin) + 1) - 1;
    if (at < begin || depth > FAR) return null;
    const word = this.words.word(at);
    if (form === "infinitive" || form === "gerund") return this.#ofGoverning(verb, at, depth);
    if (/^(?:who|which|that)$/.test(word) && /^(?:WP|WDT|IN|DT)$/.test(this.words.xpos(at)))
      return this.phraseBefore(this.words.word(at - 1) === "," ? at - 1 : at, begin);
    if (/^(?:and|but|or)$/.test(word)) return this.#ofJoined(at, begin, depth);
    if (word === ",") return this.#overAside(at, begin) ?? this.#ofJoined(at, begin, depth);
    return this.phraseBefore(at + 1, begin);
  }

  /** "Utopia |today| accepted", "the envoy, Ada Hill, |today| met": the day between the subject and its verb. */
  #overDate(token: number): number {
    const date = this.chunks.before(token);
    if (date === null || !date.isDate) return token;
    const before = date.first - 1;
    const subject = this.chunks.before(this.words.word(before) === "," ? before : date.first);
    return subject === null ? token : date.first;
  }

  /** The object right after a verb. */
  object(verb: number): Phrase | null {
    const end = this.words.sentenceOf(verb)?.last ?? 0;
    let at = this.group(verb).last;
    while (at < end && this.words.upos(at) === "ADV") at++;
    return at < end ? this.phraseFrom(at) : null;
  }

  /** Phrases with prepositions that follow one another from a token on, in the sentence of the word before it. */
  adjuncts(from: number): Adjunct[] {
    return this.#row(from, this.words.sentenceOf(from - 1)?.last ?? 0);
  }

  /** Phrases with prepositions at the head of a sentence. */
  openings({ first, last }: Range): Adjunct[] {
    return this.#row(first, last);
  }

  #row(first: number, end: number): Adjunct[] {
    const found: Adjunct[] = [];
    let at = first;
    while (at < end && found.length < LONGEST_ROW) {
      const next =
        this.#adjunctAt(at) ?? this.#adjunctAt(this.words.word(at) === "," ? at + 1 : -1, true);
      if (next === null) break;
      found.push(next);
      at = this.#overRegion(next);
    }
    return found;
  }

  /** "in Oslo|, Norway,| on Monday": the region that tells which place is meant. */
  #overRegion({ last }: Adjunct): number {
    const region = this.words.word(last) === "," ? this.chunks.from(last + 1) : null;
    if (region === null || !this.chunks.isPlace(region)) return last;
    const after = this.words.word(region.last) === "," ? region.last + 1 : region.last;
    const goesOn = this.words.upos(after) === "ADP" || this.chunks.from(after)?.isDate === true;
    return goesOn ? after : last;
  }

  #adjunctAt(at: number, afterComma = false): Adjunct | null {
    const { words } = this;
    if (at < 0) return null;
    let from = at;
    while (!afterComma && words.upos(from) === "ADV" && words.upos(from + 1) === "ADP") from++;
    const preposition = words.word(from);
    const bare = this.chunks.from(at);
    if (bare?.isDate) return { preposition: "", phrase: alone(bare), first: at, last: bare.last };
    if (words.upos(from) !== "ADP" || (words.xpos(from) === "TO" && this.isVerb(from + 1)))
      return null;
    if (afterComma && !/^(?:in|at|on|along)$/.test(preposition)) return null;
    if (/^(?:since|until|per|despite|amid|following|including)$/.test(preposition)) return null;
    const doubled = words.upos(from + 1) === "ADP" ? from + 2 : from + 1;
    const phrase = this.phraseFrom(doubled);
    if (phrase === null) return null;
    if (afterComma && this.isFinite(phrase.last)) return null;
    return { preposition, phrase, first: from, last: phrase.last };
  }

  /** The phrase that begins at a token, with what is joined to it. */
  phraseFrom(token: number): Phrase | null {
    const first = this.chunks.from(token);
    if (first === null) return null;
    const items = [first];
    const inside: Chunk[] = [];
    let at = this.#withOf(first, inside);
    while (items.length < LONGEST_ROW) {
      const next = this.#joined(at);
      // "on 4 May, |Utopia and Estria| met"
      if (next === null || next.isDate !== first.isDate) break;
      items.push(next);
      at = this.#withOf(next, inside);
    }
    return { first: first.first, last: at, items, inside, aside: null };
  }

  /** "of …" after a noun phrase. */
  #withOf(chunk: Chunk, inside: Chunk[]): number {
    let at = chunk.last;
    for (let parts = 0; this.words.word(at) === "of" && parts < LONGEST_ROW; parts++) {
      const next = this.chunks.from(at + 1);
      if (next === null) break;
      inside.push(next);
      at = next.last;
    }
    return at;
  }

  /** The noun phrase that "and" or a comma of a list joins at a token; not the subject of a new clause. */
  #joined(at: number): Chunk | null {
    const { words } = this;
    let from = at;
    const comma = words.word(from) === ",";
    if (comma) from++;
    const joins = /^(?:and|&)$/.test(words.word(from));
    if (joins) from++;
    else if (!comma || !this.#listGoesOn(from)) return null;
    const next = this.chunks.from(from);
    return next === null || this.#opensClause(next) ? null : next;
  }

  /** "A, |B and C|" */
  #listGoesOn(from: number): boolean {
    const { words } = this;
    let chunk = this.chunks.from(from);
    for (let parts = 0; chunk !== null && parts < LONGEST_ROW; parts++) {
      let at = chunk.last;
      if (words.word(at) === "of") at = this.chunks.from(at + 1)?.last ?? at;
      const comma = words.word(at) === ",";
      if (comma) at++;
      if (words.word(at) === "and" || words.word(at) === "&")
        return this.chunks.from(at + 1) !== null;
      if (!comma) return false;
      chunk = this.chunks.from(at);
    }
    return false;
  }

  /** A noun phrase with a finite verb behind it begins a clause, where the sentence has a clause before it. */
  #opensClause(chunk: Chunk): boolean {
    const begin = this.words.sentenceOf(chunk.head)?.first ?? chunk.first;
    let hasClause = false;
    for (let t = begin; t < chunk.first; t++) hasClause ||= this.isVerb(t) && this.isFinite(t);
    if (!hasClause) return false;
    let at = chunk.last;
    while (this.words.upos(at) === "ADV") at++;
    if (this.words.sentenceAt(at) !== this.words.sentenceAt(chunk.head)) return false;
    return this.words.upos(at) === "AUX" || this.isFinite(at);
  }

  /** The phrase that ends before a token: from its first noun phrase on, over prepositions and "and". */
  phraseBefore(token: number, begin: number): Phrase | null {
    const last = this.chunks.before(token);
    if (last === null || last.first < begin) return null;
    return this.#leftFrom(last, begin);
  }

  #leftFrom(last: Chunk, begin: number): Phrase | null {
    const links: Link[] = [{ chunk: last, by: "start" }];
    for (let inList = false; ; ) {
      const [first] = links;
      const host: Link | null =
        first === undefined ? null : this.#hostOf(first.chunk, begin, inList);
      if (first === undefined || host === null) break;
      links[0] = { chunk: first.chunk, by: host.by };
      links.unshift({ chunk: host.chunk, by: "start" });
      inList ||= host.by === "joined";
    }
    const kept = this.#asSubject(links, begin);
    const [head] = kept;
    if (head === undefined || head.chunk.isDate) return null;
    const items = kept.filter((l, i) => i === 0 || l.by !== "inside").map((l) => l.chunk);
    const inside = kept.filter((l, i) => i > 0 && l.by === "inside").map((l) => l.chunk);
    return { first: head.chunk.first, last: last.last, items, inside, aside: null };
  }

  /** Without what belongs to the words before: "signed the pact and |Hill| left", "in a statement, |Hill and Wood| said". */
  #asSubject(links: readonly Link[], begin: number): readonly Link[] {
    const { words } = this;
    const before = (links[0]?.chunk.first ?? 0) - 1;
    if (before < begin) return links;
    const led = words.upos(before) === "ADP";
    if (!led && !this.isVerb(before)) return links;
    const listed = links.findIndex((l) => l.by === "listed");
    if (listed > 0) return links.slice(listed);
    if (led) return [];
    const joined = links.findLastIndex((l) => l.by === "joined");
    return joined > 0 ? links.slice(joined) : links;
  }

  /** The noun phrase to the left that this one hangs on, and how. */
  #hostOf(chunk: Chunk, begin: number, inList: boolean): Link | null {
    const { words } = this;
    const at = chunk.first - 1;
    if (at < begin) return null;
    const word = words.word(at);
    if (word === "with" && /^(?:along|together)$/.test(words.word(at - 1)))
      return this.#companionOf(at - 1, begin);
    const hangs = words.upos(at) === "ADP" && JOINS_NOUNS.has(word);
    const joins = /^(?:and|&)$/.test(word);
    if (!hangs && !joins && !(word === "," && inList)) return null;
    const end = joins && words.word(at - 1) === "," ? at - 1 : at;
    const host = this.chunks.before(end);
    if (host === null || host.isDate || host.first < begin) return null;
    if (hangs) return { chunk: host, by: "inside" };
    return { chunk: host, by: joins ? "joined" : "listed" };
  }

  /** "|Utopia| along with its allies" */
  #companionOf(end: number, begin: number): Link | null {
    const host = this.chunks.before(end);
    return host === null || host.isDate || host.first < begin
      ? null
      : { chunk: host, by: "joined" };
  }

  #overAdverbs(from: number, begin: number): number {
    let at = from;
    while (at > begin && this.words.upos(at) === "ADV") at--;
    return at;
  }

  /** ", who leads the mission, |said|" and ", in her first visit to Utopia, |stressed|" */
  #overAside(comma: number, begin: number): Phrase | null {
    const { words } = this;
    for (let open = comma - 1; open > begin; open--) {
      if (words.word(open) !== "," || !this.#opensAside(open + 1, comma)) continue;
      const phrase = this.phraseBefore(open, begin);
      if (phrase !== null) return { ...phrase, aside: { first: open + 1, last: comma } };
    }
    return null;
  }

  #opensAside(first: number, last: number): boolean {
    const { words } = this;
    const word = words.word(first);
    if (/^(?:who|whose|which|where|whom|including|along|together)$/.test(word)) return true;
    for (let t = first; t < last; t++) if (this.isVerb(t) && this.isFinite(t)) return false;
    return /^(?:ADP|DET|NOUN|PROPN|ADJ|VERB|NUM)$/.test(words.upos(first));
  }

  /** "met Hill and |confirmed|": the subject of the verb before. */
  #ofJoined(at: number, begin: number, depth: number): Phrase | null {
    for (let t = at - 1; t >= begin; t--)
      if (this.isVerb(t) && this.isFinite(t)) return this.subject(t, depth + 1);
    return null;
  }

  /** "plans to |open|", "is considering |joining|": who plans. */
  #ofGoverning(verb: number, at: number, depth: number): Phrase | null {
    const governor = this.governor(verb);
    if (governor !== null && this.isVerb(governor)) return this.subject(governor, depth + 1);
    const said = governor === null ? null : this.#ofPredicate(governor);
    if (said !== null) return said;
    return governor === null
      ? null
      : this.#ofJoined(at + 1, this.words.sentenceOf(verb)?.first ?? 0, depth);
  }

  /** "|Utopia| is ready to": the subject of an adjective behind a form of "be". */
  #ofPredicate(adjective: number): Phrase | null {
    const { words } = this;
    if (words.upos(adjective) !== "ADJ") return null;
    const begin = words.sentenceOf(adjective)?.first ?? adjective;
    let at = adjective - 1;
    while (at > begin && /^(?:ADV|PART)$/.test(words.upos(at))) at--;
    if (words.upos(at) !== "AUX") return null;
    while (at > begin && /^(?:ADV|PART|AUX)$/.test(words.upos(at))) at--;
    return this.phraseBefore(at + 1, begin);
  }

  /** The verb, noun or adjective that an infinitive or a gerund stands right behind. */
  governor(verb: number): number | null {
    const { words } = this;
    const begin = words.sentenceOf(verb)?.first ?? 0;
    let at = this.group(verb).first - 1;
    while (at > begin && /^(?:ADV|ADP|PART)$/.test(words.upos(at))) at--;
    return at >= begin && /^(?:VERB|NOUN|PROPN|ADJ)$/.test(words.upos(at)) ? at : null;
  }
}

const alone = (chunk: Chunk): Phrase => ({
  first: chunk.first,
  last: chunk.last,
  items: [chunk],
  inside: [],
  aside: null,
});
