/** Takes files and folders in: each file becomes an article or a refusal with its reason, and the rest goes on. */
import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Article, Claim } from "../../core/annotation/article.ts";
import { decode } from "./decode.ts";
import { filesIn } from "./files.ts";
import { kindOfBytes, kindOfText } from "./kind.ts";
import type { Manifest } from "./manifest.ts";
import { type Page, readPage } from "./page.ts";
import { linesOf, MOST_BLOCKS } from "./plain-text.ts";
import { isRefusal, readWhole } from "./read-whole.ts";
import type { Refusal } from "./refusal.ts";

export interface ReceiveOptions {
  /** Files with more bytes are refused unread; twenty million by default. */
  readonly maxBytes?: number;
  readonly manifest?: Manifest | null;
  /** What the user tells of the one file named (--title, --published …); made by `givenClaims`. */
  readonly claims?: readonly Claim[];
}

/** One input: the article with its bytes, or why it was not taken. */
export type Received =
  | { readonly path: string; readonly article: Article; readonly bytes: Buffer }
  | { readonly path: string; readonly refusal: Refusal };

export const DEFAULT_MAX_BYTES = 20_000_000;

/** All files of the paths, in order; one at a time, so that memory does not grow with the folder. */
export async function* receiveAll(
  paths: readonly string[],
  options: ReceiveOptions = {},
): AsyncGenerator<Received> {
  for await (const file of filesIn(paths)) {
    if (isRefusal(file)) yield { path: file.path, refusal: file };
    else if (resolve(file) !== options.manifest?.path) yield await receive(file, options);
  }
}

/** One file. */
export async function receive(path: string, options: ReceiveOptions = {}): Promise<Received> {
  const bytes = await readWhole(path, options.maxBytes ?? DEFAULT_MAX_BYTES);
  if (isRefusal(bytes)) return { path, refusal: bytes };
  const told = [...(options.claims ?? []), ...(options.manifest?.claimsFor(path) ?? [])];
  const taken = articleOf(bytes, path, told);
  return isRefusal(taken) ? { path, refusal: taken } : { path, article: taken, bytes };
}

/** The article in the bytes of a text or a page. `path` names it; what is told goes before what it says itself. */
export function articleOf(
  bytes: Buffer,
  path: string,
  told: readonly Claim[] = [],
): Article | Refusal {
  const early = kindOfBytes(bytes);
  if (early?.is === "refused") return { code: early.code, message: early.message, path };
  const { text, problems } = decode(bytes, declaredEncoding(bytes));
  const kind = kindOfText(text, path);
  if (kind.is === "refused") return { code: kind.code, message: kind.message, path };
  const page = kind.is === "html" ? readPage(text) : null;
  const blocks = page?.blocks ?? linesOf(text);
  if (blocks.length > MOST_BLOCKS)
    return {
      code: "too-large",
      message: `The file has more than ${MOST_BLOCKS} lines or blocks`,
      path,
    };
  if (page !== null && !hasRunningText(page))
    return { code: "no-article", message: "The page shows no running text, so no article", path };
  return {
    name: basename(path),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    mediaType: page ? "text/html" : "text/plain",
    text: page?.text ?? text,
    blocks,
    claims: [...told, ...(page?.claims ?? [])],
    ...(problems.length > 0
      ? { problems: page ? problems.map((each) => ({ ...each, at: null })) : problems }
      : {}),
  };
}

/** The encoding that a page names in its first bytes. */
function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4_096).toString("latin1");
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ?? null;
}

const LEAST_WORDS = 25;
const OUTSIDE = /^(?:nav|footer|aside|form|button)\b/;

/** Whether there are sentences outside menus and links: enough of them to be an article, even a short one. */
function hasRunningText({ text, blocks }: Page): boolean {
  let words = 0;
  for (const { start, end, linked, path } of blocks) {
    if (linked * 2 > end - start || path.some((step) => OUTSIDE.test(step))) continue;
    const count = text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (count >= 8) words += count;
    if (words >= LEAST_WORDS) return true;
  }
  return false;
}
