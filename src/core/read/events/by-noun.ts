import type { EventKind, Realis } from "../../annotation/contract.ts";
import {
  CALL_WORDS,
  CALLS_BY_WORD,
  COMPOUND_NOUNS,
  EVENT_NOUNS,
  FATE_OF_HAPPENING,
  HABITUAL,
  isEventNoun,
  LIGHT_VERBS,
  NEEDS_COMPANY,
  OPEN_TO_OTHERS,
  SUBJECT_VERBS,
  type TriggerNoun,
} from "../../languages/en/events/triggers.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Adjunct, Clauses, Phrase } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";
import type { Actors } from "./actors.ts";
import { agents, firstOf, lacksOne } from "./by-verb.ts";
import { type Candidate, placeAmong, placeWithin, withOpening } from "./candidate.ts";

/** A noun of a happening with what stands around it. */
interface Noun {
  readonly kind: EventKind;
  readonly trigger: TriggerNoun;
  readonly chunk: Chunk;
  readonly adjuncts: readonly Adjunct[];
}

/** How a verb brings a happening about. */
interface Coming {
  readonly verb: number;
  /** Who does what the verb says, where that makes them take part. */
  readonly agent: Phrase | null;
  /** "provided |the delegation| with": whom it was held for. */
  readonly served?: Phrase | null;
  readonly realis: Realis | null;
  readonly at: Range;
}

const WITH_WHOM: ReadonlySet<string> = new Set(
  "with between to of by at among alongside".split(" "),
);
const DURING: ReadonlySet<string> = new Set("in during at on after following".split(" "));

export function byNoun(clauses: Clauses, actors: Actors, token: number): Candidate | null {
  const noun = nounAt(clauses, token);
  if (noun === null) return null;
  const company = companyOf(clauses, actors, noun);
  if (needsWord(clauses, noun)) return null;
  const { words } = clauses;
  const coming = comingOf(clauses, noun);
  if (coming === null) return null;
  const subject = [coming.agent, coming.served ?? null].flatMap((p) =>
    p === null ? [] : agents(actors, p),
  );
  if (subject.length === 0) subject.push(...whoseOf(actors, noun));
  // "in an exchange of words" the two did not sit down.
  const among = subject.length > 1 && words.lemma(token) !== "exchange" ? subject : [];
  if (needsMore(clauses, noun, [...company, ...among])) return null;
  // "Two states held a meeting of the joint group": the group is how they met, and not a third.
  const frames = [
    ...(subject.length > 1 ? framesOf(actors, noun) : []),
    ...(subject.length > 0 ? pairOf(clauses, actors, noun) : []),
  ];
  return {
    kind: noun.kind,
    verb: coming.verb,
    realis: isNone(words, noun.chunk) ? "negated" : coming.realis,
    trigger: token,
    subject,
    object: company.filter((c) => !subject.includes(c) && !frames.includes(c)),
    roles: noun.kind === "visit" ? ["visitor", "host"] : ["participant", "participant"],
    place: placeAmong(actors, noun.adjuncts) ?? placeWithin(actors, noun.chunk),
    weak: isHabit(clauses, noun.chunk),
    partial:
      (coming.agent !== null && lacksOne(clauses, actors, coming.agent)) || areSeveral(words, noun),
    agentless: false,
    pointsBack: pointsBack(words, noun.chunk),
    rule: `rule:event.noun.${noun.trigger}`,
    at: coming.at,
  };
}

function nounAt(clauses: Clauses, token: number): Noun | null {
  const { words } = clauses;
  const chunk = clauses.chunks.over(token);
  if (chunk === null || chunk.head !== token) return null;
  const told = compoundOf(words.word(token), words.word(token - 1)) ?? plainOf(words.lemma(token));
  if (told === null) return null;
  const { kind } = told;
  // "the exercise of power" is no exercise.
  if (kind === "exercise" && words.word(chunk.last) === "of") return null;
  return { ...told, chunk, adjuncts: clauses.adjuncts(chunk.last) };
}

function compoundOf(word: string, before: string): Pick<Noun, "kind" | "trigger"> | null {
  const found = COMPOUND_NOUNS.find(([head, words]) => word === head && words.has(before));
  return found === undefined ? null : { trigger: found[0], kind: found[2] };
}

const plainOf = (lemma: string): Pick<Noun, "kind" | "trigger"> | null =>
  isEventNoun(lemma) ? { trigger: lemma, kind: EVENT_NOUNS[lemma] } : null;

