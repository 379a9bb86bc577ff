/** Whole numbers that look thrown and are the same for the same seed. */

/** From 0 to below the limit. */
export type Dice = (limit: number) => number;

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Dice of one thing among many, found by its numbers without throwing those of the others. */
export function diceFor(...numbers: readonly number[]): Dice {
  let hash = 0x811c9dc5;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
  }
  return dice(hash);
}

export function oneOf<T>(below: Dice, choices: readonly T[]): T {
  const choice = choices[below(choices.length)];
  if (choice === undefined) throw new RangeError("Nothing to choose from");
  return choice;
}
