import { createHash } from "node:crypto";
import type { Article, Claim } from "../src/core/annotation/article.ts";
import { linesOf } from "../src/edge/intake/plain-text.ts";

/** A plain text as intake hands it to the core, whatever it holds: also halves of characters, which no file can hold. */
export function plainArticle(text: string, name = "a.txt", claims: readonly Claim[] = []): Article {
  const sha256 = createHash("sha256").update(text, "utf16le").digest("hex");
  return { name, sha256, mediaType: "text/plain", text, blocks: linesOf(text), claims };
}
