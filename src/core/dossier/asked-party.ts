/** Finding a party in the record by the name somebody asks for it. */
import type { RecordEntity, RecordExport } from "../annotation/contract.ts";
import { fold, wordsOf } from "../text/fold.ts";

const plain = (name: string): string => fold(name).replace(/^the /, "");

const namesOf = ({ name, otherNames }: RecordEntity): string[] => [name, ...otherNames];

/** The name under which the record knows a party that has any of these names; the first name that fits counts. */
export function knownAs({ entities }: RecordExport, names: readonly string[]): string | null {
  const called = names.map(plain);
  for (const wanted of called) {
    const fits = entities.filter((e) => namesOf(e).some((name) => plain(name) === wanted));
    const [most] = fits.sort((a, b) => b.mentions.length - a.mentions.length);
    if (most !== undefined) return most.name;
  }
  // A state by the last part of its full name: "Veldland" for "Republic of Veldland".
  const states = entities.filter(
    ({ kind, name }) => kind === "place" && called.some((c) => plain(name).endsWith(` of ${c}`)),
  );
  return states.length === 1 ? (states[0]?.name ?? null) : null;
}

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
