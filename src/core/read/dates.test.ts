import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateLayersOf } from "../../../test/date-layers.ts";
import type { DateMention } from "../annotation/layers.ts";
import { parseEdtf } from "../text/edtf.ts";

/** Every date of the text as "words: edtf basis". */
function read(text: string, published: string | null): readonly string[] {
  return dateLayersOf(text, published).dates.map(
    ({ start, end, edtf, basis }) => `${text.slice(start, end)}: ${edtf} ${basis}`,
  );
}

function only(text: string, published: string | null): DateMention {
  const { dates } = dateLayersOf(text, published);
  expect(dates).toHaveLength(1);
  const [date] = dates;
  if (date === undefined) throw new RangeError("No date");
  return date;
}

describe("dates of an article published on Friday 30 September 2022", () => {
  const PUBLISHED = "2022-09-30";

  test.each([
    ["The delegation toured Varnia from 19 to 23 September.", "2022-09-19/2022-09-23", "anchored"],
    ["It opened on 14 March 2021.", "2021-03-14", "stated"],
    ["The talks were held from 28 August to 3 September 2021.", "2021-08-28/2021-09-03", "stated"],
    ["It ran from 30 December to 2 January 2021.", "2020-12-30/2021-01-02", "stated"],
    ["Ships were built between 2015 and 2019.", "2015/2019", "stated"],
    ["He said Wednesday that it was over.", "2022-09-28", "anchored"],
    ["The ministers will meet on Wednesday.", "2022-10-05", "anchored"],
    ["They met last month.", "2022-08", "anchored"],
    ["They met two weeks ago.", "2022-09-12/2022-09-18", "anchored"],
    ["It fell in the last quarter.", "2022-34", "anchored"],
    ["They signed it in November.", "2021-11", "anchored"],
    ["They will sign it in November.", "2022-11", "anchored"],
    ["It is held in the second half of 2023.", "2023-41", "stated"],
    ["It began in the late 1970s.", "197X", "stated"],
    ["It began around 1990.", "1990~", "stated"],
    [
      "They met on a Wednesday in April 2025.",
      "[2025-04-02,2025-04-09,2025-04-16,2025-04-23,2025-04-30]",
      "stated",
    ],
    ["They left on Thursday, 3 March.", "2022-03-03", "anchored"],
    ["Budget for fiscal 2027 is set.", "2027~", "stated"],
    ["The order came on Christmas Day 2021.", "2021-12-25", "stated"],
  ])("%s", (text, edtf, basis) => {
    expect(only(text, PUBLISHED)).toMatchObject({ edtf, basis });
  });

  test("a limit is a modifier, and no part of the words", () => {
    const text = "By 2027, spending doubles.";
    const date = only(text, PUBLISHED);
    expect(date).toMatchObject({ edtf: "2027", mod: "ON_OR_BEFORE" });
    expect(text.slice(date.start, date.end)).toBe("2027");
  });

  test("the end of a month keeps the month's own year", () => {
    expect(only("It was due by the end of September in 2021.", PUBLISHED)).toMatchObject({
      edtf: "2021-09",
      mod: "END",
    });
  });

  test("lengths and repetitions are no dates", () => {
    for (const text of [
      "A week-long visit",
      "It came two years ahead of schedule.",
      "They stayed for 26 days.",
      "They meet annually.",
    ])
      expect(only(text, PUBLISHED)).toMatchObject({ edtf: null, basis: "unresolved" });
  });

  test("time is counted from what was told before", () => {
    expect(
      read("The fort fell on 3 May 2019. Two days later the capital was taken.", PUBLISHED),
    ).toEqual(["3 May 2019: 2019-05-03 stated", "Two days later: 2019-05-05 narrative"]);
  });

  test("a story of another time keeps its year", () => {
    expect(read("In March 2011 a dam broke. In May, it was rebuilt.", PUBLISHED)).toEqual([
      "March 2011: 2011-03 stated",
      "May: 2011-05 narrative",
    ]);
  });

  test("figures are read by the article's own habit, and kept open without one", () => {
    expect(read("Seen 25/03/2020 and 04/02/2020.", PUBLISHED)).toEqual([
      "25/03/2020: 2020-03-25 stated",
      "04/02/2020: 2020-02-04 stated",
    ]);
    expect(only("Seen 04/02/2020.", PUBLISHED).edtf).toBe("[2020-02-04,2020-04-02]");
  });

  test.each([
    "The exercise “Nordwind 2022” took place far away.",
    "The Sept. 11 attacks changed it.",
    "World War II ended it.",
    "Some 2,027 people and 2000 soldiers came.",
    "Under section 2014 and Resolution 1973",
    "Ministers may march on.",
  ])("no date in: %s", (text) => {
    expect(read(text, PUBLISHED)).toEqual([]);
  });
});

describe("dates of an article without a date", () => {
  test("nothing relative is filled in", () => {
    for (const text of [
      "They met on Wednesday.",
      "They met last month.",
      "They left yesterday.",
      "They signed it in November.",
      "It fell on 3 May.",
      "It was opened this year.",
    ])
      expect(only(text, null)).toMatchObject({ edtf: null, basis: "unresolved" });
  });

  test("a weekday beside a month of elsewhere stays open", () => {
    expect(read("They announced it on Wednesday. In April 2025 they had met.", null)).toEqual([
      "Wednesday: null unresolved",
      "April 2025: 2025-04 stated",
    ]);
  });

  test("a year told before gives a month its year", () => {
    expect(read("They met on 3 May 2021. On 7 June the pact was signed.", null)).toEqual([
      "3 May 2021: 2021-05-03 stated",
      "7 June: 2021-06-07 narrative",
    ]);
  });

  test("a month before the one a story has reached takes no year from it", () => {
    expect(read("They met on 3 May 2021. On 7 February the pact was signed.", null)).toEqual([
      "3 May 2021: 2021-05-03 stated",
      "7 February: null unresolved",
    ]);
  });

  test("a month alone as the article's date resolves months, and no weekdays", () => {
    expect(read("They met last month. On Friday they left.", "2025-04")).toEqual([
      "last month: 2025-03 anchored",
      "Friday: null unresolved",
    ]);
  });
});

const WORDS =
  "on in by the of to from - – , . May March 3 31 2024 1990s Friday last next two days ago later early end 10:30 a.m. \n 19 and 04/02/2026 q3 this year same".split(
    " ",
  );

test("no text makes the stage throw, and dates are sorted, disjoint, real and in the text", () => {
  const salad = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 40 })
    .map((words) => words.join(" "));
  const published = fc.constantFrom(
    null,
    "2025-11-25",
    "2025-04",
    "2025",
    "2025-01/..",
    "197X",
    "nonsense",
  );
  fc.assert(
    fc.property(fc.oneof(salad, fc.string({ unit: "binary" })), published, (text, day) => {
      let end = 0;
      for (const date of dateLayersOf(text, day).dates) {
        expect(date.start).toBeGreaterThanOrEqual(end);
        expect(date.end).toBeGreaterThan(date.start);
        expect(date.end).toBeLessThanOrEqual(text.length);
        end = date.end;
        expect(date.edtf === null).toBe(date.basis === "unresolved");
        if (date.edtf !== null) expect(parseEdtf(date.edtf), date.edtf).not.toBeNull();
      }
    }),
    { numRuns: 400 },
  );
});
