import { expect, test } from "vitest";
import type { Segment, Token } from "../../annotation/layers.ts";
import { withTurns } from "./turns.ts";
import { Words } from "./words.ts";

test("a transcript of any number of turns is read", () => {
  const turn = "HILL: yes\n";
  const count = 200_000;
  const tokens: Token[] = [];
  const segments: Segment[] = [];
  for (let start = 0; start < count * turn.length; start += turn.length) {
    segments.push({ start, end: start + turn.length - 1, role: "body" });
    tokens.push(
      { start, end: start + 4, text: "HILL" },
      { start: start + 4, end: start + 5, text: ":" },
      { start: start + 6, end: start + 9, text: "yes" },
    );
  }
  const words = new Words(turn.repeat(count), {
    tokens,
    sentences: [],
    tags: { upos: [], xpos: [], lemma: [] },
    syntax: { head: new Int32Array(), label: [], told: [] },
  });
  expect(withTurns(words, [], { tokens, segments })).toHaveLength(count);
});
