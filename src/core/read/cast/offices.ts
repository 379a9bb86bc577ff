import { HONORIFICS, OFFICE_HEADS, PLAIN_OFFICES, RANKS } from "../../languages/en/titles.ts";
import type { DraftEntity } from "./draft.ts";
import { SpokenOf } from "./spoken-of.ts";
import type { CastView } from "./view.ts";

const small = (word: string): string => word.toLowerCase();
const isTitle = (word: string): boolean =>
  OFFICE_HEADS.has(word) || RANKS.has(word) || PLAIN_OFFICES.has(small(word));

/** The words of an office that end before `at`: "prime minister" before a name; "" where there is none. */
function officeBefore(view: CastView, at: number): string {
  let first = at;
  while (first > 0 && first > at - 4 && isOfficeWord(view, first - 1)) first--;
  const words = view.tokens.slice(first, at).map((t) => small(t.text));
  return words.length > 0 && isTitle(view.tokens[at - 1]?.text ?? "") ? words.join(" ") : "";
}

const OFFICE_PARTS = new Set(
  "prime foreign defense defence finance interior vice deputy state cabinet chief trade economy general".split(
    " ",
  ),
);

const isOfficeWord = (view: CastView, i: number): boolean => {
  const word = view.tokens[i]?.text ?? "";
  return (
    !view.inName.has(i) && (isTitle(word) || OFFICE_PARTS.has(small(word)) || HONORIFICS.has(word))
  );
};

/** Persons of the article with the offices that stand before their names. */
function officeHolders(
  view: CastView,
): { readonly at: number; readonly office: string; readonly entity: DraftEntity }[] {
  return view.draft.mentions.flatMap(({ first, entity, form }) => {
    if (entity.kind !== "person" || form !== "name") return [];
    const office = officeBefore(view, first);
    return office === "" ? [] : [{ at: first, office, entity }];
  });
}

/** "the prime minister" after "Prime Minister Doe", when only one person of the article so far bears the office. */
export function titledDefinites(view: CastView): void {
  const holders = officeHolders(view);
  const bearers = new Map<string, SpokenOf>();
  for (let i = 0; i + 1 < view.tokens.length; i++) {
    if (!/^[Tt]he$/.test(view.tokens[i]?.text ?? "")) continue;
    let last = i + 1;
    while (last < i + 4 && isOfficeWord(view, last)) last++;
    const office = view.tokens
      .slice(i + 1, last)
      .map((t) => small(t.text))
      .join(" ");
    if (
      last === i + 1 ||
      !PLAIN_OFFICES.has(office.split(" ").at(-1) ?? "") ||
      !standsAlone(view, last)
    )
      continue;
    const ofOffice =
      bearers.get(office) ?? new SpokenOf(holders.filter((h) => h.office.endsWith(office)));
    bearers.set(office, ofOffice);
    const borne = ofOffice.before(i);
    if (borne?.isOnly) view.draft.mention(borne.entity, i, last, "descriptive");
  }
}

/** No name and no "of …" follows: the office is not told more closely. */
function standsAlone(view: CastView, at: number): boolean {
  const next = view.tokens[at]?.text ?? "";
  return (
    !/^(?:of|for|in|to|at|from|who|whose|designate|-)$/.test(next) &&
    !/^\p{Lu}/u.test(next) &&
    view.tags.upos[at] !== "NOUN"
  );
}

/** "Ruritania's prime minister", whoever that was: a person without a name, told by the country. */
export function countryOffices(view: CastView): void {
  const made = new Map<string, DraftEntity>();
  for (let i = 1; i < view.tokens.length; i++) {
    const owner = view.inName.get(i - 1);
    if (!/^(?:'s|\u2019s)$/.test(view.tokens[i]?.text ?? "") || owner?.type !== "place") continue;
    let last = i + 1;
    while (last < i + 5 && isPlainOfficeWord(view, last)) last++;
    const head = small(view.tokens[last - 1]?.text ?? "");
    if (last === i + 1 || !PLAIN_OFFICES.has(head) || followedByName(view, last)) continue;
    const words = view.draft.wordsOf(owner.first, last);
    const entity = made.get(small(words)) ?? view.draft.entity("person");
    made.set(small(words), entity);
    if (view.draft.mention(entity, owner.first, last, "descriptive"))
      view.draft.spelled(entity, words);
  }
}

const isPlainOfficeWord = (view: CastView, i: number): boolean => {
  const word = view.tokens[i]?.text ?? "";
  return !view.inName.has(i) && (PLAIN_OFFICES.has(small(word)) || OFFICE_PARTS.has(small(word)));
};

function followedByName(view: CastView, at: number): boolean {
  const next = view.tokens[at]?.text ?? "";
  if (next === "," && view.inName.get(at + 1)?.type === "person") return true;
  return /^\p{Lu}/u.test(next) || view.inName.has(at) || /^(?:of|for|to)$/.test(next);
}
