import { describe, expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import type { Reading } from "../annotation/contract.ts";
import { wireCredit } from "./wire-credit.ts";

const BODY = "Veldland will send five ferries to Utopia. Ada Hill signed for the yard.";

/** A page with words above the body, and below it. */
function page(above: string, below: string, body = BODY, byline: string | null = null): Reading {
  const text = `${above}\n\n${body}\n\n${below}`;
  const start = above.length + 2;
  const { reading } = invented("a", { text, named: [] });
  const at = byline === null ? -1 : text.indexOf(byline);
  return {
    ...reading,
    zones: [
      { start: 0, end: above.length, role: "chrome" },
      { start, end: start + body.length, role: "body" },
      { start: start + body.length + 2, end: text.length, role: "chrome" },
    ],
    bylines: byline === null ? [] : [{ start: at, end: at + byline.length, exact: byline }],
  };
}

describe("Whose story a page prints", () => {
  test.each([
    [
      "This article was first published in the Tarn Courier and is shown by permission.",
      "Tarn Courier",
    ],
    ["Originally published by Inner Sea Review. Hill Media helped.", "Inner Sea Review"],
    ["It originally appeared on Lys Analytics on April 9.", "Lys Analytics"],
    ["Republished with the permission of The Ledger of Lys", "Ledger of Lys"],
    ["Source: Tarn Newswire", "Tarn Newswire"],
    ["(Reuters)", "Reuters"],
    ["— AFP", "AFP"],
    ["(with inputs from AFP)", "AFP"],
    ["(This story first appeared in the Tarn Courier.)", "Tarn Courier"],
    ["Ada Hill is a fellow. This commentary was originally published by Lys Review.", "Lys Review"],
  ])("is told below it: %s", (below, name) => {
    expect(wireCredit(page("Home", below))).toBe(name);
  });

  test("is told above it", () => {
    expect(wireCredit(page("First published in Tarn Courier", "Share"))).toBe("Tarn Courier");
  });

  test("is told in its byline and in its dateline", () => {
    const byline = "Ada Hill, Tarn Newswire";
    expect(wireCredit(page(byline, "Share", BODY, byline))).toBe("Tarn Newswire");
    expect(wireCredit(page("Home", "Share", `TARN (Reuters) - ${BODY}`))).toBe("Reuters");
  });

  test.each([
    "First published on April 9, 2031",
    "First published: 9 April 2031",
    "Source: Ministry of Defence",
    "(Photo: Odo Brandt)",
    "The plan was first published in full by nobody.",
    "More from Reuters",
    "The survey was first published in Tarn Courier.",
    "As was first reported by Reuters, the yard is closed.",
    "His novel, originally published by Inner Sea Press, sold well.",
  ])("is not told by: %s", (below) => {
    expect(wireCredit(page("Home", below))).toBeNull();
  });
});