/** With whom, to whom, whose. */
function companyOf({ words }: Clauses, actors: Actors, { chunk, adjuncts, kind }: Noun): string[] {
  const phrases = adjuncts.filter((a) => WITH_WHOM.has(a.preposition)).map((a) => a.phrase);
  const owner = actors.ownerOf(chunk);
  const named = phrases.flatMap((p) => actors.of(p));
  // "the Utopian exercise" names who holds it, "the Utopian visit" may be to Utopia or from there.
  const isOpen = OPEN_TO_OTHERS.has(words.lemma(chunk.head));
  const isOwn =
    owner !== null && !isOpen && (kind !== "visit" || words.word(chunk.head - 1) === "'s");
  return [...new Set([...(isOwn ? [owner] : []), ...named])];
}

const framesOf = (actors: Actors, { adjuncts }: Noun): string[] =>
  adjuncts.filter((a) => a.preposition === "of").flatMap((a) => actors.of(a.phrase));

/** "after his meetings |with Hill and Wood|": whether they sat together is not told. */
const areSeveral = (words: Clauses["words"], { chunk, adjuncts }: Noun): boolean =>
  words.word(chunk.head) === "meetings" &&
  adjuncts.some((a) => a.preposition === "with" && a.phrase.items.length > 1);

/** "held a |Utopia-Estria| meeting with Wood": the two states are what it is called. */
function pairOf({ words }: Clauses, actors: Actors, { chunk }: Noun): string[] {
  const owner = actors.ownerOf(chunk);
  if (owner === null) return [];
  for (let t = chunk.first; t < chunk.head; t++)
    if (/^[-–]$|\p{L}[-–]\p{L}/u.test(words.word(t))) return [owner];
  return [];
}

/** "the visit |of the minister| to Varnia", "|Utopia’s| exercise": whose it is. */
function whoseOf(actors: Actors, { chunk, adjuncts, kind }: Noun): string[] {
  if (kind !== "visit") return [];
  const owner = actors.ownerOf(chunk);
  const by = adjuncts.filter((a) => /^(?:of|by)$/.test(a.preposition));
  return [...(owner === null ? [] : [owner]), ...by.flatMap((a) => actors.of(a.phrase))];
}

/** "the call for peace", "in conversation": no phone is told of; "a call |with| the minister" is one. */
const needsWord = ({ words }: Clauses, { chunk: { head, last } }: Noun): boolean =>
  CALLS_BY_WORD.has(words.lemma(head)) &&
  !CALL_WORDS.has(words.word(head - 1)) &&
  !(words.lemma(head) === "call" && words.word(last) === "with");

function needsMore({ words }: Clauses, { chunk }: Noun, company: readonly string[]): boolean {
  const lemma = words.lemma(chunk.head);
  return company.length === 0 && (NEEDS_COMPANY.has(lemma) || pointsBack(words, chunk));
}

/** "the visit", "these talks": a happening told before, and nothing new about it. */
function pointsBack(words: Clauses["words"], { first, head }: Chunk): boolean {
  const isDefinite = /^(?:the|this|that|these|those|both|their|his|her|its)$/.test(
    words.word(first),
  );
  return isDefinite && head - first <= 1;
}

/** "|No| meeting between the two has occurred", "held |no| talks". */
const isNone = (words: Clauses["words"], { first }: Chunk): boolean =>
  /^(?:no|neither|any)$/.test(words.word(first));

const isHabit = ({ words }: Clauses, { first, head }: Chunk): boolean => {
  for (let t = first; t < head; t++) if (HABITUAL.has(words.word(t))) return true;
  return false;
};

function comingOf(clauses: Clauses, noun: Noun): Coming | null {
  return (
    received(clauses, noun) ??
    hosted(clauses, noun) ??
    asObject(clauses, noun) ??
    afterPreposition(clauses, noun) ??
    asSubject(clauses, noun) ??
    inverted(clauses, noun)
  );
}

const endOf = ({ chunk, adjuncts }: Noun): number => adjuncts.at(-1)?.last ?? chunk.last;

/** "Hill |held| talks with the envoy"; "talks |were held|" is a subject. */
function asObject(clauses: Clauses, noun: Noun): Coming | null {
  const { words } = clauses;
  let verb = beforeJoinedAdjectives(words, noun.chunk.first - 1);
  if (/^(?:off|up|out|in)$/.test(words.word(verb)) && clauses.isVerb(verb - 1)) verb--;
  if (!clauses.isVerb(verb) || words.sentenceAt(verb) !== words.sentenceAt(noun.chunk.head))
    return null;
  const fate = fateOf(clauses, verb);
  if (fate === null && !LIGHT_VERBS.has(clauses.lemma(verb))) return null;
  const agent = clauses.subject(verb);
  const first = firstOf(
    clauses,
    agent !== null && agent.last <= verb ? agent : null,
    clauses.group(verb).first,
  );
  const at = { first: withOpening(clauses, first), last: endOf(noun) };
  return { verb, agent, realis: fate, at };
}

