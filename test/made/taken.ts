import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Article, ClaimField } from "../../src/core/annotation/article.ts";
import { type ReceiveOptions, receiveAll } from "../../src/edge/intake/receive.ts";
import type { Received, ReceivedArticle } from "../../src/edge/intake/received.ts";

/** A folder of its own for the files of a test. */
export class MadeFolder {
  readonly path = mkdtempSync(join(tmpdir(), "rapporteur-made-"));

  async put(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  end(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export async function takenAll(
  paths: readonly string[],
  options: ReceiveOptions = {},
): Promise<readonly Received[]> {
  const all: Received[] = [];
  for await (const one of receiveAll(paths, options)) all.push(one);
  return all;
}

/** The one article in a file; an error with what else there is. */
export async function takenOne(
  path: string,
  options: ReceiveOptions = {},
): Promise<ReceivedArticle> {
  const all = await takenAll([path], options);
  const [one] = all;
  if (all.length !== 1 || one === undefined || !("article" in one))
    throw new Error(`Not one article: ${all.map(outcomeOf).join("; ") || "nothing"}`);
  return one;
}

/** "name" of an article, "code" of a refusal. */
export const outcomeOf = (one: Received): string =>
  "refusal" in one ? one.refusal.code : "article" in one ? one.article.name : "unchanged";

/** What is claimed of a field, as "value (from)". */
export const claimed = (article: Article, field: ClaimField): readonly string[] =>
  article.claims
    .filter((claim) => claim.field === field)
    .map(({ value, from }) => `${value} (${from})`);
