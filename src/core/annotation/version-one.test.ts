import { expect, test } from "vitest";
import { BETWEEN_BOTH, FILE } from "../../../test/invented-file.ts";
import { withDossier } from "../dossier/index.ts";
import { readingOfVersionOne, recordOfVersionOne } from "./version-one.ts";

test("What leaves has the keys of version 1 alone, and no cell stands for a line that is not there.", () => {
  const record = withDossier(FILE, BETWEEN_BOTH);
  expect(record.concerns?.length).toBeGreaterThan(0);
  const exact = recordOfVersionOne(record);
  expect(Object.keys(exact)).toEqual(Object.keys(record).filter((key) => key !== "concerns"));
  expect(JSON.stringify(exact)).not.toContain('"concern:');
  expect(exact.dossier?.rows.map(({ about }) => about)).toEqual(
    record.dossier?.rows.map(({ about }) => about),
  );
});

test("A reading without concerns is as it was.", () => {
  const [article] = FILE;
  if (article === undefined) throw new Error("an empty file");
  const { concerns: _, ...rest } = article.reading;
  expect(readingOfVersionOne({ ...rest, concerns: [] })).toEqual(rest);
});
