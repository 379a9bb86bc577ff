import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BETWEEN_BOTH, FILE } from "../../../test/invented-file.ts";
import type { Cell, RecordExport } from "../annotation/contract.ts";
import { withDossier } from "../dossier/index.ts";
import { brief } from "./brief.ts";
import { columns, wrap } from "./columns.ts";
import { Footnotes } from "./footnotes.ts";

const WIDTH = 146;
const record = withDossier(FILE, BETWEEN_BOTH);
const text = brief(record);
const lines = text.split("\n");

/** The lines of a block, without its title. */
function block(title: string, of = text): string[] {
  const found = of.split("\n\n").find((part) => part.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`No block ${title}`);
  return found.trimEnd().split("\n").slice(1);
}

describe("A brief", () => {
  test("begins with the two sides, how many articles there are and what is compared", () => {
    expect(lines.slice(0, 2)).toEqual([
      "VARNIA - NORTHERN SEA COMPACT     6 articles, 4 about both, 5 dated, 1 without a date",
      "Compare 30 Sep 2031 with 25 Nov 2034",
    ]);
  });

  test("has its blocks in the order in which they are read", () => {
    const titles = lines.filter((line) => /^[A-Z][A-Z ,]+$/.test(line));
    expect(titles).toEqual([
      "HOW IT RUNS",
      "WHAT CHANGED",
      "WHAT WAS INTENDED, AND LATER REPORTED",
      "WHAT TO RAISE",
      "TEXTS",
      "PASSAGES",
    ]);
  });

  test("is no wider than its page", () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(WIDTH);
  });

  test("ends with one line end and has no blanks at the ends of its lines", () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  test("is the same twice", () => {
    expect(brief(withDossier([...FILE].reverse(), BETWEEN_BOTH))).toBe(text);
  });

  test.each(["fulfilled", "realis", "stage", "PLOVER", "chrome", "commitment", "instrument"])(
    "does not say “%s”",
    (word) => {
      expect(text.toLowerCase()).not.toMatch(new RegExp(`\\b${word.toLowerCase()}`));
    },
  );

  test("says that there is no dossier where there is none", () => {
    expect(brief({ ...record, dossier: null })).toMatch(/^No dossier: /);
  });

  test("says as of when it knows what it tells", () => {
    const early = withDossier(FILE, { ...BETWEEN_BOTH, asOf: "2032-04" });
    expect(brief(early)).toContain("\nAs told up to Apr 2032");
  });
});

describe("The footnotes of a brief", () => {
  const body = text.slice(0, text.indexOf("PASSAGES"));
  const marks = [...body.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  const notes = block("PASSAGES").join("\n");

  test("are numbered in the order in which they are called, and all of them are called", () => {
    const firsts = [...new Set(marks)];
    expect(firsts).toEqual(firsts.map((_, at) => at + 1));
    const listed = [...notes.matchAll(/^ \[(\d+)\]/gm)].map((match) => Number(match[1]));
    expect(listed).toEqual(firsts);
  });

  test("give the date, the text, the offsets and the exact words of every passage", () => {
    const entries = notes.replace(/\n {8}/g, " ").split("\n");
    expect(entries.length).toBe(new Set(marks).size);
    for (const entry of entries) {
      const [, file, start, end, words] =
        /^ \[\d+\] +[^“]*\((\S+)\), (\d+)-(\d+): “(.*)”$/.exec(entry) ?? [];
      const source = FILE.find((article) => article.id === file)?.reading.text ?? "";
      expect(source.slice(Number(start), Number(end)).replace(/\s+/g, " ")).toBe(words);
      expect(words).not.toBe("");
    }
  });

  test("stand behind every entry", () => {
    const entries = (title: string): string =>
      block(title)
        .map((line) => line.trim())
        .join(" ")
        .replace(/\s+/g, " ");
    for (const part of entries("HOW IT RUNS").split(" · ")) expect(part).toMatch(/\[\d+\]/);
    for (const part of entries("WHAT TO RAISE").split(/(?<=\]) (?=due|unclear|open|“)/))
      expect(part).toMatch(/\[\d+\]$/);
  });

  test("stand behind every cell of the dossier that the brief prints", () => {
    const cells = (record.dossier?.rows ?? [])
      .filter((row) => ["what changed", "how it runs", "what to raise"].includes(row.chapter))
      .flatMap((row): Cell[] => [row.then, row.between, row.now, row.undated].flat())
      .filter((cell) => !cell.text.startsWith("not named in"));
    expect(cells.length).toBeGreaterThan(8);
    for (const { evidence } of cells)
      for (const { start, end } of evidence) expect(notes).toContain(` ${start}-${end}: “`);
  });
});

