/** Finding the parties of a question in the record by the names somebody asks for them. */
import type { RecordEntity, RecordExport } from "../annotation/contract.ts";
import { fold, wordsOf } from "../text/fold.ts";

const plain = (name: string): string => fold(name).replace(/^the /, "");

const namesOf = ({ name, otherNames }: RecordEntity): string[] => [name, ...otherNames];

/** The name under which the record knows a party that has any of these names; the first name that fits counts. */
export function knownAs({ entities }: Pick<RecordExport, "entities">, names: readonly string[]) {
  return knownParty(entities, names)?.name ?? null;
}

/** Whoever has any of these names; of several the one that is named most often. */
export function knownParty(
  entities: readonly RecordEntity[],
  names: readonly string[],
): RecordEntity | null {
  const called = names.map(plain);
  for (const wanted of called) {
    const fits = entities.filter((e) => namesOf(e).some((name) => plain(name) === wanted));
    const [most] = fits.sort(
      (a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1),
    );
    if (most !== undefined) return most;
  }
  // A state by the last part of its full name: "Veldland" for "Republic of Veldland".
  const states = entities.filter(
    ({ kind, name }) => kind === "place" && called.some((c) => plain(name).endsWith(` of ${c}`)),
  );
  return states.length === 1 ? (states[0] ?? null) : null;
}

/** Names joined by commas or "and": "Veldland, Trinland and Tobria, and the League". */
const JOINTS = [/\s*[,;+]\s*(?:and\s+)?/i, /\s*(?:&|\band\b)\s*/i] as const;
const MEMBERS = /^members of (?:the )?/i;

/** The names that one side of a question gives: one, or several of a group. A name that itself has a comma or an "and" is one. */
export function namesAsked(asked: string, isKnown: (name: string) => boolean): readonly string[] {
  if (MEMBERS.test(asked)) return [asked];
  const split = (name: string, by: RegExp): string[] =>
    isKnown(name) ? [name] : name.split(by).filter((part) => part !== "");
  return [...new Set(split(asked, JOINTS[0]).flatMap((name) => split(name, JOINTS[1])))];
}

/** The body whose members are asked for: "members of the League"; null where none are. */
export const membersAskedOf = (asked: string): string | null =>
  MEMBERS.test(asked) ? asked.replace(MEMBERS, "") : null;

const MOST_ALIKE = 3;

/** Countries and bodies of the record whose names share a word with the one asked for, those named most often first. */
export function namedAlike({ entities }: RecordExport, name: string): string[] {
  const wanted = new Set(wordsOf(name).filter((word) => word.length > 3));
  return entities
    .filter((e) => e.kind !== "person" && /^\p{Lu}/u.test(e.name))
    .filter((e) => namesOf(e).some((own) => wordsOf(own).some((word) => wanted.has(word))))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_ALIKE)
    .map((e) => e.name);
}
