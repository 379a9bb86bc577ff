import { expect, test } from "vitest";
import { Neighbours, partsFoundBy } from "./neighbours.ts";

test("Keys of a kind find what stands in its part, of a kind nobody has listed in all", () => {
  expect(partsFoundBy("event on a day: meet plc:lys day 3")).toEqual(["events"]);
  expect(partsFoundBy("done: plc:lys: boat + patrol")).toEqual(["events", "commitments"]);
  expect(partsFoundBy("new kind: x")).toEqual(["events", "statements", "figures", "commitments"]);
});

test("An article that is met again is met for more", () => {
  const near = new Neighbours();
  near.add(["a", "b"], ["events"]);
  near.add(["b"], ["figures"]);
  near.add(["c"], []);
  expect(near.articles).toEqual(["a", "b", "c"]);
  expect(near.with("events")).toEqual(["a", "b"]);
  expect(near.with("figures")).toEqual(["b"]);
  expect(near.with("statements")).toEqual([]);
});
