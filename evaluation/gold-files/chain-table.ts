/** Chains of mentions across texts in a table of words: `topic,doc_id,sent_id,token_id,token,reference`. */

import { readDelimited } from "../../src/edge/intake/delimited.ts";
import { readTextFile } from "../documents.ts";
import { onOneLine } from "../scored.ts";
import type { GoldMention, LinkedText } from "../scorers/coreference.ts";
import { rebuilt } from "./rebuilt.ts";

interface Word {
  readonly token: string;
  readonly reference: string;
  readonly sentence: string;
}

/** Sentences stand one a line. */
export function readChainTable(path: string): readonly LinkedText[] {
  const [heading, ...rows] = readDelimited(readTextFile(path));
  const names = heading?.cells.map((cell) => cell.trim()) ?? [];
  const documents = new Map<string, { topic: string; words: Word[] }>();
  for (const { cells } of rows) {
    const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
    const id = cell("doc_id");
    if (id === "") continue;
    const document = documents.get(id) ?? { topic: cell("topic"), words: [] };
    document.words.push({
      token: cell("token"),
      reference: cell("reference"),
      sentence: cell("sent_id"),
    });
    documents.set(id, document);
  }
  return [...documents].map(([id, { topic, words }]) => textOf(id, topic, words));
}

function textOf(id: string, topic: string, words: readonly Word[]): LinkedText {
  let text = "";
  const places: (readonly [number, number])[] = [];
  for (const sentence of sentencesOf(words)) {
    if (text !== "") text += "\n";
    // The words of this table are cut at hyphens.
    const built = rebuilt(
      sentence.map(({ token }) => token),
      { hyphens: "joined" },
    );
    for (const [start, end] of built.places) places.push([text.length + start, text.length + end]);
    text += built.text;
  }
  return { id, topic, text, mentions: mentionsOf(id, text, words, places) };
}

function sentencesOf(words: readonly Word[]): readonly Word[][] {
  const sentences: Word[][] = [];
  words.forEach((word, at) => {
    if (at === 0 || words[at - 1]?.sentence !== word.sentence) sentences.push([]);
    sentences.at(-1)?.push(word);
  });
  return sentences;
}

/** A reference opens with a bracket and closes with one; several are parted by a bar. */
function mentionsOf(
  document: string,
  text: string,
  words: readonly Word[],
  places: readonly (readonly [number, number])[],
): GoldMention[] {
  const open: { readonly chain: string; readonly start: number }[] = [];
  const mentions: GoldMention[] = [];
  words.forEach(({ reference }, at) => {
    const [start, end] = places[at] ?? [0, 0];
    for (const part of reference.split("|").map((each) => each.trim())) {
      const chain = part.replace(/^\(|\)$/g, "");
      if (part.startsWith("(")) open.push({ chain, start });
      if (!part.endsWith(")")) continue;
      const index = open.findLastIndex((each) => each.chain === chain);
      const [begun] = index < 0 ? [] : open.splice(index, 1);
      if (begun === undefined) continue;
      mentions.push({
        id: `${document}:${mentions.length}`,
        start: begun.start,
        end,
        words: onOneLine(text.slice(begun.start, end)),
        chain,
      });
    }
  });
  return mentions;
}
