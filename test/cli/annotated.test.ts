import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/core/annotation/contract.ts";
import { graphemesOf, widthOf } from "../../src/edge/cli/annotated/graphemes.ts";
import { COLOURED, PLAIN } from "../../src/edge/cli/annotated/ink.ts";
import {
  added,
  clipped,
  printedLine,
  sizeOf,
  wrapped,
} from "../../src/edge/cli/annotated/lines.ts";
import { type Mark, markedCells } from "../../src/edge/cli/annotated/marked.ts";
import { page } from "../../src/edge/cli/annotated/page.ts";
import { loadLanguage } from "../../src/edge/intake/language.ts";
import { readText } from "../read-text.ts";

const language = await loadLanguage();

const TEXT = `Kenyan Defence Minister Ada Hill said on Tuesday that the port would stay open.
“Norway will send four boats,” Hill said, and nobody knew when it might.`;
const reading: Reading = readText(language, TEXT, { published: "2031-05-14" });

const linesAt = (columns: number, weaker = false): readonly string[] =>
  page(reading, { columns, ink: PLAIN, weaker }).split("\n");

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
const ESCAPES = /\u001b\[\d+m/g;

describe("the columns of a text", () => {
  test.each([
    ["port", 4],
    ["港湾", 4],
    ["ﾐﾅﾄ", 3],
    ["e\u0301t\u00e9", 3],
    ["👩‍👩‍👧", 2],
    ["🇰🇪", 2],
    ["❤️", 2],
    ["a\u200bb", 2],
    ["\u202eport\u202c", 4],
  ])("of %j are %d", (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  test("no control character of a text reaches the terminal", () => {
    const printed = graphemesOf("a\u001b[31mb\u0007\u009bc").map(({ text }) => text);
    expect(printed.join("")).toBe("a�[31mb��c");
  });
});

describe("lines", () => {
  const texts = (text: string, columns: number, hanging = 0): readonly string[] =>
    wrapped(added(text, "plain"), columns, hanging).map((line) => printedLine(line, PLAIN));

  test("break at spaces, inside long words and between wide letters", () => {
    expect(texts("the old harbour", 8)).toEqual(["the old", "harbour"]);
    expect(texts("harbourmasters", 6)).toEqual(["harbou", "rmaste", "rs"]);
    expect(texts("港湾港湾 sea", 5)).toEqual(["港湾", "港湾", "sea"]);
  });

  test("after the first stand in", () => {
    expect(texts("one two six", 6, 2)).toEqual(["one", "  two", "  six"]);
  });

  test("are never longer than they may be, and a clipped one says so", () => {
    const cells = added(`${TEXT} 港湾港湾 👩‍👩‍👧 e\u0301`, "plain");
    for (const columns of [2, 7, 20])
      for (const line of wrapped(cells, columns)) expect(sizeOf(line)).toBeLessThanOrEqual(columns);
    expect(printedLine(clipped(added("港湾 port", "plain"), 6), PLAIN)).toBe("港湾…");
  });
});

describe("marks", () => {
  const mark = (start: number, end: number, number: number): Mark => ({
    start,
    end,
    number,
    kind: "figure",
    isWeaker: false,
  });
  const marked = (text: string, marks: readonly Mark[]): string =>
    printedLine(
      markedCells(text, { start: 0, end: text.length, style: "plain" }, marks, PLAIN),
      PLAIN,
    );

  test("nest, and the number stands behind the last word", () => {
    expect(marked("ten old boats", [mark(0, 13, 1), mark(4, 13, 12)])).toBe("[ten [old boats]¹²]¹");
  });

  test("never split a grapheme", () => {
    expect(marked("x👩‍👩‍👧y", [mark(3, 5, 1)])).toBe("x[👩‍👩‍👧]¹y");
    expect(marked("cafe\u0301 au", [mark(0, 4, 1)])).toBe("[cafe\u0301]¹ au");
  });
});

describe("an article with its notes", () => {
  test("has them beside the line that they belong to on a wide screen", () => {
    const lines = linesAt(120);
    const at = lines.find((line) => line.includes("[Kenyan Defence Minister Ada Hill]"));
    expect(at).toMatch(/ │ ¹ office Ada Hill: Defence Minister, Kenya/);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(120);
  });

  test("has them under the paragraph on a narrow one", () => {
    const lines = linesAt(60);
    expect(lines.find((line) => /^ {2}│ ² statement Ada Hill/.test(line))).toBeDefined();
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
  });

  test("tells what a date was resolved to and how", () => {
    expect(linesAt(120).join("\n")).toMatch(
      /“Tuesday” = 2031-05-13,[\s│]+counted[\s│]+from[\s│]+the[\s│]+article’s[\s│]+date/,
    );
  });

  test("names a weaker line shortly, and in full with its reasons when asked", () => {
    const brief = linesAt(120).join("\n");
    expect(brief).toMatch(/~ statement\? speaker not certain: “when it might”/);
    expect(brief).not.toContain("weaker: ");
    const full = linesAt(120, true).join("\n");
    expect(full).toMatch(/statement\? speaker not certain[\s\S]+weaker:/);
    expect(full).not.toContain("~ ");
  });

  test("has the same words with colours and without brackets in a terminal", () => {
    const inTerminal = page(reading, { columns: 120, ink: COLOURED, weaker: false });
    expect(inTerminal).toContain("\u001b[4m\u001b[33mKenyan");
    const words = (text: string): string => text.replace(ESCAPES, "").replace(/[[\]\s│¹²³⁴⁵]/g, "");
    expect(words(inTerminal).length).toBe(words(linesAt(120).join("\n")).length);
    expect(linesAt(120).join("\n")).not.toContain("\u001b");
  });

  test("folds page furniture and has problems at the top", () => {
    const [start, end] = [0, reading.text.indexOf("\n\n")];
    const withProblem: Reading = {
      ...reading,
      zones: [{ start, end, role: "chrome" }, ...reading.zones.filter((zone) => zone.start > end)],
      problems: [{ code: "page-clock", message: "The date is the page’s.", at: null }],
    };
    const lines = page(withProblem, { columns: 80, ink: PLAIN, weaker: false }).split("\n");
    expect(lines[1]).toBe("! The date is the page’s.");
    expect(lines).toContain(`[page furniture, ${end} characters]`);
  });
});
