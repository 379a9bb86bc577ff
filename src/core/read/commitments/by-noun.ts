/** Undertakings told by a noun, an adjective or a target: "plans to ease", "is ready to", "spending will be 2%". */
import type { Stage } from "../../annotation/contract.ts";
import {
  ACT_ADJECTIVES,
  ACT_NOUNS,
  OTHERS_VERBS,
  TARGET_NOUNS,
  VOICING_VERBS,
  WORK_NOUNS,
} from "../../languages/en/undertakings.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Clauses, Phrase } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";
import { actFrom, actRange, objectRange } from "./act.ts";
import type { Candidate } from "./candidate.ts";

const BEFORE_ACTS: ReadonlySet<string> = new Set(["in", "to", "of", "for"]);

/** "announced plans to ease", "Utopia’s interest in joining", "welcomed the intention of the renewal" */
export function byNoun(clauses: Clauses, noun: number): Candidate[] {
  const { words } = clauses;
  const chunk = clauses.chunks.over(noun);
  const lemma = words.lemma(noun);
  const stage = ACT_NOUNS.find(([, lemmas]) => lemmas.has(lemma))?.[0] ?? workStage(clauses, chunk);
  if (stage === null || chunk === null || chunk.head !== noun) return [];
  // "has no plans to join"
  if (/^(?:no|any|neither|few|little)$/.test(words.word(chunk.first))) return [];
  const act = actOf(clauses, chunk, stage);
  const voiced = voiceOf(clauses, chunk);
  const owner = ownerIn(clauses, chunk);
  if (act === null || (voiced === null && owner === null)) return [];
  const made: Candidate = {
    stage,
    cue: noun,
    act: act.head,
    // "ongoing |reforms of the courts|": the work is the act, not what it is done to.
    at: WORK_NOUNS.has(lemma) ? { first: noun, last: act.at.last } : act.at,
    committer: voiced,
    owner: owner ?? (voiced === OF_ANOTHER ? ownerWithin(clauses, act.at) : null),
    doubt: voiced === OF_ANOTHER && isOthers(clauses, chunk) ? "spoken of by another" : null,
    rule: "rule:undertaking.noun",
  };
  return [
    { ...made, committer: voiced === OF_ANOTHER ? null : voiced },
    ...including(clauses, made),
  ];
}

/** "ongoing updates to the strategy" */
function workStage({ words }: Clauses, chunk: Chunk | null): Stage | null {
  if (chunk === null || !WORK_NOUNS.has(words.lemma(chunk.head))) return null;
  return words.word(chunk.head - 1) === "ongoing" ? "begun" : null;
}

interface Act {
  readonly head: number;
  readonly at: Range;
}

function actOf(clauses: Clauses, chunk: Chunk, stage: Stage): Act | null {
  const verb = actFrom(clauses, chunk.last) ?? actFrom(clauses, chunk.last, BEFORE_ACTS);
  if (verb !== null) return { head: verb, at: actRange(clauses, verb) };
  const { words } = clauses;
  const preposition = words.word(chunk.last);
  const object = clauses.chunks.from(chunk.last + 1);
  const isPlan = words.lemma(chunk.head) === "plan";
  const takesNoun =
    stage === "begun" ? preposition === "to" : preposition === (isPlan ? "for" : "of");
  if (!takesNoun || object === null) return null;
  return { head: object.head, at: objectRange(clauses, object.first) };
}

const OF_ANOTHER: Phrase = { first: -1, last: -1, items: [], inside: [], aside: null };

/** Who voices the noun as an own one; `OF_ANOTHER` where the verb speaks of another's. */
function voiceOf(clauses: Clauses, chunk: Chunk): Phrase | null {
  const { words } = clauses;
  let verb = chunk.first - 1;
  if (!clauses.isVerb(verb)) return listedIn(clauses, chunk);
  const { negated, form } = clauses.group(verb);
  if (negated || form === "modal") return null;
  const lemma = words.lemma(verb);
  if (OTHERS_VERBS.has(lemma)) return OF_ANOTHER;
  if (!VOICING_VERBS.has(lemma)) return null;
  verb = chunk.first - 1;
  return clauses.subject(verb);
}

