import { expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { withDossier } from "./index.ts";

const UTOPIA: Named = { id: "u", kind: "place", name: "Utopia" };
const LEAGUE: Named = { id: "l", kind: "body", name: "Lake League" };

function visited(id: string, on: string, who = "l"): ReadArticle {
  return invented(id, {
    text: `The Lake League went to Utopia. Delegates of the Lake League toured Utopia in ${id}.`,
    named: [UTOPIA, LEAGUE],
    published: on,
    tells: ({ event, date }) => ({
      events: [
        event("visit", `Delegates of the Lake League toured Utopia in ${id}`, {
          date: date(on),
          participants: [
            { entity: who, role: "visitor" },
            { entity: "u", role: "host" },
          ],
        }),
      ],
    }),
  });
}

function seriesIn(...articles: readonly ReadArticle[]): string[][] {
  const question = { between: ["Utopia", "Lake League"], compare: null, asOf: null } as const;
  const { dossier } = withDossier(articles, question);
  const rows = dossier?.rows.filter(({ about }) => about.startsWith("series: ")) ?? [];
  return rows.map(({ about, now }) => [about, ...now.map(({ text }) => text)]);
}

test("Visits of one visitor to one host are a series, and each later one says how much later", () => {
  const articles = [
    visited("May", "2031-05-03"),
    visited("spring", "2034-04-20"),
    visited("summer", "2034-06-25"),
  ];
  expect(seriesIn(...articles)).toEqual([
    [
      "series: Lake League to Utopia",
      "visit",
      "again, three years later",
      "again, two months later",
    ],
  ]);
});

test("one visit is no series, nor is one that two texts of a week tell of", () => {
  expect(seriesIn(visited("May", "2031-05-03"))).toEqual([]);
  expect(seriesIn(visited("May", "2031-05-03"), visited("spring", "2031-05-08"))).toEqual([]);
});
