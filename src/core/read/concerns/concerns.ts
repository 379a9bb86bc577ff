/** Who names whom as a reason, a worry or a threat: read off phrases and clauses, with whoever says it. */
import type { Concern } from "../../annotation/contract.ts";
import type { Layers, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import type { ConcernStamp } from "../../languages/en/catalogue/stamps.ts";
import { WARS } from "../../languages/en/concerns/nouns.ts";
import { contains, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import type { ReadingContext } from "../context.ts";
import { wordsOf } from "../statements/words.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesIn, defendersAmong } from "./candidates.ts";
import { isAlarmed } from "./governed.ts";
import { Scene } from "./scene.ts";
import { Voices } from "./voice.ts";

type Needs =
  | "segments"
  | "tokens"
  | "sentences"
  | "quotations"
  | "tags"
  | "syntax"
  | "cast"
  | "dates"
  | "statements";

interface Reading {
  readonly layers: Pick<Layers, Needs>;
  readonly text: string;
  readonly scene: Scene;
  readonly voices: Voices;
  readonly quotations: SpanIndex<Layers["quotations"][number]>;
}

/** A country that is merely named, a partner or a victim is no concern; a threat that is denied is none. */
export const concerns: Stage<Needs, "concerns", ReadingContext> = {
  needs: [
    "segments",
    "tokens",
    "sentences",
    "quotations",
    "tags",
    "syntax",
    "cast",
    "dates",
    "statements",
  ],
  makes: "concerns",
  read(layers, { text, language }): Made<"concerns"> {
    const scene = new Scene(wordsOf(text, layers), layers, language.packs);
    const voices = new Voices(scene, layers);
    const quotations = new SpanIndex(layers.quotations, (quotation) => [quotation]);
    const reading: Reading = { layers, text, scene, voices, quotations };
    const found = layers.sentences.map(
      (sentence) => [sentence, candidatesIn(scene, sentence)] as const,
    );
    const defends = defendersAmong(found.flatMap(([, candidates]) => candidates));
    const lines = found.flatMap(([sentence, candidates]) =>
      candidates.map((candidate) => asConcern(reading, sentence, candidate, defends(candidate))),
    );
    return { layer: withIds(lines) };
  },
};

function asConcern(
  reading: Reading,
  sentence: Sentence,
  candidate: Candidate,
  defends: boolean,
): Concern<Span> {
  const { text, scene, quotations } = reading;
  const { doubts: unsure, ...voice } = reading.voices.of(candidate);
  const doubts = [...candidate.doubts, ...unsure, ...doubtsOf(reading, sentence, candidate)];
  if (defends) doubts.push("the article does not say who began the war");
  const words = scene.words.span(candidate.at);
  const core = scene.words.span({ first: candidate.core, last: candidate.core + 1 });
  return {
    id: "",
    standing: doubts.length === 0 ? "shown" : "weaker",
    reasons: doubts.length === 0 ? [`“${text.slice(core.start, core.end)}”`] : doubts,
    by: `rule:${candidate.rule}` satisfies ConcernStamp,
    kind: candidate.kind,
    about: candidate.about,
    ...voice,
    verbatim: quotations.at(words).some((q) => contains(q, words)),
    words,
    evidence: [words],
  };
}

function doubtsOf(
  { layers, scene }: Reading,
  { segment }: Sentence,
  { about, at, core, neutral }: Candidate,
): string[] {
  const isPersonal = about.every((entity) => scene.isPerson(entity));
  return [
    ...(layers.segments[segment]?.role === "body" ? [] : ["told outside the running text"]),
    ...(neutral && !isAlarmed(scene, at) ? ["no word of the sentence makes it a concern"] : []),
    // What persons hold against each other is mostly politics at home.
    ...(isPersonal && !WARS.has(scene.words.lemma(core))
      ? ["about a person, not about a state or a body"]
      : []),
  ];
}

/** Ids by place; a second line on the same words is "…-2". */
function withIds(lines: readonly Concern<Span>[]): Concern<Span>[] {
  const taken = new Map<string, number>();
  return lines.map((line) => {
    const id = `concern@${line.words.start}-${line.words.end}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { ...line, id: count === 1 ? id : `${id}-${count}` };
  });
}
