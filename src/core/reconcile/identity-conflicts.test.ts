import { expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import { reconcile } from "./index.ts";

test("Two who may be one are a weaker conflict with the passages of both and both reasons", () => {
  const articles = [
    invented("a", {
      text: "Joe Torvik spoke.",
      named: [{ id: "p", kind: "person", name: "Joe Torvik" }],
    }),
    invented("b", {
      text: "Joseph Torvik left.",
      named: [{ id: "q", kind: "person", name: "Joseph Torvik" }],
    }),
  ];
  const { conflicts } = reconcile(articles);
  expect(conflicts).toMatchObject([
    {
      type: "identity",
      standing: "weaker",
      about: "Joe Torvik and Joseph Torvik",
      sides: [[{ article: "a", exact: "Joe Torvik" }], [{ article: "b", exact: "Joseph Torvik" }]],
      resolution: "open",
    },
  ]);
  expect(conflicts[0]?.explanation).toMatch(/short form.*Against it: no office/);
});
