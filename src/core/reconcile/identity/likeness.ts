/** How near two full names are to each other. */
import { givenNameForms } from "../../languages/en/short-given-names.ts";
import { isOneSound, oneEnding } from "../../text/transliteration.ts";
import {
  differsInMiddle,
  initialsDiffer,
  orderlessForms,
  type PersonName,
} from "./person-names.ts";

/** A given name and its short form; a further given name; two spellings of one sound. */
export type Near = "short" | "middle" | "sound";

/** Null where they are two names. */
export function likeness(a: PersonName, b: PersonName): "same" | Near | null {
  if (initialsDiffer(a, b)) return null;
  const forms = orderlessForms(endings(b));
  if (orderlessForms(endings(a)).some((form) => forms.includes(form))) return "same";
  if (differsInMiddle(a, b)) return "middle";
  const [given, theirs] = [a.words[0] ?? "", b.words[0] ?? ""];
  const isSurnameOne = a.words.at(-1) === b.words.at(-1);
  const formsOfGiven = givenNameForms(theirs);
  if (isSurnameOne && givenNameForms(given).some((form) => formsOfGiven.includes(form)))
    return "short";
  return isSoundOne(a, b) ? "sound" : null;
}

const endings = ({ words, initials }: PersonName): PersonName => ({
  words: words.map(oneEnding),
  initials,
});

/** Word for word in one order or the other, at least one of them the same as printed. */
function isSoundOne(a: PersonName, b: PersonName): boolean {
  if (a.words.length !== b.words.length) return false;
  const inOrder = (words: readonly string[]): boolean =>
    words.every((word, at) => isOneSound(word, b.words[at] ?? "")) &&
    words.some((word) => b.words.includes(word));
  return inOrder(a.words) || (a.words.length === 2 && inOrder([...a.words].reverse()));
}
