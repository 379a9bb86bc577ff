import { describe, expect, test } from "vitest";
import { metadataDay, readDateLine } from "./date-line.ts";
import { readDatedLine } from "./dated-line.ts";

describe("A line that is a date", () => {
  test.each([
    ["3 May 2021", "2021-05-03"],
    ["3rd of May, 2021", "2021-05-03"],
    ["May 3, 2021", "2021-05-03"],
    ["Sept. 14, 2019", "2019-09-14"],
    ["Monday, 3 May 2021", "2021-05-03"],
    ["Mon 3 May 2021 10:35 GMT", "2021-05-03"],
    ["Published: 3 May 2021 at 10.35 a.m.", "2021-05-03"],
    ["Posted on May 3, 2021", "2021-05-03"],
    ["2021-05-03", "2021-05-03"],
    ["2021-05-03T23:30:00+02:00", "2021-05-03"],
    ["03.05.2021", "2021-05-03"],
    ["23/05/2021", "2021-05-23"],
    ["05/23/2021", "2021-05-23"],
    ["3-May-2021", "2021-05-03"],
    ["May 2021", "2021-05"],
    ["10:35, 3 May 2021", "2021-05-03"],
    ["3 May 2021 | Updated: 5 May 2021", "2021-05-03"],
    ["29 February 2024", "2024-02-29"],
  ])("%s is %s", (line, edtf) => {
    const found = readDateLine(line);
    expect(found?.edtf).toBe(edtf);
  });

  test.each([
    "On 3 May 2021 the two met.",
    "3 May",
    "May",
    "Chapter 5",
    "2021",
    "The talks of 3 May 2021",
    "3 May 2021 and 4 May 2021",
    "12 Angry Men",
    "",
  ])("%j is none", (line) => {
    expect(readDateLine(line)).toBeNull();
  });

  test("A day that does not exist, and one that can be read in two orders, are dates without a value", () => {
    expect(readDateLine("31 April 2021")).toMatchObject({ edtf: null, fault: "impossible" });
    expect(readDateLine("29 February 2023")).toMatchObject({ edtf: null, fault: "impossible" });
    expect(readDateLine("04/05/2021")).toMatchObject({ edtf: null, fault: "ambiguous" });
    expect(readDateLine("05/05/2021")).toMatchObject({ edtf: "2021-05-05", fault: null });
  });

  test("Weekday, label and time are told apart, and the offsets hold the date words alone", () => {
    const line = "Last updated: Monday, 3 May 2021, 10:35";
    const found = readDateLine(line);
    expect(found).toMatchObject({ label: "updated", weekday: true, time: true });
    expect(line.slice(found?.start, found?.end)).toBe("Monday, 3 May 2021");
  });
});

describe("A line with a date beside other words", () => {
  test.each([
    ["By Ann Writer | 3 May 2021", "3 May 2021"],
    ["By Ann Writer, 3 May 2021", "3 May 2021"],
    ["By Ann Writer on 3 May 2021 at 9:05AM PST", "3 May 2021"],
    ["3 May 2021 by Ann Writer", "3 May 2021"],
    ["| Published on 3 May 2021", "3 May 2021"],
    ["Harbour City, 3 May 2021", "3 May 2021"],
    ["World news • 3 May 2021 • 4 min read", "3 May 2021"],
  ])("%s", (line, words) => {
    const found = readDatedLine(line);
    expect(line.slice(found?.start, found?.end)).toBe(words);
    expect(found?.edtf).toBe("2021-05-03");
  });

  test.each([
    "The ministers met on 3 May 2021",
    "Talks – held on the coast after a long winter of silence – ended 3 May 2021",
    "Budget for the year | 3,000 people",
  ])("%s has none", (line) => {
    expect(readDatedLine(line)).toBeNull();
  });
});

test("The day of metadata is the day as written, not as shifted through UTC", () => {
  expect(metadataDay("2021-05-03T23:30:00-08:00")).toBe("2021-05-03");
  expect(metadataDay("20210503")).toBe("2021-05-03");
  expect(metadataDay("May 3, 2021")).toBe("2021-05-03");
  expect(metadataDay("2021-05")).toBe("2021-05");
  expect(metadataDay("2021-13-40")).toBeNull();
  expect(metadataDay("yesterday")).toBeNull();
});
