import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../../test/invented-articles.ts";
import type { Figure, FollowThrough } from "../../annotation/contract.ts";
import { reconcile } from "../index.ts";
import type { ReadArticle } from "../read-article.ts";

const CAST: readonly Named[] = [
  { id: "v", kind: "place", name: "Varnia" },
  { id: "o", kind: "place", name: "Ostria" },
];

const SHARE = { measure: "defence_spending_share", unit: "%GDP", subject: "v" };

const promises = invented("a", {
  text: "Varnia will spend 3% of GDP by 2033. Ostria looks on.",
  named: CAST,
  published: "2031-04-09",
  tells: ({ commitment, figure, date }) => ({
    commitments: [commitment("spend 3% of GDP by 2033", ["v"], { deadline: date("2033") })],
    figures: [figure("3% of GDP", { ...SHARE, best: 3, nature: "target", target: date("2033") })],
  }),
});

type Rest = Partial<Omit<Figure, "evidence" | "period">> & { readonly year?: string };

const spends = (id: string, rest: Rest = {}): ReadArticle => {
  const { year = "2032", ...others } = rest;
  return invented(id, {
    text: `Varnia spent 2.6% of GDP. It is ${id} near Ostria.`,
    named: CAST,
    published: "2033-04-09",
    tells: ({ figure, date }) => ({
      figures: [figure("2.6% of GDP", { ...SHARE, best: 2.6, period: date(year), ...others })],
    }),
  });
};

const links = (...articles: ReadArticle[]): readonly FollowThrough[] =>
  reconcile([promises, ...articles]).commitments[0]?.followThrough ?? [];

describe("A value that was to be reached", () => {
  test("has a later figure of its measure beside it, as a question", () => {
    const [link, ...more] = links(spends("b"));
    expect(more).toEqual([]);
    expect(link).toMatchObject({ status: "candidate", event: null, commitment: null });
    expect(link?.evidence[0]).toMatchObject({ article: "b", exact: "2.6% of GDP" });
    expect(link?.why).toContain("defence spending share");
  });

  test("has the figure for the time that was set before an earlier one", () => {
    const [link] = links(spends("b"), spends("c", { year: "2033", best: 2.8 }));
    expect(link?.evidence[0]?.article).toBe("c");
  });

  test.each<[string, Rest]>([
    ["of another state", { subject: "o" }],
    ["of another measure", { measure: "defence_budget" }],
    ["that is aimed at", { nature: "target" }],
  ])("has no figure %s", (_, rest) => {
    expect(links(spends("b", rest))).toEqual([]);
  });
});
