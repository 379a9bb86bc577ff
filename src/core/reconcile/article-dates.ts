import type { Edtf, RecordArticle } from "../annotation/contract.ts";
import { type EdtfExtent, extentOf } from "../text/edtf.ts";
import { claimed, given, type ReadArticle } from "./read-article.ts";

type Published = RecordArticle["published"];

/** When an article was published: the date stated or given, else the bounds that its own text sets. */
export function publishedOf(article: ReadArticle): Published {
  const { published } = article.reading;
  if (published === null || published.edtf === null)
    return { edtf: null, basis: null, notBefore: null, notAfter: null };
  if (published.basis === "bounded") {
    const [from = "", to = ""] = published.edtf.split("/");
    const bound = (edge: string): Edtf | null => (edge === "" || edge === ".." ? null : edge);
    return { edtf: null, basis: "bounded", notBefore: bound(from), notAfter: bound(to) };
  }
  return { edtf: published.edtf, basis: published.basis, notBefore: null, notAfter: null };
}

/** The days on which the article may have been published; an end that nothing bounds is null. */
export function publicationDays({ edtf, notBefore, notAfter }: Published): EdtfExtent {
  const stated = edtf === null ? null : extentOf(edtf);
  return {
    min: stated?.min ?? (notBefore === null ? null : (extentOf(notBefore)?.min ?? null)),
    max: stated?.max ?? (notAfter === null ? null : (extentOf(notAfter)?.max ?? null)),
  };
}

export function recordArticle(article: ReadArticle): RecordArticle {
  const { source, title } = article.reading;
  return {
    id: article.id,
    source: { name: source.name, sha256: source.sha256 },
    // A page's metadata often adds the site to the headline that the page prints.
    title: given(article, "title") ?? title?.exact ?? claimed(article, "title"),
    published: publishedOf(article),
    outlet: claimed(article, "outlet"),
    issuer: claimed(article, "issuer"),
  };
}
