import type { Problem } from "../annotation/contract.ts";
import type { Token } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import type { SyntaxReader, TaggedWord } from "../languages/language.ts";
import type { ReadingContext } from "./context.ts";

/**
 * Longer sentences are lists or broken text: they are read in pieces, each with a root of its own. The best tree of a
 * sentence may take time that grows with the cube of its length.
 */
const LONGEST = 128;
const BREAKS = new Set([";", ":", "\u2014", ",", "|", "-"]);

const NO_SYNTAX: Problem = {
  code: "no-syntax",
  message:
    "The net of parts of speech and sentence structure is missing, so little can be read. Run npm run train.",
  at: null,
};

/** Without a net a word is guessed from its form alone, and every word is a root. */
const FORMS_ALONE: SyntaxReader = {
  read: (words) => ({
    tags: words.map(guess),
    head: words.map(() => -1),
    label: words.map(() => "root"),
  }),
};

function guess(word: string): TaggedWord {
  if (/^\p{Lu}/u.test(word)) return { upos: "PROPN", xpos: "NNP" };
  if (/^\d/.test(word)) return { upos: "NUM", xpos: "CD" };
  return /\p{L}/u.test(word) ? { upos: "X", xpos: "FW" } : { upos: "PUNCT", xpos: "," };
}

/** Parts of speech and dependencies, a sentence at a time. */
export const syntax: Stage<"tokens" | "sentences", "syntax", ReadingContext> = {
  needs: ["tokens", "sentences"],
  makes: "syntax",
  read({ tokens, sentences }, { language }) {
    const reader = language.syntax ?? FORMS_ALONE;
    const head = new Int32Array(tokens.length).fill(-1);
    const label: string[] = new Array<string>(tokens.length).fill("root");
    const told: TaggedWord[] = new Array<TaggedWord>(tokens.length);
    for (const { first, last } of sentences)
      for (const [from, to] of pieces(tokens, first, last)) {
        const words = tokens.slice(from, to).map((token) => token.text);
        const read = reader.read(words);
        for (const [i, word] of words.entries()) {
          const above = read.head[i] ?? -1;
          head[from + i] = above < 0 ? -1 : from + above;
          label[from + i] = read.label[i] ?? "dep";
          told[from + i] = read.tags[i] ?? guess(word);
        }
      }
    return { layer: { head, label, told }, problems: language.syntax ? [] : [NO_SYNTAX] };
  },
};

/** Token ranges of at most `LONGEST` words, cut after a mark in their second half where there is one. */
function pieces(tokens: readonly Token[], first: number, last: number): [number, number][] {
  const ranges: [number, number][] = [];
  let from = first;
  while (last - from > LONGEST) {
    let to = from + LONGEST;
    while (to > from + LONGEST / 2 && !BREAKS.has(tokens[to - 1]?.text ?? "")) to--;
    if (to === from + LONGEST / 2) to = from + LONGEST;
    ranges.push([from, to]);
    from = to;
  }
  if (from < last) ranges.push([from, last]);
  return ranges;
}
