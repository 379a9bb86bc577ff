import { beforeAll, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Language } from "../../languages/language.ts";

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

/** Each office as "person | office | body | status". */
function offices(text: string, told: Parameters<typeof readText>[2] = {}): readonly string[] {
  const reading = readText(language, text, told);
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? "-";
  return reading.offices
    .filter((o) => o.standing === "shown")
    .map((o) => [name(o.person), o.office, name(o.body), o.status].join(" | "));
}

test.each([
  [
    "Canada’s Foreign Minister Anna Hill spoke.",
    ["Anna Hill | Foreign Minister | Canada | current"],
  ],
  ["Canadian Defence Minister Bo Lund spoke.", ["Bo Lund | Defence Minister | Canada | current"]],
  ["Minister of Defence Bo Lund spoke.", ["Bo Lund | Minister of Defence | - | current"]],
  [
    "Anna Hill, Canada’s ambassador to Norway, spoke.",
    ["Anna Hill | ambassador to Norway | Canada | current"],
  ],
  [
    "Bo Lund, State Minister for Foreign Affairs of Norway, spoke.",
    ["Bo Lund | State Minister for Foreign Affairs | Norway | current"],
  ],
  ["Former Prime Minister Anna Hill spoke.", ["Anna Hill | Prime Minister | - | former"]],
  [
    "Bo Lund, the acting governor of the Bank of Canada, spoke.",
    ["Bo Lund | governor | Bank of Canada | acting"],
  ],
  ["President-elect Anna Hill spoke.", ["Anna Hill | President-elect | - | designate"]],
  [
    "Presidents Anna Hill of Canada and Sven Lind of Norway spoke.",
    ["Anna Hill | President | Canada | current", "Sven Lind | President | Norway | current"],
  ],
  [
    "At the invitation of the President of Canada, H.E. Anna Hill, the Minister of Defence of Norway, H.E. Bo Lund, came.",
    [
      "Anna Hill | President | Canada | current",
      "Bo Lund | Minister of Defence | Norway | current",
    ],
  ],
  [
    "She met the Minister of Trade of Norway, the Right Honourable Bo Lund, in Oslo.",
    ["Bo Lund | Minister of Trade | Norway | current"],
  ],
  [
    "She spoke with Canada’s First Deputy Foreign Minister Bo Lund.",
    ["Bo Lund | First Deputy Foreign Minister | Canada | current"],
  ],
  ["It was frozen by former right-wing President Bo Lund.", ["Bo Lund | President | - | former"]],
  ["The prime minister’s deputy chief of staff left the room.", []],
  ["Anna Hill, who once had a row with the president, spoke.", []],
  ["Anna Hill, who served as envoy to Norway until 2019, spoke.", []],
  ["Bo Lund met the chairman of Mrs. Hill’s campaign.", []],
  ["Canada’s interior and overseas minister Bo Lund spoke.", []],
  ["Dr Anna Hill and Baroness Mary Lund spoke.", []],
  ["Gen Tamura and Bo Lund spoke.", []],
  ["Officials met the president. Anna Hill, the envoy said, was late.", []],
])("%s", (text, expected) => {
  expect(offices(text)).toEqual(expected);
});

test("a deputy of the prime minister is no prime minister", () => {
  const found = offices("Prime Minister’s Deputy Chief Cabinet Secretary, Anna Hill, spoke.");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^Anna Hill \| Deputy Chief Cabinet Secretary/);
});

test("the chairs of two committees are two offices", () => {
  const text =
    "The group was led by the Chairperson of the Committee on Trade, Anna Hill (Canada), and the Chairperson of the Committee on Budgets, Bo Lund (Norway).";
  expect(offices(text)).toHaveLength(2);
});

test("an office is dated by its sentence, else by the article", () => {
  const dates = (text: string) =>
    readText(language, text, { published: "2024-06-10" }).offices.map((o) => o.asOf?.edtf);
  expect(dates("On 3 May 2024, Prime Minister Anna Hill met reporters.")).toEqual(["2024-05-03"]);
  expect(
    dates("Bo Lund, who came to the bank on 1 January, met the new minister, Anna Hill."),
  ).toEqual(["2024-06-10"]);
  expect(dates("Prime Minister Anna Hill wants the harbour built by 2027.")).toEqual([
    "2024-06-10",
  ]);
});

test("evidence holds the name and the title", () => {
  const reading = readText(
    language,
    "Bo Lund, Canada’s envoy to Norway, met Foreign Minister Anna Hill.",
  );
  expect(reading.offices.map((o) => o.evidence.map((e) => e.exact))).toEqual([
    ["Bo Lund, Canada’s envoy to Norway"],
    ["Foreign Minister Anna Hill"],
  ]);
});

test("a president without a state is of no state that the article names most", () => {
  const text =
    "Russia denied it. Russia’s envoy left. Russia and Russia’s banks paid. President Anna Hill spoke. Russian Ambassador Ivan Petrov spoke of Russia.";
  expect(offices(text)).toEqual([
    "Anna Hill | President | - | current",
    "Ivan Petrov | Ambassador | Russia | current",
  ]);
});
