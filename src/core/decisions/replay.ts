/** All decisions replayed over a record: what each article says, who is who, and what only the whole record has. */
import type { RecordExport } from "../annotation/contract.ts";
import { type Bonds, type Namesake, NO_BONDS } from "../reconcile/bonds.ts";
import { reconcile } from "../reconcile/index.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { fold } from "../text/fold.ts";
import { corrected, isAboutLines, type NotPlaced } from "./decided.ts";
import type { ArticleAnchor, Decision, EntityAnchor, Ruling } from "./decision.ts";
import { inForce } from "./decision.ts";
import type { Independence } from "./independence.ts";
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

/** The articles of which a decision changes the lines. */
function lineArticles(ruling: Ruling): readonly ArticleAnchor[] {
  if (ruling.kind === "add") return [ruling.line.article];
  return isAboutLines(ruling) ? ruling.lines.map(({ article }) => article) : [];
}

function bondsIn(decisions: readonly Decision[], find: FindArticle): Bonds {
  const pairs = (kind: "merge" | "split"): (readonly [Namesake, Namesake])[] =>
    decisions.flatMap(({ ruling }) =>
      ruling.kind === kind
        ? [[namesake(ruling.entities[0], find), namesake(ruling.entities[1], find)] as const]
        : [],
    );
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
  return decidedOverlay(reconcile(articles.map(withoutRejected), replay.bonds), articles, replay);
}

/** What is decided of a record that was reconciled from articles that were `decided`. */
function decidedOverlay(
  record: RecordExport,
  articles: readonly ReadArticle[],
  replay: Replay,
): RecordExport {
  const whole = withRejected(record, articles);
  return withDecisions(whole, replay.decisions, placeIn(articles, replay.find), replay.independent)
    .record;
}

/** Where anchored words stand in the articles now. */
function placeIn(articles: readonly ReadArticle[], find: FindArticle): Place {
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  return ({ article, words }) => {
    const id = find(article);
    const quote = id === null ? null : locate(texts.get(id) ?? "", words);
    return id === null || quote === null ? null : { article: id, ...quote };
  };
}

/** Why decisions in force do not hold anywhere: the article is gone, the words are, or the line says something else. */
export function notPlacedIn(
  articles: readonly ReadArticle[],
  record: RecordExport,
  replay: Replay,
): ReadonlyMap<number, string> {
  const { decisions, byArticle, find } = replay;
  const missing = new Map<number, NotPlaced[]>();
  for (const article of articles)
    for (const one of corrected(article, byArticle.get(article.id) ?? [], find).notPlaced)
      missing.set(one.decision, [...(missing.get(one.decision) ?? []), one]);
  const overlaid = withDecisions(record, decisions, placeIn(articles, find), []).notPlaced;
  const whyNot = ({ number, ruling }: Decision): string | null => {
    const anchors = anchorsOf(ruling);
    if (anchors.length > 0 && anchors.every((article) => find(article) === null))
      return "the article is not in the record";
    const failed = missing.get(number) ?? [];
    if (failed.length > 0 && failed.length >= placesOf(ruling, find)) return failed[0]?.why ?? null;
    return overlaid.includes(number) ? "no line rests on the words any more" : null;
  };
  return new Map(
    decisions.flatMap((decision) => {
      const why = whyNot(decision);
      return why === null ? [] : [[decision.number, why] as const];
    }),
  );
}

const placesOf = (ruling: Ruling, find: FindArticle): number =>
  lineArticles(ruling).filter((article) => find(article) !== null).length;

/** Every article that a decision names. */
function anchorsOf(ruling: Ruling): readonly ArticleAnchor[] {
  switch (ruling.kind) {
    case "confirm":
    case "reject":
    case "edit":
    case "add":
      return lineArticles(ruling);
    case "give":
      return [ruling.article];
    case "follow-through":
      return [...ruling.undertaking, ...ruling.later].map(({ article }) => article);
    case "resolve":
      return ruling.conflict.sides.flat().map(({ article }) => article);
    case "merge":
    case "split":
      return ruling.entities.flatMap(({ articles }) => articles ?? []);
    case "independent":
      return ruling.articles;
    case "undo":
      return [];
    default:
      return ruling satisfies never;
  }
}
