/**
 * Which profiles of bodies, places, agreements and other things are one: the same long name; a common name ("Ministry of
 * Defence") under the same state; an acronym that stands for one long name; the long form of a state.
 */
import { families } from "../families.ts";
import { initialsOf } from "./names.ts";
import type { NearPair } from "./near-pair.ts";
import type { NameProfile } from "./profile.ts";
import { statesOf, type Thing, thingOf } from "./thing.ts";
import { type Meanings, meaningsOf } from "./thing-meanings.ts";

/** `profiles` in an order of their own, each once. */
export function groupThings(profiles: readonly NameProfile[]): {
  readonly groups: readonly (readonly NameProfile[])[];
  readonly alone: readonly NameProfile[];
  readonly near: readonly NearPair[];
} {
  const things = profiles.map(thingOf);
  const meanings = meaningsOf(things);
  const keysOf = (thing: Thing): string[] => joiningKeys(thing, meanings);
  const [placed, alone]: [Thing[], Thing[]] = [[], []];
  for (const thing of things) (keysOf(thing).length > 0 ? placed : alone).push(thing);
  const groups = families(placed, keysOf, undefined, ofTwoStates);
  return {
    groups: groups.map((group) => group.map(({ profile }) => profile)),
    alone: alone.map(({ profile }) => profile),
    near: [...nearAcronyms(groups, meanings), ...nearCommon(alone, groups)],
  };
}

/** The keys of a profile in an index; see `keysOfProfile`. */
export function keysOfThing(profile: NameProfile): string[] {
  const { long, cut, printedCut, acronyms, common, core } = thingOf(profile);
  return [
    ...long.map((name) => `thing ${name}`),
    ...cut.map(({ name }) => `cut ${name}`),
    ...printedCut.map((name) => `cut ${name}`),
    ...acronyms.flatMap((letters) => [`acronym ${letters}`, `thing ${letters}`]),
    ...(profile.of === null ? [] : common.map((name) => `common ${name} of ${profile.of}`)),
    ...[...acronyms, ...long.map(initialsOf)].filter(isPlain).map((key) => `initials ${key}`),
    ...core.map((name) => `thing ${name}`),
    ...statesOf(profile).map((name) => `thing ${name}`),
  ];
}

/** Keys through which a profile may turn out near another; they join nothing, so nothing is to be fetched behind them. */
export function nearKeysOfThing(profile: NameProfile): string[] {
  const { long, acronyms, common } = thingOf(profile);
  const letters = long.length > 0 ? long.map(initialsOf) : acronyms;
  return [
    ...letters.filter(isTelling).map((key) => `initials ${key}`),
    ...common.map((name) => `common ${name}`),
  ];
}

/** Two letters are the initials of too many names. */
const isTelling = (letters: string): boolean => letters.length > 2;

/** "NATO" may stand as "Nato" elsewhere; of three letters a plain word may be another name. */
const isWordLike = (letters: string): boolean => letters.length > 3;

/** Five letters and more are the initials of one name by intent, not by chance. */
const isPlain = (letters: string): boolean => letters.length > 4;

function joiningKeys(thing: Thing, meanings: Meanings): string[] {
  const { profile, long, cut, printedCut, acronyms, common, core } = thing;
  const cuts = [...cut.map(({ name }) => name), ...printedCut];
  return [
    ...long.map((name) => `thing ${name}`),
    ...(profile.of === null ? [] : common.map((name) => `${name} of ${profile.of}`)),
    ...cuts.filter((name) => meanings.ofCut(name) === 1).map((name) => `cut ${name}`),
    ...acronyms
      .filter((letters) => meanings.ofAcronym(letters) <= 1)
      .flatMap((letters) => [
        `acronym ${letters}`,
        ...(isWordLike(letters) ? [`thing ${letters}`] : []),
      ]),
    ...[...acronyms, ...long.map(initialsOf)]
      .filter((letters) => isPlain(letters) && meanings.ofInitials(letters) === 1)
      .filter((letters) => meanings.ofAcronym(letters) <= 1)
      .map((letters) => `initials ${letters}`),
    ...core.filter((name) => meanings.ofState(name) === 1).map((name) => `thing ${name}`),
  ];
}

/** A name that many states have is no common thing of two. */
const ofTwoStates = (a: Thing, b: Thing): boolean =>
  a.profile.of !== null &&
  b.profile.of !== null &&
  a.profile.of !== b.profile.of &&
  a.common.some((name) => b.common.includes(name));

/** An acronym that no text explains, and the one long name of the record whose initials it is. */
function nearAcronyms(groups: readonly (readonly Thing[])[], meanings: Meanings): NearPair[] {
  const byInitials = new Map<string, (readonly Thing[])[]>();
  for (const group of groups)
    for (const letters of new Set(group.flatMap(({ long }) => long.map(initialsOf))))
      if (isTelling(letters)) byInitials.set(letters, [...(byInitials.get(letters) ?? []), group]);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.some(({ long }) => long.length > 0)) return [];
    return first.acronyms.flatMap((letters) => {
      const [only, ...others] = (byInitials.get(letters) ?? []).filter((one) => one !== group);
      const lead = only?.find(({ profile }) => profile.kind === first.profile.kind);
      if (lead === undefined || others.length > 0 || meanings.ofAcronym(letters) > 0) return [];
      return [
        {
          a: lead.profile,
          b: first.profile,
          for: ["the letters are the initials of the name, and of no other in the record"],
          against: ["no article says what the letters stand for"],
        },
      ];
    });
  });
}

/** A common name without its state, where the record has one state's. */
function nearCommon(alone: readonly Thing[], groups: readonly (readonly Thing[])[]): NearPair[] {
  const byName = new Map<string, (readonly Thing[])[]>();
  for (const group of groups)
    for (const name of new Set(group.flatMap(({ common }) => common)))
      byName.set(name, [...(byName.get(name) ?? []), group]);
  return alone.flatMap(({ profile, common }) => {
    const [only, ...others] = new Set(common.flatMap((name) => byName.get(name) ?? []));
    const lead = only?.[0]?.profile;
    if (lead === undefined || others.length > 0) return [];
    return [
      {
        a: lead,
        b: profile,
        for: ["the same name, and the record has it of one state alone"],
        against: ["one article does not say of which state it is"],
      },
    ];
  });
}
