/** Whether two texts are one article: sent again with another advertisement, or shown at another address. */
import type { Quote, Reading } from "../../core/annotation/contract.ts";
import { paragraphsOf, plain } from "./article-text.ts";

type Text = Pick<Reading, "text" | "zones">;

/** Every paragraph of each stands in the other, whatever either takes for furniture. */
export const isSameText = (one: Text, other: Text): boolean =>
  standsIn(one, other) && standsIn(other, one);

/** One tells all that the other tells: the page for printing leaves captions out. */
export const tellsAllOf = (one: Text, other: Text): boolean => standsIn(other, one);

function standsIn(one: Text, other: Text): boolean {
  const there = other.text.replace(/\s+/g, " ");
  return paragraphsOf(one).every((paragraph) => there.includes(plain(paragraph)));
}

/** Share of the shorter article that two versions of one have in common at the least. */
const SAME_ARTICLE = 0.5;

/** One has been changed into the other: an address alone may be that of a whole site. */
export function areVersions(one: Text, other: Text): boolean {
  const [ours, theirs] = [one, other].map(bodyOf);
  if (ours === undefined || theirs === undefined) return false;
  const there = new Set(theirs.map(plain));
  const common = lengthOf(ours.filter((paragraph) => there.has(plain(paragraph))));
  return common > 0 && common >= SAME_ARTICLE * Math.min(lengthOf(ours), lengthOf(theirs));
}

/** A headline may stand over quite another text the next day. */
const bodyOf = ({ text, zones }: Text): Quote[] =>
  paragraphsOf({ text, zones: zones.filter(({ role }) => role === "body") });

const lengthOf = (paragraphs: readonly Quote[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + plain(paragraph).length, 0);
