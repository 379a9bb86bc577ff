/** Tags and trees on gold tokens, sentences on raw text. */
import type { Language } from "../../src/core/languages/language.ts";
import { plainText, readBounds } from "../program.ts";
import { inkCount, type PredictedTrees, type TreeDocument } from "../scorers/trees.ts";

/** Null where a table is missing: then there is no layer to score. */
export function readTrees(document: TreeDocument, language: Language): PredictedTrees {
  const { tagger, parser } = language;
  const parses = document.sentences.map((tokens) => {
    const words = tokens.map(({ form }) => form);
    const tags = tagger?.tag(words) ?? words.map(() => ({ upos: "X" as const, xpos: "FW" }));
    const tree = parser?.parse(words, tags) ?? { head: [], label: [] };
    return tags.map(({ upos, xpos }, at) => ({
      upos,
      xpos,
      head: tree.head[at] ?? -1,
      label: tree.label[at] ?? "",
    }));
  });
  const plain = plainText(document.text, language);
  const ends = readBounds(plain).sentences.map((sentence) =>
    inkCount(document.text.slice(0, plain.clean.back(sentence).end)),
  );
  return { id: document.id, parses, ends };
}
