import type { Commitment, ReadDate } from "../../annotation/contract.ts";
import type { Layers, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import { areasIn } from "../../languages/en/areas.ts";
import { VAGUE_ACTS } from "../../languages/en/undertakings.ts";
import { contains, hull, overlap, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { Words } from "../statements/words.ts";
import { Actors } from "./actors-before.ts";
import { type Candidate, candidates } from "./candidates.ts";

type Needs =
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
  readonly words: Words;
  readonly actors: Actors;
}

/**
 * What somebody undertakes, on the ladder from considering to done, with the words that earned the rung. What is asked of
 * others, a forecast and a wish for the world are none.
 */
export const commitments: Stage<Needs, "commitments", ReadingContext> = {
  needs: ["tokens", "sentences", "tags", "syntax", "cast", "dates", "statements", "figures"],
  makes: "commitments",
  read(layers, context): Made<"commitments"> {
    const words = new Words(context.text, layers);
    const reading: Reading = { layers, words, actors: new Actors(words, layers) };
    const found = layers.sentences.flatMap((sentence) =>
      candidates(words, sentence.first, sentence.last).flatMap((c) =>
        asCommitment(reading, sentence, c),
      ),
    );
    return { layer: withoutRepeats(found) };
  },
};

function asCommitment(
  reading: Reading,
  sentence: Sentence,
  candidate: Candidate,
): Commitment<Span>[] {
  const { layers, words, actors } = reading;
  const { act, cue, committer } = candidate;
  const committers = committer === null ? [] : actors.of(committer);
  if (committers.length === 0) return [];
  const at = actSpan(words, act);
  const deadline = deadlineOf(
    reading,
    sentence,
    hull([at, words.span({ first: cue, last: cue + 1 })]),
  );
  const hasFigure = layers.figures.some(
    (f) => f.standing === "shown" && f.evidence.some((e) => overlap(e, at) > 0),
  );
  const namesThing = layers.cast.mentions.some(
    (m) => m.form === "name" && !committers.includes(m.entity) && contains(at, m),
  );
  const vague = VAGUE_ACTS.has(words.lemma(act)) && !hasFigure && deadline === null;
  const doubts = [
    ...(vague && !namesThing ? ["too general for a later text to show it as done"] : []),
    ...(!vague &&
    !hasFigure &&
    deadline === null &&
    candidate.stage === "pledged" &&
    candidate.rule.endsWith("will")
      ? ["a mere “will”"]
      : []),
  ];
  const tokens = layers.tokens
    .slice(sentence.first, sentence.last)
    .map((t) => t.text.toLowerCase());
  const statement = layers.statements.find((s) => s.content.some((c) => overlap(c, at) > 0));
  const cueWords = words.written(cue);
  return [
    {
      standing: doubts.length === 0 ? "shown" : "weaker",
      reasons: doubts.length === 0 ? [`“${cueWords}”: ${candidate.stage}`] : doubts,
      by: candidate.rule,
      committers,
      act: at,
      stage: candidate.stage,
      deadline,
      conditions: null,
      vague,
      areas: areasIn(tokens),
      statement: statement?.id ?? null,
      evidence: [hull([at, words.span({ first: cue, last: cue + 1 })])],
    },
  ];
}

/** The act with its objects and phrases, without side clauses. */
function actSpan(words: Words, act: number): Span {
  const range = words.subtree(act, (t) =>
    /^(?:nsubj|mark|cc|punct|acl:relcl|parataxis|case|advcl)/.test(words.fullLabel(t)),
  );
  return words.span({ first: Math.min(range.first, act), last: range.last });
}

/** A limit in the same clause: "by 2027", "by the end of September". */
function deadlineOf({ layers }: Reading, sentence: Sentence, clause: Span): ReadDate<Span> | null {
  const limit = layers.dates.find(
    (d) =>
      d.first >= sentence.first &&
      d.last <= sentence.last &&
      d.edtf !== null &&
      (d.mod === "ON_OR_BEFORE" || isLimited(layers, d.first)) &&
      (overlap(d, clause) > 0 || d.start >= clause.end - 1),
  );
  if (limit === undefined) return null;
  return {
    edtf: limit.edtf,
    expression: { start: limit.start, end: limit.end },
    basis: limit.basis,
  };
}

const isLimited = ({ tokens }: Pick<Layers, "tokens">, first: number): boolean =>
  [tokens[first]?.text, tokens[first - 1]?.text].some((w) => w?.toLowerCase() === "by");

/** Of two readings of one act the higher rung stays, then the longer. */
function withoutRepeats(found: readonly Commitment<Span>[]): Commitment<Span>[] {
  const kept: Commitment<Span>[] = [];
  for (const commitment of found) {
    const twin = kept.findIndex((k) => overlap(k.act, commitment.act) > 0);
    const rival = kept[twin];
    if (rival === undefined) kept.push(commitment);
    else if (rival.standing !== "shown" && commitment.standing === "shown") kept[twin] = commitment;
  }
  return kept;
}
