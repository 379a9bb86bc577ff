/** The record as settled, or a part of it, put together from its lines. */
import { type Kysely, sql } from "kysely";
import type { RecordPart } from "../../../app/store.ts";
import type { Entity, RecordArticle, RecordExport } from "../../../core/annotation/contract.ts";
import { GIVEN } from "../../../core/decisions/entity-named.ts";
import { type ActingEntity, actedForNames } from "../../../core/reconcile/identity/acting-for.ts";
import type { Identity } from "../../../core/reconcile/identity/index.ts";
import { type KeptLine, PARTS, recordFrom } from "../../../core/reconcile/kept-lines.ts";
import { knownIdentity } from "../../../core/reconcile/known-identity.ts";
import type { Appeared } from "../../../core/reconcile/later-articles.ts";
import type { ReadArticle } from "../../../core/reconcile/read-article.ts";
import { wholeRecord } from "../../../core/reconcile/whole-record.ts";
import { fold, wordsOf } from "../../../core/text/fold.ts";
import { asEntity, entitiesIn, entitiesOf, linesOn } from "./ledger.ts";
import { listed } from "./listed.ts";
import { readArticles } from "./readings.ts";
import type { Tables } from "./tables.ts";

export async function settledRecord(db: Kysely<Tables>): Promise<RecordExport> {
  const lines = await db.selectFrom("line").select(["part", "json"]).execute();
  const articles = await readArticles(db);
  const identity = await identityIn(db, articles, true);
  // Written by `settle` from lines of this type.
  const record = recordFrom(lines as KeptLine[], identity.entities);
  return wholeRecord(record, articles, identity);
}

/** What the record tells of each article, by id. */
export async function catalogueOf(
  db: Kysely<Tables>,
  ids: readonly string[] | null = null,
): Promise<readonly RecordArticle[]> {
  const rows = await db
    .selectFrom("line")
    .where("part", "=", "articles")
    .$if(ids !== null, (query) => query.where("id", "in", listed(ids ?? [])))
    .select("json")
    .orderBy(sql`id collate binary`)
    .execute();
  return rows.map(({ json }) => JSON.parse(json) as RecordArticle);
}

/** The lines that rest on one of the articles; what they count is counted in the whole record. */
export async function partOn(db: Kysely<Tables>, ids: readonly string[]): Promise<RecordPart> {
  const lines = await linesOn(db, ids);
  const around = [...new Set([...ids, ...lines.flatMap((line) => line.articles)])].sort();
  const there = new Set(lines.filter(({ part }) => part === "articles").map(({ id }) => id));
  const others = await catalogueOf(
    db,
    around.filter((id) => !there.has(id)),
  );
  // Of an article that only shares words with these nothing is told.
  const tellers = lines.flatMap((line) => (line.part === "reuse" ? [] : line.articles));
  const articles = await readArticles(db, [...new Set([...ids, ...tellers])].sort());
  const told = others.map((one) => ({ part: "articles" as const, json: JSON.stringify(one) }));
  // Who may be one is asked of the whole record.
  const identity = await identityIn(db, articles, false);
  const record = recordFrom([...lines, ...told], identity.entities, await appearances(db));
  return { record: wholeRecord(record, articles, identity), articles };
}

/** Ids of the articles that the line of this id rests on, whichever part it stands in. */
export async function tellersOf(db: Kysely<Tables>, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("line")
    .innerJoin("line_article", "line_article.line", "line.nr")
    .where("line.part", "in", PARTS)
    .where("line.id", "=", id)
    .select("line_article.article")
    .distinct()
    .orderBy("line_article.article")
    .execute();
  return rows.map(({ article }) => article);
}

/** When the articles of the whole record appeared. */
async function appearances(db: Kysely<Tables>): Promise<readonly Appeared[]> {
  const rows = await db
    .selectFrom("article_state")
    .groupBy(["first_day", "last_day", "is_dated"])
    .select(["first_day", "last_day", "is_dated"])
    .select(({ fn }) => fn.countAll<number>().as("articles"))
    .execute();
  return rows.map(({ first_day, last_day, is_dated, articles }) => ({
    first: first_day,
    last: last_day,
    isDated: is_dated === 1,
    articles: Number(articles),
  }));
}

