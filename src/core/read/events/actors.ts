import type { Layers, Mention } from "../../annotation/layers.ts";
import {
  SHIP_PREFIXES,
  STANDS_FOR,
  TWO_BEFORE,
  TWO_NOUNS,
} from "../../languages/en/events/parties.ts";
import { mentionsOver } from "../cast/mentions-over.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Clauses, Phrase } from "../clauses/clauses.ts";
import { afterHonorifics } from "../offices/honorifics.ts";
import type { Words } from "../statements/words.ts";

const ACTS: ReadonlySet<string> = new Set(["person", "body", "place"]);
const FARTHEST = 3;

const byLength = (a: Mention, b: Mention): number => b.last - b.first - (a.last - a.first);

/** Those whom a plural common noun means wherever they are mentioned. */
function namelessIn(words: Words, { entities, mentions }: Layers["cast"]): ReadonlySet<string> {
  const nameless = new Set(entities.map((e) => e.id));
  for (const mention of mentions)
    if (
      mention.form === "name" ||
      words.xpos(headOf(words, mention)) !== "NNS" ||
      isFrom(words, mention)
    )
      nameless.delete(mention.entity);
  return nameless;
}

/** "members |from Estria|": the name of those they belong to. */
function isFrom(words: Words, { first, last }: Mention): boolean {
  let led = false;
  for (let t = first; t < last; t++) {
    if (led && words.upos(t) === "PROPN") return true;
    led ||= /^(?:from|of)$/.test(words.word(t));
  }
  return false;
}

/** The word of a mention on which the others hang. */
function headOf(words: Words, { first, last }: Mention): number {
  for (let t = first; t < last; t++) if (words.head(t) < first || words.head(t) >= last) return t;
  return last - 1;
}

/** Whom a noun phrase means. */
export class Actors {
  readonly #words: Words;
  readonly #clauses: Clauses;
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #over: ReadonlyMap<number, readonly Mention[]>;
  readonly #nameless: ReadonlySet<string>;

  constructor(clauses: Clauses, layers: Pick<Layers, "cast">) {
    this.#words = clauses.words;
    this.#clauses = clauses;
    this.#kinds = new Map(layers.cast.entities.map((e) => [e.id, e.kind]));
    this.#over = mentionsOver(layers.cast.mentions);
    this.#nameless = namelessIn(clauses.words, layers.cast);
  }

