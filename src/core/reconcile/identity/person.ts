/** A person's profile taken apart: full names, surnames, offices. */
import { SOLE_OFFICES } from "../../languages/en/shared-names.ts";
import { givenNameForms } from "../../languages/en/short-given-names.ts";
import { oneEnding, sounding } from "../../text/transliteration.ts";
import { likeness } from "./likeness.ts";
import { oneSpelling } from "./names.ts";
import {
  isFullName,
  orderlessForms,
  outerForm,
  type PersonName,
  personName,
} from "./person-names.ts";
import { type HeldOffice, type NameProfile, namesOf } from "./profile.ts";

export interface Person {
  readonly profile: NameProfile;
  /** Names with a given name and a surname; none for somebody called by the surname alone. */
  readonly full: readonly PersonName[];
  /** What the person may be called by alone. */
  readonly surnames: readonly string[];
}

export function personOf(profile: NameProfile): Person {
  const names = namesOf(profile);
  const full = agreeing(names.filter((name) => isFullName(name, names)).map(personName));
  const alone = names.map(personName).filter(({ words }) => words.length > 0);
  const surnames = full.length > 0 ? [...full, ...alone.filter(isOneWord)] : alone;
  return {
    profile,
    full,
    surnames: [...new Set(surnames.map(({ words }) => oneEnding(words.at(-1) ?? "")))].filter(
      (word) => word !== "",
    ),
  };
}

/** The full names that can be one person's with the first; where one article gives somebody two unlike names, the others are no ground. */
const agreeing = ([chief, ...others]: readonly PersonName[]): PersonName[] =>
  chief === undefined ? [] : [chief, ...others.filter((other) => likeness(chief, other) !== null)];

const isOneWord = ({ words }: PersonName): boolean => words.length === 1;

/** Keys of which two profiles of one full name share at least one. */
export function fullNameKeys({ full }: Person): string[] {
  return full.flatMap((name) => {
    const [first, last] = [name.words[0] ?? "", name.words.at(-1) ?? ""];
    return [
      ...orderlessForms(name).map((form) => `name ${form}`),
      `outer ${outerForm(name)}`,
      `sound ${[sounding(first), sounding(last)].sort().join(" ")}`,
      ...givenNameForms(first).map((given) => `called ${given} ${last}`),
    ];
  });
}

/** Offices in common: "told" where both give the body too, "open" where one gives none of an office there is one of. */
export function officeInCommon(a: NameProfile, b: NameProfile): "told" | "open" | null {
  let open = false;
  for (const mine of a.offices)
    for (const other of b.offices) {
      if (mine.title !== other.title) continue;
      if (mine.bodies.some((body) => other.bodies.includes(body))) return "told";
      open ||= isSoleOffice(mine) && (mine.bodies.length === 0 || other.bodies.length === 0);
    }
  return open ? "open" : null;
}

/** A state or body has one of it: "President", a minister with a field of work. */
export const isSoleOffice = ({ title }: HeldOffice): boolean => isSoleTitle(title);

export const isSoleTitle = (title: string): boolean =>
  title.includes("|") || SOLE_OFFICES.has(title);

/** An article that names the one beside the other tells two persons. */
export function toldApart(a: Person, b: Person): boolean {
  const names = (person: Person): Set<string> =>
    new Set(namesOf(person.profile).map((name) => oneSpelling(name)));
  const isBeside = (one: Person, other: Person): boolean =>
    one.profile.beside.length > 0 &&
    one.profile.beside.some((name) => names(other).has(oneSpelling(name)));
  return isBeside(a, b) || isBeside(b, a);
}
