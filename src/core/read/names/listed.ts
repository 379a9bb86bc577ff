import { type Candidate, recognisedAt, type SentenceView, wordAt } from "./candidate.ts";

/** Names of the packs. Adjectives are no names, and what the model takes for a longer name or a person is left to it. */
export function listedNames(view: SentenceView): Candidate[] {
  return view.listed.flatMap(({ first, last, listed }): Candidate[] => {
    const { kind } = listed;
    if (kind === "adjective") return [];
    const seen = recognisedAt(view, first);
    const isPerson =
      seen?.type === "person" &&
      (seen.last - seen.first > last - first ||
        view.gazetteer.listsOf(wordAt(view, first)).includes("F"));
    if (isPerson && !view.isHeadline) return [];
    if (kind === "body" && /^\p{Ll}+$/u.test(wordAt(view, first)) && last - first === 1) return [];
    const from =
      /^[Tt]he$/.test(wordAt(view, first)) && kind !== "body" && kind !== "metonym"
        ? first + 1
        : first;
    if (from === last) return [];
    const type = kind === "body" || kind === "metonym" ? "body" : "place";
    return [{ first: from, last, type, by: `pack:${PACK[kind]}`, strength: 2 }];
  });
}

const PACK = {
  country: "countries",
  region: "regions",
  capital: "countries",
  body: "bodies",
  metonym: "metonyms",
  adjective: "countries",
} as const;
