import type { Layers } from "../../annotation/layers.ts";

/**
 * Numbers that the article prints as the name of a model: the 747 of "a Boeing 747", "747-800F" and "the 747 is". Before
 * "aircraft" such a number counts nothing.
 */
export function modelNumbers({ tokens, tags }: Pick<Layers, "tokens" | "tags">): Set<string> {
  const models = new Set<string>();
  tokens.forEach(({ text }, at) => {
    const [, number = ""] = /^(\d{2,4})(?:(?:-\d|-?[A-Z])\w*(?:-\w+)*)?$/u.exec(text) ?? [];
    if (number === "") return;
    const before = tokens[at - 1]?.text ?? "";
    const isPlain = text === number;
    const isNamed = /^\p{Lu}\p{L}+$/u.test(before) && tags.upos[at - 1] === "PROPN";
    const isAlone =
      before.toLowerCase() === "the" && !/^(?:NOUN|ADJ)$/.test(tags.upos[at + 1] ?? "");
    if (!isPlain || isNamed || isAlone) models.add(number);
  });
  return models;
}
