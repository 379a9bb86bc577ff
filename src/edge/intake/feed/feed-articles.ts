/** The articles of a feed: of each item the page behind it, when that is asked for, else the text it carries itself. */
import type { Claim } from "../../../core/annotation/article.ts";
import { bytesContent } from "../content.ts";
import { MOST_ITEMS } from "../limits.ts";
import { metadataClaim } from "../metadata-claim.ts";
import type { Parcel, Unpack, Unpacking } from "../parcel.ts";
import type { Received } from "../received.ts";
import type { RefusalCode } from "../refusal.ts";
import { escaped, type Feed, type FeedItem, readFeed } from "./read-feed.ts";

export async function* feedArticles(
  text: string,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const feed = readFeed(text, parcel.place);
  if (feed === null) yield refused(path, "damaged-file", "The feed cannot be read");
  else if (feed.items.length === 0) yield refused(path, "no-items", "The feed holds no items");
  else if (feed.items.length > MOST_ITEMS)
    yield refused(path, "too-large", `The feed has more than ${MOST_ITEMS} items`);
  else yield* itemsOf(feed, parcel, unpacking, unpack);
}

async function* itemsOf(
  feed: Feed,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const { path } = parcel.content;
  const name = parcel.place ?? path;
  const { followed } = unpacking;
  for (const [i, item] of feed.items.entries()) {
    if (followed !== undefined && !(await followed.isNew(name, item.id))) continue;
    let isTaken = false;
    for await (const one of oneItem(
      item,
      feed,
      { ...parcel, place: `${path}#${i + 1}` },
      unpacking,
      unpack,
    )) {
      yield one;
      isTaken ||= "article" in one;
    }
    // What could not be had today is asked for again.
    if (isTaken) await followed?.took(name, item.id);
  }
}

/** The place of the parcel is that of the item in its feed. */
function oneItem(
  item: FeedItem,
  feed: Feed,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const said = [...claimsOf(item, feed), ...parcel.said];
  if (unpacking.linked !== undefined && item.address !== "")
    return unpacking.linked(item.address, said);
  return carried(item, { ...parcel, said }, unpacking, unpack);
}

/** Fewer words are the beginning of an article, or its summary. */
const LEAST_WORDS = 60;

async function* carried(
  item: FeedItem,
  parcel: Parcel,
  unpacking: Unpacking,
  unpack: Unpack,
): AsyncGenerator<Received> {
  const path = item.address || (parcel.place ?? parcel.content.path);
  const words = item.html.replace(/<[^<>]{0,2000}>/g, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < LEAST_WORDS) {
    yield refused(
      path,
      "teaser",
      "The feed carries only the beginning: add --fetch to read the page",
    );
    return;
  }
  const bytes = Buffer.from(pageOf(item), "utf8");
  const inner: Parcel = {
    ...parcel,
    content: bytesContent(path, bytes),
    place: item.address || null,
    depth: parcel.depth + 1,
  };
  yield* unpack(inner, unpacking);
}

/** The item as a page, so that it is kept and read again as one. */
const pageOf = ({ title, html }: FeedItem): string =>
  `<!doctype html>\n<html><head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n` +
  `<body><article><h1>${escaped(title)}</h1>\n${html}\n</article></body></html>\n`;

function claimsOf(item: FeedItem, feed: Feed): readonly Claim[] {
  return [
    ...metadataClaim("title", item.title, "feed"),
    ...metadataClaim("published", item.published, "feed"),
    ...metadataClaim("author", item.author, "feed"),
    ...metadataClaim("outlet", feed.title, "feed"),
    ...metadataClaim("url", item.address, "feed"),
  ];
}

function refused(path: string, code: RefusalCode, message: string): Received {
  return { path, refusal: { code, message, path } };
}
