/** Who says it: the statement a concern stands in, the subject of its verb, or the article itself. */
import type { Concern, Statement } from "../../annotation/contract.ts";
import type { Layers } from "../../annotation/layers.ts";
import { DENIALS } from "../../languages/en/concerns/verbs.ts";
import { contains, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import { Actors } from "../events/actors.ts";
import { cueAt } from "../statements/cue.ts";
import type { Candidate } from "./candidate.ts";
import type { Scene } from "./scene.ts";

type Heard = Pick<Concern<Span>, "voice" | "speakers" | "via" | "statement" | "said"> & {
  readonly doubts: readonly string[];
};

const NOBODY: Heard = {
  voice: "article",
  speakers: [],
  via: null,
  statement: null,
  said: null,
  doubts: [],
};
const UNCERTAIN: Heard = { ...NOBODY, voice: "uncertain" };

export class Voices {
  readonly #scene: Scene;
  readonly #actors: Actors;
  readonly #statements: SpanIndex<Statement<Span>>;

  constructor(scene: Scene, layers: Pick<Layers, "statements" | "cast">) {
    this.#scene = scene;
    this.#actors = new Actors(scene.clauses, layers);
    this.#statements = new SpanIndex(layers.statements, (s) => s.content);
  }

  of(candidate: Candidate): Heard {
    const { words } = this.#scene;
    const statement = this.#around(
      words.span({ first: candidate.core, last: candidate.core + 1 }),
      candidate,
    );
    if (statement !== null) return this.#heardIn(statement);
    const own = this.#voicing(candidate);
    if (own.length > 0) return { ...NOBODY, voice: "speaker", speakers: own };
    return this.#isTold(candidate) ? UNCERTAIN : NOBODY;
  }

  /** The smallest statement around the word, shown ones before weaker ones; of a condemned thing the one that says it. */
  #around(core: Span, { at, voicedBy }: Candidate): Statement<Span> | null {
    const place =
      voicedBy === null ? core : this.#scene.words.span({ first: at.last - 1, last: at.last });
    const found = this.#statements
      .at(place)
      .filter((s) => s.content.some((c) => contains<"clean">(c, place)));
    const length = (s: Statement<Span>): number =>
      s.content.reduce((sum, c) => sum + c.end - c.start, 0);
    const rank = (s: Statement<Span>): number => (s.standing === "shown" ? 0 : 1);
    return found.toSorted((a, b) => rank(a) - rank(b) || length(a) - length(b))[0] ?? null;
  }

  #heardIn(statement: Statement<Span>): Heard {
    const { id, speakers, via, said, standing, cue } = statement;
    const named = standing === "shown" && speakers.length > 0;
    const denied = cue !== null && this.#isDenial(cue);
    return {
      voice: named ? "speaker" : "uncertain",
      speakers: named ? speakers : [],
      via: standing === "shown" ? via : null,
      statement: id,
      said,
      doubts: denied ? ["said by somebody who rejects it"] : [],
    };
  }

  #isDenial(cue: Span): boolean {
    const { words } = this.#scene;
    const { first, last } = words.within(cue);
    for (let t = first; t < last; t++) if (DENIALS.has(words.lemma(t))) return true;
    return false;
  }

  #voicing({ voicedBy }: Candidate): string[] {
    return voicedBy === null ? [] : this.#actors.of(this.#scene.clauses.subject(voicedBy));
  }

  /** A verb of speech stands before it in the sentence: somebody says it, whoever it is. */
  #isTold({ at, voicedBy }: Candidate): boolean {
    const { words } = this.#scene;
    if (voicedBy !== null) return true;
    for (let t = words.sentenceOf(at.first)?.first ?? at.first; t < at.first; t++) {
      const cue = cueAt(words, t);
      if (cue !== null && /^(?:speech|stance|hearing)$/.test(cue.kind)) return true;
    }
    return false;
  }
}
