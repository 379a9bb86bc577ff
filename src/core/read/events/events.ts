import type { Happening, Participant, ReadDate, Realis } from "../../annotation/contract.ts";
import type { Layers, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import { areasIn } from "../../languages/en/areas.ts";
import { PLOVER } from "../../languages/en/events/plover.ts";
import { contains, hull, overlap, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { Words } from "../statements/words.ts";
import { Actors } from "./actors.ts";
import { type Candidate, candidates } from "./candidates.ts";
import { realisOf } from "./realis.ts";
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
  readonly actors: Actors;
}

/**
 * Happenings: who met, visited, signed, opened, exercised with whom, where and when. A line is shown only with somebody
 * who took part, a date or a place or a second party, and a finite verb that says it occurred.
 */
export const events: Stage<Needs, "events", ReadingContext> = {
  needs: ["segments", "tokens", "sentences", "tags", "syntax", "quotations", "cast", "dates"],
  makes: "events",
  read(layers, context): Made<"events"> {
    const words = new Words(context.text, layers);
    const reading: Reading = { layers, context, words, actors: new Actors(words, layers) };
    const found = layers.sentences.flatMap((sentence) =>
      candidates(words, reading.actors, sentence.first, sentence.last).flatMap((candidate) =>
        asEvent(reading, sentence, candidate),
      ),
    );
    return { layer: withoutRepeats(found).map((event, at) => ({ ...event, id: `e${at + 1}` })) };
  },
};

function asEvent(reading: Reading, sentence: Sentence, candidate: Candidate): Happening<Span>[] {
  const { words, layers, context } = reading;
  const realis = realisOf(words, candidate.verb);
  if (realis === null) return [];
  const at = evidenceOf(words, candidate);
  const participants = participantsOf(candidate);
  const place = placeOf(reading, candidate, at);
  if (participants.length === 0 && place === null) return [];
  const date = dateOf(reading, sentence, candidate, at, realis);
  const kind = kindFor(candidate, participants);
  const inTitle = layers.segments[sentence.segment]?.role === "title";
  const quoted = layers.quotations.some((q) =>
    contains(q, { start: words.start(candidate.trigger), end: words.end(candidate.trigger) }),
  );
  const doubts = doubtsOf({
    realis,
    participants,
    date,
    place,
    weak: candidate.weak,
    inTitle,
    quoted,
  });
  const tokens = layers.tokens
    .slice(sentence.first, sentence.last)
    .map((t) => t.text.toLowerCase());
  return [
    {
      id: "",
      standing: doubts.length === 0 ? "shown" : "weaker",
      reasons:
        doubts.length === 0
          ? [
              `“${context.text.slice(words.start(candidate.trigger), words.end(candidate.trigger))}”, told as ${realis}`,
            ]
          : doubts,
      by: candidate.rule,
      kind,
      ...PLOVER[kind],
      realis,
      participants,
      place,
      date,
      areas: areasIn(tokens),
      evidence: [at],
    },
  ];
}

function participantsOf({ subject, object, roles }: Candidate): Participant[] {
  const told = new Map<string, Participant>();
  for (const entity of subject) told.set(entity, { entity, role: roles[0] });
  for (const entity of object) if (!told.has(entity)) told.set(entity, { entity, role: roles[1] });
  return [...told.values()];
}

/** An exercise of one party alone is its own. */
function kindFor({ kind }: Candidate, participants: readonly Participant[]): Happening["kind"] {
  return kind === "exercise" && participants.length < 2 ? "own_exercise" : kind;
}

interface Judged {
  readonly realis: Realis;
  readonly participants: readonly Participant[];
  readonly date: ReadDate<Span> | null;
  readonly place: string | null;
  readonly weak: boolean;
  readonly inTitle: boolean;
  readonly quoted: boolean;
}

function doubtsOf({ realis, participants, date, place, weak, inTitle, quoted }: Judged): string[] {
  const isDated = date !== null && date.edtf !== null && date.basis !== "bounded";
  const doubts: string[] = [];
  if (participants.length === 0) doubts.push("nobody is named who took part");
  if (!isDated && place === null && participants.length < 2)
    doubts.push("neither date nor place nor a second party");
  if (realis !== "occurred") doubts.push(`told as ${realis}`);
  if (weak) doubts.push("told as background");
  if (inTitle) doubts.push("told in the headline only");
  if (quoted) doubts.push("told in somebody's words");
  return doubts;
}

/** The clause: its verb with subject, objects and phrases, without the clauses that hang on it. */
function evidenceOf(words: Words, { verb, trigger }: Candidate): Span {
  const isOtherClause = (t: number): boolean =>
    /^(?:advcl|ccomp|parataxis|acl:relcl|punct|mark|cc)/.test(words.fullLabel(t)) ||
    (words.label(t) === "conj" && words.upos(t) === "VERB") ||
    isAside(words, t);
  const clause = words.subtree(verb, isOtherClause);
  const noun = words.subtree(trigger, (t) => /^(?:acl|punct|cc)/.test(words.fullLabel(t)));
  return hull([words.span(clause), words.span(noun)]);
}

/** An apposition that tells a story of its own: "…, one of many steps the state has taken". */
function isAside(words: Words, token: number): boolean {
  if (words.label(token) !== "appos") return false;
  const { first, last } = words.subtree(token);
  for (let t = first; t < last; t++) if (words.upos(t) === "VERB") return true;
  return false;
}

/** The place by which the clause or its happening is located: "in Utopia", "at the base". */
function placeOf(
  { words, actors }: Reading,
  { verb, trigger }: Candidate,
  at: Span,
): string | null {
  const phrases = [trigger, verb].flatMap((h) => words.childrenBy(h, "obl", "nmod"));
  const located = phrases.filter((p) =>
    words.childrenBy(p, "case").some((c) => ["in", "at"].includes(words.word(c))),
  );
  for (const phrase of located) {
    const entity = actors.named(phrase);
    if (
      entity !== null &&
      ["place", "facility"].includes(actors.kindOf(entity)) &&
      contains(at, words.span({ first: phrase, last: phrase + 1 }))
    )
      return entity;
  }
  return null;
}

/** One event per happening: of two readings of one stretch of words the one with more participants stays. */
function withoutRepeats(found: readonly Happening<Span>[]): Happening<Span>[] {
  const kept: Happening<Span>[] = [];
  for (const event of [...found].sort((a, b) => rank(b) - rank(a))) {
    const twin = kept.some(
      (k) =>
        k.kind === event.kind &&
        k.evidence.some((e) => event.evidence.some((f) => overlap(e, f) > 0)),
    );
    if (!twin) kept.push(event);
  }
  return kept.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
}

const rank = ({ standing, participants, date }: Happening<Span>): number =>
  (standing === "shown" ? 100 : 0) + participants.length + (date === null ? 0 : 1);
