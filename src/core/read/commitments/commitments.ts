import type { Commitment } from "../../annotation/contract.ts";
import type { Layers, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import { areasIn } from "../../languages/en/areas.ts";
import { firstWhere } from "../../text/sorted.ts";
import { contains, hull, overlap, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import { type Clauses, clausesOf } from "../clauses/clauses.ts";
import type { ReadingContext } from "../context.ts";
import { Actors } from "../events/actors.ts";
import { type Words, wordsOf } from "../statements/words.ts";
import type { Candidate } from "./candidate.ts";
import { candidates } from "./candidates.ts";
import { Committers } from "./committers.ts";
import { doubtsOf, isVague, type Named } from "./doubts.ts";
import { conditionsOf, deadlineOf } from "./limits.ts";
import { withoutRepeats } from "./repeats.ts";

type Needs =
  | "segments"
  | "tokens"
  | "sentences"
  | "tags"
  | "syntax"
  | "cast"
  | "dates"
  | "statements"
  | "figures";

interface Reading {
  readonly layers: Pick<Layers, Needs>;
  readonly context: ReadingContext;
  readonly words: Words;
  readonly clauses: Clauses;
  readonly committers: Committers;
  readonly kinds: ReadonlyMap<string, string>;
  readonly statementsAt: SpanIndex<Layers["statements"][number]>;
  readonly figuresAt: SpanIndex<Layers["figures"][number]>;
}

/**
 * What somebody undertakes, on the ladder from considering to done, with the words that earned the rung. What is asked of
 * others, a forecast and a wish for the world are none.
 */
export const commitments: Stage<Needs, "commitments", ReadingContext> = {
  needs: [
    "segments",
    "tokens",
    "sentences",
    "tags",
    "syntax",
    "cast",
    "dates",
    "statements",
    "figures",
  ],
  makes: "commitments",
  read(layers, context): Made<"commitments"> {
    const words = wordsOf(context.text, layers);
    const clauses = clausesOf(words, layers);
    const actors = new Actors(clauses, layers);
    const reading: Reading = {
      layers,
      context,
      words,
      clauses,
      committers: new Committers(clauses, actors, layers, context),
      kinds: new Map(layers.cast.entities.map((e) => [e.id, e.kind])),
      statementsAt: new SpanIndex(layers.statements, (s) => s.content),
      figuresAt: new SpanIndex(layers.figures, (f) => f.evidence),
    };
    const found = layers.sentences.flatMap((sentence) =>
      candidates(clauses, sentence.first, sentence.last).flatMap((c) =>
        asCommitment(reading, sentence, c),
      ),
    );
    return { layer: withoutRepeats(context.text, found) };
  },
};

function asCommitment(
  reading: Reading,
  sentence: Sentence,
  candidate: Candidate,
): Commitment<Span>[] {
  const { layers, words, clauses, committers, statementsAt } = reading;
  const who = committers.of(candidate);
  if (who.length === 0) return [];
  const act = words.span(candidate.at);
  const cue = words.span({ first: candidate.cue, last: candidate.cue + 1 });
  const deadline = deadlineOf(reading, sentence, candidate);
  const statement = statementsAt.at(act).find((s) => s.content.some((c) => overlap(c, act) > 0));
  const named = namedIn(reading, sentence, act, who, deadline !== null);
  const doubts = doubtsOf(clauses, candidate, named);
  if (committers.lacksOne(candidate, who.length))
    doubts.push("one of those who undertake it is not certain");
  const first = Math.min(candidate.cue, candidate.at.first);
  const passage = layers.tokens.slice(first, Math.max(candidate.cue + 1, candidate.at.last));
  return [
    {
      standing: doubts.length === 0 ? "shown" : "weaker",
      reasons:
        doubts.length === 0 ? [`“${words.written(candidate.cue)}”: ${candidate.stage}`] : doubts,
      by: candidate.rule,
      committers: who,
      act,
      stage: candidate.stage,
      deadline,
      conditions: conditionsOf(reading, sentence, candidate),
      vague: isVague(clauses, candidate, named),
      areas: areasIn(passage.map((t) => t.text.toLowerCase())),
      statement: statement?.id ?? null,
      evidence: [hull([act, cue])],
    },
  ];
}

function namedIn(
  { layers, words, kinds, statementsAt, figuresAt }: Reading,
  sentence: Sentence,
  act: Span,
  who: readonly string[],
  deadline: boolean,
): Named {
  const speakers = statementsAt
    .at(act)
    .filter((s) => s.content.some((c) => contains(c, act)))
    .flatMap((s) => s.speakers);
  const isPerson = (id: string): boolean => kinds.get(id) === "person";
  return {
    figure: figuresAt
      .at(act)
      .some((f) => f.standing === "shown" && f.evidence.some((e) => overlap(e, act) > 0)),
    deadline,
    thing: startingIn(layers.cast.mentions, act).some(
      (m) =>
        m.form === "name" &&
        !who.includes(m.entity) &&
        contains(act, m) &&
        !(kinds.get(m.entity) === "place" && isWhere(words, m)),
    ),
    conditional: isConditional(layers, sentence),
    inTitle: layers.segments[sentence.segment]?.role === "title",
    ofAnother:
      speakers.some(isPerson) && who.every(isPerson) && !who.some((w) => speakers.includes(w)),
  };
}

/** "across |the islands|": where something is done names nothing that is done. */
function isWhere(words: Words, { first }: { readonly first: number }): boolean {
  const before = words.upos(first - 1) === "DET" ? first - 2 : first - 1;
  return /^(?:in|across|throughout|within)$/.test(words.word(before));
}

/** Mentions are sorted by where they begin. */
const startingIn = (mentions: Layers["cast"]["mentions"], { start, end }: Span) =>
  mentions.slice(
    firstWhere(mentions, (m) => m.start >= start),
    firstWhere(mentions, (m) => m.start > end),
  );

const isConditional = ({ tokens }: Pick<Layers, "tokens">, { first }: Sentence): boolean =>
  /^(?:if|unless|should)$/i.test(tokens[first]?.text ?? "");
