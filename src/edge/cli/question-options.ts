import type { Command } from "commander";
import {
  askedDate,
  inOrder,
  type partFor,
  type recordFor,
  whyNoDossier,
} from "../../app/question.ts";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { Store } from "../../app/store.ts";
import type { RecordExport } from "../../core/annotation/contract.ts";
import type { Question } from "../../core/dossier/index.ts";
import { otherNames } from "./known-names.ts";

export interface QuestionOptions {
  readonly between?: readonly string[];
  readonly compare?: readonly string[];
  readonly asOf?: string;
}

/** The options that name a relationship and its dates. */
export function withQuestion(command: Command): Command {
  return command
    .option(
      "--between <parties...>",
      "the two parties, by any of their names: --between A B; several are joined by commas, “members of A” are a side too",
    )
    .option("--compare <dates...>", "two dates to compare, as 2022-09-30 2025-11-25")
    .option("--as-of <date>", "only what texts published by then tell");
}

/** The question that the options ask; null when they name no parties. */
export function questionOf({ between, compare, asOf }: QuestionOptions): Question | null {
  if (between === undefined) {
    if (compare !== undefined || asOf !== undefined)
      throw new RapporteurError(
        "usage",
        "Dates are compared between two parties: add --between A B.",
      );
    return null;
  }
  return {
    between: pairOf(between, "--between takes two parties: --between A B."),
    compare: compare === undefined ? null : comparedDates(compare),
    asOf: asOf === undefined ? null : dateOf("--as-of", asOf),
  };
}

/**
 * The record, or the part of it that the dossier rests on, with the dossier of the question; a question without one is refused
 * with the reason.
 */
export async function answered(
  store: Store,
  question: Question,
  from: typeof recordFor | typeof partFor,
): Promise<RecordExport> {
  const record = await from(store, question, otherNames);
  if (record.dossier === null) throw await whyNoDossier(store, question, otherNames);
  return record;
}

function pairOf(words: readonly string[], advice: string): readonly [string, string] {
  const [first, second, ...more] = words;
  if (first === undefined || second === undefined || more.length > 0)
    throw new RapporteurError("usage", advice);
  return [first, second];
}

/** In either order. */
function comparedDates(words: readonly string[]): readonly [string, string] {
  const dates = words.map((word) => dateOf("--compare", word));
  const pair = pairOf(dates, "--compare takes two dates: --compare 2022-09-30 2025-11-25.");
  const ordered = inOrder(pair);
  if (ordered === null)
    throw new RapporteurError(
      "usage",
      `--compare takes two dates that follow each other: ${pair.join(" and ")} do not.`,
    );
  return ordered;
}

function dateOf(option: string, text: string): string {
  const date = askedDate(text);
  if (date !== null) return date;
  throw new RapporteurError(
    "usage",
    `${option}: “${text}” is no date: write 2025-11-25, 2025-11 or 2025.`,
  );
}
