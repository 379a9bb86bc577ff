/** What a record claims beyond any one article, in words a reader can judge: what it joined, linked, counted, dated and asks. */
import type {
  Passage,
  RecordArticle,
  RecordEntity,
  RecordExport,
  RecordStatement,
} from "../../src/core/annotation/contract.ts";
import {
  disagreementLine,
  followThroughLines,
  idOf,
  type Kind,
  type NameOf,
  oneLine,
  type ShownLine,
  saidOf,
  shownOf,
  type Unnamed,
} from "./lines.ts";

/** `record` with the dossier of a relationship, where its questions are wanted. */
export function recordLevelLines(record: RecordExport): ShownLine[] {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (entity) => names.get(entity) ?? entity;
  const lines = [
    ...record.entities.flatMap(identityLines),
    ...joinedLines(record, nameOf),
    ...partOfLines(record, nameOf),
    ...shownOf(record.commitments).flatMap((one) => followThroughLines(one, record)),
    ...shownOf(record.conflicts).map(disagreementLine),
    ...silenceLines(record, nameOf),
    ...originLines(record, nameOf),
    ...reuseLines(record, nameOf),
    ...record.articles.flatMap((article) => boundLines(article, record)),
    ...questionLines(record),
  ];
  const sources = new Map(record.articles.map((article) => [article.id, article]));
  return lines.map((line) => ({ id: idOf(line, sources), ...line }));
}

const articlesOf = (passages: readonly Passage[]): readonly string[] => [
  ...new Set(passages.map(({ article }) => article)),
];

const isJoined = (passages: readonly Passage[]): boolean => articlesOf(passages).length > 1;

/** An entity that articles name differently: each name where it first stands. */
function identityLines({ name, otherNames, mentions }: RecordEntity): Unnamed[] {
  const named = mentions.filter(({ exact }) => /^\p{Lu}/u.test(exact));
  const firsts = [...new Map(named.toReversed().map((m) => [m.exact, m])).values()].reverse();
  if (firsts.length < 2 || !isJoined(named)) return [];
  const others = otherNames.filter((other) => other !== name);
  const says = `${name} is also ${others.join(", ")}`;
  return others.length === 0 ? [] : [{ kind: "identity", says, passages: firsts }];
}

/** The passages on which a line rests, the words of a statement without what introduces them. */
const contentOf = ({ variants }: RecordStatement): Passage[] => variants.flatMap((v) => v.content);

function joinedLines(record: RecordExport, nameOf: NameOf): Unnamed[] {
  const joined = (kind: Kind, says: string, passages: readonly Passage[]): Unnamed[] =>
    isJoined(passages) ? [{ kind, says, passages: onePerArticle(passages) }] : [];
  return [
    ...shownOf(record.events).flatMap((e) =>
      joined("joined event", saidOf.event(e, nameOf), e.evidence),
    ),
    ...shownOf(record.statements).flatMap((s) =>
      joined("joined statement", saidOf.statement(s, nameOf), contentOf(s)),
    ),
    ...shownOf(record.figures).flatMap((f) =>
      joined(
        "joined figure",
        saidOf.figure(f, nameOf),
        f.readings.flatMap(({ evidence }) => evidence),
      ),
    ),
    ...shownOf(record.commitments).flatMap((c) =>
      joined(
        "joined undertaking",
        saidOf.undertaking(c, nameOf),
        c.steps.flatMap(({ evidence }) => evidence),
      ),
    ),
    ...shownOf(record.concerns ?? []).flatMap((c) =>
      joined("joined concern", saidOf.concern(c, nameOf), c.evidence),
    ),
  ];
}

/** Up to two passages of each article, so that the page shows all articles before it is full. */
function onePerArticle(passages: readonly Passage[]): Passage[] {
  const seen = new Map<string, number>();
  const isFurther = ({ article }: Passage): boolean => {
    const count = (seen.get(article) ?? 0) + 1;
    seen.set(article, count);
    return count > 2;
  };
  return passages.filter((passage) => !isFurther(passage));
}

