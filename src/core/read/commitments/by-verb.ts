/** Undertakings told by a verb: "plans to open", "is drawing up", "will send", "approved a budget". */
import type { Stage } from "../../annotation/contract.ts";
import {
  ACT_VERBS,
  ANNOUNCED_THINGS,
  ANNOUNCING_VERBS,
  APPROVED_THINGS,
  APPROVING_VERBS,
  BUILDING_VERBS,
  DRAFTING_VERBS,
  type Ladder,
  NO_ACTS,
  OBJECT_VERBS,
  OPTIONS,
  PRIZES,
  SOFT_VERBS,
  SOLEMN_VERBS,
} from "../../languages/en/undertakings.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Clauses, Phrase } from "../clauses/clauses.ts";
import { actFrom, actRange, objectRange } from "./act.ts";
import type { Candidate } from "./candidate.ts";

const rungOf = (ladder: Ladder, lemma: string): Stage | null =>
  ladder.find(([, lemmas]) => lemmas.has(lemma))?.[0] ?? null;

const PAST = "told as past";

export function byVerb(clauses: Clauses, verb: number): Candidate | null {
  const { form, negated, passive } = clauses.group(verb);
  if (negated || passive || isConditional(clauses, verb)) return null;
  if (form === "future") return byWill(clauses, verb);
  if (!["present", "progressive", "past", "perfect"].includes(form)) return null;
  return (
    byComplement(clauses, verb) ??
    byAgreement(clauses, verb) ??
    byObject(clauses, verb) ??
    byWork(clauses, verb) ??
    byApproval(clauses, verb) ??
    byAnnouncement(clauses, verb)
  );
}

function isConditional(clauses: Clauses, verb: number): boolean {
  const subject = clauses.subject(verb);
  const at = (subject?.first ?? clauses.group(verb).first) - 1;
  return /^(?:if|unless|whether|should)$/.test(clauses.words.word(at));
}

const COMMITTING: ReadonlySet<string> = new Set(["to"]);

/** "plans to open", "is considering opening", "committed to opening" */
function byComplement(clauses: Clauses, verb: number): Candidate | null {
  const { words } = clauses;
  const lemma = clauses.lemma(verb);
  const stage = rungOf(ACT_VERBS, lemma);
  if (stage === null) return null;
  const { last, form } = clauses.group(verb);
  const act =
    actFrom(clauses, last) ??
    actFrom(clauses, last, COMMITTING) ??
    actFrom(clauses, overDates(clauses, last));
  // "looks forward to joining" undertakes nothing.
  if (act === null || words.word(last) === "forward") return null;
  const isSoft = stage === "intended" || stage === "considered";
  const isOver = isSoft && (form === "past" || (form === "perfect" && SOFT_VERBS.has(lemma)));
  return {
    stage,
    cue: verb,
    act,
    at: actRange(clauses, act),
    committer: clauses.subject(verb),
    owner: null,
    doubt: isOver ? PAST : null,
    rule: "rule:undertaking.verb",
  };
}

/** "agreed |on 3 May| to begin", "pledged |last week| to join" */
function overDates(clauses: Clauses, from: number): number {
  let at = from;
  for (const { phrase, last } of clauses.adjuncts(from)) {
    if (!phrase.items.every((chunk) => chunk.isDate)) break;
    at = last;
  }
  return at;
}

/** "agreed on the need to act" */
function byAgreement(clauses: Clauses, verb: number): Candidate | null {
  const { words } = clauses;
  const { last } = clauses.group(verb);
  if (clauses.lemma(verb) !== "agree" || words.word(last) !== "on") return null;
  const chunk = clauses.chunks.from(last + 1);
  if (chunk === null || chunk.isDate) return null;
  const act = actFrom(clauses, chunk.last);
  const at = act === null ? objectRange(clauses, chunk.first) : actRange(clauses, act);
  return {
    stage: "agreed",
    cue: verb,
    act: act ?? chunk.head,
    at: { first: chunk.first, last: at.last },
    committer: clauses.subject(verb),
    owner: null,
    doubt: null,
    rule: "rule:undertaking.agreement",
  };
}

/** "is discussing an increase", "explored ways to deepen", "seeks closer cooperation" */
function byObject(clauses: Clauses, verb: number): Candidate | null {
  const { words } = clauses;
  const stage = rungOf(OBJECT_VERBS, clauses.lemma(verb));
  const object = clauses.object(verb);
  const [item] = object?.items ?? [];
  if (stage === null || item === undefined || !isWork(clauses, verb, item)) return null;
  const { form } = clauses.group(verb);
  const isOption = OPTIONS.has(words.lemma(item.head));
  const isCurrent = form === "progressive" || (form === "present" && stage === "intended");
  if (!(isCurrent || (isOption && stage === "considered") || stage === "pledged")) return null;
  const act = actFrom(clauses, item.last);
  const at = act === null ? objectRange(clauses, item.first) : actRange(clauses, act);
  // "is examining options |to build docks|": the act is what the options are for.
  const first = isOption && act !== null ? act : item.first;
  return {
    stage,
    cue: verb,
    act: act ?? item.head,
    at: { first, last: at.last },
    committer: clauses.subject(verb),
    owner: null,
    doubt: null,
    rule: "rule:undertaking.object",
  };
}

