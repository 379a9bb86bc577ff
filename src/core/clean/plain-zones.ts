/** Decides what each paragraph of a text saved from a page is: trees for the body, the rules of every text for the rest. */
import type { Article } from "../annotation/article.ts";
import type { PageTables } from "../languages/page-tables.ts";
import { type JudgedPage, judgePage } from "./page-judgement.ts";
import { endsSentence, isListItem, isProse, type Paragraph } from "./paragraph.ts";
import { plainShape } from "./plain-shape.ts";
import { type Evidence, isText, type Judged, judgeParagraphs, rolesOver } from "./zones.ts";

/** A text that shows no furniture of a page is judged by the rules alone, as are official texts and parts of bundles. */
export function judgeLines(
  article: Article,
  paragraphs: readonly Paragraph[],
  tables: PageTables,
): readonly Judged[] {
  const byRules = judgeParagraphs(article, paragraphs);
  if (!isSavedPage(article, byRules)) return byRules;
  const shape = plainShape(article, byRules);
  const page = judgePage(shape.paragraphs, shape.hints, shape.claims, tables);
  const roles = rolesOver(byRules, rangeOf(byRules, page.isBody), article.claims);
  return byRules.map((row, i) => ({ ...row, ...decided(roles[i] as Role, page, i) }));
}

/** So many short lines in a row, and so many lines that are furniture by their words, no article has. */
const LINES_IN_A_ROW = 4;
const FEWEST_FURNITURE = 2;
const LONGEST_SHORT = 12;

function isSavedPage({ mediaType, claims }: Article, rows: readonly Evidence[]): boolean {
  if (mediaType !== "text/plain" || rows.some(({ paragraph }) => paragraph.path.length > 0))
    return false;
  if (claims.some(({ field, from }) => field === "kind" || from === "header")) return false;
  if (rows.filter(({ furniture }) => furniture !== null).length < FEWEST_FURNITURE) return false;
  if (isTalk(rows)) return false;
  let inRow = 0;
  return rows.some(({ paragraph }) => {
    inRow = isShort(paragraph) ? inRow + 1 : 0;
    return inRow >= LINES_IN_A_ROW;
  });
}

/** "HILL: We have asked.": who speaks, before each turn. */
const TURN = /^(\p{Lu}[\p{Lu}.'’ -]{0,40}):\s+\S/u;
const FEWEST_TURNS = 3;

/** Whether two or more speak in turns, which are as short as the lines of a menu. */
function isTalk(rows: readonly Evidence[]): boolean {
  const turns = new Map<string, number>();
  for (const { paragraph } of rows) {
    const speaker = TURN.exec(paragraph.plain)?.[1];
    if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  }
  return [...turns.values()].filter((count) => count >= FEWEST_TURNS).length >= 2;
}

const isShort = (paragraph: Paragraph): boolean =>
  paragraph.words <= LONGEST_SHORT &&
  !isProse(paragraph) &&
  !endsSentence(paragraph) &&
  !isListItem(paragraph);

type Role = Pick<Judged, "role" | "reason">;

/** From the first running text of the body to the last of its paragraphs. */
function rangeOf(rows: readonly Evidence[], isBody: readonly boolean[]) {
  const running = rows.findIndex((row, i) => isBody[i] === true && isText(row));
  const first = running < 0 ? isBody.indexOf(true) : running;
  return { first: first < 0 ? rows.length : first, last: isBody.lastIndexOf(true) };
}

function decided(by: Role, { isBody, decidedBy }: JudgedPage, i: number): Role {
  if (by.role === "title" || by.role === "dateline" || by.role === "byline") return by;
  if (isBody[i] === true) return by.role === "body" ? by : { role: "body", reason: "text" };
  return by.role === "body" ? { role: "chrome", reason: `trees:${decidedBy(i)}` } : by;
}
