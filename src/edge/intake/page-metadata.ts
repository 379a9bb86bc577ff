/** What a page says about itself outside its text: meta elements, JSON-LD, time elements, addresses. */
import type { Claim, ClaimField } from "../../core/annotation/article.ts";
import { linkedData } from "./linked-data.ts";
import { metadataClaim } from "./metadata-claim.ts";
import type { Attributes } from "./page-elements.ts";

/** Names of meta elements, most trusted first within a field. */
const META: readonly (readonly [name: string, field: ClaimField, from: string])[] = [
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
  ["datepublished", "published", "meta"],
  ["pubdate", "published", "meta"],
  ["publishdate", "published", "meta"],
  ["publish-date", "published", "meta"],
  ["publish_date", "published", "meta"],
  ["publication_date", "published", "meta"],
  ["parsely-pub-date", "published", "meta"],
  ["sailthru.date", "published", "meta"],
  ["article.published", "published", "meta"],
  ["published-date", "published", "meta"],
  ["dcterms.created", "published", "meta"],
  ["dcterms.date", "published", "meta"],
  ["dcterms.issued", "published", "meta"],
  ["dc.date.issued", "published", "meta"],
  ["dc.date", "published", "meta"],
  ["dc.date.created", "published", "meta"],
  ["citation_publication_date", "published", "meta"],
  ["citation_date", "published", "meta"],
  ["cxenseparse:recs:publishtime", "published", "meta"],
  ["article_date_original", "published", "meta"],
  ["originalpublicationdate", "published", "meta"],
  ["ptime", "published", "meta"],
  ["date", "published", "meta"],
  ["article:modified_time", "modified", "open-graph"],
  ["og:updated_time", "modified", "open-graph"],
  ["datemodified", "modified", "meta"],
  ["last-modified", "modified", "meta"],
  ["dcterms.modified", "modified", "meta"],
  ["lastmod", "modified", "meta"],
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
  private readonly times: { value: string; sure: boolean }[] = [];
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
    for (const key of ["property", "name", "itemprop"]) {
      const rank = META_RANK.get(attributes.get(key)?.toLowerCase() ?? "");
      if (rank !== undefined) this.metas.push({ rank, value });
    }
  }

  private addTime(tag: string, attributes: Attributes, path: () => readonly string[]): void {
    const isPublished = attributes.get("itemprop")?.toLowerCase() === "datepublished";
    if (tag !== "time" && !isPublished) return;
    const value = attributes.get("datetime") ?? attributes.get("content");
    if (value === undefined || path().some((step) => FURNITURE.test(step))) return;
    const sure = isPublished || attributes.has("pubdate");
    if (/updat|modif/i.test(attributes.get("class") ?? "") && !sure) return;
    if (this.times.length < MOST_CLAIMS) this.times.push({ value, sure });
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
    const times = [...this.times]
      .sort((a, b) => Number(b.sure) - Number(a.sure))
      .slice(0, MOST_TIMES);
    const canonical = this.addresses.flatMap((address) =>
      metadataClaim("url", address, "canonical"),
    );
    const url = [...canonical, ...metas].find(({ field }) => field === "url")?.value ?? "";
    return [
      ...linked,
      ...metas,
      ...metadataClaim("title", this.title ?? "", "title-element"),
      ...times.flatMap(({ value }, i) =>
        metadataClaim("published", value, i === 0 ? "time" : "time-more"),
      ),
      ...canonical,
      ...metadataClaim("published", dateOfAddress(url) ?? "", "url"),
      ...metadataClaim("language", this.language ?? "", "html"),
    ];
  }
}

/** The day in an address as news sites write it: "/2021/03/14/" or "/2021-03-14-". */
export function dateOfAddress(address: string): string | null {
  const path = /^[a-z]+:\/\/[^/?#]+([^?#]*)/i.exec(address)?.[1] ?? "";
  const found =
    /\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=\/|$)/.exec(path) ??
    /[/_-]((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/.exec(path) ??
    /\/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(path);
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
