/**
 * The record taken apart into lines, each to be kept, replaced and found on its own, and put together again. A line says
 * nothing of articles that it does not rest on: how many later ones are silent is counted when they are put together.
 */
import type {
  Passage,
  RecordArticle,
  RecordCommitment,
  RecordEntity,
  RecordEvent,
  RecordExport,
  RecordOffice,
} from "../annotation/contract.ts";
import { publicationDays } from "./article-dates.ts";
import { visitsTold } from "./either-visit.ts";
import {
  type Appeared,
  appearedOf,
  type LaterArticles,
  lastDayOf,
  laterArticles,
  tellSearch,
} from "./later-articles.ts";

export const PARTS = [
  "articles",
  "offices",
  "events",
  "statements",
  "figures",
  "commitments",
  "concerns",
  "reuse",
  "conflicts",
] as const satisfies readonly (keyof RecordExport)[];

export type Part = (typeof PARTS)[number];

export interface KeptLine {
  readonly part: Part;
  /** One of a kind inside its part; made of what the line rests on, where the contract gives it none. */
  readonly id: string;
  /** All that it rests on, itself or through a line that it refers to, in order. */
  readonly articles: readonly string[];
  /** As JSON: two lines that say the same are the same text. */
  readonly json: string;
}

export function linesIn(record: RecordExport): KeptLine[] {
  const own = new Map<object, readonly string[]>();
  const byId = new Map<string, object>();
  for (const part of PARTS)
    for (const line of record[part] ?? []) {
      own.set(line, [...new Set(placesOf(part, line).map(({ article }) => article))]);
      if (part === "events" || part === "commitments") byId.set(keptId(part, line), line);
    }
  const referred = (line: object): readonly string[] =>
    refersTo(line).flatMap((id) => own.get(byId.get(id) ?? line) ?? []);
  return PARTS.flatMap((part) =>
    (record[part] ?? []).map((line) => ({
      part,
      id: keptId(part, line),
      articles: [...new Set([...(own.get(line) ?? []), ...referred(line)])].sort(),
      json: JSON.stringify(line),
    })),
  );
}

/** Ids of the lines that a visit's meeting or an undertaking names: a new id there is a change here. */
function refersTo(line: object): string[] {
  const { partOf, followThrough, reasons } = line as Partial<RecordEvent & RecordCommitment>;
  const links = followThrough ?? [];
  return [
    partOf,
    ...visitsTold(reasons ?? []),
    ...links.flatMap(({ event, commitment }) => [event, commitment]),
  ].flatMap((id) => id ?? []);
}

/** The record of these lines. `appeared`: when the articles of the whole record did, where these lines are a part of it. */
export function recordFrom(
  lines: Iterable<Pick<KeptLine, "part" | "json">>,
  entities: readonly RecordEntity[],
  appeared?: readonly Appeared[],
): RecordExport {
  return inOrder(withSilences({ ...putTogether(lines), entities }, appeared));
}

/** The lines as they are kept, nothing counted. */
export function putTogether(lines: Iterable<Pick<KeptLine, "part" | "json">>): RecordExport {
  const parts = Object.fromEntries(PARTS.map((part) => [part, [] as unknown[]]));
  for (const { part, json } of lines) parts[part]?.push(JSON.parse(json));
  // Taken apart by `linesIn`, so each part has lines of its own kind.
  return { contract: 1, ...parts, entities: [], dossier: null } as unknown as RecordExport;
}

/** The record with the number of later articles that say nothing of an undertaking, and how they are known to be later. */
export function withSilences(
  record: RecordExport,
  appeared: readonly Appeared[] = record.articles.map(({ published }) => appearedOf(published)),
): RecordExport {
  const lastOf = lastDays(record.articles);
  const found = new Map<string | null, LaterArticles>();
  const commitments = record.commitments.map((line) => {
    if (line.nothingFoundIn === null) return line;
    const day = lastOf(line);
    const later = found.get(day) ?? laterArticles(day, appeared);
    found.set(day, later);
    const nothingFoundIn = later.byDate + later.byBound;
    const reasons = nothingFoundIn > 0 ? [...line.reasons, tellSearch(later)] : line.reasons;
    return { ...line, reasons, nothingFoundIn };
  });
  return { ...record, commitments };
}

/** Gives the last day on which the articles that tell an undertaking may have appeared; null when nothing bounds it. */
function lastDays(articles: readonly RecordArticle[]): (line: RecordCommitment) => string | null {
  const last = new Map(articles.map(({ id, published }) => [id, publicationDays(published).max]));
  return ({ steps }) =>
    lastDayOf(steps.flatMap((s) => s.evidence.map((p) => last.get(p.article) ?? null)));
}

/** Each part in the order of the first words that its lines rest on. */
export function inOrder(record: RecordExport): RecordExport {
  const sorted = Object.fromEntries(
    PARTS.map((part) => {
      const keyed = [...(record[part] ?? [])].map((line) => ({ line, key: orderOf(part, line) }));
      return [part, keyed.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line)];
    }),
  );
  return { ...record, ...sorted };
}

type OrderKey = readonly (string | number)[];

function orderOf(part: Part, line: object): OrderKey {
  const [first] = placesOf(part, line).sort((a, b) =>
    compare([a.article, a.start, a.end], [b.article, b.start, b.end]),
  );
  return [first?.article ?? "", first?.start ?? -1, first?.end ?? -1, keptId(part, line)];
}

function compare(a: OrderKey, b: OrderKey): number {
  for (const [at, mine] of a.entries()) {
    const other = b[at] ?? mine;
    if (mine !== other) return mine < other ? -1 : 1;
  }
  return 0;
}

/** One holder of one office, whichever articles tell it. */
export const tenureId = ({
  person,
  office,
  body,
  status,
}: Pick<RecordOffice, "person" | "office" | "body" | "status">): string =>
  [person, office, body, status].join(" | ");

/** Where a line is told. */
export interface Told {
  /** The passages that it tells of itself, at any depth; an article stands before its own first letter. */
  readonly places: readonly Place[];
  /** Whether it also rests on what another line tells. */
  readonly refers: boolean;
}

export function toldIn({ part, json }: Pick<KeptLine, "part" | "json">): Told {
  const line = JSON.parse(json) as object;
  return { places: placesOf(part, line), refers: refersTo(line).length > 0 };
}

type Place = Pick<Passage, "article" | "start" | "end">;

/** The passages of a line at any depth; an article rests on itself. */
function placesOf(part: Part, line: object): Place[] {
  if (part === "articles") return [{ article: (line as RecordArticle).id, start: -1, end: -1 }];
  const places: Place[] = [];
  const gather = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("article" in value && "start" in value && "end" in value) places.push(value as Place);
    else for (const inner of Object.values(value)) gather(inner);
  };
  gather(line);
  return places;
}

/** One of a kind inside its part: offices and shared passages have no ids in the contract. */
function keptId(part: Part, line: object): string {
  if ("id" in line) return String(line.id);
  if (part === "offices") {
    const { person, office, body, status, attested } = line as RecordOffice;
    const article = attested[0]?.evidence[0]?.article;
    return [article, tenureId({ person, office, body, status })].join(" | ");
  }
  const { kind, a, b } = line as { readonly kind: string; readonly a: Place; readonly b: Place };
  const place = ({ article, start, end }: Place): string => `${article}:${start}-${end}`;
  return [kind, place(a), place(b)].join(" ");
}
