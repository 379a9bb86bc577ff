/** What a file is, by its first bytes and its decoded text, never by its name alone. */
import type { RefusalCode } from "./refusal.ts";

/** What opens a file: by its first bytes. */
export type Format = "zip" | "gzip" | "warc" | "pdf" | "rtf" | "text";

/** What a decoded text is. */
export type Kind =
  | { readonly is: "text" | "html" | "mail" | "mailbox" | "mhtml" | "feed" }
  | Unread;

interface Unread {
  readonly is: "refused";
  readonly code: RefusalCode;
  readonly message: string;
}

const IMAGES: readonly (readonly [name: string, magic: string])[] = [
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF87a"],
  ["GIF", "GIF89a"],
  ["BMP", "BM"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["icon", "\0\0\x01\0"],
];

const FORMATS: readonly (readonly [format: Format, magic: string])[] = [
  ["pdf", "%PDF-"],
  ["rtf", "{\\rtf"],
  ["zip", "PK\x03\x04"],
  ["zip", "PK\x05\x06"],
  ["gzip", "\x1f\x8b"],
  ["warc", "WARC/"],
];

const OLD_OFFICE = "Old Word, Excel and Outlook";
const HINTS: ReadonlyMap<string, string> = new Map([
  [OLD_OFFICE, ": save the text as .docx or PDF"],
]);

const UNREAD: readonly (readonly [name: string, magic: string])[] = [
  [OLD_OFFICE, "\xd0\xcf\x11\xe0"],
  ["SQLite", "SQLite format 3\0"],
  ["RAR", "Rar!"],
  ["7z", "7z\xbc\xaf"],
  ["bzip2", "BZh"],
  ["xz", "\xfd7zXZ"],
  ["PostScript", "%!PS"],
];

/** Before a PDF there may stand what a mail program or a server left there. */
const PDF_WITHIN = 1_024;

/** The format that the first bytes show, or why nothing opens it. */
export function formatOf(head: Buffer): Format | Unread {
  if (head.length === 0) return refused("empty-file", "The file is empty");
  const start = head.subarray(0, 64).toString("latin1");
  const image = imageName(start, head);
  if (image) return refused("image-file", `This is a ${image} image, not a text`);
  const format = FORMATS.find(([, magic]) => start.startsWith(magic));
  if (format) return format[0];
  const unread = UNREAD.find(([, magic]) => start.startsWith(magic));
  if (unread)
    return refused(
      "unsupported-format",
      `${unread[0]} files are not read${HINTS.get(unread[0]) ?? ""}`,
    );
  return isPdfWithin(head) ? "pdf" : "text";
}

function isPdfWithin(head: Buffer): boolean {
  return /[\r\n]%PDF-\d/.test(head.subarray(0, PDF_WITHIN).toString("latin1"));
}

function imageName(head: string, bytes: Buffer): string | null {
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "WebP";
  if (head.slice(4, 12) === "ftypheic" || head.slice(4, 12) === "ftypavif") return "HEIF";
  const found = IMAGES.find(([, magic]) => head.startsWith(magic));
  // Two letters alone would refuse an article that begins with them.
  if (found?.[0] === "BMP" && !bytes.subarray(2, 64).includes(0)) return null;
  return found?.[0] ?? null;
}

/** What a decoded text is, or why it is no article. */
export function kindOfText(text: string, name: string): Kind {
  if (text.trim() === "") return refused("empty-file", "The file holds nothing but blanks");
  if (isBinary(text)) return refused("binary-file", "This is a binary file, not a text");
  const start = text.slice(0, 4_096).trimStart();
  const message = messageKind(text);
  if (message !== null) return { is: message };
  if (isFeed(start)) return { is: "feed" };
  if (isPage(start, name)) return { is: "html" };
  if (/^<\?xml|^<(?:svg)\b/i.test(start))
    return refused("unsupported-format", "This is an XML file, and no page, feed or document");
  if (isJson(text))
    return /"version"\s*:\s*"https:\/\/(?:www\.)?jsonfeed\.org\//.test(start)
      ? { is: "feed" }
      : refused("unsupported-format", "This is a JSON file, not an article");
  return { is: "text" };
}

const FIELDS = /^(?:[!-9;-~]{1,76}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}/;
const LONGEST_HEAD = 40_000;

/** A mail, a box of mails, or a page saved as a mail would be sent: by their header fields. */
function messageKind(text: string): "mail" | "mailbox" | "mhtml" | null {
  const envelope = /^From \S+.{0,60}\d{4}\s*\r?\n/.exec(text.slice(0, 200));
  const head = FIELDS.exec(text.slice(envelope?.[0].length ?? 0, LONGEST_HEAD).trimStart())?.[0];
  if (head === undefined) return null;
  const has = (name: string): boolean => new RegExp(`^${name}:`, "im").test(head);
  if (/^content-type:\s*multipart\/related/im.test(head) && isSavedPage(head)) return "mhtml";
  const isSent = ["from", "to", "subject", "date"].filter(has).length >= 2;
  const isCarried = ["mime-version", "message-id", "received", "return-path", "content-type"].some(
    has,
  );
  if (!(isSent && isCarried)) return null;
  return envelope === null ? "mail" : "mailbox";
}

function isSavedPage(head: string): boolean {
  return (
    /^(?:snapshot-content-location:|from:\s*<saved by)/im.test(head) ||
    !/^(?:to|received):/im.test(head)
  );
}

/** RSS in its three families and Atom, behind comments and declarations. */
function isFeed(start: string): boolean {
  return /^(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(
    start,
  );
}

function refused(code: RefusalCode, message: string): Unread {
  return { is: "refused", code, message };
}

/** More control characters than a text can have. */
function isBinary(text: string): boolean {
  const sample = text.length > 65_536 ? text.slice(0, 32_768) + text.slice(-32_768) : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  const replaced = sample.match(/\ufffd/g)?.length ?? 0;
  return controls > sample.length * 0.01 || replaced > sample.length * 0.1;
}

function isPage(start: string, name: string): boolean {
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html)\b/i.test(start))
    return true;
  const tags =
    start.match(
      /<\/?(?:html|head|body|div|p|meta|title|article|section|script|link|h[1-6]|span|a|br|ul|table)\b[^<>]*>/gi,
    )?.length ?? 0;
  return tags >= (/\.x?html?$/i.test(name) ? 1 : 4);
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]\s*(?:["{[]|-?\d)/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
