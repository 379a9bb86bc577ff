/** The articles that a settling needs, fetched when they are asked for, with who is who in them. */
import { decided, type Replay } from "../../core/decisions/replay.ts";
import { recordArticle } from "../../core/reconcile/article-dates.ts";
import { keysOfArticle } from "../../core/reconcile/article-keys.ts";
import { type ActingEntity, actedForNames } from "../../core/reconcile/identity/acting-for.ts";
import type { Identity } from "../../core/reconcile/identity/index.ts";
import { knownIdentity } from "../../core/reconcile/known-identity.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import type { Change, EntityOfArticle } from "../store.ts";
import { inNumbers, type NumberedKeys } from "./numbered-keys.ts";
import { settledArticles } from "./settled-articles.ts";

/** What moves in a settling. */
export interface Moving {
  /** The key of each article that changes, by what it is called from now on. */
  readonly names: ReadonlyMap<string, string>;
  /** What articles were called that are so called no more. */
  readonly gone: readonly string[];
  /** Settled articles that have changed too, and whose turn comes: what is left of them is out of date. */
  readonly notYet: ReadonlySet<string>;
  readonly inArticles: readonly EntityOfArticle[];
  readonly entities: readonly ActingEntity[];
  readonly replay: Replay;
}

export class ArticlesAtHand {
  readonly #change: Change;
  readonly #moving: Moving;
  readonly #absent: ReadonlySet<string>;
  readonly #articles = new Map<string, ReadArticle>();
  readonly #undated = new Set<string>();
  readonly #keys = new Map<string, NumberedKeys>();
  readonly #who = new Map<string, Map<string, EntityOfArticle>>();
  readonly #entities: Map<string, ActingEntity>;
  readonly #named = new Map<string, ActingEntity[]>();
  readonly #asked = new Set<string>();

  constructor(change: Change, moving: Moving) {
    this.#change = change;
    this.#moving = moving;
    this.#absent = new Set([...moving.gone, ...moving.notYet]);
    this.#entities = new Map(moving.entities.map((entity) => [entity.id, entity]));
    for (const entity of moving.entities) this.#name(entity);
    for (const one of moving.inArticles) this.#note(one);
  }

  #name(entity: ActingEntity): void {
    for (const name of actedForNames(entity)) {
      const known = this.#named.get(name) ?? [];
      if (!known.some(({ id }) => id === entity.id)) this.#named.set(name, [...known, entity]);
    }
  }

  #note(one: EntityOfArticle): void {
    const own = this.#who.get(one.article) ?? new Map<string, EntityOfArticle>();
    this.#who.set(one.article, own.set(one.local, one));
  }

  /** Out of the record, or not yet in it. */
  isAbsent(id: string): boolean {
    return this.#absent.has(id);
  }

  /** Those that are there, in the order asked for. */
  async of(ids: Iterable<string>): Promise<ReadArticle[]> {
    const present = [...ids].filter((id) => !this.#absent.has(id));
    await this.#fetch(present);
    return present.flatMap((id) => this.#articles.get(id) ?? []);
  }

  /** Who is who in these articles, which are at hand. */
  identityIn(articles: readonly ReadArticle[]): Identity {
    return knownIdentity(articles, {
      entities: this.#entities,
      named: (name) => this.#named.get(name) ?? [],
      entityOf: (article, local) => this.#who.get(article)?.get(local)?.entity,
    });
  }

  entitiesOf(id: string): readonly EntityOfArticle[] {
    return [...(this.#who.get(id)?.values() ?? [])];
  }

  keysOf(article: ReadArticle): NumberedKeys {
    const known = this.#keys.get(article.id);
    if (known !== undefined) return known;
    const keys = inNumbers(keysOfArticle(article, this.identityIn([article])));
    this.#keys.set(article.id, keys);
    return keys;
  }

  /** Whether an article at hand has no date of its own: it is dated by all that it tells together. */
  isUndated(id: string): boolean {
    return this.#undated.has(id);
  }

  async #fetch(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#articles.has(id));
    if (missing.length === 0) return;
    for (const article of await settledArticles(this.#change, missing, this.#moving.names)) {
      const own = decided(article, this.#moving.replay);
      this.#articles.set(article.id, own);
      if (recordArticle(own).published.edtf === null) this.#undated.add(article.id);
    }
    const unsettled = missing.filter((id) => !this.#who.has(id));
    for (const one of await this.#change.entitiesIn(unsettled)) this.#note(one);
    const wanted = new Set(missing.flatMap((id) => this.entitiesOf(id).map((e) => e.entity)));
    const strangers = [...wanted].filter((id) => !this.#entities.has(id));
    for (const entity of await this.#change.entities(strangers))
      this.#entities.set(entity.id, entity);
    await this.#fetchNamed([...wanted]);
  }

  /** Those for whom entities act, and those for whom these act. */
  async #fetchNamed(entities: readonly string[]): Promise<void> {
    const asked = new Set(entities.flatMap((id) => this.#entities.get(id)?.actsFor ?? []));
    const names = [...asked].filter((name) => !this.#asked.has(name));
    if (names.length === 0) return;
    for (const name of names) this.#asked.add(name);
    const found = await this.#change.named(names);
    for (const entity of found) {
      const now = this.#entities.get(entity.id) ?? entity;
      this.#entities.set(entity.id, now);
      this.#name(now);
    }
    await this.#fetchNamed(found.map(({ id }) => id));
  }
}
