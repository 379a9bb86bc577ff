/** Titles of office as they are compared: "Defence Minister" and "Minister of Defence" are one. */
import { officeTitles } from "../../languages/en/office-titles.ts";
import { foldSpelling } from "../../text/fold.ts";

/** The titles in the words of an office, each in one form; two offices held together are two. */
export function titlesOf(office: string): string[] {
  const titles = officeTitles(office).map(({ head, ranks, fields }) =>
    [head, ranks, fields.join("+")].filter((part) => part !== "").join("|"),
  );
  return titles.length > 0 ? titles : [officeWords(office)];
}

/** The words that count, sorted: "Minister of Defence" and "Defense Minister" are one office. */
export function officeWords(office: string): string {
  const words = foldSpelling(office)
    .replace(/[^\p{L} ]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "" && !["of", "for", "the", "and", "to"].includes(word));
  return words.sort().join(" ");
}
