/** What persons decided of lines that only the whole record has: outcomes, disagreements, which texts are independent. */
import type {
  Conflict,
  FollowThrough,
  Line,
  Passage,
  RecordCommitment,
  RecordExport,
} from "../annotation/contract.ts";
import { areApart, type Bonds, type Called, marksBy } from "../reconcile/bonds.ts";
import { overlap } from "../text/span.ts";
import {
  byPerson,
  type ConflictAnchor,
  type Decision,
  type PassageAnchor,
  type Ruling,
  signed,
} from "./decision.ts";
import { entityAt } from "./entity-at.ts";
import { type Independence, withJudgements } from "./independence.ts";

/** Where anchored words stand in the record now; null when they do not. */
export type Place = (anchor: PassageAnchor) => Passage | null;

/** The rulings that can be of a kind. */
type RulingOf<K extends Ruling["kind"], R extends Ruling = Ruling> = R extends unknown
  ? K extends R["kind"]
    ? R
    : never
  : never;
type Of<K extends Ruling["kind"]> = Decision & { readonly ruling: RulingOf<K> };

export const isOf =
  <K extends Ruling["kind"]>(kind: K) =>
  (decision: Decision): decision is Of<K> =>
    decision.ruling.kind === kind;

export interface Overlaid {
  readonly record: RecordExport;
  /** The decisions that found no line to hold on to. */
  readonly notPlaced: readonly number[];
}

export interface Judged {
  /** Those in force. */
  readonly decisions: readonly Decision[];
  readonly place: Place;
  /** The pairs of articles that a person judged to be so. */
  readonly independent: readonly Independence[];
  readonly bonds: Bonds;
}

export function withDecisions(
  record: RecordExport,
  { decisions, place, independent, bonds }: Judged,
): Overlaid {
  const placed = new Set<number>();
  const outcomes = decisions.filter(isOf("follow-through")).map(outcomeOf(place));
  const resolutions = decisions.filter(isOf("resolve")).map((decision) => ({
    decision,
    sides: decision.ruling.conflict.sides.map((side) => side.flatMap((at) => place(at) ?? [])),
  }));
  const commitments = record.commitments.map((line) =>
    outcomes.filter(isAbout(line)).reduce((judged, outcome) => {
      placed.add(outcome.decision.number);
      return withOutcome(record, judged, outcome);
    }, line),
  );
  const apart = keptApart(record, decisions, bonds);
  const conflicts = record.conflicts.map(apart).map((conflict) =>
    resolutions.reduce((judged, { decision, sides }) => {
      const order = sameConflict(conflict, decision.ruling.conflict, sides);
      if (order === null) return judged;
      placed.add(decision.number);
      return resolved(judged, decision, order);
    }, conflict),
  );
  return {
    record: withJudgements({ ...record, commitments, conflicts }, independent),
    notPlaced: [...outcomes, ...resolutions]
      .map(({ decision }) => decision.number)
      .filter((number) => !placed.has(number)),
  };
}

interface Outcome {
  readonly decision: Of<"follow-through">;
  readonly undertaking: readonly Passage[];
  readonly later: readonly Passage[];
}

const outcomeOf =
  (place: Place) =>
  (decision: Of<"follow-through">): Outcome => ({
    decision,
    undertaking: decision.ruling.undertaking.flatMap(({ article, words }) =>
      words.flatMap((at) => place({ article, words: at }) ?? []),
    ),
    later: decision.ruling.later.flatMap((at) => place(at) ?? []),
  });

