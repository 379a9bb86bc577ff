import type { ListedKind, Match } from "../../languages/en/gazetteer.ts";
import {
  type Candidate,
  hasCapital,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

/** Names of the packs. Adjectives are no names, and what the model takes for a person is left to it. */
export function listedNames(view: SentenceView): Candidate[] {
  return view.listed.flatMap((match): Candidate[] => {
    const { last, listed } = match;
    if (listed.kind === "adjective" || isPerson(view, match) || isSmall(view, match)) return [];
    const first = withoutArticle(view, match);
    if (first === last) return [];
    const type = isBody(listed.kind) ? "body" : "place";
    const strength = isPartOfLonger(view, first, last) ? 1 : 2;
    return [{ first, last, type, by: `pack:${PACK[listed.kind]}`, strength }];
  });
}

const isBody = (kind: ListedKind): boolean => kind === "body" || kind === "metonym";

/** "Jordan" alone, or a longer name with capitals: "Paris Whitney". */
function isPerson(view: SentenceView, { first, last }: Match): boolean {
  const seen = recognisedAt(view, first);
  if (view.isHeadline || seen?.type !== "person") return false;
  if (seen.last - seen.first <= last - first)
    return view.gazetteer.listsOf(wordAt(view, first)).includes("F");
  for (let i = seen.first; i < seen.last; i++) if (!hasCapital(wordAt(view, i))) return false;
  return true;
}

/** "Ruritania Tech", "North Ruritania": the model sees a longer name here, all of it with capitals, no other listed in it. */
function isPartOfLonger(view: SentenceView, first: number, last: number): boolean {
  const seen = recognisedAt(view, first);
  if (view.isHeadline || !seen || seen.last - seen.first <= last - first || seen.last < last)
    return false;
  for (let i = seen.first; i < seen.last; i++) if (!hasCapital(wordAt(view, i))) return false;
  const inside = view.listed.filter((m) => m.first < seen.last && seen.first < m.last);
  return inside.length === 1 && (seen.type === "body" || seen.type === "place");
}

/** A body whose one word stands in small letters is the plain word. */
const isSmall = (view: SentenceView, { first, last, listed }: Match): boolean =>
  listed.kind === "body" && last - first === 1 && /^\p{Ll}+$/u.test(wordAt(view, first));

const withoutArticle = (view: SentenceView, { first, listed }: Match): number =>
  /^[Tt]he$/.test(wordAt(view, first)) && !isBody(listed.kind) ? first + 1 : first;

const PACK = {
  country: "countries",
  region: "regions",
  capital: "countries",
  body: "bodies",
  metonym: "metonyms",
  adjective: "countries",
} as const;
