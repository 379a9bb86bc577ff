/** Which day a page was published: what metadata claims, what its address says, and the days that it prints. */
import type { Span } from "../text/span.ts";
import { type DatedPage, foundDays } from "./found-days.ts";
import { dayFeatures, nearestOf } from "./page-day-features.ts";

export interface DateCandidate {
  /** A day, EDTF. */
  readonly value: string;
  /** Where the page prints it nearest to its headline, in the text; null where it does not. */
  readonly at: Span<"text"> | null;
  /** Whether metadata or the address claims it too. */
  readonly isClaimed: boolean;
  readonly features: readonly number[];
}

export function dateCandidates(page: DatedPage): readonly DateCandidate[] {
  const found = foundDays(page);
  const features = dayFeatures(found, page);
  return found.all.map((day) => ({
    value: day.value,
    at: nearestOf(day, page)?.at ?? null,
    isClaimed: day.sources.size + day.changed.size > 0,
    features: features(day),
  }));
}
