/** A verb with what stands around it: who, what, on whom, and the verb that it takes. */
import type { Act } from "../../languages/en/events/act-codes.ts";
import { ENDINGS, GENERIC, NOUN_ACTS } from "../../languages/en/events/act-nouns.ts";
import { ended } from "../../languages/en/events/act-turns.ts";
import { TAKERS, WITH_TWO_OBJECTS } from "../../languages/en/events/acts.ts";
import { OBJECT_PREPOSITIONS } from "../../languages/en/events/triggers.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Adjunct, Clauses, Phrase } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";
import type { Actors } from "./actors.ts";
import { withOpening } from "./candidate.ts";

export interface Around {
  readonly verb: number;
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
  readonly adjuncts: readonly Adjunct[];
  /** The verb of the clause or infinitive that it takes. */
  readonly complement: number | null;
}

const TO_WHOM: ReadonlySet<string> = new Set(
  "to with for against on upon at from between".split(" "),
);
/** Words between a verb and the infinitive or clause that it takes. */
export const LONGEST_GAP = 14;

export function aroundOf(clauses: Clauses, verb: number): Around {
  const { passive, form, last } = clauses.group(verb);
  const complement = TAKERS.has(clauses.lemma(verb)) ? complementOf(clauses, verb) : null;
  const subject = clauses.subject(verb);
  const object = passive || form === "participle" ? null : clauses.object(verb);
  const adjuncts = clauses.adjuncts(object?.last ?? last);
  if (!passive) return { verb, agent: subject, patient: object, adjuncts, complement };
  const agent = adjuncts.find((a) => a.preposition === "by")?.phrase ?? null;
  return { verb, agent, patient: subject, adjuncts, complement };
}

/** What ends the clause of a verb before anything it takes. */
const ENDS_CLAUSE = /^(?:who|which|whose|where|when|if|unless|while|after|because|;)$/;

/** The verb of the infinitive, gerund or clause that a verb takes. */
export function complementOf(clauses: Clauses, verb: number): number | null {
  const { words } = clauses;
  const from = clauses.group(verb).last;
  const end = Math.min(words.sentenceOf(verb)?.last ?? from, from + LONGEST_GAP);
  for (let t = from; t < end; t++) {
    if (ENDS_CLAUSE.test(words.word(t))) return null;
    if (clauses.isVerb(t)) return isTaken(clauses, from, t) ? t : null;
  }
  return null;
}

/** "agreed |to meet|", "stopped |shelling|", "warned |that| it |closed|", "promised it |would|" */
function isTaken(clauses: Clauses, from: number, verb: number): boolean {
  const { form, first } = clauses.group(verb);
  if (form === "infinitive" || form === "modal" || form === "future") return true;
  if (form === "gerund") return first - from < 2;
  if (form === "participle") return false;
  for (let t = from; t < verb; t++) if (clauses.words.word(t) === "that") return true;
  return false;
}

/** The noun phrases that a verb takes: its object, what a fixed preposition brings, and what follows its particle. */
export function objectsOf(
  clauses: Clauses,
  { verb, patient, adjuncts }: Around,
  after: number,
): readonly Chunk[] {
  const lemma = clauses.lemma(verb);
  const takesTwo = patient !== null && WITH_TWO_OBJECTS.has(lemma);
  const behind = after < 0 && takesTwo ? patient.last : after;
  const brought = adjuncts.filter((a) => OBJECT_PREPOSITIONS[lemma]?.has(a.preposition));
  return [patient, ...brought.map((a) => a.phrase), clauses.phraseFrom(behind)].flatMap((phrase) =>
    phrase === null ? [] : [...phrase.items, ...phrase.inside],
  );
}

/** The act that noun phrases name: by a head, by what ends, else by a word before a noun that says little. */
export function namedAct(clauses: Clauses, chunks: readonly Chunk[]): Act | null {
  const { words } = clauses;
  const [named] = chunks.flatMap(({ head }) => NOUN_ACTS.get(words.lemma(head)) ?? []);
  if (named === undefined) return chunks.flatMap((c) => insideAct(clauses, c) ?? [])[0] ?? null;
  return chunks.some(({ head }) => ENDINGS.has(words.lemma(head))) ? ended(named) : named;
}

/** "|mediation| efforts": what a noun that says little is about. */
function insideAct({ words }: Clauses, { first, head, last, isDate }: Chunk): Act | null {
  const saysLittle =
    isDate || GENERIC.has(words.lemma(head)) || last > head + 1 || words.upos(head) === "PROPN";
  for (let t = head - 1; t >= first && saysLittle; t--) {
    const named = NOUN_ACTS.get(words.lemma(t));
    if (named !== undefined) return named;
  }
  return null;
}

/** On whom it is done: the object, whom a preposition brings, who is to do what is asked. */
export function recipientsOf(
  clauses: Clauses,
  actors: Actors,
  { patient, adjuncts, complement }: Around,
): string[] {
  const brought = adjuncts.filter((a) => TO_WHOM.has(a.preposition)).map((a) => a.phrase);
  const asked =
    complement !== null && clauses.isFinite(complement) ? clauses.subject(complement) : null;
  const phrases = [patient, ...brought, asked].filter((p) => p !== null);
  return [...new Set(phrases.flatMap((p) => actors.of(p)))];
}

/** The words that tell it. */
export function rangeOf(clauses: Clauses, { verb, agent, patient, adjuncts }: Around): Range {
  const group = clauses.group(verb);
  const subject = [agent, patient].filter((p) => p !== null && p.last <= group.first);
  const first = Math.min(group.first, ...subject.flatMap((p) => p?.first ?? []));
  const last = Math.max(group.last, patient?.last ?? 0, adjuncts.at(-1)?.last ?? 0);
  return { first: withOpening(clauses, first), last };
}
