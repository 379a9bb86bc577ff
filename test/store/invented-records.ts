/** Records of readings made by hand, each in a file of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addArticles } from "../../src/app/add.ts";
import type { Arrival } from "../../src/app/arrival.ts";
import { removeArticles } from "../../src/app/remove.ts";
import type { Reading, RecordExport } from "../../src/core/annotation/contract.ts";
import type { ReadArticle } from "../../src/core/reconcile/read-article.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";

const AT = "2041-01-01T00:00:00.000Z";

/** The reading as of a file of its own. */
export function received({ id, reading }: ReadArticle): Reading {
  const source = { name: `${id}.txt`, sha256: id.repeat(64), mediaType: "text/plain" };
  return { ...reading, source };
}

export class InventedRecords {
  readonly #folder = mkdtempSync(join(tmpdir(), "rapporteur-invented-"));
  #files = 0;

  /** The record to which the readings are added batch by batch, and from which then those of these ids are taken out. */
  async of(
    batches: readonly (readonly Reading[])[],
    gone: readonly string[] = [],
  ): Promise<RecordExport> {
    const store = await openRecord(join(this.#folder, `${this.#files++}.db`), { create: true });
    for (const batch of batches) await addArticles(store, arriving(batch), readAs(batch));
    if (gone.length > 0) await removeArticles(store, gone, AT);
    const record = await store.record();
    await store.close();
    return record;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

async function* arriving(readings: readonly Reading[]): AsyncGenerator<Arrival> {
  for (const { text, source } of readings)
    yield await Promise.resolve({
      article: { ...source, text, blocks: [], claims: [] },
      bytes: null,
      place: source.name,
    });
}

function readAs(readings: readonly Reading[]) {
  const byName = new Map(readings.map((reading) => [reading.source.name, reading]));
  const reader = ({ name }: { readonly name: string }): Reading => {
    const reading = byName.get(name);
    if (reading === undefined) throw new RangeError(`Nobody has read ${name}`);
    return reading;
  };
  return { reader: () => Promise.resolve(reader), readerId: "invented", now: () => AT };
}
