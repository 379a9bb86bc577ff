import { describe, expect, test } from "vitest";
import { measure } from "./block-measure.ts";
import { blockWords, labelHashes, labelWords, textHashes } from "./block-words.ts";

const hashesOf = (plain: string): number[] => {
  const hashes: number[] = [];
  textHashes(blockWords(plain).words, (hash) => hashes.push(hash));
  return hashes;
};

describe("What is counted in a block", () => {
  test("Words, sentences, marks and capitals", () => {
    expect(measure("“Sails are up,” said Ada Hill. In 2031 they were not…")).toMatchObject({
      words: 11,
      sentences: 2,
      commas: 1,
      digits: 4,
      titled: 4,
      quotes: 2,
    });
    expect(measure("Home | Harbour › Ferries")).toMatchObject({ bars: 2, sentences: 0 });
    expect(measure("Das Schiff fährt über den Fluß")).toMatchObject({ words: 6 });
  });

  test("A point inside a number ends no sentence", () => {
    expect(measure("It rose by 2.5 metres")).toMatchObject({ sentences: 0 });
  });
});

describe("Words as hashes", () => {
  test("Case and the value of a number do not matter, years stand apart", () => {
    expect(blockWords("3 MIN read").words).toEqual(blockWords("12 min Read").words);
    expect(blockWords("2031").words).not.toEqual(blockWords("31").words);
  });

  test("Forms of a word have one stem, short words have none", () => {
    const [harbour, harbours] = [blockWords("harbour the"), blockWords("Harbours of")];
    expect(harbour.stems).toEqual(harbours.stems);
    expect(harbour.stems).toHaveLength(1);
  });

  test("A short line gives all its words, a long block those of its ends", () => {
    expect(hashesOf("Read also")).toHaveLength(6);
    const long = Array.from({ length: 40 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}`);
    expect(hashesOf(long.join(" "))).toHaveLength(26);
    expect(hashesOf("")).toHaveLength(2);
  });

  test("Names of an element count apart at each distance from the block", () => {
    const words = labelWords("div#main.article-body");
    expect(words).toHaveLength(4);
    const [own, around] = [labelHashes(words, "own"), labelHashes(words, "around")];
    expect(own).toHaveLength(7);
    expect(own.filter((hash) => around.includes(hash))).toEqual([]);
  });
});
