import { SOURCE_QUALIFIERS, UNNAMED_GROUPS, UNNAMED_PERSONS } from "../../languages/en/unnamed.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

/** "Ruritanian officials", "senior officials from the Ministry of Works": speakers without a name. */
export function unnamedSources(view: CastView): void {
  const made = new Map<string, DraftEntity>();
  const openings = new Set(view.sentences.map((sentence) => sentence.first));
  view.tokens.forEach((_, noun) => {
    const kind = view.inName.has(noun) ? null : kindOf(view, noun, openings);
    if (!kind) return;
    const first = qualifiedFrom(view, noun);
    const last = withBody(view, noun + 1);
    if (!isTold(view, first, noun, last) || nameFollows(view, noun + 1)) return;
    const key = keyOf(view, first, last);
    const entity = made.get(key) ?? view.draft.entity(kind);
    made.set(key, entity);
    if (view.draft.mention(entity, first, last, "descriptive"))
      view.draft.spelled(entity, view.draft.wordsOf(first, last));
  });
}

/**
 * A group is a body, one person a person; null for any other word. In small letters, or opening its sentence: a capital
 * elsewhere makes it an office.
 */
function kindOf(
  view: CastView,
  noun: number,
  openings: ReadonlySet<number>,
): "body" | "person" | null {
  const word = (view.tokens[noun]?.text ?? "").toLowerCase();
  const isPlain = !/^\p{Lu}/u.test(view.tokens[noun]?.text ?? "") || openings.has(noun);
  if (!isPlain) return null;
  return UNNAMED_GROUPS.has(word) ? "body" : UNNAMED_PERSONS.has(word) ? "person" : null;
}

/** No noun of print has more words before it that qualify it. */
const MOST_QUALIFIERS = 40;

/** The first of the words that qualify the noun: names, nationalities, "senior". */
function qualifiedFrom(view: CastView, noun: number): number {
  let first = noun;
  while (first > Math.max(0, noun - MOST_QUALIFIERS) && qualifies(view, first - 1))
    first = view.inName.get(first - 1)?.first ?? first - 1;
  return joinedFrom(view, first);
}

/** "|Utopian and| Ruritanian officials": of both, where a nation stands before the "and" too. */
function joinedFrom(view: CastView, first: number): number {
  const word = (i: number): string => view.tokens[i]?.text ?? "";
  const isNation = (i: number): boolean =>
    view.inName.get(i)?.type === "place" || view.gazetteer.entry(word(i))?.kind === "adjective";
  if (!isNation(first) || word(first - 1) !== "and" || !isNation(first - 2)) return first;
  return view.inName.get(first - 2)?.first ?? first - 2;
}

function qualifies(view: CastView, i: number): boolean {
  const name = view.inName.get(i);
  if (name) return name.type === "body" || name.type === "place";
  const word = view.tokens[i]?.text ?? "";
  if (SOURCE_QUALIFIERS.has(word.toLowerCase())) return true;
  return view.gazetteer.entry(word)?.kind === "adjective";
}

/** Takes in "from the Ministry of Works" or "at the Institute". */
function withBody(view: CastView, at: number): number {
  if (!/^(?:from|at|of|with|in)$/.test(view.tokens[at]?.text ?? "")) return at;
  const next = /^[Tt]he$/.test(view.tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
  const name = view.inName.get(next);
  const isBody = name?.type === "body" && name.first === next;
  return isBody && /^(?:from|at|of|with)$/.test(view.tokens[at]?.text ?? "") ? name.last : at;
}

/** A bare noun counts only where it acts: "officials said". */
function isTold(view: CastView, first: number, noun: number, last: number): boolean {
  if (first < noun || last > noun + 1) return true;
  const next = view.tags.upos[last];
  return next === "VERB" || next === "AUX" || view.tokens[last]?.text === "said";
}

/** "the official Jane Doe", "spokesman Doe": the name is the mention. */
function nameFollows(view: CastView, at: number): boolean {
  return (
    view.inName.get(at)?.type === "person" ||
    (view.tokens[at]?.text === "," && view.inName.get(at + 1)?.type === "person")
  );
}

const keyOf = (view: CastView, first: number, last: number): string =>
  view.draft
    .wordsOf(first, last)
    .toLowerCase()
    .replace(/^(?:senior|top|several|some|many|other|two|three|four|five|six|the) /, "");
