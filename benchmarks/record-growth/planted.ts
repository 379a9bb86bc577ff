/** Passages that articles take over word for word from others: who holds them is known, so what is found can be counted. */
import { diceFor } from "../dice.ts";
import { numberOf, type Place, placeOf, storyAt, storyOf, tellersOf } from "./world.ts";

/** The passage of a story. */
export interface Planted {
  readonly relationship: number;
  readonly story: number;
}

/** One article in twenty quotes what another relationship, or its own past, has told. */
const BORROWING = 20;

/** The passages that an article holds. */
export function plantedIn({ relationship, at }: Place): readonly Planted[] {
  const { story, retelling } = storyAt(at);
  const below = diceFor(3, relationship, at);
  // Two of three retellings are rewrites.
  const own = retelling === 0 || below(3) > 0 ? [{ relationship, story }] : [];
  const borrowed = below(BORROWING) === 0 ? [borrowedBy(relationship, story, below(1000))] : [];
  return [...own, ...borrowed.filter((b) => own.every((o) => !isSame(o, b)))];
}

const isSame = (a: Planted, b: Planted): boolean =>
  a.relationship === b.relationship && a.story === b.story;

/** Out of a relationship that began no later. */
function borrowedBy(relationship: number, story: number, drawn: number): Planted {
  const from = drawn % (relationship + 1);
  return { relationship: from, story: from === relationship ? Math.floor(story / 2) : story };
}

/** Two articles that share a planted passage; the first is the one that tells the story first. */
export interface PlantedPair {
  readonly passage: Planted;
  readonly original: Place;
  readonly copy: Place;
}

/** The planted passages of the first articles of the world, each copy with its original. */
export function plantedAmong(articles: number): readonly PlantedPair[] {
  return Array.from({ length: articles }, (_, n) => placeOf(n)).flatMap(pairsOf(articles));
}

function pairsOf(articles: number): (copy: Place) => readonly PlantedPair[] {
  return (copy) =>
    plantedIn(copy).flatMap((passage) => {
      const [first = 0] = tellersOf(passage.story);
      const original = { relationship: passage.relationship, at: first };
      const isItself = original.relationship === copy.relationship && original.at === copy.at;
      return isItself || numberOf(original) >= articles ? [] : [{ passage, original, copy }];
    });
}

/** The words of a passage, as they stand in all who hold it. */
export function wordsOfPassage({ relationship, story }: Planted): string {
  const { passage } = storyOf(relationship, story);
  return passage.map(({ before, town, after }) => `${before}${town.name}${after}`).join(" ");
}
