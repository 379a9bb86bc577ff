import { expect, test } from "vitest";
import { inventedNews } from "./invented-news.ts";

const SENTENCES = [
  "The board met Odile Varn in Harlow in 2019.",
  "Ships of the Harbour Board carried 350 tons.",
];
const MODELS = [SENTENCES, Array(6).fill(SENTENCES).flat()];

test("As much is written as was asked for, and the same for the same seed", () => {
  const news = inventedNews(MODELS, 20_000, 1);
  const length = news.join("").length;
  expect(length).toBeGreaterThanOrEqual(20_000);
  expect(length - (news.at(-1)?.length ?? 0)).toBeLessThan(20_000);
  expect(inventedNews(MODELS, 20_000, 1)).toEqual(news);
  expect(inventedNews(MODELS, 20_000, 2)).not.toEqual(news);
});

test("Names and numbers change from article to article; a name is the same inside one", () => {
  const news = inventedNews(MODELS, 100_000, 1);
  const places = news.map(
    (article) => new Set([...article.matchAll(/ in (\p{Lu}\p{L}+) in/gu)].map(([, name]) => name)),
  );
  expect(places.every((names) => names.size <= 1)).toBe(true);
  expect(new Set(places.flatMap((names) => [...names])).size).toBeGreaterThan(10);
  expect(new Set(news.join(" ").match(/\d{4}/g)).size).toBeGreaterThan(100);
});

test("An article is as long as one of its models", () => {
  const counts = inventedNews(MODELS, 20_000, 1).map((article) => article.match(/\./g)?.length);
  expect(new Set(counts)).toEqual(new Set([2, 12]));
});

test("Nothing is invented out of nothing", () => {
  expect(inventedNews([], 1000, 1)).toEqual([]);
});
