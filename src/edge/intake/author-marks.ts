/** Elements that mark the name of a writer: `rel="author"`, `itemprop="author"`, classes for a byline. */
import type { Marking } from "./element-words.ts";
import type { Attributes } from "./page-elements.ts";

const NAMED =
  /(?:^|[\s_-])(?:author|autor|auteur|byline|by-line|writer|contributor)(?:s|[-_]*names?|[-_]*links?)?(?=$|[\s_-])/i;

export const AUTHOR_MARKS: Marking = {
  field: "author",
  markOf,
  isLikely: () => true,
  longest: 120,
  most: 8,
};

function markOf(attributes: Attributes): string | null {
  const rel = attributes.get("rel");
  if (rel !== undefined && /\bauthor\b/i.test(rel)) return "rel-author";
  const property = attributes.get("itemprop");
  if (property !== undefined && /^(?:author|creator)$/i.test(property)) return "itemprop";
  const names = attributes.get("class");
  return names !== undefined && NAMED.test(names) ? "byline-element" : null;
}
