/** Takes a mail or a saved page in parts: header fields, then a body or more parts, by RFC 2045 to 2047. */
import iconv from "iconv-lite";

export interface MimePart {
  /** Fields by lower-case name, the first of each, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** "text/html", in lower case; "text/plain" where none is named. */
  readonly type: string;
  /** Parameters of the type, as "charset" and "boundary", by lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Empty for a part that is made of parts. */
  readonly body: Buffer;
  readonly parts: readonly MimePart[];
}

const DEEPEST = 12;
const MOST_PARTS = 2_000;
/** Header fields end before this many bytes. */
const LONGEST_HEAD = 200_000;

/** Reads a whole message. What is damaged is taken as far as it goes; parts in too deep or too many are left out. */
export function readMime(bytes: Buffer): MimePart {
  return partOf(bytes, 0, { left: MOST_PARTS });
}

function partOf(bytes: Buffer, depth: number, budget: { left: number }): MimePart {
  budget.left--;
  const end = headEnd(bytes);
  const headers = fieldsOf(bytes.subarray(0, end.head));
  const { value, parameters } = parametersOf(headers.get("content-type") ?? "");
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : "text/plain";
  const raw = bytes.subarray(end.body);
  const boundary = parameters.get("boundary");
  if (!type.startsWith("multipart/") || boundary === undefined || boundary === "")
    return {
      headers,
      type,
      parameters,
      body: decoded(raw, headers.get("content-transfer-encoding") ?? ""),
      parts: [],
    };
  const parts: MimePart[] = [];
  if (depth < DEEPEST)
    for (const piece of between(raw, boundary)) {
      if (budget.left <= 0) break;
      parts.push(partOf(piece, depth + 1, budget));
    }
  return { headers, type, parameters, body: Buffer.alloc(0), parts };
}

/** Where the header fields end and the body begins. */
function headEnd(bytes: Buffer): { readonly head: number; readonly body: number } {
  const head = bytes.subarray(0, LONGEST_HEAD).toString("latin1");
  const found = /\r?\n\r?\n/.exec(/^\r?\n/.test(head) ? "" : head);
  if (found !== null) return { head: found.index, body: found.index + found[0].length };
  // A part may begin with its blank line: it has no fields.
  const blank = /^\r?\n/.exec(head)?.[0].length;
  return blank === undefined ? { head: head.length, body: head.length } : { head: 0, body: blank };
}

/** The stretches between the lines of a boundary. */
function* between(raw: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  let start = -1;
  for (let at = raw.indexOf(mark); at >= 0; at = raw.indexOf(mark, at + mark.length)) {
    const after = at + mark.length;
    // "--b1" does not stand in the line "--b10".
    const ends = /^(?:--|\s|$)/.test(raw.toString("latin1", after, after + 2));
    if (!ends || (at > 0 && raw[at - 1] !== 0x0a)) continue;
    if (start >= 0) yield withoutLineEnd(raw.subarray(start, at));
    if (raw[after] === 0x2d && raw[after + 1] === 0x2d) return;
    const line = raw.indexOf(0x0a, after);
    if (line < 0) return;
    start = line + 1;
  }
  // A message that was cut short ends without its last boundary.
  if (start >= 0 && start < raw.length) yield raw.subarray(start);
}

function withoutLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  if (bytes[end - 1] === 0x0a) end--;
  if (bytes[end - 1] === 0x0d) end--;
  return bytes.subarray(0, end);
}

function fieldsOf(head: Buffer): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const utf8 = head.toString("utf8");
  const text = utf8.includes("\ufffd") ? iconv.decode(head, "windows-1252") : utf8;
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name))
      fields.set(name, encodedWords(line.slice(colon + 1).trim()));
  }
  return fields;
}

/** "=?utf-8?B?...?=" in header fields; neighbours of one encoding are put together before they are decoded. */
function encodedWords(value: string): string {
  const joined = value.replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, "$1");
  return joined.replace(
    /(?:=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=)+/gi,
    (whole, charset: string) => {
      const pieces = [...whole.matchAll(/=\?[^?\s]+\?([bq])\?([^?\s]*)\?=/gi)].map(
        ([, coding = "", words = ""]) =>
          /b/i.test(coding)
            ? Buffer.from(words, "base64")
            : quotedPrintable(Buffer.from(words.replace(/_/g, " "), "latin1")),
      );
      const bytes = Buffer.concat(pieces);
      return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : bytes.toString("utf8");
    },
  );
}

/** "text/html; charset=utf-8" in its value and its parameters. */
function parametersOf(field: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [value = "", ...rest] = field.split(";");
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, bare] of rest
    .join(";")
    .slice(0, 4_000)
    .matchAll(/([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g))
    parameters.set(name.toLowerCase(), quoted ?? bare ?? "");
  return { value: value.trim().toLowerCase(), parameters };
}

function decoded(raw: Buffer, coding: string): Buffer {
  if (/base64/i.test(coding)) return Buffer.from(raw.toString("latin1"), "base64");
  return /quoted-printable/i.test(coding) ? quotedPrintable(raw) : raw;
}

function quotedPrintable(raw: Buffer): Buffer {
  const out = Buffer.alloc(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] !== 0x3d) {
      out[length++] = raw[i] ?? 0;
      continue;
    }
    const next = raw.toString("latin1", i + 1, i + 3);
    if (/^[\da-f]{2}$/i.test(next)) {
      out[length++] = Number.parseInt(next, 16);
      i += 2;
    } else if (next.startsWith("\n")) i += 1;
    else if (next === "\r\n") i += 2;
    else out[length++] = 0x3d;
  }
  return out.subarray(0, length);
}

/** All parts that are made of no parts, in order. */
export function leavesOf(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 && !part.type.startsWith("multipart/")
    ? [part]
    : part.parts.flatMap(leavesOf);
}
