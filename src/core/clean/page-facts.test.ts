import { describe, expect, test } from "vitest";
import type { Block, Claim } from "../annotation/article.ts";
import type { NameTables } from "../languages/page-tables.ts";
import { AUTHOR_FEATURES, authorCandidates } from "./page-authors.ts";
import { type PageBlock, pageBlocks } from "./page-blocks.ts";
import { dateCandidates } from "./page-dates.ts";
import { DATE_FEATURES } from "./page-day-features.ts";
import { bodyOf } from "./page-judgement.ts";
import { TITLE_FEATURES, titleCandidates } from "./page-titles.ts";
import { paragraphOf } from "./paragraphs.ts";

const NOTHING = { of: () => 0, size: 0 };
const TABLES: NameTables = { labels: NOTHING, text: NOTHING, bag: NOTHING };

/** Blocks as `[label, words]`, with their text. */
function pageOf(parts: readonly (readonly [label: string, plain: string])[]) {
  let text = "";
  const blocks = parts.map(([label, plain]): Block => {
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? plain : `${text}\n\n${plain}`;
    const tag = /^[a-z0-9]+/.exec(label)?.[0] ?? "";
    return { start, end: text.length, tag, path: ["html", "body", label], linked: 0 };
  });
  const paragraphs = blocks.map((block) => paragraphOf(text, block));
  return { text, blocks: pageBlocks(paragraphs, TABLES) };
}

const claim = (field: Claim["field"], value: string, from: string): Claim => ({
  field,
  value,
  basis: "metadata",
  from,
});

describe("Candidates for the headline", () => {
  const { blocks } = pageOf([
    ["h1", "The Veld Mirror"],
    ["h1", "Ferries return to Lys"],
    ["p", "The first ferry since the flood reached the harbour of Lys on Monday morning."],
  ]);
  const claims = [claim("title", "Ferries return to Lys | The Veld Mirror", "title-element")];
  const found = titleCandidates(blocks, claims, 2);

  test("Headings, claims and the parts of claims are candidates once each", () => {
    expect(found.map(({ value, block }) => [value, block])).toEqual([
      ["Ferries return to Lys | The Veld Mirror", -1],
      ["Ferries return to Lys", 1],
      ["The Veld Mirror", 0],
    ]);
  });

  test("Each is described by as many numbers as there are names", () => {
    for (const { features } of found) expect(features).toHaveLength(TITLE_FEATURES.length);
    const at = TITLE_FEATURES.indexOf("element-start");
    expect(found.map(({ features }) => features[at])).toEqual([0, 1, 0]);
  });
});

describe("Candidates for the day", () => {
  const candidates = (parts: [string, string][], claims: Claim[] = []) =>
    dateCandidates({
      ...pageOf(parts),
      claims,
      title: 0,
      first: 1,
      last: 1,
      isBody: [],
      foreign: new Map(),
    });

  test("Days of metadata and printed days meet where they are one", () => {
    const found = candidates(
      [
        ["h1", "Ferries return"],
        ["p", "Updated 5 March 2031, first posted on March 3rd, 2031"],
      ],
      [claim("published", "2031-03-03T23:50:00-08:00", "json-ld")],
    );
    const linked = DATE_FEATURES.indexOf("linked");
    expect(found.map(({ value, at, features }) => [value, at !== null, features[linked]])).toEqual([
      ["2031-03-03", true, 2],
      ["2031-03-05", true, 0],
    ]);
    for (const { features } of found) expect(features).toHaveLength(DATE_FEATURES.length);
  });

  test("A date of figures is both days that it can be, and one where only one exists", () => {
    const days = (words: string) => candidates([["p", words]]).map(({ value }) => value);
    expect(days("03/04/2031")).toEqual(["2031-03-04", "2031-04-03"]);
    expect(days("23.04.2031")).toEqual(["2031-04-23"]);
    expect(days("Call 480-795-2420 or 31-2031")).toEqual([]);
  });

  test("No day lies behind the one on which the page was saved", () => {
    const saved = claim("retrieved", "2031-03-04T23:00:00Z", "saved-page");
    const words = "Ferries return 4 March 2031, 5 March 2031, 6 March 2031";
    expect(candidates([["p", words]], [saved]).map(({ value }) => value)).toEqual([
      "2031-03-04",
      "2031-03-05",
    ]);
  });

  test("The same search gives the same days again", () => {
    const claims = [claim("published", "Posted Tuesday 4 March 2031 at noon", "meta")];
    const parts: [string, string][] = [["p", "March 9, 2031"]];
    const days = () => candidates(parts, claims).map(({ value }) => value);
    expect([days(), days()]).toEqual([
      ["2031-03-04", "2031-03-09"],
      ["2031-03-04", "2031-03-09"],
    ]);
  });
});

describe("Candidates for the writers", () => {
  test("Names are parted, their lead and their trade are cut", () => {
    const { text, blocks } = pageOf([
      ["h1", "Ferries return"],
      ["div.byline", "By Ada Hill and Bo Reed (Lys)"],
      ["p", "The first ferry since the flood reached the harbour."],
    ]);
    const found = authorCandidates({
      text,
      blocks,
      claims: [claim("author", "Ada Hill, The Veld Mirror", "json-ld")],
      title: 0,
      first: 2,
      last: 2,
      isBody: [],
      foreign: new Map(),
      signed: [],
    });
    expect(found.map(({ value }) => value)).toEqual(["Ada Hill", "The Veld Mirror", "Bo Reed"]);
    expect(found.map(({ at }) => at && text.slice(at.start, at.end))).toEqual([
      "Ada Hill",
      null,
      "Bo Reed",
    ]);
    for (const { features } of found) expect(features).toHaveLength(AUTHOR_FEATURES.length);
  });
});

describe("The body by chances", () => {
  const body = (chances: number[], words: number[]): boolean[] =>
    bodyOf(
      words.map((count) => ({ words: count })) as unknown as readonly PageBlock[],
      Float64Array.from(chances),
    );

  test("A page of which nothing is sure keeps its likeliest blocks", () => {
    expect(body([0.02, 0.3, 0.25, 0.01], [50, 100, 100, 50])).toEqual([false, true, true, false]);
  });

  test("Beside a sure body a block of the same chance is left out", () => {
    expect(body([0.99, 0.3, 0.99], [200, 100, 200])).toEqual([true, false, true]);
  });

  test("No blocks, no body", () => {
    expect(body([], [])).toEqual([]);
  });
});
