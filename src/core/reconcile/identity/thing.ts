/** The profile of a body, place, agreement or other thing taken apart into the forms that are compared. */
import { STATE_FORM } from "../../languages/en/shared-names.ts";
import {
  acronymLetters,
  isAcronym,
  isCommonName,
  isShortForm,
  oneSpelling,
  opensWithAcronym,
  thingSpelling,
  withInitials,
} from "./names.ts";
import { type NameProfile, namesOf } from "./profile.ts";

export interface Thing {
  readonly profile: NameProfile;
  /** Names of its own, as compared. */
  readonly long: readonly string[];
  /** Long names with the first words cut to initials: "us navy" of "united states navy". */
  readonly cut: readonly { readonly name: string; readonly of: string }[];
  /** Names that are printed so, with the acronym of their owner. */
  readonly printedCut: readonly string[];
  readonly acronyms: readonly string[];
  /** Names that many have, without the state. */
  readonly common: readonly string[];
  /** "utopia" of "Republic of Utopia", where the article calls it by no other plain name. */
  readonly core: readonly string[];
}

export function thingOf(profile: NameProfile): Thing {
  const names = namesOf(profile);
  const acronyms = names.filter(isAcronym).map(acronymLetters);
  const whole = names.filter((name) => !isAcronym(name) && !isShortForm(name));
  const own = [...whole, ...listedOf(profile, whole)].filter(
    (name) => !isCommonName(oneSpelling(name)),
  );
  return {
    profile,
    long: unique(own.map(thingSpelling)),
    cut: own.flatMap((name) =>
      withInitials(name).map((cut) => ({ name: cut, of: thingSpelling(name) })),
    ),
    printedCut: unique(own.filter(opensWithAcronym).map(oneSpelling)),
    acronyms: unique(acronyms),
    common: profile.common,
    core: profile.kind === "place" ? stateCores(own) : [],
  };
}

/** A pack knows one state's "Ministry of Defence"; an article that does not say whose may mean another's. */
function listedOf({ listed, of }: NameProfile, whole: readonly string[]): string[] {
  if (listed === null) return [];
  const isCommon = whole.length > 0 && whole.every((name) => isCommonName(oneSpelling(name)));
  return isCommon && (of === null || !listed.includes(of)) ? [] : [listed];
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

function stateCores(names: readonly string[]): string[] {
  const spelled = unique(names.map(oneSpelling));
  const cores = unique(spelled.filter((name) => STATE_FORM.test(name)).map(coreOf));
  const isPlainOther = spelled.some((name) => !STATE_FORM.test(name) && !cores.includes(name));
  return cores.length === 1 && !isPlainOther ? cores : [];
}

/** The states whose long forms the profile gives, though it may not be one of them itself. */
export const statesOf = (profile: NameProfile): string[] =>
  profile.kind !== "place"
    ? []
    : unique(
        namesOf(profile)
          .map(oneSpelling)
          .filter((name) => STATE_FORM.test(name))
          .map(coreOf),
      );

/** "utopia" of "islamic republic of utopia". */
export const coreOf = (spelled: string): string => spelled.replace(STATE_FORM, "");
