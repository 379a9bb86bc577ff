import type {
  CommitmentStep,
  DossierRow,
  FollowThrough,
  Passage,
  RecordCommitment,
} from "../annotation/contract.ts";
import { contentWords, isTelling } from "../reconcile/commitment-report.ts";
import { placeEvent } from "./events.ts";
import {
  firstOfEach,
  isShown,
  type OwnLines,
  type Placed,
  place,
  row,
  type WorkingFile,
} from "./file.ts";
import { laterReported, outcomesOf } from "./later-articles.ts";
import { excerpt, quoted } from "./printed-words.ts";

const CHAPTER = "undertakings and what was later reported";

/** Topics that a dossier lists; the others are found on request. */
const MOST_ROWS = 24;

/** The undertakings of either side that belong to the dossier, those that can best be followed first. */
export function undertakingsOf(file: WorkingFile): RecordCommitment[] {
  const tellingWords = tellingWordsIn(file);
  const own = file.record.commitments.filter(
    (c) => isShown(c) && tellingWords(c) > 0 && isOfASide(file, c),
  );
  return own
    .map((c, order) => ({ c, order, weight: weightOf(c, tellingWords(c)) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ c }) => c);
}

/**
 * One side undertakes it; or places undertake it whose sentence speaks of one side and of no other place: a capital stands
 * for its state.
 */
function isOfASide({ parties, by }: WorkingFile, { committers, steps }: RecordCommitment): boolean {
  const evidence = steps.flatMap((s) => s.evidence);
  if (parties.touches(committers).some(Boolean)) return parties.concerns(committers, evidence);
  const isPlace = (id: string): boolean => by.entity.get(id)?.kind === "place";
  if (committers.length === 0 || !committers.every(isPlace)) return false;
  const named = parties.namedAround(evidence).filter((id) => !committers.includes(id));
  const elsewhere = named.some((id) => isPlace(id) && !parties.touches([id]).some(Boolean));
  const isOfOne = parties.touches(named).filter(Boolean).length === 1;
  return !elsewhere && isOfOne && parties.concerns(named, evidence);
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

/** One row a topic, with what was later reported of its undertakings. */
export function undertakingRows(
  file: WorkingFile,
  { undertakings }: Pick<OwnLines, "undertakings">,
): DossierRow[] {
  const topics = topicsOf(undertakings);
  return topics.slice(0, MOST_ROWS).flatMap((acts) => {
    const placed = acts.flatMap((c) => [...placeUndertaking(file, c), ...placeOutcomes(file, c)]);
    return row(file, CHAPTER, excerpt(acts[0]?.title ?? "", 60), placed);
  });
}

/** Two acts of one topic have more than this share of the shorter one’s words in common. */
const SAME_TOPIC = 0.5;

/** Undertakings with the one that leads their topic: its act shares words with each of theirs, not theirs among each other. */
function topicsOf(undertakings: readonly RecordCommitment[]): RecordCommitment[][] {
  const topics: { readonly words: ReadonlySet<string>; readonly acts: RecordCommitment[] }[] = [];
  const byWord = new Map<string, number[]>();
  for (const act of undertakings) {
    const words = new Set([...contentWords(act.title)].filter(isTelling));
    const near = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
    const home = [...near]
      .sort((a, b) => a - b)
      .flatMap((at) => topics[at] ?? [])
      .find((topic) => areOfOneTopic(topic.words, words));
    if (home !== undefined) {
      home.acts.push(act);
      continue;
    }
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), topics.length]);
    topics.push({ words, acts: [act] });
  }
  return topics.map(({ acts }) => acts);
}

function areOfOneTopic(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  return common >= 2 && common > SAME_TOPIC * Math.min(a.size, b.size);
}

/** The words that earned the first rung with the act: "interest in joining", and never "joining" alone. */
export const wordsOfRung = ({ steps, title }: RecordCommitment): string =>
  longest((steps[0]?.evidence ?? []).map((e) => e.exact)).replace(/\s+/g, " ") || title;

/** Each step in the words that earned its rung, at the time it was said. */
export function placeUndertaking(file: WorkingFile, commitment: RecordCommitment): Placed[] {
  return commitment.steps.flatMap((step) =>
    place(file, {
      text: quoted(longest(step.evidence.map((e) => e.exact))),
      on: step.on,
      lines: [commitment.id],
      evidence: wordsOfStep(step),
      entities: commitment.committers,
    }),
  );
}

/** The longest passage of each article: the act with the words that earned its rung. */
export const wordsOfStep = ({ evidence }: CommitmentStep): Passage[] =>
  firstOfEach(evidence.toSorted((a, b) => b.end - b.start - (a.end - a.start)));

const longest = (words: readonly string[]): string =>
  words.reduce((a, b) => (b.length > a.length ? b : a), "");

function placeOutcomes(file: WorkingFile, commitment: RecordCommitment): Placed[] {
  return outcomesOf(file, commitment).flatMap((link) => {
    const event = file.by.event.get(link.event ?? "");
    const placed =
      event === undefined
        ? link.evidence.flatMap((passage) =>
            place(file, {
              text: quoted(passage.exact),
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
