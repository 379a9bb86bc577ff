/** The entities behind the words of a source. */

import type { Cast, Mention } from "../../annotation/layers.ts";
import { plainName } from "../../languages/en/plain-name.ts";
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import { mentionsOver } from "../cast/mentions-over.ts";
import type { SourceWords } from "./source.ts";
import type { Range, Words } from "./words.ts";

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

export class Speakers {
  readonly #words: Words;
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, string>();
  readonly #at: ReadonlyMap<number, readonly Mention[]>;
  readonly #named: ReadonlySet<string>;

  constructor(words: Words, cast: Cast) {
    this.#words = words;
    this.#kinds = new Map(cast.entities.map((e) => [e.id, e.kind]));
    this.#names = new Map(cast.entities.map((e) => [e.id, e.name]));
    for (const { id, name, otherNames } of cast.entities)
      for (const each of [name, ...otherNames].map(plainName))
        if (!this.#byName.has(each)) this.#byName.set(each, id);
    this.#at = mentionsOver(cast.mentions);
    this.#named = new Set(cast.mentions.filter((m) => m.form === "name").map((m) => m.entity));
  }

  /** Whether the article has a name for an entity, and no mere description. */
  isNamed(entity: string): boolean {
    return this.#named.has(entity);
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
    return this.#names.get(entity) ?? "";
  }

  /** The entity of a name, whatever its case and article. */
  named(name: string): string | null {
    return this.#byName.get(plainName(name)) ?? null;
  }

  of(source: SourceWords): Speaking {
    const words = this.#words;
    const head = words.word(source.head) === "who" ? antecedent(words, source.head) : source.head;
    if (head === null) return NOBODY;
    const persons = this.#personsIn(source);
    if (persons.length > 0) return { ...NOBODY, speakers: [...new Set(persons)] };
    if (DOCUMENT_NOUNS.has(words.lemma(head))) return this.#ofDocument(head);
    const parties = this.#partiesIn(source);
    if (parties.length > 1) return { ...NOBODY, speakers: parties };
    const heads = [head, ...words.childrenBy(head, "conj").filter((c) => c < source.last)];
    const speakers = heads.map((h) => this.#entityOf(h)).filter((e) => e !== null);
    const back = pointsBack(words, source, head);
    return { ...NOBODY, speakers: [...new Set(speakers)], pointsBack: back };
  }

  /** Persons that the phrase itself names, not those of "an aide to Hill" or "including Hill". */
  #personsIn(source: Range): readonly string[] {
    const words = this.#words;
    const found: string[] = [];
    let inPhrase = false;
    for (let i = source.first; i < source.last; i++) {
      if (/^(?:who|whose|which|that|including|like)$/.test(words.word(i))) break;
      if (words.word(i) === ",") inPhrase = false;
      else if (words.upos(i) === "ADP" || words.word(i) === "to") inPhrase = true;
      const person = inPhrase ? null : this.#personFrom(i, source);
      if (person) found.push(person);
    }
    return found;
  }

  /** "Estria and the Union": all of them, where the phrase holds nothing but names. */
  #partiesIn(source: Range): readonly string[] {
    const found = new Set<string>();
    for (let i = source.first; i < source.last; i++) {
      const mention = this.mentionAt(i);
      if (
        mention?.first === i &&
        this.#canSpeak(mention.entity) &&
        mention.form !== "descriptive"
      ) {
        found.add(mention.entity);
        i = mention.last - 1;
      } else if (!/^(?:,|and|the|both|&)$/.test(this.#words.word(i))) return [];
    }
    return [...found];
  }

  /** A person named from this token on, unless something of theirs is meant: "Hill’s spokesman". */
  #personFrom(token: number, source: Range): string | null {
    const mention = this.mentionAt(token);
    if (!mention || mention.first !== token || mention.form !== "name") return null;
    const owns = mention.last < source.last && this.#words.isPossessive(mention.last);
    // "Wood, a |Hill| aide": the name only tells whose.
    const qualifies =
      this.#words.label(mention.last - 1) === "compound" &&
      this.#words.head(mention.last - 1) >= mention.last;
    return !owns && !qualifies && this.kindOf(mention.entity) === "person" ? mention.entity : null;
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
    const back =
      makers.map((m) => pointsBack(words, { first: m, last: m + 1 }, m)).find((b) => b !== null) ??
      null;
    return {
      speakers: speakers.filter((e) => e !== undefined),
      document,
      pointsBack: speakers.length > 0 ? null : back,
    };
  }

  #entityOf(head: number): string | null {
    const over = this.mentionAt(head);
    return over && this.#canSpeak(over.entity) ? over.entity : null;
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

function pointsBack(words: Words, source: Range, head: number): "one" | "several" | null {
  if (ONE_BACK.has(words.word(head))) return "one";
  const isCounted =
    SEVERAL_BACK.has(words.word(source.first)) || SEVERAL_BACK.has(words.word(source.first + 1));
  return isCounted && source.last - source.first <= 3 ? "several" : null;
}
