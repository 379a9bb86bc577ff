/** Mails: the text as it was sent, and what was attached. */
import type { Claim } from "../../../core/annotation/article.ts";
import { forwardedIn } from "../../../core/intake/forwarded.ts";
import { decode } from "../decode.ts";
import type { Document } from "../document.ts";
import { metadataClaim } from "../metadata-claim.ts";
import { readPage } from "../page.ts";
import { linesOf } from "../plain-text.ts";
import { leavesOf, type MimePart, readMime } from "./mime.ts";

interface Attachment {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Mail {
  /** Null when nothing was written, only attached. */
  readonly document: Document | null;
  readonly attachments: readonly Attachment[];
}

const MAIL_TYPE = "message/rfc822";

/** Reads a mail. Of a text that was sent twice, plain and as a page, the plain one is taken if it says as much. */
export function readMail(bytes: Buffer): Mail {
  const message = readMime(bytes);
  const leaves = leavesOf(message);
  const shown = leaves.filter((part) => !isAttached(part));
  const plain = shown.find(({ type }) => type === "text/plain");
  const page = shown.find(({ type }) => type === "text/html");
  const written = writtenOf(plain ?? null, page ?? null);
  return {
    document: written && { mediaType: MAIL_TYPE, ...written, claims: claimsOf(message, written) },
    attachments: leaves.filter(isAttached).map((part, i) => ({
      name: nameOf(part) ?? `attachment-${i + 1}${part.type === MAIL_TYPE ? ".eml" : ""}`,
      bytes: part.body,
    })),
  };
}

/** Pictures and style sheets belong to the mail's dress. */
function isAttached(part: MimePart): boolean {
  if (/^(?:image|audio|video|font)\//.test(part.type) || part.type === "text/css") return false;
  if (part.type === MAIL_TYPE) return true;
  const disposition = part.headers.get("content-disposition") ?? "";
  return /^attachment/i.test(disposition) || !part.type.startsWith("text/");
}

function nameOf({ headers, parameters }: MimePart): string | null {
  const disposition = headers.get("content-disposition") ?? "";
  const name = /filename\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(disposition);
  return name?.[1] ?? name?.[2] ?? parameters.get("name") ?? null;
}

type Written = Pick<Document, "text" | "blocks" | "claims">;

function writtenOf(plain: MimePart | null, page: MimePart | null): Written | null {
  const asText = plain === null ? null : plainText(plain);
  const asPage = page === null ? null : pageText(page);
  if (asText === null || asPage === null) return asText ?? asPage;
  return asText.text.length * 2 >= asPage.text.length ? asText : asPage;
}

function plainText({ body, parameters }: MimePart): Written | null {
  const { text } = decode(body, parameters.get("charset") ?? null);
  return text.trim() === "" ? null : { text, blocks: linesOf(text), claims: [] };
}

function pageText({ body, parameters }: MimePart): Written | null {
  const page = readPage(decode(body, parameters.get("charset") ?? null).text);
  return page.text.trim() === "" ? null : page;
}

function claimsOf({ headers }: MimePart, written: Written): readonly Claim[] {
  const field = (name: string): string => headers.get(name) ?? "";
  const forwarded = forwardedIn(written.text);
  const sender = forwarded?.from ?? field("from");
  // Who sends to a list publishes; anybody else is a person who writes.
  const isList = field("list-id") !== "" || field("list-unsubscribe") !== "";
  const subject = (forwarded?.subject ?? field("subject")).replace(
    /^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i,
    "",
  );
  return [
    ...metadataClaim("title", subject, "mail"),
    ...metadataClaim("published", sentDay(forwarded?.date ?? field("date")), "mail"),
    ...metadataClaim(isList ? "outlet" : "author", displayName(sender), "mail"),
    ...written.claims.filter(({ field: of }) => of !== "title"),
  ];
}

/** "Ada Hill" of `"Ada Hill" <ada@veldland.example>`. */
function displayName(sender: string): string {
  const name = sender.replace(/<[^>]*>|\[mailto:[^\]]*\]/g, "").replace(/^["'\s]+|["'\s]+$/g, "");
  return name.includes("@") ? "" : name;
}

/** The day in the zone it was sent in: "Tue, 4 Mar 2031 23:10:05 +0900" is the 4th. */
function sentDay(date: string): string {
  return date.replace(/\s+\(?\d{1,2}:\d{2}.*$/, "").replace(/\s+at$/i, "");
}
