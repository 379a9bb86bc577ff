/** All decisions replayed over a record: what each article says, who is who, and what only the whole record has. */
import type { RecordExport } from "../annotation/contract.ts";
import { type Bonds, type Namesake, NO_BONDS, type Pair } from "../reconcile/bonds.ts";
import type { Around } from "../reconcile/corpus.ts";
import { type Identity, identify } from "../reconcile/identity/index.ts";
import { linesOf } from "../reconcile/index.ts";
import { inOrder, withSilences } from "../reconcile/kept-lines.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { wholeRecord } from "../reconcile/whole-record.ts";
import { fold } from "../text/fold.ts";
import { lineArticles } from "./articles-named.ts";
import { corrected } from "./decided.ts";
import type { Decision, EntityAnchor } from "./decision.ts";
import { inForce } from "./decision.ts";
import { areIndependent, type Independence } from "./independence.ts";
import { isOf, type Place, withDecisions } from "./overlay.ts";
import { withoutRejected, withRejected } from "./rejected.ts";
import type { FindArticle } from "./shelf.ts";
import { locate } from "./words-anchor.ts";

/** Decisions, and where their articles are now. */
export interface Replay {
  /** Those in force, in order. */
  readonly decisions: readonly Decision[];
  readonly find: FindArticle;
  readonly bonds: Bonds;
  readonly independent: readonly Independence[];
  /** The decisions about lines by the article that they are about. */
  readonly byArticle: ReadonlyMap<string, readonly Decision[]>;
}

export function replayOf(all: readonly Decision[], find: FindArticle): Replay {
  const decisions = inForce(all);
  const byArticle = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const id of new Set(lineArticles(decision.ruling).flatMap((a) => find(a) ?? [])))
      byArticle.set(id, [...(byArticle.get(id) ?? []), decision]);
  return {
    decisions,
    find,
    byArticle,
    bonds: decisions.length === 0 ? NO_BONDS : bondsIn(decisions, find),
    independent: decisions.filter(isOf("independent")).flatMap((decision): Independence[] => {
      const [a, b] = decision.ruling.articles.map(find);
      return a == null || b == null ? [] : [{ decision, articles: [a, b] }];
    }),
  };
}

function bondsIn(decisions: readonly Decision[], find: FindArticle): Bonds {
  const pairs = (kind: "merge" | "split"): Pair[] =>
    decisions.flatMap(({ number, ruling }) => {
      if (ruling.kind !== kind) return [];
      const [a, b] = ruling.entities;
      return [{ decision: number, sides: [namesake(a, find), namesake(b, find)] }];
    });
  return { mustLink: pairs("merge"), cannotLink: pairs("split") };
}

function namesake({ kind, names, articles }: EntityAnchor, find: FindArticle): Namesake {
  return {
    kind: kind === "person" ? "person" : "thing",
    names: names.map(fold),
    articles: articles === null ? null : articles.flatMap((article) => find(article) ?? []),
  };
}

/** One article as persons have corrected it. It depends on nothing but the article and the decisions about it. */
export function decided(article: ReadArticle, { byArticle, find }: Replay): ReadArticle {
  const own = byArticle.get(article.id);
  return own === undefined ? article : corrected(article, own, find).article;
}

/** The record of articles that were `decided`, with all that persons decided of it. */
export function decidedRecord(articles: readonly ReadArticle[], replay: Replay): RecordExport {
  const identity = identify(articles, replay.bonds);
  const record = inOrder(withSilences(decidedLines(articles, replay, identity)));
  return wholeRecord(record, articles, identity);
}

/** The lines of some articles, who is who in them as the record that holds them has settled it. */
export function decidedLines(
  articles: readonly ReadArticle[],
  replay: Replay,
  identity: Identity,
  around: Pick<Around, "shared"> = {},
): RecordExport {
  if (replay.decisions.length === 0) return linesOf(articles, identity, around);
  const told = linesOf(articles.map(withoutRejected), identity, {
    ...around,
    areIndependent: areIndependent(replay.independent),
  });
  const whole = withRejected(told, articles, identity);
  const place = placeIn(articles, replay.find);
  return withDecisions(whole, { ...replay, place }).record;
}

/** Where anchored words stand in the articles now. */
export function placeIn(articles: readonly ReadArticle[], find: FindArticle): Place {
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  return ({ article, words }) => {
    const id = find(article);
    const quote = id === null ? null : locate(texts.get(id) ?? "", words);
    return id === null || quote === null ? null : { article: id, ...quote };
  };
}
