import fc from "fast-check";
import { expect, test } from "vitest";
import { articleIds } from "./article-id.ts";

const article = (name: string, firstSha256 = "0".repeat(64), key = name) => ({
  key,
  name,
  firstSha256,
});
const idOf = (name: string) => articleIds([article(name)]).get(name);

test.each([
  ["000_00e79f6ffad6fd54.txt", "000"],
  ["a7-0123456789abcdef.html", "a7"],
  ["Talks in Oslo (2).html", "talks-in-oslo-2"],
  ["Überblick über Fjörður.txt", "uberblick-uber-fjorður"],
  ["日本語.txt", "日本語"],
  ["....txt", "article"],
  ["2025-04-09.txt", "2025-04-09"],
])("%s is called %s", (name, id) => {
  expect(idOf(name)).toBe(id);
});

test("a long name is cut at a word", () => {
  const id = idOf(`${"several words of a title ".repeat(9)}.txt`) ?? "";
  expect(id.length).toBeLessThanOrEqual(48);
  expect(id).toMatch(/^(?:several|words|of|a|title|-)+$/);
});

test("two that want one name both take a longer one, and neither has the short one", () => {
  const ids = articleIds([
    article("talks.txt", `aaaa${"0".repeat(60)}`, "k1"),
    article("talks.html", `bbbb${"0".repeat(60)}`, "k2"),
  ]);
  expect([...ids.values()].sort()).toEqual(["talks-aaaa0000", "talks-bbbb0000"]);
});

test("the ids are all different and do not depend on the order of the articles", () => {
  const articles = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 4 }),
      name: fc.constantFrom(
        "talks.txt",
        "talks.html",
        "talks-00000000.txt",
        "x_aaaaaaaa.txt",
        "x.txt",
      ),
      firstSha256: fc.constantFrom("0".repeat(64), "1".repeat(64)),
    }),
    { selector: ({ key }) => key, maxLength: 8 },
  );
  fc.assert(
    fc.property(articles, (all) => {
      const ids = articleIds(all);
      expect(new Set(ids.values()).size).toBe(all.length);
      expect(articleIds([...all].reverse())).toEqual(ids);
    }),
  );
});
