import { describe, expect, test } from "vitest";
import { membersAskedOf, namesAsked } from "./asked-party.ts";

const KNOWN = ["Utopia", "Tin and Salt Board", "Ministry of Roads, Ports and Rail", "Veldland"];
const isKnown = (name: string): boolean => KNOWN.includes(name);

describe("One side of a question", () => {
  test.each([
    ["Utopia", ["Utopia"]],
    ["Utopia, Veldland", ["Utopia", "Veldland"]],
    ["Utopia and Veldland", ["Utopia", "Veldland"]],
    ["Utopia, Tin and Salt Board, and Veldland", ["Utopia", "Tin and Salt Board", "Veldland"]],
    ["Ministry of Roads, Ports and Rail", ["Ministry of Roads, Ports and Rail"]],
    ["Utopia, Utopia", ["Utopia"]],
    ["members of the League", ["members of the League"]],
  ])("“%s” names %j", (asked, names) => {
    expect(namesAsked(asked, isKnown)).toEqual(names);
  });

  test("may be all members of a body", () => {
    expect(membersAskedOf("members of the League")).toBe("League");
    expect(membersAskedOf("League")).toBeNull();
  });
});
