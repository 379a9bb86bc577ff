/** Why decisions in force do not hold: the article is gone, the words are, or the line says something else. */
import type { RecordExport } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { fold } from "../text/fold.ts";
import { anchorsOf, lineArticles } from "./articles-named.ts";
import { corrected, type NotPlaced } from "./decided.ts";
import type { Ruling } from "./decision.ts";
import { withDecisions } from "./overlay.ts";
import { placeIn, type Replay } from "./replay.ts";

/** By the numbers of the decisions. `articles`: at least those that decisions are about, as the reader left them. */
export function notPlacedIn(
  articles: readonly ReadArticle[],
  record: RecordExport,
  replay: Replay,
): ReadonlyMap<number, string> {
  const { decisions, find } = replay;
  const missing = missingLines(articles, replay);
  const place = placeIn(articles, find);
  const overlaid = withDecisions(record, { ...replay, place, independent: [] }).notPlaced;
  const names = new Set(record.entities.flatMap((e) => [e.name, ...e.otherNames].map(fold)));
  return new Map(
    decisions.flatMap(({ number, ruling }) => {
      const why =
        goneArticles(ruling, replay) ??
        missingEverywhere(ruling, missing.get(number) ?? [], replay) ??
        unknownNames(ruling, names) ??
        (overlaid.includes(number) ? "no line rests on the words any more" : null);
      return why === null ? [] : [[number, why] as const];
    }),
  );
}

function missingLines(
  articles: readonly ReadArticle[],
  { byArticle, find }: Replay,
): ReadonlyMap<number, readonly NotPlaced[]> {
  const missing = new Map<number, NotPlaced[]>();
  for (const article of articles)
    for (const one of corrected(article, byArticle.get(article.id) ?? [], find).notPlaced)
      missing.set(one.decision, [...(missing.get(one.decision) ?? []), one]);
  return missing;
}

function goneArticles(ruling: Ruling, { find }: Replay): string | null {
  const anchors = anchorsOf(ruling);
  const gone = anchors.length > 0 && anchors.every((article) => find(article) === null);
  return gone ? "the article is not in the record" : null;
}

/** A line of several articles holds as long as one of them still has it. */
function missingEverywhere(
  ruling: Ruling,
  missing: readonly NotPlaced[],
  { find }: Replay,
): string | null {
  const places = lineArticles(ruling).filter((article) => find(article) !== null).length;
  return missing.length > 0 && missing.length >= places ? (missing[0]?.why ?? null) : null;
}

function unknownNames(ruling: Ruling, names: ReadonlySet<string>): string | null {
  if (ruling.kind !== "merge" && ruling.kind !== "split") return null;
  const isKnown = ruling.entities.every((side) => side.names.some((name) => names.has(fold(name))));
  return isKnown ? null : "no article has the name";
}
