import type { DossierRow, FollowThrough, RecordCommitment } from "../annotation/contract.ts";
import { contentWords, isTelling } from "../reconcile/commitment-report.ts";
import { families } from "../reconcile/families.ts";
import { placeEvent } from "./events.ts";
import {
  excerpt,
  firstOfEach,
  isShown,
  type Placed,
  place,
  row,
  type WorkingFile,
} from "./file.ts";

const CHAPTER = "undertakings and what was later reported";

/** Topics that a dossier lists; the others are found on request. */
const MOST_ROWS = 24;

/** The undertakings of either side that belong to the dossier, those that can best be followed first. */
export function undertakingsOf(file: WorkingFile): RecordCommitment[] {
  const tellingWords = tellingWordsIn(file);
  const own = file.record.commitments.filter(
    (c) =>
      isShown(c) &&
      tellingWords(c) > 0 &&
      file.parties.touches(c.committers).some(Boolean) &&
      file.parties.concerns(
        c.committers,
        c.steps.flatMap((s) => s.evidence),
      ),
  );
  return own
    .map((c, order) => ({ c, order, weight: weightOf(c, tellingWords(c)) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ c }) => c);
}

/** Counts the words of an act that say what it is: neither general ones nor the names of states and bodies. */
function tellingWordsIn({ record }: WorkingFile): (commitment: RecordCommitment) => number {
  const named = record.entities.filter((e) => ["place", "body"].includes(e.kind));
  const names = new Set(
    named.flatMap((e) => [...contentWords([e.name, ...e.otherNames].join(" "))]),
  );
  return ({ title }) =>
    [...contentWords(title)].filter((word) => isTelling(word) && !names.has(word)).length;
}

/** A later report, a date and an amount make an undertaking easier to follow than any words. */
function weightOf(commitment: RecordCommitment, tellingWords: number): number {
  const { followThrough, deadline, title, nothingFoundIn } = commitment;
  return (
    (laterReported({ followThrough }).length > 0 ? 4 : 0) +
    (deadline === null ? 0 : 3) +
    (/\d/.test(title) ? 2 : 0) +
    ((nothingFoundIn ?? 0) > 0 ? 2 : 0) +
    Math.min(tellingWords, 3)
  );
}

const CERTAINTY: Readonly<Record<FollowThrough["status"], string>> = {
  candidate: "to be confirmed",
  confirmed: "confirmed",
  rejected: "rejected",
};

/** One row a topic: undertakings whose acts share their words, with what was later reported of them. */
export function undertakingRows(file: WorkingFile): DossierRow[] {
  const topics = families(
    undertakingsOf(file).map((c) => ({
      commitment: c,
      words: new Set([...contentWords(c.title)].filter(isTelling)),
    })),
    ({ words }) => [...words],
    (a, b) => [...a.words].filter((word) => b.words.has(word)).length >= 2,
  );
  return topics.slice(0, MOST_ROWS).flatMap((topic) => {
    const acts = topic.map(({ commitment }) => commitment);
    const placed = acts.flatMap((c) => [...placeUndertaking(file, c), ...placeOutcomes(file, c)]);
    return row(file, CHAPTER, excerpt(acts[0]?.title ?? "", 60), placed);
  });
}

/** The words that earned the first rung with the act: "interest in joining", and never "joining" alone. */
export const wordsOfRung = ({ steps, title }: RecordCommitment): string =>
  longest((steps[0]?.evidence ?? []).map((e) => e.exact)).replace(/\s+/g, " ") || title;

/** Each step in the words that earned its rung, at the time it was said. */
export function placeUndertaking(file: WorkingFile, commitment: RecordCommitment): Placed[] {
  return commitment.steps.flatMap((step) =>
    place(file, {
      text: `“${excerpt(longest(step.evidence.map((e) => e.exact)))}”`,
      on: step.on,
      lines: [commitment.id],
      evidence: firstOfEach(
        step.evidence.slice().sort((a, b) => b.end - b.start - (a.end - a.start)),
      ),
    }),
  );
}

const longest = (words: readonly string[]): string =>
  words.reduce((a, b) => (b.length > a.length ? b : a), "");

/** What may be the outcome, or was confirmed to be: without what a person rejected. */
export const laterReported = ({
  followThrough,
}: Pick<RecordCommitment, "followThrough">): readonly FollowThrough[] =>
  followThrough.filter(({ status }) => status !== "rejected");

function placeOutcomes(file: WorkingFile, commitment: RecordCommitment): Placed[] {
  return laterReported(commitment).flatMap((link) => {
    const event = file.by.event.get(link.event ?? "");
    const placed =
      event === undefined
        ? link.evidence.flatMap((passage) =>
            place(file, {
              text: `“${excerpt(passage.exact)}”`,
              on: null,
              lines: [commitment.id],
              evidence: [passage],
            }),
          )
        : placeEvent(file, event);
    return placed.map(({ side, cell }) => ({
      side,
      cell: { ...cell, text: `later reported, ${CERTAINTY[link.status]}: ${cell.text}` },
    }));
  });
}
