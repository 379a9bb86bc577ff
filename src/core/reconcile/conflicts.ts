/** Where articles disagree, typed and never resolved. Only what is of the same subject, measure and time is compared. */
import type {
  Conflict,
  RecordEvent,
  RecordFigure,
  RecordStatement,
} from "../annotation/contract.ts";
import { agreements } from "./conflicts/agreements.ts";
import { type Found, short } from "./conflicts/found.ts";
import { gatherings } from "./conflicts/gatherings.ts";
import { limits } from "./conflicts/limits.ts";
import { pageClocks } from "./conflicts/page-clocks.ts";
import { speakers, wordings } from "./conflicts/quotations.ts";
import { schedules, targets } from "./conflicts/targets.ts";
import { values } from "./conflicts/values.ts";
import type { Corpus } from "./corpus.ts";
import { withOwnIds } from "./line-ids.ts";
import { lostAttributions } from "./lost-attributions.ts";

/** What is told of the same things, and may be told differently. */
interface Told {
  readonly events: readonly RecordEvent[];
  readonly figures: readonly RecordFigure[];
  readonly statements: readonly RecordStatement[];
}

export function recordConflicts(corpus: Corpus, { events, figures, statements }: Told): Conflict[] {
  const shown = figures.filter(({ standing }) => standing === "shown");
  const texts = new Map(corpus.articles.map(({ id, reading }) => [id, reading.text]));
  const textOf = (article: string): string => texts.get(article) ?? "";
  const found = [
    ...values(corpus, shown),
    ...gatherings(corpus, events),
    ...agreements(corpus, events),
    ...shown.flatMap(targets),
    ...shown.flatMap((figure) => schedules(textOf, figure)),
    ...pageClocks(corpus, events),
    ...attributionsLost(corpus),
    ...speakers(corpus),
    ...limits(corpus, figures),
    ...wordings(corpus, statements),
  ];
  const lines = found.map(({ type, about, sides, explanation }) => ({
    standing: "shown" as const,
    reasons: [explanation],
    by: `rule:conflict.${type}`,
    id: `conflict:${type}:${sides[0]?.[0]?.article ?? ""}:${sides[0]?.[0]?.start ?? 0}`,
    type,
    about,
    sides,
    explanation,
    resolution: "open" as const,
  }));
  return withOwnIds(lines);
}

/** Words that one article credits to a speaker, and another states in its own voice. */
function attributionsLost({ byId, reuse }: Corpus): Found[] {
  const found = lostAttributions((id) => byId.get(id), reuse).map(
    ({ kept, lost }): Found => ({
      type: "attribution",
      about: `“${short(lost.exact)}”`,
      sides: [[kept], [lost]],
      explanation: `${kept.article} credits a speaker with these words; ${lost.article} states them without one.`,
    }),
  );
  // Several articles may credit the words that one has left bare: it is one loss.
  const losses = new Map(found.toReversed().map((one) => [one.about, one]));
  return found.filter((one) => losses.get(one.about) === one);
}
