/** Full-text search over the texts of the articles held: every hit is a passage. */
import { type Kysely, sql } from "kysely";
import type { Found, Hit } from "../../../app/store.ts";
import type { Reading } from "../../../core/annotation/contract.ts";
import type { Span } from "../../../core/text/span.ts";
import type { Tables } from "./tables.ts";

/** Noncharacters: they are given to the index to mark hits with, and no article should hold them. */
const OPEN = "\ufdd0";
const CLOSE = "\ufdd1";

interface FoundText {
  readonly id: string;
  readonly text: string;
  readonly marked: string;
  readonly reading: string;
}

/** The words all stand in the article; between double quotes they stand together; `inter*` is a beginning. */
export async function findWords(db: Kysely<Tables>, words: string, limit: number): Promise<Found> {
  const query = ftsQuery(words);
  if (query === null) return { total: 0, hits: [] };
  const { rows } = await sql<FoundText>`
    select d.id, d.text, highlight(document_text, 1, ${OPEN}, ${CLOSE}) as marked, r.json as reading
    from document_text
    join document d on d.nr = document_text.rowid
    join version v on v.document_id = d.id
    join reading r on r.article = v.article and r.number = v.number
    where document_text match ${query}
    order by bm25(document_text), d.id`.execute(db);
  const hits = rows.flatMap(hitsOf);
  return { total: hits.length, hits: hits.slice(0, limit) };
}

const WORDS = /["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/gu;
const SEARCHABLE = /[\p{L}\p{N}]/u;

/** The query in the index's own language, where a zero would end it; null when there is nothing to look for. */
function ftsQuery(words: string): string | null {
  const terms: string[] = [];
  for (const [, phrase, word] of words.replaceAll("\0", " ").matchAll(WORDS)) {
    const term = phrase ?? word ?? "";
    if (!SEARCHABLE.test(term)) continue;
    const beginning = phrase === undefined && term.endsWith("*");
    terms.push(`"${term.replace(/\*+$/, "")}"${beginning ? " *" : ""}`);
  }
  return terms.length === 0 ? null : `text : (${terms.join(" AND ")})`;
}

const CONTEXT = 90;
/** Marks this near to each other, in one paragraph, are one hit. */
const NEAR = 160;

function hitsOf({ id, text, marked, reading }: FoundText): Hit[] {
  // The database cannot hold half a character; where it put a substitute, the reading has the words as they are.
  const words = text.includes("\ufffd") ? (JSON.parse(reading) as Reading).text : text;
  const clusters = clustersOf(words, marksOf(text, marked));
  return clusters
    .sort((a, b) => b.terms - a.terms || a.start - b.start)
    .map(({ start, end }) => ({
      passage: { article: id, start, end, exact: words.slice(start, end) },
      before: wordsBefore(words, start),
      after: wordsAfter(words, end),
    }));
}

/** Where the marks stand in the text without them. */
function marksOf(text: string, marked: string): Span<"text">[] {
  const marks: Span<"text">[] = [];
  let at = 0;
  let start = 0;
  for (const unit of marked.split("")) {
    if (unit === OPEN && text[at] !== OPEN) start = at;
    else if (unit === CLOSE && text[at] !== CLOSE) marks.push({ start, end: at });
    else at++;
  }
  return marks;
}

interface Cluster extends Span<"text"> {
  /** How many different words it holds. */
  readonly terms: number;
}

function clustersOf(text: string, marks: readonly Span<"text">[]): Cluster[] {
  const groups: Span<"text">[][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last === undefined ? null : text.slice(last.end, mark.start);
    if (group === undefined || between === null || !isNear(between)) groups.push([mark]);
    else group.push(mark);
  }
  return groups.map((group) => ({
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    terms: new Set(group.map(({ start, end }) => text.slice(start, end).toLowerCase())).size,
  }));
}

function isNear(between: string): boolean {
  return between.length <= NEAR && !/\n\s*\n/.test(between);
}

function wordsBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - CONTEXT), at);
  return at <= CONTEXT ? words : words.replace(/^\S*\s/u, "");
}

function wordsAfter(text: string, at: number): string {
  const words = text.slice(at, at + CONTEXT);
  return at + CONTEXT >= text.length ? words : words.replace(/\s\S*$/u, "");
}
