import { BODY_HEADS } from "../../languages/en/body-words.ts";
import type { CastView } from "./view.ts";

/** "the Assembly" after "Ruritanian National Assembly"; "the committee" in small letters as a description. */
export function definiteBodies(view: CastView): void {
  const { tokens, links, draft, inName } = view;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const word = tokens[i + 1]?.text ?? "";
    if (!/^[Tt]he$/.test(tokens[i]?.text ?? "") || inName.has(i + 1)) continue;
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    if (!BODY_HEADS.has(capital) || /^\p{Lu}/u.test(tokens[i + 2]?.text ?? "")) continue;
    const isName = word === capital;
    if (
      !isName &&
      !ENDS.has(tokens[i + 2]?.text ?? "") &&
      view.tags.upos[i + 2] !== "VERB" &&
      view.tags.upos[i + 2] !== "AUX"
    )
      continue;
    const entity = links.withHead(capital, i);
    if (entity) draft.mention(entity, i, i + 2, isName ? "name" : "descriptive");
  }
}

/** What may follow a description that stands by itself. */
const ENDS = new Set([
  ",",
  ".",
  ";",
  ":",
  "and",
  "has",
  "is",
  "was",
  "will",
  "said",
  "'s",
  "\u2019s",
  "to",
  "in",
  "on",
  "would",
  "also",
  "had",
  "have",
]);
