/** The names of one article by where they begin and end, for reading what stands between two of them. */
import type { Cast, Mention } from "../../annotation/layers.ts";
import { isCountryName } from "../../languages/country-names.ts";
import type { Packs } from "../../languages/packs.ts";

export class Parties {
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #countries: ReadonlySet<string>;
  readonly #from = new Map<number, Mention>();
  readonly #over = new Map<number, Mention>();
  readonly all: readonly Mention[];

  constructor(cast: Cast, packs: Packs) {
    this.#kinds = new Map(cast.entities.map((e) => [e.id, e.kind]));
    this.#countries = new Set(
      cast.entities
        .filter((e) => [e.name, ...e.otherNames].some((name) => isCountryName(name, packs)))
        .map((e) => e.id),
    );
    this.all = cast.mentions.filter((m) => m.form === "name" || m.form === "metonym");
    for (const mention of this.all) {
      if (!this.#from.has(mention.first)) this.#from.set(mention.first, mention);
      for (let i = mention.first; i < mention.last; i++) {
        const known = this.#over.get(i);
        if (!known || known.last - known.first < mention.last - mention.first)
          this.#over.set(i, mention);
      }
    }
  }

  /** The longest name that begins at a token. */
  from(token: number): Mention | null {
    return this.#from.get(token) ?? null;
  }

  over(token: number): Mention | null {
    return this.#over.get(token) ?? null;
  }

  /** The longest name that ends before a token. */
  endingAt(token: number): Mention | null {
    const mention = this.#over.get(token - 1);
    return mention?.last === token ? mention : null;
  }

  kindOf(mention: Mention): string {
    return this.#kinds.get(mention.entity) ?? "";
  }

  isBody(mention: Mention): boolean {
    return this.kindOf(mention) === "body" && !this.isCountry(mention);
  }

  isPlace(mention: Mention): boolean {
    return this.kindOf(mention) === "place" || this.kindOf(mention) === "facility";
  }

  /** Something that has been put where it is: a body or a building, not a town or a country. */
  isSeated(mention: Mention): boolean {
    return this.isBody(mention) || this.kindOf(mention) === "facility";
  }

  isPerson(mention: Mention): boolean {
    return this.kindOf(mention) === "person";
  }

  isCountry(mention: Mention): boolean {
    return this.#countries.has(mention.entity);
  }
}