/** Not "promised Utopia “fire”", "promised that aid would come", "seeks a seat": whom or what no work is done on. */
function isWork(clauses: Clauses, verb: number, item: Chunk): boolean {
  const { words } = clauses;
  const lemma = clauses.lemma(verb);
  const isParty = words.upos(item.head) === "PROPN" && /^(?:pledge|promise)$/.test(lemma);
  const isPrize = lemma === "seek" && PRIZES.has(words.lemma(item.head));
  return !(item.isDate || isParty || isPrize || words.word(item.first) === "that");
}

/** "is drawing up a strategy" */
function byWork(clauses: Clauses, verb: number): Candidate | null {
  const { words } = clauses;
  const lemma = clauses.lemma(verb);
  const { form, last } = clauses.group(verb);
  const drafts = DRAFTING_VERBS.has(lemma) && (lemma !== "draw" || words.word(verb + 1) === "up");
  const builds = BUILDING_VERBS.has(lemma) && (lemma !== "set" || words.word(verb + 1) === "up");
  if (form !== "progressive" || !(drafts || builds) || clauses.chunks.from(last) === null)
    return null;
  return {
    stage: "begun",
    cue: verb,
    act: verb,
    at: { first: verb, last: objectRange(clauses, last).last },
    committer: clauses.subject(verb),
    owner: null,
    doubt: builds ? "told as a fact rather than as an undertaking" : null,
    rule: "rule:undertaking.under-way",
  };
}

/** "approved a record budget" */
function byApproval(clauses: Clauses, verb: number): Candidate | null {
  const { words } = clauses;
  const lemma = clauses.lemma(verb);
  const stage = Object.hasOwn(APPROVING_VERBS, lemma) ? APPROVING_VERBS[lemma] : undefined;
  const [item] = clauses.object(verb)?.items ?? [];
  const { form } = clauses.group(verb);
  if (stage === undefined || item === undefined || !["past", "perfect"].includes(form)) return null;
  if (!APPROVED_THINGS.has(words.lemma(item.head))) return null;
  return {
    stage,
    cue: verb,
    act: item.head,
    at: objectRange(clauses, item.first),
    committer: clauses.subject(verb),
    owner: null,
    doubt: null,
    rule: "rule:undertaking.approval",
  };
}

/** "announced a new phase in", "announced 3 million euros for" */
function byAnnouncement(clauses: Clauses, verb: number): Candidate | null {
  const { words } = clauses;
  const [item] = clauses.object(verb)?.items ?? [];
  const { form } = clauses.group(verb);
  if (clauses.lemma(verb) !== "announce" || item === undefined || form === "present") return null;
  const thing = words.lemma(item.head);
  if (!ANNOUNCED_THINGS.has(thing)) return null;
  const committer = clauses.subject(verb);
  // "Utopia and Estria announced the donation": one gives, the other is given to.
  const isGift = /^(?:donation|grant|loan|contribution|gift|aid|funding)$/.test(thing);
  const isOpen = isGift && committer !== null && committer.items.length > 1;
  return {
    stage: "pledged",
    cue: verb,
    act: item.head,
    at: objectRange(clauses, item.first),
    committer,
    owner: null,
    doubt: isOpen ? "which of them gives is not told" : null,
    rule: "rule:undertaking.announced",
  };
}

/** "will send": a word of one's own where somebody announces it, else a mere "will". */
function byWill(clauses: Clauses, verb: number): Candidate | null {
  const lemma = clauses.lemma(verb);
  if (NO_ACTS.has(lemma)) return null;
  const subject = clauses.subject(verb);
  if (subject === null) return null;
  const cue = announcedBy(clauses, subject);
  const announcer = cue === null ? null : clauses.subject(cue);
  const isSolemn = cue !== null && SOLEMN_VERBS.has(clauses.lemma(cue));
  return {
    stage: "pledged",
    cue: cue ?? verb,
    act: verb,
    at: actRange(clauses, verb),
    committer: announcer ?? subject,
    owner: null,
    doubt: null,
    rule:
      isSolemn && announcer !== null ? "rule:undertaking.announced-will" : "rule:undertaking.will",
  };
}

/** The verb of "announced that it" where the subject means whoever announces. */
function announcedBy(clauses: Clauses, subject: Phrase): number | null {
  const { words } = clauses;
  const opens = words.word(subject.first);
  const isBack =
    /^(?:it|they|he|she|we|i)$/.test(opens) ||
    /^(?:two|country|both|pair)$/.test(words.word(subject.last - 1));
  if (!isBack) return null;
  const begin = words.sentenceOf(subject.first)?.first ?? 0;
  for (let t = subject.first - 1; t >= begin; t--)
    if (clauses.isVerb(t))
      return ANNOUNCING_VERBS.has(words.lemma(t)) && clauses.isFinite(t) ? t : null;
  return null;
}
