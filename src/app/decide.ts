/** Makes decisions: each is kept for ever, and the record is made anew with it. */
import type { Article, Claim } from "../core/annotation/article.ts";
import { anchorsOf } from "../core/decisions/articles-named.ts";
import type { Decision, Ruling } from "../core/decisions/decision.ts";
import { givenBy, isByPerson } from "../core/decisions/given.ts";
import { addArticles } from "./add.ts";
import type { AddContext, Arrival } from "./arrival.ts";
import { originOf } from "./replay-for.ts";
import { heldFor } from "./settling/judged.ts";
import type { Change, HeldVersion, Store } from "./store.ts";

export interface Deciding extends Pick<AddContext, "reader" | "readerId" | "now"> {
  /** Who decides, as the record will name them. */
  readonly who: string;
  /** The article in the bytes that were received for a version. */
  readonly again: (
    bytes: Uint8Array,
    version: HeldVersion,
  ) => Promise<Article | null> | Article | null;
}

/** Keeps a decision. What was given to an article is read into it, and the record is made anew, by `takeEffect`. */
export async function decide(
  store: Store,
  ruling: Ruling,
  { who, now }: Pick<Deciding, "who" | "now">,
): Promise<Decision> {
  const about = ruling.kind === "undo" ? await undone(store, ruling.decision) : ruling;
  const named = about === null ? [] : await namedBy(store, about);
  return await store.change(async (change) => {
    const decision = await change.decide({ who, at: now(), ruling });
    const anchored = about === null ? [] : await anchoredBy(change, about);
    const ids = (await change.namesOf("id", named)).map(({ key }) => key);
    await change.wait([...new Set([...anchored, ...ids])]);
    return decision;
  });
}

/** What a taking back takes back in the end: it may itself be of a taking back. */
async function undone(store: Store, number: number): Promise<Ruling | null> {
  const rulings = new Map((await store.decisions()).map((one) => [one.number, one.ruling]));
  let ruling = rulings.get(number);
  while (ruling?.kind === "undo") ruling = rulings.get(ruling.decision);
  return ruling ?? null;
}

/** Keys of the articles that a decision is anchored to. */
async function anchoredBy(change: Change, ruling: Ruling): Promise<string[]> {
  const keys: string[] = [];
  for (const anchor of anchorsOf(ruling)) {
    const held = await heldFor(change, anchor);
    if (held !== null) keys.push(held.key);
  }
  return keys;
}

/** Ids of the articles that use a name of which something is decided. */
async function namedBy(store: Store, ruling: Ruling): Promise<readonly string[]> {
  if (ruling.kind !== "merge" && ruling.kind !== "split") return [];
  const ids: string[] = [];
  for (const { names } of ruling.entities)
    for (const name of names) ids.push(...(await store.naming([[name]])));
  return ids;
}

/** Brings articles and record to where the decisions say. Gives the number of articles that were read again. */
export async function takeEffect(store: Store, deciding: Deciding): Promise<number> {
  const stale = await withOtherGifts(store);
  const { readAgain } = await addArticles(store, arrivalsOf(store, stale, deciding), deciding);
  return readAgain;
}

/** The articles that were read with other gifts than the decisions now make. */
async function withOtherGifts(store: Store): Promise<readonly HeldVersion[]> {
  const gifts = givenBy(await store.decisions());
  return (await store.held()).filter((version) => {
    const wanted = gifts(originOf(version, version.articleId ?? ""));
    const had = version.claims.filter(isByPerson);
    const plain = (claims: readonly Claim[]): string =>
      claims
        .map(({ field, value }) => `${field} ${value}`)
        .sort()
        .join("\n");
    return plain(wanted) !== plain(had);
  });
}

async function* arrivalsOf(
  store: Store,
  versions: readonly HeldVersion[],
  { again }: Deciding,
): AsyncGenerator<Arrival> {
  for (const version of versions) {
    const bytes = version.articleId === null ? null : await store.received(version.articleId);
    const article = bytes === null ? null : await again(bytes, version);
    if (article !== null) yield { article, bytes, place: version.place };
  }
}
