import type { Problem } from "../annotation/contract.ts";
import type { Upos } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { lemmaOf } from "../languages/en/lemmas.ts";
import { correctedTag } from "../languages/en/tag-corrections.ts";
import type { TaggedWord, Tagger } from "../languages/language.ts";
import type { ReadingContext } from "./context.ts";

const NO_TAGGER: Problem = {
  code: "no-tagger",
  message:
    "The table of parts of speech is missing, so words have no part of speech. Run npm run train.",
  at: null,
};

/** Without a table a word is guessed from its form alone. */
const FORMS_ALONE: Tagger = { tag: (words) => words.map(guess) };

function guess(word: string): TaggedWord {
  if (/^\p{Lu}/u.test(word)) return { upos: "PROPN", xpos: "NNP" };
  if (/^\d/.test(word)) return { upos: "NUM", xpos: "CD" };
  return /\p{L}/u.test(word) ? { upos: "X", xpos: "FW" } : { upos: "PUNCT", xpos: "," };
}

/** Parts of speech and lemmas, a sentence at a time. */
export const tags: Stage<"tokens" | "sentences", "tags", ReadingContext> = {
  needs: ["tokens", "sentences"],
  makes: "tags",
  read({ tokens, sentences }, { language }) {
    const tagger = language.tagger ?? FORMS_ALONE;
    const upos: Upos[] = new Array<Upos>(tokens.length).fill("X");
    const xpos: string[] = new Array<string>(tokens.length).fill("FW");
    const lemma: string[] = tokens.map((token) => token.text.toLowerCase());
    for (const { first, last } of sentences) {
      const words = tokens.slice(first, last).map((token) => token.text);
      for (const [i, tagged] of tagger.tag(words).entries()) {
        const tag = correctedTag(words[i] ?? "", tagged);
        upos[first + i] = tag.upos;
        xpos[first + i] = tag.xpos;
        lemma[first + i] = lemmaOf(words[i] ?? "", tag);
      }
    }
    return { layer: { upos, xpos, lemma }, problems: language.tagger ? [] : [NO_TAGGER] };
  },
};
