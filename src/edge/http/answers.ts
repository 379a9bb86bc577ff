/** The answers of the desk: the record's own lines, cut to what one page shows. */
import type {
  Dossier,
  Passage,
  RecordArticle,
  RecordExport,
} from "../../core/annotation/contract.ts";
import { partiesOf } from "../../core/dossier/parties.ts";
import { entitiesByCard, namesOf, readingCards, recordCards, samePassage } from "./cards.ts";
import type {
  ArticlePage,
  DeskArticle,
  DossierPage,
  FindPage,
  LineCard,
  Question,
} from "./contract.ts";
import type { Desk } from "./desk.ts";
import { followedUndertakings } from "./followed.ts";

export async function dossierPage(desk: Desk, question: Question | null): Promise<DossierPage> {
  const record = await desk.record(question);
  const nameOf = namesOf(record.entities);
  const dossier = question === null ? null : record.dossier;
  const standFor = new Set(
    (dossier?.rows ?? []).flatMap(({ then, between, now, undated }) =>
      [then, between, now, undated].flat().flatMap(({ lines }) => lines),
    ),
  );
  return {
    question,
    parties: dossier === null ? (question?.between ?? []) : sidesOf(dossier, nameOf),
    articles: await deskArticles(desk, record.articles),
    dossier,
    undertakings: dossier === null ? [] : followedUndertakings(record, dossier),
    cards: await cardsOf(desk, record, dossier, standFor),
  };
}

/** Each side by the names of its parties. */
function sidesOf({ parties, sides }: Dossier, nameOf: (id: string) => string): readonly string[] {
  const groups = sides ?? parties.map((id) => [id]);
  return groups.map((side) => side.map(nameOf).join(", "));
}

/** The cards that the dossier stands for, and the weaker ones that concern its parties. */
async function cardsOf(
  desk: Desk,
  record: RecordExport,
  dossier: Dossier | null,
  standFor: ReadonlySet<string>,
): Promise<readonly LineCard[]> {
  if (dossier === null) return [];
  const [one = "", other = ""] = sidesOf(dossier, namesOf(record.entities));
  const parties = partiesOf(record, (await desk.articles?.()) ?? [], [one, other]);
  const entities = entitiesByCard(record);
  return recordCards(record).filter(
    (card) =>
      standFor.has(card.id) ||
      (card.standing === "weaker" &&
        parties?.concerns(entities.get(card.id) ?? [], card.passages) === true),
  );
}

/** Null when the record has no such article. */
export async function articlePage(desk: Desk, id: string): Promise<ArticlePage | null> {
  const found = await desk.article(id);
  if (found === null) return null;
  const record = await desk.record(null);
  const { article, reading } = found;
  const cards = joinCards(readingCards(article.id, reading), recordCards(record), article.id);
  const named = new Set([article.id, ...cards.flatMap((c) => c.passages.map((p) => p.article))]);
  const articles = await deskArticles(
    desk,
    record.articles.filter((a) => named.has(a.id)),
  );
  return {
    article: articles.find((a) => a.id === article.id) ?? { ...article, pageClock: false },
    text: reading.text,
    zones: reading.zones,
    problems: reading.problems.map(({ message }) => message),
    cards: cards.filter((c) => c.standing !== "rejected"),
    articles,
  };
}

export async function findPage(desk: Desk, words: string): Promise<FindPage> {
  const found = await desk.find(words);
  const named = new Set(found.hits.map(({ passage }) => passage.article));
  const { articles } = await desk.record(null);
  return {
    ...found,
    words,
    articles: await deskArticles(
      desk,
      articles.filter(({ id }) => named.has(id)),
    ),
  };
}

async function deskArticles(
  desk: Desk,
  articles: readonly RecordArticle[],
): Promise<readonly DeskArticle[]> {
  const clocks = new Set((await desk.pageClocks?.()) ?? []);
  return articles.map((article) => ({ ...article, pageClock: clocks.has(article.id) }));
}

/**
 * A line of the reading and the record's line that stands on the same passage are one card: the reading says
 * why, the record says where else. Lines that only the record has are kept.
 */
function joinCards(
  own: readonly LineCard[],
  whole: readonly LineCard[],
  article: string,
): readonly LineCard[] {
  const here = whole.filter((c) => c.passages.some((p) => p.article === article));
  const joined = new Set<LineCard>();
  const cards = own.map((card) => {
    const same = here.find((c) => c.kind === card.kind && sharesPassage(c, card));
    if (same === undefined) return card;
    joined.add(same);
    return {
      ...card,
      standing: same.standing,
      reasons: [...new Set([...card.reasons, ...same.reasons])],
      passages: union(card.passages, same.passages),
      sources: same.sources,
    };
  });
  return [...cards, ...here.filter((c) => !joined.has(c))];
}

function sharesPassage(a: LineCard, b: LineCard): boolean {
  return a.passages.some((p) => b.passages.some((q) => samePassage(p, q)));
}

function union(a: readonly Passage[], b: readonly Passage[]): readonly Passage[] {
  return [...a, ...b.filter((q) => !a.some((p) => samePassage(p, q)))];
}
