/** Concerns that a verb tells: what somebody does, is called, or has done against it. */

import { CALLED } from "../../languages/en/concerns/nouns.ts";
import {
  ACCUSE_VERBS,
  ACTING_VERBS,
  BEING_VERBS,
  CONDEMN_VERBS,
  COUNTER_VERBS,
  HARMED,
  SHUNNING,
} from "../../languages/en/concerns/verbs.ts";
import { NEGATIONS } from "../../languages/en/negations.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Phrase } from "../clauses/clauses.ts";
import { partiesAgainst, partiesCountered } from "./against.ts";
import type { Candidate } from "./candidate.ts";
import { endOfClause, endOfPhrase } from "./extent.ts";
import type { Scene } from "./scene.ts";

const NOBODY: ReadonlySet<string> = new Set();

export function byVerb(scene: Scene, verb: number): Candidate[] {
  const lemma = scene.clauses.lemma(verb);
  if (BEING_VERBS.has(lemma)) return calledSo(scene, verb);
  if (!scene.clauses.isVerb(verb)) return [];
  const negated = isNegated(scene, verb);
  if (lemma === "renounce") return negated ? keepsForce(scene, verb) : [];
  if (negated || isShunned(scene, verb)) return [];
  if (ACTING_VERBS.has(lemma)) return acted(scene, verb);
  if (CONDEMN_VERBS.has(lemma)) return condemned(scene, verb);
  if (ACCUSE_VERBS.has(lemma)) return accused(scene, verb);
  if (COUNTER_VERBS.has(lemma)) return countered(scene, verb);
  return [];
}

/** "has not", "never", "is no longer" */
function isNegated(scene: Scene, verb: number): boolean {
  const { negated, first } = scene.clauses.group(verb);
  const behind = scene.isTogether(verb, verb + 1) ? scene.words.word(verb + 1) : "";
  const around = [...scene.wordsBefore(first, 2), behind];
  return (
    negated || around.some((word) => NEGATIONS.has(word) || word === "hardly" || word === "no")
  );
}

/** "refused to |condemn|", "avoids |blaming|": it is not done. */
function isShunned({ words, clauses }: Scene, verb: number): boolean {
  if (!/^(?:infinitive|gerund)$/.test(clauses.group(verb).form)) return false;
  const governor = clauses.governor(verb);
  return (
    words.word(clauses.group(verb).first - 1) === "without" ||
    (governor !== null && SHUNNING.has(clauses.lemma(governor)))
  );
}

/** "Utopia invaded Vale", "Vale was invaded by Utopia", "Utopia undermines the peace" */
function acted(scene: Scene, verb: number): Candidate[] {
  const { words, clauses } = scene;
  const group = clauses.group(verb);
  const meaning = ACTING_VERBS.get(clauses.lemma(verb));
  if (meaning === undefined) return [];
  if (group.passive || words.word(group.last) === "by") {
    const by = words.word(group.last) === "by" ? scene.listFrom(group.last + 1) : null;
    if (by === null) return [];
    const done = group.passive
      ? clauses.subject(verb)
      : clauses.phraseBefore(group.first, words.sentenceOf(verb)?.first ?? 0);
    const first = done?.first ?? group.first;
    return [
      told("en.concern.acts", {
        kind: meaning.kind,
        core: verb,
        about: by.entities,
        at: { first, last: by.last },
      }),
    ];
  }
  // "a website attacking Vale": whoever owns the site does not attack.
  if (!clauses.isFinite(verb)) return [];
  const subject = subjectOf(scene, verb);
  const object = clauses.object(verb);
  if (subject === null || !isObjectOf(scene, meaning.object, object)) return [];
  const at = { first: subject.phrase.first, last: endOfClause(scene, group.last) };
  const candidate = told("en.concern.acts", {
    kind: meaning.kind,
    core: verb,
    about: subject.entities,
    at,
  });
  const victims = object === null ? NOBODY : scene.namedIn(object);
  return [{ ...candidate, victims }];
}

function isObjectOf(scene: Scene, wanted: "somebody" | "harm", object: Phrase | null): boolean {
  const [item] = object?.items ?? [];
  if (item === undefined) return false;
  if (wanted === "somebody") return isStruck(scene, item);
  return HARMED.has(scene.words.lemma(item.head)) || scene.actorsIn(item) !== null;
}

/** A place or a body: to attack a person is mostly to speak against it. */
function isStruck(scene: Scene, item: Chunk): boolean {
  const struck = scene.actorsIn(item);
  return struck?.entities.every((entity) => !scene.isPerson(entity)) === true;
}

interface Doer {
  readonly phrase: Phrase;
  readonly entities: readonly string[];
}

const subjectOf = (scene: Scene, verb: number): Doer | null =>
  doersIn(scene, scene.clauses.subject(verb));

/** Those whom a phrase names, if all of it are parties or those who act for them. */
function doersIn(scene: Scene, phrase: Phrase | null): Doer | null {
  if (phrase === null || phrase.items.length === 0) return null;
  const entities = new Set<string>();
  for (const item of phrase.items) {
    const named = scene.actorsIn(item);
    if (named === null || named.loose) return null;
    for (const entity of named.entities) entities.add(entity);
  }
  return { phrase, entities: [...entities] };
}

