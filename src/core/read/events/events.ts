import type { Happening, Participant, ReadDate, Realis } from "../../annotation/contract.ts";
import type { Layers, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import { areasIn } from "../../languages/en/areas.ts";
import { SUMMARISING } from "../../languages/en/events/triggers.ts";
import { contains, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import { type Clauses, clausesOf } from "../clauses/clauses.ts";
import type { ReadingContext } from "../context.ts";
import { type Words, wordsOf } from "../statements/words.ts";
import { Actors } from "./actors.ts";
import type { Candidate } from "./candidate.ts";
import { candidates } from "./candidates.ts";
import { doubtsOf } from "./doubts.ts";
import { withNarrativeDates } from "./narrative.ts";
import { ploverOf } from "./plover-of.ts";
import { realisOf } from "./realis.ts";
import { joined, type Telling } from "./tellings.ts";
import { dateOf } from "./when.ts";

type Needs =
  | "segments"
  | "tokens"
  | "sentences"
  | "tags"
  | "syntax"
  | "quotations"
  | "cast"
  | "dates";

interface Reading {
  readonly layers: Pick<Layers, Needs>;
  readonly context: ReadingContext;
  readonly words: Words;
  readonly clauses: Clauses;
  readonly actors: Actors;
  readonly quotationsAt: SpanIndex<Layers["quotations"][number]>;
}

/**
 * Happenings: who met, visited, signed, opened, exercised with whom, where and when. A line is shown only with somebody
 * who took part, a date or a place or a second party, and a finite verb that says it occurred.
 */
export const events: Stage<Needs, "events", ReadingContext> = {
  needs: ["segments", "tokens", "sentences", "tags", "syntax", "quotations", "cast", "dates"],
  makes: "events",
  read(layers, context): Made<"events"> {
    const words = wordsOf(context.text, layers);
    const clauses = clausesOf(words, layers);
    const actors = new Actors(clauses, layers);
    const quotationsAt = new SpanIndex(layers.quotations, (quotation) => [quotation]);
    const reading: Reading = { layers, context, words, clauses, actors, quotationsAt };
    const found = layers.sentences.flatMap((sentence) =>
      candidates(clauses, actors, sentence.first, sentence.last).flatMap((candidate) =>
        asEvent(reading, sentence, candidate),
      ),
    );
    const told = withNarrativeDates(layers, words, joined(found));
    return { layer: told.map((event, at) => ({ ...event, id: `e${at + 1}` })) };
  },
};

function asEvent(reading: Reading, sentence: Sentence, candidate: Candidate): Telling[] {
  const { words, clauses, layers, context } = reading;
  const realis = candidate.realis ?? realisOf(clauses, candidate.verb);
  if (realis === null) return [];
  const participants = participantsOf(candidate);
  const { place } = candidate;
  const date = dateOf(reading, candidate, realis);
  const kind = kindFor(words, candidate, participants);
  const doubts = doubtsOf(told(reading, sentence, candidate, { realis, participants, date }));
  const cue = context.text.slice(words.start(candidate.trigger), words.end(candidate.trigger));
  const passage = layers.tokens.slice(candidate.at.first, candidate.at.last);
  const { pointsBack, act } = candidate;
  const event: Happening<Span> = {
    id: "",
    standing: doubts.length === 0 ? "shown" : "weaker",
    reasons: doubts.length === 0 ? [`“${cue}”, told as ${realis}`] : doubts,
    by: candidate.rule,
    kind,
    ...ploverOf(clauses, kind, candidate, realis),
    realis,
    participants,
    place,
    date,
    areas: areasIn(passage.map((t) => t.text.toLowerCase())),
    evidence: [words.span(candidate.at)],
  };
  return [{ event, pointsBack, standsAlone: act === true }];
}

interface Read {
  readonly realis: Realis;
  readonly participants: readonly Participant[];
  readonly date: ReadDate<Span> | null;
}

/** What stands around a candidate that may make it doubtful. */
function told(
  { layers, words, actors, quotationsAt }: Reading,
  sentence: Sentence,
  { weak, act, agentless, partial, place, trigger }: Candidate,
  read: Read,
): Parameters<typeof doubtsOf>[0] {
  const cue = { start: words.start(trigger), end: words.end(trigger) };
  return {
    ...read,
    place,
    weak: weak || isSummary(words, sentence),
    act: act === true,
    agentless,
    partial,
    named: read.participants.filter((p) => actors.isNamed(p.entity)).length,
    inTitle: layers.segments[sentence.segment]?.role === "title",
    quoted: quotationsAt.at(cue).some((q) => contains(q, cue)),
  };
}

/** "in recent years", "over the past decade": what happened again and again, told at once. */
function isSummary(words: Words, { first, last }: Sentence): boolean {
  for (let t = first; t + 2 < last; t++)
    if (SUMMARISING.has(`${words.word(t)} ${words.word(t + 1)} ${words.word(t + 2)}`)) return true;
  return false;
}

function participantsOf({ subject, object, roles }: Candidate): Participant[] {
  const parties = new Map<string, Participant>();
  for (const entity of subject) parties.set(entity, { entity, role: roles[0] });
  for (const entity of object)
    if (!parties.has(entity)) parties.set(entity, { entity, role: roles[1] });
  return [...parties.values()];
}

/** What is done by saying so. */
const SPOKEN: ReadonlySet<string> = new Set([
  "pledge",
  "announce_meeting",
  "urge",
  "condemn",
  "praise",
  "reject",
]);

/** An exercise of one party alone is its own, unless it is said to be joint; what nobody is known to have done is no deed of its kind. */
function kindFor(
  words: Words,
  { kind, trigger, act, place }: Candidate,
  participants: readonly Participant[],
): Happening["kind"] {
  if (act && participants.length === 0 && place === null && !SPOKEN.has(kind)) return "other";
  if (kind !== "exercise" || participants.length > 1) return kind;
  for (let t = trigger - 1; t > trigger - 4; t--) if (words.word(t) === "joint") return kind;
  return "own_exercise";
}
