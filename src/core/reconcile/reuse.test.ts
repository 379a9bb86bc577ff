import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import type { ReadArticle } from "./read-article.ts";
import { sharedPassages } from "./reuse.ts";

const article = (id: string, text: string, furniture?: string): ReadArticle =>
  invented(id, { text, named: [], ...(furniture === undefined ? {} : { furniture }) });

const SEVEN = "the yard will launch ten grey ships";
const EIGHT = "the yard will launch ten grey ships soon";

describe("Passages that two articles share", () => {
  test("are runs of eight words or more, in the words of either text", () => {
    const [found, ...more] = sharedPassages([
      article("a", `Varnia says ${EIGHT}, if all goes well.`),
      article("b", `“The yard will launch\nten grey  ships soon”, Ostria hears.`),
    ]);
    expect(more).toEqual([]);
    expect(found?.a.exact).toBe(EIGHT);
    expect(found?.b.exact).toBe("The yard will launch\nten grey  ships soon");
  });

  test("are not fewer words than eight", () => {
    const pair = [article("a", `So ${SEVEN}.`), article("b", `But ${SEVEN} later.`)];
    expect(sharedPassages(pair)).toEqual([]);
  });

  test("are found as long as they are", () => {
    const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
    const found = sharedPassages([
      article("a", `One ${long} two`),
      article("b", `Three ${long} four`),
    ]);
    expect(found.map(({ a, b }) => [a.exact, b.exact])).toEqual([[long, long]]);
  });

  test("are none in page furniture", () => {
    const share = `Sign up for our letter: ${EIGHT}`;
    const found = sharedPassages([
      article("a", `Varnia met Ostria. ${share}`, share),
      article("b", `Ostria met nobody. ${share}`, share),
    ]);
    expect(found).toEqual([]);
  });

  test("do not reach across page furniture", () => {
    const teaser = "Read also: the price of fish";
    const found = sharedPassages([
      article("a", `the yard will launch ${teaser} ten grey ships soon`, teaser),
      article("b", "So the yard will launch ten grey ships soon."),
    ]);
    expect(found).toEqual([]);
  });

  test("name those whom each article credits with them", () => {
    const credited = invented("b", {
      text: `Torvik said ${EIGHT}.`,
      named: [{ id: "t", kind: "person", name: "Torvik" }],
      tells: ({ statement }) => ({ statements: [statement(EIGHT, { speakers: ["t"] })] }),
    });
    const [found] = sharedPassages([article("a", `So ${EIGHT}.`), credited]);
    expect(found?.credits).toEqual({ a: [], b: ["Torvik"] });
  });

  test("are the words of both articles at their places, whatever the texts", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "🚢", "ten", "\n", "—", "ships’", "x.y"), { maxLength: 60 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(words, words, (left, right) => {
        const texts = { a: left, b: right };
        for (const { a, b } of sharedPassages([article("a", left), article("b", right)]))
          for (const p of [a, b]) {
            expect(texts[p.article === "a" ? "a" : "b"].slice(p.start, p.end)).toBe(p.exact);
            expect(
              p.exact.match(/[\p{L}\p{N}]+(?:[’.][\p{L}\p{N}]+)*/gu)?.length,
            ).toBeGreaterThanOrEqual(8);
          }
      }),
    );
  });
});
