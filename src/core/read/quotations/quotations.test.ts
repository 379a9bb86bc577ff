import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segment } from "../../annotation/layers.ts";
import { NO_PACKS } from "../../languages/packs.ts";
import type { ReadingContext } from "../context.ts";
import { quotations } from "./quotations.ts";

function read(text: string) {
  const context: ReadingContext = {
    text,
    language: { syntax: null, recogniser: null, packs: NO_PACKS },
    published: null,
    issuer: null,
    outlet: null,
  };
  const segments: Segment[] = [];
  for (const line of text.matchAll(/[^\n]+/gu))
    segments.push({ start: line.index, end: line.index + line[0].length, role: "body" });
  return quotations.read({ segments }, context);
}

const inner = (text: string) => read(text).layer.map((q) => text.slice(q.start, q.end));
const levels = (text: string) =>
  read(text).layer.map((q) => [q.level, text.slice(q.start, q.end), q.closed] as const);

describe("the quotations of a text", () => {
  test.each([
    ["He said: “We go on.”", ["We go on."]],
    ['"We go on," he said. "It is late."', ["We go on,", "It is late."]],
    ["Er sagte: „Wir gehen weiter“, dann schwieg er.", ["Wir gehen weiter"]],
    ["Il dit « nous partons » et sort.", [" nous partons "]],
    ["Sie sagte: »Wir gehen«, und ging.", ["Wir gehen"]],
    ["‘We can’t wait,’ the allies’ envoy said.", ["We can’t wait,"]],
    [
      "'We don't know,' she said. 'It's the members' plan.'",
      ["We don't know,", "It's the members' plan."],
    ],
    ["``We go on,'' he said.", ["We go on,"]],
    ["Han sade: ”Vi går vidare.” Sedan teg han.", ["Vi går vidare."]],
  ])("every style of marks is known: %s", (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  test.each([
    "The allies’ ministers don’t meet in the ’90s.",
    "The members' plan wasn't the envoys' plan.",
    "It is 5'10\" x 3' and rock 'n' roll.",
    "In the '80s it wasn't so.",
  ])("an apostrophe is no quotation mark: %s", (text) => {
    expect(inner(text)).toEqual([]);
  });

  test("a quotation inside another one has the second level", () => {
    expect(levels("“She once said, ‘Today is late,’ and left,” he said.")).toEqual([
      [1, "She once said, ‘Today is late,’ and left,", true],
      [2, "Today is late,", true],
    ]);
    expect(levels("'She called it \"a gift\" then,' he said.")).toEqual([
      [1, 'She called it "a gift" then,', true],
      [2, "a gift", true],
    ]);
  });

  test("a mark without a partner survives to the end of its paragraph and is told", () => {
    const text = "He said: “We go on.\nShe left.";
    expect(levels(text)).toEqual([[1, "We go on.", false]]);
    expect(read(text).problems?.map((p) => p.code)).toEqual(["unclosed-quotation"]);
  });

  test("a mark left open does not swallow the next quotation", () => {
    expect(inner("“We go on, he said. Then: “It is late.”")).toEqual([
      "We go on, he said. Then:",
      "It is late.",
    ]);
  });

  test("paragraphs of one speech, each opened and only the last closed, share a speech", () => {
    const text = "“We go on.\n“It is late.\n“We stop,” he said. “Enough.”\n“No,” she said.";
    expect(read(text).layer.map((q) => q.speech)).toEqual([0, 0, 0, 1, 2]);
    expect(read(text).problems).toEqual([]);
  });

  test("offsets hold for any text", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "‘",
      "’",
      "'",
      "„",
      "«",
      "»",
      " ",
      "a",
      "s",
      ".",
      "\n",
      "😀",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece, { maxLength: 40 }).map((p) => p.join("")),
        ),
        (text) => {
          const { layer } = read(text);
          layer.forEach((q, index) => {
            expect(q.outer.start).toBeLessThanOrEqual(q.start);
            expect(q.start).toBeLessThan(q.end);
            expect(q.end).toBeLessThanOrEqual(q.outer.end);
            expect(q.outer.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(q.outer.start, q.outer.end)).not.toContain("\n");
            expect(q.outer.start).toBeGreaterThanOrEqual(layer[index - 1]?.outer.start ?? 0);
          });
        },
      ),
    );
  });
});
