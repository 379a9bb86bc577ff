import { createHash } from "node:crypto";
import type {
  DateBasis,
  Line,
  Passage,
  Quote,
  Reading,
  RecordArticle,
  Reuse,
} from "../../../core/annotation/contract.ts";
import type { Code } from "./code-lists.ts";
import { dependenceId } from "./projected-ids.ts";
import { dateColumns, type RecordRows } from "./record-rows.ts";

/** An article, and, where it was read, what the reader saw in it besides lines. */
export function projectArticle(
  into: RecordRows,
  article: RecordArticle,
  reading: Reading,
  isRead: boolean,
): void {
  const { id, published } = article;
  into.first("document", id);
  const edtf = published.edtf ?? openDate(published.notBefore, published.notAfter);
  into.rows.document.push({
    id,
    type: reading.source.mediaType === "text/html" ? "webpage" : "article",
    title: article.title,
    author_text: reading.bylines.map(({ exact }) => exact).join("; ") || null,
    publisher_id: into.bodyNamed(article.outlet),
    issuer_id: into.bodyNamed(article.issuer),
    ...dateColumns("published", edtf),
    published_text: reading.published?.expression?.exact ?? null,
    published_source: sourceOf(published.basis, edtf),
    language: reading.language,
    origin: article.issuer === null ? null : "primary",
    held: 1,
    name: article.source.name,
    media_type: reading.source.mediaType,
    text: reading.text,
    text_sha256: createHash("sha256").update(reading.text, "utf8").digest("hex"),
    raw_sha256: article.source.sha256,
  });
  attestHead(into, article, reading);
  if (!isRead) return;
  for (const { code, message, at } of reading.problems)
    into.rows.problem.push({
      document_id: id,
      code,
      message,
      start: at?.start ?? null,
      end: at?.end ?? null,
    });
}

function openDate(notBefore: string | null, notAfter: string | null): string | null {
  if (notBefore === null && notAfter === null) return null;
  return `${notBefore ?? ".."}/${notAfter ?? ".."}`;
}

function sourceOf(basis: DateBasis | null, edtf: string | null): Code<"publishedSource"> {
  if (basis === null) return edtf === null ? "absent" : "body";
  switch (basis) {
    case "stated":
    case "anchored":
    case "narrative":
      return "dateline";
    case "metadata":
    case "given":
      return basis;
    case "bounded":
    case "inferred":
      return "body";
    case "unresolved":
      return "absent";
    default:
      return basis satisfies never;
  }
}

/** The title and the date rest on words too, where the text has them. */
function attestHead(into: RecordRows, { id, title, published }: RecordArticle, reading: Reading) {
  const at = (quote: Quote): Passage => ({ article: id, ...quote });
  const line = (rule: string): Line => ({ standing: "shown", reasons: [], by: `rule:${rule}` });
  if (reading.title !== null && title !== null)
    into.attest(
      { table: "document", id, prop: "title", value: title },
      [at(reading.title)],
      line("title"),
    );
  const expression = reading.published?.expression ?? null;
  if (expression !== null && published.edtf !== null && published.basis === "stated")
    into.attest(
      { table: "document", id, prop: "published", value: published.edtf },
      [at(expression)],
      line("published"),
    );
}

const SHARED: Line = { standing: "shown", reasons: [], by: "rule:reuse" };

/** Only re-used text makes a dependence; two articles that quote the same words may be independent. */
export function projectReuse(into: RecordRows, reuse: readonly Reuse[]): void {
  const pairs = new Map<string, Reuse[]>();
  for (const shared of reuse.filter(({ kind }) => kind === "verbatim" || kind === "near")) {
    const pair = JSON.stringify([shared.a.article, shared.b.article]);
    pairs.set(pair, [...(pairs.get(pair) ?? []), shared]);
  }
  for (const group of pairs.values()) {
    const [one] = group;
    if (one === undefined || one.a.article === one.b.article) continue;
    const id = dependenceId(one.a.article, one.b.article);
    for (const { kind, a, b } of group)
      into.attest({ table: "dependence", id, prop: "shared", value: kind }, [a, b], SHARED);
    into.rows.dependence.push({
      document_id: one.a.article,
      upstream_id: one.b.article,
      relation: "wasDerivedFrom",
      reuse: "PD",
      shared: JSON.stringify(
        group.map(({ kind, a, b }) => [into.passage(a), into.passage(b), kind]),
      ),
      note: "The texts do not show who took it from whom: a pair, not an arrow.",
    });
  }
}
