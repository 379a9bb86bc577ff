/** Reads a few sentences with the shipped tables, for tests of what stages find in them. */
import type { Reading } from "../src/core/annotation/contract.ts";
import type { Language } from "../src/core/languages/language.ts";
import { readArticle } from "../src/core/read/index.ts";
import { linesOf } from "../src/edge/intake/plain-text.ts";

/** A paragraph in front, so that a text of one line is an article and not page furniture. */
export const FOG =
  "The old harbour lay under fog for most of the week, and few of the ships in it left.\n\n";

/** Each line is a paragraph. `published` and `issuer` are given as a person would tell them. */
export function readText(
  language: Language,
  words: string,
  told: { readonly published?: string; readonly issuer?: string } = {},
): Reading {
  const text = `${FOG}${words}`;
  const claims = Object.entries(told).map(([field, value]) => ({
    field: field as "published" | "issuer",
    value,
    basis: "given" as const,
    from: "flag",
  }));
  const article = {
    name: "test",
    sha256: "0".repeat(64),
    mediaType: "text/plain",
    text,
    blocks: linesOf(text),
    claims,
    problems: [],
  };
  return readArticle(article, language);
}
