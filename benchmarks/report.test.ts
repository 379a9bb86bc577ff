import { expect, test } from "vitest";
import { type Benchmarks, report } from "./report.ts";

const one = (system: string, milliseconds: number, megabytes: number) => ({
  system,
  what: "all",
  loading: 1,
  first: 2000,
  milliseconds,
  megabytes,
});
const OURS = one("this program", 100, 200);
const PEER = one("a peer", 50, 100);

const BENCHMARKS: Benchmarks = {
  command: "npm run bench",
  machine: "A machine",
  rounds: 5,
  paths: ["samples"],
  articles: 2,
  tokens: 1000,
  readings: [OURS, PEER],
  recogniser: [OURS],
  names: [OURS, PEER],
  parse: [OURS],
  stages: { tokens: 25, names: 75 },
  article: { words: 600, articles: 2, milliseconds: 40, stages: { tokens: 10, names: 30 } },
  news: { articles: 10, megabytes: 5, readings: [OURS, PEER] },
  quality: null,
};

test("A peer twice as fast with half the memory is told so", () => {
  const lines = report(BENCHMARKS).split("\n");
  expect(lines).toContain("| a peer: all | 20,000 | 40.0 | 2.00 | 100 | 0.50 | 1 |");
  expect(lines).toContain("| names alone | a peer: all | 20,000 | 2.00 |");
  expect(lines).toContain("| names | 13,333 | 26.7 | 75.0 % | 30.00 |");
  expect(lines).toContain("| a peer: all | 100 | 0.50 | 2 |");
});

test("An article of one length stands over the stages", () => {
  expect(report(BENCHMARKS)).toContain("An article of 600 words: 40.0 ms");
});

test("Without development sets the report says that it has none", () => {
  expect(report(BENCHMARKS)).toContain("named no folder of development sets (`--data DIR`)");
});
