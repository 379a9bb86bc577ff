/** Elements that call themselves a date: `itemprop="datePublished"`, classes as "entry-date" and "posted-on". */
import type { Marking } from "./element-words.ts";
import type { Attributes } from "./page-elements.ts";

/** Most classes are no such, and are not looked at more closely. */
const MAY_NAME = /dat|time|publ|post|fecha/i;
const NAMED =
  /(?:^|[\s_-])(?:date|datum|fecha|data|pubdate|published|posted(?:-?on)?|publish-?date|post-?date|entry-?date|article-?date|dateline|timestamp|time|datetime)(?=$|[\s_-])/i;
const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d\d(?!\d)/;

export const DATE_MARKS: Marking = {
  field: "published",
  markOf: (attributes) => (isDate(attributes) ? "date-element" : null),
  isLikely: (words) => HAS_YEAR.test(words),
  longest: 80,
  most: 6,
};

function isDate(attributes: Attributes): boolean {
  const names = attributes.get("class");
  if (names !== undefined && MAY_NAME.test(names) && NAMED.test(names)) return true;
  return attributes.get("itemprop")?.toLowerCase() === "datepublished";
}
