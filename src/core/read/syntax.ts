import type { Problem } from "../annotation/contract.ts";
import type { Stage } from "../annotation/pipeline.ts";
import type { ReadingContext } from "./context.ts";

/** Longer sentences are lists or broken text: the parser reads them in pieces, each with a root of its own. */
const LONGEST = 200;
const BREAKS = new Set([";", ":", "\u2014", ",", "|", "-"]);

const NO_PARSER: Problem = {
  code: "no-parser",
  message: "The table of the parser is missing, so sentences have no structure. Run npm run train.",
  at: null,
};

/** Dependencies, a sentence at a time. Without a table every word is a root. */
export const syntax: Stage<"tokens" | "sentences" | "tags", "syntax", ReadingContext> = {
  needs: ["tokens", "sentences", "tags"],
  makes: "syntax",
  read({ tokens, sentences, tags }, { language: { parser } }) {
    const head = new Int32Array(tokens.length).fill(-1);
    const label: string[] = new Array<string>(tokens.length).fill("root");
    if (!parser) return { layer: { head, label }, problems: [NO_PARSER] };
    for (const sentence of sentences) {
      const words = tokens.slice(sentence.first, sentence.last).map((token) => token.text);
      for (const [from, to] of pieces(words)) {
        const first = sentence.first + from;
        const tagged = words.slice(from, to).map((_, i) => ({
          upos: tags.upos[first + i] ?? "X",
          xpos: tags.xpos[first + i] ?? "FW",
        }));
        const tree = parser.parse(words.slice(from, to), tagged);
        for (let i = 0; i < to - from; i++) {
          const above = tree.head[i] ?? -1;
          head[first + i] = above < 0 ? -1 : first + above;
          label[first + i] = tree.label[i] ?? "dep";
        }
      }
    }
    return { layer: { head, label } };
  },
};

/** Word ranges of at most `LONGEST` words, cut after a mark in their second half where there is one. */
function pieces(words: readonly string[]): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  while (words.length - from > LONGEST) {
    let to = from + LONGEST;
    while (to > from + LONGEST / 2 && !BREAKS.has(words[to - 1] ?? "")) to--;
    if (to === from + LONGEST / 2) to = from + LONGEST;
    ranges.push([from, to]);
    from = to;
  }
  if (from < words.length) ranges.push([from, words.length]);
  return ranges;
}
