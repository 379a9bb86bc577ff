/** What is known of a day that a page may have been published on: whole numbers, in the order of their names. */

import { type DatedPage, type FoundDay, type FoundDays, isTold } from "./found-days.ts";
import { namesScore, type PageBlock } from "./page-blocks.ts";
import { figureHabit, type PrintedDay } from "./printed-days.ts";

export const DATE_FEATURES = (
  "linked open-graph meta time time-more attribute element script address changed changed-linked " +
  "from-claimed from-modified from-printed claim-hour " +
  "printed nearest nearest-after-title title-steps body-steps in-head in-body after-body " +
  "published-label updated-label today-label near-label " +
  "near-words near-alone near-names near-linked near-element near-time near-byline near-published near-updated near-comment near-aside " +
  "near-timed alike alike-order below " +
  "days order latest earliest first-printed claims agreeing claimed-others " +
  "rival-distance rival-label rival-steps figures habit american points"
).split(" ");

const FAR = 999;

/** The nearest print to the headline, or to the body where there is none. */
export function nearestOf(
  { printed }: FoundDay,
  { title, first }: Pick<DatedPage, "title" | "first">,
): PrintedDay | null {
  const anchor = title >= 0 ? title : first;
  let best: PrintedDay | null = null;
  for (const each of printed)
    if (best === null || Math.abs(each.block - anchor) < Math.abs(best.block - anchor)) best = each;
  return best;
}

/** What the days of a page are measured against. */
interface Frame {
  readonly found: FoundDays;
  readonly page: DatedPage;
  /** In order. */
  readonly values: readonly string[];
  readonly nearest: ReadonlyMap<FoundDay, PrintedDay | null>;
  /** The first block that prints a day. */
  readonly firstPrinted: number;
  /** Days that metadata claims: at all, and as those of publication. */
  readonly told: number;
  readonly claimed: number;
  readonly habits: readonly number[];
}

/** The features of each of the days of a page. */
export function dayFeatures(
  found: FoundDays,
  page: DatedPage,
): (day: FoundDay) => readonly number[] {
  const { all } = found;
  const frame: Frame = {
    found,
    page,
    values: all.map(({ value }) => value).sort(),
    nearest: new Map(all.map((day) => [day, nearestOf(day, page)])),
    firstPrinted: Math.min(...all.flatMap(({ printed }) => printed.map(({ block }) => block))),
    told: all.filter(isTold).length,
    claimed: all.filter(({ sources }) => sources.size > 0).length,
    habits: habitsOf(found, page),
  };
  return (day) => featuresOf(day, frame);
}

function featuresOf(day: FoundDay, frame: Frame): readonly number[] {
  const { found, page, nearest } = frame;
  const near = nearest.get(day) ?? null;
  const rival = rivalOf(day, near, nearest, page);
  return [
    ...claimsOf(day, found),
    daysBetween(day.value, found.claimed),
    daysBetween(day.value, found.modified),
    daysBetween(day.value, rival?.day ?? null),
    hourOf(found.claim),
    day.printed.length,
    ...placeOf(near, page),
    ...labelsOf(day.printed),
    labelNumber(near),
    ...besideOf(near, page),
    ...alikeOf(near, found.all, page),
    near !== null && page.foreign.has(near.block) ? 1 : 0,
    ...amongOf(day, near, frame),
    rival === null ? FAR : Math.abs(rival.block - anchorOf(page)),
    labelNumber(rival),
    stepsTo(page.blocks[page.title], rival),
    orderNumber(near?.order ?? day.order),
    ...frame.habits,
  ];
}

/** Its place among the days of the page. */
function amongOf(
  { value, sources, printed }: FoundDay,
  near: PrintedDay | null,
  { values, firstPrinted, told, claimed }: Frame,
): readonly number[] {
  const place = values.indexOf(value);
  return [
    values.length,
    place,
    place === values.length - 1 ? 1 : 0,
    place === 0 ? 1 : 0,
    near?.block === firstPrinted ? 1 : 0,
    told,
    sources.size + (printed.length > 0 ? 1 : 0),
    claimed - (sources.size > 0 ? 1 : 0),
  ];
}

const LABEL_NUMBERS = { published: 1, updated: 2, today: 3 };

const labelNumber = (printed: PrintedDay | null): number =>
  printed?.label == null ? 0 : LABEL_NUMBERS[printed.label];

const anchorOf = ({ title, first }: DatedPage): number => (title >= 0 ? title : first);

function claimsOf(
  { value, sources, changed, marked }: FoundDay,
  { address }: FoundDays,
): readonly number[] {
  /** 2 for the first claim of its source. */
  const has = (name: string): number => {
    const place = sources.get(name);
    return place === undefined ? 0 : place === 0 ? 2 : 1;
  };
  const month = address === null ? "" : `${address.year}-${String(address.month).padStart(2, "0")}`;
  return [
    has("json-ld"),
    has("open-graph"),
    has("meta"),
    has("time"),
    has("time-more"),
    has("attribute"),
    marked,
    has("script"),
    has("url") > 0 ? 2 : address === null ? 0 : value.startsWith(month) ? 1 : -1,
    changed.size,
    changed.has("json-ld") ? 1 : 0,
  ];
}

const MOST_DAYS = 40;

