import type { Name } from "../../annotation/layers.ts";
import type { Listed } from "../../languages/en/gazetteer.ts";
import type { Span } from "../../text/span.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

/** "Ruritanian" means Ruritania: the country or region an adjective belongs to. */
export function adjectives(view: CastView): void {
  for (const { first, last } of view.sentences) {
    const words = view.tokens.slice(first, last).map((t) => t.text);
    for (const match of view.gazetteer.matches(words)) {
      if (match.listed.kind !== "adjective") continue;
      const from = match.first + first;
      const name = view.inName.get(from);
      if (name && name.by !== "rule:state-organ") continue;
      view.draft.mention(placeOf(view, match.listed), from, match.last + first, "adjectival");
    }
  }
}

/** The entity of a listed country or region, made when the article has none yet. */
function placeOf(view: CastView, listed: Listed): DraftEntity {
  const name: Name = { start: 0, end: 0, first: 0, last: 0, type: "place", by: "pack:countries" };
  return view.links.link(name, listed.name.split(" "));
}

/** The body of that name or acronym. */
function bodyOf(view: CastView, word: string): DraftEntity {
  const name: Name = { start: 0, end: 0, first: 0, last: 0, type: "body", by: "pack:bodies" };
  return view.links.link(name, [word]);
}

/** A longer word is no names joined but broken text: each of its parts would be a mention at one place. */
const LONGEST_JOINED = 200;

/** "Ruritania-led", "Ruritania-Borduria": names joined to other words by a hyphen. */
export function joinedNames(view: CastView): void {
  view.tokens.forEach((token, i) => {
    if (
      token.text.length > LONGEST_JOINED ||
      view.inName.has(i) ||
      !/^\p{Lu}.*[-\u2010\u2011\u2013]/u.test(token.text)
    )
      return;
    let start = token.start;
    for (const part of token.text.split(/[-\u2010\u2011\u2013]/)) {
      joinedName(view, i, { start, end: start + part.length }, part);
      start += part.length + 1;
    }
  });
}

function joinedName(view: CastView, word: number, within: Span, part: string): void {
  const listed = view.gazetteer.entry(part);
  if (!listed || !/^(?:country|adjective|region|body)$/.test(listed.kind)) return;
  const form = listed.kind === "adjective" ? "adjectival" : "name";
  const entity = listed.kind === "body" ? bodyOf(view, part) : placeOf(view, listed);
  view.draft.part(entity, word, within, form);
}
