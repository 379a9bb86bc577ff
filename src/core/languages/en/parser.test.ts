import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_CLUSTERS } from "../clusters.ts";
import { encodeTable } from "../table.ts";
import { classesOf, moveOf, parserOf } from "./parser.ts";
import { LEFT, ParserState, RIGHT, SHIFT } from "./parser-state.ts";
import { taggerOf } from "./tagger.ts";

const NOUN = { upos: "NOUN", xpos: "NN" } as const;

/** Whether following heads from every word ends at the one word that hangs on the root. */
function isTree(heads: readonly number[], root: number): boolean {
  return heads.every((_, i) => {
    let at = i;
    for (let step = 0; step <= heads.length && at !== root; step++) at = heads[at] ?? root;
    return at === root;
  });
}

describe("the moves of the parser", () => {
  it("make one tree with one root and no crossing arcs, whichever allowed ones are taken", () => {
    const choices = fc.array(fc.nat(2), { maxLength: 90 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), choices, (length, wishes) => {
        const state = new ParserState(length);
        for (let step = 0; !state.done; step++) {
          const allowed = ([SHIFT, LEFT, RIGHT] as const).filter((move) => state.may(move));
          state.apply(allowed[(wishes[step] ?? 0) % allowed.length] ?? SHIFT, 0);
        }
        const heads = [...state.heads.subarray(0, length)];
        expect(heads.filter((head) => head === length)).toHaveLength(1);
        expect(isTree(heads, length)).toBe(true);
      }),
    );
  });

  it("take as many steps as two a word", () => {
    const state = new ParserState(4);
    let steps = 0;
    for (; !state.done; steps++)
      state.apply(state.may(SHIFT) ? SHIFT : state.may(RIGHT) ? RIGHT : LEFT, 0);
    expect(steps).toBe(8);
  });
});

describe("the parser", () => {
  const classes = classesOf(["dep", "nsubj"]);
  const parser = parserOf(encodeTable(classes, [{ hash: 1, cells: [[0, 1]] }]), NO_CLUSTERS);

  it("gives a tree for any words, known or not", () => {
    const words = fc.array(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, (forms) => {
        const { head, label } = parser.parse(
          forms,
          forms.map(() => NOUN),
        );
        expect(label).toHaveLength(forms.length);
        expect(
          isTree(
            head.map((h) => (h < 0 ? forms.length : h)),
            forms.length,
          ),
        ).toBe(true);
      }),
    );
  });

  it("names each move by its direction and label", () => {
    expect(classes).toEqual(["shift", "left dep", "left nsubj", "right dep", "right nsubj"]);
    expect(moveOf(2, classes.length)).toEqual({ move: LEFT, label: 1 });
    expect(moveOf(3, classes.length)).toEqual({ move: RIGHT, label: 0 });
  });

  it("refuses the table of another model", () => {
    const other = encodeTable(["NOUN NN", "VERB VB"], [{ hash: 1, cells: [[0, 1]] }]);
    expect(() => parserOf(other, NO_CLUSTERS)).toThrow(RangeError);
    expect(taggerOf(other, NO_CLUSTERS).tag(["word"])).toEqual([NOUN]);
  });

  it("reads a hundred thousand words in one call without a stack of calls", () => {
    const words = Array.from({ length: 100_000 }, () => "(");
    expect(
      parser.parse(
        words,
        words.map(() => NOUN),
      ).head,
    ).toHaveLength(100_000);
  });
});
