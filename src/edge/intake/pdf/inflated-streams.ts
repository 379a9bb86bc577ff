/** Looks into the packed streams of a PDF before it is read: some are made to fill the memory of whoever unpacks them. */
import { inflateSync } from "node:zlib";

/** Of one stream, in bytes unpacked; and of all that are not pictures. */
const MOST_OF_ONE = 100_000_000;
const MOST_OF_ALL = 400_000_000;

const STREAM = Buffer.from("stream");
const END = Buffer.from("endstream");
/** A stream is described right before it. */
const DESCRIPTION_BYTES = 600;

export function inflatesTooFar(bytes: Buffer): boolean {
  let all = 0;
  let at = bytes.indexOf(STREAM);
  while (at >= 0) {
    const end = bytes.indexOf(END, at);
    if (end < 0) return false;
    all += unpackedSize(bytes, at, end);
    if (all > MOST_OF_ALL) return true;
    at = bytes.indexOf(STREAM, end + END.length);
  }
  return false;
}

function unpackedSize(bytes: Buffer, at: number, end: number): number {
  const description = bytes.toString("latin1", Math.max(0, at - DESCRIPTION_BYTES), at);
  const own = description.slice(description.lastIndexOf(" obj") + 1);
  if (!/\/(?:FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) return 0;
  let start = at + STREAM.length;
  if (bytes[start] === 0x0d) start++;
  if (bytes[start] === 0x0a) start++;
  try {
    return inflateSync(bytes.subarray(start, end), { maxOutputLength: MOST_OF_ONE }).length;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    // What is damaged is for the reader to say.
    return code === "ERR_BUFFER_TOO_LARGE" ? Number.POSITIVE_INFINITY : 0;
  }
}
