/** Who is named where: the mentions of a record by their article, so that no line is held against all of them. */
import type { Passage, RecordEntity } from "../annotation/contract.ts";

/** A passage with the record's id of whom or what it names. */
export interface Mention extends Passage {
  readonly entity: string;
}

export interface Mentions {
  /** The articles that name anybody. */
  readonly articles: readonly string[];
  /** All of one article, in the order of the text. */
  of(article: string): readonly Mention[];
  /** Those that lie in one of the passages. */
  within(passages: readonly Passage[]): readonly Mention[];
  /** Those with which an article begins, where it says what it is about. */
  atBeginning(article: string): readonly Mention[];
}

/** Characters from the first name of an article in which a text says what it is about: a headline and a sentence or two. */
const BEGINNING = 600;

export function mentionsOf(
  entities: readonly RecordEntity[],
  further: readonly Mention[] = [],
): Mentions {
  const byArticle = new Map<string, Mention[]>();
  const add = (mention: Mention): void => {
    const known = byArticle.get(mention.article);
    if (known === undefined) byArticle.set(mention.article, [mention]);
    else known.push(mention);
  };
  for (const { id, mentions } of entities)
    for (const mention of mentions) add({ ...mention, entity: id });
  for (const mention of further) add(mention);
  for (const mentions of byArticle.values()) mentions.sort((a, b) => a.start - b.start);
  const of = (article: string): readonly Mention[] => byArticle.get(article) ?? [];
  return {
    articles: [...byArticle.keys()],
    of,
    within: (passages) => passages.flatMap((passage) => inside(of(passage.article), passage)),
    atBeginning: (article) => {
      const first = of(article)[0]?.start ?? 0;
      return of(article).filter((m) => m.end <= first + BEGINNING);
    },
  };
}

/** Those of the mentions, which are in order, that lie in the passage. */
function inside(mentions: readonly Mention[], passage: Passage): Mention[] {
  let [from, to] = [0, mentions.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((mentions[middle] as Mention).start < passage.start) from = middle + 1;
    else to = middle;
  }
  const found: Mention[] = [];
  for (let at = from; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.start >= passage.end) break;
    if (mention.end <= passage.end) found.push(mention);
  }
  return found;
}
