import { expect, test } from "vitest";
import { READING_STAGES } from "../evaluation/program.ts";
import { stagesFor } from "./reading-stages.ts";

const madeFor = (...wanted: Parameters<typeof stagesFor>[0]) =>
  stagesFor(wanted, READING_STAGES).map(({ makes }) => makes);

test("What a layer needs is made before it, and nothing else", () => {
  const made = madeFor("names");
  expect(made.at(-1)).toBe("names");
  expect(made).toEqual(expect.arrayContaining(["tokens", "sentences"]));
  expect(made).not.toContain("cast");
});

test("All layers need all stages, in their order", () => {
  const all = READING_STAGES.map(({ makes }) => makes);
  expect(madeFor(...all)).toEqual(all);
});
