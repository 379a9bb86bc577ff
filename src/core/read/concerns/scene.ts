/** Who is held to act in a phrase: those who own it, and those a preposition brings in. */
import type { Layers, Mention } from "../../annotation/layers.ts";
import { ACTING } from "../../languages/en/concerns/nouns.ts";
import { BRINGING } from "../../languages/en/concerns/verbs.ts";
import type { Packs } from "../../languages/packs.ts";
import { mentionsOver } from "../cast/mentions-over.ts";
import type { Chunk } from "../clauses/chunks.ts";
import { type Clauses, clausesOf } from "../clauses/clauses.ts";
import type { Range, Words } from "../statements/words.ts";

/** Those named, and the tokens that name them; `last` excluded. */
export interface Named extends Range {
  readonly entities: readonly string[];
  /** "the Utopia missiles": the name stands before the noun and does not say that it owns it. */
  readonly loose: boolean;
  /** "Utopia’s", not "Utopian". */
  readonly possessive: boolean;
}

/** Entities that can be held to act. */
const KINDS: ReadonlySet<string> = new Set(["place", "body", "person"]);
const FORMS: ReadonlySet<string> = new Set(["name", "adjectival", "metonym"]);
const LONGEST_LIST = 12;

type Needs = "tokens" | "sentences" | "tags" | "syntax" | "cast" | "dates";

export class Scene {
  readonly words: Words;
  readonly clauses: Clauses;
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #over: ReadonlyMap<number, readonly Mention[]>;
  readonly #regions: ReadonlySet<string>;
  readonly #standsFor: ReadonlyMap<string, string>;

