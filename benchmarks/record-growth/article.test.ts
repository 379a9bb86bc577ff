import { describe, expect, test } from "vitest";
import { readingFaults } from "../../test/contract-faults.ts";
import { readingOf } from "./article.ts";
import { plantedAmong, plantedIn, wordsOfPassage } from "./planted.ts";
import { numberOf, placeOf, storyAt, tellersOf } from "./world.ts";

const places = Array.from({ length: 2_300 }, (_, n) => placeOf(n));

describe("The articles of the invented world", () => {
  test("are readings without faults", () => {
    for (const place of places.filter((_, n) => n % 7 === 0))
      expect(readingFaults(readingOf(place))).toEqual([]);
  });

  test("are the same each time, and no two are alike", () => {
    const texts = places.map((place) => readingOf(place).text);
    expect(readingOf({ relationship: 3, at: 8 })).toEqual(readingOf({ relationship: 3, at: 8 }));
    expect(new Set(texts).size).toBe(places.length);
  });

  test("have 150 to 420 words, and as many lines as articles of that length have", () => {
    for (const { relationship, at } of places.slice(0, 300)) {
      const { text, entities, mentions, statements, events } = readingOf({ relationship, at });
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThan(150);
      expect(words).toBeLessThan(420);
      expect(entities.length).toBeGreaterThan(6);
      expect(mentions.length).toBeGreaterThan(entities.length);
      expect(statements.length).toBeGreaterThan(0);
      expect(events.length).toBeGreaterThan(0);
    }
  });

  test("are numbered in one row", () => {
    places.forEach((place, n) => {
      expect(numberOf(place)).toBe(n);
    });
    expect(numberOf({ relationship: 0, at: 100 })).toBe(Number.POSITIVE_INFINITY);
  });
});

test("Two to four articles tell a story, and each tells one", () => {
  const told = Array.from({ length: 100 }, (_, at) => storyAt(at));
  told.forEach(({ story, retelling }, at) => {
    expect(tellersOf(story)[retelling]).toBe(at);
  });
  expect(new Set(told.map(({ story }) => tellersOf(story).length))).toEqual(new Set([2, 3, 4]));
});

describe("Planted passages", () => {
  const pairs = plantedAmong(1_000);

  test("stand word for word in both articles, 30 to 60 words of them", () => {
    expect(pairs.length).toBeGreaterThan(400);
    for (const { passage, original, copy } of pairs) {
      const words = wordsOfPassage(passage);
      expect(words.split(" ").length).toBeGreaterThanOrEqual(30);
      expect(words.split(" ").length).toBeLessThanOrEqual(60);
      expect(readingOf(original).text).toContain(words);
      expect(readingOf(copy).text).toContain(words);
    }
  });

  test("also cross from one relationship to another, and never come from a later article than is there", () => {
    expect(pairs.some(({ original, copy }) => original.relationship !== copy.relationship)).toBe(
      true,
    );
    expect(
      pairs.every(({ original, copy }) => numberOf(original) < 1_000 && numberOf(copy) < 1_000),
    ).toBe(true);
  });

  test("are told of an article alone", () => {
    expect(plantedIn({ relationship: 5, at: 0 })).toContainEqual({ relationship: 5, story: 0 });
  });
});
