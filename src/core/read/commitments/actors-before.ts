import type { Layers } from "../../annotation/layers.ts";
import { Speakers } from "../statements/speakers.ts";
import type { Words } from "../statements/words.ts";

/** Who a noun phrase means. */
export class Actors {
  readonly #words: Words;
  readonly #speakers: Speakers;

  constructor(words: Words, layers: Pick<Layers, "cast">) {
    this.#words = words;
    this.#speakers = new Speakers(words, layers.cast);
  }

  /** The entities a phrase names, with those joined to it; those it belongs to where it has no name of its own. */
  of(head: number): string[] {
    const words = this.#words;
    const { first, last } = words.subtree(head, (t) =>
      /^(?:acl|advcl|parataxis)/.test(words.fullLabel(t)),
    );
    const heads = [head, ...words.childrenBy(head, "conj")];
    const found = heads.flatMap((h) => {
      const own = this.#speakers.of({ head: h, first, last }).speakers;
      return own.length > 0 ? own : this.#members(h);
    });
    return [...new Set(found)];
  }

  /** The kind of the entity that a phrase names; "" for none. */
  kindOf(entity: string): string {
    return this.#speakers.kindOf(entity);
  }

  /** The entity over a token, a place or a facility too. */
  named(token: number): string | null {
    return this.#speakers.mentionAt(token)?.entity ?? null;
  }

  /** "members of the committee", "the Utopian cabinet" */
  #members(head: number): string[] {
    const words = this.#words;
    const of = words
      .childrenBy(head, "nmod")
      .filter((n) =>
        words.childrenBy(n, "case").some((c) => ["of", "from"].includes(words.word(c))),
      );
    const owners = words.childrenBy(head, "nmod:poss", "amod", "compound");
    for (const list of [of.flatMap((n) => [n, ...words.childrenBy(n, "conj")]), owners]) {
      const entities = list.flatMap((n) => {
        const mention = this.#speakers.mentionAt(n, false);
        return mention === null ? [] : [mention.entity];
      });
      if (entities.length > 0) return entities;
    }
    return [];
  }
}
