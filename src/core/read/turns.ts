/** The turns of a transcript: paragraphs that open with who speaks, and a colon. */
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
/** No label that is not in capitals has more words: "Prime Minister Ada Hill of Estria". */
const LONGEST_MIXED_LABEL = 9;
/** A lone line in capitals with a colon is a heading or a note. */
const LEAST_TURNS = 3;

/** In the order of the text; empty where too few paragraphs open so: then the text is no transcript. */
export function turnsOf(tokens: readonly Token[], segments: readonly Segment[]): readonly Turn[] {
  const inCapitals = labelledBy(capitalLabelEnd, tokens, segments);
  if (inCapitals.length >= LEAST_TURNS) return inCapitals;
  const mixed = labelledBy(mixedLabelEnd, tokens, segments);
  return isExchange(mixed, tokens) ? mixed : [];
}

type LabelEnd = (tokens: readonly Token[], first: number, last: number) => number | null;

function labelledBy(
  endOf: LabelEnd,
  tokens: readonly Token[],
  segments: readonly Segment[],
): readonly Turn[] {
  return segments.flatMap((segment, index) => {
    const first = firstWhere(tokens, (t) => t.start >= segment.start);
    const last = firstWhere(tokens, (t) => t.start >= segment.end);
    const colon = endOf(tokens, first, last);
    if (colon === null) return [];
    const label = { first, last: colon };
    return [
      { segment: index, label, name: nameIn(tokens, label), words: { first: colon + 1, last } },
    ];
  });
}

/**
 * Labels in small letters look like those of notes and fields. In an exchange the same ones come again, and one of them is
 * a part to play ("Question", "Moderator") or a person with a title, or two people take turns.
 */
function isExchange(turns: readonly Turn[], tokens: readonly Token[]): boolean {
  if (turns.length < LEAST_TURNS) return false;
  const times = new Map<string, number>();
  for (const { label } of turns) {
    const words = wordsOf(tokens, label).join(" ").toLowerCase();
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  const again = [...times.values()].filter((count) => count > 1).length;
  const isCast = turns.some(({ label, name }) => {
    const words = wordsOf(tokens, label);
    return words.length === 1
      ? TURN_ROLES.has(words[0]?.toLowerCase() ?? "")
      : name !== null && words.some(isTitle);
  });
  return again >= (isCast ? 1 : 2);
}

const wordsOf = (tokens: readonly Token[], { first, last }: Range): readonly string[] =>
  tokens.slice(first, last).map(({ text }) => text);

/** Inside a label small words join names and offices. */
const isLabelWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || /^(?:of|the|and|for|de|van|von|al|bin|,)$/.test(word);

/** The colon behind "Prime Minister Hill", with a capital at every word of weight; what is said begins with one too. */
function mixedLabelEnd(tokens: readonly Token[], first: number, last: number): number | null {
  for (let t = first; t < Math.min(last - 1, first + LONGEST_MIXED_LABEL); t++) {
    const word = tokens[t]?.text ?? "";
    if (word === ":")
      return t > first && /^[\p{Lu}\d“"‘([]/u.test(tokens[t + 1]?.text ?? "") ? t : null;
    if (!isLabelWord(word)) return null;
  }
  return null;
}

const isCapital = (word: string): boolean => /^(?:Mc|Mac)?[\p{Lu}\p{M}.'’-]+$/u.test(word);

/** The colon behind a label: capitals, then whatever a comma or a bracket adds. */
function capitalLabelEnd(tokens: readonly Token[], first: number, last: number): number | null {
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
