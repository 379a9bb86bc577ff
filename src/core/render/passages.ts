/** The end of a brief: the texts it rests on by title, outlet and date, and the passages that its footnotes open. */
import type { RecordArticle, RecordExport } from "../annotation/contract.ts";
import { excerpt, quoted } from "../dossier/printed-words.ts";
import { printedDate } from "../text/edtf-words.ts";
import { columns, wrap } from "./columns.ts";
import type { Footnotes } from "./footnotes.ts";

/** Each text that a footnote opens, under the name by which the lines call it. */
export function texts(record: RecordExport, notes: Footnotes, width: number): string {
  const called = new Set(notes.list().map(({ passage }) => passage.article));
  const articles = record.articles.filter(({ id }) => called.has(id));
  const label = Math.min(24, Math.max(...articles.map(({ id }) => id.length)) + 3);
  const lines = articles.flatMap((article) =>
    columns([[article.id], [described(article)]], [label, width - label]).map((l) => ` ${l}`),
  );
  return `TEXTS\n${lines.join("\n")}`;
}

function described(article: RecordArticle): string {
  const title = article.title === null ? "without a title" : quoted(article.title, 100);
  return [title, publisherOf(article), datedAs(article)].filter((part) => part !== null).join(", ");
}

const publisherOf = ({ outlet, issuer }: RecordArticle): string | null => outlet ?? issuer;

function datedAs({ published: { edtf, notBefore } }: RecordArticle): string {
  if (edtf !== null) return printedDate(edtf);
  return notBefore === null ? "undated" : `undated, not before ${printedDate(notBefore)}`;
}

/** The footnotes: who published it and when, its name here, the offsets and the exact words. */
export function passages(
  record: RecordExport,
  notes: Footnotes,
  { width, why }: { readonly width: number; readonly why: boolean },
): string {
  const articles = new Map<string, RecordArticle>(record.articles.map((a) => [a.id, a]));
  const lines = notes.list().flatMap(({ passage, why: reason }, at) => {
    const { article, start, end, exact } = passage;
    const source = nameOf(articles.get(article), article);
    const because = why && reason !== null ? ` – ${reason}` : "";
    const [head = "", ...rest] = wrap(
      `${source}, ${start}-${end}: “${exact.replace(/\s+/g, " ")}”${because}`,
      width - 8,
    );
    return [` [${at + 1}]`.padEnd(8) + head, ...rest.map((l) => " ".repeat(8) + l)];
  });
  return `PASSAGES\n${lines.join("\n")}`;
}

/** "The Courier, 5 Apr 2022 (04)"; the title in place of an outlet that nobody told. */
function nameOf(article: RecordArticle | undefined, id: string): string {
  if (article === undefined) return id;
  const { published, title } = article;
  const name = publisherOf(article) ?? (title === null ? null : `“${excerpt(title, 40)}”`);
  const date = published.edtf === null ? "undated" : printedDate(published.edtf);
  return name === null ? `${date} (${id})` : `${name}, ${date} (${id})`;
}
