/** Much news out of little: the sentences of some articles mixed anew, with names and numbers that nobody has read before. */
import { type Dice, dice } from "./dice.ts";

const IN_PARAGRAPH = 2;
const BEGINNINGS = ["B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Br", "Gr"];
const MIDDLES = ["al", "an", "ar", "el", "en", "il", "im", "in", "ol", "or", "os", "ul", "un"];
const ENDINGS = ["a", "ac", "ad", "en", "er", "ia", "ov", "o", "se", "stan", "ton", "va"];

/**
 * Articles of together at least `length` characters out of the sentences of `models`, each with as many sentences as one
 * of them: memory depends on the longest. The same for the same seed.
 */
export function inventedNews(
  models: readonly (readonly string[])[],
  length: number,
  seed: number,
): readonly string[] {
  const sentences = models.flat();
  if (sentences.length === 0) return [];
  const below = dice(seed);
  const articles: string[] = [];
  for (let written = 0; written < length; written += articles.at(-1)?.length ?? 0)
    articles.push(article(sentences, models[below(models.length)]?.length ?? 0, below));
  return articles;
}

function article(sentences: readonly string[], count: number, below: Dice): string {
  const renamed = new Map<string, string>();
  const picked = Array.from({ length: count }, () =>
    changed(sentences[below(sentences.length)] ?? "", renamed, below),
  );
  const paragraphs: string[] = [];
  for (let at = 0; at < picked.length; at += IN_PARAGRAPH)
    paragraphs.push(picked.slice(at, at + IN_PARAGRAPH).join(" "));
  return paragraphs.join("\n\n");
}

/** One name in three stays, so that what is listed is found too; inside an article a name changes to the same. */
function changed(sentence: string, renamed: Map<string, string>, below: Dice): string {
  return sentence
    .replace(/(?<=\p{Ll}[,;:]? )\p{Lu}\p{Ll}{3,}/gu, (name) => {
      const other = renamed.get(name) ?? (below(3) === 0 ? name : inventedName(below));
      renamed.set(name, other);
      return other;
    })
    .replace(/\d/g, (digit) => (digit === "0" ? digit : String(1 + below(9))));
}

function inventedName(below: Dice): string {
  const one = (parts: readonly string[]): string => parts[below(parts.length)] ?? "";
  return `${one(BEGINNINGS)}${one(MIDDLES)}${below(2) === 0 ? "" : `${one(MIDDLES)}`}${one(ENDINGS)}`;
}
