import type { DraftEntity } from "./draft.ts";

/** A long name and what it names. */
export interface Form {
  readonly entity: DraftEntity;
  readonly words: readonly string[];
}

/** No name is shortened to more of its last words. */
const LONGEST_TAIL = 20;

/** Names by the short forms they may have, so that a short one need not be held against every long one. */
export class KnownForms {
  readonly #byWords = new Map<string, Form>();
  readonly #byShort = new Map<string, Map<string, Form>>();

  /** A name that is known already now names this entity. */
  set(words: readonly string[], entity: DraftEntity): void {
    const own = words.join(" ");
    const form = { entity, words };
    const isNew = this.#byWords.get(own)?.entity !== entity;
    this.#byWords.set(own, form);
    if (!isNew) return;
    for (const short of shortFormsOf(words)) {
      const forms = this.#byShort.get(short) ?? new Map<string, Form>();
      this.#byShort.set(short, forms.set(own, form));
    }
  }

  /** Names that end with these words, not the same words. */
  endingWith(words: readonly string[]): Iterable<Form> {
    return this.#forms(tailKey(words));
  }

  /** Names that a word of capitals, or the first word of the name and capitals, may stand for. */
  *spelledBy(words: readonly string[]): Iterable<Form> {
    yield* this.#forms(`= ${words.join("")}`);
    yield* this.#forms(`${words[0]} = ${words.slice(1).join("")}`);
  }

  #forms(short: string): Iterable<Form> {
    return this.#byShort.get(short)?.values() ?? [];
  }
}

const tailKey = (words: readonly string[]): string => `- ${words.join(" ")}`;

function shortFormsOf(words: readonly string[]): string[] {
  const most = Math.min(words.length - 1, LONGEST_TAIL);
  const tails = Array.from({ length: Math.max(0, most - 1) }, (_, i) => words.slice(-(i + 2)));
  const initials = initialsOf(words);
  return [
    ...tails.map(tailKey),
    `= ${initials.join("")}`,
    `${words[0]} = ${initials.slice(1).join("")}`,
  ];
}

/** The first letters of the words with a capital or a number. */
export const initialsOf = (words: readonly string[]): string[] =>
  words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).map((word) => word.charAt(0));
