/** Where a sentence tells of a happening: by a verb, or by a noun that a verb says came about. */
import type { EventKind } from "../../annotation/contract.ts";
import {
  CALL_WORDS,
  COMPOUND_NOUNS,
  EVENT_NOUNS,
  LIGHT_VERBS,
  NEEDS_COMPANY,
  OBJECT_PREPOSITIONS,
  SUBJECT_VERBS,
  VERB_TRIGGERS,
  type VerbTrigger,
} from "../../languages/en/events/triggers.ts";
import type { Words } from "../statements/words.ts";
import type { Actors } from "./actors.ts";
import { agentHeads, patientHeads, phrasesWith } from "./arguments.ts";

/** A happening before it is dated and judged. */
export interface Candidate {
  readonly kind: EventKind;
  /** The verb whose form says whether it occurred. */
  readonly verb: number;
  /** The token that earned the kind. */
  readonly trigger: number;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly roles: readonly [string, string];
  readonly weak: boolean;
  readonly rule: string;
}

export function candidates(words: Words, actors: Actors, first: number, last: number): Candidate[] {
  const found: Candidate[] = [];
  for (let token = first; token < last; token++) {
    const isNoun = /^(?:NOUN|PROPN)$/.test(words.upos(token)) || isCompound(words, token);
    if (isNoun) found.push(...byNoun(words, actors, token));
    else if (words.upos(token) === "VERB") found.push(...byVerb(words, actors, token));
  }
  return found;
}

function byVerb(words: Words, actors: Actors, verb: number): Candidate[] {
  const lemma = words.lemma(verb);
  const triggers = Object.hasOwn(VERB_TRIGGERS, lemma) ? (VERB_TRIGGERS[lemma] ?? []) : [];
  const patients = objectsOf(words, verb);
  for (const trigger of triggers) {
    const subject = agents(words, actors, verb);
    const fitting = patients.some((o) => fits(words, actors, trigger, o));
    const needsNone = trigger.alone === true || (trigger.together === true && subject.length > 1);
    if (!fitting && !(needsNone && patients.length === 0)) continue;
    const object = [...patients, ...recipients(words, verb)].flatMap((o) => actors.of(o));
    return [
      {
        kind: trigger.kind,
        verb,
        trigger: verb,
        subject,
        object: object.filter((o) => !subject.includes(o)),
        roles: trigger.roles,
        weak: trigger.weak === true,
        rule: `rule:event.verb.${lemma}`,
      },
    ];
  }
  return [];
}

const FOR_WHOM: ReadonlySet<string> = new Set(["to", "with", "for", "between"]);

/** What the act is done to: the object, and what a fixed preposition brings. */
function objectsOf(words: Words, verb: number): number[] {
  const prepositions = OBJECT_PREPOSITIONS[words.lemma(verb)] ?? new Set();
  // "The embassy opened": what opens is what is opened.
  const own = words.lemma(verb) === "open" ? words.childrenBy(verb, "nsubj") : [];
  return [...patientHeads(words, verb), ...phrasesWith(words, [verb], prepositions), ...own];
}

/** "to Utopia", "for the islanders": for whom it is done. */
function recipients(words: Words, verb: number): number[] {
  const heads = [verb, ...words.childrenBy(verb, "obj")];
  return [...phrasesWith(words, heads, FOR_WHOM), ...words.childrenBy(verb, "iobj")];
}

function fits(words: Words, actors: Actors, trigger: VerbTrigger, object: number): boolean {
  if (trigger.objects !== undefined && !trigger.objects.has(words.lemma(object))) return false;
  if (trigger.objectKinds === undefined) return true;
  const entity = actors.named(object);
  return entity !== null && trigger.objectKinds.has(actors.kindOf(entity));
}

const agents = (words: Words, actors: Actors, verb: number): string[] =>
  agentHeads(words, verb).flatMap((head) => actors.of(head));

function byNoun(words: Words, actors: Actors, noun: number): Candidate[] {
  const kind = kindOfNoun(words, noun);
  if (kind === null) return [];
  const clause = clauseOf(words, noun);
  const pointsBack = isAnaphoric(words, noun);
  const company = [...companyOf(words, noun), ...ownersOf(words, noun)].flatMap((c) =>
    actors.of(c),
  );
  if (clause === null || (pointsBack && company.length === 0)) return [];
  const subject = clause.takesSubject ? agents(words, actors, clause.verb) : [];
  return [
    {
      kind,
      verb: clause.verb,
      trigger: noun,
      subject,
      object: company.filter((c) => !subject.includes(c)),
      roles: kind === "visit" ? ["visitor", "host"] : ["participant", "participant"],
      weak:
        words.xpos(noun) === "NNS" &&
        words.childrenBy(noun, "nummod").length === 0 &&
        !clause.takesSubject,
      rule: `rule:event.noun.${words.lemma(noun)}`,
    },
  ];
}

