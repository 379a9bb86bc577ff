/** The keys of an article as an index has them: as numbers, with the places of what has them. */
import type { Quote } from "../../core/annotation/contract.ts";
import type { ArticleKeys } from "../../core/reconcile/article-keys.ts";
import type { Placed } from "../../core/reconcile/meeting.ts";
import { keyNumber } from "../../core/text/key-number.ts";
import type { PlacedKey } from "../store.ts";
import { partsFoundBy, type SharedPart } from "./neighbours.ts";

interface AskedKey {
  readonly key: number;
  /** Where what asks for it is told. */
  readonly at: readonly Quote[];
  /** Where in the record what it finds stands. */
  readonly parts: readonly SharedPart[];
}

/** Those of `ArticleKeys`. */
export interface NumberedKeys {
  readonly kept: readonly PlacedKey[];
  readonly asked: readonly AskedKey[];
  readonly runs: readonly number[];
  readonly openings: readonly number[];
  readonly names: Placed;
}

export const inNumbers = ({ kept, asked, runs, openings, names }: ArticleKeys): NumberedKeys => ({
  kept: [...kept].map(([key, places]) => ({
    key: keyNumber(key),
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  })),
  asked: [...asked].map(([key, at]) => ({ key: keyNumber(key), at, parts: partsFoundBy(key) })),
  runs: runs.map(keyNumber),
  openings: openings.map(keyNumber),
  names,
});
