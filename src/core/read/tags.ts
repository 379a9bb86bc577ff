import type { Upos } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { lemmaOf } from "../languages/en/lemmas.ts";
import { correctedTag } from "../languages/en/tag-corrections.ts";
import type { TaggedWord } from "../languages/language.ts";
import type { ReadingContext } from "./context.ts";

/** Of tokens that stand in no sentence. */
const NO_TAG: TaggedWord = { upos: "X", xpos: "FW" };

/** The parts of speech that syntax was read with, those settled that a word's form settles; and lemmas. */
export const tags: Stage<"tokens" | "syntax", "tags", ReadingContext> = {
  needs: ["tokens", "syntax"],
  makes: "tags",
  read({ tokens, syntax: { told } }) {
    const settled = tokens.map(({ text }, i) => correctedTag(text, told[i] ?? NO_TAG));
    const upos: readonly Upos[] = settled.map((tag) => tag.upos);
    const xpos = settled.map((tag) => tag.xpos);
    const lemma = tokens.map(({ text }, i) =>
      told[i] ? lemmaOf(text, settled[i] ?? NO_TAG) : text.toLowerCase(),
    );
    return { layer: { upos, xpos, lemma } };
  },
};
