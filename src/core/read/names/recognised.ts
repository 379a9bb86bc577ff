import type { NameType, Token } from "../../annotation/layers.ts";
import { BODY_HEADS, PLAIN_ACRONYMS, SOLO_BODIES } from "../../languages/en/body-words.ts";
import { COMMON_CAPITALS } from "../../languages/en/common-capitals.ts";
import { headKind } from "../../languages/en/name-heads.ts";
import { OFFICE_HEADS } from "../../languages/en/titles.ts";
import {
  type Candidate,
  hasCapital,
  isPlainWord,
  listedAt,
  type Recognised,
  type SentenceView,
  wordAt,
} from "./candidate.ts";
import { cleanedPerson, isKnownPerson } from "./persons.ts";

/** What the model finds, trimmed to the name, without what is surely none. `parts`: words of the persons known before. */
export function recognisedNames(view: SentenceView, parts: ReadonlySet<string>): Candidate[] {
  return view.recognised.flatMap(ofState(view)).flatMap((found): Candidate[] => {
    const candidate = found.type === "person" ? person(view, found, parts) : other(view, found);
    return candidate ? [candidate] : [];
  });
}

/** "Ada Hill of Norway" is a person and a place, however much it looks like "Bank of Norway". */
function ofState(view: SentenceView): (found: Recognised) => Recognised[] {
  return (found) => {
    const { first, last, type } = found;
    const of = last - 2;
    const isGiven = view.gazetteer.listsOf(wordAt(view, first)).includes("G");
    const place = listedAt(view, last - 1);
    const isSplit =
      type === "body" &&
      of - first === 2 &&
      isGiven &&
      wordAt(view, of) === "of" &&
      !BODY_HEADS.has(wordAt(view, first + 1)) &&
      place?.listed.kind === "country";
    if (!isSplit) return [found];
    return [
      { ...found, last: of, type: "person" },
      { ...found, first: last - 1, type: "place" },
    ];
  };
}

/** The words of all persons' names. */
export function personParts(
  tokens: readonly Token[],
  sure: readonly Candidate[],
): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { first, last, type } of sure)
    if (type === "person") for (let i = first; i < last; i++) parts.add(tokens[i]?.text ?? "");
  return parts;
}

function person(
  view: SentenceView,
  found: Recognised,
  parts: ReadonlySet<string>,
): Candidate | null {
  if (isSmall(view, found)) return inSmallLetters(view, found);
  const range = cleanedPerson(view, found.first, found.last);
  if (!range) return null;
  const words = range.last - range.first;
  if (view.isHeadline && words > 3) return null;
  if (words === 1 && !isKnownPerson(view, range.first, parts)) return null;
  return { ...range, type: "person", by: "model:names", strength: words > 1 ? 2 : 1 };
}

/** Every word of the name begins with a small letter. */
function isSmall(view: SentenceView, { first, last }: Recognised): boolean {
  for (let i = first; i < last; i++) if (!/^\p{Ll}/u.test(wordAt(view, i))) return false;
  return true;
}

/** Only who writes without capitals writes a name without one. */
function inSmallLetters(view: SentenceView, { first, last, type }: Recognised): Candidate | null {
  return view.isInformal && type !== "other"
    ? { first, last, type, by: "model:names", strength: 1 }
    : null;
}

function other(view: SentenceView, found: Recognised): Candidate | null {
  if (isSmall(view, found)) return inSmallLetters(view, found);
  const first = afterTitles(view, found);
  let last = found.last;
  while (last > first && !/^[\p{Lu}\p{N}]/u.test(wordAt(view, last - 1))) last--;
  if (last <= first || view.isHeadline || !isNamed(view, first, last)) return null;
  const type = kindOf(view, found, first, last);
  return type ? { first, last, type, by: "model:names", strength: 1 } : null;
}

/** Articles and offices before the name stay outside: "the Chairperson of the …". */
function afterTitles(view: SentenceView, found: Recognised): number {
  let first = found.first;
  while (first < found.last && /^(?:the|The|a|an|of|for|former|Former)$/.test(wordAt(view, first)))
    first++;
  if (first + 1 < found.last && /-\p{Ll}+$/u.test(wordAt(view, first))) return first + 1;
  if (!OFFICE_HEADS.has(wordAt(view, first)) || !/^(?:of|for)$/.test(wordAt(view, first + 1)))
    return first;
  return afterTitles(view, { ...found, first: first + 1 });
}

function isNamed(view: SentenceView, first: number, last: number): boolean {
  const word = wordAt(view, first);
  if (!hasCapital(word) || OFFICE_HEADS.has(wordAt(view, last - 1).replace(/s$/, ""))) return false;
  if (last - first > 1) return true;
  if (COMMON_CAPITALS.has(word.toLowerCase()) || PLAIN_ACRONYMS.has(word)) return false;
  if (
    /ied$/.test(word) ||
    /-(?:made|built|led|based|backed|born|style|owned|trained|funded|wide)$/.test(word)
  )
    return false;
  const isHead = BODY_HEADS.has(word) && !SOLO_BODIES.has(word);
  return !isHead && !isPlainWord(view, first) && listedAt(view, first)?.listed.kind !== "adjective";
}

/** The model knows persons, bodies and places; the form and the last word of a name may know better. */
function kindOf(
  view: SentenceView,
  found: Recognised,
  first: number,
  last: number,
): NameType | null {
  const told = headKind(wordAt(view, last - 1));
  if (found.type === "place" && last - first === 1 && /^\p{Lu}{4,}$/u.test(wordAt(view, first)))
    return "body";
  if (
    found.type === "place" &&
    !told &&
    last - first > 1 &&
    /^\p{Lu}{3,}$/u.test(wordAt(view, first))
  )
    return "body";
  if (found.type === "place") return told === "facility" ? "facility" : "place";
  if (found.type === "body") return told === "place" ? "place" : "body";
  return told && last - first > 1 ? told : null;
}
