import type { EventKind } from "../../annotation/contract.ts";
import {
  isEventNoun,
  isTriggerVerb,
  OBJECT_PREPOSITIONS,
  VERB_TRIGGERS,
  type VerbTrigger,
} from "../../languages/en/events/triggers.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Adjunct, Clauses, Phrase } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";
import type { Actors } from "./actors.ts";
import { type Candidate, placeAmong, withOpening } from "./candidate.ts";
import { isTornOff } from "./torn-off.ts";

/** The words around a verb, sorted by what they tell. */
interface Told {
  readonly verb: number;
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
  readonly adjuncts: readonly Adjunct[];
}

const FOR_WHOM: ReadonlySet<string> = new Set(["to", "with", "for", "between"]);
/** Who is signed with has signed too; whom it is signed for has not. */
const WITH_WHOM: ReadonlySet<string> = new Set(["with", "between"]);
const NOBODY: ReadonlySet<string> = new Set();
/** Who is appointed "for the bureau" is not the bureau. */
const bringersOf = (kind: EventKind): ReadonlySet<string> =>
  kind === "appoint" ? NOBODY : kind === "sign" ? WITH_WHOM : FOR_WHOM;
const SAID: ReadonlySet<EventKind> = new Set(["condemn", "praise", "urge", "pledge"]);
/** Characters of an aside that a printed passage may carry. */
const LONGEST_ASIDE = 90;

export function byVerb(clauses: Clauses, actors: Actors, verb: number): Candidate | null {
  const lemma = clauses.lemma(verb);
  if (!isTriggerVerb(lemma)) return null;
  const triggers: readonly VerbTrigger[] = VERB_TRIGGERS[lemma];
  const told = toldBy(clauses, verb);
  const subject = told.agent === null ? [] : agents(actors, told.agent);
  const patients = patientsOf(clauses, told);
  const trigger = triggers.find(
    (t) =>
      !isOf(clauses, told.agent, t.notBy) &&
      isBy(clauses, told, t.by) &&
      fits(clauses, actors, t, patients, subject),
  );
  if (trigger === undefined) return null;
  const recipients = told.adjuncts
    .filter(
      (a, i) => bringersOf(trigger.kind).has(a.preposition) && !isOfHappening(clauses, told, i),
    )
    .map((a) => a.phrase);
  const object = [...patients, ...recipients].flatMap((p) => actors.of(p));
  return {
    kind: occasionOf(clauses, verb) ?? trigger.kind,
    verb,
    realis: null,
    trigger: verb,
    subject,
    object: object.filter((o) => !subject.includes(o)),
    roles: trigger.roles,
    // "condemned the attack in Utopia": that is where the attack was.
    place: SAID.has(trigger.kind) ? null : placeAmong(actors, told.adjuncts),
    weak: trigger.weak === true,
    partial: told.agent !== null && lacksOne(clauses, actors, told.agent),
    agentless: subject.length === 0 && !clauses.group(verb).passive,
    pointsBack: trigger.among === true || patients.some((p) => isDefinite(clauses, p)),
    rule: `rule:event.verb.${lemma}`,
    at: rangeOf(clauses, told),
  };
}

const isOf = (
  { words }: Clauses,
  agent: Phrase | null,
  heads: ReadonlySet<string> | undefined,
): boolean =>
  heads !== undefined && (agent?.items ?? []).some((i) => heads.has(words.lemma(i.head)));

/** "hosted the two in Utopia |for their third summit|": what they came for says what it was. */
function occasionOf(clauses: Clauses, verb: number): EventKind | null {
  if (!/^(?:host|receive)$/.test(clauses.lemma(verb))) return null;
  const { words } = clauses;
  const end = words.sentenceOf(verb)?.last ?? verb;
  for (let t = verb + 1; t < end; t++) {
    const chunk = words.word(t) === "for" ? clauses.chunks.from(t + 1) : null;
    if (chunk !== null && words.lemma(chunk.head).toLowerCase() === "summit") return "summit";
  }
  return null;
}

/** "by phone", "via a video link"; in a text headed "Hill’s Call with Wood" also "Hill spoke with Wood". */
const isBy = (
  clauses: Clauses,
  { adjuncts, verb }: Told,
  means: ReadonlySet<string> | undefined,
): boolean =>
  means === undefined ||
  (clauses.lemma(verb) === "speak" && isReadoutOfCall(clauses.words)) ||
  adjuncts.some(
    ({ preposition, phrase }) =>
      /^(?:by|via|on|over|in|through)$/.test(preposition) &&
      phrase.items.some((i) => means.has(clauses.words.lemma(i.head))),
  );

/** How far into a text its headline may reach, in tokens. */
const HEADLINE = 40;

