/** The working file a dossier is drawn from: the record, the articles it was made of, and the question asked. */
import type {
  Cell,
  DossierRow,
  Edtf,
  Line,
  Passage,
  Reading,
  RecordArticle,
  RecordCommitment,
  RecordEntity,
  RecordEvent,
  RecordExport,
} from "../annotation/contract.ts";
import { publicationDays } from "../reconcile/article-dates.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { type EdtfExtent, extentOf } from "../text/edtf.ts";
import type { Chapter } from "./chapters.ts";
import type { Clock, Side } from "./clock.ts";
import type { Parties } from "./parties.ts";

export interface WorkingFile {
  readonly record: RecordExport;
  readonly articles: readonly ReadArticle[];
  readonly parties: Parties;
  readonly clock: Clock;
  /** The last day of the later date asked for; what is due is reckoned from it, and later texts are not known by it. */
  readonly until: string | null;
  /** Whatever is looked up by its id. */
  readonly by: {
    readonly article: ReadonlyMap<string, RecordArticle>;
    readonly reading: ReadonlyMap<string, Reading>;
    readonly entity: ReadonlyMap<string, RecordEntity>;
    readonly event: ReadonlyMap<string, RecordEvent>;
  };
  /** The ids of the dated articles about both parties, by the side that they speak from. */
  readonly speaking: ReadonlyMap<Side, readonly string[]>;
  /** The articles about both sides that had appeared by the later date, by the first day on which each may have. */
  readonly known: readonly KnownArticle[];
}

/** The lines of the relationship that several chapters draw on: found once for a question. */
export interface OwnLines {
  readonly events: readonly RecordEvent[];
  /** Those that can best be followed first. */
  readonly undertakings: readonly RecordCommitment[];
}

export interface KnownArticle {
  readonly id: string;
  readonly from: string;
  readonly isDated: boolean;
}

export function workingFile(
  given: Pick<WorkingFile, "record" | "articles" | "parties" | "clock" | "until">,
): WorkingFile {
  const { record, articles, parties, clock, until } = given;
  const speaking = new Map<Side, string[]>();
  for (const { id, published } of record.articles) {
    if (published.edtf === null || !parties.isAboutBoth(id)) continue;
    const side = clock.sideOf(extentOf(published.edtf) ?? { min: null, max: null });
    if (side !== null) speaking.set(side, [...(speaking.get(side) ?? []), id]);
  }
  return {
    ...given,
    by: {
      article: new Map(record.articles.map((article) => [article.id, article])),
      reading: new Map(articles.map(({ id, reading }) => [id, reading])),
      entity: new Map(record.entities.map((entity) => [entity.id, entity])),
      event: new Map(record.events.map((event) => [event.id, event])),
    },
    speaking,
    known: record.articles
      .flatMap(({ id, published }): KnownArticle[] => {
        const from = publicationDays(published).min;
        const isKnown = from !== null && (until === null || from <= until);
        const isDated = published.edtf !== null;
        return isKnown && parties.isAboutBoth(id) ? [{ id, from, isDated }] : [];
      })
      .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1)),
  };
}

/** A cell with the side it belongs on. */
export interface Placed {
  readonly side: Side;
  readonly cell: Cell;
}

/** What a cell is made of: its own time, if it has one, and the passages it opens. */
export interface Telling {
  readonly text: string;
  readonly on: Edtf | null;
  readonly lines: readonly string[];
  readonly evidence: readonly Passage[];
  /** Who acts, besides those whom the passages name. */
  readonly entities?: readonly string[];
}

/** Places what is told by its own time, else by that of its articles; nothing for what lies after the later date. */
export function place(file: WorkingFile, { entities = [], ...telling }: Telling): Placed[] {
  const own = telling.on === null ? null : extentOf(telling.on);
  const extent = own ?? reportedIn(file, telling.evidence);
  const side = file.clock.sideOf(extent);
  const on = telling.on ?? writtenAs(file, telling.evidence);
  const why = reasonOf(file, entities, telling.evidence);
  const cell = { ...telling, on, ...(why === null ? {} : { why }) };
  return side === null ? [] : [{ side, cell }];
}

function reasonOf(
  { parties }: WorkingFile,
  entities: readonly string[],
  evidence: readonly Passage[],
): string | null {
  const own = parties.reasonFor(entities, evidence);
  if (own !== null) return own;
  const sentence = parties.reasonFor(parties.namedAround(evidence), evidence);
  return sentence === null ? null : `its sentence ${sentence.replace(/^of /, "speaks of ")}`;
}

/** Places what several articles say against each other: on a side only when all of them speak from it. */
export function placeTogether(file: WorkingFile, telling: Omit<Telling, "on">): Placed[] {
  const sides = new Set(
    telling.evidence.map((passage) => file.clock.sideOf(reportedIn(file, [passage]))),
  );
  const [side, ...others] = sides;
  const on = others.length === 0 && side !== undefined ? side : "undated";
  return on === null ? [] : [{ side: on, cell: { ...telling, on: null } }];
}

/** The days in which the first of the articles may have appeared. */
function reportedIn({ by }: WorkingFile, evidence: readonly Passage[]): EdtfExtent {
  const extents = evidence.flatMap(({ article }) => {
    const published = by.article.get(article)?.published;
    return published === undefined ? [] : [publicationDays(published)];
  });
  return extents.find((e) => e.max !== null) ?? extents[0] ?? { min: null, max: null };
}

/** The article's date as the cell prints it: a date, an open bound, or nothing. */
function writtenAs({ by }: WorkingFile, evidence: readonly Passage[]): Edtf | null {
  const published = by.article.get(evidence[0]?.article ?? "")?.published;
  if (published?.edtf) return published.edtf;
  return published?.notBefore ? `${published.notBefore}/${published.notAfter ?? ".."}` : null;
}

export function row(
  file: WorkingFile,
  chapter: Chapter,
  about: string,
  placed: readonly Placed[],
): DossierRow[] {
  if (placed.length === 0) return [];
  const on = (side: Side): Cell[] =>
    placed
      .filter((p) => p.side === side)
      .map((p) => p.cell)
      .sort((a, b) => compareCells(a, b));
  return [
    {
      chapter,
      about,
      then: on("then"),
      between: on("between"),
      now: on("now"),
      undated: on("undated"),
      notCovered: (["then", "now"] as const).filter((side) => !file.speaking.has(side)),
    },
  ];
}

function compareCells(a: Cell, b: Cell): number {
  const key = ({ on, text }: Cell): string => `${extentOf(on ?? "")?.min ?? "9999"} ${text}`;
  return key(a) < key(b) ? -1 : 1;
}

export const isShown = ({ standing }: Line): boolean => standing === "shown";

/** The first passage of each article: enough to open the words. */
export function firstOfEach(passages: readonly Passage[]): Passage[] {
  return passages.filter((p, at) => passages.findIndex((q) => q.article === p.article) === at);
}
