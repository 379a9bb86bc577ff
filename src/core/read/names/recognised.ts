import type { NameType } from "../../annotation/layers.ts";
import { headKind } from "../../languages/en/name-heads.ts";
import {
  type Candidate,
  hasCapital,
  listedAt,
  type Recognised,
  type SentenceView,
  wordAt,
} from "./candidate.ts";
import { cleanedPerson, isKnownPerson } from "./persons.ts";

/** What the model finds, trimmed to the name, without what is surely none. */
export function recognisedNames(view: SentenceView, sure: readonly Candidate[]): Candidate[] {
  const parts = personParts(view, sure);
  return view.recognised.flatMap((found): Candidate[] => {
    const candidate = found.type === "person" ? person(view, found, parts) : other(view, found);
    return candidate ? [candidate] : [];
  });
}

function personParts(view: SentenceView, sure: readonly Candidate[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { first, last, type } of sure)
    if (type === "person") for (let i = first; i < last; i++) parts.add(view.tokens[i]?.text ?? "");
  return parts;
}

function person(
  view: SentenceView,
  found: Recognised,
  parts: ReadonlySet<string>,
): Candidate | null {
  const range = cleanedPerson(view, found.first, found.last);
  if (!range) return null;
  const words = range.last - range.first;
  if (view.isHeadline && words > 3) return null;
  if (words === 1 && !isKnownPerson(view, range.first, parts)) return null;
  return { ...range, type: "person", by: "model:names", strength: words > 1 ? 2 : 1 };
}

function other(view: SentenceView, found: Recognised): Candidate | null {
  let { first, last } = found;
  if (/^(?:the|The|a|an)$/.test(wordAt(view, first))) first++;
  while (last > first && /^(?:'s|\u2019s|['\u2019.,"(])$/.test(wordAt(view, last - 1))) last--;
  if (last <= first || !hasCapital(wordAt(view, first)) || view.isHeadline) return null;
  if (listedAt(view, first)?.listed.kind === "adjective" && last - first === 1) return null;
  const type = kindOf(view, found, last);
  return type ? { first, last, type, by: "model:names", strength: 1 } : null;
}

/** The model knows persons, bodies and places; the last word of a name may know better. */
function kindOf(view: SentenceView, found: Recognised, last: number): NameType | null {
  const told = headKind(wordAt(view, last - 1));
  if (found.type === "place") return told === "facility" ? "facility" : "place";
  if (found.type === "body") return told === "place" ? "place" : "body";
  return told && last - found.first > 1 ? told : null;
}
