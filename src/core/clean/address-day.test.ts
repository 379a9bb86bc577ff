import { describe, expect, test } from "vitest";
import { addressDay } from "./address-day.ts";

describe("The day in an address", () => {
  test.each([
    ["https://x.example/2031/05/03/a", [2031, 5, 3]],
    ["https://x.example/2031/5/3/a", [2031, 5, 3]],
    ["https://x.example/news/2031-05-03-a", [2031, 5, 3]],
    ["https://x.example/news/a_20310503.html", [2031, 5, 3]],
    ["https://x.example/2031/May/03/a", [2031, 5, 3]],
    ["https://x.example/a-03-05-2031.html", [2031, 5, 3]],
    ["https://x.example/2031/05/a", [2031, 5, null]],
    ["https://x.example/2031/august/a", [2031, 8, null]],
  ])("%s", (address, [year, month, day]) => {
    expect(addressDay(address)).toEqual({ year, month, day });
  });

  test.each([
    "https://x.example/item/20319903",
    "https://x.example/a?d=2031/05/03/",
    "https://x.example/2031/harbours/03",
    "https://2031-05-03.example/a",
    "x",
  ])("%s names none", (address) => {
    expect(addressDay(address)).toBeNull();
  });
});
