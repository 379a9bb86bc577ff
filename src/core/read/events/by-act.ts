/** Political acts told by a verb: "Utopia |refused| to withdraw". What is told so is kept, and not shown. */
import type { Realis } from "../../annotation/contract.ts";
import type { Act } from "../../languages/en/events/act-codes.ts";
import { ENDINGS, GENERIC, NOUN_ACTS, TEXTS } from "../../languages/en/events/act-nouns.ts";
import { announced, ended, onAct, planned, threatened, underRealis, weighed } from "../../languages/en/events/act-turns.ts";
import { FRAMES, type Frame, type Turn } from "../../languages/en/events/acts.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Adjunct, Clauses, Phrase } from "../clauses/clauses.ts";
import type { Actors } from "./actors.ts";
import { isNeed } from "./by-need.ts";
import { agents } from "./by-verb.ts";
import { type Candidate, placeAmong, withOpening } from "./candidate.ts";
import { isToCome, realisOf } from "./realis.ts";

/** A verb with what stands around it. */
interface Around {
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
/** Particles and prepositions that belong to the verb also behind its object: "turned the offer |down|". */
const APART: ReadonlySet<string> = new Set(
  "off out down up over back on under home hostage with".split(" "),
);
const DEPTH = 3;
/** Words between a verb and the infinitive or clause that it takes. */
const LONGEST_GAP = 14;

export function byAct(clauses: Clauses, actors: Actors, verb: number): Candidate | null {
  const lemma = clauses.lemma(verb);
  if (!KNOWN.has(lemma) || isTakenUp(clauses, verb) || isDescribing(clauses, verb)) return null;
  const around = aroundOf(clauses, verb);
  const told = tellsOf(clauses, actors, around, 0);
  const realis = told === null ? null : realisOf(clauses, verb);
  if (told === null || realis === null) return null;
  if (around.agent === null && around.patient === null && !clauses.isFinite(verb)) return null;
  if (isMerePurpose(clauses, verb, told, realis)) return null;
  if (isNeed(clauses, verb)) return null;
  const meant = meantBy(clauses, verb, told, realis);
  const subject = doersOf(clauses, actors, around);
  const object = recipientsOf(clauses, actors, around);
  return {
    kind: meant.kind,
    code: { plover: meant.plover, mode: meant.mode },
    verb,
    realis,
    trigger: verb,
    subject,
    object: object.filter((o) => !subject.includes(o)),
    roles: meant.kind === "aid" ? ["supplier", "recipient"] : ["actor", "recipient"],
    place: placeAmong(actors, around.adjuncts),
    weak: true,
    partial: false,
    agentless: false,
    pointsBack: false,
    rule: `rule:event.act.${lemma}`,
    at: rangeOf(clauses, around),
  };
}

/** Who does it; for "Hill said |she| would" who said so. */
function doersOf(clauses: Clauses, actors: Actors, { verb, agent }: Around): string[] {
  if (agent === null) return [];
  const found = agents(actors, agent);
  const [item] = agent.items;
  if (found.length > 0 || item === undefined || clauses.words.xpos(item.head) !== "PRP")
    return found;
  const begin = clauses.words.sentenceOf(verb)?.first ?? verb;
  for (let t = agent.first - 1; t >= begin; t--)
    if (clauses.isVerb(t) && clauses.isFinite(t)) return actors.of(clauses.subject(t));
  return [];
}

/** First words of all verbs with frames. */
const KNOWN: ReadonlySet<string> = new Set([...FRAMES.keys()].map((k) => k.split("-")[0] ?? k));

/** "agreed |to withdraw|": told by the verb it hangs on. */
function isTakenUp(clauses: Clauses, verb: number): boolean {
  if (!["infinitive", "gerund"].includes(clauses.group(verb).form)) return false;
  const begin = clauses.words.sentenceOf(verb)?.first ?? verb;
  for (let t = clauses.group(verb).first - 1; t >= begin && t > verb - LONGEST_GAP; t--)
    if (clauses.isVerb(t)) return KNOWN.has(clauses.lemma(t)) && complementOf(clauses, t) === verb;
  return false;
}

/** "the sanctions |imposed| by Utopia", "suspected of |bombing|": said of a noun, in passing. */
function isDescribing(clauses: Clauses, verb: number): boolean {
  const { words } = clauses;
  const { form, first, passive } = clauses.group(verb);
  const hangs = words.upos(first - 1);
  if (form === "participle") return !passive && /^(?:NOUN|PROPN)$/.test(hangs);
  const isLed =
    /^(?:by|after|while)$/.test(words.word(first - 1)) || TEXTS.has(words.lemma(first - 1));
  return form === "gerund" && /^(?:NOUN|PROPN|ADP)$/.test(hangs) && !isLed;
}

/** What an act is, by how the sentence tells it. */
function meantBy(clauses: Clauses, verb: number, told: Act, realis: Realis): Act {
  const isDone = clauses.group(verb).form === "infinitive" && DONE_BY_COMING.has(told.plover);
  if (isDone) return told;
  const isOpen = realis === "scheduled" || realis === "hypothetical";
  if (isOpen && hasBehind(clauses, verb, "unless")) return threatened(told);
  return underRealis(told, isToCome(clauses, verb, realis) ? "scheduled" : realis);
}

function hasBehind({ words }: Clauses, verb: number, word: string): boolean {
  const end = words.sentenceOf(verb)?.last ?? verb;
  for (let t = verb + 1; t < end; t++) if (words.word(t) === word) return true;
  return false;
}

/** Acts that are done by coming to do them: "marched |to demand| a vote". */
const DONE_BY_COMING: ReadonlySet<string> = new Set(["PROTEST", "REQUEST", "ACCUSE"]);

/** A purpose is no act: "came |to discuss| trade". */
function isMerePurpose(clauses: Clauses, verb: number, { plover }: Act, realis: Realis): boolean {
  const { form } = clauses.group(verb);
  return form === "infinitive" && realis === "hypothetical" && !DONE_BY_COMING.has(plover);
}

function aroundOf(clauses: Clauses, verb: number): Around {
  const { passive, form, last } = clauses.group(verb);
  const complement = complementOf(clauses, verb);
  const subject = clauses.subject(verb);
  const object = passive || form === "participle" ? null : clauses.object(verb);
  const adjuncts = clauses.adjuncts(object?.last ?? last);
  if (!passive) return { verb, agent: subject, patient: object, adjuncts, complement };
  const agent = adjuncts.find((a) => a.preposition === "by")?.phrase ?? null;
  return { verb, agent, patient: subject, adjuncts, complement };
}

/** The verb of the infinitive, gerund or clause that a verb takes. */
function complementOf(clauses: Clauses, verb: number): number | null {
  const { words } = clauses;
  const from = clauses.group(verb).last;
  const end = Math.min(words.sentenceOf(verb)?.last ?? from, from + LONGEST_GAP);
  for (let t = from, led = false; t < end; t++) {
    led ||= words.word(t) === "that";
    if (/^(?:who|which|whose|where|when|if|unless|while|after|because|;)$/.test(words.word(t)))
      return null;
    if (!clauses.isVerb(t)) continue;
    const { form, first } = clauses.group(t);
    if (form === "infinitive") return t;
    if (form === "gerund") return first - from < 2 ? t : null;
    if (form === "participle") return null;
    return led || form === "modal" || form === "future" ? t : null;
  }
  return null;
}

/** The act that a verb tells with the words around it. */
function tellsOf(clauses: Clauses, actors: Actors, around: Around, depth: number): Act | null {
  for (const { key, after } of keysOf(clauses, around))
    for (const frame of FRAMES.get(key) ?? []) {
      const told = byFrame(clauses, actors, { around, after, depth }, frame);
      if (told !== null) return told;
    }
  return null;
}

/** A verb alone and with the words behind it: "call", "call-off", and what follows them. */
function keysOf(
  clauses: Clauses,
  { verb, patient }: Around,
): readonly { readonly key: string; readonly after: number }[] {
  const { words } = clauses;
  const lemma = clauses.lemma(verb);
  const next = verb + 1;
  const behind = patient === null || patient.first < verb ? -1 : patient.last;
  const apart = APART.has(words.word(behind)) ? behind : -1;
  return [
    { key: `${lemma}-${words.word(next)}-${words.word(next + 1)}`, after: next + 2 },
    { key: `${lemma}-${words.word(next)}`, after: next + 1 },
    ...(apart > next ? [{ key: `${lemma}-${words.word(apart)}`, after: apart + 1 }] : []),
    { key: lemma, after: -1 },
  ];
}

/** A verb among the words that a frame is tried on. */
interface Trial {
  readonly around: Around;
  /** The token behind the particle; -1 for a verb alone. */
  readonly after: number;
  readonly depth: number;
}

function byFrame(clauses: Clauses, actors: Actors, trial: Trial, frame: Frame): Act | null {
  const { around, after } = trial;
  const { tells, objects } = frame;
  if (!fits(clauses, actors, around, frame)) return null;
  const chunks = objectsOf(clauses, around, after);
  if (objects !== undefined && !holds(clauses, chunks, objects)) return null;
  const named = namedAct(clauses, chunks);
  if (typeof tells !== "string") return onAct(tells, complementAct(clauses, actors, trial) ?? named);
  const isClause = around.complement !== null && clauses.isFinite(around.complement);
  const isNear = tells === "plans" || tells === "weighs" || isAdjacent(clauses, around);
  const turned = named ?? (isClause || !isNear ? null : complementAct(clauses, actors, trial));
  return turned === null ? null : TURNS[tells](turned);
}

/** "began |to withdraw|", not "took steps |to withdraw|". */
const isAdjacent = (clauses: Clauses, { verb, complement }: Around): boolean =>
  complement !== null && clauses.group(complement).first - clauses.group(verb).last < 2;

function fits(clauses: Clauses, actors: Actors, around: Around, frame: Frame): boolean {
  const taken = around.complement;
  if (frame.complement && taken === null) return false;
  if (frame.infinitive && (taken === null || clauses.isFinite(taken))) return false;
  if (frame.alone && hasObject(clauses, around)) return false;
  return !frame.party || recipientsOf(clauses, actors, around).length > 0;
}

const hasObject = ({ words }: Clauses, { verb, patient }: Around): boolean =>
  /^(?:that|how|why|what)$/.test(words.word(verb + 1)) ||
  (patient !== null && !patient.items.some((item) => item.isDate));

const TURNS: Readonly<Record<Turn, (inner: Act) => Act | null>> = {
  does: (inner) => inner,
  ends: ended,
  plans: planned,
  weighs: weighed,
  announces: announced,
};

function complementAct(
  clauses: Clauses,
  actors: Actors,
  { around: { complement }, depth }: Trial,
): Act | null {
  if (complement === null || depth >= DEPTH) return null;
  const told = tellsOf(clauses, actors, aroundOf(clauses, complement), depth + 1);
  if (told === null || !clauses.group(complement).negated) return told;
  return underRealis(told, "negated");
}

/** The noun phrases that a verb takes: its object, and what follows its particle. */
function objectsOf(clauses: Clauses, { patient }: Around, after: number): readonly Chunk[] {
  const behind = after < 0 ? null : clauses.phraseFrom(after);
  return [patient, behind].flatMap((phrase) =>
    phrase === null ? [] : [...phrase.items, ...phrase.inside],
  );
}

const holds = (
  { words }: Clauses,
  chunks: readonly Chunk[],
  nouns: ReadonlySet<string>,
): boolean => chunks.some(({ head }) => nouns.has(words.lemma(head)));

/** The act that noun phrases name: by a head, by what ends, else by a word before a noun that says little. */
function namedAct({ words }: Clauses, chunks: readonly Chunk[]): Act | null {
  const ends = chunks.some(({ head }) => ENDINGS.has(words.lemma(head)));
  for (const { head } of chunks) {
    const named = NOUN_ACTS.get(words.lemma(head));
    if (named !== undefined) return ends ? ended(named) : named;
  }
  for (const { first, head, last, isDate } of chunks)
    if (isDate || GENERIC.has(words.lemma(head)) || last > head + 1 || words.upos(head) === "PROPN")
      for (let t = head - 1; t >= first; t--) {
        const named = NOUN_ACTS.get(words.lemma(t));
        if (named !== undefined) return named;
      }
  return null;
}

/** On whom it is done: the object, whom a preposition brings, who is to do what is asked. */
function recipientsOf(
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

function rangeOf(clauses: Clauses, { verb, agent, patient, adjuncts }: Around) {
  const group = clauses.group(verb);
  const subject = [agent, patient].filter((p) => p !== null && p.last <= group.first);
  const first = Math.min(group.first, ...subject.flatMap((p) => p?.first ?? []));
  const last = Math.max(group.last, patient?.last ?? 0, adjuncts.at(-1)?.last ?? 0);
  return { first: withOpening(clauses, first), last };
}
