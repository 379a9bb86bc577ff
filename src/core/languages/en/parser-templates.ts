/**
 * Which combinations the parser looks at. A place and a letter name an atom: "s0w" is the form of the word on top of
 * the stack. Letters: w form, t tag, p part of speech, l label, f m c groups of use from fine to coarse.
 */
import { hashText } from "../table.ts";

export const KINDS = "wtplfmc";

/** A stack word is s0 to s3 from the top, a next word b0 to b3; l, m are its first two on the left, r, q on the right. */
export const PLACES = [
  ..."s0 s1 s2 s3 b0 b1 b2 b3".split(" "),
  ..."s0l s0m s0r s0q s1l s1m s1r s1q b0l b0m s0- s0+ b0-".split(" "),
];
/** Distances of s0 and b0, of s1 and s0; and how many words hang on a word on each side. */
const EXTRAS = ["dist", "dist1", "s0vl", "s0vr", "s1vl", "s1vr", "b0vl"];

const TEMPLATES = `
  s0w s0t s0w/s0t b0w b0t b0w/b0t b1w b1t b1w/b1t b2t s1w s1t s1w/s1t s2w s2t
  s0f b0f s1f b1f s0m/s0t b0m/b0t s1m/s1t
  s0w/b0w s0w/s0t/b0t s0t/b0w/b0t s0t/b0t s0w/b0t s0t/b0w
  s0w/s1w s0t/s1t s0w/s1t s0t/s1w
  s0f/b0f s0f/s1f s0f/b0t s0t/b0f s0f/s1t s0t/s1f s1f/b0f s0m/s1m/b0m s0c/s1c/b0c
  s0w/b0f s0f/b0w s1w/s0f s1f/s0w s1w/b0w s1t/b0t s1w/b0t s1t/b0w
  b0t/b1t b0w/b1t b0t/b1w b0t/b1t/b2t s0t/b0t/b1t s0t/b0t/b1t/b2t s1t/s0t/b0t s2t/s1t/s0t s2p/s1t/s0t/b0t
  s1t/s0t/b0t/b1t s0w/b0t/b1t s0t/b0w/b1t s0w/s1t/b0t s0t/s1w/b0t s0t/s1t/b0w
  s0f/s1t/b0t s0t/s1f/b0t s0t/s1t/b0f s0p/s1p/b0p/b1p s3p/s2p/s1p/s0p b0p/b1p/b2p/b3p
  s0t/b0t/b0lt s1t/s1rt/s0t s1t/s1lt/s0t s1t/s0t/s0lt s1t/s0t/s0rt s0t/s0lt/s0mt s0t/s0rt/s0qt
  s0t/s0lt/b0t s0t/s0rt/b0t s1t/s1rt/s1qt
  s0ll s0rl s1ll s1rl b0ll s0lw s0rw s1rw s1lw b0lw
  s0w/s0ll s0w/s0rl s0t/s0ll s0t/s0rl b0w/b0ll b0t/b0ll s1w/s1rl s1t/s1rl s1t/s1ll s1w/s1ll
  s0t/s0ll/s0ml s0t/s0rl/s0ql b0t/b0ll/b0ml s1t/s1rl/s1ql
  s1t/s1rl/s0t/b0t s0t/b0t/b0ll s0t/s0ll/s0rl/b0t s1t/s0t/s0ll s1t/s0t/s0rl
  s0w/s0vl s0w/s0vr s0t/s0vl s0t/s0vr s1w/s1vr s1t/s1vr b0t/b0vl
  dist/s0t dist/b0t dist/s0w/b0t dist/s0t/b0t dist1/s1t/s0t dist1/s1p/s0p/b0p dist1/s1w/s0t
  s0-t/s0t s0t/s0+t/b0-t/b0t s0t/s0+t/b0t/b1t
  s1w/s1rw s1w/s0w/b0w s1w/s0t/s0lw s1t/s0w/s0lw s1w/s0t/s0rw s0w/b0t/b0lw
  s1rw/s0w s0rf/b0f s1f/s0lw s1f/s0rf
  s1f/s0lw/s0f s1t/s0lw/s0f s2f/s0lw s2w/s0lw s2t/s1t/s0lw s2f/s1f/s0lw s2f/s0f/s0lw s2t/s1t/s0t/s0ll
  s0f/b0lw/b0f s0w/b0lw s0f/b0lw s1t/s0t/b0lw s1f/s0f/b0w s1t/s0f/b0w s1f/s0t/b0w s0f/b0w/b1f b0t/b1f
`;

export interface Plan {
  /** How many features a state gives. */
  readonly count: number;
  readonly atoms: number;
  /** Each template as a first number, then its atoms, at most four, -1 where it has fewer. */
  readonly steps: Int32Array;
}

function planOf(text: string, places: readonly string[], extras: readonly string[]): Plan {
  const names = [...places.flatMap((place) => [...KINDS].map((kind) => place + kind)), ...extras];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const templates = text.trim().split(/\s+/);
  const steps = templates.flatMap((template) => {
    const atoms = template.split("/").map((name) => {
      const atom = numbers.get(name);
      if (atom === undefined) throw new RangeError(`There is no atom ${name} for ${template}`);
      return atom;
    });
    return [hashText(template), ...atoms, ...Array<number>(4 - atoms.length).fill(-1)];
  });
  return { count: templates.length, atoms: names.length, steps: Int32Array.from(steps) };
}

export const PLAN = planOf(TEMPLATES, PLACES, EXTRAS);

/** Writes the features of a state into `out`, `PLAN.count` of them. */
export function hashAtoms(atoms: Int32Array, out: Int32Array): void {
  const { count, steps } = PLAN;
  for (let t = 0, at = 0; t < count; t++, at += 5) {
    let hash = join(steps[at] as number, atoms[steps[at + 1] as number] as number);
    for (let k = 2; k < 5; k++) {
      const atom = steps[at + k] as number;
      if (atom < 0) break;
      hash = join(hash, atoms[atom] as number);
    }
    out[t] = hash;
  }
}

/** Cheaper than `mix`: the parser joins hundreds of atoms a word, and most are hashes already. */
function join(hash: number, atom: number): number {
  const product = Math.imul(hash ^ atom, 0x9e3779b1);
  return product ^ (product >>> 15);
}
