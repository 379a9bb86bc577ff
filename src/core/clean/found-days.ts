/** All days that a page names, each with what tells of it: its metadata, its address, what it prints. */
import type { Claim } from "../annotation/article.ts";
import { isoDay } from "../text/calendar.ts";
import { type AddressDay, addressDay } from "./address-day.ts";
import type { PageBlock } from "./page-blocks.ts";
import { claimedDays, type FigureOrder, type PrintedDay, printedDays } from "./printed-days.ts";

/** A day with all that tells of it. */
export interface FoundDay {
  readonly value: string;
  /** Where metadata claims it, each with its place among the days of that source, from 0. */
  readonly sources: Map<string, number>;
  /** Sources that claim it as the day of the last change. */
  readonly changed: Set<string>;
  readonly printed: PrintedDay[];
  /** Whether an element that calls itself a date shows it: 2 the first of such. */
  marked: 0 | 1 | 2;
  /** How the figures of a claim were read. */
  order: FigureOrder | null;
}

/** All days of a page. */
export interface FoundDays {
  readonly all: readonly FoundDay[];
  readonly address: AddressDay | null;
  /** The days that metadata trusts most: of publication, of the last change. */
  readonly claimed: string | null;
  readonly modified: string | null;
  /** The value of that first claim. */
  readonly claim: string;
}

/** Why the days of a block are not the article's: a page clock; or hardly: furniture under the body. */
export type Foreign = "clock" | "below";

/** What the search for a date knows of the page. */
export interface DatedPage {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly claims: readonly Claim[];
  /** Blocks of the headline and of the first and last piece of the body. */
  readonly title: number;
  readonly first: number;
  readonly last: number;
  readonly isBody: readonly boolean[];
  /** Blocks whose days are not or hardly the article's. */
  readonly foreign: ReadonlyMap<number, Foreign>;
}

/** Claims of what the page shows, in elements that call themselves a date; teasers have them too. */
export const SHOWN = "date-element";
/** Who hands a page on with its day is believed as the page's own data is. */
const HANDED_ON: ReadonlySet<string> = new Set(["feed", "mail"]);

export function foundDays(page: DatedPage): FoundDays {
  const pool = new DayPool();
  for (const claim of page.claims) pool.add(claim);
  const address = addressOf(page.claims);
  if (address !== null && address.day !== null)
    for (const { day } of claimedDays(isoDay({ ...address, day: address.day })))
      pool.at(day).sources.set("url", 0);
  for (const printed of printedDays({ ...page, address }))
    if (page.foreign.get(printed.block) !== "clock" || pool.days.has(printed.day))
      pool.at(printed.day).printed.push(printed);
  const { days, claimed, modified, claim } = pool;
  const latest = latestDay(page.claims);
  const all = [...days.values()].filter(({ value }) => latest === null || value <= latest);
  return { all, address, claimed, modified, claim };
}

/** Whether metadata or the address knows of it. */
export const isTold = ({ sources, changed }: FoundDay): boolean => sources.size + changed.size > 0;

/** A page was published by the day it was saved, or the next where that is told in another zone. */
function latestDay(claims: readonly Claim[]): string | null {
  const saved = claims.find(({ field }) => field === "retrieved")?.value ?? "";
  const time = Date.parse(saved.slice(0, 10));
  return Number.isNaN(time) ? null : new Date(time + DAY).toISOString().slice(0, 10);
}

/** Milliseconds. */
const DAY = 86_400_000;

/** Gathers by day what is told of it. */
class DayPool {
  readonly days = new Map<string, FoundDay>();
  claimed: string | null = null;
  modified: string | null = null;
  claim = "";
  /** Claims of each source so far. */
  private readonly counts = new Map<string, number>();

  at(value: string): FoundDay {
    let found = this.days.get(value);
    if (found === undefined) {
      const [sources, changed] = [new Map<string, number>(), new Set<string>()];
      found = { value, sources, changed, printed: [], marked: 0, order: null };
      this.days.set(value, found);
    }
    return found;
  }

  add(claim: Claim): void {
    if (claim.field === "modified") this.addChange(claim);
    if (claim.field === "published") this.addPublished(claim);
  }

  private addChange({ value, from }: Claim): void {
    for (const { day } of claimedDays(value)) {
      this.at(day).changed.add(from);
      this.modified ??= day;
    }
  }

  private addPublished({ value, from }: Claim): void {
    const place = this.counts.get(from) ?? 0;
    this.counts.set(from, place + 1);
    for (const { day, order } of claimedDays(value)) {
      const found = this.at(day);
      if (from === SHOWN) {
        found.marked ||= place === 0 ? 2 : 1;
        continue;
      }
      const source = HANDED_ON.has(from) ? "json-ld" : from;
      if (!found.sources.has(source)) found.sources.set(source, place);
      found.order ??= order;
      if (this.claimed === null) [this.claimed, this.claim] = [day, value];
    }
  }
}

/** The first address that names a day, or else a month. */
function addressOf(claims: readonly Claim[]): AddressDay | null {
  const found = claims.flatMap(({ field, value }) => {
    const day = field === "url" ? addressDay(value) : null;
    return day === null ? [] : [day];
  });
  return found.find(({ day }) => day !== null) ?? found[0] ?? null;
}
