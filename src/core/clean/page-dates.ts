/** Which day a page was published: what metadata claims, what its address says, and the days that it prints. */
import type { Span } from "../text/span.ts";
import { type DatedPage, type FoundDay, foundDays, isTold } from "./found-days.ts";
import { DATE_FEATURES, dayFeatures, nearestOf } from "./page-day-features.ts";

export interface DateCandidate {
  /** A day, EDTF. */
  readonly value: string;
  /** Where the page prints it nearest to its headline, in the text; null where it does not. */
  readonly at: Span<"text"> | null;
  /** Whether metadata or the address claims it too. */
  readonly isClaimed: boolean;
  /** Whether only comments and teasers under the body print it, and do not call it the day of publication. */
  readonly isStrange: boolean;
  readonly features: readonly number[];
}

export function dateCandidates(page: DatedPage): readonly DateCandidate[] {
  const found = foundDays(page);
  const features = dayFeatures(found, page);
  return found.all.map((day) => {
    const own = features(day);
    return {
      value: day.value,
      at: nearestOf(day, page)?.at ?? null,
      isClaimed: isTold(day),
      isStrange: isStrange(day, own, page),
      features: own,
    };
  });
}

const ALIKE = DATE_FEATURES.indexOf("alike");
const COMMENT = DATE_FEATURES.indexOf("near-comment");

function isStrange(day: FoundDay, features: readonly number[], { foreign }: DatedPage): boolean {
  const isOfMany = features[ALIKE] !== 1 || features[COMMENT] === 1;
  return (
    !isTold(day) &&
    isOfMany &&
    day.printed.length > 0 &&
    day.printed.every(({ block, label }) => foreign.has(block) && label !== "published")
  );
}
