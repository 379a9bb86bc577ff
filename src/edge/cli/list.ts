import { Command } from "commander";
import { type ListedArticle, listArticles, type Unknown } from "../../app/list.ts";
import { counted, print, tell } from "./output.ts";
import { type RecordOption, recordOption, withRecord } from "./record-option.ts";

export function listCommand(): Command {
  return new Command("list")
    .description("the articles of the record")
    .option(
      "--unknown",
      "only those of which the title, the date, the outlet or the issuer is not known",
    )
    .addOption(recordOption())
    .action(async ({ record, unknown }: RecordOption & { readonly unknown?: boolean }) => {
      const { articles, unsettled } = await withRecord(record, listArticles);
      const shown = unknown ? articles.filter((article) => article.unknown.length > 0) : articles;
      for (const article of shown) for (const line of linesOf(article)) print(line);
      print(
        unknown
          ? `${counted(shown.length, "article")} of ${articles.length} with something unknown`
          : counted(articles.length, "article"),
      );
      if (unknown && shown.length > 0)
        print(
          "What you know of one: rapporteur decide give ARTICLE published 2025-04-09. Of many: add --manifest FILE.",
        );
      if (unsettled)
        tell(
          "An add was interrupted: run it again to bring the articles it has read into the record.",
        );
    });
}

function linesOf({ id, title, source, unknown, problems, versions, ...article }: ListedArticle) {
  const lines = [
    `${id}  ${dateOf(article.published)}  ${title ?? "(no title)"}`,
    `    ${[article.outlet, article.issuer, source.name].filter((x) => x !== null).join(" · ")}`,
  ];
  if (versions > 1) lines.push(`    ${versions} versions; the newest is read`);
  if (unknown.length > 0) lines.push(`    not known: ${unknown.map((u) => UNKNOWN[u]).join(", ")}`);
  for (const { message } of problems) lines.push(`    ! ${message}`);
  return lines;
}

const UNKNOWN: Readonly<Record<Unknown, string>> = {
  title: "title",
  published: "date",
  outlet: "outlet",
  issuer: "whom it speaks for",
};

function dateOf({ edtf, basis, notBefore, notAfter }: ListedArticle["published"]): string {
  if (edtf !== null) return basis === "given" ? `${edtf} (given)` : edtf;
  if (notBefore !== null && notAfter !== null) return `between ${notBefore} and ${notAfter}`;
  if (notBefore !== null) return `not before ${notBefore}`;
  return notAfter === null ? "undated" : `not after ${notAfter}`;
}