/** "Utopia remains a grave threat", "Utopia poses a danger to Vale" */
function calledSo(scene: Scene, verb: number): Candidate[] {
  const { words, clauses } = scene;
  const { first } = clauses.group(verb);
  const chunk = calledBehind(scene, verb + 1);
  if (chunk === null || words.word(chunk.first) === "no" || isNegated(scene, verb)) return [];
  if (isMutual(scene, chunk)) return [];
  const subject = subjectBefore(scene, verb, first);
  if (subject === null) return [];
  const at = { first: subject.phrase.first, last: endOfClause(scene, chunk.last) };
  return [
    told("en.concern.called", { kind: "threat", core: chunk.head, about: subject.entities, at }),
  ];
}

/** "Utopia and Borduria are enemies", of each other. */
function isMutual({ words }: Scene, { first, head }: Chunk): boolean {
  return (
    first === head && words.xpos(head) === "NNS" && /^(?:enem|foe|advers)/.test(words.word(head))
  );
}

/** A form of "be" is no verb for the clauses, so its subject is what stands before it. */
function subjectBefore(scene: Scene, verb: number, first: number): Doer | null {
  const { words, clauses } = scene;
  if (clauses.isVerb(verb)) return subjectOf(scene, verb);
  let at = first;
  while (/^(?:AUX|ADV|PART)$/.test(words.upos(at - 1))) at--;
  return doersIn(scene, clauses.phraseBefore(at, words.sentenceOf(verb)?.first ?? 0));
}

/** What the subject is called: "a grave and lasting |danger|", where adjectives joined may pass for phrases of their own. */
function calledBehind(scene: Scene, from: number): Chunk | null {
  const { words, clauses } = scene;
  for (let at = from; at < from + 6 && scene.isTogether(from - 1, at); at++) {
    const phrase = clauses.phraseFrom(at);
    if (phrase !== null)
      return phrase.items.find(({ head }) => CALLED.has(words.lemma(head))) ?? null;
    if (!/^(?:ADJ|ADV|DET|CCONJ)$/.test(words.upos(at))) return null;
  }
  return null;
}

/** "Utopia has not renounced the use of force" */
function keepsForce(scene: Scene, verb: number): Candidate[] {
  const { words, clauses } = scene;
  const object = clauses.object(verb);
  const force = object?.inside.some((chunk) => words.lemma(chunk.head) === "force") === true;
  const subject = subjectOf(scene, verb);
  if (subject === null || !force) return [];
  const at = { first: subject.phrase.first, last: endOfClause(scene, verb) };
  return [
    told("en.concern.keeps-force", { kind: "pressure", core: verb, about: subject.entities, at }),
  ];
}

/** "condemned Utopia’s launches", "condemned the attacks by Utopia" */
function condemned(scene: Scene, verb: number): Candidate[] {
  const { first, last, passive } = scene.clauses.group(verb);
  const against = passive ? null : partiesAgainst(scene, last);
  if (against === null) return [];
  const at = { first, last: Math.max(against.last, endOfPhrase(scene, phraseEnd(scene, last))) };
  const candidate = told("en.concern.condemns", {
    kind: "condemnation",
    core: verb,
    about: against.entities,
    at,
  });
  return [{ ...candidate, voicedBy: verb, doubts: unrealDoubts(scene, verb) }];
}

/** "must condemn Utopia", "was asked to condemn it": nobody has done it yet. */
function unrealDoubts({ clauses }: Scene, verb: number): string[] {
  return /^(?:modal|future|infinitive)$/.test(clauses.group(verb).form)
    ? ["told as a duty or a plan"]
    : [];
}

/** "accused Utopia of coercion" */
function accused(scene: Scene, verb: number): Candidate[] {
  const { words, clauses } = scene;
  const { first, last, passive } = clauses.group(verb);
  const against = passive ? null : scene.listFrom(last);
  if (against === null || words.word(against.last) !== ACCUSE_VERBS.get(clauses.lemma(verb)))
    return [];
  const at = { first, last: endOfClause(scene, against.last) };
  const candidate = told("en.concern.accuses", {
    kind: "condemnation",
    core: verb,
    about: against.entities,
    at,
  });
  return [{ ...candidate, voicedBy: verb, doubts: unrealDoubts(scene, verb) }];
}

/** "to counter Utopia’s influence", "deter Utopia" */
function countered(scene: Scene, verb: number): Candidate[] {
  const { first, last, passive } = scene.clauses.group(verb);
  const against = passive ? null : partiesCountered(scene, last);
  if (against === null) return [];
  const at = { first, last: Math.max(against.last, endOfPhrase(scene, phraseEnd(scene, last))) };
  return [told("en.concern.counters", { kind: "threat", core: verb, about: against.entities, at })];
}

function phraseEnd({ clauses }: Scene, from: number): number {
  return clauses.chunks.from(from)?.last ?? from;
}

type Core = Pick<Candidate, "kind" | "core" | "about" | "at">;

function told(rule: Candidate["rule"], core: Core): Candidate {
  return {
    rule,
    ...core,
    voicedBy: null,
    neutral: false,
    twoSided: false,
    victims: NOBODY,
    doubts: [],
  };
}
