/** What is decided of lines that only the whole record has: outcomes and disagreements. */
import type { Conflict, Passage } from "../../core/annotation/contract.ts";
import type { Ruling } from "../../core/decisions/decision.ts";
import { conflictAnchor, passageAnchors } from "../../core/decisions/seen.ts";
import { RapporteurError } from "../rapporteur-error.ts";
import { articlesOfPassages, seenArticles } from "../screen.ts";
import type { Store } from "../store.ts";
import { seenArticle, wordsIn } from "./articles.ts";
import { linesOf } from "./lines.ts";
import { usage } from "./usage.ts";

export async function outcome(
  store: Store,
  undertaking: string,
  kind: "confirm" | "reject",
): Promise<Ruling> {
  const record = await store.record();
  const line = record.commitments.find((one) => one.id === undertaking);
  const link = line?.followThrough[0];
  if (line === undefined || link === undefined)
    throw new RapporteurError("not-found", `Nothing was later reported of “${undertaking}”.`);
  return await laterReported(store, undertaking, link.evidence, kind);
}

async function laterReported(
  store: Store,
  undertaking: string,
  later: readonly Passage[],
  kind: "confirm" | "reject",
): Promise<Ruling> {
  const seen = await seenArticles(store, articlesOfPassages(later));
  return {
    kind: "follow-through",
    undertaking: await linesOf(store, undertaking),
    later: passageAnchors(seen, later),
    status: kind === "confirm" ? "confirmed" : "rejected",
  };
}

/** Says that words of an article report what came of an undertaking. */
export async function laterIn(
  store: Store,
  undertaking: string,
  article: string,
  words: string,
): Promise<Ruling> {
  const { reading } = await seenArticle(store, article);
  return await laterReported(
    store,
    undertaking,
    [wordsIn(reading.text, article, words)],
    "confirm",
  );
}

export const RESOLUTIONS = [
  "superseded",
  "both-hold",
  "prefer-a",
  "prefer-b",
  "unresolvable",
  "open",
  "none",
] as const satisfies readonly (Conflict["resolution"] | "none")[];

export async function resolution(store: Store, id: string, how: string): Promise<Ruling> {
  const conflict = (await store.record()).conflicts.find((one) => one.id === id);
  if (conflict === undefined)
    throw new RapporteurError("not-found", `The record has no disagreement “${id}”.`);
  const known = RESOLUTIONS.find((one) => one === how);
  if (known === undefined)
    throw usage(`“${how}” resolves nothing: say one of ${RESOLUTIONS.join(", ")}.`);
  const seen = await seenArticles(store, articlesOfPassages(conflict.sides.flat()));
  return { kind: "resolve", conflict: conflictAnchor(seen, conflict), resolution: known };
}
