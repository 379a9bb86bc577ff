/** The part of the record that is worked out again, fetched as far as it is needed. */
import { decided, decidedLines, type Replay } from "../../core/decisions/replay.ts";
import { keysOfArticle } from "../../core/reconcile/article-keys.ts";
import { type ActingEntity, actedForNames } from "../../core/reconcile/identity/acting-for.ts";
import { type KeptLine, linesIn } from "../../core/reconcile/kept-lines.ts";
import { type KnownEntities, knownIdentity } from "../../core/reconcile/known-identity.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import { keyNumber } from "../../core/text/key-number.ts";
import { exactLines } from "../exact-lines.ts";
import type { Change, EntityOfArticle, SettledArticle } from "../store.ts";
import { settledArticles } from "./settled-articles.ts";

interface Moving {
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

/** The keys of `core/reconcile/article-keys.ts` as an index has them. */
interface NumberedKeys {
  readonly kept: readonly number[];
  readonly asked: readonly number[];
  readonly runs: readonly number[];
  readonly names: readonly string[];
}

interface Renewal {
  readonly removed: readonly KeptLine[];
  readonly added: readonly KeptLine[];
  readonly dropped: number;
}

export class Scope {
  readonly #change: Change;
  readonly #moving: Moving;
  readonly #gone: ReadonlySet<string>;
  readonly #absent: ReadonlySet<string>;
  readonly #articles = new Map<string, ReadArticle>();
  readonly #keys = new Map<string, NumberedKeys>();
  readonly #who = new Map<string, Map<string, EntityOfArticle>>();
  readonly #entities: Map<string, ActingEntity>;
  readonly #named = new Map<string, ActingEntity[]>();
  readonly #asked = new Set<string>();

  constructor(change: Change, moving: Moving) {
    this.#change = change;
    this.#moving = moving;
    this.#gone = new Set(moving.gone);
    this.#absent = new Set([...moving.gone, ...moving.notYet]);
    this.#entities = new Map(moving.entities.map((entity) => [entity.id, entity]));
    for (const entity of moving.entities)
      for (const name of actedForNames(entity)) added(this.#named, name, entity);
    for (const one of moving.inArticles) this.#note(one);
  }

  #note(one: EntityOfArticle): void {
    const own = this.#who.get(one.article) ?? new Map<string, EntityOfArticle>();
    this.#who.set(one.article, own.set(one.local, one));
  }

  isAbsent(article: string): boolean {
    return this.#absent.has(article);
  }

  /**
   * The lines that rest on the articles, before and after. An article that shares a line that changed is worked out again
   * too, with all it can bear on, until nothing more changes.
   */
  async renew(articles: readonly string[]): Promise<Renewal> {
    const core = new Set(articles);
    // What an article bore on before it changed has to be worked out without it.
    const stale = await this.#change.keysOf([...core, ...this.#gone]);
    const renewed: ReadonlySet<string> = new Set(articles);
    // What two articles share is known of those that are the same as before.
    const { runs } = await this.#keysOf(articles);
    for (;;) {
      const stored = await this.#change.linesOn([...core, ...this.#gone]);
      const own = await this.#keysOf([...core]);
      const near = [
        ...(await this.#change.meeting([...own.asked, ...runs, ...stale])),
        ...(await this.#change.holding(own.names)),
      ];
      const scope = new Set([...core, ...near, ...stored.flatMap((line) => line.articles)]);
      const { lines, dropped } = await this.#worked(
        [...scope].filter((id) => !this.#absent.has(id)),
        renewed,
      );
      const now = lines.filter((line) => line.articles.some((id) => core.has(id)));
      const removed = notIn(stored, now);
      const added = notIn(now, stored);
      const more = [...removed, ...added]
        .flatMap((line) => line.articles)
        .filter((id) => !core.has(id) && !this.#absent.has(id));
      if (more.length === 0) return { removed, added, dropped };
      for (const id of more) core.add(id);
    }
  }

  async settled(articles: readonly string[]): Promise<SettledArticle[]> {
    await this.#fetch(articles);
    return articles.flatMap((id) => {
      const article = this.#articles.get(id);
      if (article === undefined) return [];
      const { kept: keys, runs } = this.#keysOfOne(article);
      const entities = [...(this.#who.get(id)?.values() ?? [])];
      return [{ id, reading: article.reading, keys, runs, entities }];
    });
  }

  async #worked(
    scope: readonly string[],
    renewed: ReadonlySet<string>,
  ): Promise<{ readonly lines: readonly KeptLine[]; readonly dropped: number }> {
    await this.#fetch(scope);
    const articles = scope.flatMap((id) => this.#articles.get(id) ?? []);
    const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
    const identity = knownIdentity(articles, this.#known());
    const whole = decidedLines(articles, this.#moving.replay, identity, {
      shared: { besides: renewed, known: await this.#change.sharedAmong(scope) },
    });
    const { record, dropped } = exactLines(whole, texts);
    return { lines: linesIn(record), dropped };
  }

  #known(): KnownEntities {
    return {
      entities: this.#entities,
      named: (name) => this.#named.get(name) ?? [],
      entityOf: (article, local) => this.#who.get(article)?.get(local)?.entity,
    };
  }

  async #keysOf(articles: readonly string[]): Promise<NumberedKeys> {
    await this.#fetch(articles);
    const all = articles.flatMap((id) => {
      const article = this.#articles.get(id);
      return article === undefined ? [] : [this.#keysOfOne(article)];
    });
    return {
      kept: all.flatMap(({ kept }) => kept),
      runs: all.flatMap(({ runs }) => runs),
      asked: all.flatMap(({ asked }) => asked),
      names: all.flatMap(({ names }) => names),
    };
  }

  #keysOfOne(article: ReadArticle): NumberedKeys {
    const known = this.#keys.get(article.id);
    if (known !== undefined) return known;
    const { kept, asked, runs, names } = keysOfArticle(
      article,
      knownIdentity([article], this.#known()),
    );
    const keys = {
      kept: [...new Set(kept.map(keyNumber))],
      asked: [...new Set(asked.map(keyNumber))],
      runs: [...new Set(runs.map(keyNumber))],
      names,
    };
    this.#keys.set(article.id, keys);
    return keys;
  }

  async #fetch(articles: readonly string[]): Promise<void> {
    const missing = articles.filter((id) => !this.#articles.has(id));
    if (missing.length === 0) return;
    for (const article of await settledArticles(this.#change, missing, this.#moving.names))
      this.#articles.set(article.id, decided(article, this.#moving.replay));
    const unsettled = missing.filter((id) => !this.#who.has(id));
    for (const one of await this.#change.entitiesIn(unsettled)) this.#note(one);
    const wanted = new Set(
      missing.flatMap((id) => [...(this.#who.get(id)?.values() ?? [])].map((e) => e.entity)),
    );
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
      if (this.#entities.has(entity.id)) continue;
      this.#entities.set(entity.id, entity);
    }
    for (const entity of found) {
      const now = this.#entities.get(entity.id) ?? entity;
      for (const name of actedForNames(now))
        if (!this.#named.get(name)?.some(({ id }) => id === now.id)) added(this.#named, name, now);
    }
    await this.#fetchNamed(found.map(({ id }) => id));
  }
}

function added<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function notIn(lines: readonly KeptLine[], others: readonly KeptLine[]): KeptLine[] {
  const there = new Map(others.map((line) => [`${line.part} ${line.id}`, line.json]));
  return lines.filter((line) => there.get(`${line.part} ${line.id}`) !== line.json);
}
