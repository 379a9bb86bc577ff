import type { LineCard } from "../http/contract.ts";

/** "statement: A: “…” (weaker: …; rule:…)". */
export function lineOf({ kind, says, standing, reasons, by }: LineCard): string {
  const why = [standing === "shown" ? null : standing, ...reasons].filter((x) => x !== null);
  return `${kind}: ${says} (${[why.join(", "), by].filter((x) => x !== "").join("; ")})`;
}
