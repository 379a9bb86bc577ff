import { describe, expect, test } from "vitest";
import { nearTitle, type OfficeTitle, officeTitles, sameTitle } from "./office-titles.ts";

const only = (office: string): OfficeTitle => {
  const [title] = officeTitles(office);
  if (!title) throw new Error(`no title in ${office}`);
  return title;
};
const same = (a: string, b: string): boolean => sameTitle(only(a), only(b));
const near = (asked: string, listed: string): boolean => nearTitle(only(asked), only(listed));

describe("one office in several prints", () => {
  test.each([
    ["Minister of Defence", "Defense Minister"],
    ["Minister of Defence", "Minister for National Defence"],
    ["Minister for Foreign Affairs", "Foreign Minister"],
    ["Minister of External Affairs", "foreign minister"],
    ["Secretary of State for Defence", "Defence Secretary"],
    ["Secretary of State for the Home Department", "Home Secretary"],
    ["Secretary of Health and Human Services", "Health and Human Services Secretary"],
    ["Minister of Trade, Industry and Energy", "Minister for Trade, Industry, and Energy"],
    ["Minister responsible for Fisheries", "Fisheries Minister"],
    ["Secretary-General", "Secretary General"],
    ["Acting Prime Minister", "prime minister"],
    ["Federal Chancellor", "Chancellor"],
    ["President of the Republic", "President"],
  ])("%s is %s", (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
});

describe("another office", () => {
  test.each([
    ["State Minister for Defence", "Minister of Defence"],
    ["Minister of State for Defence", "Minister of Defence"],
    ["State Minister for Defence", "Minister of State for Defence"],
    ["Deputy Defence Minister", "Defence Minister"],
    ["Vice Minister of Defence", "Minister of Defence"],
    ["Assistant Minister for Defence", "Minister for Defence"],
    ["Parliamentary Secretary for Defence", "Secretary of State for Defence"],
    ["Parliamentary Under-Secretary of State for Defence", "Secretary of State for Defence"],
    ["Undersecretary of Defence", "Secretary of Defence"],
    ["State Secretary for Defence", "Secretary of State for Defence"],
    ["Shadow Defence Secretary", "Defence Secretary"],
    ["Minister-delegate for Defence", "Minister for Defence"],
    ["Northshire Minister of Agriculture", "Minister of Agriculture"],
    ["Minister for Defence Materiel", "Minister for Defence"],
    ["Foreign Trade Minister", "Foreign Minister"],
    ["Deputy Prime Minister", "Prime Minister"],
    ["Vice-President", "President"],
    ["President of the Senate", "President"],
    ["Secretary of State", "Secretary of State for Defence"],
    ["Private Secretary to the Prime Minister", "Prime Minister"],
  ])("%s is not %s", (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(near(a, b)).toBe(false);
    expect(near(b, a)).toBe(false);
  });

  test("a minister of nothing is no office that could be looked up", () => {
    expect(officeTitles("Minister")).toEqual([]);
    expect(officeTitles("State Secretary")).toEqual([]);
    expect(officeTitles("")).toEqual([]);
  });
});

describe("a like office", () => {
  test("has the field asked for among others, not the other way round", () => {
    expect(near("Education Minister", "Minister of Education, Culture and Sport")).toBe(true);
    expect(near("Minister of Education, Culture and Sport", "Education Minister")).toBe(false);
  });

  test("is the secretary of state whom papers call a minister, not the other way round", () => {
    expect(near("Defence Minister", "Secretary of State for Defence")).toBe(true);
    expect(near("Secretary of State for Defence", "Minister of Defence")).toBe(false);
  });

  test("is the premier for the prime minister and the monarch for a king", () => {
    expect(near("Premier", "Prime Minister")).toBe(true);
    expect(near("Queen", "monarch")).toBe(true);
    expect(near("Premier", "Deputy Prime Minister")).toBe(false);
  });
});

test("Two offices in one print are two titles.", () => {
  const titles = officeTitles("Deputy Prime Minister and Minister of Foreign Affairs");
  expect(titles).toHaveLength(2);
  expect(titles.some((title) => sameTitle(title, only("Foreign Minister")))).toBe(true);
});