/** Most of the shorter of two passages is common to both. */
function overlaps(a: Passage, b: Passage): boolean {
  if (a.article !== b.article) return false;
  return overlap<"text">(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

const touches = (ours: readonly Passage[], theirs: readonly Passage[]): boolean =>
  ours.some((a) => theirs.some((b) => overlaps(a, b)));

const isAbout =
  ({ steps }: RecordCommitment) =>
  ({ undertaking, later }: Outcome): boolean =>
    later.length > 0 &&
    touches(
      steps.flatMap(({ evidence }) => evidence),
      undertaking,
    );

/** A candidate that the reader no longer has is kept where a person confirmed it. */
function withOutcome(
  { events }: RecordExport,
  line: RecordCommitment,
  { decision, later }: Outcome,
): RecordCommitment {
  const { status } = decision.ruling;
  const why = signed(status, decision);
  const isIt = ({ evidence }: FollowThrough): boolean => touches(evidence, later);
  const known = line.followThrough.map(
    (link): FollowThrough => (isIt(link) ? { ...link, status, why: `${why}; ${link.why}` } : link),
  );
  const event = events.find(({ evidence }) => touches(evidence, later))?.id ?? null;
  const followThrough: readonly FollowThrough[] =
    status === "confirmed" && !line.followThrough.some(isIt)
      ? [...known, { status, event, commitment: null, evidence: later, why }]
      : known;
  // Where a person has rejected all that was found, the silence has its scope again.
  const isSilent = followThrough.length > 0 && followThrough.every((l) => l.status === "rejected");
  // How far it reaches is counted when the record is put together: here may be a part of it alone.
  const nothingFoundIn = isSilent ? 0 : null;
  return {
    ...line,
    followThrough,
    nothingFoundIn: followThrough.length === 0 ? line.nothingFoundIn : nothingFoundIn,
  };
}

/** A question of who is who that a person has answered with "two" is not asked again. */
function keptApart(
  { entities }: RecordExport,
  decisions: readonly Decision[],
  bonds: Bonds,
): (conflict: Conflict) => Conflict {
  const splits = decisions.filter(isOf("split")).map((decision) => ({
    decision,
    marksOf: marksBy({
      mustLink: [],
      cannotLink: bonds.cannotLink.filter((pair) => pair.decision === decision.number),
    }),
  }));
  if (splits.length === 0) return (conflict) => conflict;
  const calledAt = (side: readonly Passage[]): Called | null => {
    const [at] = side;
    const entity = at === undefined ? undefined : entityAt(entities, at);
    if (at === undefined || entity === undefined) return null;
    const kind = entity.kind === "person" ? "person" : "thing";
    return { article: at.article, kind, names: [entity.name, ...entity.otherNames] };
  };
  return (conflict) => {
    if (conflict.type !== "identity") return conflict;
    const [a, b] = conflict.sides.map(calledAt);
    if (a == null || b == null) return conflict;
    const split = splits.find(({ marksOf }) => areApart(marksOf(a), marksOf(b)));
    if (split === undefined) return conflict;
    return {
      ...conflict,
      resolution: "both-hold",
      by: byPerson(split.decision),
      reasons: [signed("kept apart", split.decision), ...conflict.reasons],
    };
  };
}

/** Which sides of a disagreement are those that the person saw, first and second; null when they are not there. */
function sameConflict(
  { type, sides }: Conflict,
  seen: ConflictAnchor,
  places: readonly (readonly Passage[])[],
): readonly [number, number] | null {
  const [a, b] = places;
  if (type !== seen.type || a === undefined || b === undefined) return null;
  const first = sides.findIndex((side) => touches(side, a));
  const second = sides.findIndex((side, at) => at !== first && touches(side, b));
  return first < 0 || second < 0 ? null : [first, second];
}

const SWAPPED = { "prefer-a": "prefer-b", "prefer-b": "prefer-a" } as const;

function resolved(
  conflict: Conflict,
  decision: Of<"resolve">,
  [first, second]: readonly [number, number],
): Conflict {
  const { resolution } = decision.ruling;
  const line = (standing: Line["standing"], what: string): Line => ({
    standing,
    reasons: [signed(what, decision), ...conflict.reasons],
    by: byPerson(decision),
  });
  if (resolution === "none")
    return { ...conflict, ...line("rejected", "no disagreement, decided") };
  const isSwapped = first > second && (resolution === "prefer-a" || resolution === "prefer-b");
  return {
    ...conflict,
    ...line("shown", `“${resolution}” decided`),
    resolution: isSwapped ? SWAPPED[resolution] : resolution,
  };
}
