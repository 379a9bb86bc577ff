import { expect, test } from "vitest";
import type { Conflict, ConflictType } from "../annotation/contract.ts";
import { folded } from "./needs-your-eye.ts";

const conflict = (type: ConflictType, at: number): Conflict => ({
  standing: "shown",
  reasons: [],
  by: "rule:hand",
  id: `${type}${at}`,
  type,
  about: "a pier",
  sides: [],
  explanation: "",
  resolution: "open",
});

const shownOf = (...types: readonly ConflictType[]): string[] =>
  folded(types.map((type, at) => conflict(type, at))).map(
    ({ conflict: { id }, more }) => `${id} +${more}`,
  );

test("Five disagreements are shown at most, each type before the second of any; the others are counted with their type", () => {
  expect(shownOf("scope", "scope", "scope", "scope", "scope", "wording", "metadata")).toEqual([
    "scope0 +0",
    "wording5 +0",
    "metadata6 +0",
    "scope1 +0",
    "scope2 +2",
  ]);
});

test("few are all shown", () => {
  expect(shownOf("scope", "scope")).toEqual(["scope0 +0", "scope1 +0"]);
});
