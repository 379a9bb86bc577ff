/** When two printed names can be one person's. */
import { fold } from "../text/fold.ts";
import { plainLetters } from "../text/letters.ts";
import { isOneSound, oneEnding } from "../text/transliteration.ts";

const NO_PART = /^(?:jr|sr|\p{L})$/u;

/** The words of a name for comparing: no marks, initials, "Jr." or titles behind a comma. */
function partsOf(name: string): string[] {
  const plain = plainLetters(fold(name.replace(/,.*$/, "")));
  const parts = plain.split(/[^\p{L}\p{N}']+/u).map((part) => part.replaceAll("'", ""));
  return parts.filter((part) => part !== "" && !NO_PART.test(part)).map(oneEnding);
}

/** The same for both orders of a name; null where it is not a full name. */
export function nameKey(name: string): string | null {
  const parts = partsOf(name);
  const isFull = parts.length > 1 && /\p{L}\s+\S/u.test(name.trim());
  return isFull ? parts.sort().join(" ") : null;
}

/** Whether one name has all words of the other: "Hill" and "Ada M. Hill". */
export function canBeOneName(a: string, b: string): boolean {
  const [short = [], long = []] = [partsOf(a), partsOf(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((part) => long.includes(part));
}

/** Whether a given or family name is in both, in one spelling or another: one person, or two of one family. */
export function sharesPart(a: string, b: string): boolean {
  const parts = partsOf(b);
  return partsOf(a).some(
    (part) => part.length > 2 && parts.some((other) => isOneSound(part, other)),
  );
}
