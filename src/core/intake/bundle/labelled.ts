/** Lists of articles that each begin with labelled fields: "Title: …", "Source: …", "Date: …". */
import { metadataDay } from "../../clean/date-line.ts";
import {
  type BundlePart,
  type Divide,
  type Line,
  type PartField,
  partOf,
  wordsIn,
} from "./part.ts";

const LABELS: ReadonlyMap<string, PartField | "other"> = new Map([
  ...["title", "headline", "heading", "head"].map((label) => [label, "title"] as const),
  ...[
    "source",
    "source name",
    "publication",
    "publisher",
    "outlet",
    "newspaper",
    "media",
    "agency",
  ].map((label) => [label, "outlet"] as const),
  ...["date", "published", "publication date", "date published", "published on", "pub date"].map(
    (label) => [label, "published"] as const,
  ),
  ...["author", "authors", "by", "byline", "reporter", "writer"].map(
    (label) => [label, "author"] as const,
  ),
  ...["url", "link", "web", "address"].map((label) => [label, "url"] as const),
  ...[
    "language",
    "section",
    "page",
    "length",
    "words",
    "word count",
    "country",
    "edition",
    "id",
    "slug",
    "category",
  ].map((label) => [label, "other"] as const),
]);

const FIELD = /^(?:\*\*)?(\p{L}[\p{L} ]{0,17}?)(?:\*\*)?\s*:(?:\*\*)?\s+(\S.*)$/u;
const BODY_LABEL = /^(?:text|body|full text|content|article)\s*:\s*$/i;
const RULE = /^(?:[-=_*#~•·—–]\s?){3,}$/;
const LEAST_WORDS = 25;

interface Header {
  /** Index of its first line, and of the first line behind it. */
  readonly from: number;
  readonly to: number;
  readonly fields: BundlePart["fields"];
  /** Its lines. */
  readonly count: number;
}

export const labelledList: Divide = (lines) => {
  const headers = headersIn(lines);
  const [only] = headers;
  if (headers.length === 1 && only !== undefined && !(only.from <= 1 && only.count >= 3)) return [];
  const parts = headers.map((header, i) => {
    const next = headers[i + 1]?.from ?? lines.length;
    let end = next;
    while (end > header.to && RULE.test(lines[end - 1]?.text ?? "")) end--;
    return { header, body: lines.slice(header.to, end), all: lines.slice(header.from, end) };
  });
  // One without a text is no header: then the others are none either.
  if (parts.some(({ body }) => wordsIn(body) < LEAST_WORDS)) return [];
  return parts.map(({ header, all, body }) => {
    const head = all.slice(0, header.to - header.from);
    const rules = body.filter(({ text }) => RULE.test(text) || BODY_LABEL.test(text));
    return partOf(all, header.fields, [...head, ...rules]);
  });
};

/** Runs of labelled lines that tell a date or a source, and a title unless it stands above them. */
function headersIn(lines: readonly Line[]): readonly Header[] {
  const headers: Header[] = [];
  for (let i = 0; i < lines.length; i++) {
    const run = runAt(lines, i);
    if (run === null) continue;
    headers.push(run);
    i = run.to - 1;
  }
  return headers;
}

function runAt(lines: readonly Line[], from: number): Header | null {
  const fields: Partial<Record<PartField, string>> = {};
  let to = from;
  for (; to < lines.length; to++) {
    const labelled = fieldIn(lines[to]?.text ?? "");
    if (labelled === null) break;
    const { field, value } = labelled;
    if (field !== "other" && value !== "") fields[field] ??= value;
  }
  const isTold = fields.published !== undefined || fields.outlet !== undefined;
  if (to - from < 2 || !isTold || fields.title === undefined) return null;
  return { from, to, fields, count: to - from };
}

function fieldIn(
  line: string,
): { readonly field: PartField | "other"; readonly value: string } | null {
  const found = FIELD.exec(line);
  const field = LABELS.get(found?.[1]?.toLowerCase() ?? "");
  if (found === null || field === undefined) return null;
  const words = found[2] ?? "";
  return { field, value: field === "published" ? (metadataDay(words) ?? "") : words };
}
