import type { Conflict } from "../../core/annotation/contract.ts";
import type { Ruling } from "../../core/decisions/decision.ts";
import type { Store } from "../store.ts";
import { sameness } from "./entities.ts";
import { linesOf } from "./lines.ts";
import { outcome, RESOLUTIONS, resolution } from "./record.ts";
import { usage } from "./usage.ts";

const LATER = "later:";

/** How an open question about an outcome is called: by its undertaking. */
export const laterId = (undertaking: string): string => `${LATER}${undertaking}`;

/**
 * Confirms or rejects a line, an outcome ("later:" and the undertaking), a disagreement, or that two names mean one. A
 * disagreement is rejected as none, and two names that are confirmed are merged.
 */
export async function judgement(
  store: Store,
  kind: "confirm" | "reject",
  id: string,
): Promise<Ruling> {
  const record = await store.record();
  if (id.startsWith(LATER)) return await outcome(store, id.slice(LATER.length), kind);
  const conflict = record.conflicts.find((one) => one.id === id);
  if (conflict !== undefined) return await judgedConflict(store, conflict, kind);
  return { kind, lines: await linesOf(store, id) };
}

async function judgedConflict(
  store: Store,
  conflict: Conflict,
  kind: "confirm" | "reject",
): Promise<Ruling> {
  if (conflict.type === "identity")
    return await sameness(store, conflict, kind === "confirm" ? "merge" : "split");
  if (kind === "reject") return await resolution(store, conflict.id, "none");
  throw usage(
    `A disagreement is resolved: rapporteur decide resolve ${conflict.id} ${RESOLUTIONS.join("|")}.`,
  );
}