/** "held |fruitful and| extensive talks", "held “|fruitful” talks": the last word before what describes the noun. */
function beforeJoinedAdjectives(words: Clauses["words"], last: number): number {
  if (!/^(?:and|,|["“”'’])$/.test(words.word(last))) return last;
  for (let t = last; t > last - MOST_ADJECTIVES; t--)
    if (words.upos(t) !== "ADJ" && !/^(?:and|but|,|["“”'’])$/.test(words.word(t))) return t;
  return last;
}

/** Words of a row of adjectives, with the marks between them. */
const MOST_ADJECTIVES = 8;

function fateOf(clauses: Clauses, verb: number): Realis | null {
  const { words } = clauses;
  const lemma = words.word(verb + 1) === "off" ? `${clauses.lemma(verb)}-off` : clauses.lemma(verb);
  return Object.hasOwn(FATE_OF_HAPPENING, lemma) ? (FATE_OF_HAPPENING[lemma] ?? null) : null;
}

/** "|During| talks with the envoy, Hill said"; "Hill, |in| her first visit to Utopia, said"; "said |at| a conference" */
function afterPreposition(clauses: Clauses, noun: Noun): Coming | null {
  const { words } = clauses;
  const preposition = noun.chunk.first - 1;
  const sentence = words.sentenceOf(noun.chunk.head);
  if (sentence === undefined || preposition < sentence.first) return null;
  if (!DURING.has(words.word(preposition))) return null;
  const verb = mainVerb(clauses, noun, preposition, sentence.first);
  if (verb === null) return null;
  const subject = clauses.subject(verb);
  const takesPart = !clauses.group(verb).passive && isOwner(clauses, noun.chunk, subject);
  const own = { first: preposition, last: endOf(noun) };
  return {
    verb,
    agent: takesPart ? subject : null,
    realis: null,
    at: reaching(clauses, own, verb, subject),
  };
}

/** "After |her| talks with the envoy, the palace announced": the palace had no talks. */
function isOwner({ words }: Clauses, { first }: Chunk, subject: Phrase | null): boolean {
  if (!/^(?:her|his)$/.test(words.word(first))) return true;
  const head = subject?.items[0]?.head ?? -1;
  return words.upos(head) === "PRON" || !/^(?:the|a|an)$/.test(words.word(subject?.first ?? -1));
}

/** The passage with who did it, where that stands near. */
function reaching(clauses: Clauses, own: Range, verb: number, subject: Phrase | null): Range {
  const group = clauses.group(verb);
  if (group.main < own.first) {
    const first = subject !== null && subject.last === group.first ? subject.first : group.first;
    return { first, last: own.last };
  }
  const isBehind = subject !== null && subject.first >= own.last && subject.first <= own.last + 1;
  const isBefore = subject !== null && subject.last <= own.first && own.first - subject.last <= 1;
  if (isBefore) return { first: subject.first, last: own.last };
  return isBehind ? { first: own.first, last: group.last } : own;
}

/** The verb that a phrase with a preposition belongs to: the one before it, or at the head of a clause the one after. */
function mainVerb(clauses: Clauses, noun: Noun, preposition: number, begin: number): number | null {
  const { words } = clauses;
  const opens = preposition === begin || words.word(preposition - 1) === ",";
  const closes = words.word(endOf(noun)) === ",";
  const before = opens && closes ? null : verbBefore(clauses, preposition, begin);
  return before ?? (opens ? verbAfter(clauses, endOf(noun)) : null);
}

function verbBefore(clauses: Clauses, at: number, begin: number): number | null {
  for (let t = at - 1; t >= begin; t--)
    // "announced it as the leader |is| in talks": what is told is of the leader, and of now.
    if (isCopula(clauses, t)) return null;
    else if (clauses.isVerb(t))
      return clauses.isFinite(t) || clauses.group(t).form === "participle" ? t : null;
  return null;
}

const isCopula = ({ words }: Clauses, token: number): boolean =>
  words.upos(token) === "AUX" && /^(?:cop|root|ccomp|advcl|conj|acl)$/.test(words.label(token));

function verbAfter(clauses: Clauses, at: number): number | null {
  const end = clauses.words.sentenceOf(at)?.last ?? at;
  for (let t = at; t < end; t++)
    if (clauses.isVerb(t) && clauses.isFinite(t) && !isRelative(clauses, t)) return t;
  return null;
}

const isRelative = (clauses: Clauses, verb: number): boolean =>
  /^(?:who|which|that)$/.test(clauses.words.word(clauses.group(verb).first - 1));

/** "Briefings at the works |showed|", "the talks with the envoy |were postponed|" */
function asSubject(clauses: Clauses, { chunk }: Noun): Coming | null {
  const verb = verbOf(clauses, chunk);
  if (verb === null) return null;
  const group = clauses.group(verb);
  const fate = group.passive ? fateOf(clauses, verb) : null;
  const isHeld = group.passive && LIGHT_VERBS.has(clauses.lemma(verb));
  if (fate === null && !isHeld && !SUBJECT_VERBS.has(clauses.lemma(verb))) return null;
  const isPlace = clauses.words.word(group.last) === "place";
  const told = isPlace ? group.last + 1 : group.last;
  const by = clauses.adjuncts(told);
  const last = Math.max(told, by.at(-1)?.last ?? 0);
  const agent = by.find((a) => a.preposition === "by")?.phrase ?? null;
  const served = /^(?:provide|give|offer)$/.test(clauses.lemma(verb)) ? clauses.object(verb) : null;
  const at = { first: withOpening(clauses, chunk.first), last: Math.max(last, served?.last ?? 0) };
  return { verb, agent, served, realis: fate, at };
}

/** The finite verb whose subject begins with a noun phrase. */
function verbOf(clauses: Clauses, chunk: Chunk): number | null {
  const sentence = clauses.words.sentenceOf(chunk.head);
  const end = sentence?.last ?? chunk.last;
  if (clauses.words.upos(chunk.first - 1) === "ADP" && chunk.first > (sentence?.first ?? 0))
    return null;
  for (let t = chunk.last; t < end; t++) {
    const isTold = clauses.isVerb(t) && clauses.isFinite(t);
    if (isTold && clauses.subject(t)?.items[0]?.head === chunk.head) return t;
  }
  return null;
}

/** "Among the highlights |was| the meeting with the envoy and the exchange with …" */
function inverted(clauses: Clauses, noun: Noun): Coming | null {
  const { words } = clauses;
  const sentence = words.sentenceOf(noun.chunk.head);
  if (sentence === undefined || words.word(sentence.first) !== "among") return null;
  for (let t = sentence.first; t < noun.chunk.first; t++)
    if (/^(?:was|were)$/.test(words.word(t)))
      return {
        verb: t,
        agent: null,
        realis: "occurred",
        at: { first: noun.chunk.first, last: endOf(noun) },
      };
  return null;
}

/** "briefings the delegation |received|" */
function received(clauses: Clauses, { chunk }: Noun): Coming | null {
  const { words } = clauses;
  const who = clauses.phraseFrom(chunk.last);
  const verb = who?.last ?? -1;
  if (who === null || !clauses.isVerb(verb) || !/^VB[DN]$/.test(words.xpos(verb))) return null;
  if (!/^(?:receive|hold|attend|give|have|conduct)$/.test(clauses.lemma(verb))) return null;
  const adjuncts = clauses.adjuncts(clauses.group(verb).last);
  const served = adjuncts.find((a) => a.preposition === "by")?.phrase ?? null;
  const last = adjuncts.at(-1)?.last ?? clauses.group(verb).last;
  return { verb, agent: who, served, realis: "occurred", at: { first: chunk.first, last } };
}

/** "a set of briefings |hosted by| the institute" */
function hosted(clauses: Clauses, { chunk }: Noun): Coming | null {
  const verb = chunk.last;
  if (!clauses.isVerb(verb) || clauses.words.word(verb + 1) !== "by") return null;
  if (!/^(?:host|give|organise|organize|hold|arrange)$/.test(clauses.lemma(verb))) return null;
  const adjuncts = clauses.adjuncts(verb + 1);
  const agent = adjuncts.find((a) => a.preposition === "by")?.phrase ?? null;
  const main = verbBefore(clauses, chunk.first, clauses.words.sentenceOf(verb)?.first ?? verb);
  const at = { first: chunk.first, last: adjuncts.at(-1)?.last ?? verb + 1 };
  return agent === null ? null : { verb: main ?? verb, agent, realis: null, at };
}
