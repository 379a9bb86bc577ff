import type { DossierRow, RecordArticle } from "../annotation/contract.ts";
import { families } from "../reconcile/families.ts";
import { printedDate } from "../text/edtf-words.ts";
import { type Placed, place, row, type WorkingFile } from "./file.ts";
import { quoted } from "./printed-words.ts";

/** The articles with their dates, and the passages that they share. */
export function sourceRows(file: WorkingFile): DossierRow[] {
  const chapter = "sources and their dependence";
  const articles = file.record.articles.filter((a) => file.parties.isAboutBoth(a.id));
  // Two texts that quote one speaker, or tell the same in words of their own, are not one text.
  const taken = file.record.reuse.filter(({ kind }) => kind === "verbatim" || kind === "near");
  const pairs = families(taken, ({ a, b }) => [`${a.article} ${b.article}`]);
  const shared = pairs.map((pair) => {
    const [first] = pair;
    const more = pair.length > 1 ? ` and ${pair.length - 1} more` : "";
    return place(file, {
      text: `${first?.a.article} and ${first?.b.article} share ${quoted(first?.a.exact ?? "", 90)}${more}: one text`,
      on: null,
      lines: [],
      evidence: pair.flatMap(({ a, b }) => [a, b]),
    });
  });
  return [
    ...row(
      file,
      chapter,
      "the articles and their dates",
      articles.flatMap((a) => dated(file, a)),
    ),
    ...row(file, chapter, "shared passages", shared.flat()),
  ];
}

function dated(file: WorkingFile, article: RecordArticle): Placed[] {
  const reading = file.by.reading.get(article.id);
  const printed = reading?.published?.basis === "stated" ? reading.published.expression : null;
  const opening = printed ?? reading?.title ?? reading?.mentions[0] ?? null;
  if (opening === null || reading === undefined) return [];
  const clock = reading.problems.some((p) => p.code === "page-clock");
  const { start, end, exact } = opening;
  return place(file, {
    text: `${article.id}: ${datedAs(article)}${clock ? "; shows only the clock of its page" : ""}`,
    on: article.published.edtf,
    lines: [],
    evidence: [{ article: article.id, start, end, exact }],
  });
}

function datedAs({ published }: RecordArticle): string {
  const { edtf, basis, notBefore } = published;
  if (edtf !== null)
    return `${printedDate(edtf)}, ${basis === "stated" ? "printed" : (basis ?? "")}`;
  return notBefore === null ? "no date" : `no date, not before ${printedDate(notBefore)}`;
}
