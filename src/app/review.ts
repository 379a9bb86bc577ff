/** What waits for a person: who is who, what was later reported, where articles disagree, and weaker lines on request. */
import type { Conflict, Passage, RecordExport } from "../core/annotation/contract.ts";
import type { Decision } from "../core/decisions/decision.ts";
import { notPlacedIn } from "../core/decisions/not-placed.ts";
import { recordLines } from "../core/decisions/seen.ts";
import { judgedArticles, replayIn } from "./replay-for.ts";
import { laterId } from "./rulings/judgement.ts";
import { isStanding } from "./rulings/undoing.ts";
import type { Store } from "./store.ts";

type MatterKind = "identity" | "later reported" | "disagreement" | "weaker line";

/** One question, with what speaks for and against. */
export interface Matter {
  /** What `confirm` and `reject` take. */
  readonly id: string;
  readonly kind: MatterKind;
  readonly about: string;
  readonly why: string;
  /** Two sides; a weaker line has one. */
  readonly sides: readonly (readonly Passage[])[];
  /** The lines that could be edited. */
  readonly lines: readonly string[];
}

/** In the order in which the answers help each other: who is who first. */
export function mattersOf(
  record: RecordExport,
  { weaker }: { readonly weaker: boolean },
): readonly Matter[] {
  const open = record.conflicts.filter(({ resolution }) => resolution === "open");
  const [asked, others] = [true, false].map((isIdentity) =>
    open.filter(({ type }) => (type === "identity") === isIdentity),
  );
  return [
    // Who is who is never shown before somebody has said it.
    ...(asked ?? []).filter(({ standing }) => standing !== "rejected").map(disagreement),
    ...outcomes(record),
    ...(others ?? []).filter(({ standing }) => standing === "shown").map(disagreement),
    ...(weaker ? weakerLines(record) : []),
  ];
}

function disagreement({ id, type, about, explanation, sides }: Conflict): Matter {
  const isIdentity = type === "identity";
  return {
    id,
    kind: isIdentity ? "identity" : "disagreement",
    about: isIdentity ? about : `${type}: ${about}`,
    why: explanation,
    sides,
    lines: [],
  };
}

function outcomes({ commitments }: RecordExport): Matter[] {
  return commitments
    .filter(({ standing }) => standing === "shown")
    .flatMap(({ id, title, steps, followThrough }) =>
      followThrough
        .filter(({ status }) => status === "candidate")
        .slice(0, 1)
        .map(({ evidence, why }) => ({
          id: laterId(id),
          kind: "later reported" as const,
          about: title,
          why,
          sides: [steps[0]?.evidence ?? [], evidence],
          lines: [id],
        })),
    );
}

function weakerLines(record: RecordExport): Matter[] {
  const reasons = new Map(
    [
      ...record.statements,
      ...record.events,
      ...record.figures,
      ...record.commitments,
      ...(record.concerns ?? []),
    ].map(({ id, reasons: why }) => [id, why.join(", ")]),
  );
  return recordLines(record)
    .filter(({ standing, type }) => standing === "weaker" && type !== "office")
    .map(({ id, type, passages }) => ({
      id,
      kind: "weaker line",
      about: `${type}: ${(passages[0]?.exact ?? "").replace(/\s+/g, " ")}`,
      why: reasons.get(id) ?? "",
      sides: [passages],
      lines: [id],
    }));
}

/** A decision with what became of it. */
export interface Made {
  readonly decision: Decision;
  /** Taken back by another. */
  readonly undone: boolean;
  /** Why it holds on to nothing in the record as it is; null when it does, or is taken back. */
  readonly notPlaced: string | null;
}

/** All decisions in order. None is ever lost: what finds no line any more says so. */
export async function decisionsMade(store: Store): Promise<readonly Made[]> {
  const decisions = await store.decisions();
  const replay = await replayIn(store);
  const articles = await judgedArticles(store, replay);
  const notPlaced = notPlacedIn(articles, await store.record(), replay);
  return decisions.map((decision) => ({
    decision,
    undone: !isStanding(decisions, decision),
    notPlaced: notPlaced.get(decision.number) ?? null,
  }));
}
