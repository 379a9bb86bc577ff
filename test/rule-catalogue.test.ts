import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Quote, Reading } from "../src/core/annotation/contract.ts";
import { clean } from "../src/core/clean/index.ts";
import { CATALOGUE } from "../src/core/languages/en/catalogue/catalogue.ts";
import { readLayers } from "../src/core/read/index.ts";
import { idsOf } from "../src/core/rules/entry.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { plainArticle } from "./plain-article.ts";
import { readFolder } from "./read-folder.ts";
import { FOG, readText } from "./read-text.ts";

const language = await loadLanguage();
const SAMPLES = new URL("../samples/", import.meta.url);

/** The lines of a reading that name a rule, with the words that each rests on. */
function lines({
  offices,
  statements,
  events,
  figures,
  commitments,
  concerns = [],
  text,
}: Reading) {
  const told: readonly (readonly [by: string, quotes: readonly Quote[]])[] = [
    ...[...offices, ...events, ...figures, ...commitments, ...concerns].map(
      (line) => [line.by, line.evidence] as const,
    ),
    ...statements.map((line) => [line.by, line.content] as const),
  ];
  return told.map(([by, quotes]) => ({
    by,
    words: text.slice(quotes[0]?.start, quotes.at(-1)?.end),
  }));
}

const readBy = (id: string, text: string): readonly string[] =>
  lines(readText(language, text, { published: "2031-05-12" }))
    .filter(({ by }) => by === `rule:${id}` || by.startsWith(`rule:${id}.`))
    .map(({ words }) => words);

test("every rule has an id of its own", () => {
  const ids = CATALOGUE.flatMap(idsOf);
  expect(ids).toEqual([...new Set(ids)]);
});

// The examples of patterns run against the pattern alone, beside the rules (test/rule-examples.ts).
const byStages = CATALOGUE.filter(({ layer }) => layer !== "dates" && layer !== "figures");

/** Names leave a reading without the rule that found them, so their layer is looked at. */
function namesBy(id: string, words: string): readonly string[] {
  const article = plainArticle(`${FOG}${words}`);
  const cleaned = clean(article);
  const { layers } = readLayers(article, cleaned, language);
  return layers.names
    .filter(({ by }) => by === `rule:${id}`)
    .map(({ start, end }) => cleaned.clean.result.slice(start, end));
}

describe.each(byStages)("$id", ({ id, layer, examples, except }) => {
  const read = layer === "names" ? namesBy : readBy;
  test.each(examples)("reads %s", (marked) => {
    const [before = "", words = ""] = marked.split(/[⟦⟧]/);
    expect(words.length, before).toBeGreaterThan(0);
    expect(read(id, marked.replace(/[⟦⟧]/g, ""))).toContain(words);
  });
  test.each(except)("leaves %s", (text) => {
    expect(read(id, text)).toEqual([]);
  });
});

test.each(readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
  "no line of samples/$name names a rule that is not in the catalogue",
  async ({ name }) => {
    const known = new Set(CATALOGUE.flatMap(idsOf).map((id) => `rule:${id}`));
    const articles = await readFolder(fileURLToPath(new URL(name, SAMPLES)));
    const stamped = articles.flatMap(({ reading }) => lines(reading).map(({ by }) => by));
    expect(stamped.length).toBeGreaterThan(0);
    expect(stamped.filter((by) => !known.has(by))).toEqual([]);
  },
);