function partOfLines({ events }: RecordExport, nameOf: NameOf): Unnamed[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return shownOf(events).flatMap((event): Unnamed[] => {
    const whole = byId.get(event.partOf ?? "");
    if (whole === undefined) return [];
    const says = `${saidOf.event(event, nameOf)} — part of — ${saidOf.event(whole, nameOf)}`;
    return [
      {
        kind: "part of",
        says,
        passages: [...event.evidence.slice(0, 2), ...whole.evidence.slice(0, 2)],
      },
    ];
  });
}

/** Right when so many articles appeared later and none of them tells of it. */
function silenceLines({ commitments, articles }: RecordExport, nameOf: NameOf): Unnamed[] {
  const dates = articles.map(({ id, published }) => `${id} ${whenOf(published)}`).join(", ");
  return shownOf(commitments).flatMap((one): Unnamed[] => {
    const { nothingFoundIn, steps, reasons } = one;
    if (nothingFoundIn === null) return [];
    const search = reasons.find((reason) => reason.startsWith("nothing found")) ?? "";
    const says = `${saidOf.undertaking(one, nameOf)}; nothing found in ${nothingFoundIn} (${search}); articles: ${dates}`;
    return [{ kind: "silence", says, passages: steps.flatMap(({ evidence }) => evidence) }];
  });
}

function originLines(record: RecordExport, nameOf: NameOf): Unnamed[] {
  const counted = [
    ...shownOf(record.events).map((e) => ({
      says: saidOf.event(e, nameOf),
      sources: e.independentSources,
      passages: e.evidence,
    })),
    ...shownOf(record.statements).map((s) => ({
      says: saidOf.statement(s, nameOf),
      sources: s.independentSources,
      passages: contentOf(s),
    })),
    ...shownOf(record.figures).map((f) => ({
      says: saidOf.figure(f, nameOf),
      sources: f.independentSources,
      passages: f.readings.flatMap(({ evidence }) => evidence),
    })),
  ];
  return counted
    .filter(({ passages }) => isJoined(passages))
    .map(({ says, sources: { said, so }, passages }) => ({
      kind: "origins",
      says: `${articlesOf(passages).length} articles, said by ${said}, vouched for by ${so}: ${says}`,
      passages: onePerArticle(passages),
    }));
}

function reuseLines({ reuse }: RecordExport, nameOf: NameOf): Unnamed[] {
  return reuse.flatMap(({ kind, a, b, credits }): Unnamed[] => {
    const credited = (article: string, to: readonly string[]): string[] =>
      to.length === 0 ? [] : [`${article} credits ${to.map(nameOf).join(", ")}`];
    const says = [...credited(a.article, credits.a), ...credited(b.article, credits.b)];
    return [
      { kind: "re-use", says: kind, passages: [a, b] },
      ...(says.length === 0
        ? []
        : [{ kind: "credit" as const, says: says.join("; "), passages: [a, b] }]),
    ];
  });
}

function whenOf({ edtf, notBefore, notAfter }: RecordArticle["published"]): string {
  if (edtf !== null) return edtf;
  return notBefore === null && notAfter === null
    ? "undated"
    : `${notBefore ?? ".."}/${notAfter ?? ".."}`;
}

/** The bounds of an article that has no date, beside the first shown lines that rest on it and on another. */
function boundLines({ id, title, published }: RecordArticle, record: RecordExport): Unnamed[] {
  if (published.edtf !== null || published.basis === null) return [];
  const telling = shownOf(record.events).filter(
    ({ evidence, date }) =>
      date !== null && isJoined(evidence) && articlesOf(evidence).includes(id),
  );
  const says = `${id} “${oneLine(title ?? "")}” appeared ${whenOf(published)} (${published.basis})`;
  return [{ kind: "article date", says, passages: telling.slice(0, 3).flatMap((e) => e.evidence) }];
}

function questionLines({ dossier }: RecordExport): Unnamed[] {
  const rows = (dossier?.rows ?? []).filter(({ chapter }) => chapter === "what to raise");
  return rows.flatMap(({ about, ...columns }) =>
    [...columns.then, ...columns.between, ...columns.now, ...columns.undated].map(
      ({ text, evidence }): Unnamed => ({
        kind: "question",
        says: `${about}: ${oneLine(text)}`,
        passages: evidence,
      }),
    ),
  );
}
