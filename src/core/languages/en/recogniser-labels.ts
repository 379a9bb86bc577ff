import type { RecognisedType } from "../language.ts";

/** Begin, inside, last word of a name, a name of one word: four labels a type, and one for all other words. */
const TYPES: readonly RecognisedType[] = ["person", "body", "place", "other"];
const PLACES = ["B", "I", "L", "U"] as const;

const OUTSIDE = 0;
export const LABEL_COUNT = 1 + TYPES.length * PLACES.length;

const label = (type: RecognisedType, place: (typeof PLACES)[number]): number =>
  1 + TYPES.indexOf(type) * PLACES.length + PLACES.indexOf(place);
const placeOf = (of: number): string => (of === OUTSIDE ? "O" : (PLACES[(of - 1) % 4] ?? "O"));
const typeOf = (of: number): RecognisedType => TYPES[Math.floor((of - 1) / 4)] ?? "other";

export interface NameRange {
  readonly first: number;
  /** Excluded. */
  readonly last: number;
  readonly type: RecognisedType;
}

export function labelsOf(length: number, names: readonly NameRange[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, type } of names) {
    if (last - first === 1) {
      labels[first] = label(type, "U");
      continue;
    }
    labels.fill(label(type, "I"), first, last);
    labels[first] = label(type, "B");
    labels[last - 1] = label(type, "L");
  }
  return labels;
}

export function namesOf(labels: Uint8Array): NameRange[] {
  const names: NameRange[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const of = labels[i] ?? OUTSIDE;
    const place = placeOf(of);
    if (place === "B" || place === "U") first = i;
    if (place === "L" || place === "U") names.push({ first, last: i + 1, type: typeOf(of) });
  }
  return names;
}

/** Whether `after` may follow `before`; -1 stands for the edge of the sentence. */
function mayFollow(before: number, after: number): boolean {
  const open = before >= 0 && /[BI]/.test(placeOf(before));
  if (after < 0) return !open;
  const continues = /[IL]/.test(placeOf(after));
  return open ? continues && typeOf(before) === typeOf(after) : !continues;
}

/** Allowed labels before each label, and those that may begin or end a sentence. */
const all = [...Array(LABEL_COUNT).keys()];
export const BEFORE: readonly (readonly number[])[] = all.map((after) =>
  all.filter((before) => mayFollow(before, after)),
);
export const MAY_BEGIN: readonly number[] = all.filter((of) => mayFollow(-1, of));
export const MAY_END: readonly number[] = all.filter((of) => mayFollow(of, -1));

/**
 * The best sequence of labels: `scores` holds `LABEL_COUNT` numbers a word, `stride` cells apart, `steps` the score of
 * each pair of labels. Ties go to the smaller label, so the result is one.
 */
export function bestLabels(
  scores: Float32Array,
  stride: number,
  steps: Float64Array,
  length: number,
): Uint8Array {
  const best = new Float64Array(length * LABEL_COUNT).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * LABEL_COUNT);
  for (const of of MAY_BEGIN) best[of] = scores[of] ?? 0;
  for (let i = 1; i < length; i++) {
    const row = i * LABEL_COUNT;
    for (let of = 0; of < LABEL_COUNT; of++) {
      const before = bestBefore(best, steps, row - LABEL_COUNT, of);
      from[row + of] = before;
      best[row + of] =
        (best[row - LABEL_COUNT + before] as number) +
        (steps[before * LABEL_COUNT + of] as number) +
        (scores[i * stride + of] as number);
    }
  }
  return traceBack(best, from, length);
}

/** The label before `of` from which it is reached with the highest score. */
function bestBefore(best: Float64Array, steps: Float64Array, row: number, of: number): number {
  const allowed = BEFORE[of] as readonly number[];
  let found = allowed[0] as number;
  let top = Number.NEGATIVE_INFINITY;
  for (const before of allowed) {
    const score = (best[row + before] as number) + (steps[before * LABEL_COUNT + of] as number);
    if (score > top) {
      top = score;
      found = before;
    }
  }
  return found;
}

function traceBack(best: Float64Array, from: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const end = (length - 1) * LABEL_COUNT;
  let top = Number.NEGATIVE_INFINITY;
  let of = OUTSIDE;
  for (const last of MAY_END) {
    const score = best[end + last] ?? 0;
    if (score > top) {
      top = score;
      of = last;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = of;
    of = from[i * LABEL_COUNT + of] ?? OUTSIDE;
  }
  return labels;
}
