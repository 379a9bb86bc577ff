import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

const WORDS = "“We’ll stay,” said Zoë – the café’s owner – for €5.";

describe("The encoding of a text", () => {
  test("UTF-8, with and without a mark", () => {
    expect(decode(Buffer.from(WORDS))).toMatchObject({ text: WORDS, encoding: "utf-8" });
    expect(decode(Buffer.from(`\ufeff${WORDS}`)).text).toBe(WORDS);
  });

  test.each(["utf-16le", "utf-16be"])("%s, with and without a mark", (encoding) => {
    for (const addBOM of [true, false])
      expect(decode(iconv.encode(WORDS, encoding, { addBOM }))).toMatchObject({
        text: WORDS,
        encoding,
      });
  });

  test("windows-1252 keeps its curly quotation marks", () => {
    expect(decode(iconv.encode(WORDS, "windows-1252"))).toMatchObject({
      text: WORDS,
      encoding: "windows-1252",
      problems: [],
    });
  });

  test("What a page calls ISO-8859-1 is read as windows-1252, as browsers do", () => {
    expect(decode(iconv.encode(WORDS, "windows-1252"), "ISO-8859-1").text).toBe(WORDS);
  });

  test("A wrong declaration does not spoil UTF-8", () => {
    expect(decode(Buffer.from(WORDS), "windows-1252").text).toBe(WORDS);
  });

  test("An encoding that no one names is guessed and said to be", () => {
    const words = "Встреча министров прошла во вторник в столице республики. ".repeat(8);
    const made = decode(iconv.encode(words, "windows-1251"));
    expect(made.text).toBe(words);
    expect(made.problems.map(({ code }) => code)).toEqual(["encoding-guessed"]);
  });

  test("A few bad bytes in UTF-8 are replaced and the rest stays right", () => {
    const made = decode(
      Buffer.concat([Buffer.from(WORDS), Buffer.from([0xff]), Buffer.from(WORDS)]),
    );
    expect(made.text).toBe(`${WORDS}\ufffd${WORDS}`);
    expect(made.problems).toMatchObject([{ code: "broken-encoding", at: { start: WORDS.length } }]);
  });

  test("Every well-formed string survives UTF-8; lone surrogates survive UTF-16", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decode(Buffer.from(`\ufeffa${text}`)).text).toBe(`a${text}`);
      }),
    );
    expect(decode(Buffer.from("\ufeffa\ud800b", "utf16le")).text).toBe("a\ud800b");
  });

  test("No bytes make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decode(Buffer.from(bytes)).text).toBe("string");
      }),
    );
  });
});
