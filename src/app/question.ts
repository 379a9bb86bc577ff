import type { RecordExport } from "../core/annotation/contract.ts";
import { type Question, withDossier } from "../core/dossier/index.ts";
import type { Store } from "./store.ts";

/** The record; with a question its dossier too, which is null when the record does not know a party. */
export async function recordFor(store: Store, question: Question | null): Promise<RecordExport> {
  return question === null ? await store.record() : withDossier(await store.articles(), question);
}
