/** What a page says about itself outside its text: meta elements, JSON-LD, time elements, addresses. */
import type { Claim, ClaimField } from "../../core/annotation/article.ts";
import { addressDay } from "../../core/clean/address-day.ts";
import { isoDay } from "../../core/text/calendar.ts";
import { linkedData } from "./linked-data.ts";
import { metadataClaim } from "./metadata-claim.ts";
import type { Attributes } from "./page-elements.ts";

type Named = readonly [name: string, field: ClaimField, from: string];

const from = (field: ClaimField, source: string, names: readonly string[]): readonly Named[] =>
  names.flatMap((line) => line.split(" ")).map((name) => [name, field, source]);

/** Names of meta elements, most trusted first within a field. */
const META: readonly Named[] = [
  ["og:title", "title", "open-graph"],
  ["twitter:title", "title", "meta"],
  ["headline", "title", "meta"],
  ["dc.title", "title", "meta"],
  ["parsely-title", "title", "meta"],
  ["sailthru.title", "title", "meta"],
  ["article:published_time", "published", "open-graph"],
  ["og:article:published_time", "published", "open-graph"],
  ["og:published_time", "published", "open-graph"],
  ["og:pubdate", "published", "open-graph"],
  ...from("published", "meta", [
    "datepublished pubdate publishdate publish-date publish_date publication_date publication-date publicationdate",
    "parsely-pub-date sailthru.date article.published article:published article:publish_date article_published_time",
    "published-date published_date published published_at published_time publish_time publish-time publishtime",
    "dcterms.created dcterms.date dcterms.issued dcterms.available dc.date.issued dc.date dc.date.created dc.date.published",
    "dc.issued dc.created prism.publicationdate citation_publication_date citation_online_date citation_date",
    "cxenseparse:recs:publishtime shareaholic:article_published_time rnews:datepublished article_date_original",
    "originalpublicationdate article.created article-date article_date article:post_date post_date release_date",
    "video:release_date datecreated date_created creation_date created displaydate ptime pdate date",
  ]),
  ["article:modified_time", "modified", "open-graph"],
  ["og:updated_time", "modified", "open-graph"],
  ["og:modified_time", "modified", "open-graph"],
  ...from("modified", "meta", [
    "datemodified last-modified dcterms.modified dc.date.modified dc.modified lastmod article.updated article:updated_time",
    "updated_time modified_time updated modified last-updated last_updated dateupdated revised utime",
  ]),
  ["author", "author", "meta"],
  ["article:author", "author", "open-graph"],
  ["og:article:author", "author", "open-graph"],
  ["parsely-author", "author", "meta"],
  ["sailthru.author", "author", "meta"],
  ["byl", "author", "meta"],
  ["dc.creator", "author", "meta"],
  ["dcterms.creator", "author", "meta"],
  ["citation_author", "author", "meta"],
  ["og:site_name", "outlet", "open-graph"],
  ["application-name", "outlet", "meta"],
  ["dc.publisher", "outlet", "meta"],
  ["og:url", "url", "open-graph"],
  ["og:locale", "language", "open-graph"],
  ["dc.language", "language", "meta"],
  ["og:type", "page-type", "open-graph"],
  ["og:description", "description", "open-graph"],
  ["description", "description", "meta"],
];
const META_RANK: ReadonlyMap<string, number> = new Map(META.map(([name], i) => [name, i]));

