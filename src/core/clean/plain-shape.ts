/**
 * What the trees are shown of a plain text, which has no elements: its lines as headings, items and paragraphs, gathered in
 * runs of one kind and in sections, and what the rules say of each.
 */
import type { Article, Claim } from "../annotation/article.ts";
import type { Hints } from "./page-features.ts";
import { endsSentence, isListItem, isProse, type Paragraph } from "./paragraph.ts";
import { hintsOf, type Judged } from "./zones.ts";

export interface PlainShape {
  /** With elements that stand for runs and sections. */
  readonly paragraphs: readonly Paragraph[];
  readonly hints: readonly Hints[];
  /** With the headline that the rules found. */
  readonly claims: readonly Claim[];
}

/** `judged`: what the rules say. */
export function plainShape({ claims }: Article, judged: readonly Judged[]): PlainShape {
  const title = judged.find(({ role }) => role === "title")?.paragraph.plain;
  return {
    paragraphs: inSections(judged),
    hints: judged.map((row) => {
      const [rule, caption, , dated, signed] = hintsOf(row);
      return [rule, caption, verdictOf(row), dated, signed];
    }),
    claims:
      title === undefined
        ? claims
        : [...claims, { field: "title", value: title, basis: "metadata", from: "text" }],
  };
}

/** 0 body, 1 furniture by its words, 2 above the text, 3 after it, 4 anything else. */
function verdictOf({ role, reason, furniture }: Judged): number {
  if (role === "body") return 0;
  if (furniture !== null) return 1;
  if (reason.startsWith("above")) return 2;
  return reason === "after-the-text" ? 3 : 4;
}

/** So many lines in a row that are no running text stand between two parts of a page. */
const APART = 4;

function inSections(judged: readonly Judged[]): readonly Paragraph[] {
  const paragraphs = judged.map(({ paragraph }) => paragraph);
  const running = paragraphs.map(isProse);
  const lengths = runLengths(running);
  let elements = 1;
  let [section, run] = [0, 0];
  return paragraphs.map((paragraph, i) => {
    const isApart = (at: number): boolean => running[at] === false && (lengths[at] ?? 0) >= APART;
    const opensRun = i === 0 || running[i] !== running[i - 1];
    if (i === 0 || (opensRun && (isApart(i) || isApart(i - 1)))) section = elements++;
    if (opensRun) run = elements++;
    const tag = tagOf(paragraphs, judged, i);
    return {
      ...paragraph,
      tag,
      path: PATHS[tag],
      elements: [0, section, run, elements++],
    };
  });
}

/** For each place the length of the stretch of equals that it stands in. */
function runLengths(values: readonly boolean[]): readonly number[] {
  const lengths: number[] = [];
  let start = 0;
  for (let end = 1; end <= values.length; end++) {
    if (end < values.length && values[end] === values[start]) continue;
    for (let at = start; at < end; at++) lengths.push(end - start);
    start = end;
  }
  return lengths;
}

type Tag = "h1" | "h2" | "p" | "li" | "span";

const PATHS: Readonly<Record<Tag, readonly string[]>> = {
  h1: ["body", "section", "div", "h1"],
  h2: ["body", "section", "div", "h2"],
  p: ["body", "section", "div", "p"],
  li: ["body", "section", "div", "li"],
  span: ["body", "section", "div", "span"],
};

const LONGEST_HEADING = 16;

function tagOf(paragraphs: readonly Paragraph[], judged: readonly Judged[], i: number): Tag {
  const paragraph = paragraphs[i] as Paragraph;
  if (judged[i]?.role === "title") return "h1";
  if (isListItem(paragraph)) return "li";
  if (isProse(paragraph)) return "p";
  const next = paragraphs[i + 1];
  return paragraph.words <= LONGEST_HEADING &&
    !endsSentence(paragraph) &&
    next !== undefined &&
    isProse(next)
    ? "h2"
    : "span";
}
