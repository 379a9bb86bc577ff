import type { Edtf, RecordArticle } from "../annotation/contract.ts";
import { dayNumber, dayOf, isoDay, parseIsoDay } from "../text/calendar.ts";
import { type EdtfExtent, extentOf } from "../text/edtf.ts";
import { claimed, given, type ReadArticle } from "./read-article.ts";

type Published = RecordArticle["published"];

/**
 * When an article was published: the date stated or given, else the bounds that its own text sets, and not after it was
 * fetched, saved or captured.
 */
export function publishedOf(article: ReadArticle): Published {
  const { published } = article.reading;
  const seen = lastDayBefore(claimed(article, "retrieved"));
  if (published === null || published.edtf === null)
    return { edtf: null, basis: null, notBefore: null, notAfter: seen };
  if (published.basis === "bounded") {
    const [from = "", to = ""] = published.edtf.split("/");
    const bound = (edge: string): Edtf | null => (edge === "" || edge === ".." ? null : edge);
    const [notBefore, notAfter] = [bound(from), bound(to)];
    const isPossible = seen !== null && (extentOf(notBefore ?? "")?.min ?? "") <= seen;
    return {
      edtf: null,
      basis: "bounded",
      notBefore,
      notAfter: notAfter ?? (isPossible ? seen : null),
    };
  }
  return { edtf: published.edtf, basis: published.basis, notBefore: null, notAfter: null };
}

/** Where the day begins first it is so many hours later than the clock of the world says. */
const FIRST_ZONE_HOURS = 14;

/** The last day that a paper may have printed above what was there at an instant (ISO 8601, UTC). */
function lastDayBefore(instant: string | null): string | null {
  const [, day = "", hour] = /^(\d{4}-\d\d-\d\d)T(\d\d)/.exec(instant ?? "") ?? [];
  const date = parseIsoDay(day);
  if (date === null) return null;
  const isNext = Number(hour) + FIRST_ZONE_HOURS >= 24;
  return isNext ? isoDay(dayOf(dayNumber(date) + 1)) : day;
}

/** The days on which the article may have been published; an end that nothing bounds is null. */
export function publicationDays({ edtf, notBefore, notAfter }: Published): EdtfExtent {
  const stated = edtf === null ? null : extentOf(edtf);
  return {
    min: stated?.min ?? (notBefore === null ? null : (extentOf(notBefore)?.min ?? null)),
    max: stated?.max ?? (notAfter === null ? null : (extentOf(notAfter)?.max ?? null)),
  };
}

export function recordArticle(article: ReadArticle): RecordArticle {
  const { source, title } = article.reading;
  return {
    id: article.id,
    source: { name: source.name, sha256: source.sha256 },
    // A page's metadata often adds the site to the headline that the page prints.
    title: given(article, "title") ?? title?.exact ?? claimed(article, "title"),
    published: publishedOf(article),
    outlet: claimed(article, "outlet"),
    issuer: claimed(article, "issuer"),
  };
}
