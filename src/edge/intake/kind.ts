/** What a file is, by its first bytes and its decoded text, never by its name alone. */
import type { RefusalCode } from "./refusal.ts";

export type Kind =
  | { readonly is: "text" | "html" }
  | { readonly is: "refused"; readonly code: RefusalCode; readonly message: string };

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

const FORMATS: readonly (readonly [name: string, magic: string])[] = [
  ["PDF", "%PDF-"],
  ["RTF", "{\\rtf"],
  ["zip or Office", "PK\x03\x04"],
  ["gzip", "\x1f\x8b"],
  ["Word", "\xd0\xcf\x11\xe0"],
  ["WARC", "WARC/"],
  ["SQLite", "SQLite format 3\0"],
];

/** Refuses what its first bytes show to be no text; null when they do not. */
export function kindOfBytes(bytes: Buffer): Kind | null {
  if (bytes.length === 0) return refused("empty-file", "The file is empty");
  const head = bytes.subarray(0, 64).toString("latin1");
  const image = imageName(head, bytes);
  if (image) return refused("image-file", `This is a ${image} image, not a text`);
  const format = FORMATS.find(([, magic]) => head.startsWith(magic));
  if (format) return refused("unsupported-format", `${format[0]} files are not read yet`);
  return null;
}

function imageName(head: string, bytes: Buffer): string | null {
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "WebP";
  if (head.slice(4, 12) === "ftypheic" || head.slice(4, 12) === "ftypavif") return "HEIF";
  const found = IMAGES.find(([, magic]) => head.startsWith(magic));
  // Two letters alone would refuse an article that begins with them.
  if (found?.[0] === "BMP" && !bytes.subarray(2, 64).includes(0)) return null;
  return found?.[0] ?? null;
}

/** Text, web page, or refused, by what was decoded. */
export function kindOfText(text: string, name: string): Kind {
  if (text.trim() === "") return refused("empty-file", "The file holds nothing but blanks");
  if (isBinary(text)) return refused("binary-file", "This is a binary file, not a text");
  const start = text.slice(0, 4_096).trimStart();
  if (
    /^MIME-Version:|^From: <Saved by/im.test(start.slice(0, 600)) &&
    /multipart\/related/i.test(start)
  )
    return refused("unsupported-format", "MHTML files are not read yet");
  if (isPage(start, name)) return { is: "html" };
  if (/^<\?xml|^<(?:rss|feed|svg)\b/i.test(start))
    return refused("unsupported-format", "XML files are not read yet");
  if (isJson(text)) return refused("unsupported-format", "This is a JSON file, not an article");
  return { is: "text" };
}

function refused(code: RefusalCode, message: string): Kind {
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
