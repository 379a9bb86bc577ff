/** The articles behind an address: the page, the document, or the items of the feed that the site sends for it. */
import type { FetchMemory } from "../../../app/fetch-memory.ts";
import type { Claim } from "../../../core/annotation/article.ts";
import { bytesContent } from "../content.ts";
import { metadataClaim } from "../metadata-claim.ts";
import type { Unpacking } from "../parcel.ts";
import { isRefusal } from "../read-whole.ts";
import type { Received } from "../received.ts";
import { unpack } from "../unpack.ts";
import type { Fetcher } from "./fetcher.ts";

export interface WebReading {
  readonly fetcher: Fetcher;
  /** What the record remembers; absent where there is no record. */
  readonly memory?: FetchMemory;
  /** Whether the pages behind the items of a feed are read. */
  readonly linked: boolean;
  /** Whether items of a feed that were taken before are passed over. */
  readonly follow: boolean;
  /** UTC, ISO 8601. */
  readonly now: () => string;
}

/** What an address gives. */
export async function* webArticles(
  address: string,
  reading: WebReading,
  unpacking: Unpacking,
): AsyncGenerator<Received> {
  yield* fetched(address, [], reading, withFeeds(reading, unpacking));
}

/** How the items of feeds are taken, also of those that lie in files. */
export function withFeeds(reading: WebReading, unpacking: Unpacking): Unpacking {
  const { memory, now } = reading;
  return {
    ...unpacking,
    ...(reading.linked
      ? { linked: (address, said) => fetched(address, said, reading, unpacking) }
      : {}),
    ...(reading.follow && memory !== undefined
      ? {
          followed: {
            isNew: (feed, item) => memory.isNew(feed, item),
            took: (feed, item) => memory.took(feed, item, now()),
          },
        }
      : {}),
  };
}

async function* fetched(
  asked: string,
  said: readonly Claim[],
  { fetcher, memory, now }: WebReading,
  unpacking: Unpacking,
): AsyncGenerator<Received> {
  const place = asked.replace(/#.*$/, "");
  const known = (await memory?.validators(place)) ?? null;
  const answer = await fetcher.fetch(place, known);
  if (answer === "unchanged") {
    yield { path: place, unchanged: true };
    return;
  }
  if (isRefusal(answer)) {
    yield { path: place, refusal: answer };
    return;
  }
  const { address, bytes, charset, validators } = answer;
  const own: readonly Claim[] = [
    { field: "url", value: address, basis: "metadata", from: "http" },
    { field: "retrieved", value: now(), basis: "metadata", from: "http" },
    ...metadataClaim("charset", charset ?? "", "http"),
  ];
  let isWhole = true;
  for await (const one of unpack(
    { content: bytesContent(place, bytes), said: [...said, ...own], charset, place, depth: 0 },
    unpacking,
  )) {
    yield one;
    isWhole &&= !("refusal" in one);
  }
  // What was not taken is asked for whole again.
  if (isWhole && memory !== undefined) await memory.keepValidators(place, validators, now());
}
