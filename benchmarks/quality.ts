/** What every system is worth on the same development sets, scored in the same way. */
import type { Annotated } from "./annotated.ts";
import { type NameScores, scoreNamesOf } from "./name-scores.ts";
import type { GoldSet, GoldSets } from "./sets.ts";
import type { System } from "./systems.ts";
import { scoreWords, type WordScores } from "./word-scores.ts";

export interface SetScores<Scores> {
  readonly set: string;
  readonly documents: number;
  readonly systems: readonly (readonly [System, Scores])[];
}

export interface Quality {
  readonly names: readonly SetScores<NameScores>[];
  readonly words: readonly SetScores<WordScores>[];
}

/** The texts of all sets in a row. */
export function textsOf({ names, words }: GoldSets): readonly string[] {
  return [...names, ...words].flatMap(({ gold }) => gold.map(({ text }) => text));
}

/** Annotations in the order of `textsOf`. */
export function qualityOf(
  { names, words }: GoldSets,
  annotated: readonly (readonly [System, readonly Annotated[]])[],
): Quality {
  let from = 0;
  const scored =
    <Gold, Scores>(score: (gold: readonly Gold[], own: readonly Annotated[]) => Scores) =>
    ({ name, gold }: GoldSet<Gold>): SetScores<Scores> => {
      const first = from;
      from += gold.length;
      const systems = annotated.map(
        ([system, own]) => [system, score(gold, own.slice(first, from))] as const,
      );
      return { set: name, documents: gold.length, systems };
    };
  return { names: names.map(scored(scoreNamesOf)), words: words.map(scored(scoreWords)) };
}
