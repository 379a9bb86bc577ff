import fc from "fast-check";
import { expect, test } from "vitest";
import { readPage } from "./page.ts";

const sourceOf = (html: string, words: string): string => {
  const { text, origins } = readPage(html);
  const start = text.indexOf(words);
  const { start: from, end } = origins.back({ start, end: start + words.length });
  return html.slice(from, end);
};

test("Words are found again in the source, with the tags and blanks between them", () => {
  expect(sourceOf("<p>Boats  left\n <b>Lys</b> early", "left Lys")).toBe("left\n <b>Lys");
  expect(sourceOf("<p>Reed &amp; Hill &#8212; both", "& Hill")).toBe("&amp; Hill");
  expect(sourceOf("<p>Reed &amp; Hill &#8212; both", "—")).toBe("&#8212;");
  expect(sourceOf("<p>It said <q>never</q> once", "never")).toBe("never");
});

test("Every word of a page maps to the same word of its source", () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const between = fc.constantFrom(
    " ",
    "\n\t ",
    "<b> ",
    " </b>",
    "</p><p>",
    " &nbsp; ",
    "<br>",
    " <i>",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, between), { maxLength: 30 }), (parts) => {
      const html = `<p>${parts.flat().join("")}`;
      const { text, origins } = readPage(html);
      for (const { 0: found, index } of text.matchAll(/[a-z]+/g)) {
        const { start, end } = origins.back({ start: index, end: index + found.length });
        expect(html.slice(start, end).replace(/<[^>]*>/g, "")).toBe(found);
      }
    }),
  );
});

test("A span outside the text is an error", () => {
  expect(() => readPage("<p>One").origins.back({ start: 0, end: 9 })).toThrow(RangeError);
  expect(() => readPage("").origins.back({ start: 0, end: 1 })).toThrow(RangeError);
});
