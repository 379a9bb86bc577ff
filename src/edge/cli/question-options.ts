import { type Command, InvalidArgumentError } from "commander";
import { RapporteurError } from "../../app/rapporteur-error.ts";
import type { Question } from "../../core/dossier/index.ts";
import { parseEdtf } from "../../core/text/edtf.ts";

export interface QuestionOptions {
  readonly between?: readonly string[];
  readonly compare?: readonly string[];
  readonly asOf?: string;
}

/** The options that name a relationship and its dates. */
export function withQuestion(command: Command): Command {
  return command
    .option("--between <parties...>", "the two parties of the relationship")
    .option("--compare <dates...>", "two dates to compare, as 2022-09-30 2025-11-25", dates)
    .option("--as-of <date>", "only what texts published by then tell", date);
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
    compare:
      compare === undefined ? null : pairOf(compare, "--compare takes two dates: --compare D1 D2."),
    asOf: asOf ?? null,
  };
}

function pairOf(words: readonly string[], advice: string): readonly [string, string] {
  const [first, second, ...more] = words;
  if (first === undefined || second === undefined || more.length > 0)
    throw new RapporteurError("usage", advice);
  return [first, second];
}

function date(text: string): string {
  if (parseEdtf(text) === null)
    throw new InvalidArgumentError("A date is written as 2025-04-09, 2025-04 or 2025.");
  return text;
}

function dates(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), date(text)];
}
