/** Feeds of all kinds (RSS, RDF, Atom, JSON Feed) as one list of items. */
import { parseFeed } from "feedsmith";

export interface FeedItem {
  /** What the feed knows it by, else its address or its title: the same again is the same item. */
  readonly id: string;
  readonly title: string;
  /** Of the page behind it; empty where there is none. */
  readonly address: string;
  readonly published: string;
  readonly author: string;
  /** The text it carries, as HTML; empty where it carries none. */
  readonly html: string;
}

export interface Feed {
  readonly title: string;
  readonly items: readonly FeedItem[];
}

/**
 * The feed in a text; null where it cannot be read. Of one that was cut short, the items that are whole. `address`: where
 * the feed was read, null for a file; items may say where they are seen from there.
 */
export function readFeed(text: string, address: string | null = null): Feed | null {
  const parsed = parsedFeed(text) ?? parsedFeed(closed(text));
  if (parsed === null) return null;
  const items = listAt(parsed, "items").concat(listAt(parsed, "entries"));
  return {
    title: plain(wordsAt(parsed, ["title"], ["title", "value"])),
    items: items.map((item) => itemOf(item, address ?? siteOf(parsed))),
  };
}

function parsedFeed(text: string): unknown {
  try {
    return parseFeed(text).feed;
  } catch {
    // A damaged feed is no mistake of the program: the caller says so.
    return null;
  }
}

/** A feed without what follows its last whole item. */
function closed(text: string): string {
  const ends = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi)];
  const last = ends.at(-1);
  if (last === undefined) return text;
  const root = /<(rss|feed|rdf:RDF)\b/i.exec(text)?.[1] ?? "rss";
  const channel = /^rss$/i.test(root) ? "</channel>" : "";
  return `${text.slice(0, last.index + last[0].length)}${channel}</${root}>`;
}

/** The page that the feed belongs to. */
function siteOf(feed: unknown): string {
  return wordsAt(feed, ["link"], ["home_page_url"]) || linkIn(feed);
}

function itemOf(item: unknown, base: string): FeedItem {
  const title = plain(wordsAt(item, ["title"], ["title", "value"]));
  const address = addressOf(item, base);
  return {
    id: wordsAt(item, ["guid", "value"], ["id"], ["rdf", "about"]) || address || title,
    title,
    address,
    published: wordsAt(
      item,
      ["pubDate"],
      ["published"],
      ["date_published"],
      ["dc", "dates", "0"],
      ["dc", "date"],
      ["updated"],
    ),
    author: plain(authorOf(item)),
    html: htmlOf(item),
  };
}

function addressOf(item: unknown, base: string): string {
  const isAddress = valueAt(item, ["guid", "isPermaLink"]) !== false;
  const named = isAddress ? wordsAt(item, ["guid", "value"]) : "";
  const found = wordsAt(item, ["url"], ["link"]) || linkIn(item);
  const whole = [found, named].find((one) => /^https?:\/\//i.test(one));
  if (whole !== undefined) return whole;
  const seen = found !== "" && URL.canParse(found, base) ? new URL(found, base).href : "";
  return /^https?:/.test(seen) ? seen : "";
}

/** Of Atom's links the one to the page. */
function linkIn(thing: unknown): string {
  const page = listAt(thing, "links").find((link) =>
    ["", "alternate"].includes(wordsAt(link, ["rel"])),
  );
  return wordsAt(page, ["href"]);
}

function authorOf(item: unknown): string {
  const [first] = listAt(item, "authors");
  return (
    wordsAt(first, ["name"], []) ||
    wordsAt(item, ["dc", "creators", "0"], ["dc", "creator"], ["author", "name"])
  );
}

function htmlOf(item: unknown): string {
  const html = wordsAt(
    item,
    ["content", "encoded"],
    ["content", "value"],
    ["content_html"],
    ["description"],
    ["summary", "value"],
    ["summary"],
  );
  const text = wordsAt(item, ["content_text"]);
  return html !== "" || text === "" ? html : paragraphs(text);
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((each) => `<p>${escaped(each)}</p>`)
    .join("\n");

export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;" })[mark] ?? "&gt;");

/** Titles may carry marks and entities of HTML. */
function plain(words: string): string {
  return words
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(/&(?:amp|#38);/g, "&")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#39|apos|#8217|rsquo);/g, "’")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first of the places that holds words. */
function wordsAt(value: unknown, ...places: readonly (readonly string[])[]): string {
  for (const place of places) {
    const found = valueAt(value, place);
    if (typeof found === "string" && found.trim() !== "") return found.trim();
  }
  return "";
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = valueAt(value, [name]);
  return Array.isArray(found) ? found : [];
}

function valueAt(value: unknown, place: readonly string[]): unknown {
  let found = value;
  for (const step of place) {
    if (typeof found !== "object" || found === null) return undefined;
    found = new Map(Object.entries(found)).get(step);
  }
  return found;
}
