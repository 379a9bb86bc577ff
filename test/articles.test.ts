/** Whole articles and what is read in them. `UPDATE=1` writes the expectations anew; every difference is to be reviewed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Line, ReadDate, Reading } from "../src/core/annotation/contract.ts";
import { readArticle } from "../src/core/read/index.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { plainArticle } from "./plain-article.ts";

const FOLDER = new URL("articles/", import.meta.url);
const language = await loadLanguage();

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".txt")))
  test(`${name} is read as ${name.replace(".txt", ".json")} tells`, () => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const read = printed(told(readArticle(plainArticle(text, name), language)));
    const expected = new URL(name.replace(".txt", ".json"), FOLDER);
    if (process.env["UPDATE"]) writeFileSync(expected, read);
    // A missing expectation is a failure: a test that writes its own answer proves nothing.
    expect(existsSync(expected), `run with UPDATE=1 and review ${expected.pathname}`).toBe(true);
    expect(read).toBe(readFileSync(expected, "utf8"));
  });

type Told = Readonly<Record<string, string | null | readonly string[]>>;

/** JSON as the formatter of this repository leaves it: a list on one line where it fits. */
function printed(value: Told): string {
  const fields = Object.entries(value).map(([key, told]) => {
    const line = `  "${key}": ${JSON.stringify(told).replaceAll('","', '", "')}`;
    if (!Array.isArray(told) || line.length < 100) return line;
    return `  "${key}": [\n${told.map((words) => `    ${JSON.stringify(words)}`).join(",\n")}\n  ]`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

/** What a reader of the article would check: the words of its zones and the lines that are shown, without offsets. */
function told(reading: Reading): Told {
  const { text, entities } = reading;
  const nameOf = (id: string | null): string | null =>
    entities.find((entity) => entity.id === id)?.name ?? id;
  const shown = <L extends Line>(lines: readonly L[]): L[] =>
    lines.filter((line) => line.standing === "shown");
  const furniture = reading.zones.filter((zone) => zone.role === "chrome");
  return {
    title: reading.title?.exact ?? null,
    bylines: reading.bylines.map((q) => q.exact),
    published: dated(reading.published),
    furniture: furniture.map((zone) => text.slice(zone.start, zone.end)),
    names: entities
      .filter((e) => e.kind === "person" || e.kind === "body" || e.kind === "place")
      .map((e) => `${e.kind}: ${[e.name, ...e.otherNames].join(" / ")}`),
    dates: reading.dates.map((d) => `${d.expression.exact}: ${dated(d)}`),
    offices: shown(reading.offices).map(
      (o) => `${nameOf(o.person)}: ${o.office}, ${nameOf(o.body)}, ${o.status}`,
    ),
    statements: shown(reading.statements).map(
      (s) =>
        `${s.speakers.map(nameOf).join(", ") || "?"}, ${s.form}: ${s.content.map((q) => q.exact).join(" … ")}`,
    ),
    events: shown(reading.events).map(
      (e) =>
        `${e.realis} ${e.kind}, ${dated(e.date)}: ${e.participants.map((p) => nameOf(p.entity)).join(", ")}`,
    ),
    figures: shown(reading.figures).map(
      (f) => `${f.comparator} ${f.best ?? `${f.low}-${f.high}`} ${f.unit}, ${nameOf(f.subject)}`,
    ),
    undertakings: shown(reading.commitments).map(
      (c) =>
        `${c.committers.map(nameOf).join(", ")}, ${c.stage}, ${dated(c.deadline)}: ${c.act.exact}`,
    ),
    problems: reading.problems.map((p) => p.code),
  };
}

function dated(date: ReadDate | null): string {
  return date === null ? "-" : `${date.edtf ?? "?"} (${date.basis})`;
}
