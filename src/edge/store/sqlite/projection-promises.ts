import type {
  CommitmentStep,
  FollowThrough,
  RecordCommitment,
} from "../../../core/annotation/contract.ts";
import { followThroughId, stepId } from "./projected-ids.ts";
import { dateColumns, type RecordRows } from "./record-rows.ts";

export function projectCommitments(
  into: RecordRows,
  commitments: readonly RecordCommitment[],
): void {
  for (const commitment of commitments) {
    const { id, committers } = commitment;
    if (!into.first("commitment", id)) continue;
    const bodies = committers.filter((c) => into.body(c) !== null);
    into.rows.commitment.push({
      id,
      title: commitment.title,
      committer_id: bodies[0] ?? null,
      other_committers: JSON.stringify(bodies.slice(1)),
      voiced_by_id: committers.find((c) => into.person(c) !== null) ?? null,
      ...dateColumns("deadline", commitment.deadline),
      ...into.line("commitment", id, commitment),
    });
    for (const [index, step] of commitment.steps.entries())
      projectStep(into, commitment, step, index);
    for (const [index, follow] of commitment.followThrough.entries())
      projectFollowThrough(into, commitment, follow, index);
  }
}

function projectStep(
  into: RecordRows,
  commitment: RecordCommitment,
  step: CommitmentStep,
  index: number,
): void {
  const id = stepId(commitment.id, index);
  into.rows.step.push({
    id,
    commitment_id: commitment.id,
    stage: step.stage,
    side_state: step.side,
    ...dateColumns("date", step.on),
    ...into.line("step", id, commitment),
  });
  into.attest({ table: "step", id, prop: "stage", value: step.stage }, step.evidence, commitment);
}

/** Something later reported that may be what was undertaken: a step without a rung, until a person judges. */
function projectFollowThrough(
  into: RecordRows,
  commitment: RecordCommitment,
  follow: FollowThrough,
  index: number,
): void {
  const id = followThroughId(commitment.id, index);
  const rejected = follow.status === "rejected" || commitment.standing === "rejected";
  const line = into.line("step", id, {
    standing: rejected ? "rejected" : commitment.standing,
    reasons: [follow.why],
    by: commitment.by,
  });
  into.rows.step.push({
    id,
    commitment_id: commitment.id,
    event_id: follow.event,
    later_commitment_id: follow.commitment,
    ...line,
    review: follow.status === "confirmed" && !rejected ? "accepted" : line.review,
  });
  into.attest({ table: "step", id, prop: "*", value: follow.why }, follow.evidence, {
    ...commitment,
    standing: line.standing,
  });
}
