/** The working file a dossier is drawn from: the record, the articles it was made of, and the question asked. */
import type {
  Cell,
  DossierRow,
  Edtf,
  Line,
  Passage,
  RecordExport,
} from "../annotation/contract.ts";
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
}

/** Places what is told by its own time, else by that of its articles; nothing for what lies after the later date. */
export function place(file: WorkingFile, telling: Telling): Placed[] {
  const own = telling.on === null ? null : extentOf(telling.on);
  const extent = own ?? reportedIn(file, telling.evidence);
  const side = file.clock.sideOf(extent);
  const on = telling.on ?? writtenAs(file, telling.evidence);
  return side === null ? [] : [{ side, cell: { ...telling, on } }];
}

/** The days in which the first of the articles may have appeared. */
export function reportedIn({ record }: WorkingFile, evidence: readonly Passage[]): EdtfExtent {
  const extents = evidence.flatMap(({ article }) => {
    const published = record.articles.find((a) => a.id === article)?.published;
    if (published === undefined) return [];
    const stated = published.edtf === null ? null : extentOf(published.edtf);
    const from = published.notBefore === null ? null : extentOf(published.notBefore);
    const to = published.notAfter === null ? null : extentOf(published.notAfter);
    return [stated ?? { min: from?.min ?? null, max: to?.max ?? null }];
  });
  return extents.find((e) => e.max !== null) ?? extents[0] ?? { min: null, max: null };
}

/** The article's date as the cell prints it: a date, an open bound, or nothing. */
function writtenAs({ record }: WorkingFile, evidence: readonly Passage[]): Edtf | null {
  const published = record.articles.find((a) => a.id === evidence[0]?.article)?.published;
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
      notCovered: (["then", "now"] as const).filter((side) => !isCovered(file, side)),
    },
  ];
}

function compareCells(a: Cell, b: Cell): number {
  const key = ({ on, text }: Cell): string => `${extentOf(on ?? "")?.min ?? "9999"} ${text}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Whether an article that counts for the dossier speaks from that side. */
function isCovered(file: WorkingFile, side: "then" | "now"): boolean {
  return file.record.articles.some(
    ({ id, published }) =>
      published.edtf !== null &&
      file.parties.isAboutBoth(id) &&
      file.clock.sideOf(extentOf(published.edtf) ?? { min: null, max: null }) === side,
  );
}

export const isShown = ({ standing }: Line): boolean => standing === "shown";

/** The first passage of each article: enough to open the words. */
export function firstOfEach(passages: readonly Passage[]): Passage[] {
  return passages.filter((p, at) => passages.findIndex((q) => q.article === p.article) === at);
}

/** The words of a passage on one line, cut at a word when they are long. */
export function excerpt(words: string, length = 120): string {
  const plain = words.replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.lastIndexOf(" ", length - 2);
  return `${plain.slice(0, cut > 0 ? cut : length - 2)} …`;
}
