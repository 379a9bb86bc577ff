/** The record as a person has it before him, with what his decisions are anchored to. */
import type {
  Passage,
  RecordArticle,
  RecordEntity,
  RecordExport,
} from "../core/annotation/contract.ts";
import { decided } from "../core/decisions/replay.ts";
import {
  type RecordLine,
  recordLines,
  type Seen,
  type SeenArticle,
} from "../core/decisions/seen.ts";
import { RapporteurError } from "./rapporteur-error.ts";
import { originOf, replayIn } from "./replay-for.ts";
import type { Store } from "./store.ts";

/** These articles with the corrections made so far; only these are read. */
export async function seenArticles(store: Store, ids: readonly string[]): Promise<Seen> {
  const replay = await replayIn(store);
  const seen = new Map<string, SeenArticle>();
  for (const id of new Set(ids)) {
    const versions = await store.versions(id);
    const [oldest, newest] = [versions[0], versions.at(-1)];
    const reading = await store.reading(id);
    if (oldest === undefined || newest === undefined || reading === null) continue;
    const article = decided({ id, claims: newest.claims, reading }, replay);
    const { id: _, ...anchor } = originOf({ ...newest, firstSha256: oldest.sha256 }, id);
    seen.set(id, { anchor, reading: article.reading });
  }
  return (id) => seen.get(id) ?? null;
}

export const articlesOfPassages = (passages: readonly Passage[]): readonly string[] => [
  ...new Set(passages.map(({ article }) => article)),
];

export function lineOf(record: RecordExport, id: string): RecordLine | null {
  return recordLines(record).find((line) => line.id === id) ?? null;
}

export function articleNamed(record: RecordExport, id: string): RecordArticle {
  const article = record.articles.find((one) => one.id === id);
  if (article !== undefined) return article;
  throw new RapporteurError(
    "not-found",
    `The record has no article “${id}”; rapporteur list shows the articles.`,
  );
}

/** The entity of this id, else the one of this name; null when there is none, an error when several are called so. */
export function entityCalled(entities: readonly RecordEntity[], name: string): RecordEntity | null {
  const byId = entities.find((one) => one.id === name);
  if (byId !== undefined) return byId;
  const folded = name.toLowerCase();
  const found = entities.filter((entity) =>
    [entity.name, ...entity.otherNames].some((one) => one.toLowerCase() === folded),
  );
  const [only, ...more] = found;
  if (more.length > 0)
    throw new RapporteurError(
      "ambiguous",
      `“${name}” can mean ${found.map((entity) => `${entity.name} (${entity.id})`).join(", ")}. Name one by its id.`,
    );
  return only ?? null;
}

export function entityNamed(record: RecordExport, name: string): RecordEntity {
  const found = entityCalled(record.entities, name);
  if (found !== null) return found;
  throw new RapporteurError(
    "not-found",
    `The record knows nobody and nothing called “${name}”; rapporteur find searches the texts.`,
  );
}
