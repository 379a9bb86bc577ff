/** One figure given exactly in one article and as a limit in another: "1,000" and "over 1,000". */
import type { FigureReading, Passage, RecordFigure } from "../../annotation/contract.ts";
import { canCoincide } from "../../text/edtf.ts";
import type { Corpus } from "../corpus.ts";
import { canBothHold } from "./amounts.ts";
import { articlesOf, type Found, firstPair, sharing, short } from "./found.ts";
import { isOfOneThing } from "./measures.ts";

/** Readings of one figure, and of figures of which one article does not say whose they are: of one measure, value and date. */
export function limits({ meeting }: Corpus, figures: readonly RecordFigure[]): Found[] {
  const within = figures
    .filter(isShown)
    .flatMap(({ measure, readings }) => limit(measure, readings));
  const across = sharing(figures, meeting.by("limit", keysOf, placesOf)).flatMap((group) => {
    const pair = firstPair(group.filter(isShown), isOne);
    return pair === null
      ? []
      : limit(
          pair[0].measure,
          pair.flatMap((figure) => figure.readings),
        );
  });
  return [...within, ...across];
}

const keysOf = ({ measure, unit, readings }: RecordFigure): string[] =>
  measure === "other"
    ? []
    : readings.flatMap(({ best, low, high, target }) =>
        target === null ? [] : [`${measure} ${best ?? low ?? high} ${unit} by ${target}`],
      );

/** What one article makes doubtful another may make sure. */
const isShown = ({ standing }: RecordFigure): boolean => standing === "shown";

const placesOf = ({ readings }: RecordFigure): readonly Passage[] =>
  readings.flatMap(({ evidence }) => evidence);

/** Two figures of two subjects are two. */
const isOne = (a: RecordFigure, b: RecordFigure): boolean =>
  a.subject === null || b.subject === null || a.subject === b.subject;

const isForOneTime = (a: FigureReading, b: FigureReading): boolean =>
  a.target === null || b.target === null || canCoincide(a.target, b.target);

function limit(measure: string, readings: readonly FigureReading[]): Found[] {
  const pair = firstPair(
    readings,
    (a, b) =>
      a.comparator !== b.comparator &&
      a.evidence[0]?.article !== b.evidence[0]?.article &&
      isForOneTime(a, b) &&
      isOfOneThing(measure, a, b) &&
      !canBothHold(a, b),
  );
  const [a, b] = pair?.map(({ evidence }) => evidence) ?? [];
  const [ours, theirs] = [a?.[0], b?.[0]];
  if (a === undefined || b === undefined || ours === undefined || theirs === undefined) return [];
  return [
    {
      type: "precision",
      about: measure.replaceAll("_", " "),
      sides: [a, b],
      explanation: `“${short(ours.exact)}” in ${articlesOf(a)} is “${short(theirs.exact)}” in ${articlesOf(b)}.`,
    },
  ];
}