const isOthers = ({ words }: Clauses, chunk: Chunk): boolean =>
  OTHERS_VERBS.has(words.lemma(chunk.first - 1));

/** "outlined updates to A, |plans to ease B|": a list of objects; the owner must say whose each is. */
const listedIn = ({ words }: Clauses, chunk: Chunk): Phrase | null =>
  words.word(chunk.first - 1) === "," || words.word(chunk.first - 1) === "and" ? OF_ANOTHER : null;

/** The last word of the possessive inside a noun phrase: "|Tokyo|’s plans", "his |country|’s interest", "|their| plan". */
function ownerIn({ words }: Clauses, { first, head }: Chunk): number | null {
  for (let t = head - 1; t > first; t--) if (words.isPossessive(t)) return t - 1;
  return words.xpos(first) === "PRP$" ? first : null;
}

function ownerWithin({ words }: Clauses, { first, last }: Range): number | null {
  for (let t = first + 1; t < last; t++) if (words.isPossessive(t)) return t - 1;
  return null;
}

/** "…, including meeting the target by 2026" undertakes that too. */
function including(clauses: Clauses, made: Candidate): Candidate[] {
  const { words } = clauses;
  const { last } = made.at;
  if (words.word(last) !== "," || words.word(last + 1) !== "including") return [];
  // Taggers take "meeting" for a noun.
  const named = /ing$/.test(words.word(last + 2)) ? last + 2 : null;
  const act = actFrom(clauses, last + 2) ?? named;
  if (act === null) return [];
  return [{ ...made, act, at: actRange(clauses, act) }];
}

/** "is ready to open" */
export function byAdjective(clauses: Clauses, adjective: number): Candidate[] {
  const { words } = clauses;
  if (!ACT_ADJECTIVES.has(words.lemma(adjective)) && !ACT_ADJECTIVES.has(words.word(adjective)))
    return [];
  // "is well prepared to join": fit for it, says somebody.
  if (/^(?:well|better|best|ill)$/.test(words.word(adjective - 1))) return [];
  const { first, negated } = clauses.group(adjective);
  const act = actFrom(clauses, adjective + 1) ?? actFrom(clauses, adjective + 1, new Set(["to"]));
  const isSaid = /^(?:is|are|'s|'re|am|was|were|remains|remain|stands|stand)$/.test(
    words.word(first),
  );
  if (act === null || negated || !isSaid) return [];
  return [
    {
      stage: words.word(adjective) === "committed" ? "pledged" : "intended",
      cue: adjective,
      act,
      at: actRange(clauses, act),
      committer: clauses.subject(adjective),
      owner: null,
      doubt: null,
      rule: "rule:undertaking.adjective",
    },
  ];
}

/** "By 2027 the state’s spending will be 2%": a figure set for a party's own effort. */
export function byTarget(clauses: Clauses, noun: number): Candidate[] {
  const { words } = clauses;
  const chunk = clauses.chunks.over(noun);
  if (chunk === null || chunk.head !== noun || !TARGET_NOUNS.has(words.lemma(noun))) return [];
  const owner = ownerIn(clauses, chunk);
  const will = chunk.last;
  if (owner === null || !/^(?:will|'ll)$/.test(words.word(will))) return [];
  const verb = will + 1;
  if (!/^(?:be|reach|rise|fall|hit|equal|exceed|total)$/.test(words.lemma(verb))) return [];
  return [
    {
      stage: "pledged",
      cue: will,
      act: verb,
      at: { first: will, last: objectRange(clauses, afterPreposition(clauses, verb + 1)).last },
      committer: null,
      owner,
      doubt: null,
      rule: "rule:undertaking.target",
    },
  ];
}

const afterPreposition = ({ words }: Clauses, at: number): number =>
  words.upos(at) === "ADP" ? at + 1 : at;
