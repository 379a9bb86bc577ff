import { describe, expect, test } from "vitest";
import { placeAt } from "./place-at.ts";
import type { PlacedPage, PlacedWords } from "./placed.ts";
import { printedText } from "./printed-text.ts";

const SIZE = 10;
/** Half of the height is about the width of a letter. */
const widthOf = (text: string, size: number): number => text.length * size * 0.5;

function words(text: string, left: number, baseline: number, size = SIZE): PlacedWords {
  return { text, left, right: left + widthOf(text, size), baseline, size };
}

/** Lines one under another, filled up to one width as printed lines are. */
function lines(
  texts: readonly string[],
  left: number,
  top: number,
  size = SIZE,
): readonly PlacedWords[] {
  return texts.map((text, i) => words(text, left, top + i * size * 1.2, size));
}

const page = (number: number, ...parts: readonly (readonly PlacedWords[])[]): PlacedPage => ({
  number,
  width: 600,
  height: 800,
  words: parts.flat(),
});

const shown = (pages: readonly PlacedPage[]): readonly string[] => {
  const { text, blocks } = printedText(pages);
  return blocks.map(
    ({ start, end, path }) => `${path.length > 0 ? "(aside) " : ""}${text.slice(start, end)}`,
  );
};

const LEFT = [
  "The two governments have patrolled the strait",
  "together for ten years, and the long-standing",
  "arrangement has been extended once more, the",
  "ministers said on Tuesday after talks in the",
  "capital, where the commission had met before.",
];
const RIGHT = [
  "Fishermen see fewer boats than they were told",
  "they would, and the port has stopped counting",
  "them since the winter, as its director says in",
  "a report that the ministry has kept to itself",
  "for reasons that it does not want to explain.",
];

describe("Columns", () => {
  test("are read one after the other, lines across them where they stand", () => {
    const across = "A headline that runs over both of the columns of the page";
    expect(
      shown([page(1, [words(across, 60, 90, 18)], lines(LEFT, 60, 130), lines(RIGHT, 320, 130))]),
    ).toEqual([across, LEFT.join(" "), RIGHT.join(" ")]);
  });

  test("of a last page with a few lines are those of the pages before", () => {
    const full = page(1, lines(LEFT, 60, 100), lines(RIGHT, 320, 100));
    const last = page(
      2,
      lines(["One line is left of it."], 60, 100),
      lines(["And one is here too."], 320, 100),
    );
    expect(shown([full, last]).slice(-2)).toEqual([
      "One line is left of it.",
      "And one is here too.",
    ]);
  });

  test("are not seen in a table, whose cells do not fill them", () => {
    const rows = ["Fish", "Grain", "Coal", "Timber", "Salt", "Wool"].flatMap((good, i) => [
      words(good, 60, 100 + i * 12),
      words(String(100 + i), 400, 100 + i * 12),
    ]);
    expect(shown([page(1, rows)]).join(" ")).toMatch(/^Fish 100 Grain 101 Coal 102/);
  });
});

describe("Paragraphs", () => {
  test("short lines one under another stand each by itself, and a headline of two lines is one", () => {
    const header = ["The Oldmere Review", "March 4, 2031 Tuesday", "Length: 48 words"];
    const headline = ["A headline that is so long that it needs", "Two whole lines of its column"];
    expect(
      shown([page(1, lines(headline, 60, 90, 18), lines(header, 60, 150), lines(LEFT, 60, 200))]),
    ).toEqual([headline.join(" "), ...header, LEFT.join(" ")]);
  });
});

describe("Words parted at line ends", () => {
  test.each([
    [["They asked for more co-", "operation at sea."], "They asked for more cooperation at sea."],
    [["A long-standing wish was long-", "standing."], "A long-standing wish was long-standing."],
    [["They want self-", "government now."], "They want self-government now."],
    [["The North-", "South corridor."], "The North-South corridor."],
    [["A soft\u00ad", "ware house."], "A software house."],
    [["From 2029 –", "and before."], "From 2029 – and before."],
    [
      ["At https://utopia.example/a-", "b they said so."],
      "At https://utopia.example/a-b they said so.",
    ],
  ])("%j", (texts, joined) => {
    expect(shown([page(1, lines(texts, 60, 100))])).toEqual([joined]);
  });
});

describe("What is not of the text", () => {
  test("running heads, and page numbers with what stands beside them, are set apart", () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        number,
        [words("The Oldmere Review", 60, 40), words(`Page ${number} of 3`, 480, 40)],
        lines(LEFT, 60, 200),
        [words(String(number), 300, 780)],
      ),
    );
    const [first, ...rest] = shown(pages);
    expect(first).toBe(LEFT.join(" "));
    expect(rest).toContain("(aside) The Oldmere Review");
    expect(rest).toContain("(aside) Page 2 of 3");
    expect(rest.filter((line) => !line.startsWith("(aside)"))).toEqual([
      LEFT.join(" "),
      LEFT.join(" "),
    ]);
  });

  test("a sentence goes on over the page, and the notes of the first page follow it", () => {
    const note = words("1 See the minutes of the commission.", 60, 740, 7);
    const mark = { ...words("1", 60 + widthOf(LEFT.at(-2) ?? "", SIZE), 133, 6) };
    const first = page(1, lines(LEFT.slice(0, 4), 60, 100), [mark], [note]);
    const second = page(2, lines([...LEFT.slice(4), ...RIGHT], 60, 100));
    expect(shown([first, second])).toEqual([
      `${LEFT.join(" ")} ${RIGHT.join(" ")}`,
      "(aside) 1 See the minutes of the commission.",
    ]);
  });
});

describe("Places", () => {
  test("every line is found again by page and position, and is the words it says", () => {
    const { text, places } = printedText([
      page(1, lines(LEFT, 60, 100)),
      page(2, lines(RIGHT, 70, 90)),
    ]);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([...LEFT, ...RIGHT]);
    expect(places[6]).toMatchObject({ page: 2, left: 70, top: 92 });
    expect(placeAt(places, text.indexOf("stopped counting"))?.page).toBe(2);
    expect(placeAt(places, text.indexOf("strait"))).toBe(places[0]);
    expect(placeAt([], 3)).toBeNull();
  });
});
