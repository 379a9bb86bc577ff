import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment } from "../annotation/layers.ts";
import { pipeline } from "../annotation/pipeline.ts";
import type { Language, SyntaxReader } from "../languages/language.ts";
import { NO_PACKS } from "../languages/packs.ts";
import type { ReadingContext } from "./context.ts";
import { sentences } from "./sentences.ts";
import { syntax } from "./syntax.ts";
import { tags } from "./tags.ts";
import { tokens } from "./tokens.ts";

const stages = pipeline<"segments", ReadingContext>()
  .add(tokens)
  .add(sentences)
  .add(syntax)
  .add(tags);
/** Every word is a noun and hangs on the one before it. */
const chain: SyntaxReader = {
  read: (words) => ({
    tags: words.map(() => ({ upos: "NOUN", xpos: "NN" })),
    head: words.map((_, i) => i - 1),
    label: words.map(() => "dep"),
  }),
};

function read(text: string, language: Partial<Language>, segments?: readonly Segment[]) {
  return stages.run(
    { segments: segments ?? [{ start: 0, end: text.length, role: "body" }] },
    {
      text,
      language: { syntax: null, recogniser: null, packs: NO_PACKS, ...language },
      published: null,
      issuer: null,
      outlet: null,
    },
  );
}

describe("tokens, sentences, tags and syntax", () => {
  it("give every token one tag, one lemma and one head, and every sentence its tokens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, cut) => {
        const middle = text.length === 0 ? 0 : cut % text.length;
        const { layers } = read(text, { syntax: chain }, [
          { start: 0, end: middle, role: "body" },
          { start: middle, end: text.length, role: "body" },
        ]);
        const count = layers.tokens.length;
        expect([
          layers.tags.upos.length,
          layers.tags.lemma.length,
          layers.syntax.head.length,
        ]).toEqual([count, count, count]);
        let next = 0;
        for (const sentence of layers.sentences) {
          expect(sentence.first).toBe(next);
          expect(text.slice(sentence.start, sentence.end)).not.toBe("");
          next = sentence.last;
        }
        expect(next).toBe(count);
      }),
    );
  });

  it("keep heads inside their sentence", () => {
    const { layers } = read("One two. Three four.", { syntax: chain });
    expect([...layers.syntax.head]).toEqual([-1, 0, 1, -1, 3, 4]);
  });

  it("cut very long sentences into pieces, after a mark where there is one", () => {
    const longest: number[] = [];
    const counting: SyntaxReader = {
      read(words) {
        longest.push(words.length);
        return chain.read(words);
      },
    };
    const { layers } = read(`${"word ".repeat(100)}, ${"word ".repeat(200)}`, {
      syntax: counting,
    });
    expect(longest).toEqual([101, 128, 72]);
    expect(layers.syntax.head.filter((head) => head === -1)).toHaveLength(3);
  });

  it("leave a problem, and no structure, without a net", () => {
    const { layers, problems } = read("One two.", {});
    expect(problems.map((problem) => problem.code)).toEqual(["no-syntax"]);
    expect([...layers.syntax.head]).toEqual([-1, -1, -1]);
  });

  it("do not let a sentence cross a paragraph", () => {
    const text = "One heading\nTwo words";
    const { layers } = read(text, {}, [
      { start: 0, end: 11, role: "title" },
      { start: 12, end: 21, role: "body" },
    ]);
    expect(layers.sentences.map((s) => [s.segment, text.slice(s.start, s.end)])).toEqual([
      [0, "One heading"],
      [1, "Two words"],
    ]);
  });
});
