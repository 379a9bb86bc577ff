import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_CLUSTERS } from "../clusters.ts";
import { hashText } from "../hashes.ts";
import { NO_PACKS } from "../packs.ts";
import { encodeTable } from "../table.ts";
import { NO_VECTORS } from "../vectors.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { decodeRecogniser } from "./recogniser.ts";
import { shapeOf } from "./recogniser-features.ts";
import { bestLabels, LABEL_COUNT, labelsOf, namesOf } from "./recogniser-labels.ts";

const classes = [...Array(LABEL_COUNT).keys()].map(String);
const sources = { clusters: NO_CLUSTERS, gazetteer: null, lexicon: null, vectors: NO_VECTORS };

describe("the labels of a sentence", () => {
  it("hold names and give them back", () => {
    const names = [
      { first: 1, last: 4, type: "body" as const },
      { first: 4, last: 5, type: "person" as const },
      { first: 7, last: 9, type: "place" as const },
    ];
    expect(namesOf(labelsOf(9, names))).toEqual(names);
  });

  it("on the best path never break a name, whatever the scores", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: LABEL_COUNT * 8 }),
        (cells) => {
          const length = Math.floor(cells.length / LABEL_COUNT);
          const best = bestLabels(
            Int32Array.from(cells),
            new Int32Array(LABEL_COUNT * LABEL_COUNT),
            length,
          );
          expect(labelsOf(length, namesOf(best))).toEqual(best);
        },
      ),
    );
  });
});

describe("the recogniser", () => {
  it("marks the words its table has weights for", () => {
    const unit = labelsOf(1, [{ first: 0, last: 1, type: "place" }])[0] ?? 0;
    const bytes = encodeTable(classes, [{ hash: hashText("WStrelsau"), cells: [[unit, 5]] }]);
    const names = decodeRecogniser(bytes, sources).recognise(["In", "Strelsau", "it", "rains"]);
    expect(names).toEqual([{ first: 1, last: 2, type: "place" }]);
  });

  it("refuses a table of other labels", () => {
    expect(() => decodeRecogniser(encodeTable(["a"], []), sources)).toThrow(RangeError);
  });

  it("finds nothing in no words", () => {
    expect(decodeRecogniser(encodeTable(classes, []), sources).recognise([])).toEqual([]);
  });
});

describe("the shape of a word", () => {
  it.each([
    ["McKay-3", "XxXx-d"],
    ["RWLA", "X"],
    ["überall", "x"],
    ["", ""],
  ])("of %s is %s", (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});

describe("the searchable packs", () => {
  const gazetteer = gazetteerOf({
    ...NO_PACKS,
    countries: [
      {
        code: "RT",
        name: "Ruritania",
        aliases: ["People's Kingdom of Ruritania"],
        demonyms: ["Ruritanian"],
        capital: "Strelsau",
      },
    ],
    bodies: [{ name: "Basin Treaty League", acronym: "BATREL", aliases: [], kind: "organisation" }],
  });

  it("find the longest name, with either apostrophe", () => {
    const words = ["the", "People", "\u2019s", "Kingdom", "of", "Ruritania", "left", "BATREL"];
    expect(gazetteer.matches(words).map((m) => [m.first, m.last, m.listed.name])).toEqual([
      [1, 6, "Ruritania"],
      [7, 8, "Basin Treaty League"],
    ]);
  });

  it("know inhabitants in the plural, and nothing of unlisted words", () => {
    expect(gazetteer.entry("Ruritanians")?.kind).toBe("adjective");
    expect(gazetteer.entry("Ruritanien")).toBeNull();
  });
});
