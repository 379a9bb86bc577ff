/** Tags and trees on gold tokens, sentences on raw text. */
import type { Language } from "../../src/core/languages/language.ts";
import { plainText, readBounds } from "../program.ts";
import { inkCount, type PredictedTrees, type TreeDocument } from "../scorers/trees.ts";

/** Without a net every word is a root. */
export function readTrees(document: TreeDocument, language: Language): PredictedTrees {
  const parses = document.sentences.map((tokens) => {
    const words = tokens.map(({ form }) => form);
    const read = language.syntax?.read(words);
    return words.map((_, at) => ({
      upos: read?.tags[at]?.upos ?? "X",
      xpos: read?.tags[at]?.xpos ?? "FW",
      head: read?.head[at] ?? -1,
      label: read?.label[at] ?? "",
    }));
  });
  const plain = plainText(document.text, language);
  const ends = readBounds(plain).sentences.map((sentence) =>
    inkCount(document.text.slice(0, plain.clean.back(sentence).end)),
  );
  return { id: document.id, parses, ends };
}
