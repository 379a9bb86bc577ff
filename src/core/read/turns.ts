/** The turns of a transcript: paragraphs that open with who speaks, in capitals, and a colon. */
import type { Segment, Token } from "../annotation/layers.ts";
import { HONORIFICS, OFFICE_HEADS, RANKS, TURN_ROLES } from "../languages/en/titles.ts";
import { firstWhere } from "../text/sorted.ts";
import type { Range } from "./statements/words.ts";

export interface Turn {
  /** The index of the segment that it opens. */
  readonly segment: number;
  /** Everything before the colon: "MINISTER HILL (Estria)". */
  readonly label: Range;
  /** The words of a name in the label, without titles; null for "QUESTION" and "THE PRESIDENT". */
  readonly name: Range | null;
  /** What is said in the paragraph. */
  readonly words: Range;
}

/** No label of a turn has more words. */
const LONGEST_LABEL = 24;
/** A lone line in capitals with a colon is a heading or a note. */
const LEAST_TURNS = 3;

/** In the order of the text; empty where too few paragraphs open so: then the text is no transcript. */
export function turnsOf(tokens: readonly Token[], segments: readonly Segment[]): readonly Turn[] {
  const turns = segments.flatMap((segment, index) => {
    const first = firstWhere(tokens, (t) => t.start >= segment.start);
    const last = firstWhere(tokens, (t) => t.start >= segment.end);
    const colon = labelEnd(tokens, first, last);
    if (colon === null) return [];
    const label = { first, last: colon };
    return [
      { segment: index, label, name: nameIn(tokens, label), words: { first: colon + 1, last } },
    ];
  });
  return turns.length < LEAST_TURNS ? [] : turns;
}

const isCapital = (word: string): boolean => /^(?:Mc|Mac)?[\p{Lu}\p{M}.'’-]+$/u.test(word);

/** The colon behind a label: capitals, then whatever a comma or a bracket adds. */
function labelEnd(tokens: readonly Token[], first: number, last: number): number | null {
  let added = false;
  for (let t = first; t < Math.min(last - 1, first + LONGEST_LABEL); t++) {
    const word = tokens[t]?.text ?? "";
    if (word === ":") return t > first ? t : null;
    if (/^[.!?;“”"]$/.test(word)) return null;
    added ||= t > first && /^[,(]$/.test(word);
    if (!added && !isCapital(word)) return null;
  }
  return null;
}

/** "PRIME MINISTER |HILL|", "|ADA HILL|, ENVOY". */
function nameIn(tokens: readonly Token[], label: Range): Range | null {
  let last = label.first;
  while (last < label.last && !/^[,(]$/.test(tokens[last]?.text ?? "")) last++;
  let first = label.first;
  for (let t = label.first; t < last; t++) if (isTitle(tokens[t]?.text ?? "")) first = t + 1;
  const lone = tokens[first]?.text ?? "";
  const isRole = last - first === 0 || TURN_ROLES.has(lone.toLowerCase());
  return isRole || last - first > MOST_NAME_WORDS ? null : { first, last };
}

const MOST_NAME_WORDS = 4;

function isTitle(word: string): boolean {
  const title = titleCase(word);
  return HONORIFICS.has(title) || RANKS.has(title) || OFFICE_HEADS.has(title);
}

/** "ADA O’HARA-McHILL" as "Ada O’Hara-McHill". */
export const titleCase = (words: string): string =>
  words.replace(
    /(Mc|Mac)?(\p{Lu})(\p{L}*)/gu,
    (_, prefix: string | undefined, first: string, rest: string) =>
      `${prefix ?? ""}${first}${rest.toLowerCase()}`,
  );
