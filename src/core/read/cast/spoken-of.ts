import { firstWhere } from "../../text/sorted.ts";
import type { DraftEntity } from "./draft.ts";

interface Place {
  readonly entity: DraftEntity;
  readonly at: number;
}

/** Places by word where entities of one sort are spoken of, for what was spoken of before another place. */
export class SpokenOf {
  readonly #places: readonly Place[];
  /** How many places from the first on speak of one entity alone. */
  readonly #alone: number;

  constructor(places: readonly Place[]) {
    this.#places = places.toSorted((a, b) => a.at - b.at);
    const other = this.#places.findIndex((p) => p.entity !== this.#places[0]?.entity);
    this.#alone = other < 0 ? this.#places.length : other;
  }

  /** The last one before word `at`, and whether no other one was spoken of before it; null where none was. */
  before(at: number): (Place & { readonly isOnly: boolean }) | null {
    const count = firstWhere(this.#places, (place) => place.at >= at);
    const last = this.#places[count - 1];
    return last === undefined ? null : { ...last, isOnly: count <= this.#alone };
  }
}
