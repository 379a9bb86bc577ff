/** What a person sees, as anchors that outlive the rules that made it. */
import type {
  Conflict,
  Passage,
  Reading,
  RecordEntity,
  RecordExport,
} from "../annotation/contract.ts";
import type {
  ArticleAnchor,
  ConflictAnchor,
  EntityAnchor,
  LineAnchor,
  LineType,
  PassageAnchor,
} from "./decision.ts";
import { isLongName } from "./names.ts";
import { type ReadLine, readLines } from "./read-lines.ts";
import { wordsAnchor } from "./words-anchor.ts";

/** An article as it is on the screen: with the corrections made so far. */
export interface SeenArticle {
  readonly anchor: ArticleAnchor;
  readonly reading: Reading;
}

export type Seen = (article: string) => SeenArticle | null;

/** A line of the record: what kind it is and where it stands. */
export interface RecordLine {
  readonly type: LineType;
  readonly id: string;
  readonly standing: string;
  readonly passages: readonly Passage[];
  /** Of an event. */
  readonly kind: string | null;
}

/** Offices have no ids of their own: each is called by a passage that shows it as held. */
export function officeId({ article, start, end }: Passage): string {
  return `office:${article}/${start}-${end}`;
}

/** The lines of the record that an id means; an office by any of its passages. */
export function recordLines(record: RecordExport): readonly RecordLine[] {
  const line = (
    type: LineType,
    { id, standing, kind = null }: { id: string; standing: string; kind?: string | null },
    passages: readonly Passage[],
  ): RecordLine => ({ type, id, standing, kind, passages });
  return [
    ...record.offices.flatMap(({ standing, attested }) => {
      const passages = attested.flatMap(({ evidence }) => evidence);
      return passages.map((at) => line("office", { id: officeId(at), standing }, passages));
    }),
    ...record.statements.map((s) =>
      line(
        "statement",
        s,
        s.variants.flatMap(({ content }) => content),
      ),
    ),
    ...record.events.map((e) => line("event", e, e.evidence)),
    ...record.figures.map((f) =>
      line(
        "figure",
        f,
        f.readings.flatMap(({ evidence }) => evidence),
      ),
    ),
    ...record.commitments.map((c) =>
      line(
        "undertaking",
        c,
        c.steps.flatMap(({ evidence }) => evidence),
      ),
    ),
    ...(record.concerns ?? []).map(({ id, standing, evidence }) =>
      line("concern", { id, standing }, evidence),
    ),
  ];
}

/** A line of the record as the lines of the articles that it was made of. */
export function lineAnchors(seen: Seen, line: RecordLine): readonly LineAnchor[] {
  const articles = [...new Set(line.passages.map(({ article }) => article))];
  return articles.flatMap((id) => {
    const article = seen(id);
    if (article === null) return [];
    const { anchor, reading } = article;
    return reportsOf(line, id, reading).map(
      ({ type, spans, says }): LineAnchor => ({
        article: anchor,
        type,
        words: spans.map((span) => wordsAnchor(reading.text, span)),
        says,
      }),
    );
  });
}

/** The lines of one article that stand on passages of the line; those on no others before those that do. */
export function reportsOf(line: RecordLine, article: string, reading: Reading): ReadLine[] {
  const places = new Set(
    line.passages.filter((p) => p.article === article).map((p) => `${p.start}-${p.end}`),
  );
  const touching = readLines(reading).filter(
    ({ type, spans, line: { standing } }) =>
      type === line.type &&
      (standing === "rejected") === (line.standing === "rejected") &&
      spans.some(({ start, end }) => places.has(`${start}-${end}`)),
  );
  const whole = touching.filter(({ spans }) =>
    spans.every(({ start, end }) => places.has(`${start}-${end}`)),
  );
  const there = whole.length > 0 ? whole : touching;
  // Of two happenings told in one sentence the line is the one of its kind.
  const ofKind = there.filter(({ says }) => says["kind"]?.[0] === line.kind);
  return line.type === "event" && ofKind.length > 0 ? ofKind : there;
}

export function passageAnchors(seen: Seen, passages: readonly Passage[]): readonly PassageAnchor[] {
  return passages.flatMap((passage) => {
    const article = seen(passage.article);
    return article === null
      ? []
      : [{ article: article.anchor, words: wordsAnchor(article.reading.text, passage) }];
  });
}

export function conflictAnchor(seen: Seen, { type, about, sides }: Conflict): ConflictAnchor {
  return { type, about, sides: sides.map((side) => passageAnchors(seen, side)) };
}

/**
 * Somebody by his names: a full one means him in every article, a surname or an acronym alone only where it was seen.
 * `articles`: the ids of those that are meant; all when null.
 */
export function entityAnchor(
  seen: Seen,
  { id, kind, name, otherNames, mentions }: RecordEntity,
  articles: readonly string[] | null = null,
): EntityAnchor {
  const where = [...new Set(mentions.map(({ article }) => article))].filter(
    (id) => articles === null || articles.includes(id),
  );
  const names = [name, ...otherNames];
  const full = names.filter((one) => isLongName(one, kind));
  // "Ministry of Defence" of no state is another in every article, and the article stands in its id.
  const isEverywhere = articles === null && full.length > 0 && !id.includes("@");
  return {
    kind,
    names: isEverywhere ? full : names,
    articles: isEverywhere ? null : where.flatMap((id) => seen(id)?.anchor ?? []),
  };
}
