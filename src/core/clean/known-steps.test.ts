import { expect, test } from "vitest";
import { KnownSteps } from "./known-steps.ts";

test("A path is known by any of its steps, or by its innermost alone", () => {
  const steps = new KnownSteps((step) => step === "nav");
  expect(steps.in(["body", "nav", "ul", "li"])).toBe(true);
  expect(steps.in(["body", "nav", "ul", "li"], 2)).toBe(false);
  expect(steps.in(["body", "nav", "ul", "li"], 3)).toBe(true);
});

test("A path that leaves an element is no longer in it", () => {
  const steps = new KnownSteps((step) => step === "nav");
  expect(steps.in(["body", "nav", "p"])).toBe(true);
  expect(steps.in(["body", "div", "p"])).toBe(false);
  expect(steps.in([])).toBe(false);
  expect(steps.in(["body", "div", "nav"])).toBe(true);
  expect(steps.in(["body", "div"])).toBe(false);
});

test("A step is judged once", () => {
  const judged: string[] = [];
  const steps = new KnownSteps((step) => {
    judged.push(step);
    return false;
  });
  for (const path of [
    ["body", "p"],
    ["body", "div", "p"],
    ["body", "p"],
  ])
    steps.in(path);
  expect(judged).toEqual(["body", "p", "div"]);
});