/** "the visit", "these talks": a happening told before, and nothing new about it. */
export function isAnaphoric(words: Words, noun: number): boolean {
  const definite = words
    .childrenBy(noun, "det")
    .some((d) => /^(?:the|this|that|these|those)$/.test(words.word(d)));
  return (
    definite && words.childrenBy(noun, "amod", "compound", "nmod", "acl", "nummod").length === 0
  );
}

/** "press briefing", whatever the tagger took the second word for. */
const isCompound = (words: Words, token: number): boolean =>
  COMPOUND_NOUNS.some(
    ([head, before]) => words.word(token) === head && before.has(words.word(token - 1)),
  );

function kindOfNoun(words: Words, noun: number): EventKind | null {
  const lemma = words.lemma(noun).toLowerCase();
  const before = words.word(noun - 1);
  for (const [head, modifiers, kind] of COMPOUND_NOUNS)
    if (words.word(noun) === head && modifiers.has(before)) return kind;
  const kind = Object.hasOwn(EVENT_NOUNS, lemma) ? (EVENT_NOUNS[lemma] ?? null) : null;
  if (lemma === "call" && !CALL_WORDS.has(before)) return null;
  if (
    kind !== null &&
    NEEDS_COMPANY.has(lemma) &&
    companyOf(words, noun).length === 0 &&
    lemma !== "call"
  )
    return null;
  return kind;
}

/** "the League summit", "the minister's visit": whose it is. */
const ownersOf = (words: Words, noun: number): readonly number[] =>
  words.childrenBy(noun, "compound", "nmod:poss");

const WITH_WHOM: ReadonlySet<string> = new Set([
  "with",
  "between",
  "to",
  "of",
  "by",
  "at",
  "among",
]);

/** "with the envoy", "between A and B", "to Utopia", "at the works": whom and what a happening is with. */
const companyOf = (words: Words, noun: number): number[] => phrasesWith(words, [noun], WITH_WHOM);

/** The verb that says whether the happening of a noun came about, and whether its subject took part. */
interface Clause {
  readonly verb: number;
  readonly takesSubject: boolean;
}

function clauseOf(words: Words, noun: number): Clause | null {
  const verb = opens(words, noun) ?? words.head(noun);
  if (verb < 0) return null;
  if (words.upos(verb) !== "VERB") return ofNominal(words, noun, verb);
  const lemma = words.lemma(verb);
  const takesSubject = words.label(noun) !== "nsubj";
  const cameAbout = opens(words, noun) !== null || saysItCameAbout(words, noun, lemma);
  return cameAbout ? { verb, takesSubject } : null;
}

/** "Hill, in her first visit to Utopia, stressed"; "among the highlights was the meeting with Hill". */
function ofNominal(words: Words, noun: number, head: number): Clause | null {
  const isPredicate = words.childrenBy(head, "cop").some((c) => words.word(c).startsWith("w"));
  if (words.fullLabel(noun) === "nsubj" && isPredicate) return { verb: head, takesSubject: false };
  const verb = words.head(head);
  const during = words.childrenBy(noun, "case").some((c) => DURING.has(words.word(c)));
  const hangsOnSubject = words.label(noun) === "nmod" && words.label(head) === "nsubj" && during;
  return hangsOnSubject && verb >= 0 && words.upos(verb) === "VERB"
    ? { verb, takesSubject: true }
    : null;
}

/** "During a press briefing in Utopia, Hill and Wood |highlighted|": the main verb of a sentence that a phrase opens. */
function opens(words: Words, noun: number): number | null {
  const sentence = words.sentenceOf(noun);
  if (sentence === undefined || !DURING.has(words.word(sentence.first))) return null;
  for (let t = sentence.first + 1; t < noun; t++) if (words.isPunctuation(t)) return null;
  for (let t = noun + 1; t < sentence.last; t++)
    if (words.label(t) === "root" && words.upos(t) === "VERB") return t;
  return null;
}

const DURING = new Set(["in", "during", "at", "on", "after", "following"]);

function saysItCameAbout(words: Words, noun: number, lemma: string): boolean {
  switch (words.fullLabel(noun)) {
    case "nsubj":
      return SUBJECT_VERBS.has(lemma);
    case "nsubj:pass":
    case "obj":
      return LIGHT_VERBS.has(lemma);
    case "obl":
      return words.childrenBy(noun, "case").some((c) => DURING.has(words.word(c)));
    default:
      return false;
  }
}
