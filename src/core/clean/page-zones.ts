/** Decides what each block of a page is: trees for the body and the facts, the evidence of every article for the rest. */
import type { Article } from "../annotation/article.ts";
import type { PageTables } from "../languages/page-tables.ts";
import type { Span } from "../text/span.ts";
import { contains } from "../text/span.ts";
import type { Foreign } from "./found-days.ts";
import { type PageFacts, pageFacts, pageTitle } from "./page-facts.ts";
import { type JudgedPage, judgePage } from "./page-judgement.ts";
import type { Paragraph } from "./paragraph.ts";
import { type Evidence, evidenceOf, hintsOf, type Judged, judgedAs, rolesAround } from "./zones.ts";

export interface JudgedArticle {
  readonly judged: readonly Judged[];
  readonly facts: PageFacts;
}

export function judgeBlocks(
  article: Article,
  paragraphs: readonly Paragraph[],
  tables: PageTables,
): JudgedArticle {
  const rows = evidenceOf(article, paragraphs);
  const page = judgePage(paragraphs, rows.map(hintsOf), article.claims, tables);
  const given = factsPage(article, rows, page);
  const title = pageTitle(given, tables);
  const roles = rolesBeside(rows, page.isBody, title?.block ?? -1);
  const last = page.isBody.lastIndexOf(true);
  const foreign = foreignDays(rows, roles, title?.block ?? -1, last);
  const facts = pageFacts(given, title, foreign, tables);
  return { judged: judgedRows(rows, roles, page, facts), facts };
}

/** What the candidates are looked for in. */
function factsPage(article: Article, rows: readonly Evidence[], page: JudgedPage) {
  const signed = rows.flatMap(({ names }, block) => (names.length > 0 ? [{ block, names }] : []));
  const { text, claims } = article;
  return { text, claims, blocks: page.frame.blocks, isBody: page.isBody, signed };
}

type Role = Pick<Judged, "role" | "reason">;

const UNKNOWN: Role = { role: "chrome", reason: "page-element" };

function rolesBeside(
  rows: readonly Evidence[],
  isBody: readonly boolean[],
  title: number,
): readonly Role[] {
  const first = isBody.findIndex((is, i) => is && i !== title);
  return rolesAround(rows, title, first < 0 ? rows.length : first, isBody.lastIndexOf(true));
}

/** The blocks whose days are hardly the article's, as they are known while pages are judged. */
export const foreignBlocks = (
  rows: readonly Evidence[],
  isBody: readonly boolean[],
  title: number,
): ReadonlyMap<number, Foreign> =>
  foreignDays(rows, rolesBeside(rows, isBody, title), title, isBody.lastIndexOf(true));

const ARTICLE = /^(?:article|main)\b|(?:^|[.#_-])(?:article|story|post|entry)(?=$|[.#_-])/;

/**
 * The blocks of days that are hardly the article's: page clocks, though a day in the element of the headline's article is none,
 * and what furniture prints under the body.
 */
function foreignDays(
  rows: readonly Evidence[],
  roles: readonly Role[],
  title: number,
  last: number,
): ReadonlyMap<number, Foreign> {
  const own = new Set(rows[title]?.paragraph.elements ?? []);
  const isBesideTitle = ({ path, elements = [] }: Evidence["paragraph"]): boolean =>
    elements.some((number, i) => own.has(number) && ARTICLE.test(path[i] ?? ""));
  const below = rows.flatMap(({ paragraph, aside }, i) =>
    aside && i > last && /(?:19|20)\d\d/.test(paragraph.plain) ? [i] : [],
  );
  const clocks = rows.flatMap(({ paragraph }, i) =>
    roles[i]?.reason === "page-clock" && !isBesideTitle(paragraph) ? [i] : [],
  );
  return new Map([
    // One line alone may be where the page prints its own day.
    ...(below.length > 1 ? below : []).map((block) => [block, "below"] as const),
    ...clocks.map((block) => [block, "clock"] as const),
  ]);
}

function judgedRows(
  rows: readonly Evidence[],
  roles: readonly Role[],
  { isBody, decidedBy }: JudgedPage,
  { date, authors }: PageFacts,
): readonly Judged[] {
  const names = authors.flatMap(({ at }) => (at === null ? [] : [at]));
  /** What furniture is cut for is told once for a stretch of it. */
  let isCut = false;
  const because = (i: number): string => (isCut ? "page-element" : `trees:${decidedBy(i)}`);
  const decided = (row: Evidence, i: number): Judged => {
    const { role, reason } = roles[i] ?? UNKNOWN;
    if (role === "title") return judgedAs(row, role, reason);
    const fact = factOf(row, isBody[i] === true, names, date?.at ?? null);
    if (fact !== null) return judgedAs(row, fact.role, fact.reason, fact.names);
    if (isBody[i] === true && role !== "dateline") return judgedAs(row, "body", "text");
    if (role === "body" || role === "byline") return judgedAs(row, "chrome", because(i));
    return judgedAs(row, role, reason);
  };
  return rows.map((row, i) => {
    const judged = decided(row, i);
    isCut = judged.role === "chrome";
    return judged;
  });
}

/** A line of the body may be a byline or a date; a paragraph that names somebody is none. */
const LONGEST_IN_BODY = 12;
const LONGEST_LINE = 40;

/** Whether the block prints a name of a writer or the day of publication. */
function factOf(
  { paragraph }: Evidence,
  isBody: boolean,
  names: readonly Span<"text">[],
  date: Span<"text"> | null,
): Pick<Judged, "names" | "role" | "reason"> | null {
  if (paragraph.words > (isBody ? LONGEST_IN_BODY : LONGEST_LINE)) return null;
  const signs = names.filter((name) => contains<"text">(paragraph, name));
  if (signs.length > 0) return { names: signs, role: "byline", reason: "byline" };
  return date !== null && contains<"text">(paragraph, date)
    ? { names: [], role: "dateline", reason: "date-line" }
    : null;
}