function isReadoutOfCall(words: Clauses["words"]): boolean {
  for (let t = 1; t < HEADLINE; t++) {
    const isCall = words.word(t) === "call" && words.word(t + 1) === "with";
    if (isCall && /^(?:'s|phone|telephone)$/.test(words.word(t - 1))) return true;
  }
  return false;
}

/** "signed after the talks |between Hill and Wood|": who talked, and not who signed. */
function isOfHappening({ words }: Clauses, { adjuncts }: Told, at: number): boolean {
  const [before, own] = [adjuncts[at - 1], adjuncts[at]];
  if (before === undefined || own === undefined || before.last !== own.first) return false;
  return before.phrase.items.some((i) => isEventNoun(words.lemma(i.head)));
}

const isDefinite = ({ words }: Clauses, { first, items }: Phrase): boolean =>
  /^(?:the|this|that|its|their)$/.test(words.word(first)) &&
  items[0] !== undefined &&
  items[0].head - first <= 1;

export const agents = (actors: Actors, phrase: Phrase): string[] => {
  const both = actors.ofBoth(phrase);
  return both.length > 0 ? both : actors.of(phrase);
};

/** "The council and Estria met": one of those joined is not known, or only read in part. */
export function lacksOne(clauses: Clauses, actors: Actors, phrase: Phrase): boolean {
  if (isTornOff(clauses, phrase)) return true;
  const known = agents(actors, phrase).length;
  return known > 0 && phrase.items.length > 1 && known < phrase.items.length;
}

function toldBy(clauses: Clauses, verb: number): Told {
  const { passive, form, last } = clauses.group(verb);
  const isReduced = form === "participle";
  const object = passive || isReduced ? null : clauses.object(verb);
  const adjuncts = clauses.adjuncts(object?.last ?? last);
  const subject = clauses.subject(verb);
  if (!passive && !isReduced) return { verb, agent: subject, patient: object, adjuncts };
  const agent = adjuncts.find((a) => a.preposition === "by")?.phrase ?? null;
  return { verb, agent, patient: subject, adjuncts };
}

/** What the act is done to: the object, and what a fixed preposition brings. */
function patientsOf(clauses: Clauses, { verb, agent, patient, adjuncts }: Told): Phrase[] {
  const { words } = clauses;
  const prepositions = OBJECT_PREPOSITIONS[clauses.lemma(verb)] ?? new Set();
  const brought = adjuncts.filter((a) => prepositions.has(a.preposition)).map((a) => a.phrase);
  // "The embassy opened", "the embassy opened its doors": what opens is what is opened.
  const opensItself = patient === null || patient.items.some((i) => words.lemma(i.head) === "door");
  const own = clauses.lemma(verb) === "open" && opensItself && agent !== null ? [agent] : [];
  // "$2 million in grants": what is given is the grants.
  const amount = patient?.items.some((i) => /^(?:NUM|SYM)$/.test(words.upos(i.head))) === true;
  const worth = adjuncts.filter((a) => amount && /^(?:in|of)$/.test(a.preposition));
  return [
    ...(patient === null ? [] : [patient]),
    ...brought,
    ...own,
    ...worth.map((a) => a.phrase),
  ];
}

function fits(
  clauses: Clauses,
  actors: Actors,
  trigger: VerbTrigger,
  patients: readonly Phrase[],
  subject: readonly string[],
): boolean {
  if (trigger.among === true) return areSeveralPersons(actors, subject);
  if (patients.some((p) => p.items.some((i) => fitsItem(clauses, actors, trigger, i, p))))
    return true;
  const needsNone = trigger.alone === true || (trigger.together === true && subject.length > 1);
  return needsNone && patients.length === 0;
}

const areSeveralPersons = (actors: Actors, subject: readonly string[]): boolean =>
  subject.length > 1 && subject.every((entity) => actors.kindOf(entity) === "person");

function fitsItem(
  clauses: Clauses,
  actors: Actors,
  trigger: VerbTrigger,
  item: Chunk,
  phrase: Phrase,
): boolean {
  if (item.isDate) return false;
  if (trigger.objects !== undefined && !trigger.objects.has(clauses.words.lemma(item.head)))
    return false;
  if (trigger.objectKinds === undefined) return true;
  // "joined the ministers" is company, not membership: a body is joined by its name.
  if (trigger.kind === "join" && clauses.words.xpos(item.head) === "NNS") return false;
  if (trigger.kind === "join" && clauses.words.upos(item.last) === "NOUN") return false;
  const entity = actors.holderOf(item, phrase) ?? actors.named(item.head);
  return entity !== null && trigger.objectKinds.has(actors.kindOf(entity));
}

function rangeOf(clauses: Clauses, { verb, agent, patient, adjuncts }: Told): Range {
  const group = clauses.group(verb);
  const before = [agent, patient].filter((p) => p !== null && p.last <= group.first);
  const first = Math.min(group.first, ...before.map((p) => firstOf(clauses, p, group.first)));
  const last = Math.max(group.last, patient?.last ?? 0, adjuncts.at(-1)?.last ?? 0);
  return { first: withOpening(clauses, first), last };
}

/** A subject with a long aside stays outside the passage. */
export function firstOf(clauses: Clauses, phrase: Phrase | null, verb: number): number {
  if (phrase === null) return verb;
  if (phrase.aside === null) return phrase.first;
  const { start, end } = clauses.words.span(phrase.aside);
  return end - start > LONGEST_ASIDE ? verb : phrase.first;
}
