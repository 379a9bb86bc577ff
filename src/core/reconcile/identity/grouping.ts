/**
 * Which profiles mean one person, body, place or agreement. It is a function of the distinct profiles alone: neither the
 * articles that hold them nor their number nor any order changes a group, and a profile without a common key does not either.
 *
 * To place the profiles of one new article an outside index has to keep, by each key of `keysOfProfile`, the profiles that
 * carry it, and to fetch those of the new keys, then those of the keys of what it found, until none is new. That is
 * everything the groups of these profiles depend on: who else has the surname, what else the acronym stands for, which state
 * has a body of the name are questions that only carriers of the key can answer. `groupProfiles` of the fetched ones gives
 * their groups as they are in the whole record. Nothing is to be fetched for a profile without a key.
 */

import { keysOfMarks } from "../bonds.ts";
import { asDecided } from "./decided-groups.ts";
import type { NearPair } from "./near-pair.ts";
import { groupPersons, keysOfPerson } from "./persons.ts";
import { type NameProfile, profileText } from "./profile.ts";
import { groupThings, keysOfThing, nearKeysOfThing } from "./things.ts";

export interface Grouping {
  /** Each is one person or thing, in all articles that hold one of the profiles. */
  readonly groups: readonly (readonly NameProfile[])[];
  /** These do not tell who is meant: another in every article that holds the profile. */
  readonly alone: readonly NameProfile[];
  /** What may be one and is not sure. */
  readonly near: readonly NearPair[];
}

/** The groups of these profiles, whatever their order; equal ones count once. */
export function groupProfiles(profiles: readonly NameProfile[]): Grouping {
  const distinct = new Map(profiles.map((profile) => [profileText(profile), profile]));
  const ordered = [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => p);
  const persons = groupPersons(ordered.filter(({ kind }) => kind === "person"));
  const things = groupThings(ordered.filter(({ kind }) => kind !== "person"));
  return asDecided({
    groups: [...persons.groups, ...things.groups],
    alone: [...persons.alone, ...things.alone],
    near: [...persons.near, ...things.near],
  });
}

/** Everything through which another profile can bear on the group of this one. */
export const keysOfProfile = (profile: NameProfile): readonly string[] => [
  ...new Set([
    ...(profile.kind === "person" ? keysOfPerson(profile) : keysOfThing(profile)),
    ...keysOfMarks(profile.marks),
  ]),
];

/** Keys over which `near` finds pairs that join nothing: whoever asks it of a part of the profiles needs those behind them too. */
export const nearKeysOfProfile = (profile: NameProfile): readonly string[] =>
  profile.kind === "person" ? [] : nearKeysOfThing(profile);
