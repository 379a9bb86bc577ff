/** Re-published passages: characters of both sides, and how many reports one case takes, as in PAN. */
import type { Document } from "../documents.ts";
import { ratesOf, share } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

type Bounds = readonly [start: number, end: number];

export interface ReuseCase {
  /** Code points in the later text. */
  readonly this: Bounds;
  readonly sourceId: string;
  readonly source: Bounds;
  readonly kind?: string;
}

export interface ReuseText extends Document {
  readonly text: string;
  /** The day; the later text has the case. */
  readonly published: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly cases: readonly ReuseCase[];
}

export interface PredictedReuse extends Document {
  readonly cases: readonly ReuseCase[];
}

/** A labelled pair of places: `reuse`, or `none` where nothing was republished. */
export interface LabelledPair {
  readonly later: string;
  readonly earlier: string;
  readonly label: string;
  readonly kind: string;
  readonly this: Bounds;
  readonly source: Bounds;
}

export function scoreReuse(
  gold: readonly ReuseText[],
  predictions: ReadonlyMap<string, PredictedReuse>,
  pairs: readonly LabelledPair[] = [],
): Scored {
  const [said, told] = [
    { right: 0, all: 0 },
    { right: 0, all: 0 },
  ];
  const reports: number[] = [];
  const faults: Fault[] = [];
  for (const document of gold) {
    const found = predictions.get(document.id)?.cases ?? [];
    for (const report of found) {
      const met = document.cases.filter((each) => meetsOnBothSides(each, report));
      said.right += charactersIn(report, met);
      said.all += size(report);
      if (met.length === 0) faults.push(faultOf("none there", document, report));
    }
    for (const each of document.cases) {
      const met = found.filter((report) => meetsOnBothSides(each, report));
      told.right += charactersIn(each, met);
      told.all += size(each);
      if (met.length > 0) reports.push(met.length);
      else faults.push(faultOf(`missed, ${each.kind ?? "case"}`, document, each));
    }
  }
  const { precision, recall, f1 } = ratesOf(
    share(said.right, said.all),
    share(told.right, told.all),
  );
  const granularity =
    reports.length === 0 ? 1 : reports.reduce((sum, count) => sum + count, 0) / reports.length;
  return {
    scores: { plagdet: f1 / Math.log2(1 + granularity), characterF1: f1 },
    more: {
      precision,
      recall,
      granularity,
      ...pairTable(pairs, predictions),
    },
    faults,
  };
}

const length = ([start, end]: Bounds): number => Math.max(0, end - start);
const size = (c: ReuseCase): number => length(c.this) + length(c.source);
const meets = (a: Bounds, b: Bounds): boolean => a[0] < b[1] && b[0] < a[1];
const meetsOnBothSides = (a: ReuseCase, b: ReuseCase): boolean =>
  a.sourceId === b.sourceId && meets(a.this, b.this) && meets(a.source, b.source);

/** Characters of a case, on both sides, that the others cover. */
function charactersIn(one: ReuseCase, others: readonly ReuseCase[]): number {
  const covered = (of: Bounds, by: readonly Bounds[]): number => {
    let count = 0;
    for (let at = of[0]; at < of[1]; at++)
      if (by.some(([start, end]) => at >= start && at < end)) count++;
    return count;
  };
  return (
    covered(
      one.this,
      others.map((o) => o.this),
    ) +
    covered(
      one.source,
      others.map((o) => o.source),
    )
  );
}

/** Percent of the labelled pairs reported, by label and kind; of `none` it should be 0. */
function pairTable(
  pairs: readonly LabelledPair[],
  predictions: ReadonlyMap<string, PredictedReuse>,
): Record<string, number> {
  const isReported = (pair: LabelledPair): boolean =>
    (predictions.get(pair.later)?.cases ?? []).some((report) =>
      meetsOnBothSides(report, { ...pair, sourceId: pair.earlier }),
    );
  const kinds = [...new Set(pairs.map(({ label, kind }) => `${label} ${kind}`))].sort();
  return Object.fromEntries(
    kinds.map((name) => {
      const own = pairs.filter(({ label, kind }) => `${label} ${kind}` === name);
      return [`pairs ${name}`, share(own.filter(isReported).length, own.length)];
    }),
  );
}

function faultOf(sort: string, { id, text }: ReuseText, at: ReuseCase): Fault {
  const words = Array.from(text).slice(at.this[0], at.this[1]).join("");
  return { sort, document: id, words: `from ${at.sourceId}: ${onOneLine(words)}` };
}