/** Who is who in the articles, with the places that name them there; who may be one as well where that `isAsked`. */
async function identityIn(
  db: Kysely<Tables>,
  articles: readonly ReadArticle[],
  isAsked: boolean,
): Promise<Identity> {
  const idsOf = new Map<string, Set<string>>();
  const who = new Map<string, string>();
  for (const { article, local, profile, entity } of await entitiesIn(
    db,
    articles.map(({ id }) => id),
  )) {
    who.set(JSON.stringify([article, local]), entity);
    if (profile !== null) idsOf.set(profile, (idsOf.get(profile) ?? new Set()).add(entity));
  }
  const entities = new Map(
    (await entitiesOf(db, [...new Set(who.values())])).map((entity) => [entity.id, entity]),
  );
  const named = new Map<string, ActingEntity[]>();
  for (const entity of entities.values())
    for (const name of actedForNames(entity)) named.set(name, [...(named.get(name) ?? []), entity]);
  return knownIdentity(withThoseGiven(articles, who, entities), {
    entities,
    named: (name) => named.get(name) ?? [],
    entityOf: (article, local) => who.get(JSON.stringify([article, local])),
    ...(isAsked ? { idsOf } : {}),
  });
}

/** The articles with those whom only a person named in them: no reading has them. */
function withThoseGiven(
  articles: readonly ReadArticle[],
  who: ReadonlyMap<string, string>,
  entities: ReadonlyMap<string, ActingEntity>,
): readonly ReadArticle[] {
  const given = new Map<string, Entity[]>();
  for (const [key, id] of who) {
    const [article, local] = JSON.parse(key) as [string, string];
    const entity = entities.get(id);
    if (local.startsWith(GIVEN) && entity !== undefined)
      given.set(article, [...(given.get(article) ?? []), { ...entity, id: local }]);
  }
  return articles.map((article) => {
    const more = given.get(article.id);
    if (more === undefined) return article;
    const { reading } = article;
    return { ...article, reading: { ...reading, entities: [...reading.entities, ...more] } };
  });
}

/**
 * Ids of the articles that name every side: somebody of one of its names, or somebody whose name holds one of them, as
 * the embassy of a state.
 */
export async function articlesNaming(
  db: Kysely<Tables>,
  sides: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const named: (readonly string[])[] = [];
  for (const names of sides) {
    const entities: string[] = [];
    for (const name of await otherNames(db, names)) entities.push(...(await namedAfter(db, name)));
    named.push(await articlesWith(db, entities));
  }
  const [first = [], ...others] = named;
  const rest = others.map((ids) => new Set(ids));
  return first.filter((id) => rest.every((ids) => ids.has(id)));
}

/** All names of those who have one of the names. */
async function otherNames(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = new Set(names);
  for (const name of names)
    for (const entity of await withWords(db, name)) {
      const own = [entity.name, ...entity.otherNames];
      if (own.some((one) => plain(one) === plain(name))) for (const one of own) all.add(one);
    }
  return all;
}

const plain = (name: string): string => fold(name).replace(/^the /, "");

/** Ids of the entities that have a name, or have it in theirs. */
async function namedAfter(db: Kysely<Tables>, name: string): Promise<readonly string[]> {
  const wanted = ` ${plain(name)} `;
  const isHeld = (own: string): boolean => ` ${fold(own)} `.includes(wanted);
  return (await withWords(db, name))
    .filter((entity) => [entity.name, ...entity.otherNames].some(isHeld))
    .map(({ id }) => id);
}

/** Entities whose names hold every word of a name. */
async function withWords(db: Kysely<Tables>, name: string): Promise<readonly Entity[]> {
  const words = [...new Set(wordsOf(plain(name)))];
  const rows = await db
    .selectFrom("entity")
    .where("id", "in", (inner) =>
      inner
        .selectFrom("entity_word")
        .where("word", "in", listed(words))
        .groupBy("entity")
        .having(({ fn }) => fn.countAll(), "=", words.length)
        .select("entity"),
    )
    .selectAll()
    .execute();
  return rows.map(asEntity);
}

async function articlesWith(
  db: Kysely<Tables>,
  entities: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ article: string }>`
    select article from article_entity where entity in ${listed(entities)}
    union
    select article from article_entity where profile in
      (select nr from profile where entity in ${listed(entities)})`.execute(db);
  return rows.map(({ article }) => article);
}
