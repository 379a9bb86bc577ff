import { lstat, readFile, stat } from "node:fs/promises";
import type { Refusal, RefusalCode } from "./refusal.ts";

/** The bytes of a file that is no larger than allowed: asked of the file system before a byte is read. */
export async function readWhole(path: string, mostBytes: number): Promise<Buffer | Refusal> {
  try {
    const about = await stat(path);
    if (!about.isFile())
      return { code: "not-a-file", message: "This is no file and no folder", path };
    if (about.size > mostBytes)
      return {
        code: "too-large",
        message: `The file has ${sizeInWords(about.size)}, more than the ${sizeInWords(mostBytes)} allowed (--max-size)`,
        path,
      };
    return await readFile(path);
  } catch (error) {
    return refusedBySystem(path, error);
  }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

const REASONS: ReadonlyMap<string, readonly [RefusalCode, string]> = new Map([
  ["ENOENT", ["not-found", "There is no such file or folder"]],
  ["EACCES", ["unreadable", "The file may not be read (permission denied)"]],
  ["EPERM", ["unreadable", "The file may not be read (permission denied)"]],
  ["ELOOP", ["unreadable", "The file is a link that leads to itself"]],
  ["ENAMETOOLONG", ["not-found", "The name is too long for a file"]],
]);

/** What the file system's refusal means for the user. */
export async function refusedBySystem(path: string, error: unknown): Promise<Refusal> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isDangling = code === "ENOENT" && (await isLink(path));
  const [refusal, message] = isDangling
    ? (["unreadable", "The file is a link to something that is not there"] as const)
    : (REASONS.get(code) ?? ["unreadable", `The file cannot be read (${code || String(error)})`]);
  return { code: refusal, message, path };
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

/** "20 MB", "812 kB", "12 bytes": decimal units. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${trimZero(bytes / 1_000_000)} MB`;
  return bytes >= 1_000 ? `${trimZero(bytes / 1_000)} kB` : `${bytes} bytes`;
}

function trimZero(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

/** Bytes of "20MB", "500 kB" or "1000000"; null for anything else. */
export function sizeOf(words: string): number | null {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(b|kb|k|mb|m|gb|g)?\s*$/i.exec(words);
  if (!found) return null;
  const unit = { b: 1, k: 1e3, m: 1e6, g: 1e9 }[(found[2] ?? "b").charAt(0).toLowerCase()] ?? 1;
  const bytes = Math.round(Number(found[1]) * unit);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}
