/** Who wrote a page: names that metadata claims, that elements mark, and that lines beside the headline print. */
import type { Span } from "../text/span.ts";
import type { DatedPage } from "./found-days.ts";
import { KnownSteps } from "./known-steps.ts";

export const AUTHOR_FEATURES = (
  "linked open-graph meta rel-author itemprop element byline printed first-place from-title from-body words capitals " +
  "digits outlet site body-word credential part names-on-page claimed-names order is-long element-names lead"
).split(" ");

export interface AuthorCandidate {
  readonly value: string;
  /** Where the page prints the name nearest to its headline; null where it does not. */
  readonly at: Span<"text"> | null;
  readonly features: readonly number[];
}

interface Found {
  readonly value: string;
  readonly sources: Set<string>;
  order: number;
  lead: boolean;
}

export interface SignedPage extends DatedPage {
  /** Names of bylines, with the block that prints each. */
  readonly signed: readonly { readonly block: number; readonly names: readonly Span<"text">[] }[];
}

const LEAD =
  /^\s*(?:by|von|par|por|door|written by|words by|story by|author[s:]*|posted by|published by|reviewed by|from|and|with)\b[\s:]*/i;
const JOINER = /\s*(?:,|;|\||•|·|–|—|\n|\s&\s|\sand\s|\s-\s)\s*/i;
const TAIL =
  /\s*\((?:[^()]*)\)\s*$|\s+on behalf of\b.*$|(?:published|updated|posted)\b.*$|[\s.,:;|/-]+$/i;
const MOST_WORDS = 6;
const FAR = 999;

export function authorCandidates(page: SignedPage): readonly AuthorCandidate[] {
  const pool = new Map<string, Found>();
  for (const { field, value, from } of page.claims) if (field === "author") add(pool, value, from);
  for (const { names } of page.signed)
    for (const { start, end } of names) add(pool, page.text.slice(start, end), "byline");
  const named = new KnownSteps((step) => NAMED.test(step));
  for (const { paragraph, words } of page.blocks)
    if (words <= 14 && words > 0 && named.in(paragraph.path, 2))
      add(pool, page.text.slice(paragraph.start, paragraph.end), "element");
  const all = [...pool.values()].slice(0, MOST_NAMES);
  const outlets = page.claims
    .filter(({ field }) => field === "outlet")
    .map(({ value }) => value.toLowerCase());
  return all.map((found) => {
    const places = placesOf(page, found.value);
    return {
      value: found.value,
      at: places.nearest,
      features: featuresOf(found, page, { all, outlets, places }),
    };
  });
}

const NAMED = /(?:^|[.#_-])(?:author|autor|auteur|byline|writer|contributor)/;
const MOST_NAMES = 24;

function add(pool: Map<string, Found>, words: string, from: string): void {
  const lead = LEAD.test(words);
  for (const piece of words.slice(0, 200).split(JOINER)) {
    let name = piece.replace(LEAD, "").replace(/\s+/g, " ").trim();
    for (let i = 0; i < 2; i++) name = name.replace(TAIL, "").trim();
    if (!/\p{L}{2}/u.test(name) || name.split(" ").length > MOST_WORDS || /@|https?:/.test(name))
      continue;
    const key = name.toLowerCase();
    const found = pool.get(key) ?? {
      value: name,
      sources: new Set(),
      order: pool.size,
      lead: false,
    };
    found.sources.add(from);
    found.lead ||= lead;
    pool.set(key, found);
  }
}

interface Places {
  readonly count: number;
  readonly nearest: Span<"text"> | null;
  readonly block: number;
}

/** Where the page prints a name, at most twenty times. */
function placesOf({ text, blocks, title, first }: DatedPage, name: string): Places {
  const anchor = blocks[title >= 0 ? title : first]?.paragraph.start ?? 0;
  let [count, best] = [0, -1];
  for (
    let at = text.indexOf(name);
    at >= 0 && count < 20;
    at = text.indexOf(name, at + name.length)
  ) {
    count++;
    if (best < 0 || Math.abs(at - anchor) < Math.abs(best - anchor)) best = at;
  }
  return {
    count,
    nearest: best < 0 ? null : { start: best, end: best + name.length },
    block: best < 0 ? -1 : blocks.findIndex(({ paragraph }) => paragraph.end > best),
  };
}

const BODY_WORD =
  /\b(?:news|staff|team|editors?|editorial|desk|press|media|magazine|times|post|agency|inc|llc|association|university|contributors?|admin|reporter|writer|correspondent|service|guest|blog|group|center|institute|department|company|the)\b/i;
const CREDENTIAL =
  /^(?:md|phd|ph\.d\.?|rd|rdn|ld|ms|ma|mba|jd|dds|rn|np|do|cfp|cpa|esq|jr\.?|sr\.?|fand|faad)$/i;

function featuresOf(
  { value, sources, order, lead }: Found,
  page: SignedPage,
  { all, outlets, places }: { all: readonly Found[]; outlets: readonly string[]; places: Places },
): readonly number[] {
  const has = (name: string): number => (sources.has(name) ? 1 : 0);
  const words = value.split(" ");
  const low = value.toLowerCase();
  const isClaimed = ({ sources: own }: Found): boolean =>
    own.has("json-ld") || own.has("meta") || own.has("open-graph");
  return [
    has("json-ld"),
    has("open-graph"),
    has("meta"),
    has("rel-author"),
    has("itemprop"),
    has("byline-element"),
    has("byline"),
    places.count,
    places.block,
    places.block < 0 ? FAR : places.block - (page.title >= 0 ? page.title : page.first),
    places.block < 0 ? FAR : places.block - page.first,
    words.length,
    words.filter((word) => /^\p{Lu}/u.test(word)).length,
    /\d/.test(value) ? 1 : 0,
    outlets.includes(low) ? 1 : 0,
    outlets.some((outlet) => outlet.includes(low) || low.includes(outlet)) ? 1 : 0,
    BODY_WORD.test(value) ? 1 : 0,
    CREDENTIAL.test(value) ? 1 : 0,
    all.some((other) => other.value !== value && other.value.toLowerCase().includes(low)) ? 1 : 0,
    all.length,
    all.filter(isClaimed).length,
    order,
    value.length,
    has("element"),
    lead ? 1 : 0,
  ];
}
