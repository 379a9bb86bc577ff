import { BODY_HEADS } from "../../languages/en/body-words.ts";
import type { CastView } from "./view.ts";

/** "the Assembly" after "Ruritanian National Assembly"; "the committee" in small letters as a description. */
export function definiteBodies(view: CastView): void {
  view.tokens.forEach(({ text }, i) => {
    if (!/^[Tt]he$/.test(text) || view.inName.has(i + 1)) return;
    const form = formOf(view, i + 1);
    const entity = form && view.links.withHead(capitalised(wordAt(view, i + 1)), i);
    if (form && entity) view.draft.mention(entity, i, i + 2, form);
  });
}

const wordAt = (view: CastView, i: number): string => view.tokens[i]?.text ?? "";
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A body's word with a capital is a short name, in small letters a description; null for any other word. */
function formOf(view: CastView, i: number): "name" | "descriptive" | null {
  const word = wordAt(view, i);
  if (!BODY_HEADS.has(capitalised(word)) || /^\p{Lu}/u.test(wordAt(view, i + 1))) return null;
  if (word === capitalised(word)) return "name";
  return standsAlone(view, i + 1) ? "descriptive" : null;
}

/** Nothing follows that would tell the body more closely. */
const standsAlone = (view: CastView, at: number): boolean =>
  ENDS.has(view.tokens[at]?.text ?? "") ||
  /^(?:VERB|AUX|ADV|PUNCT)$/.test(view.tags.upos[at] ?? "");

const ENDS = new Set(["and", "'s", "\u2019s", "to", "in", "on"]);
