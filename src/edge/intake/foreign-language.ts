/** Which language a text is in that is not English: asked only then, for the tables are large. */
import type { Claim } from "../../core/annotation/article.ts";
import { languageOf } from "../../core/clean/english.ts";

/** Enough to know a language by, in characters. */
const SAMPLE = 6_000;

/** A claim of the language; none of a text that is English, or of which nobody can tell. */
export async function languageClaims(text: string): Promise<readonly Claim[]> {
  const sample = text.slice(0, SAMPLE);
  if (languageOf(sample) === "en") return [];
  const { eld } = await import("eld/small");
  const found = eld.detect(sample);
  if (found.language === "" || found.language === "en" || !found.isReliable()) return [];
  return [{ field: "language", value: found.language, basis: "metadata", from: "detected" }];
}
