/** The bytes of one input, wherever they lie: on disk, in memory, inside an archive. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { refusedBySystem, sizeInWords } from "./read-whole.ts";
import type { Refusal } from "./refusal.ts";

export interface Content {
  /** As shown to the user; inside an archive "archive.zip/member.html". */
  readonly path: string;
  /** The path of a file on disk; null for what lies in memory or inside an archive. */
  readonly file: string | null;
  /** In bytes. */
  readonly size: number;
  /** The first bytes, four thousand or all there are. */
  readonly head: Buffer;
  /** All bytes, or why they are not read. */
  whole(mostBytes: number): Promise<Buffer | Refusal>;
  stream(): Promise<Readable>;
}

const HEAD_BYTES = 4_096;

/** A file on disk. */
export async function fileContent(path: string): Promise<Content | Refusal> {
  try {
    const about = await stat(path);
    if (!about.isFile())
      return { code: "not-a-file", message: "This is no file and no folder", path };
    return {
      path,
      file: path,
      size: about.size,
      head: await headOf(path),
      whole: (mostBytes) =>
        about.size > mostBytes
          ? Promise.resolve(tooLarge(path, about.size, mostBytes))
          : gathered(createReadStream(path), path, mostBytes),
      stream: () => Promise.resolve(createReadStream(path)),
    };
  } catch (error) {
    return await refusedBySystem(path, error);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes in memory. */
export function bytesContent(path: string, bytes: Buffer): Content {
  return {
    path,
    file: null,
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    whole: (mostBytes) =>
      Promise.resolve(bytes.length > mostBytes ? tooLarge(path, bytes.length, mostBytes) : bytes),
    stream: () => Promise.resolve(Readable.from([bytes])),
  };
}

/** What can be opened again and again as a stream, as a member of an archive can. */
export async function streamedContent(
  path: string,
  size: number,
  stream: () => Promise<Readable>,
): Promise<Content> {
  return {
    path,
    file: null,
    size,
    head: await firstBytes(await stream()),
    whole: async (mostBytes) =>
      size > mostBytes
        ? tooLarge(path, size, mostBytes)
        : await gathered(await stream(), path, mostBytes),
    stream,
  };
}

async function firstBytes(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    // Leaving the loop closes the stream.
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

/** All bytes of a stream; a refusal as soon as there are more than allowed. Throws what the stream throws. */
export async function gathered(
  stream: AsyncIterable<unknown>,
  path: string,
  mostBytes: number,
): Promise<Buffer | Refusal> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > mostBytes) return tooLarge(path, null, mostBytes);
    pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  }
  return Buffer.concat(pieces);
}

function tooLarge(path: string, size: number | null, mostBytes: number): Refusal {
  const has = size === null ? "" : `${sizeInWords(size)}, `;
  return {
    code: "too-large",
    message: `The file has ${has}more than the ${sizeInWords(mostBytes)} allowed (--max-size)`,
    path,
  };
}
