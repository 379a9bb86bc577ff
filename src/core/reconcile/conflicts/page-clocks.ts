import type { Passage, RecordEvent } from "../../annotation/contract.ts";
import { type Corpus, passagesOf } from "../corpus.ts";
import { eventsByArticle } from "../events.ts";
import type { ReadArticle } from "../read-article.ts";
import type { Found } from "./found.ts";

/** "Wednesday", "yesterday", "last week": what one would reckon from the date of the article; not "now" or "six-year". */
const NEEDS_A_DAY =
  /day\b|\bago\b|\b(?:yesterday|today|tonight|tomorrow|last|next|this|earlier|later)\b/i;

/** A date that the page shows to its viewer, next to words of the text, or dates elsewhere, that it must not override. */
export function pageClocks({ articles }: Corpus, events: readonly RecordEvent[]): Found[] {
  const told = eventsByArticle(events);
  return articles.flatMap((article) => {
    const elsewhere = (told.get(article.id) ?? [])
      .filter(({ standing, date }) => standing === "shown" && date !== null)
      .flatMap(({ evidence }) => evidence.filter((p) => p.article !== article.id));
    return clockOf(article, elsewhere);
  });
}

/** `elsewhere`: what other articles tell of the same happenings. */
function clockOf({ id, reading }: ReadArticle, elsewhere: readonly Passage[]): Found[] {
  const clock = reading.problems.find((p) => p.code === "page-clock");
  const relative = reading.dates.find(
    (d) => d.basis === "unresolved" && NEEDS_A_DAY.test(d.expression.exact),
  );
  // Where the article has a date of its own, nobody takes the page's for it.
  const isDated = reading.published !== null && reading.published.basis !== "bounded";
  if (clock?.at == null || isDated) return [];
  const { start, end } = clock.at;
  const shown = reading.text.slice(start, end);
  const own = relative === undefined ? [] : passagesOf(id, [relative.expression]);
  const side = [...own, ...elsewhere];
  if (side.length === 0) return [];
  const words =
    relative === undefined ? "" : `; “${relative.expression.exact}” is not reckoned from it`;
  return [
    {
      type: "metadata",
      about: `the date of ${id}`,
      sides: [[{ article: id, start, end, exact: shown }], side],
      explanation: `“${shown}” is the clock of the page, not the date of the article${words}${alsoTold(elsewhere)}.`,
    },
  ];
}

function alsoTold(elsewhere: readonly Passage[]): string {
  const others = [...new Set(elsewhere.map((p) => p.article))];
  if (others.length === 0) return "";
  return `; ${others.join(", ")} ${others.length > 1 ? "tell" : "tells"} of the same happening`;
}
