/** What changed in an article from one version to the next, paragraph by paragraph: corrections are news. */
import { diffArrays, diffWordsWithSpace } from "diff";
import type { Quote, Reading } from "../../core/annotation/contract.ts";
import { paragraphsOf, plain } from "./article-text.ts";

/** Words that stand in both versions, or in one of them only. */
export interface Stretch {
  readonly words: string;
  readonly in: "both" | "before" | "after";
}

export type ArticleChange =
  | { readonly kind: "added"; readonly after: Quote }
  | { readonly kind: "removed"; readonly before: Quote }
  | {
      readonly kind: "changed";
      readonly before: Quote;
      readonly after: Quote;
      /** Both versions in one row, blanks as single ones. */
      readonly words: readonly Stretch[];
    };

type Text = Pick<Reading, "text" | "zones">;

export function changesBetween(before: Text, after: Text): ArticleChange[] {
  const parts = diffArrays(paragraphsOf(before), paragraphsOf(after), {
    comparator: (a, b) => plain(a) === plain(b),
  });
  return parts.flatMap((part, at) => {
    const last = parts[at - 1];
    if (part.added && last?.removed) return rewritten(last.value, part.value);
    if (part.added) return part.value.map((quote) => ({ kind: "added", after: quote }) as const);
    if (part.removed && !parts[at + 1]?.added)
      return part.value.map((quote) => ({ kind: "removed", before: quote }) as const);
    return [];
  });
}

/** Share of a paragraph that stays where it was changed; less is another paragraph in its place. */
const STAYS = 0.4;

/** Paragraphs in the place of others: each one as a change of the first that it is like. */
function rewritten(removed: readonly Quote[], added: readonly Quote[]): ArticleChange[] {
  const left = [...removed];
  const changes = added.map((after): ArticleChange => {
    const at = left.findIndex((before) => shareKept(before, after) >= STAYS);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    if (before === undefined) return { kind: "added", after };
    return { kind: "changed", before, after, words: stretchesOf(before, after) };
  });
  return [...left.map((before) => ({ kind: "removed", before }) as const), ...changes];
}

function shareKept(before: Quote, after: Quote): number {
  const kept = stretchesOf(before, after)
    .filter((stretch) => stretch.in === "both")
    .reduce((sum, { words }) => sum + words.length, 0);
  return kept / Math.max(1, plain(before).length, plain(after).length);
}

const stretchesOf = (before: Quote, after: Quote): Stretch[] =>
  diffWordsWithSpace(plain(before), plain(after)).map(({ value, added, removed }) => ({
    words: value,
    in: added ? "after" : removed ? "before" : "both",
  }));
