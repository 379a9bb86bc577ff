/** The part of the record that is worked out again, fetched as far as it is needed. */

import type { Passage, Reuse } from "../../core/annotation/contract.ts";
import { decidedLines, type Replay } from "../../core/decisions/replay.ts";
import { type KeptLine, linesIn, toldIn } from "../../core/reconcile/kept-lines.ts";
import { sharedPassages } from "../../core/reconcile/reuse/shared-passages.ts";
import type { Span } from "../../core/text/span.ts";
import { exactLines } from "../exact-lines.ts";
import type { Change, EntityOfArticle, Met } from "../store.ts";
import type { ArticlesAtHand } from "./articles-at-hand.ts";
import { Neighbours, type SharedPart, TOLD_TOGETHER } from "./neighbours.ts";
import { type Places, touches } from "./places.ts";
import { Reach } from "./reach.ts";

/** What the record no longer tells, and what it tells instead. */
export interface Renewal {
  readonly removed: readonly KeptLine[];
  readonly added: readonly KeptLine[];
  /** Lines left out as inexact. */
  readonly dropped: number;
}

/** The lines of some articles, worked out from these alone. */
interface Worked {
  readonly scope: readonly string[];
  readonly lines: readonly KeptLine[];
  readonly dropped: number;
}

/** Articles that change. */
export interface ChangedArticles {
  /** As a whole. */
  readonly whole: readonly string[];
  /** Those in which somebody is somebody else from now on, with those of whom this is true. */
  readonly renamed: ReadonlyMap<string, readonly EntityOfArticle[]>;
  /** What articles were called that are so called no more. */
  readonly gone: readonly string[];
}

export class Scope {
  readonly #change: Change;
  readonly #hand: ArticlesAtHand;
  readonly #replay: Replay;
  readonly #whole: ReadonlySet<string>;
  readonly #renamed: ChangedArticles["renamed"];
  readonly #gone: ReadonlySet<string>;
  readonly #near = new Neighbours();
  readonly #shared = new Map<string, Reuse>();
  readonly #isUndated = (id: string): boolean => this.#hand.isUndated(id);

  constructor(
    change: Change,
    hand: ArticlesAtHand,
    { whole, renamed, gone, replay }: ChangedArticles & { readonly replay: Replay },
  ) {
    this.#change = change;
    this.#hand = hand;
    this.#replay = replay;
    this.#whole = new Set(whole);
    this.#renamed = renamed;
    this.#gone = new Set(gone);
  }

