/** Whose an amount is: who owns what is counted, or who does what the verb says with it. */
import type { Clauses } from "../clauses/clauses.ts";
import type { Actors } from "../events/actors.ts";
import type { Range } from "../statements/words.ts";

export class Subjects {
  readonly #clauses: Clauses;
  readonly #actors: Actors;

  constructor(clauses: Clauses, actors: Actors) {
    this.#clauses = clauses;
    this.#actors = actors;
  }

  /** Null where the words next to the amount do not tell. */
  of({ first }: Range): string | null {
    const chunk = this.#clauses.chunks.over(first);
    if (chunk === null) return null;
    const owner = this.#actors.ownerOf(chunk);
    return owner !== null && this.#actors.kindOf(owner) !== "person"
      ? owner
      : this.#ofVerb(chunk.first);
  }

  /** "Utopia |will have| 1,000 ships", "the delegation |consists of| 26 members", "its spending |will be| 2%" */
  #ofVerb(first: number): string | null {
    const { words } = this.#clauses;
    let verb = first - 1;
    while (
      /^(?:ADP|ADV)$/.test(words.upos(verb)) &&
      words.sentenceAt(verb) === words.sentenceAt(first)
    )
      verb--;
    const tells = this.#clauses.isVerb(verb) || words.upos(verb) === "AUX";
    if (!tells || words.sentenceAt(verb) !== words.sentenceAt(first)) return null;
    const phrase = this.#clauses.subject(verb);
    const [item] = phrase?.items ?? [];
    const named = this.#actors.of(phrase);
    const [only] = named;
    if (only !== undefined) return named.length === 1 ? only : null;
    return item === undefined ? null : this.#actors.ownerOf(item);
  }
}
