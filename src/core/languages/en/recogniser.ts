import type { Recogniser } from "../language.ts";
import { decodeTable, hashText } from "../table.ts";
import { type FeatureSources, featuresOf } from "./recogniser-features.ts";
import { bestLabels, LABEL_COUNT, namesOf } from "./recogniser-labels.ts";

/** The row of the table that holds what a label gains when it follows `before`. */
export const stepFeature = (before: number): string => `step|${before}`;

/** The trained name recogniser. `bytes` are a table of weights made by `training/names.ts`. */
export function decodeRecogniser(bytes: Uint8Array, sources: FeatureSources): Recogniser {
  const table = decodeTable(bytes);
  if (table.classes.length !== LABEL_COUNT)
    throw new RangeError(`A table of names has ${LABEL_COUNT} labels, not ${table.classes.length}`);
  const steps = new Int32Array(LABEL_COUNT * LABEL_COUNT);
  for (let before = 0; before < LABEL_COUNT; before++) {
    const row = table.find(hashText(stepFeature(before)));
    if (row >= 0)
      table.addRow(row, steps.subarray(before * LABEL_COUNT, (before + 1) * LABEL_COUNT));
  }
  return {
    recognise(words) {
      const scores = new Int32Array(words.length * LABEL_COUNT);
      featuresOf(words, sources).forEach((features, i) => {
        const row = scores.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT);
        table.score(
          Int32Array.from(features, (f) => hashText(f)),
          features.length,
          row,
        );
      });
      return namesOf(bestLabels(scores, steps, words.length));
    },
  };
}
