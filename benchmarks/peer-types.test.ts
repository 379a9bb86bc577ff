import { expect, test } from "vitest";
import { nameTypeOf, uposOfCompromise } from "./peer-types.ts";

test("Countries and cities are places; buildings and nationalities are nothing", () => {
  expect(["GPE", "LOC", "LOCATION", "FAC", "NORP", "MISC"].map(nameTypeOf)).toEqual([
    "LOC",
    "LOC",
    "LOC",
    null,
    null,
    null,
  ]);
});

test("The same thing has one type, whoever names it", () => {
  expect(["person", "PERSON"].map(nameTypeOf)).toEqual(["PER", "PER"]);
  expect(["body", "organization", "ORG", "ORGANIZATION"].map(nameTypeOf)).toEqual(
    Array(4).fill("ORG"),
  );
});

test("Of the tags of compromise the narrower one counts", () => {
  expect(uposOfCompromise("Noun Singular Person ProperNoun")).toBe("PROPN");
  expect(uposOfCompromise("Verb Modal Auxiliary")).toBe("AUX");
  expect(uposOfCompromise("Noun Plural")).toBe("NOUN");
  expect(uposOfCompromise("Emoji")).toBe("");
});
