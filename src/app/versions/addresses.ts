/** The form under which addresses of one page are compared. For comparing only, never fetched. */

import type { Claim } from "../../core/annotation/article.ts";

/** What is added to an address to see where its readers come from. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ref|ref_src|smid|s?xid)$/i;

/** What asks for the same page in another dress. */
const DRESS = /^(?:amp|print|output|outputtype|view|format)$/i;
const DRESSES = /^(?:|1|true|yes|amp|print|printable|mobile)$/i;

/** Hosts that show the same pages to smaller screens. */
const SMALLER = /^(?:www|m|mobile|amp)\./i;

/** Null for what is no address of a page: anything but http and https, or the front page of a site. */
function addressKey(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const path = url.pathname
    .split("/")
    .filter((step) => step !== "" && !/^(?:amp|print)$/i.test(step))
    .map((step) => step.replace(/\.amp(?=\.html?$|$)/i, ""))
    .join("/");
  const kept = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !(DRESS.test(name) && DRESSES.test(value)))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  if (path === "" && kept.length === 0) return null;
  const host = url.host.toLowerCase().replace(SMALLER, "");
  return `${host}/${path}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}

/** Under which addresses an article stands: where it came from, and where it says that it belongs. */
export function addressesOf({
  place,
  claims,
}: {
  readonly place: string;
  readonly claims: readonly Claim[];
}): string[] {
  const told = claims.filter(({ field }) => field === "url").map(({ value }) => value);
  return [...new Set([place, ...told].flatMap((address) => addressKey(address) ?? []))];
}
