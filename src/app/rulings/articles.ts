/** What is decided of articles, and their words as they are typed. */
import type { ClaimField } from "../../core/annotation/article.ts";
import type { Passage } from "../../core/annotation/contract.ts";
import type { Ruling } from "../../core/decisions/decision.ts";
import type { SeenArticle } from "../../core/decisions/seen.ts";
import { RapporteurError } from "../rapporteur-error.ts";
import { articleNamed, seenArticles } from "../screen.ts";
import type { Store } from "../store.ts";
import { usage } from "./usage.ts";

/** Tells of an article what it does not say of itself. */
export async function give(
  store: Store,
  article: string,
  field: ClaimField,
  value: string,
): Promise<Ruling> {
  const { anchor } = await seenArticle(store, article);
  return { kind: "give", article: anchor, field, value };
}

export async function independence(store: Store, one: string, other: string): Promise<Ruling> {
  if (one === other) throw usage("An article is not independent of itself: name two.");
  const [a, b] = [await seenArticle(store, one), await seenArticle(store, other)];
  return { kind: "independent", articles: [a.anchor, b.anchor] };
}

export async function seenArticle(store: Store, id: string): Promise<SeenArticle> {
  const { id: known } = articleNamed(await store.record(), id);
  const seen = (await seenArticles(store, [known]))(known);
  if (seen === null) throw new RapporteurError("not-found", `The record has no article “${id}”.`);
  return seen;
}

/** The one place where the words stand; blanks may differ. */
export function wordsIn(text: string, article: string, words: string): Passage {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const places =
    words.trim() === "" ? [] : [...text.matchAll(new RegExp(escaped.join("\\s+"), "gu"))];
  const [only, ...more] = places;
  if (only === undefined)
    throw new RapporteurError("not-found", `${article} does not say “${words}”.`);
  if (more.length > 0)
    throw new RapporteurError(
      "ambiguous",
      `${article} says “${words}” ${places.length} times: give more of the words around it.`,
    );
  return { article, start: only.index, end: only.index + only[0].length, exact: only[0] };
}
