/** From an article as received to its zones and the plane that is read. */
import type { Article, Claim } from "../annotation/article.ts";
import type { Problem } from "../annotation/contract.ts";
import type { PageTables } from "../languages/page-tables.ts";
import type { Span } from "../text/span.ts";
import { cleanPlane, type ReasonedZone } from "./clean-plane.ts";
import type { Cleaned } from "./cleaned.ts";
import { languageOf } from "./english.ts";
import type { PageFacts } from "./page-facts.ts";
import { judgeBlocks } from "./page-zones.ts";
import type { Paragraph } from "./paragraph.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { judgeLines } from "./plain-zones.ts";
import { publishedDate } from "./published.ts";
import { type WireDateline, wireDateline } from "./wire-dateline.ts";
import { type Judged, judgeParagraphs } from "./zones.ts";

/** Decides the zones of an article, its title, bylines and date, and makes the clean plane. Never throws for a text. */
export function clean(
  article: Article,
  pages: PageTables | null = null,
  plain: PageTables | null = null,
): Cleaned {
  const { text } = article;
  const paragraphs = paragraphsOf(article);
  const { judged, facts } = judge(article, paragraphs, pages, plain);
  const opening = judged.find(({ role, reason }) => role === "body" && reason === "text");
  const wire = opening ? wireDateline(text, opening.paragraph) : null;
  const zones = judged.flatMap((row) => zonesOf(row, row === opening ? wire : null, text));
  const { published, problems } = publishedDate(
    text,
    judged,
    wire,
    article.claims,
    facts === null ? undefined : facts.date,
  );
  const title = judged.find((row) => row.role === "title")?.paragraph;
  const notes = article.blocks.flatMap((block) => block.notes ?? []);
  const plane = cleanPlane(text, zones, notes);
  const language = languageFor(plane.clean.result, article.claims);
  const readable = language === "en";
  const read = plane.segments.filter(({ end }) => readable && end <= MOST_READ);
  return {
    zones: zones.map(({ start, end, role }) => ({ start, end, role })),
    title: title ? titleSpan(text, title) : null,
    bylines: judged.filter((row) => row.role === "byline").flatMap((row) => row.names),
    published,
    headline: facts?.title?.value ?? null,
    authors: facts?.authors.map(({ value }) => value) ?? [],
    clean: plane.clean,
    segments: read,
    problems: [
      ...(article.problems ?? []),
      ...problems,
      ...(readable ? [] : [notRead(language, text)]),
      ...(readable && read.length < plane.segments.length ? [READ_IN_PART] : []),
    ],
    language,
  };
}

/** The trees of pages know their elements; a text saved from a page has trees of its own; other documents have rules. */
function judge(
  article: Article,
  paragraphs: readonly Paragraph[],
  pages: PageTables | null,
  plain: PageTables | null,
): { judged: readonly Judged[]; facts: PageFacts | null } {
  const isPage = paragraphs.some(({ elements }) => elements !== undefined);
  if (paragraphs.length <= MOST_JUDGED) {
    if (isPage && pages !== null) return judgeBlocks(article, paragraphs, pages);
    if (!isPage && plain !== null)
      return { judged: judgeLines(article, paragraphs, plain), facts: null };
  }
  return { judged: judgeParagraphs(article, paragraphs), facts: null };
}

/** A page or text of more blocks than people write is judged by rules alone, in less memory. */
const MOST_JUDGED = 20_000;

/** Characters of a text that are read: a shelf of books. The time that one text takes is bounded by them, and the same each time. */
const MOST_READ = 2_000_000;

const READ_IN_PART: Problem = {
  code: "read-in-part",
  message: `The text is too long: its first ${MOST_READ.toLocaleString("en")} characters are read, the rest is kept and can be searched`,
  at: null,
};

/** A paragraph is one zone, but for the dateline that a wire story begins with. */
function zonesOf(row: Judged, wire: WireDateline | null, text: string): readonly ReasonedZone[] {
  const { paragraph, role, reason } = row;
  const { start, end } = paragraph;
  if (wire === null) return [{ start, end, role, reason }];
  let body = wire.end;
  while (body < end && /\s/.test(text.charAt(body))) body++;
  if (body >= end) return [{ start, end, role: "dateline", reason: "wire-dateline" }];
  return [
    { start, end: wire.end, role: "dateline", reason: "wire-dateline" },
    { start: body, end, role, reason },
  ];
}

/** The headline without the marks of a text format. */
function titleSpan(text: string, { start, end }: Span<"text">): Span<"text"> {
  const mark = /^(?:#{1,6}\s+|\*\*)/.exec(text.slice(start, start + 12))?.[0].length ?? 0;
  const tail = text.slice(start, end).endsWith("**") ? 2 : 0;
  return start + mark < end - tail ? { start: start + mark, end: end - tail } : { start, end };
}

/** What the words say; of a language that they do not know what intake found in them. */
function languageFor(words: string, claims: readonly Claim[]): string {
  const own = languageOf(words);
  if (own === "en") return own;
  const found = claims.find(({ field, from }) => field === "language" && from === "detected");
  return found?.value ?? own;
}

function notRead(language: string, text: string): Problem {
  return { code: "language-not-read", message: notReadMessage(language, text), at: null };
}

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });

function notReadMessage(language: string, text: string): string {
  if (text.trim() === "") return "The text is empty";
  const kept = "it is kept and can be searched, but no lines are made of it";
  return language === "und"
    ? `The language of the text was not recognised: ${kept}`
    : `The text is in ${LANGUAGE_NAMES.of(language) ?? language}, which is not read: ${kept}`;
}
