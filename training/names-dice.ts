/** Numbers from 0 to below 1, the same every time. */
export type Dice = () => number;

export function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

/** One of the choices. */
export const pick = <T>(choices: readonly T[], roll: Dice): T =>
  choices[Math.floor(roll() * choices.length)] as T;
