import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledProgram, ended, invented, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await bundledProgram("question");
  for (const number of [1, 2, 3]) program.write(`in/${number}.txt`, invented(number));
  await program.run("add", "in", "--record", "q.db");
});
afterAll(() => program?.end());

const brief = (...words: readonly string[]) => program.run("brief", ...words, "--record", "q.db");

describe("rapporteur brief", () => {
  test("without parties says which pair the record tells most of, as options", async () => {
    const { status, out, err } = await brief();
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^rapporteur: A brief is about two parties of the record\. .+\n$/);
  });

  test.each([
    [["--compare", "2031-02-31", "2031-03-01"], /“2031-02-31” is no date: write 2025-11-25/],
    [["--compare", "2031", "2031-03-01"], /2031 and 2031-03-01 do not/],
    [["--compare", "2031"], /takes two dates/],
    [["--as-of", "tomorrow"], /“tomorrow” is no date/],
  ])("refuses %j with one sentence", async (words, sentence) => {
    const { status, out, err } = await brief("--between", "Velmark", "Ostria", ...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("names the one party that it does not know, and one party asked for twice", async () => {
    const unknown = await brief("--between", "velmark", "Atlantis");
    expect(unknown.status).toBe(4);
    expect(unknown.err).toMatch(/no country or body called “Atlantis”/);
    expect((await brief("--between", "Velmark", "VELMARK")).err).toMatch(/are the same party/);
  });

  test("takes dates and names in any order and case", async () => {
    const days = ["2031-03-02", "2031-03-04"] as const;
    const straight = await brief("--between", "Velmark", "Ostria", "--compare", ...days);
    const reversed = await brief("--between", "velmark", "ostria", "--compare", days[1], days[0]);
    expect(straight.status).toBe(0);
    expect(reversed.out).toBe(straight.out);
  });

  test("goes to a file, and nothing but a word about it to the terminal", async () => {
    const printed = await brief("--between", "Velmark", "Ostria");
    const { status, out, err } = await brief("--between", "Velmark", "Ostria", "--out", "b.txt");
    expect([status, out, err]).toEqual([0, "", "Written to b.txt\n"]);
    expect(readFileSync(join(program.folder, "b.txt"), "utf8")).toBe(printed.out);
    const nowhere = await brief("--between", "Velmark", "Ostria", "--out", "no/such/b.txt");
    expect([nowhere.status, nowhere.out]).toEqual([2, ""]);
  });
});

describe("rapporteur add -", () => {
  const paste = async (text: string) => {
    const child = program.start("add", "-", "--record", "pasted.db");
    child.stdin?.end(text);
    return await ended(child);
  };

  test("takes a pasted text once, another one beside it, and refuses an empty one", async () => {
    expect((await paste(invented(1))).out).toMatch(/^1 added; .* has 1 article$/m);
    expect((await paste(invented(1))).out).toMatch(/1 already there/);
    expect((await paste(invented(2))).out).toMatch(/1 added; .* has 2 articles/);
    const empty = await paste(" \n");
    expect(empty.status).toBe(1);
    expect(empty.err).toMatch(/refused: pasted text: The text is empty \(empty-file\)/);
  });
});
