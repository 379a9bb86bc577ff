/** Whether a text is an export or digest of articles, and where each of them stands. */
import { agencyDigest, datelinedDigest } from "./digest.ts";
import { codedFactivaExport, factivaExport } from "./factiva.ts";
import { labelledList } from "./labelled.ts";
import { nexisExport, olderNexisExport } from "./nexis.ts";
import { type BundlePart, type Divide, linesIn } from "./part.ts";

/** The surest marks first: what has them is not asked for others. */
const KINDS: readonly Divide[] = [
  nexisExport,
  olderNexisExport,
  factivaExport,
  codedFactivaExport,
  labelledList,
  agencyDigest,
  datelinedDigest,
];

/** On a page rules part more than articles: reviews, results, comments. */
const ON_PAGES: ReadonlySet<Divide> = new Set(KINDS.filter((divide) => divide !== agencyDigest));

/**
 * The articles of an export, one if it holds one; empty for any other text. What stands between them (covers, lists of
 * contents, rules) belongs to none.
 */
export function bundleParts(
  text: string,
  { isPage = false }: { readonly isPage?: boolean } = {},
): readonly BundlePart[] {
  const lines = linesIn(text);
  for (const divide of isPage ? ON_PAGES : KINDS) {
    const parts = divide(lines);
    if (parts.length > 0) return parts;
  }
  return [];
}
