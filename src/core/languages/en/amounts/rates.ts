/** Rates: what stands behind an amount and says for how long, or for what, it is. */
import { AFTER_POINTS, PER_THING, PER_TIME } from "./units.ts";

export interface Rate {
  /** "/d", "/{barrel}": to be set behind the unit of the amount. */
  readonly suffix: string;
  /** The word behind the rate. */
  readonly last: number;
}

/**
 * The rate that begins at this word; null where none does. It is looked at from outside, since "a month" may be an
 * expression of time of its own. `norms` are words in lower case.
 */
export function rateAt(norms: readonly string[], at: number, things = false): Rate | null {
  const joint = norms[at] ?? "";
  // "km/h" is three tokens.
  if (joint === "/" && norms[at + 1] === "h") return { suffix: "/h", last: at + 2 };
  if (!/^(?:per|an?)$/.test(joint)) return null;
  const word = norms[at + 1] ?? "";
  // "a second time"
  if (joint !== "per" && word === "second") return null;
  const table = things && Object.hasOwn(PER_THING, word) ? PER_THING : PER_TIME;
  const code = Object.hasOwn(table, word) ? table[word] : undefined;
  if (code === undefined || AFTER_POINTS.has(norms[at + 2] ?? "")) return null;
  return { suffix: `/${code}`, last: at + 2 };
}
