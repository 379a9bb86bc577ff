/** Where articles disagree, typed and never resolved. Only what is of the same subject, measure and time is compared. */
import type {
  Conflict,
  ConflictType,
  Passage,
  RecordEvent,
  RecordFigure,
} from "../annotation/contract.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { eventsByArticle } from "./events.ts";
import { identityConflicts } from "./identity-conflicts.ts";
import { withOwnIds } from "./line-ids.ts";
import { lostAttributions } from "./lost-attributions.ts";

interface Found {
  readonly type: ConflictType;
  readonly about: string;
  readonly sides: readonly (readonly Passage[])[];
  readonly explanation: string;
}

export function recordConflicts(
  corpus: Corpus,
  events: readonly RecordEvent[],
  figures: readonly RecordFigure[],
): Conflict[] {
  const shown = figures.filter(({ standing }) => standing === "shown");
  const found = [
    ...shown.flatMap(differingTargets),
    ...pageClocks(corpus, events),
    ...attributionsLost(corpus),
    ...shown.flatMap(differingReadings),
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
  return withOwnIds([...lines, ...identityConflicts(corpus.identity)]);
}

/** "Wednesday", "yesterday", "last week": what one would reckon from the date of the article; not "now" or "six-year". */
const NEEDS_A_DAY =
  /day\b|\bago\b|\b(?:yesterday|today|tonight|tomorrow|last|next|this|earlier|later)\b/i;

/** A date that the page shows to its viewer, next to words of the text, or dates elsewhere, that it must not override. */
function pageClocks({ articles }: Corpus, events: readonly RecordEvent[]): Found[] {
  const told = eventsByArticle(events);
  return articles.flatMap(({ id, reading }) => {
    const clock = reading.problems.find((p) => p.code === "page-clock");
    const relative = reading.dates.find(
      (d) => d.basis === "unresolved" && NEEDS_A_DAY.test(d.expression.exact),
    );
    // Where the article has a date of its own, nobody takes the page's for it.
    const isDated = reading.published !== null && reading.published.basis !== "bounded";
    if (clock?.at == null || isDated) return [];
    const { start, end } = clock.at;
    const shown = reading.text.slice(start, end);
    const elsewhere = (told.get(id) ?? []).flatMap((e) =>
      e.evidence.filter((p) => p.article !== id),
    );
    const own = relative === undefined ? [] : passagesOf(id, [relative.expression]);
    const side = [...own, ...elsewhere];
    if (side.length === 0) return [];
    const words =
      relative === undefined ? "" : `; “${relative.expression.exact}” is not reckoned from it`;
    const others = [...new Set(elsewhere.map((p) => p.article))].join(", ");
    const also = others === "" ? "" : `; ${others} tells of the same happening`;
    return [
      {
        type: "metadata" as const,
        about: `the date of ${id}`,
        sides: [[{ article: id, start, end, exact: shown }], side],
        explanation: `“${shown}” is the clock of the page, not the date of the article${words}${also}.`,
      },
    ];
  });
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

/** One value of one measure for two dates: which holds is not said. */
function differingTargets({ readings, measure }: RecordFigure): Found[] {
  const dated = readings.filter((r) => r.target !== null);
  const [first] = dated;
  const other = dated.find((r) => r.target !== first?.target);
  if (first?.target == null || other?.target == null) return [];
  const side = (target: string): readonly Passage[] =>
    dated.filter((r) => r.target === target).flatMap((r) => r.evidence);
  const from = (target: string): string =>
    [...new Set(side(target).map((p) => p.article))].join(", ");
  return [
    {
      type: "supersession" as const,
      about: measure.replaceAll("_", " "),
      sides: [side(first.target), side(other.target)],
      explanation: `By ${first.target} in ${from(first.target)}, by ${other.target} in ${from(other.target)}: no text says which replaced which.`,
    },
  ];
}

/** One figure given exactly in one article and as a limit in another. */
function differingReadings({ readings, measure }: RecordFigure): Found[] {
  const [first] = readings;
  const other = readings.find((r) => r.comparator !== first?.comparator);
  if (first === undefined || other === undefined) return [];
  const [a, b] = [first.evidence[0], other.evidence[0]];
  if (a === undefined || b === undefined) return [];
  return [
    {
      type: "precision" as const,
      about: measure,
      sides: [first.evidence, other.evidence],
      explanation: `“${short(a.exact)}” in ${a.article} is “${short(b.exact)}” in ${b.article}.`,
    },
  ];
}

const short = (words: string): string => {
  const plain = words.replace(/\s+/g, " ");
  return plain.length <= 80 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 78))} …`;
};
