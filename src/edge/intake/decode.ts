/** From bytes to text: byte-order marks, then UTF-8 to the letter, then UTF-16 by its zeros, then the older encodings. */
import { analyse } from "chardet";
import iconv from "iconv-lite";
import type { Problem } from "../../core/annotation/contract.ts";

export interface Decoded {
  readonly text: string;
  /** "utf-8", "utf-16le", "utf-16be", "windows-1252" … */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** Decodes the bytes of a text. `declared`: the encoding that a page names for itself, asked only where UTF-8 fails. */
export function decode(bytes: Buffer, declared: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const wide = wideEncoding(bytes);
  if (wide) return plainly(decodeWide(bytes, wide), wide);
  const strict = hasShifts(bytes) ? null : strictUtf8(bytes);
  if (strict !== null) return plainly(strict, "utf-8");
  return byBytes(bytes, declared);
}

function plainly(text: string, encoding: string): Decoded {
  return { text, encoding, problems: [] };
}

function byMark(bytes: Buffer): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const rest = bytes.subarray(3);
    const strict = strictUtf8(rest);
    return strict === null ? mended(rest) : plainly(strict, "utf-8");
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return plainly(decodeWide(bytes.subarray(2), "utf-16le"), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return plainly(decodeWide(bytes.subarray(2), "utf-16be"), "utf-16be");
  return null;
}

/** Keeps lone surrogates as they are, which a TextDecoder would replace. */
function decodeWide(bytes: Buffer, encoding: "utf-16le" | "utf-16be"): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return (encoding === "utf-16le" ? even : Buffer.from(even).swap16()).toString("utf16le");
}

const SAMPLE = 8_192;

/** UTF-16 without a mark: every second byte of Latin letters, blanks and line ends is zero. */
function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const half = Math.max(1, sample.length / 2);
  const [even, odd] = [(zeros[0] ?? 0) / half, (zeros[1] ?? 0) / half];
  if (odd > 0.4 && even < 0.02) return "utf-16le";
  return even > 0.4 && odd < 0.02 ? "utf-16be" : null;
}

/** Encodings that shift by escape sequences are ASCII to the eye of UTF-8. */
function hasShifts(bytes: Buffer): boolean {
  return bytes.includes("\u001b$") || bytes.includes("\u001b(");
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byBytes(bytes: Buffer, declared: string | null): Decoded {
  if (isBrokenUtf8(bytes)) return mended(bytes);
  const named = declared === null ? null : known(declared);
  if (named !== null) return plainly(iconv.decode(bytes, named), named);
  if (isWestern(bytes)) return plainly(iconv.decode(bytes, "windows-1252"), "windows-1252");
  const guess = analyse(bytes.subarray(0, 200_000))
    .map(({ name }) => known(name))
    .find((name) => name !== null && name !== "utf-8");
  const encoding = guess ?? "windows-1252";
  return {
    text: iconv.decode(bytes, encoding),
    encoding,
    problems: [
      {
        code: "encoding-guessed",
        message: `Read as ${encoding}, guessed from the bytes`,
        at: null,
      },
    ],
  };
}

/** A name that can be decoded; Latin-1 is read as windows-1252, as browsers do, for its curly quotation marks. */
function known(name: string): string | null {
  const lower = name.trim().toLowerCase();
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|cp1252|windows-1252)$/.test(lower))
    return "windows-1252";
  if (/^utf-?(?:8|16|32)/.test(lower)) return null;
  return iconv.encodingExists(lower) ? lower : null;
}

/** Mostly whole UTF-8 sequences with a few bad bytes among them. */
function isBrokenUtf8(bytes: Buffer): boolean {
  let whole = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(bytes, i);
    if (length === 0) bad++;
    else {
      whole++;
      i += length - 1;
    }
  }
  return whole >= 4 && whole >= bad * 4;
}

/** Bytes of the UTF-8 sequence that starts here; 0 when none does. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead >= 0xf5) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function mended(bytes: Buffer): Decoded {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const at = text.indexOf("\ufffd");
  return {
    text,
    encoding: "utf-8",
    problems: [
      {
        code: "broken-encoding",
        message: "Some bytes are no UTF-8 and were replaced",
        at: at < 0 ? null : { start: at, end: at + 1 },
      },
    ],
  };
}

const UNUSED_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** English or another western text: few accented letters, whatever its quotation marks, and no byte that is unused. */
function isWestern(bytes: Buffer): boolean {
  let letters = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (UNUSED_IN_1252.has(byte)) return false;
    if (byte >= 0xc0) letters++;
  }
  return letters <= Math.max(4, bytes.length * 0.04);
}
