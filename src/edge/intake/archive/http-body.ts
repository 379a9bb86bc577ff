/** The body of an answer as a server sent it: in chunks, packed, or both. */
import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { gathered } from "../content.ts";
import { isRefusal } from "../read-whole.ts";
import type { Refusal } from "../refusal.ts";

export interface Packing {
  readonly path: string;
  /** More unpacked bytes are refused while they come. */
  readonly maxBytes: number;
  /** Value of the header Transfer-Encoding. */
  readonly transfer: string;
  /** Value of the header Content-Encoding. */
  readonly content: string;
}

/** The body unpacked. A body that is not packed as its headers say is taken as it is, as archives often hold it. */
export async function unpackedBody(body: Buffer, packing: Packing): Promise<Buffer | Refusal> {
  let bytes = /chunked/i.test(packing.transfer) ? (dechunked(body) ?? body) : body;
  const codings = packing.content
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  for (const coding of codings.reverse()) {
    if (!looksPacked(bytes, coding)) continue;
    const unpacked = await inflated(bytes, coding, packing);
    if (isRefusal(unpacked)) return unpacked;
    bytes = unpacked;
  }
  return bytes;
}

/** Chunks put together; null where there are none. */
function dechunked(body: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf("\r\n", at, "latin1");
    if (end < 0 || end - at > 64) return null;
    const size = Number.parseInt(body.toString("latin1", at, end), 16);
    if (!Number.isFinite(size)) return null;
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(pieces);
}

function looksPacked(bytes: Buffer, coding: string): boolean {
  if (/^(?:x-)?gzip$/.test(coding)) return bytes[0] === 0x1f && bytes[1] === 0x8b;
  return /^(?:deflate|br)$/.test(coding) && !/^\s*</.test(bytes.toString("latin1", 0, 64));
}

async function inflated(
  bytes: Buffer,
  coding: string,
  { path, maxBytes }: Packing,
): Promise<Buffer | Refusal> {
  try {
    return await gathered(Readable.from([bytes]).pipe(inflaterOf(coding, bytes)), path, maxBytes);
  } catch {
    return {
      code: "damaged-file",
      message: `The page was packed (${coding}) and is damaged`,
      path,
    };
  }
}

function inflaterOf(
  coding: string,
  bytes: Buffer,
): NodeJS.ReadWriteStream & AsyncIterable<unknown> {
  if (coding === "br") return createBrotliDecompress();
  if (coding !== "deflate") return createGunzip();
  // Servers send "deflate" with and without the head that belongs to it.
  return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}
