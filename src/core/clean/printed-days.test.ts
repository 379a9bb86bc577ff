import { describe, expect, test } from "vitest";
import type { AddressDay } from "./address-day.ts";
import { pageBlocks } from "./page-blocks.ts";
import { countWords, type Paragraph } from "./paragraph.ts";
import { claimedDays, figureHabit, printedDays } from "./printed-days.ts";

const NOTHING = { of: () => 0, size: 0 };

/** The days that a page of these lines prints. */
function printed(lines: readonly string[], address: AddressDay | null = null) {
  let text = "";
  const paragraphs = lines.map((plain): Paragraph => {
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? plain : `${text}\n\n${plain}`;
    const path = ["body", "p"];
    return {
      ...{ start, end: text.length, tag: "p", path, elements: [], linked: 0, told: 0 },
      ...{ plain, low: plain.toLowerCase(), words: countWords(plain) },
    };
  });
  const blocks = pageBlocks(paragraphs, { labels: NOTHING, text: NOTHING, bag: NOTHING });
  return printedDays({ text, blocks, isBody: [], address }).map((found) => ({
    ...found,
    shown: text.slice(found.at.start, found.at.end),
  }));
}

describe("Days that a page prints", () => {
  test.each([
    ["Posted on May 3rd, 2031 at 10:20 am", "published", true],
    ["Veröffentlicht am 3. Mai 2031, 10:20 Uhr", "published", true],
    ["Опубликовано 3 мая 2031", "published", false],
    ["2031. május 3.", null, false],
    ["2031年5月3日", null, false],
    ["Aktualisiert: 03.05.31", "updated", false],
    ["3 May 2031 (updated)", "updated", false],
  ])("%s", (line, label, timed) => {
    const [first] = printed([line]).filter(({ day }) => day === "2031-05-03");
    expect(first).toMatchObject({ label, timed });
  });

  test("A line before the day says what day it is", () => {
    const labels = printed(["Last updated", "3 May 2031", "Harbour", "4 May 2031"]).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(["updated", null]);
  });

  test("The day that a member joined is none", () => {
    expect(printed(["Ada Hill", "Joined: 3 May 2031"])).toEqual([]);
  });

  test("Running text gives the day of its own article alone", () => {
    const told = (words: string) =>
      printed([
        `The harbour of Lys was closed for a month, and ${words} 3 May 2031 for all who sail there.`,
      ]).map(({ day }) => day);
    expect(told("the ferries went again from")).toEqual([]);
    expect(told("this article was first published on")).toEqual(["2031-05-03"]);
  });

  test("A day in pieces is one day, and the year may stand in the address alone", () => {
    expect(printed(["May", "3", "2031"])).toMatchObject([
      { day: "2031-05-03", shown: "May\n\n3\n\n2031" },
    ]);
    const address = { year: 2031, month: 5, day: null };
    expect(printed(["3 May", "Ferries return"], address)).toMatchObject([{ day: "2031-05-03" }]);
    expect(printed(["3 June", "Ferries return"], address)).toEqual([]);
  });
});

describe("Days of metadata", () => {
  test.each([
    ["1935619200", ["2031-05-04"]],
    ["1935619200000", ["2031-05-04"]],
    ["2031 05 04 22:20:00", ["2031-05-04"]],
    ["04-05-2031", ["2031-04-05", "2031-05-04"]],
    ["2031-05", []],
    ["three days ago", []],
  ])("%s", (value, days) => {
    expect(claimedDays(value).map(({ day }) => day)).toEqual(days);
  });

  test("What a page writes elsewhere tells how it orders day and month", () => {
    expect(figureHabit(["04/05/2031", "23/05/2031"])).toBeGreaterThan(0);
    expect(figureHabit(["04/05/2031", "05/23/2031"])).toBeLessThan(0);
    expect(figureHabit(["04/05/2031"])).toBe(0);
  });
});
