import type { Line } from "../annotation/contract.ts";

/** The standing of a line that several lines make: shown when one of them is, with the reasons of all. */
export function joinLines(lines: readonly Line[]): Line {
  const shown = lines.find((line) => line.standing === "shown");
  const lead = shown ?? lines[0];
  const told = lines.filter((line) => line.standing === lead?.standing);
  return {
    standing: lead?.standing ?? "weaker",
    reasons: [...new Set(told.flatMap((line) => line.reasons))],
    by: lead?.by ?? "rule:join",
  };
}
