/** What a page is about, by its words: its title, its description, and what its running text comes back to. */
import type { Claim } from "../annotation/article.ts";
import { blockWords } from "./block-words.ts";
import type { PageBlock } from "./page-blocks.ts";

export interface Topic {
  /** For each block, in thousandths: its words that the title has, that the description has, that other running text has. */
  readonly inTitle: readonly number[];
  readonly inDescription: readonly number[];
  readonly inText: readonly number[];
  /** The title's words that the block has. */
  readonly ofTitle: readonly number[];
  /** Kinds of page that its claims name, one bit each. */
  readonly kinds: readonly number[];
}

export function topicOf(blocks: readonly PageBlock[], claims: readonly Claim[]): Topic {
  const claimed = (field: Claim["field"]): ReadonlySet<number> =>
    new Set(blockWords(claims.find((claim) => claim.field === field)?.value ?? "").stems);
  const title = claimed("title");
  const description = claimed("description");
  const likely = new Map<number, Met>();
  blocks.forEach((block, i) => {
    if (block.isLikely) for (const stem of block.stems) meet(likely, stem, i);
  });
  return {
    inTitle: blocks.map(({ stems }) => shareOf(stems, (stem) => title.has(stem))),
    inDescription: blocks.map(({ stems }) => shareOf(stems, (stem) => description.has(stem))),
    inText: blocks.map(({ isLikely, stems }) => {
      const least = isLikely ? 1 : 0;
      return shareOf(stems, (stem) => (likely.get(stem)?.blocks ?? 0) > least);
    }),
    ofTitle: blocks.map(({ stems }) => ofTitle(title, stems)),
    kinds: kindsOf(claims),
  };
}

/** In how many blocks a stem was met, and in which last. */
interface Met {
  blocks: number;
  last: number;
}

function meet(met: Map<number, Met>, stem: number, block: number): void {
  const known = met.get(stem);
  if (known === undefined) met.set(stem, { blocks: 1, last: block });
  else if (known.last !== block) {
    known.blocks++;
    known.last = block;
  }
}

/** In thousandths; -1 where there is nothing to share. */
function shareOf(stems: readonly number[], has: (stem: number) => boolean): number {
  let common = 0;
  for (const stem of stems) if (has(stem)) common++;
  return stems.length === 0 ? -1 : Math.round((1_000 * common) / stems.length);
}

function ofTitle(title: ReadonlySet<number>, stems: readonly number[]): number {
  const found = new Set(stems.filter((stem) => title.has(stem)));
  return title.size === 0 ? -1 : Math.round((1_000 * found.size) / title.size);
}

const KINDS: readonly (readonly [kind: RegExp, address: RegExp])[] = [
  [
    /^(?:discussionforumposting|qapage|question|socialmediaposting)$/i,
    /\b(?:forums?|threads?|topics?|viewtopic|boards?|questions|discussions?|community)\b|\/t\/|\/d\//i,
  ],
  [
    /^(?:product|productgroup|offer|individualproduct)$|product/i,
    /\b(?:products?|shop|store|item|dp)\b|\/p\//i,
  ],
  [/article$|posting$|^report/i, /\b(?:news|article|story|blog|posts?)\b|\/20\d\d\//i],
  [
    /^(?:collectionpage|itemlist|searchresultspage)$/i,
    /\b(?:categor(?:y|ies)|collections?|tags?|topics?|search|archives?)\b/i,
  ],
  [
    /^(?:techarticle|apireference)$/i,
    /\b(?:docs?|documentation|manual|reference|wiki|guide|api|learn|tutorials?)\b/i,
  ],
  [
    /^(?:faqpage|service|organization|localbusiness|howto|recipe)$/i,
    /\b(?:services?|solutions|about|features|pricing)\b/i,
  ],
  [/news/i, /\b(?:news|politics|world|sports?|business)\b|\/20\d\d\/(?:\d\d|[a-z]{3})\//i],
  [/^website$/i, /^[a-z]+:\/\/[^/]+\/?(?:\?.*)?$/i],
];

/** For each kind 0, 1 where the address speaks of it, 2 where the metadata does, 3 where both do. */
function kindsOf(claims: readonly Claim[]): readonly number[] {
  const names = claims.filter(({ field }) => field === "page-type").map(({ value }) => value);
  const address = claims.find(({ field }) => field === "url")?.value ?? "";
  return KINDS.map(
    ([kind, place]) =>
      (names.some((name) => kind.test(name)) ? 2 : 0) + (place.test(address) ? 1 : 0),
  );
}