  /**
   * The lines that rest on the articles, before and after. An article that shares a line that changed is worked out again
   * too, with all that can bear on what changed in it, until nothing more changes.
   */
  async renew(): Promise<Renewal> {
    const reach = await this.#beginning();
    let worked: Worked | null = null;
    for (let wider = reach.articles; ; ) {
      await this.#meetAll(wider);
      const core = reach.articles;
      const isReached = (line: KeptLine): boolean =>
        reach.holds(line) || line.articles.some((id) => core.has(id) && this.#isUndated(id));
      const before = (await this.#change.linesOn([...core.keys()])).filter((l) => this.#isOpen(l));
      const stored = before.filter(isReached);
      const beside = await this.#toldBeside();
      const mates = [...beside, ...stored].flatMap((line) => line.articles);
      worked = await this.#workedOn([...core.keys(), ...this.#near.articles, ...mates], worked);
      const after = worked.lines.filter(
        (line) => line.articles.some((id) => core.has(id)) && this.#isOpen(line),
      );
      // A line may reach further now than before, or less far.
      const judged = new Set([...stored, ...after.filter(isReached)].map(nameOf));
      const isJudged = (line: KeptLine): boolean => judged.has(nameOf(line));
      const removed = notIn(before.filter(isJudged), after);
      const added = notIn(after.filter(isJudged), before);
      wider = reach.widen([...removed, ...added, ...this.#takenUp(beside, worked.lines)]);
      if (wider.size === 0) return { removed, added, dropped: worked.dropped };
    }
  }

  /** What changes at first, and what that bore on before: it has to be worked out without it. */
  async #beginning(): Promise<Reach> {
    const whole = [...this.#whole, ...this.#gone];
    const reach = new Reach(whole, this.#hand);
    const stale = [...(await this.#change.keysOf(whole))];
    for (const [article, who] of this.#renamed) {
      reach.extend(article, await this.#placesOf(article, who));
      stale.push(...(await this.#outdatedKeysOf(article)));
    }
    // Words in a row have no place: what was shared over them stands in the record.
    this.#meet((await this.#change.meeting(stale)).filter(({ place }) => place !== null));
    const shared = await this.#change.linesOn(whole, ["reuse"]);
    const places = [...shared.flatMap((line) => toldIn(line).places), ...(await this.#sharing())];
    for (const { article, start, end } of places) this.#near.add(article, [{ start, end }]);
    return reach;
  }

  /** Where an article names them, and where it tells what names them by whom they were. */
  async #placesOf(id: string, who: readonly EntityOfArticle[]): Promise<Span<"text">[]> {
    const locals = new Set(who.map(({ local }) => local));
    const [article] = await this.#hand.of([id]);
    const mentions = article?.reading.mentions ?? [];
    const were = (await this.#change.entitiesIn([id])).filter(({ local }) => locals.has(local));
    const ids = were.map(({ entity }) => JSON.stringify(entity));
    const told = (await this.#change.linesOn([id]))
      .filter(({ json }) => ids.some((one) => json.includes(one)))
      .flatMap((line) => toldIn(line).places.filter(({ article: at }) => at === id));
    return [...mentions.filter(({ entity }) => locals.has(entity)), ...told];
  }

  /** Keys under which a settled article is found and will be no more. */
  async #outdatedKeysOf(id: string): Promise<number[]> {
    const [article] = await this.#hand.of([id]);
    if (article === undefined) return [];
    const { kept, runs } = this.#hand.keysOf(article);
    const now = new Set([...kept.map(({ key }) => key), ...runs]);
    return (await this.#change.keysOf([id])).filter((key) => !now.has(key));
  }

  /** Where articles that change and others share a passage; most that have words in a row in common share none. */
  async #sharing(): Promise<Passage[]> {
    const own = await this.#hand.of(this.#whole);
    const runs = own.flatMap((article) => this.#hand.keysOf(article).runs);
    const met = (await this.#change.meeting(runs)).map(({ article }) => article);
    const read = await this.#hand.of(new Set([...this.#whole, ...met]));
    return sharedPassages(read, { besides: this.#whole, known: [] }).flatMap(({ a, b }) => [a, b]);
  }

  /** Adds the articles that may bear on what is told at the places. */
  async #meetAll(changed: ReadonlyMap<string, Places>): Promise<void> {
    const own = (await this.#hand.of(changed.keys())).map((article) => ({
      keys: this.#hand.keysOf(article),
      places: changed.get(article.id) ?? null,
    }));
    const asked = new Map<readonly SharedPart[], Set<number>>();
    for (const { keys, places } of own)
      for (const { key, parts } of keys.asked.filter(({ at }) => touches(places, at)))
        asked.set(parts, (asked.get(parts) ?? new Set()).add(key));
    for (const [parts, keys] of asked) this.#meet(await this.#change.meeting([...keys]), parts);
    const openings = own.flatMap(({ keys, places }) => (places === null ? keys.openings : []));
    this.#meet(await this.#change.meeting(openings), NAMED);
    const names = own.flatMap(({ keys, places }) =>
      [...keys.names].flatMap(([name, at]) => (touches(places, at) ? [name] : [])),
    );
    for (const article of await this.#change.holding([...new Set(names)]))
      this.#near.add(article, null, []);
  }

  #meet(met: readonly Met[], parts?: readonly SharedPart[]): void {
    for (const { article, place } of met)
      this.#near.add(article, place === null ? null : [place], parts);
  }

  /** Lines told where neighbours are met: what these tell may be sure, or dated, only by what others tell of the same. */
  async #toldBeside(): Promise<KeptLine[]> {
    const present = (await this.#hand.of(this.#near.articles)).map(({ id }) => id);
    const lines = await this.#change.linesOn(present, TOLD_TOGETHER);
    return lines.filter((line) => this.#near.holds(line, this.#isUndated));
  }

  /**
   * What is less sure than another account of the same is taken up by it: it is no line, nor told in that line. Gives the
   * lines of neighbours that went so, or came back.
   */
  #takenUp(before: readonly KeptLine[], after: readonly KeptLine[]): KeptLine[] {
    const [were, are] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
    const gone = before.filter((line) => !are.has(nameOf(line)));
    const back = after.filter(
      (line) => !were.has(nameOf(line)) && this.#near.holds(line, this.#isUndated),
    );
    return [...gone, ...back].filter(
      (line) => !line.articles.some((id) => this.#hand.isAbsent(id)),
    );
  }

  /** What two articles share is the same as long as they are. */
  #isOpen({ part, articles }: KeptLine): boolean {
    return part !== "reuse" || articles.some((id) => this.#whole.has(id) || this.#gone.has(id));
  }

  /** The lines of these articles; `known`: those of the articles last worked on, which may be the same. */
  async #workedOn(ids: readonly string[], known: Worked | null): Promise<Worked> {
    const articles = await this.#hand.of([...new Set(ids)].sort());
    const scope = articles.map(({ id }) => id);
    if (known !== null && scope.join() === known.scope.join()) return known;
    const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
    const whole = decidedLines(articles, this.#replay, this.#hand.identityIn(articles), {
      shared: { besides: this.#whole, known: await this.#sharedAmong(scope) },
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
}

/** A text that holds a name is met for the undertakings that are called so. */
const NAMED: readonly SharedPart[] = ["commitments"];

function notIn(lines: readonly KeptLine[], others: readonly KeptLine[]): KeptLine[] {
  const there = new Map(others.map((line) => [nameOf(line), line.json]));
  return lines.filter((line) => there.get(nameOf(line)) !== line.json);
}

const nameOf = ({ part, id }: KeptLine): string => `${part} ${id}`;
