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
import { subjectOf } from "../statements/source.ts";
import type { Words } from "../statements/words.ts";
import type { Actors } from "./actors.ts";

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
    if (words.upos(token) === "VERB") found.push(...byVerb(words, actors, token));
    else if (/^(?:NOUN|PROPN)$/.test(words.upos(token)))
      found.push(...byNoun(words, actors, token));
  }
  return found;
}

function byVerb(words: Words, actors: Actors, verb: number): Candidate[] {
  const lemma = words.lemma(verb);
  const triggers = Object.hasOwn(VERB_TRIGGERS, lemma) ? (VERB_TRIGGERS[lemma] ?? []) : [];
  const patients = objectsOf(words, verb);
  for (const trigger of triggers) {
    const fitting = patients.filter((o) => fits(words, actors, trigger, o));
    if (fitting.length === 0 && trigger.alone !== true) continue;
    const subject = agents(words, actors, verb);
    const object = [...fitting, ...recipients(words, verb)].flatMap((o) => actors.of(o));
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

const isPassive = (words: Words, verb: number): boolean =>
  words.children(verb).some((c) => ["nsubj:pass", "aux:pass"].includes(words.fullLabel(c)));

/** What the act is done to: the object, the subject of a passive, what a fixed preposition brings. */
function objectsOf(words: Words, verb: number): number[] {
  const passive = words.children(verb).filter((c) => words.fullLabel(c) === "nsubj:pass");
  const prepositions = OBJECT_PREPOSITIONS[words.lemma(verb)];
  const oblique = words
    .childrenBy(verb, "obl")
    .filter((o) => words.childrenBy(o, "case").some((c) => prepositions?.has(words.word(c))));
  // "The embassy opened": what opens is what is opened.
  const own = words.lemma(verb) === "open" ? words.childrenBy(verb, "nsubj") : [];
  const objects = [...words.childrenBy(verb, "obj"), ...passive, ...oblique, ...own];
  return objects.flatMap((o) => [o, ...words.childrenBy(o, "conj")]);
}

/** "to Utopia", "for the islanders": for whom it is done. */
function recipients(words: Words, verb: number): number[] {
  const phrases = [verb, ...words.childrenBy(verb, "obj")].flatMap((h) =>
    words.childrenBy(h, "obl", "nmod", "iobj"),
  );
  return phrases.filter(
    (o) =>
      words.label(o) === "iobj" ||
      words
        .childrenBy(o, "case")
        .some((c) => ["to", "with", "for", "between"].includes(words.word(c))),
  );
}

function fits(words: Words, actors: Actors, trigger: VerbTrigger, object: number): boolean {
  if (trigger.objects !== undefined && !trigger.objects.has(words.lemma(object))) return false;
  if (trigger.objectKinds === undefined) return true;
  const entity = actors.named(object);
  return entity !== null && trigger.objectKinds.has(actors.kindOf(entity));
}

function agents(words: Words, actors: Actors, verb: number): string[] {
  if (isPassive(words, verb)) {
    const by = words
      .childrenBy(verb, "obl")
      .filter((o) => words.childrenBy(o, "case").some((c) => words.word(c) === "by"));
    return by.flatMap((o) => actors.of(o));
  }
  const subject = subjectOf(words, verb, 0);
  return subject === null ? [] : actors.of(subject);
}

function byNoun(words: Words, actors: Actors, noun: number): Candidate[] {
  const kind = kindOfNoun(words, noun);
  if (kind === null) return [];
  const clause = clauseOf(words, noun);
  // "the visit", "these talks" point back to a happening told before.
  const pointsBack = words
    .childrenBy(noun, "det")
    .some((d) => /^(?:the|this|that|these|those)$/.test(words.word(d)));
  const company = companyOf(words, noun).flatMap((c) => actors.of(c));
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

function kindOfNoun(words: Words, noun: number): EventKind | null {
  const lemma = words.lemma(noun).toLowerCase();
  const before = words.word(noun - 1);
  for (const [head, modifiers, kind] of COMPOUND_NOUNS)
    if (lemma === head && modifiers.has(before)) return kind;
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

/** "with the envoy", "between A and B", "to Utopia", "at the works": whom and what a happening is with. */
function companyOf(words: Words, noun: number): number[] {
  const joined = words
    .childrenBy(noun, "nmod")
    .filter((n) =>
      words
        .childrenBy(n, "case")
        .some((c) => ["with", "between", "to", "of", "by", "at", "among"].includes(words.word(c))),
    );
  return joined.flatMap((n) => [n, ...words.childrenBy(n, "conj")]);
}

/** The verb that says whether the happening of a noun came about, and whether its subject took part. */
interface Clause {
  readonly verb: number;
  readonly takesSubject: boolean;
}

function clauseOf(words: Words, noun: number): Clause | null {
  const verb = words.head(noun);
  if (verb < 0 || words.upos(verb) !== "VERB") return null;
  const lemma = words.lemma(verb);
  const takesSubject = words.label(noun) !== "nsubj";
  return saysItCameAbout(words, noun, lemma) ? { verb, takesSubject } : null;
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
