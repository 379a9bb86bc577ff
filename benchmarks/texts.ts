/** `tsx benchmarks/texts.ts OUT PATH…` writes the articles of the paths as plain text, the same for every system. */
import { writeFileSync } from "node:fs";
import { clean } from "../src/core/clean/index.ts";
import { tokenize } from "../src/core/languages/en/tokens.ts";
import { receiveAll } from "../src/edge/intake/receive.ts";

const [out, ...paths] = process.argv.slice(2);
if (out === undefined || paths.length === 0)
  throw new Error("Name the file to write and the texts");

const texts: string[] = [];
let tokens = 0;
for await (const received of receiveAll(paths)) {
  if ("refusal" in received) continue;
  const { segments, clean: plane } = clean(received.article);
  const text = plane.result;
  if (segments.length === 0) continue;
  texts.push(text);
  for (const { start, end } of segments) tokens += tokenize(text, start, end).length;
}
writeFileSync(out, JSON.stringify({ texts, tokens }));
