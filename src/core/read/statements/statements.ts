/** Who said what: statements with source, cue and content, their speakers resolved where the words allow it. */
import type { Statement } from "../../annotation/contract.ts";
import type { Quotation } from "../../annotation/layers.ts";
import type { Stage } from "../../annotation/pipeline.ts";
import type { StatementStamp } from "../../languages/en/catalogue/stamps.ts";
import type { Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { jointWe } from "../joint-we.ts";
import { clauseDrafts } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { nestedDrafts } from "./nested.ts";
import { withQuotations } from "./quoted.ts";
import { SpeechDates } from "./said.ts";
import { levelsOf, type SaidWords, saidWords } from "./spans.ts";
import { Speakers } from "./speakers.ts";
import { SpeakerMemory, type Spoken } from "./spoken.ts";
import { standingOf } from "./standing.ts";
import { withTurns } from "./turns.ts";
import { isEmpty, type Words, wordsOf } from "./words.ts";

type Needs =
  | "segments"
  | "tokens"
  | "sentences"
  | "quotations"
  | "tags"
  | "syntax"
  | "cast"
  | "dates";

export const statements: Stage<Needs, "statements", ReadingContext> = {
  needs: ["segments", "tokens", "sentences", "quotations", "tags", "syntax", "cast", "dates"],
  makes: "statements",
  read(layers, context) {
    const words = wordsOf(context.text, layers);
    const quoted = quotedTokens(words, layers.quotations);
    const reading = { words, segments: layers.segments, sentences: layers.sentences };
    const clauses = clauseDrafts(words, layers.sentences, (t) => quoted.has(t));
    const outer = withQuotations(reading, clauses, layers.quotations);
    const nested = nestedDrafts(words, outer, layers.quotations);
    const drafts = withTurns(words, [...outer, ...nested], layers);
    const dates = new SpeechDates(words, layers.dates, layers.segments, context);
    const speakers = new Speakers(words, layers.cast);
    const memory = new SpeakerMemory(words, speakers, context, jointWe(words, layers.cast));
    return { layer: finished({ words, drafts, quotations: layers.quotations, dates, memory }) };
  },
};

function quotedTokens(words: Words, quotations: readonly Quotation[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const quotation of quotations) {
    if (quotation.level > 1) continue;
    const { first, last } = words.within(quotation.outer);
    for (let i = first; i < last; i++) tokens.add(i);
  }
  return tokens;
}

interface Parts {
  readonly words: Words;
  readonly drafts: readonly Draft[];
  readonly quotations: readonly Quotation[];
  readonly dates: SpeechDates;
  readonly memory: SpeakerMemory;
}

interface Ready {
  readonly draft: Draft;
  readonly said: SaidWords;
}

function finished(parts: Parts): readonly Statement<Span>[] {
  const ready: Ready[] = [];
  const levels = levelsOf(parts.quotations);
  for (const draft of parts.drafts) {
    const said = saidWords(parts.words, draft, levels);
    if (said) ready.push({ draft, said });
  }
  ready.sort((a, b) => firstOf(a.said) - firstOf(b.said) || lastOf(b.said) - lastOf(a.said));
  const ids = new Map<Draft, string>();
  const taken = new Map<string, number>();
  for (const { draft, said } of ready) ids.set(draft, idOf(said, taken));
  return ready.map(({ draft, said }) => statementOf(parts, draft, said, ids));
}

function firstOf(said: SaidWords): number {
  return said.content[0]?.start ?? 0;
}

function lastOf(said: SaidWords): number {
  return said.content.at(-1)?.end ?? 0;
}

/** `taken`: how many statements have the same place. */
function idOf(said: SaidWords, taken: Map<string, number>): string {
  const plain = `statement@${firstOf(said)}-${lastOf(said)}`;
  const count = (taken.get(plain) ?? 0) + 1;
  taken.set(plain, count);
  return count === 1 ? plain : `${plain}-${count}`;
}

function statementOf(
  { words, dates, memory }: Parts,
  draft: Draft,
  said: SaidWords,
  ids: ReadonlyMap<Draft, string>,
): Statement<Span> {
  const spoken: Spoken = memory.spokenBy(draft);
  const around = draft.inside ?? draft.turn;
  return {
    id: ids.get(draft) ?? "",
    form: said.form,
    content: said.content,
    verbatim: said.verbatim,
    // Where a parse turns the clause around, no words are left for the cue.
    cue: draft.cue && !isEmpty(draft.cue) ? words.span(draft.cue) : null,
    source: draft.source && words.span(draft.source),
    speakers: spoken.speakers,
    via: spoken.via,
    addressee: spoken.addressee,
    within: around === null ? null : (ids.get(around) ?? null),
    said: dates.of(draft, said.content),
    ...standingOf(words, draft, said, spoken),
    by: `rule:en.statement.${draft.rule}` satisfies StatementStamp,
  };
}
