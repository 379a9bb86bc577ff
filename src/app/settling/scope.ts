/** The part of the record that is worked out again, fetched as far as it is needed. */

import type { Passage, Quote, Reuse } from "../../core/annotation/contract.ts";
import { decided, decidedLines, type Replay } from "../../core/decisions/replay.ts";
import { keysOfArticle } from "../../core/reconcile/article-keys.ts";
import { type ActingEntity, actedForNames } from "../../core/reconcile/identity/acting-for.ts";
import { type KeptLine, linesIn, toldIn } from "../../core/reconcile/kept-lines.ts";
import { recordArticle } from "../../core/reconcile/article-dates.ts";
import { type KnownEntities, knownIdentity } from "../../core/reconcile/known-identity.ts";
import type { Placed } from "../../core/reconcile/meeting.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import { sharedPassages } from "../../core/reconcile/reuse/shared-passages.ts";
import { keyNumber } from "../../core/text/key-number.ts";
import type { Span } from "../../core/text/span.ts";
import { exactLines } from "../exact-lines.ts";
import type { Change, EntityOfArticle, Met, PlacedKey, SettledArticle } from "../store.ts";
import { Neighbours, partsFoundBy, type SharedPart, TOLD_TOGETHER } from "./neighbours.ts";
import { type Places, touches } from "./places.ts";
import { Reach } from "./reach.ts";
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
  readonly kept: readonly PlacedKey[];
  readonly asked: readonly AskedKey[];
  readonly runs: readonly number[];
  readonly openings: readonly number[];
  readonly names: Placed;
}

