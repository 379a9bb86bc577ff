import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NO_PACKS } from "../src/core/languages/packs.ts";
import { plainText, READING_STAGES, readPlain } from "./program.ts";

const LANGUAGE = { syntax: null, recogniser: null, packs: NO_PACKS };

test("The stages are those of a reading, in the same order", () => {
  const reading = readFileSync("src/core/read/index.ts", "utf8");
  const order = [...reading.matchAll(/\.add\((\w+)\)/g)].map(([, name]) => name);
  expect(order.length).toBeGreaterThan(0);
  expect(READING_STAGES.map(({ makes }) => makes)).toEqual(order);
});

test("A headline is one only where the set tells it", () => {
  const text = "Harbour talks end\n\nThe board met.";
  const roles = (title: string | null) =>
    plainText(text, LANGUAGE, { title }).segments.map(({ role }) => role);
  expect(roles("Harbour talks end")).toEqual(["title", "body"]);
  expect(roles(null)).toEqual(["body", "body"]);
});

test("What is read of a plain text lies in the text", () => {
  const text = "“The harbour 🚢 opens,” Odile Varn said.\n\nIt costs $5 million.";
  const { statements, figures } = readPlain(plainText(text, LANGUAGE), "x");
  for (const { start, end, exact } of [...statements, ...figures].flatMap((line) =>
    "content" in line ? line.content : line.evidence,
  ))
    expect(text.slice(start, end)).toBe(exact);
  expect(figures.length).toBe(1);
});
