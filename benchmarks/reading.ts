/** `tsx benchmarks/reading.ts CORPUS ROUNDS` times this program: every stage, and the whole. Prints JSON. */

import { plainText, READING_STAGES } from "../evaluation/program.ts";
import type { LayerName, Layers } from "../src/core/annotation/layers.ts";
import { clean } from "../src/core/clean/index.ts";
import { readArticle } from "../src/core/read/index.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { linesOf } from "../src/edge/intake/plain-text.ts";
import { corpusOf, median, processorMilliseconds } from "./corpus.mjs";

const { texts, rounds } = corpusOf(process.argv);
const began = processorMilliseconds();
const language = await loadLanguage();
const loading = processorMilliseconds() - began;

const articles = texts.map((text, at) => ({
  name: `text-${at}`,
  sha256: "",
  mediaType: "text/plain",
  text,
  blocks: linesOf(text),
  claims: [],
}));

/** Milliseconds of each stage over all texts, and of cleaning before them. */
function oneRound(): Map<string, number> {
  const spent = new Map<string, number>();
  const timed = <T>(name: string, run: () => T): T => {
    const start = processorMilliseconds();
    const made = run();
    spent.set(name, (spent.get(name) ?? 0) + processorMilliseconds() - start);
    return made;
  };
  for (const article of articles) {
    timed("clean", () => clean(article));
    const { segments, context } = plainText(article.text, language);
    let layers: Partial<Layers> = { segments };
    for (const stage of READING_STAGES) {
      const made = timed(stage.makes, () => stage.read(layers as Pick<Layers, LayerName>, context));
      layers = { ...layers, [stage.makes]: made.layer };
    }
  }
  return spent;
}

function wholeRound(): number {
  const start = processorMilliseconds();
  for (const article of articles) readArticle(article, language);
  return processorMilliseconds() - start;
}

wholeRound();
const whole = median(Array.from({ length: rounds }, wholeRound));
const each = Array.from({ length: rounds }, oneRound);
const names = [...(each[0]?.keys() ?? [])];
const stages = Object.fromEntries(
  names.map((name) => [name, median(each.map((round) => round.get(name) ?? 0))]),
);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ loading, milliseconds: whole, megabytes: peak, stages }));