/** The lines of some articles, worked out from these alone. */
interface Worked {
  readonly scope: readonly string[];
  readonly lines: readonly KeptLine[];
  readonly dropped: number;
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
   * too, with all that can bear on what changed in it, until nothing more changes. `renamed`: in other articles those who
   * are somebody else from now on.
   */
  async renew(
    articles: readonly string[],
    renamed: ReadonlyMap<string, readonly EntityOfArticle[]>,
  ): Promise<Renewal> {
    const reach = new Reach([...articles, ...this.#gone], this.#absent);
    // What an article bore on before it changed has to be worked out without it.
    const stale = [...(await this.#change.keysOf([...reach.articles.keys()]))];
    await this.#fetch([...renamed.keys()]);
    for (const [article, who] of renamed) {
      reach.extend(article, await this.#placesOf(article, who));
      stale.push(...(await this.#outdatedKeysOf(article)));
    }
    const near = new Neighbours();
    meet(near, await this.#change.meeting(stale));
    const shared = (await this.#change.linesOn([...reach.articles.keys()], ["reuse"])).flatMap(
      (line) => toldIn(line).places,
    );
    for (const { article, start, end } of [...shared, ...(await this.#sharedWith(articles))])
      near.add(article, [{ start, end }]);
    const renewed: ReadonlySet<string> = new Set(articles);
    // What two articles share is the same as long as they are.
    const mayChange = ({ part, articles: told }: KeptLine): boolean =>
      part !== "reuse" || told.some((id) => renewed.has(id) || this.#gone.has(id));
    let worked: Worked | null = null;
    for (let wider = reach.articles; ; ) {
      await this.#meet(wider, near);
      const core = reach.articles;
      const isReached = (line: KeptLine): boolean =>
        reach.holds(line) || line.articles.some((id) => core.has(id) && this.#isUndated(id));
      const before = (await this.#change.linesOn([...core.keys()])).filter(mayChange);
      const stored = before.filter(isReached);
      // What an article tells may be sure, or dated, only by what others tell of the same.
      const beside = await this.#toldBy(near);
      const scope = new Set([
        ...core.keys(),
        ...near.articles,
        ...[...beside, ...stored].flatMap((line) => line.articles),
      ]);
      const present = [...scope].filter((id) => !this.#absent.has(id)).sort();
      if (worked === null || !equal(worked.scope, present))
        worked = await this.#worked(present, renewed);
      const after = worked.lines.filter(
        (line) => line.articles.some((id) => core.has(id)) && mayChange(line),
      );
      // A line may reach further now than before, or less far.
      const judged = new Set([...stored, ...after.filter(isReached)].map(nameOf));
      const isJudged = (line: KeptLine): boolean => judged.has(nameOf(line));
      const removed = notIn(before.filter(isJudged), after);
      const added = notIn(after.filter(isJudged), before);
      wider = reach.widen([...removed, ...added, ...this.#takenUp(near, beside, worked.lines)]);
      if (process.env["DBG"]) console.error(`core ${core.size} near ${near.articles.length} beside ${beside.length} before ${before.length} stored ${stored.length} scope ${scope.size} removed ${removed.length} added ${added.length} wider ${wider.size}`);
      if (wider.size === 0) return { removed, added, dropped: worked.dropped };
    }
  }

  /** Where an article names them, and where it tells what names them by whom they were. */
  async #placesOf(id: string, who: readonly EntityOfArticle[]): Promise<Span<"text">[]> {
    const locals = new Set(who.map(({ local }) => local));
    const mentions = this.#articles.get(id)?.reading.mentions ?? [];
    const were = (await this.#change.entitiesIn([id])).filter(({ local }) => locals.has(local));
    const ids = were.map(({ entity }) => JSON.stringify(entity));
    const told = (await this.#change.linesOn([id]))
      .filter(({ json }) => ids.some((one) => json.includes(one)))
      .flatMap((line) => toldIn(line).places.filter(({ article }) => article === id));
    return [...mentions.filter(({ entity }) => locals.has(entity)), ...told];
  }

  /** Keys under which a settled article is found and will be no more. */
  async #outdatedKeysOf(id: string): Promise<number[]> {
    const article = this.#articles.get(id);
    if (article === undefined) return [];
    const { kept, runs } = this.#keysOfOne(article);
    const now = new Set([...kept.map(({ key }) => key), ...runs]);
    return (await this.#change.keysOf([id])).filter((key) => !now.has(key));
  }

  /** An article without a date of its own is dated by all that it tells together. */
  #isUndated(id: string): boolean {
    const article = this.#articles.get(id);
    return article !== undefined && recordArticle(article).published.edtf === null;
  }

  /**
   * What is less sure than another account of the same is taken up by it, and is no line, nor in the line: lines of the
   * neighbours that went so, or came back.
   */
  #takenUp(
    near: Neighbours,
    before: readonly KeptLine[],
    lines: readonly KeptLine[],
  ): KeptLine[] {
    const isUndated = (id: string): boolean => this.#isUndated(id);
    const [were, are] = [new Set(before.map(nameOf)), new Set(lines.map(nameOf))];
    return [
      ...before.filter((line) => !are.has(nameOf(line))),
      ...lines.filter((line) => !were.has(nameOf(line)) && near.holds(line, isUndated)),
    ].filter((line) => !line.articles.some((id) => this.#absent.has(id)));
  }

  /** Lines of the neighbours, told where they are met. */
  async #toldBy(near: Neighbours): Promise<KeptLine[]> {
    const present = near.articles.filter((id) => !this.#absent.has(id));
    await this.#fetch(present);
    const isUndated = (id: string): boolean => this.#isUndated(id);
    const lines = await this.#change.linesOn(present, TOLD_TOGETHER);
    return lines.filter((line) => near.holds(line, isUndated));
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
    for (const [parts, keys] of asked) meet(near, await this.#change.meeting([...keys]), parts);
    const openings = own.flatMap(({ keys, places }) => (places === null ? keys.openings : []));
    meet(near, await this.#change.meeting([...new Set(openings)]), NAMED);
    const names = own.flatMap(({ keys, places }) =>
      [...keys.names].flatMap(([name, at]) => (touches(places, at) ? [name] : [])),
    );
    for (const article of await this.#change.holding([...new Set(names)]))
      near.add(article, null, []);
  }

  /** Where the articles and others share a passage; most that have words in a row in common share none. */
  async #sharedWith(articles: readonly string[]): Promise<Passage[]> {
    await this.#fetch(articles);
    const runs = articles.flatMap((id) => {
      const article = this.#articles.get(id);
      return article === undefined ? [] : this.#keysOfOne(article).runs;
    });
    const met = (await this.#change.meeting(runs)).map(({ article }) => article);
    const near = [...new Set([...articles, ...met])];
    await this.#fetch(near.filter((id) => !this.#absent.has(id)));
    const read = near.flatMap((id) => this.#articles.get(id) ?? []);
    const shared = sharedPassages(read, { besides: new Set(articles), known: [] });
    return shared.flatMap(({ a, b }) => [a, b]);
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
  ): Promise<Worked> {
    await this.#fetch(scope);
    const articles = scope.flatMap((id) => this.#articles.get(id) ?? []);
    const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
    const identity = knownIdentity(articles, this.#known());
    const whole = decidedLines(articles, this.#moving.replay, identity, {
      shared: { besides: renewed, known: await this.#sharedAmong(scope) },
    });
    const { record, dropped } = exactLines(whole, texts);
    return { scope, lines: linesIn(record), dropped };
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
      kept: placed(kept),
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

function meet(near: Neighbours, met: readonly Met[], parts?: readonly SharedPart[]): void {
  for (const { article, place } of met) near.add(article, place === null ? null : [place], parts);
}

function placed(keys: Placed): PlacedKey[] {
  const byNumber = new Map<number, PlacedKey>();
  for (const [text, places] of keys) {
    const key = keyNumber(text);
    const all = [...(byNumber.has(key) ? [byNumber.get(key) as PlacedKey] : []), ...places];
    const [start, end] = [all.map((one) => one.start), all.map((one) => one.end)];
    byNumber.set(key, { key, start: Math.min(...start), end: Math.max(...end) });
  }
  return [...byNumber.values()];
}

const numbered = (keys: readonly string[]): number[] => [...new Set(keys.map(keyNumber))];

function added<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function notIn(lines: readonly KeptLine[], others: readonly KeptLine[]): KeptLine[] {
  const there = new Map(others.map((line) => [nameOf(line), line.json]));
  return lines.filter((line) => there.get(nameOf(line)) !== line.json);
}

const nameOf = ({ part, id }: KeptLine): string => `${part} ${id}`;

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
