import { describe, expect, test } from "vitest";
import { isOneSound, oneEnding } from "./transliteration.ts";

describe("Spellings of one name", () => {
  test.each([
    ["mohammed", "mohamed"],
    ["mohammed", "muhammad"],
    ["sergey", "sergei"],
    ["yusuf", "yousuf"],
    ["hasan", "hassan"],
    ["alexei", "aleksei"],
    ["hussein", "husain"],
  ])("%s and %s sound alike", (a, b) => {
    expect(isOneSound(a, b)).toBe(true);
  });

  test.each([
    ["mona", "nona"],
    ["hill", "hell"],
    ["hall", "hill"],
    ["torvik", "torvald"],
    ["karl", "marl"],
    ["ali", "alu"],
  ])("%s and %s do not", (a, b) => {
    expect(isOneSound(a, b)).toBe(false);
  });

  test.each(["zorensky", "zorenskyy", "zorenskiy", "zorenskii", "zorenski"])(
    "%s has the one ending",
    (word) => {
      expect(oneEnding(word)).toBe("zorenski");
    },
  );
});
