import { Option } from "commander";
import type { Store } from "../../app/store.ts";
import { openRecord } from "../store/sqlite/open.ts";

const DEFAULT_RECORD = "./rapporteur.db";

export interface RecordOption {
  readonly record: string;
}

export function recordOption(): Option {
  return new Option("--record <file>", "the record").default(DEFAULT_RECORD);
}

/** Opens the record, works on it and closes it, whatever happens. */
export async function withRecord<T>(
  path: string,
  work: (store: Store) => Promise<T>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<T> {
  const store = await openRecord(path, { create });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
