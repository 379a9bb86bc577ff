/** How well a system finds the names of a set in its raw text. */
import { CodePoints } from "../evaluation/code-points.ts";
import type { Rates } from "../evaluation/measures.ts";
import { type NamedSpan, type NamedText, scoreNames } from "../evaluation/scorers/names.ts";
import type { Annotated } from "./annotated.ts";
import { nameTypeOf } from "./peer-types.ts";

export interface NameScores extends Rates {
  /** By type. */
  readonly types: Readonly<Record<string, number>>;
  /** F1 where a leading article and a possessive ending belong to no name, neither in the gold nor in the answers. */
  readonly bareF1: number;
}

/** One annotation a text, in the same order; the gold with its three types. */
export function scoreNamesOf(
  gold: readonly NamedText[],
  annotated: readonly Annotated[],
): NameScores {
  const found = gold.map((text, at): NamedText => {
    const points = new CodePoints(text.text);
    const entities = (annotated[at]?.names ?? []).flatMap(({ start, end, type }) => {
      const known = nameTypeOf(type);
      if (known === null) return [];
      return [{ start: points.toPoints(start), end: points.toPoints(end), type: known }];
    });
    return { ...text, entities };
  });
  const byId = (texts: readonly NamedText[]) => new Map(texts.map((text) => [text.id, text]));
  const { scores, more } = scoreNames(gold, byId(found));
  const bare = scoreNames(gold.map(withBareNames), byId(found.map(withBareNames)));
  const { precision = 0, recall = 0, f1 = 0 } = scores;
  return { precision, recall, f1, types: more, bareF1: bare.scores["f1"] ?? 0 };
}

function withBareNames(text: NamedText): NamedText {
  const points = new CodePoints(text.text);
  return { ...text, entities: text.entities.map((name) => bareName(name, points)) };
}

/** A name without "the", "a" or "an" before it and without "'s" behind it. */
export function bareName(name: NamedSpan, points: CodePoints): NamedSpan {
  const words = points.slice(name.start, name.end);
  const before = /^(?:the|an?)\s+(?=\S)/i.exec(words)?.[0].length ?? 0;
  const behind = /(?<=\S)\s*['’]s?$/i.exec(words.slice(before))?.[0].length ?? 0;
  return { ...name, start: name.start + before, end: name.end - behind };
}
