import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { tokenize } from "./tokens.ts";

const words = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join(" ");

describe("tokens of English news", () => {
  test.each([
    ["The Indo-Pacific’s U.S.-made jets.", "The Indo-Pacific ’s U.S.-made jets ."],
    ["It cost $1,000.50, or 5%.", "It cost $ 1,000.50 , or 5 % ."],
    ["Gen. J. R. Oakes met Lt. Col. Brandt.", "Gen. J. R. Oakes met Lt. Col. Brandt ."],
    ["Write to jane.doe@example.org.", "Write to jane.doe@example.org ."],
    ["See https://example.org/a(b)?c=1), please.", "See https://example.org/a(b)?c=1 ) , please ."],
    ["He didn’t; they can't, she cannot.", "He did n’t ; they ca n't , she can not ."],
    ["“[T]he [new] plan end[ed],” he said.", "“ [T]he [ new ] plan end[ed] , ” he said ."],
    ["The EU-Ruritania and U.S.-Ruritania pacts", "The EU - Ruritania and U.S. - Ruritania pacts"],
    ["the ministers’ plan, O’Hara’s", "the ministers ’ plan , O’Hara ’s"],
    ["in 2021-2023, on 2025-04-10 at 5pm", "in 2021 - 2023 , on 2025-04-10 at 5 pm"],
    ["the U.S. The", "the U.S. The"],
    ["So did I. He left.", "So did I . He left ."],
    ["He took No. 3. The answer is no. We left.", "He took No. 3 . The answer is no . We left ."],
    ["a long—very long—wait...", "a long — very long — wait ..."],
    ["the U.S.’s and “Alpha”’s", "the U.S. ’s and “ Alpha ” ’s"],
    ["worth US$5bn in the ’90s", "worth US$ 5 bn in the ’90s"],
    ["A Ph.D. student", "A Ph.D. student"],
    ["the end.The start", "the end . The start"],
    ["the U.S government, the U.K’s", "the U.S government , the U.K ’s"],
    ["plan B.A new start", "plan B . A new start"],
    ["by J. Edgar Lund, at 319 S. Oak", "by J. Edgar Lund , at 319 S. Oak"],
    ["N.Korea and plan B. Talks", "N. Korea and plan B . Talks"],
    ["Oakes v. Brandt, size v", "Oakes v. Brandt , size v"],
    ["Lund (b. 1950), vitamin b. Then", "Lund ( b. 1950 ) , vitamin b . Then"],
    ["to Jane.Doe@example.org or Jane.Doe", "to Jane.Doe@example.org or Jane . Doe"],
    ["at 7:30PM or 11AM", "at 7:30 PM or 11 AM"],
    ["great :) or (note:) <<so>>", "great :) or ( note : ) << so >>"],
    ["R&D at J.P. Oakes & Co., e.g. today", "R&D at J.P. Oakes & Co. , e.g. today"],
  ])("%s", (text, expected) => expect(words(text)).toBe(expected));

  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."aB1 .,'’-—$%([)]@:/\u200d\u0301😀\ud800\udc00 中") }),
  );

  it("covers every visible character once, in order, at its place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]*$/u);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]*$/u);
      }),
    );
  });

  it("never cuts a surrogate pair and never leaves the range asked for", () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, from, length) => {
        for (const { start, end } of tokenize(text, from, from + length)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(Math.min(text.length, from + length));
          const cut = /^[\udc00-\udfff]$/.test(text.charAt(start)) && start > from;
          expect(cut && /^[\ud800-\udbff]$/.test(text.charAt(start - 1))).toBe(false);
        }
      }),
    );
  });

  test.each([
    ["a megabyte of letters", "a".repeat(1_000_000)],
    ["brackets", "[".repeat(100_000) + "]".repeat(100_000)],
    ["letters and plus signs", "a+".repeat(500_000)],
    ["initials", "A.".repeat(500_000)],
    ["apostrophes", "’s".repeat(500_000)],
    ["addresses", "http://".repeat(100_000)],
    ["stops before an address", `${"ab.Cd".repeat(200_000)}@x`],
    ["faces", " :)".repeat(300_000)],
    ["surrogates", "\ud800".repeat(500_000)],
    ["joiners", "😀\u200d".repeat(200_000)],
  ])("%s are read in time that grows with their number", (_, text) => {
    expect(tokenize(text).at(-1)?.end).toBe(text.length);
  });
});
