/** Whose an amount is: who owns what is counted, or who does what the verb says with it. */
import type { Clauses, Phrase } from "../clauses/clauses.ts";
import type { Actors } from "../events/actors.ts";
import type { Range } from "../statements/words.ts";

/** Words behind an amount that a passage may carry. */
const MOST_TELLING = 9;

/** Prepositions between a verb and its amount; "works with 14 nations" does not tell whose they are. */
const LEADS_TO_AMOUNT: ReadonlySet<string> = new Set(
  "of to up over about around above below under".split(" "),
);

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
    if (owner === null || this.#actors.kindOf(owner) === "person") return this.#ofVerb(chunk.first);
    return this.#actors.possessorOf(chunk);
  }

  /** Where the words end that say what an amount is: "$2 million |in grants|", "a $55 billion |budget|". */
  endOf({ first, last }: Range, counted: number): number {
    const { words, chunks } = this.#clauses;
    const chunk = chunks.over(first);
    const reached = chunk === null || chunk.last < last ? last : chunk.last;
    const [of] = this.#clauses.adjuncts(reached);
    const tells =
      of !== undefined &&
      /^(?:in|of|for|behind)$/.test(of.preposition) &&
      !of.phrase.items[0]?.isDate;
    const end = tells && of.last - reached <= MOST_TELLING ? of.last : reached;
    return Math.max(counted, words.end(end - 1));
  }

  /** "Utopia |will have| 1,000 ships", "the delegation |consists of| 26 members", "its spending |will be| 2%" */
  #ofVerb(first: number): string | null {
    const { words } = this.#clauses;
    let verb = first - 1;
    const leads = (at: number): boolean =>
      words.upos(at) === "ADV" || (words.upos(at) === "ADP" && LEADS_TO_AMOUNT.has(words.word(at)));
    while (leads(verb) && words.sentenceAt(verb) === words.sentenceAt(first)) verb--;
    const tells = this.#clauses.isVerb(verb) || words.upos(verb) === "AUX";
    if (!tells || words.sentenceAt(verb) !== words.sentenceAt(first)) return null;
    // "Hill praised the plan to send 20 boats": the boats are not Hill's.
    const isPlain = !this.#clauses.isVerb(verb) || this.#clauses.isFinite(verb);
    const phrase = isPlain ? this.#clauses.subject(verb) : null;
    if (phrase !== null && this.#isFarAntecedent(phrase)) return null;
    const [item] = phrase?.items ?? [];
    const named = this.#actors.of(phrase);
    const [only] = named;
    if (only !== undefined) return named.length === 1 ? only : null;
    return item === undefined ? null : this.#actors.possessorOf(item);
  }

  /** "Hill asked the council for a fund |that| would give $2 million": which of them the clause is about is not plain. */
  #isFarAntecedent({ last, inside }: Phrase): boolean {
    const { words } = this.#clauses;
    const at = words.word(last) === "," ? last + 1 : last;
    return inside.length > 0 && /^(?:that|which|who)$/.test(words.word(at));
  }
}
