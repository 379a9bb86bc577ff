/** `stage-times CORPUS ROUNDS` times the stages of this program one by one and prints the milliseconds as JSON. */
import { readFileSync } from "node:fs";
import { plainText, READING_STAGES } from "../evaluation/program.ts";
import type { Layers } from "../src/core/annotation/layers.ts";
import { clean } from "../src/core/clean/index.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { linesOf } from "../src/edge/intake/plain-text.ts";
import { median, processorMilliseconds } from "./corpus.mjs";

const [corpus = "", rounds] = process.argv.slice(2);
const { texts } = JSON.parse(readFileSync(corpus, "utf8")) as { readonly texts: readonly string[] };
const language = await loadLanguage();

/** Milliseconds of each stage over all texts, and of cleaning before them. */
function oneRound(): Map<string, number> {
  const spent = new Map<string, number>();
  const timed = <T>(name: string, run: () => T): T => {
    const start = processorMilliseconds();
    const made = run();
    spent.set(name, (spent.get(name) ?? 0) + processorMilliseconds() - start);
    return made;
  };
  for (const text of texts) {
    const blocks = linesOf(text);
    const article = { name: "text", sha256: "", mediaType: "text/plain", text, blocks, claims: [] };
    timed("clean", () => clean(article));
    const { segments, context } = plainText(text, language);
    let layers: Partial<Layers> = { segments };
    for (const stage of READING_STAGES) {
      const made = timed(stage.makes, () => stage.read(layers as Layers, context));
      layers = { ...layers, [stage.makes]: made.layer };
    }
  }
  return spent;
}

oneRound();
const each = Array.from({ length: Number(rounds) }, oneRound);
const stages = Object.fromEntries(
  [...(each[0]?.keys() ?? [])].map((name) => [
    name,
    median(each.map((round) => round.get(name) ?? 0)),
  ]),
);
console.log(JSON.stringify(stages));
