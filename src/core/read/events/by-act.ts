/** Political acts told by a verb: "Utopia |refused| to withdraw". What is told so is kept, and not shown. */
import type { Realis } from "../../annotation/contract.ts";
import type { Act } from "../../languages/en/events/act-codes.ts";
import { TEXTS } from "../../languages/en/events/act-nouns.ts";
import { threatened, underRealis } from "../../languages/en/events/act-turns.ts";
import { ACT_VERBS, FIRM_PLANS, TAKERS } from "../../languages/en/events/acts.ts";
import type { Clauses } from "../clauses/clauses.ts";
import { tellsOf } from "./act-told.ts";
import type { Actors } from "./actors.ts";
import {
  type Around,
  aroundOf,
  complementOf,
  LONGEST_GAP,
  rangeOf,
  recipientsOf,
} from "./around.ts";
import { isNeed } from "./by-need.ts";
import { agents } from "./by-verb.ts";
import { type Candidate, placeAmong } from "./candidate.ts";
import { isToCome, realisOf } from "./realis.ts";

export function byAct(clauses: Clauses, actors: Actors, verb: number): Candidate | null {
  const lemma = clauses.lemma(verb);
  if (!ACT_VERBS.has(lemma) || isTakenUp(clauses, verb) || isDescribing(clauses, verb)) return null;
  const around = aroundOf(clauses, verb);
  const told = tellsOf(clauses, actors, around);
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
    weak: false,
    act: true,
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

/** "agreed |to withdraw|": told by the verb it hangs on. */
function isTakenUp(clauses: Clauses, verb: number): boolean {
  if (!["infinitive", "gerund"].includes(clauses.group(verb).form)) return false;
  const begin = clauses.words.sentenceOf(verb)?.first ?? verb;
  for (let t = clauses.group(verb).first - 1; t >= begin && t > verb - LONGEST_GAP; t--)
    if (clauses.isVerb(t)) return TAKERS.has(clauses.lemma(t)) && complementOf(clauses, t) === verb;
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

/** A purpose is no act, nor an option that is talked of: "came |to discuss| trade", "discussed |deepening| ties". */
function isMerePurpose(clauses: Clauses, verb: number, { plover }: Act, realis: Realis): boolean {
  const { form } = clauses.group(verb);
  const governor = form === "infinitive" || form === "gerund" ? clauses.governor(verb) : null;
  if (realis === "scheduled" && governor !== null)
    return !FIRM_PLANS.has(clauses.words.lemma(governor));
  return form === "infinitive" && realis === "hypothetical" && !DONE_BY_COMING.has(plover);
}