/** From one day to another, bounded. */
function daysBetween(value: string, other: string | null): number {
  if (other === null) return FAR;
  const days = Math.round((Date.parse(value) - Date.parse(other)) / 86_400_000);
  return Math.max(-MOST_DAYS, Math.min(MOST_DAYS, days));
}

/** The hour of an instant that is told in UTC, where the page's own day may be another; -1 for others. */
function hourOf(claim: string): number {
  const hour = /T(\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)?$/i.exec(claim)?.[1];
  return hour === undefined ? -1 : Number(hour);
}

/** The day printed nearest to the headline, but for this one and for what the same figures can be. */
function rivalOf(
  day: FoundDay,
  near: PrintedDay | null,
  nearest: ReadonlyMap<FoundDay, PrintedDay | null>,
  page: DatedPage,
): PrintedDay | null {
  const anchor = anchorOf(page);
  let best: PrintedDay | null = null;
  for (const [other, printed] of nearest) {
    if (other === day || printed === null || printed.at.start === near?.at.start) continue;
    if (best === null || Math.abs(printed.block - anchor) < Math.abs(best.block - anchor))
      best = printed;
  }
  return best;
}

function placeOf(near: PrintedDay | null, page: DatedPage): readonly number[] {
  if (near === null) return [FAR, FAR, FAR, FAR, 0, 0, 0];
  const { title, first, last, blocks } = page;
  const anchor = anchorOf(page);
  return [
    Math.abs(near.block - anchor),
    near.block - anchor,
    stepsTo(blocks[title], near),
    stepsTo(blocks[first], near),
    near.block < first ? 1 : 0,
    near.block >= first && near.block <= last ? 1 : 0,
    near.block > last ? 1 : 0,
  ];
}

/** How many elements out of a block's own one there is a day too. */
function stepsTo(from: PageBlock | undefined, to: PrintedDay | null): number {
  if (to === null) return FAR;
  let steps = 0;
  for (let at = from?.own ?? null; at !== null; at = at.parent, steps++)
    if (at.first <= to.block && to.block <= at.last) return steps;
  return FAR;
}

function labelsOf(printed: readonly PrintedDay[]): readonly number[] {
  const count = (label: PrintedDay["label"]): number =>
    printed.filter((each) => each.label === label).length;
  return [count("published"), count("updated"), count("today")];
}

const TIMELY = /(?:^|[.#_-])(?:date|time|published|posted|timestamp|datetime)(?=$|[.#_-])|^time\b/;
const SIGNED = /author|byline|meta\b/;
const PUBLISHED = /publi|posted|created|entry-date|dateline/;
const UPDATED = /updat|modif|revis/;
const COMMENT = /comment|reply|replies|respon[sd]|\bpost-?(?:body|content)|message|discuss/;
const ASIDE =
  /related|sidebar|widget|footer|^aside|^nav|recent|popular|trending|teaser|recommend|calendar|event|archive|latest|card|list-item|more-/;
const BESIDE = 8;

function besideOf(near: PrintedDay | null, { blocks }: DatedPage): readonly number[] {
  const block = near === null ? undefined : blocks[near.block];
  if (near === null || block === undefined) return [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const path = block.paragraph.path.slice(-BESIDE);
  const close = path.slice(-3);
  const some = (steps: readonly string[], pattern: RegExp): number =>
    steps.some((step) => pattern.test(step)) ? 1 : 0;
  return [
    near.words,
    near.at.end - near.at.start >= block.is.length - 12 ? 1 : 0,
    namesScore(block.names),
    block.linked,
    path.at(-1)?.startsWith("time") === true ? 1 : 0,
    some(close, TIMELY),
    some(close, SIGNED),
    some(close, PUBLISHED),
    some(close, UPDATED),
    some(path, COMMENT),
    some(path, ASIDE),
    near.timed ? 1 : 0,
  ];
}

/** Blocks that print days in elements like this one: posts, teasers, comments; and its place among them. */
function alikeOf(
  near: PrintedDay | null,
  all: readonly FoundDay[],
  { blocks }: DatedPage,
): readonly number[] {
  if (near === null) return [0, 0];
  const key = blocks[near.block]?.own?.key;
  const alike = new Set(
    all.flatMap(({ printed }) =>
      printed.flatMap(({ block }) => (blocks[block]?.own?.key === key ? [block] : [])),
    ),
  );
  return [alike.size, [...alike].filter((block) => block < near.block).length];
}

/** How a day was read where figures can be read in two orders. */
const orderNumber = (order: PrintedDay["order"]): number =>
  order === null ? 0 : order === "month-first" ? 1 : 2;

/** Whether the figures of the page begin with the day, whether it is American, and whether points part its figures. */
function habitsOf({ all }: FoundDays, { text, claims }: DatedPage): readonly number[] {
  const printed = all.flatMap((day) => day.printed.map(({ at }) => text.slice(at.start, at.end)));
  const isOpen = all.some((day) => day.order !== null || day.printed.some(({ order }) => order));
  const habit = isOpen ? figureHabit(printed) : 0;
  const languages = claims.filter(({ field }) => field === "language").map(({ value }) => value);
  const american = languages.some((tag) => /^en[-_](?:us|ca|ph)/i.test(tag))
    ? 2
    : languages.some((tag) => !/^en\b(?![-_])/i.test(tag))
      ? 1
      : 0;
  const points = printed.some((words) => /^\d{1,2}\.\d/.test(words)) ? 1 : 0;
  return [Math.sign(habit), american, points];
}
