/** A person's word over the rules: groups that hold two who were kept apart are parted, those of one who is one are joined. */
import { areApart, areLinked, keysOfMarks, sidesOfMarks } from "../bonds.ts";
import { families } from "../families.ts";
import type { NearPair } from "./near-pair.ts";
import type { NameProfile } from "./profile.ts";

type Group = readonly NameProfile[];

/** What the rules say of profiles, and what a person's word makes of it. */
interface Groups {
  readonly groups: readonly Group[];
  readonly alone: Group;
  readonly near: readonly NearPair[];
}

const marksIn = (group: Group): readonly string[] => [
  ...new Set(group.flatMap(({ marks }) => marks)),
];

export function asDecided({ groups, alone, near }: Groups): Groups {
  const marked = [...groups, ...alone.map((one) => [one])].some((g) => marksIn(g).length > 0);
  if (!marked) return { groups, alone, near };
  const isJoined = ({ marks }: NameProfile): boolean => keysOfMarks(marks).length > 0;
  const parted = [
    ...groups.flatMap(partedGroup),
    ...alone.filter(isJoined).map((profile): Group => [profile]),
  ];
  const joined = families(
    parted,
    (group) => keysOfMarks(marksIn(group)),
    (a, b) => areLinked(marksIn(a), marksIn(b)),
    (a, b) => a.some((one) => b.some((other) => areApart(one.marks, other.marks))),
  ).map((family) => family.flat());
  const groupOf = new Map(joined.flatMap((group) => group.map((one) => [one, group] as const)));
  const isAnswered = ({ a, b }: NearPair): boolean =>
    areApart(a.marks, b.marks) || (groupOf.has(a) && groupOf.get(a) === groupOf.get(b));
  return {
    groups: joined,
    alone: alone.filter((one) => !isJoined(one)),
    near: near.filter((pair) => !isAnswered(pair)),
  };
}

/** Those of the first side of each decision by themselves, and the rest. */
function partedGroup(group: Group): Group[] {
  const parts = new Map<string, NameProfile[]>();
  const sides = marksIn(group);
  for (const profile of group) {
    // Only a decision of which both sides are here parts anything.
    const own = sidesOfMarks(profile.marks, sides).join();
    parts.set(own, [...(parts.get(own) ?? []), profile]);
  }
  return [...parts.values()];
}
