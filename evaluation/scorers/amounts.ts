/** Amounts without offsets: the number, the unit, and what is said of its change. */
import type { Document } from "../documents.ts";
import { Counts } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

export interface Amount {
  /** A number, or a range as one string: "1.0-1.5". */
  readonly value: string;
  readonly unit?: string | null;
  readonly normalizedUnit?: string | null;
  /** "=", "~", "<", ">", "up", "down". */
  readonly change?: string | null;
}

export interface CountedSentence extends Document {
  readonly text: string;
  readonly quantities: readonly Amount[];
}

export interface PredictedAmounts extends Document {
  readonly quantities: readonly Amount[];
}

type Fits = (gold: Amount, predicted: Amount) => boolean;

const isSameValue: Fits = (gold, predicted) => {
  const [a, b] = [numbersOf(gold.value), numbersOf(predicted.value)];
  return a.length === b.length && a.every((part, at) => isClose(part, b[at]));
};
const isSameUnit: Fits = (gold, predicted) => {
  const ours = unitsOf(gold);
  return unitsOf(predicted).some((unit) => ours.includes(unit));
};
const isSameChange: Fits = (gold, predicted) => (gold.change || "=") === (predicted.change || "=");

export function scoreAmounts(
  gold: readonly CountedSentence[],
  predictions: ReadonlyMap<string, PredictedAmounts>,
): Scored {
  const f1 = (fits: Fits): number => {
    const counts = new Counts();
    for (const sentence of gold) {
      const found = predictions.get(sentence.id)?.quantities ?? [];
      const right = matched(sentence.quantities, found, fits).size;
      counts.add(right, found.length, sentence.quantities.length);
    }
    return counts.rates().f1;
  };
  return {
    scores: {
      value: f1(isSameValue),
      valueUnit: f1((a, b) => isSameValue(a, b) && isSameUnit(a, b)),
    },
    more: {
      valueChange: f1((a, b) => isSameValue(a, b) && isSameChange(a, b)),
    },
    faults: gold.flatMap((sentence) =>
      faultsOf(sentence, predictions.get(sentence.id)?.quantities ?? []),
    ),
  };
}

/** One to one, each prediction to the first gold amount it fits: predicted to gold. */
function matched(
  ours: readonly Amount[],
  theirs: readonly Amount[],
  fits: Fits,
): ReadonlyMap<Amount, Amount> {
  const used = new Set<Amount>();
  const pairs = new Map<Amount, Amount>();
  for (const predicted of theirs) {
    const gold = ours.find((amount) => !used.has(amount) && fits(amount, predicted));
    if (gold === undefined) continue;
    used.add(gold);
    pairs.set(predicted, gold);
  }
  return pairs;
}

type Part = number | string;

function numbersOf(value: string): readonly Part[] {
  const parts = value.trim().split(/(?<=\d)\s*[-\u2013]\s*(?=\d)/);
  const numbers = parts.map((part) => part.replaceAll(",", ""));
  return numbers.every((part) => /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(part))
    ? numbers.map(Number)
    : [value.trim().toLowerCase()];
}

function isClose(a: Part, b: Part | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function unitsOf({ unit, normalizedUnit }: Amount): readonly string[] {
  const names = [unit, normalizedUnit].flatMap((name) =>
    name ? [name.split(/\s+/).filter(Boolean).join(" ").toLowerCase()] : [],
  );
  return names.length > 0 ? names : ["-"];
}

function faultsOf({ id, text, quantities }: CountedSentence, found: readonly Amount[]): Fault[] {
  const pairs = matched(quantities, found, isSameValue);
  const met = new Set(pairs.values());
  const fault = (sort: string, words: string): Fault => ({
    sort,
    document: id,
    words: `${words}: ${onOneLine(text, 200)}`,
  });
  const printed = ({ value, unit, normalizedUnit }: Amount): string =>
    `${value} ${unit ?? ""}/${normalizedUnit ?? ""}`;
  return [
    ...quantities.filter((q) => !met.has(q)).map((q) => fault("missed", printed(q))),
    ...found.filter((f) => !pairs.has(f)).map((f) => fault("none there", printed(f))),
    ...[...pairs]
      .filter(([predicted, gold]) => !isSameUnit(gold, predicted))
      .map(([predicted, gold]) =>
        fault("another unit", `${printed(predicted)} for ${printed(gold)}`),
      ),
  ];
}
