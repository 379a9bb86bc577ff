/** The part of the record that is worked out again, fetched as far as it is needed. */

import type { Quote, Reuse } from "../../core/annotation/contract.ts";
import { decided, decidedLines, type Replay } from "../../core/decisions/replay.ts";
import { keysOfArticle } from "../../core/reconcile/article-keys.ts";
import { type ActingEntity, actedForNames } from "../../core/reconcile/identity/acting-for.ts";
import { type KeptLine, linesIn } from "../../core/reconcile/kept-lines.ts";
import { type KnownEntities, knownIdentity } from "../../core/reconcile/known-identity.ts";
import type { Placed } from "../../core/reconcile/meeting.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import { sharedPassages } from "../../core/reconcile/reuse/shared-passages.ts";
import { keyNumber } from "../../core/text/key-number.ts";
import { exactLines } from "../exact-lines.ts";
import type { Change, EntityOfArticle, SettledArticle } from "../store.ts";
import { Neighbours, partsFoundBy, type SharedPart, TOLD_TOGETHER } from "./neighbours.ts";
import { type Places, Reach, touches } from "./reach.ts";
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

interface AskedKey {
  readonly key: number;
  /** Where what asks for it is told. */
  readonly at: readonly Quote[];
  /** Where in the record what it finds stands. */
  readonly parts: readonly SharedPart[];
}

/** The keys of `core/reconcile/article-keys.ts` as an index has them. */
interface NumberedKeys {
  readonly kept: readonly number[];
  readonly asked: readonly AskedKey[];
  readonly runs: readonly number[];
  readonly openings: readonly number[];
  readonly names: Placed;
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
  readonly #shared = new Map<string, Reuse>();

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
   * too, with all that can bear on what changed in it, until nothing more changes.
   */
  async renew(articles: readonly string[]): Promise<Renewal> {
    const reach = new Reach([...articles, ...this.#gone], this.#absent);
    // What an article bore on before it changed has to be worked out without it.
    const stale = await this.#change.keysOf([...reach.articles.keys()]);
    const near = new Neighbours();
    near.add(await this.#change.meeting(stale));
    near.add(await this.#sharingWith(articles));
    const renewed: ReadonlySet<string> = new Set(articles);
    // What two articles share is the same as long as they are.
    const mayChange = ({ part, articles: told }: KeptLine): boolean =>
      part !== "reuse" || told.some((id) => renewed.has(id) || this.#gone.has(id));
    for (let wider = reach.articles; ; ) {
      await this.#meet(wider, near);
      const core = reach.articles;
      const stored = (await this.#change.linesOn([...core.keys()])).filter(mayChange);
      const scope = new Set([
        ...core.keys(),
        ...near.articles,
        ...(await this.#tellingWith(near)),
        ...stored.flatMap((line) => line.articles),
      ]);
      const { lines, dropped } = await this.#worked(
        [...scope].filter((id) => !this.#absent.has(id)),
        renewed,
      );
      const now = lines.filter(
        (line) => line.articles.some((id) => core.has(id)) && mayChange(line),
      );
      const removed = notIn(stored, now);
      const added = notIn(now, stored);
      wider = reach.widen([...removed, ...added]);
      if (wider.size === 0) return { removed, added, dropped };
    }
  }

  /** What an article tells may be sure, or dated, only by what others tell of the same. */
  async #tellingWith(near: Neighbours): Promise<string[]> {
    const others: string[] = [];
    for (const part of TOLD_TOGETHER)
      others.push(...(await this.#change.tellingWith(near.with(part), part)));
    return others;
  }

  /** Adds the articles that may bear on what is told at the places. */
  async #meet(changed: ReadonlyMap<string, Places>, near: Neighbours): Promise<void> {
    const present = [...changed.keys()].filter((id) => !this.#absent.has(id));
    await this.#fetch(present);
    const own = present.flatMap((id) => {
      const article = this.#articles.get(id);
      return article === undefined
        ? []
        : [{ keys: this.#keysOfOne(article), places: changed.get(id) ?? null }];
    });
    const asked = new Map<readonly SharedPart[], Set<number>>();
    for (const { keys, places } of own)
      for (const { key, parts } of keys.asked.filter(({ at }) => touches(places, at)))
        asked.set(parts, (asked.get(parts) ?? new Set()).add(key));
    for (const [parts, keys] of asked) near.add(await this.#change.meeting([...keys]), parts);
    const openings = own.flatMap(({ keys, places }) => (places === null ? keys.openings : []));
    near.add(await this.#change.meeting([...new Set(openings)]), NAMED);
    const names = own.flatMap(({ keys, places }) =>
      [...keys.names].flatMap(([name, at]) => (touches(places, at) ? [name] : [])),
    );
    near.add(await this.#change.holding([...new Set(names)]), []);
  }

  /** Those that share a passage with one of the articles; most that have words in a row in common share none. */
  async #sharingWith(articles: readonly string[]): Promise<string[]> {
    await this.#fetch(articles);
    const runs = articles.flatMap((id) => {
      const article = this.#articles.get(id);
      return article === undefined ? [] : this.#keysOfOne(article).runs;
    });
    const near = [...new Set([...articles, ...(await this.#change.meeting(runs))])];
    await this.#fetch(near.filter((id) => !this.#absent.has(id)));
    const read = near.flatMap((id) => this.#articles.get(id) ?? []);
    const shared = sharedPassages(read, { besides: new Set(articles), known: [] });
    return [...new Set(shared.flatMap(({ a, b }) => [a.article, b.article]))];
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
      shared: { besides: renewed, known: await this.#sharedAmong(scope) },
    });
    const { record, dropped } = exactLines(whole, texts);
    return { lines: linesIn(record), dropped };
  }

  /** A passage is one object however often it is asked for: what follows from it is kept with it. */
  async #sharedAmong(scope: readonly string[]): Promise<Reuse[]> {
    const found = await this.#change.sharedAmong(scope);
    return found.map((passage) => {
      const { kind, a, b } = passage;
      const key = `${kind} ${a.article}@${a.start}-${a.end} ${b.article}@${b.start}-${b.end}`;
      const known = this.#shared.get(key) ?? passage;
      this.#shared.set(key, known);
      return known;
    });
  }

  #known(): KnownEntities {
    return {
      entities: this.#entities,
      named: (name) => this.#named.get(name) ?? [],
      entityOf: (article, local) => this.#who.get(article)?.get(local)?.entity,
    };
  }

  #keysOfOne(article: ReadArticle): NumberedKeys {
    const known = this.#keys.get(article.id);
    if (known !== undefined) return known;
    const { kept, asked, runs, openings, names } = keysOfArticle(
      article,
      knownIdentity([article], this.#known()),
    );
    const keys = {
      kept: numbered(kept),
      asked: [...asked].map(([key, at]) => ({
        key: keyNumber(key),
        at,
        parts: partsFoundBy(key),
      })),
      runs: numbered(runs),
      openings: numbered(openings),
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

/** A text that holds a name is met for the undertakings that are called so. */
const NAMED: readonly SharedPart[] = ["commitments"];

const numbered = (keys: readonly string[]): number[] => [...new Set(keys.map(keyNumber))];

function added<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function notIn(lines: readonly KeptLine[], others: readonly KeptLine[]): KeptLine[] {
  const there = new Map(others.map((line) => [`${line.part} ${line.id}`, line.json]));
  return lines.filter((line) => there.get(`${line.part} ${line.id}`) !== line.json);
}
