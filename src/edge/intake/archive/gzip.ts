/** Gzip: a packed file is what it unpacks to, up to the size allowed. */
import { constants, createGunzip } from "node:zlib";
import { type Content, gathered } from "../content.ts";
import type { Refusal } from "../refusal.ts";

/** What the file unpacks to; a file that was cut short is refused, for the rest of its text is not known. */
export async function unzipped(content: Content, mostBytes: number): Promise<Buffer | Refusal> {
  const { path } = content;
  const source = await content.stream();
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  try {
    return await gathered(source.pipe(unpacked), path, mostBytes);
  } catch (error) {
    return {
      code: "damaged-file",
      message: `The gzip file cannot be unpacked: ${reasonOf(error)}`,
      path,
    };
  } finally {
    source.destroy();
  }
}

/** The first bytes it unpacks to, however much there is. */
export async function firstUnzipped(content: Content): Promise<Buffer> {
  const source = await content.stream();
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const piece of source.pipe(unpacked) as AsyncIterable<Buffer>) return piece;
  } catch {
    // That it is damaged is said when it is unpacked whole.
  } finally {
    source.destroy();
  }
  return Buffer.alloc(0);
}

/** Packed bytes are unpacked so many at a time: they can become a thousand times as many, and are lost where one is damaged. */
const STEP = 4_096;

/**
 * What a long stream unpacks to, piece by piece. Where it is damaged, what stands well before the damage comes first,
 * then an error; where it is cut short, what there is.
 */
export async function* piecesUnzipped(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  const pieces: Buffer[] = [];
  gunzip.on("data", (piece: Buffer) => pieces.push(piece));
  // A write that fails is never called back.
  const failed = new Promise<Error>((resolve) => gunzip.once("error", resolve));
  try {
    for await (const packed of source)
      for (let at = 0; at < packed.length; at += STEP) {
        const step = packed.subarray(at, at + STEP);
        const written = new Promise<null>((resolve) => gunzip.write(step, () => resolve(null)));
        const failure = await Promise.race([written, failed]);
        yield* pieces.splice(0);
        if (failure !== null) throw new Error(reasonOf(failure));
      }
    const ended = new Promise<null>((resolve) => gunzip.once("end", () => resolve(null)));
    gunzip.end();
    const failure = await Promise.race([ended, failed]);
    yield* pieces.splice(0);
    if (failure !== null) throw new Error(reasonOf(failure));
  } finally {
    gunzip.destroy();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  // biome-ignore lint/style/useNamingConvention: the system's own names.
  Z_BUF_ERROR: "it ends too early",
  // biome-ignore lint/style/useNamingConvention: the system's own names.
  Z_DATA_ERROR: "its bytes are damaged",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