const LONGEST_SCRIPT = 2_000_000;
/** Of each kind; a page that says more of itself says nothing. */
const MOST_CLAIMS = 300;
/** Time elements that are told; those of teasers stand further down. */
const MOST_TIMES = 6;
const FURNITURE =
  /^(?:nav|aside|footer)\b|[.#_-](?:related|sidebar|comments?|widget|recent|popular|trending|teasers?)\b/;

export class PageMetadata {
  private readonly metas: { rank: number; value: string }[] = [];
  private readonly scripts: string[] = [];
  private readonly times: MarkedTime[] = [];
  private readonly addresses: string[] = [];
  private language: string | null = null;
  private title: string | null = null;
  private gathering: { tag: string; parts: string[]; length: number } | null = null;

  get isGathering(): boolean {
    return this.gathering !== null;
  }

  /** `path`: the elements around the tag, asked for where it matters. */
  openTag(tag: string, attributes: Attributes, path: () => readonly string[]): void {
    if (tag === "meta") this.addMeta(attributes);
    else if (tag === "link" && attributes.get("rel")?.toLowerCase() === "canonical")
      this.addresses[0] ??= attributes.get("href") ?? "";
    else if (tag === "html")
      this.language ??= attributes.get("lang") ?? attributes.get("xml:lang") ?? null;
    else if (
      tag === "title" &&
      this.title === null &&
      !path().some((step) => step.startsWith("svg"))
    )
      this.gathering = { tag, parts: [], length: 0 };
    else if (tag === "script" && /ld\+json/i.test(attributes.get("type") ?? ""))
      this.gathering = { tag, parts: [], length: 0 };
    this.addTime(tag, attributes, path);
  }

  addText(words: string): void {
    if (this.gathering === null || this.gathering.length > LONGEST_SCRIPT) return;
    this.gathering.parts.push(words);
    this.gathering.length += words.length;
  }

  closeTag(tag: string): void {
    if (this.gathering?.tag !== tag) return;
    const words = this.gathering.parts.join("");
    if (tag === "title") this.title = words;
    else if (this.scripts.length < MOST_CLAIMS) this.scripts.push(words);
    this.gathering = null;
  }

  private addMeta(attributes: Attributes): void {
    const value = attributes.get("content");
    if (value === undefined || this.metas.length >= MOST_CLAIMS) return;
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const rank = META_RANK.get(attributes.get(key)?.toLowerCase() ?? "");
      if (rank !== undefined) this.metas.push({ rank, value });
    }
  }

  private addTime(tag: string, attributes: Attributes, path: () => readonly string[]): void {
    if (attributes.size === 0 || this.times.length >= MOST_CLAIMS) return;
    const time = timeOf(tag, attributes);
    if (time !== null && !path().some((step) => FURNITURE.test(step))) this.times.push(time);
  }

  /** All claims, most trusted first within a field, and the article's body where JSON-LD repeats it. */
  told(): { claims: readonly Claim[]; body: string } {
    const linked = this.scripts.map(linkedData);
    return {
      claims: this.claims(linked.flatMap(({ claims }) => claims)),
      body: linked.map(({ body }) => body).reduce((a, b) => (b.length > a.length ? b : a), ""),
    };
  }

  private claims(linked: readonly Claim[]): readonly Claim[] {
    const metas = this.metas
      .sort((a, b) => a.rank - b.rank)
      .flatMap(({ rank, value }): readonly Claim[] => {
        const [, field, from] = META[rank] ?? [];
        return field === undefined || from === undefined ? [] : metadataClaim(field, value, from);
      });
    const told = (which: MarkedTime["is"]): readonly string[] =>
      this.times.flatMap(({ is, value }) => (is === which ? [value] : [])).slice(0, MOST_TIMES);
    const times = [...told("published"), ...told("time")].slice(0, MOST_TIMES);
    const canonical = this.addresses.flatMap((address) =>
      metadataClaim("url", address, "canonical"),
    );
    const url = [...canonical, ...metas].find(({ field }) => field === "url")?.value ?? "";
    return [
      ...linked,
      ...metas,
      ...metadataClaim("title", this.title ?? "", "title-element"),
      ...times.flatMap((value, i) =>
        metadataClaim("published", value, i === 0 ? "time" : "time-more"),
      ),
      ...told("modified").flatMap((value) => metadataClaim("modified", value, "time")),
      ...told("attribute").flatMap((value) => metadataClaim("published", value, "attribute")),
      ...canonical,
      ...metadataClaim("published", dateOfAddress(url) ?? "", "url"),
      ...metadataClaim("language", this.language ?? "", "html"),
    ];
  }
}

interface MarkedTime {
  readonly value: string;
  readonly is: "published" | "modified" | "time" | "attribute";
}

/** Attributes that pages keep an instant in, for their scripts to print. */
const INSTANTS: ReadonlySet<string> = new Set(
  "data-datetime data-date data-time data-timestamp data-utime data-published data-publish-date data-created".split(
    " ",
  ),
);
/** Attributes by which any element may tell a time. */
export const TELLS_TIME: ReadonlySet<string> = new Set([...INSTANTS, "itemprop", "datetime"]);

const INSTANT = /^(?:(?:19|20)\d\d-?\d\d-?\d\d|1\d{9}(?:\d{3})?$)/;

/** The time that an element tells of: by its element or by what it calls itself. */
function timeOf(tag: string, attributes: Attributes): MarkedTime | null {
  const property = attributes.get("itemprop")?.toLowerCase() ?? "";
  const value = dayIn(tag, attributes, property);
  if (value === undefined) return instantIn(attributes);
  if (PUBLISHED.has(property) || attributes.has("pubdate")) return { value, is: "published" };
  const names = attributes.get("class") ?? "";
  const isChange = /updat|modif/i.test(names) && !/publish/i.test(names);
  return { value, is: isChange || property === "datemodified" ? "modified" : "time" };
}

const PUBLISHED: ReadonlySet<string> = new Set(["datepublished", "datecreated"]);

function dayIn(tag: string, attributes: Attributes, property: string): string | undefined {
  // These tell when words were put in or taken out.
  if (tag === "ins" || tag === "del") return undefined;
  const isDated = tag === "time" || PUBLISHED.has(property) || property === "datemodified";
  const isMarked = isDated || (tag === "abbr" && DATED.test(attributes.get("class") ?? ""));
  return (
    attributes.get("datetime") ??
    (isDated ? attributes.get("content") : undefined) ??
    (isMarked ? attributes.get("title") : undefined)
  );
}

const DATED = /publ|date|time/i;

function instantIn(attributes: Attributes): MarkedTime | null {
  for (const [name, value] of attributes)
    if (INSTANTS.has(name) && INSTANT.test(value)) return { value, is: "attribute" };
  return null;
}

/** The day that an address names; null where it names none, or the month alone. */
export function dateOfAddress(address: string): string | null {
  const found = addressDay(address);
  return found === null || found.day === null ? null : isoDay({ ...found, day: found.day });
}
