/** Weights of hashed words by steps along the gradient, each smaller the more a word has moved already. */
import { WEIGHT_UNIT, weightSlot } from "../../src/core/languages/weights.ts";
import { exponential } from "../exponential.ts";

export interface Example {
  readonly hashes: readonly number[];
  /** What each of them counts. */
  readonly value: number;
  readonly target: number;
  readonly weight: number;
  /** Number of the site: what stands on few sites is not learnt. */
  readonly site: number;
}

const ROUNDS = 6;
const RATE = 0.25;
const FEWEST_SITES = 3;

export function learnWeights(examples: readonly Example[], bits: number): Int8Array {
  const size = 2 ** bits;
  const weights = new Float64Array(size);
  const moved = new Float64Array(size).fill(1e-3);
  const known = slotsOnSites(examples, bits);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const { hashes, value, target, weight } of examples) {
      let score = bias;
      for (const hash of hashes) score += value * (weights[weightSlot(hash, bits)] as number);
      const step = weight * (target - 1 / (1 + exponential(-Math.max(-30, Math.min(30, score)))));
      bias += 0.01 * step;
      for (const hash of hashes) {
        const slot = weightSlot(hash, bits);
        if (known[slot] === 0) continue;
        moved[slot] = (moved[slot] as number) + (step * value) ** 2;
        weights[slot] =
          (weights[slot] as number) * (1 - 1e-5) +
          (RATE * step * value) / Math.sqrt(moved[slot] as number);
      }
    }
  return Int8Array.from(weights, (value) =>
    Math.max(-127, Math.min(127, Math.round(value * WEIGHT_UNIT))),
  );
}

/** 1 for slots that words of enough sites fall into. */
function slotsOnSites(examples: readonly Example[], bits: number): Uint8Array {
  const last = new Int32Array(2 ** bits).fill(-1);
  const counts = new Uint16Array(2 ** bits);
  for (const { hashes, site } of examples)
    for (const hash of hashes) {
      const slot = weightSlot(hash, bits);
      if (last[slot] === site) continue;
      last[slot] = site;
      counts[slot] = (counts[slot] as number) + 1;
    }
  return Uint8Array.from(counts, (count) => (count >= FEWEST_SITES ? 1 : 0));
}
