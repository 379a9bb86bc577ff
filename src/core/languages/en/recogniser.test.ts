import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinyNameNet, tinySyntaxNet, tinyVectors } from "../../../../test/tiny-net.ts";
import { NO_CLUSTERS } from "../clusters.ts";
import { decodeLexicon, encodeLexicon, LISTS } from "../lexicon.ts";
import { Kernel } from "../net/kernel.ts";
import { NO_PACKS } from "../packs.ts";
import { decodeVectors } from "../vectors.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { NAME_CONTEXT, nameContexts } from "./name-context.ts";
import { recogniserOf } from "./recogniser.ts";
import { bestLabels, LABEL_COUNT, labelsOf, namesOf } from "./recogniser-labels.ts";

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
            Float32Array.from(cells),
            LABEL_COUNT,
            new Float64Array(LABEL_COUNT * LABEL_COUNT),
            length,
          );
          expect(labelsOf(length, namesOf(best))).toEqual(best);
        },
      ),
    );
  });
});

describe("the recogniser", () => {
  const sources = {
    clusters: NO_CLUSTERS,
    vectors: decodeVectors(tinyVectors()),
    gazetteer: null,
    lexicon: null,
  };
  const recogniser = recogniserOf(tinyNameNet(), sources, new Kernel());

  it("gives names inside the sentence, in order and apart, for any words", () => {
    const forms = fc.array(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(forms, (words) => {
        let done = 0;
        for (const { first, last } of recogniser.recognise(words)) {
          expect(first).toBeGreaterThanOrEqual(done);
          expect(last).toBeGreaterThan(first);
          done = last;
        }
        expect(done).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it("reads a very long sentence in pieces", () => {
    const words = Array.from({ length: 1300 }, (_, i) => (i % 3 === 0 ? "Oslo" : "talks"));
    const names = recogniser.recognise(words);
    expect(names.some(({ last }) => last > 1200)).toBe(true);
  });

  it("refuses a net of other shape", () => {
    expect(() => recogniserOf(tinySyntaxNet(), sources, new Kernel())).toThrow(RangeError);
  });
});

describe("what lists say of the words of a sentence", () => {
  const rowsOf = (text: string) =>
    nameContexts(text.split(" "), { gazetteer: null, lexicon: null }).map((rows) =>
      rows.map((row) => NAME_CONTEXT[row]),
    );

  it.each([
    ["Talks in Oslo ended", "style sentence"],
    ["Norway And Japan Open Talks", "style headline"],
    ["TALKS IN OSLO", "style capitals"],
  ])("tells how it writes: %s", (text, style) => {
    expect(rowsOf(text)).toEqual(text.split(" ").map(() => [style]));
  });

  it("tells runs of listed words and single ones", () => {
    const lexicon = decodeLexicon(
      encodeLexicon(
        new Map([
          ["new strelsau", LISTS.largePlace],
          ["rudolf", LISTS.given],
        ]),
      ),
    );
    const rows = nameContexts(["Rudolf", "left", "New", "Strelsau"], { gazetteer: null, lexicon });
    expect(rows.map((each) => each.slice(1).map((row) => NAME_CONTEXT[row]))).toEqual([
      ["listed 32"],
      [],
      ["run ^", "run listed 1"],
      ["run $", "run listed 1"],
    ]);
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