  constructor(words: Words, layers: Pick<Layers, Needs>, packs: Packs) {
    this.words = words;
    this.clauses = clausesOf(words, layers);
    this.#kinds = new Map(layers.cast.entities.map((e) => [e.id, e.kind]));
    this.#over = mentionsOver(layers.cast.mentions.filter((m) => FORMS.has(m.form)));
    const regions = new Set(packs.regions.flatMap((r) => [r.name, ...r.aliases]));
    this.#regions = new Set(
      layers.cast.entities.filter((e) => regions.has(e.name)).map((e) => e.id),
    );
    this.#standsFor = capitals(layers.cast, packs);
  }

  /** Whose doing a noun phrase is by its owners: "Utopia’s and Borduria’s |build-up|". */
  owners(chunk: Chunk): Named | null {
    let found: Named | null = null;
    for (let t = chunk.first; t < chunk.head; t++) {
      const mention = this.#mentionAt(t);
      if (mention === null || mention.first !== t || mention.last > chunk.head) continue;
      if (!this.#owns(mention, chunk)) continue;
      const loose = mention.form !== "adjectival" && !this.words.isPossessive(mention.last);
      const possessive = this.words.isPossessive(mention.last);
      found = joined(found, { ...mention, entities: [this.#entityOf(mention)], loose, possessive });
    }
    found ??= this.#ownerOverAdjectives(chunk.first);
    return found === null ? null : this.#withOwnersBefore(found);
  }

  /** "|Utopia’s| unprovoked, unlawful |invasion|": commas between adjectives end a phrase, and its owner stands before it. */
  #ownerOverAdjectives(first: number): Named | null {
    const from = this.#modifiersBefore(first);
    const owner = this.words.isPossessive(from - 1) ? this.#ownerEndingAt(from) : null;
    if (owner === null) return null;
    return { ...owner, entities: [this.#entityOf(owner)], loose: false, possessive: true };
  }

  /** Where the adjectives begin that stand before a phrase without belonging to it: "|coercive and destabilising| moves". */
  adjectivesBefore(first: number): number {
    let at = this.#modifiersBefore(first);
    while (at < first && !/^(?:JJ[RS]?|VB[NG])$/.test(this.words.xpos(at))) at++;
    return at;
  }

  #modifiersBefore(first: number): number {
    let at = first;
    // Nothing that describes a thing stands before its article or its owner.
    if (/^(?:DT|PRP\$)$/.test(this.words.xpos(first)) || this.#mentionAt(first) !== null) return at;
    while (at > first - LONGEST_LIST && isModifier(this.words, at - 1)) at--;
    return at;
  }

  /** Whether two tokens stand in one sentence: what is in the next, though no stop divides them, belongs to nothing here. */
  isTogether(one: number, other: number): boolean {
    return this.words.sentenceAt(one) === this.words.sentenceAt(other);
  }

  /** The words of a token’s own sentence that stand before it, so many at the most. */
  wordsBefore(token: number, count: number): readonly string[] {
    const begin = Math.max(this.words.sentenceOf(token)?.first ?? token, token - count);
    return Array.from({ length: token - begin }, (_, i) => this.words.word(begin + i));
  }

  /** What somebody owns, from the owner’s name on: the noun phrase, and whose it is; null where a sentence begins. */
  ownedFrom(token: number): { readonly chunk: Chunk; readonly owners: Named } | null {
    const { words } = this;
    const chunk = this.clauses.chunks.from(token);
    if (chunk === null || !this.isTogether(token - 1, token)) return null;
    const owners = this.owners(chunk);
    if (owners !== null) return { chunk, owners };
    if (!this.words.isPossessive(chunk.last)) return null;
    let at = chunk.last + 1;
    while (at < chunk.last + LONGEST_LIST && isModifier(words, at) && !this.clauses.chunks.from(at))
      at++;
    const owned = this.clauses.chunks.from(at);
    const owner = owned === null ? null : this.owners(owned);
    return owned === null || owner === null || owner.first < token
      ? null
      : { chunk: owned, owners: owner };
  }

  /** Parties that stand by themselves from a token on: "both Utopia, Borduria and Vale"; null where a sentence begins. */
  listFrom(token: number): Named | null {
    const { words } = this;
    if (!this.isTogether(token - 1, token)) return null;
    let at = token;
    let found: Named | null = null;
    for (let parts = 0; parts < LONGEST_LIST; parts++) {
      while (/^(?:both|either|even|also|the)$/.test(words.word(at))) at++;
      const party = this.#partyFrom(at);
      if (party === null) break;
      found = joined(found, { ...party, first: found?.first ?? token });
      at = this.#overJoint(party.last);
      if (at === party.last) break;
    }
    return found;
  }

  /** Those a preposition brings in behind a noun phrase: "threats to Vale |posed by Utopia|". */
  broughtIn(from: number, prepositions: ReadonlySet<string>): Named | null {
    const { words } = this;
    let behind = from;
    for (let parts = 0; parts < LONGEST_LIST; parts++) {
      const at = this.overParticiple(behind);
      if (!this.isTogether(from - 1, at)) return null;
      const preposition = words.word(at);
      if (words.upos(at) !== "ADP" && !prepositions.has(preposition)) return null;
      const list = prepositions.has(preposition) ? this.listFrom(at + 1) : null;
      if (list !== null) return { ...list, first: from };
      const next = this.clauses.phraseFrom(at + 1);
      if (next === null) return null;
      behind = next.last;
    }
    return null;
  }

  /** Behind a participle that brings in who acts, "posed" or "carried out"; the same token where none stands. */
  overParticiple(token: number): number {
    if (!BRINGING.has(this.words.word(token))) return token;
    return this.words.word(token + 1) === "out" ? token + 2 : token + 1;
  }

  /** The parties that a phrase is about by its head or its owner who acts: "Utopia", "Utopian forces". */
  actorsIn(chunk: Chunk): Named | null {
    const head = this.#mentionAt(chunk.head);
    if (head !== null && head.form !== "adjectival")
      return { ...chunk, entities: [this.#entityOf(head)], loose: false, possessive: false };
    return ACTING.has(this.words.lemma(chunk.head)) ? this.owners(chunk) : null;
  }

  isPerson(entity: string): boolean {
    return this.#kinds.get(entity) === "person";
  }

  /** Places, bodies and persons that a run names, in whatever role. */
  namedIn({ first, last }: Range): ReadonlySet<string> {
    const named = new Set<string>();
    for (let t = first; t < last; t++) {
      const mention = this.#mentionAt(t);
      if (mention !== null) named.add(this.#entityOf(mention));
    }
    return named;
  }

  #entityOf({ entity }: Mention): string {
    return this.#standsFor.get(entity) ?? entity;
  }

  /** The longest mention over a token of somebody who can act. */
  #mentionAt(token: number): Mention | null {
    const over = (this.#over.get(token) ?? []).filter((m) => this.#canAct(m));
    return over.toSorted((a, b) => b.last - b.first - (a.last - a.first))[0] ?? null;
  }

  /** A sea or a continent does nothing. */
  #canAct({ entity }: Mention): boolean {
    return KINDS.has(this.#kinds.get(entity) ?? "") && !this.#regions.has(entity);
  }

  #owns({ form, last }: Mention, chunk: Chunk): boolean {
    const next = this.words.word(last);
    if (next === "-" || next === "–") return false;
    if (form === "adjectival" && this.words.upos(last) === "PROPN") return false;
    return form === "adjectival" || this.words.isPossessive(last) || last === chunk.head;
  }

  /** "|Utopia’s and| Borduria’s support", "|Utopian and| Bordurian attacks" */
  #withOwnersBefore(owners: Named): Named {
    let found = owners;
    for (let parts = 0; parts < LONGEST_LIST; parts++) {
      let at = found.first - 1;
      if (!/^(?:and|or|,|&)$/.test(this.words.word(at))) break;
      if (this.words.word(at - 1) === ",") at--;
      const before = this.#ownerEndingAt(at);
      if (before === null) break;
      found = {
        ...found,
        first: before.first,
        entities: [this.#entityOf(before), ...found.entities],
      };
    }
    return found;
  }

  #ownerEndingAt(token: number): Mention | null {
    const possessive = this.words.isPossessive(token - 1);
    const mention = this.#mentionAt(possessive ? token - 2 : token - 1);
    const isWhole = mention?.last === (possessive ? token - 1 : token);
    return mention !== null && isWhole && (possessive || mention.form === "adjectival")
      ? mention
      : null;
  }

  #partyFrom(token: number): Named | null {
    const mention = this.#mentionAt(token);
    if (mention === null || mention.first !== token) return null;
    // "the Utopia ‘loyalists’": the name only describes what stands between the marks.
    if (/^(?:``|["“‘'])$/.test(this.words.word(mention.last))) return null;
    const isAlone = mention.form !== "adjectival" && !this.words.isPossessive(mention.last);
    const chunk = this.clauses.chunks.over(mention.last - 1);
    if (isAlone && (chunk === null || chunk.head < mention.last))
      return { ...mention, entities: [this.#entityOf(mention)], loose: false, possessive: false };
    if (chunk === null || !ACTING.has(this.words.lemma(chunk.head))) return null;
    const owners = this.owners(chunk);
    return owners === null ? null : { ...owners, last: chunk.last };
  }

  /** Behind a comma or "and" that goes on with a list; the same token where none does. */
  #overJoint(token: number): number {
    const { words } = this;
    let at = token;
    // "Estria (the REA)": a short form in brackets belongs to the name.
    if (words.written(at) === "(" && words.written(at + 2) === ")") at += 3;
    if (words.word(at) === ",") at++;
    if (/^(?:and|or|&)$/.test(words.word(at))) at++;
    if (words.word(at) === "as" && words.word(at + 1) === "well") at += 3;
    return at;
  }
}

const isModifier = (words: Words, at: number): boolean =>
  /^(?:,|and)$/.test(words.word(at)) ||
  /^(?:ADJ|ADV)$/.test(words.upos(at)) ||
  /^VB[NG]$/.test(words.xpos(at));

function joined(before: Named | null, next: Named): Named {
  const { first, last, entities, loose, possessive } = next;
  if (before === null) return { first, last, entities, loose, possessive };
  return {
    first: Math.min(before.first, first),
    last,
    entities: [...new Set([...before.entities, ...entities])],
    loose: before.loose && loose,
    possessive: before.possessive || possessive,
  };
}

/** Seats of government that the cast has beside their country: in a phrase of doing they stand for it. */
function capitals(cast: Layers["cast"], packs: Packs): ReadonlyMap<string, string> {
  const byName = new Map(
    cast.entities.flatMap((e) => [e.name, ...e.otherNames].map((n) => [n, e.id])),
  );
  const found = new Map<string, string>();
  for (const { name, aliases, capital } of packs.countries) {
    const seat = capital === null ? undefined : byName.get(capital);
    const country = [name, ...aliases].map((n) => byName.get(n)).find((id) => id !== undefined);
    if (seat !== undefined && country !== undefined) found.set(seat, country);
  }
  return found;
}
