/**
 * Persons whom an article calls by a surname alone: they join the one person of that surname who is attested in the office, or
 * each other by surname, office and body.
 */
import { families } from "../families.ts";
import type { NearPair } from "./near-pair.ts";
import { isSoleOffice, type Person } from "./person.ts";
import type { HeldOffice } from "./profile.ts";

interface Joined {
  readonly groups: readonly (readonly Person[])[];
  readonly alone: readonly Person[];
  readonly near: readonly NearPair[];
}

/** A person's offices, as all the profiles of a group tell them. */
interface Cluster {
  readonly members: Person[];
  readonly offices: readonly HeldOffice[];
}

/** `groups` are of persons with full names; they come back with those who join them. */
export function joinBare(bare: readonly Person[], groups: readonly (readonly Person[])[]): Joined {
  const clusters: Cluster[] = groups.map((group) => ({
    members: [...group],
    offices: group.flatMap(({ profile }) => profile.offices),
  }));
  const bySurname = namesakesOf(clusters);
  const unplaced: Person[] = [];
  const unsure: Person[] = [];
  const near: NearPair[] = [];
  const joining: (readonly [Person, Cluster])[] = [];
  for (const person of bare) {
    const namesakes = [...new Set(person.surnames.flatMap((word) => bySurname.get(word) ?? []))];
    const fitting = holdersAmong(namesakes, person.profile.offices);
    const [only, ...others] = fitting;
    if (only === undefined) {
      unplaced.push(person);
      near.push(...withoutOffice(person, namesakes));
    } else if (others.length === 0) joining.push([person, only]);
    else {
      unsure.push(person);
      const against = "two persons of this surname are told in the office";
      if (fitting.length === 2) near.push(...fitting.map((one) => nearBare(person, one, against)));
    }
  }
  for (const [person, cluster] of joining) cluster.members.push(person);
  const officed = officeGroups(unplaced);
  return {
    groups: [...clusters.map(({ members }) => members), ...officed.groups],
    alone: [...unsure, ...officed.alone],
    near,
  };
}

function namesakesOf(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const bySurname = new Map<string, Cluster[]>();
  for (const cluster of clusters)
    for (const surname of new Set(cluster.members.flatMap(({ surnames }) => surnames)))
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), cluster]);
  return bySurname;
}

/** The surname alone is a question where one person has it; somebody of another office is another until more is told. */
function withoutOffice(person: Person, namesakes: readonly Cluster[]): NearPair[] {
  const [only, ...others] = namesakes;
  if (only === undefined || others.length > 0 || person.profile.offices.length > 0) return [];
  const lasts = new Set(only.members.flatMap(({ full }) => full.map(({ words }) => words.at(-1))));
  // "Ada" alone may be any Ada.
  if (!person.surnames.some((word) => lasts.has(word))) return [];
  return [nearBare(person, only, "one article gives the surname alone, without an office")];
}

function nearBare(person: Person, { members }: Cluster, against: string): NearPair {
  const lead = members[0]?.profile ?? person.profile;
  return { a: lead, b: person.profile, for: ["the same surname"], against: [against] };
}

/** Those of a surname whom one of the offices fits: whom an article tells in it by the full name goes before the others. */
function holdersAmong(namesakes: readonly Cluster[], offices: readonly HeldOffice[]): Cluster[] {
  const isOnlyOne = namesakes.length === 1;
  const fitting = [
    ...new Set(
      offices.flatMap((office) => {
        const holding = namesakes.filter((one) =>
          one.offices.some((held) => held.title === office.title),
        );
        return holdersOf(holding, office, isOnlyOne);
      }),
    ),
  ];
  const titles = new Set(offices.map(({ title }) => title));
  const sure = fitting.filter((one) =>
    one.offices.some((held) => held.isOfFullName && titles.has(held.title)),
  );
  return sure.length > 0 ? sure : fitting;
}

/**
 * With its body told: who held the office there; who held it of no body that is told, if there is one person of the surname.
 * Without: who held it anywhere, if there is one of it in a state or one person of the surname.
 */
function holdersOf(
  holding: readonly Cluster[],
  office: HeldOffice,
  isOnlyOne: boolean,
): readonly Cluster[] {
  const { title, bodies } = office;
  if (bodies.length === 0) return isOnlyOne || isSoleOffice(office) ? holding : [];
  const bodiesOf = ({ offices }: Cluster): readonly string[] =>
    offices.filter((held) => held.title === title).flatMap((held) => held.bodies);
  const there = holding.filter((one) => bodiesOf(one).some((body) => bodies.includes(body)));
  if (there.length > 0 || !isOnlyOne) return there;
  return holding.filter((one) => bodiesOf(one).length === 0);
}

/** Without a full name in the record: one by surname, office and body, or by an office of which there is one. */
function officeGroups(bare: readonly Person[]): Pick<Joined, "groups" | "alone"> {
  const bodies = new Map<string, Set<string>>();
  for (const person of bare)
    for (const { key, office } of heldBy(person))
      for (const body of office.bodies.slice(0, 1))
        bodies.set(key, (bodies.get(key) ?? new Set()).add(body));
  const keysOf = (person: Person): string[] =>
    heldBy(person).flatMap(({ key, office }) => {
      const isOneBody = isSoleOffice(office) && (bodies.get(key)?.size ?? 0) <= 1;
      return isOneBody ? [`${key} anywhere`] : office.bodies.map((body) => `${key} of ${body}`);
    });
  const [joinable, alone]: [Person[], Person[]] = [[], []];
  for (const person of bare) (keysOf(person).length > 0 ? joinable : alone).push(person);
  return { groups: families(joinable, keysOf), alone };
}

const heldBy = ({ profile, surnames }: Person): { key: string; office: HeldOffice }[] =>
  profile.offices.flatMap((office) =>
    surnames.map((word) => ({ key: `${word} ${office.title}`, office })),
  );
