import { describe, expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import type { Claim } from "../annotation/article.ts";
import type { Edtf } from "../annotation/contract.ts";
import { publishedOf } from "./article-dates.ts";

function published(edtf: Edtf | null, basis: "stated" | "bounded", retrieved: string) {
  const article = invented("a", { text: "Veldland and Utopia talk.", named: [] });
  const claims: Claim[] = [
    { field: "retrieved", value: retrieved, basis: "metadata", from: "saved-page" },
  ];
  const read = edtf === null ? null : ({ edtf, expression: null, basis } as const);
  return publishedOf({ ...article, claims, reading: { ...article.reading, published: read } });
}

describe("An article that was there at an instant", () => {
  test("appeared by then, on the clock of whoever was first", () => {
    expect(published(null, "stated", "2031-03-04T09:59:59Z").notAfter).toBe("2031-03-04");
    expect(published(null, "stated", "2031-03-31T10:00:00Z").notAfter).toBe("2031-04-01");
  });

  test("appeared between what it tells as past and then", () => {
    expect(published("2031-02/..", "bounded", "2031-03-04T08:00:00Z")).toMatchObject({
      notBefore: "2031-02",
      notAfter: "2031-03-04",
    });
  });

  test("keeps its own date, its own bound, and no bound that cannot be", () => {
    expect(published("2031-03-01", "stated", "2031-03-04T08:00:00Z").notAfter).toBeNull();
    expect(published("2031-02/2031-03-02", "bounded", "2031-03-04T08:00:00Z").notAfter).toBe(
      "2031-03-02",
    );
    expect(published("2031-05/..", "bounded", "2031-03-04T08:00:00Z").notAfter).toBeNull();
  });

  test("is bounded by nothing that is no instant", () => {
    expect(published(null, "stated", "yesterday").notAfter).toBeNull();
  });
});
