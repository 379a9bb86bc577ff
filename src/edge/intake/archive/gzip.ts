/** Gzip: a packed file is what it unpacks to, up to the size allowed. */
import { createGunzip } from "node:zlib";
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
