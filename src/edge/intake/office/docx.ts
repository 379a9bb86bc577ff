/** Word documents: the paragraphs of the body, the notes behind them, and what the file says of itself. */
import type { Claim } from "../../../core/annotation/article.ts";
import { type LaidParagraph, layOut } from "../../../core/intake/lay-out.ts";
import { contentOf, memberNamed, type Zip } from "../archive/zip.ts";
import type { Document } from "../document.ts";
import { metadataClaim } from "../metadata-claim.ts";
import { isRefusal } from "../read-whole.ts";
import type { Refusal } from "../refusal.ts";
import { readParagraphs } from "./docx-paragraphs.ts";
import { type Properties, readProperties } from "./docx-properties.ts";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The document in an opened archive. Throws what a damaged member throws. */
export async function docxDocument(
  zip: Zip,
  path: string,
  maxBytes: number,
): Promise<Document | Refusal> {
  const part = async (name: string): Promise<string | null | Refusal> => {
    const member = memberNamed(zip, name);
    if (member === null) return null;
    const bytes = await (await contentOf(member, path)).whole(maxBytes);
    return isRefusal(bytes) ? { ...bytes, path } : bytes.toString("utf8");
  };
  const body = await part("word/document.xml");
  if (isRefusal(body)) return body;
  const footnotes = await part("word/footnotes.xml");
  if (isRefusal(footnotes)) return footnotes;
  const endnotes = await part("word/endnotes.xml");
  if (isRefusal(endnotes)) return endnotes;
  const properties = await part("docProps/core.xml");
  if (isRefusal(properties)) return properties;
  const paragraphs = readParagraphs(body ?? "");
  const asides = [footnotes, endnotes]
    .flatMap((notes) => readParagraphs(notes ?? ""))
    .map(({ text }): LaidParagraph => ({ text, path: ["aside"] }));
  return {
    mediaType: DOCX_TYPE,
    ...layOut([...paragraphs, ...asides]),
    claims: claimsOf(paragraphs, readProperties(properties ?? "")),
  };
}

/** The paragraph in the style of a title comes before the title in the file's properties, which is often its template's. */
function claimsOf(
  paragraphs: readonly { readonly text: string; readonly style: string }[],
  { title, creator, created }: Properties,
): readonly Claim[] {
  const heading =
    paragraphs.find(({ style }) => /^title$/i.test(style)) ??
    paragraphs.find(({ style }) => /^heading ?1$/i.test(style));
  return [
    ...metadataClaim("title", heading?.text ?? "", "docx"),
    ...metadataClaim("title", title, "docx-properties"),
    ...metadataClaim("author", creator, "docx-properties"),
    ...metadataClaim("created", created, "docx-properties"),
  ];
}
