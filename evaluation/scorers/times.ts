/** Times: found at all, with the same bounds, and with the same value, as in TempEval-3 task A. */
import { CodePoints } from "../code-points.ts";
import type { Document } from "../documents.ts";
import { Counts } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

interface Timex {
  /** Code points; null for a time that stands in no place of the text. */
  readonly start: number | null;
  readonly end: number | null;
  readonly type: string;
  readonly value: string;
}

interface PlacedTimex extends Timex {
  readonly start: number;
  readonly end: number;
}

export interface TimedText extends Document {
  readonly text: string;
  readonly title?: string | null;
  /** The day of publication. */
  readonly dct: string | null;
  /** Times are annotated in the text before it only. */
  readonly annotatedEnd?: number;
  readonly timexes: readonly Timex[];
}

export interface PredictedTimes extends Document {
  readonly timexes: readonly Timex[];
}

/** Lengths and repeated times are left aside where the gold of the set has none. */
export function scoreTimes(
  gold: readonly TimedText[],
  predictions: ReadonlyMap<string, PredictedTimes>,
): Scored {
  const annotated = new Set(gold.flatMap(({ timexes }) => timexes.map(({ type }) => type)));
  const aside = new Set(["DURATION", "SET"].filter((type) => !annotated.has(type)));
  const [relaxed, strict, type, value] = [new Counts(), new Counts(), new Counts(), new Counts()];
  const faults: Fault[] = [];
  for (const text of gold) {
    const ours = inside(text, text.timexes);
    const theirs = inside(text, predictions.get(text.id)?.timexes ?? [])
      .filter((time) => !aside.has(time.type))
      .sort((a, b) => a.start - b.start);
    const pairs = paired(ours, theirs);
    const right = (fits: (a: Timex, b: Timex) => boolean): number =>
      pairs.filter(([a, b]) => fits(a, b)).length;
    relaxed.add(pairs.length, theirs.length, ours.length);
    strict.add(right(sameBounds), theirs.length, ours.length);
    type.add(
      right((a, b) => a.type === b.type),
      theirs.length,
      ours.length,
    );
    value.add(
      right((a, b) => a.value === b.value),
      theirs.length,
      ours.length,
    );
    faults.push(...faultsOf(text, ours, theirs, pairs));
  }
  const f1 = (counts: Counts): number => counts.rates().f1;
  return {
    scores: { relaxed: f1(relaxed), strict: f1(strict), value: f1(value) },
    more: {
      type: f1(type),
      relaxedPrecision: relaxed.rates().precision,
      relaxedRecall: relaxed.rates().recall,
    },
    faults,
  };
}

function inside({ annotatedEnd: end }: TimedText, times: readonly Timex[]): PlacedTimex[] {
  const isPlaced = (time: Timex): time is PlacedTimex => time.start !== null && time.end !== null;
  return times.filter(isPlaced).filter(({ start }) => start < (end ?? Number.POSITIVE_INFINITY));
}

const sameBounds = (a: Timex, b: Timex): boolean => a.start === b.start && a.end === b.end;

const shared = (a: PlacedTimex, b: PlacedTimex): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

type Pair = readonly [gold: PlacedTimex, predicted: PlacedTimex];

/** One to one, in the order of the predictions, each to the gold time that it overlaps most. */
function paired(ours: readonly PlacedTimex[], theirs: readonly PlacedTimex[]): Pair[] {
  const used = new Set<PlacedTimex>();
  return theirs.flatMap((predicted): Pair[] => {
    const [best] = ours
      .filter((gold) => !used.has(gold) && shared(gold, predicted) > 0)
      .sort((a, b) => shared(b, predicted) - shared(a, predicted));
    if (best === undefined) return [];
    used.add(best);
    return [[best, predicted]];
  });
}

function faultsOf(
  { id, text }: TimedText,
  ours: readonly PlacedTimex[],
  theirs: readonly PlacedTimex[],
  pairs: readonly Pair[],
): Fault[] {
  const points = new CodePoints(text);
  const words = ({ start, end }: PlacedTimex): string => points.slice(start, end);
  const around = (time: PlacedTimex): string =>
    onOneLine(
      `${points.slice(Math.max(0, time.start - 40), time.start)}[${words(time)}]${points.slice(time.end, time.end + 30)}`,
    );
  const ofPair = ([gold, predicted]: Pair): Fault[] => {
    const faults: Fault[] = [];
    if (!sameBounds(gold, predicted))
      faults.push({
        sort: "other bounds",
        document: id,
        words: `“${words(predicted)}” for “${words(gold)}”`,
      });
    if (gold.value !== predicted.value)
      faults.push({
        sort: gold.type === predicted.type ? "other value" : `${predicted.type} for ${gold.type}`,
        document: id,
        words: `${predicted.value} for ${gold.value}: ${around(gold)}`,
      });
    return faults;
  };
  const met = new Set(pairs.flat());
  const alone = (sort: string, times: readonly PlacedTimex[]): Fault[] =>
    times
      .filter((time) => !met.has(time))
      .map((time) => ({ sort, document: id, words: `${time.value}: ${around(time)}` }));
  return [...pairs.flatMap(ofPair), ...alone("missed", ours), ...alone("none there", theirs)];
}