  /** The entities a phrase names, with those joined to it; what it stands for where it has no name of its own. */
  of(phrase: Phrase | null): string[] {
    if (phrase === null) return [];
    const found = phrase.items.flatMap((item) => this.#ofItem(item, phrase));
    return [...new Set(found)];
  }

  /** "they", "the two leaders": the two whom a sentence shortly before has as its subject. */
  ofBoth(phrase: Phrase): string[] {
    const [item] = phrase.items;
    if (item === undefined || phrase.items.length > 1 || !this.#pointsToTwo(item)) return [];
    const here = this.#words.sentenceAt(item.head);
    for (let index = here - 1; index >= 0 && index >= here - FARTHEST; index--) {
      const two = this.#twoIn(index);
      if (two.length === 2) return two;
    }
    return [];
  }

  /** Whether it has a name: "senior officials" and "participants" have none. */
  isNamed(entity: string): boolean {
    return !this.#nameless.has(entity);
  }

  kindOf(entity: string): string {
    return this.#kinds.get(entity) ?? "";
  }

  /** The entity over a token, a place or a thing too; not one that only an adjective names. */
  named(token: number): string | null {
    return this.#mentionAt(token)?.entity ?? null;
  }

  placeAt(token: number): string | null {
    const over = this.#mentionsOver(token).find((m) => this.kindOf(m.entity) === "place");
    return over?.entity ?? null;
  }

  /** The owner or the state that stands inside a noun phrase: "|Utopia’s| interest", "the |Utopian| cabinet". */
  ownerOf(chunk: Chunk): string | null {
    for (let t = chunk.head - 1; t >= chunk.first; t--) {
      const inside = this.#mentionsOver(t).filter((m) => m.last <= chunk.head && this.#acts(m));
      const [owner] = inside.toSorted(byLength);
      if (owner !== undefined) return owner.entity;
    }
    return null;
  }

  /** The owner, if it has its amount as its own: "Utopia’s 60 ships", "60 Utopian ships", not "60 Utopia class ships". */
  possessorOf(chunk: Chunk): string | null {
    for (let t = chunk.head - 1; t >= chunk.first; t--) {
      const owner = this.#mentionsOver(t).find((m) => this.#acts(m) && this.#possesses(m, chunk));
      if (owner !== undefined) return owner.entity;
    }
    return null;
  }

  #possesses({ form, last }: Mention, chunk: Chunk): boolean {
    if (last > chunk.head) return false;
    return form === "adjectival" || form === "pronoun"
      ? this.#words.word(last) !== "-"
      : this.#words.isPossessive(last);
  }

  #mentionsOver = (token: number): readonly Mention[] =>
    (this.#over.get(token) ?? []).filter((m) => !this.#isShip(m));

  /** "the MV |Estria|" is a ship, not the place of its name. */
  #isShip({ entity, first }: Mention): boolean {
    return this.kindOf(entity) === "place" && SHIP_PREFIXES.has(this.#words.written(first - 1));
  }

  #acts = (mention: Mention): boolean => ACTS.has(this.kindOf(mention.entity));

  /** The longest mention over a token, persons before all others. */
  #mentionAt(token: number): Mention | null {
    const over = this.#mentionsOver(token).filter((m) => m.form !== "adjectival");
    const person = over.find((m) => this.kindOf(m.entity) === "person");
    return person ?? over.toSorted(byLength)[0] ?? null;
  }

  #ofItem(item: Chunk, phrase: Phrase): string[] {
    const over = this.#mentionAt(item.head);
    if (over !== null && this.#acts(over)) return [over.entity, ...this.#senders(item, over)];
    const person = this.#personIn(item.first, item.last) ?? this.holderOf(item, phrase);
    if (person !== null) return [person];
    if (over !== null || !this.#stands(item)) return [];
    const members = phrase.inside
      .filter((chunk) => chunk.first >= item.last)
      .flatMap((chunk) => this.#nameOver(chunk.head));
    if (members.length > 0) return members;
    return this.#ownersOf(item);
  }

  /** "the |Utopian| navy", "the |Utopian and Ruritanian| navies": all states that stand joined before the noun. */
  #ownersOf(item: Chunk): string[] {
    const owner = this.ownerOf(item);
    if (owner === null) return [];
    const owners = [owner];
    let at = item.head - 1;
    while (at > item.first && this.#adjectiveAt(at) === null) at--;
    for (let last = this.#adjectiveAt(at); last !== null; last = this.#adjectiveAt(at)) {
      if (!owners.includes(last.entity)) owners.unshift(last.entity);
      at = last.first - 1;
      if (!/^(?:and|&|,)$/.test(this.#words.word(at))) break;
      at--;
    }
    return owners;
  }

  #adjectiveAt(token: number): Mention | null {
    const over = this.#mentionsOver(token).filter((m) => m.form === "adjectival" && this.#acts(m));
    return over[0] ?? null;
  }

  /** "a delegation |of the Assembly|" acts for whom it names. */
  #senders(item: Chunk, over: Mention): string[] {
    if (over.form !== "descriptive" || this.#words.lemma(item.head) !== "delegation") return [];
    const inside: Mention[] = [];
    for (let t = over.first + 1; t < over.last; t++)
      for (const m of this.#mentionsOver(t))
        if (m.first === t && m.last <= over.last && m.form === "name") inside.push(m);
    return [...new Set(inside.filter(this.#acts).map((m) => m.entity))];
  }

  #nameOver(token: number): string[] {
    const mention = this.#mentionAt(token);
    return mention !== null && this.#acts(mention) ? [mention.entity] : [];
  }

  #stands(item: Chunk): boolean {
    return STANDS_FOR.has(this.#words.lemma(item.head));
  }

  #personIn(first: number, last: number): string | null {
    for (let t = first; t < last; t++) {
      const mention = this.#mentionAt(t);
      const isName = mention?.form === "name" && mention.first === t && mention.last <= last;
      // "|Hill|’s father": somebody else.
      if (mention && this.#words.isPossessive(mention.last)) continue;
      if (mention && isName && this.kindOf(mention.entity) === "person") return mention.entity;
    }
    return null;
  }

  /** The person whose title a phrase is: "Secretary of Commerce |Ada Hill|", "the director of the fund, |Ada Hill|,". */
  holderOf(item: Chunk, phrase: Phrase): string | null {
    return this.#titled(item, phrase) ?? this.#apposed(phrase) ?? this.#apposedBehind(phrase);
  }

  /** A title without an article ends in the name of its holder. */
  #titled({ first, head, last }: Chunk, { inside }: Phrase): string | null {
    const words = this.#words;
    const [field] = inside;
    const isTitle =
      /^\p{Lu}/u.test(words.written(head)) &&
      words.xpos(head) !== "NNS" &&
      words.upos(first) !== "DET";
    if (!isTitle || words.word(last) !== "of" || field?.first !== last + 1) return null;
    return this.#personIn(field.first + 1, field.last);
  }

  /** "The minister, |Ada Hill|, met": the name beside the office. */
  #apposed({ aside, items }: Phrase): string | null {
    return aside === null || items.length > 1
      ? null
      : (this.#presented(aside.first)?.entity ?? null);
  }

  /** "met the minister, |Ada Hill|, and"; "met the minister, Ada Hill said" names who tells it. */
  #apposedBehind({ first, last, items }: Phrase): string | null {
    const words = this.#words;
    if (items.length > 1 || words.word(first) !== "the" || words.word(last) !== ",") return null;
    const name = this.#presented(last + 1);
    const ends = name !== null && /^(?:[,.;]|and|on|in|at|)$/.test(words.word(name.last));
    return ends ? name.entity : null;
  }

  #presented(from: number): Mention | null {
    const name = afterHonorifics(this.#words, from);
    const mention = this.#mentionAt(name);
    const isPerson = mention?.form === "name" && this.kindOf(mention.entity) === "person";
    return mention && isPerson && mention.first === name ? mention : null;
  }

  #pointsToTwo(item: Chunk): boolean {
    const words = this.#words;
    const opens = [words.word(item.first), words.word(item.first + 1)];
    const isAlone = item.last - item.first <= 2 && opens.some((w) => TWO_BEFORE.has(w));
    return (
      isAlone ||
      (opens.some((w) => w === "two" || w === "both") && TWO_NOUNS.has(words.lemma(item.head)))
    );
  }

  #twoIn(index: number): string[] {
    const sentence = this.#words.sentence(index);
    if (sentence === undefined) return [];
    for (let t = sentence.first; t < sentence.last; t++) {
      if (!this.#clauses.isVerb(t) || !this.#clauses.isFinite(t)) continue;
      const found = this.of(this.#clauses.subject(t));
      const kinds = new Set(found.map((e) => this.kindOf(e)));
      if (found.length === 2 && kinds.size === 1) return found;
    }
    return [];
  }
}
