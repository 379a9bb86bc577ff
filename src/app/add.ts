/** Takes articles into the record: one transaction an article, then one that settles what they say together. */

import { type GivenTo, givenBy } from "../core/decisions/given.ts";
import type { AddContext, Arrival, ChangedArticle, Outcome, Reader, Refusal } from "./arrival.ts";
import { RapporteurError } from "./rapporteur-error.ts";
import { settle } from "./settle.ts";
import type { Store } from "./store.ts";
import { takeIn } from "./take-in.ts";

export interface AddReport {
  readonly added: number;
  readonly newVersions: number;
  /** What changed in the articles that arrived in another version. */
  readonly changed: readonly ChangedArticle[];
  readonly readAgain: number;
  readonly known: number;
  readonly refused: readonly Refusal[];
  /** Articles in the record afterwards. */
  readonly articles: number;
  /** Lines that were left out because a passage is not the words it says: a mistake in the program. */
  readonly inexact: number;
}

/**
 * Articles that are there with the same bytes and the same metadata are left alone. When it is interrupted the
 * record tables are as they were; what was read is kept, and the next run goes on from there.
 */
export async function addArticles(
  store: Store,
  arrivals: AsyncIterable<Arrival>,
  context: AddContext,
): Promise<AddReport> {
  let asked: Promise<Reader> | null = null;
  const once: AddContext = {
    ...context,
    reader: () => {
      asked ??= context.reader();
      return asked;
    },
  };
  const gifts = givenBy(await store.decisions());
  const outcomes: Outcome[] = [];
  for await (const arrival of arrivals) {
    if (context.signal?.aborted) throw interrupted(outcomes);
    const outcome = await outcomeOf(store, gifts, arrival, once);
    outcomes.push(outcome);
    await context.report?.(outcome);
  }
  if (context.signal?.aborted) throw interrupted(outcomes);
  const inexact = (await store.unsettled())
    ? await store.change((change) => settle(change, context.now()))
    : 0;
  return { ...reportOf(outcomes), articles: await store.count(), inexact };
}

async function outcomeOf(
  store: Store,
  gifts: GivenTo,
  arrival: Arrival,
  context: AddContext,
): Promise<Outcome> {
  if ("refusal" in arrival) return { kind: "refused", refusal: arrival.refusal };
  if ("unchanged" in arrival) return { kind: "known", name: arrival.unchanged };
  return await takeIn(store, gifts, arrival, context);
}

function interrupted(outcomes: readonly Outcome[]): RapporteurError {
  const done = outcomes.filter(({ kind }) => kind !== "refused" && kind !== "known").length;
  return new RapporteurError(
    "interrupted",
    `Interrupted after ${done} ${done === 1 ? "article" : "articles"}: they are read and kept, and the record is as it was before. Run the same command again to go on.`,
  );
}

function reportOf(outcomes: readonly Outcome[]): Omit<AddReport, "articles" | "inexact"> {
  const count = (kind: Outcome["kind"]): number => outcomes.filter((o) => o.kind === kind).length;
  return {
    added: count("added"),
    newVersions: count("new-version"),
    changed: outcomes.flatMap((outcome) => (outcome.kind === "new-version" ? [outcome] : [])),
    readAgain: count("read-again"),
    known: count("known"),
    refused: outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.refusal] : [])),
  };
}
