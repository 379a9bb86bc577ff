/** The names that the program finds in a text, with the three types that all sets know. */
import type { EntityKind } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { CodePoints } from "../code-points.ts";
import { placeOf, plainText, readCast } from "../program.ts";
import type { NamedText, PredictedNames } from "../scorers/names.ts";

const TYPES: Partial<Readonly<Record<EntityKind, string>>> = {
  person: "PER",
  body: "ORG",
  place: "LOC",
};

export function readNames({ id, text }: NamedText, language: Language): PredictedNames {
  const plain = plainText(text, language);
  const points = new CodePoints(text);
  const entities = readCast(plain).names.flatMap((name) => {
    const type = TYPES[name.type];
    const at = placeOf(plain, name);
    return type === undefined
      ? []
      : [{ start: points.toPoints(at.start), end: points.toPoints(at.end), type }];
  });
  return { id, entities };
}
