import { type Decision, inForce, type Ruling } from "../../core/decisions/decision.ts";
import { RapporteurError } from "../rapporteur-error.ts";
import type { Store } from "../store.ts";
import { usage } from "./usage.ts";

/** Takes a decision back, also one that took another back. */
export async function undoing(store: Store, number: number): Promise<Ruling> {
  const decisions: readonly Decision[] = await store.decisions();
  const target = decisions.find((one) => one.number === number);
  if (target === undefined)
    throw new RapporteurError(
      "not-found",
      `There is no decision ${number}; rapporteur review --decisions lists them.`,
    );
  if (!isStanding(decisions, target)) throw usage(`Decision ${number} was taken back before.`);
  return { kind: "undo", decision: number };
}

/** Whether a decision, or a taking back, still has effect. */
export function isStanding(decisions: readonly Decision[], { number, ruling }: Decision): boolean {
  if (ruling.kind !== "undo") return inForce(decisions).some((one) => one.number === number);
  // What took it back would itself be an undoing of this one that stands.
  return !decisions.some(
    (other) =>
      other.ruling.kind === "undo" &&
      other.ruling.decision === number &&
      isStanding(decisions, other),
  );
}
