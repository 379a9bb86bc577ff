/**
 * Which profiles of persons are one person. Full names first: the same name, or a near one with the same office. Then those
 * called by a surname alone: they join the one person of that surname who is attested in the office.
 */
import { families } from "../families.ts";
import { joinBare } from "./bare-persons.ts";
import { judged } from "./judgement.ts";
import type { NearPair } from "./near-pair.ts";
import { fullNameKeys, type Person, personOf, toldApart } from "./person.ts";
import { initialsDiffer, orderlessForms } from "./person-names.ts";
import type { NameProfile } from "./profile.ts";

/** `profiles` in an order of their own, each once. */
export function groupPersons(profiles: readonly NameProfile[]): {
  readonly groups: readonly (readonly NameProfile[])[];
  readonly alone: readonly NameProfile[];
  readonly near: readonly NearPair[];
} {
  const persons = profiles.map(personOf);
  const named = persons.filter(({ full }) => full.length > 0);
  const isOpen = openInitials(named);
  const groups = families(
    named,
    fullNameKeys,
    (a, b) => judged(a, b)?.isOne === true && !(isOpen(a) !== isOpen(b) && hasInitials(a, b)),
    (a, b) => toldApart(a, b) || clash(a, b),
  );
  const bare = joinBare(
    persons.filter(({ full }) => full.length === 0),
    groups,
  );
  return {
    groups: [...bare.groups].map((group) => group.map(({ profile }) => profile)),
    alone: bare.alone.map(({ profile }) => profile),
    near: [...nearNames(named, groups), ...bare.near],
  };
}

/** The keys of a profile in an index; see `keysOfProfile`. */
export function keysOfPerson(profile: NameProfile): string[] {
  const person = personOf(profile);
  return [...fullNameKeys(person), ...person.surnames.map((word) => `surname ${word}`)];
}

const hasInitials = (a: Person, b: Person): boolean =>
  [a, b].some(({ full }) => full.some(({ initials }) => initials.length > 0));

const clash = (a: Person, b: Person): boolean =>
  a.full.every((mine) =>
    b.full.every((other) => sameWords(mine, other) && initialsDiffer(mine, other)),
  );

const sameWords = (a: Person["full"][number], b: Person["full"][number]): boolean => {
  const forms = orderlessForms(b);
  return orderlessForms(a).some((form) => forms.includes(form));
};

/** Names without initials that two names of the record with different initials fit: whose they are is open. */
function openInitials(named: readonly Person[]): (person: Person) => boolean {
  const initials = new Map<string, Set<string>>();
  for (const { full } of named)
    for (const name of full)
      for (const form of orderlessForms(name)) {
        if (name.initials.length === 0) continue;
        initials.set(form, (initials.get(form) ?? new Set()).add(name.initials.join("")));
      }
  return ({ full }) =>
    full.every(({ initials: own }) => own.length === 0) &&
    full.some((name) => orderlessForms(name).some((form) => (initials.get(form)?.size ?? 0) > 1));
}

/** Pairs of two groups whose names are near, one a pair of groups. */
function nearNames(named: readonly Person[], groups: readonly (readonly Person[])[]): NearPair[] {
  const groupOf = new Map(
    groups.flatMap((group, at) => group.map((person) => [person, at] as const)),
  );
  const found = new Map<string, NearPair>();
  for (const [a, b] of sharingKeys(named)) {
    const [mine, theirs] = [groupOf.get(a) ?? -1, groupOf.get(b) ?? -1];
    const pair = `${Math.min(mine, theirs)} ${Math.max(mine, theirs)}`;
    if (mine === theirs || found.has(pair)) continue;
    const judgement = judged(a, b);
    if (judgement === null) continue;
    const against = judgement.against || "the initials fit more than one person";
    found.set(pair, { a: a.profile, b: b.profile, for: [judgement.for], against: [against] });
  }
  return [...found.values()];
}

function* sharingKeys(named: readonly Person[]): Iterable<readonly [Person, Person]> {
  const byKey = new Map<string, Person[]>();
  for (const person of named)
    for (const key of new Set(fullNameKeys(person)))
      byKey.set(key, [...(byKey.get(key) ?? []), person]);
  for (const sharing of byKey.values())
    for (const [at, a] of sharing.entries()) for (const b of sharing.slice(at + 1)) yield [a, b];
}
