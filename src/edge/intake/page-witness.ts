/** What a page's metadata repeats of its article, held against the blocks that are shown. */
import type { Block } from "../../core/annotation/article.ts";

const WORD = /[\p{L}\p{N}]+/gu;
const RUN = 3;
const FEWEST_WORDS = 40;

/**
 * The blocks, each with the share of its runs of three words that the body of the metadata has too, in thousandths.
 * Unchanged where the metadata has no body of some length.
 */
export function withWitness(
  text: string,
  blocks: readonly Block[],
  body: string,
): readonly Block[] {
  const words = wordsOf(body.replace(/<[^<>]{1,400}>/g, " "));
  if (words.length < FEWEST_WORDS) return blocks;
  const runs = new Set(runsOf(words));
  return blocks.map((block) => {
    const own = runsOf(wordsOf(text.slice(block.start, block.end)));
    if (own.length === 0) return block;
    const common = own.filter((run) => runs.has(run)).length;
    return { ...block, told: Math.round((1_000 * common) / own.length) };
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let i = 0; i + RUN <= words.length; i++) runs.push(words.slice(i, i + RUN).join(" "));
  return runs;
}