describe("The texts of a brief", () => {
  test("are named by title, outlet and date, and only those that a footnote opens", () => {
    const titled = FILE.map((article) =>
      article.id === "before"
        ? {
            ...article,
            claims: [
              {
                field: "outlet",
                value: "Lys Courier",
                basis: "given",
                from: "manifest:m",
              } as const,
            ],
          }
        : article,
    );
    const told = brief(withDossier(titled, BETWEEN_BOTH));
    const listed = block("TEXTS", told);
    expect(listed[1]?.trim()).toMatch(/^before +without a title, Lys Courier, 30 Sep 2031$/);
    expect(listed.join()).not.toContain("elsewhere");
    expect(told).toContain("Lys Courier, 30 Sep 2031 (before), 26-96: “");
  });
});

describe("Why a line is there", () => {
  test("is said behind its passage when it is asked for", () => {
    const reasons = block("PASSAGES", brief(record, { why: true })).join("\n");
    expect(reasons).toContain("Ada Torvik” – names both sides");
    expect(reasons.replace(/\s+/g, " ")).toContain("– of Varnia, in a text about both");
    expect(text).not.toContain("in a text about both");
  });
});

describe("A side of what changed", () => {
  test("that has nothing in an article which speaks says so, by name", () => {
    const only = FILE.map((article) =>
      article.id === "after"
        ? { ...article, reading: { ...article.reading, offices: [] } }
        : article,
    );
    const silent = only.map((article) =>
      article.id === "after"
        ? {
            ...article,
            reading: {
              ...article.reading,
              text: article.reading.text.replace("Minister of Defence", "Admiral of Landing"),
            },
          }
        : article,
    );
    expect(block("WHAT CHANGED", brief(withDossier(silent, BETWEEN_BOTH))).join("\n")).toContain(
      "not named in after",
    );
  });

  test("without any article is not covered", () => {
    const later = withDossier(FILE, { ...BETWEEN_BOTH, compare: ["2031-09-30", "2040-01-01"] });
    const changed = block("WHAT CHANGED", brief(later)).join("\n");
    expect(changed).toContain("not covered");
    expect(changed).not.toContain("ended");
  });

  test("shows one holder a side, none of them carried over", () => {
    const row = block("WHAT CHANGED").find((line) => line.includes("Ada Torvik")) ?? "";
    const columnOf = (name: string): number => row.indexOf(name);
    expect(columnOf("Ada Torvik")).toBeLessThan(columnOf("Bo Hale"));
    expect(columnOf("Bo Hale")).toBeLessThan(columnOf("Cara Lund"));
    expect(row.match(/Ada Torvik/g)).toHaveLength(1);
    expect(row).not.toContain("30 Sep 2031");
  });
});

describe("Columns", () => {
  const words = fc
    .array(fc.string({ unit: fc.constantFrom("a", "b", "é", "🚢"), minLength: 1, maxLength: 60 }))
    .map((parts) => parts.join(" "));

  test("keep every character, in order, and their width", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (some, width) => {
        const set = wrap(some, width);
        expect(set.join("").replaceAll(" ", "")).toBe(some.replaceAll(" ", ""));
        for (const line of set) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("do not run into one another, however long a word is", () => {
    const address = "https://example.invalid/a/very/long/address/without/any/blank/in/it";
    const rows = columns([[address], ["Ada Torvik"]], [26, 30]);
    expect(rows.every((row) => row.length <= 56)).toBe(true);
    expect(rows[0]?.slice(26)).toBe("Ada Torvik");
  });
});

describe("Footnotes", () => {
  const passage = (start: number) => ({ article: "a", start, end: start + 1, exact: "x" });

  test("have one number for one passage", () => {
    const notes = new Footnotes();
    expect(notes.mark([passage(3), passage(1)])).toBe("[1][2]");
    expect(notes.mark([passage(1), passage(5)])).toBe("[2][3]");
    expect(notes.list().map((note) => note.passage)).toEqual([passage(3), passage(1), passage(5)]);
  });

  test("are none for nothing", () => {
    expect(new Footnotes().mark([])).toBe("");
  });
});

const exactly = (given: RecordExport): string => JSON.stringify(given);
test("Printing a brief changes nothing in the record", () => {
  const before = exactly(record);
  brief(record);
  expect(exactly(record)).toBe(before);
});
