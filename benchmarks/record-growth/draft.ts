/** An article while it is written: what is put down comes back as the quote it has become. */
import type {
  Entity,
  EntityKind,
  MentionForm,
  Quote,
  Reading,
  Zone,
  ZoneRole,
} from "../../src/core/annotation/contract.ts";

/** Somebody or something that articles name. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** A name in a text, by other words where they are given. */
export interface Naming {
  readonly of: Named;
  readonly words?: string;
  readonly form?: MentionForm;
}

export type Piece = string | Named | Naming;

const PREFIX: Readonly<Partial<Record<EntityKind, string>>> = {
  person: "per",
  body: "org",
  place: "plc",
};

/** With the id that a reading gives to such a name. */
export function named(kind: EntityKind, name: string, ...otherNames: readonly string[]): Named {
  const id = `${PREFIX[kind] ?? "thg"}:${name.toLowerCase().replaceAll(" ", "-")}`;
  return { id, kind, name, otherNames };
}

export class Draft {
  #text = "";
  readonly #entities = new Map<string, Entity>();
  readonly #mentions: Reading["mentions"][number][] = [];
  readonly #zones: Zone[] = [];
  /** Where the paragraph begins. */
  #begun = 0;

  get text(): string {
    return this.#text;
  }

  get zones(): readonly Zone[] {
    return this.#zones;
  }

  get entities(): readonly Entity[] {
    return [...this.#entities.values()];
  }

  get mentions(): Reading["mentions"] {
    return this.#mentions;
  }

  /** Makes one quote of the pieces. */
  write(...pieces: readonly Piece[]): Quote {
    const start = this.#text.length;
    for (const piece of pieces) {
      if (typeof piece === "string") this.#text += piece;
      else this.#name("of" in piece ? piece : { of: piece });
    }
    return this.since(start);
  }

  /** A sentence of its own, apart from what its paragraph has before it. */
  sentence(...pieces: readonly Piece[]): Quote {
    if (this.#text.length > this.#begun) this.#text += " ";
    return this.write(...pieces);
  }

  /** What was written from there on. */
  since(start: number): Quote {
    return { start, end: this.#text.length, exact: this.#text.slice(start) };
  }

  /** A paragraph of one role; what is written in between belongs to it. */
  zone<T>(role: ZoneRole, content: () => T): T {
    if (this.#text !== "") this.#text += "\n\n";
    const start = this.#text.length;
    this.#begun = start;
    const written = content();
    this.#zones.push({ start, end: this.#text.length, role });
    return written;
  }

  #name({ of, words = of.name, form = "name" }: Naming): void {
    const { id, kind, name, otherNames } = of;
    this.#entities.set(id, { id, kind, name, otherNames });
    const start = this.#text.length;
    this.#text += words;
    this.#mentions.push({ start, end: this.#text.length, exact: words, entity: id, form });
  }
}
