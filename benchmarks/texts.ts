/** The texts that are read for time and memory. */
import { plainText, READING_STAGES } from "../evaluation/program.ts";
import { clean } from "../src/core/clean/index.ts";
import { tokenize } from "../src/core/languages/en/tokens.ts";
import type { Language } from "../src/core/languages/language.ts";
import { receiveAll } from "../src/edge/intake/receive.ts";
import { runStages, stagesFor } from "./reading-stages.ts";

export interface Corpus {
  readonly texts: readonly string[];
  /** How many there are by this program's tokenizer. */
  readonly tokens: number;
}

/** The articles of the paths as plain text, page furniture taken out, the same for every system. */
export async function corpusOf(paths: readonly string[]): Promise<Corpus> {
  const texts: string[] = [];
  let tokens = 0;
  for await (const received of receiveAll(paths)) {
    if (!("article" in received)) continue;
    const { segments, clean: plane } = clean(received.article);
    const text = plane.result;
    if (segments.length === 0) continue;
    texts.push(text);
    for (const { start, end } of segments) tokens += tokenize(text, start, end).length;
  }
  return { texts, tokens };
}

/** A word as people count them: what stands between blanks and is not punctuation alone. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** The texts that have so many words, cut behind the last of them. */
export function openingsOf(texts: readonly string[], words: number): readonly string[] {
  return texts.flatMap((text) => {
    const last = [...text.matchAll(WORD)][words - 1];
    return last === undefined ? [] : [text.slice(0, last.index + last[0].length)];
  });
}

/** The sentences of each text, as this program divides them. */
export function sentencesOf(
  texts: readonly string[],
  language: Language,
): readonly (readonly string[])[] {
  const stages = stagesFor(["sentences"], READING_STAGES);
  return texts.map((text) => {
    const { segments, context } = plainText(text, language);
    const { sentences } = runStages(stages, segments, context);
    return sentences.map(({ start, end }) => context.text.slice(start, end).replace(/\s+/g, " "));
  });
}
