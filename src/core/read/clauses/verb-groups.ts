/** What the form of a verb says, read off the words before it. */

import { IRREGULAR_VERBS } from "../../languages/en/irregular-forms.ts";
import { NEGATIONS } from "../../languages/en/negations.ts";
import type { Range, Words } from "../statements/words.ts";

type VerbForm =
  | "past"
  | "present"
  | "perfect"
  | "progressive"
  | "future"
  | "modal"
  | "infinitive"
  | "gerund"
  | "participle";

/** A verb with its helpers and adverbs: "has not yet been |signed|". */
export interface VerbGroup extends Range {
  readonly main: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "was drawing up", "was to open": told of a time gone by. */
  readonly wasPast: boolean;
}

const BE = new Set("am is are was were be been being 's 're 'm".split(" "));
const HAVE = new Set("have has had having 've 'd".split(" "));
const DO = new Set("do does did".split(" "));
const FUTURE = new Set("will 'll wo shall".split(" "));
const MODAL = new Set("may might could would should can ca must ought".split(" "));
const PARTICLES = new Set("up off out down back away over".split(" "));
const LONGEST = 7;

export function verbGroup(words: Words, main: number): VerbGroup {
  const first = firstOf(words, main);
  const helpers = new Set<string>();
  for (let t = first; t < main; t++) helpers.add(words.word(t));
  const has = (list: ReadonlySet<string>): boolean => [...helpers].some((h) => list.has(h));
  const last =
    PARTICLES.has(words.word(main + 1)) && isParticle(words, main + 1) ? main + 2 : main + 1;
  const form = formOf(words, main, has, helpers.has("to"));
  return {
    first,
    main,
    last,
    form,
    passive: isPastForm(words, main) && has(BE),
    negated: has(NEGATIONS) || NEGATIONS.has(words.word(main + 1)),
    wasPast: helpers.has("was") || helpers.has("were") || helpers.has("had"),
  };
}

const isParticle = (words: Words, at: number): boolean => /^(?:RP|RB|IN)$/.test(words.xpos(at));

function firstOf(words: Words, main: number): number {
  const sentence = words.sentenceOf(main)?.first ?? 0;
  let first = main;
  for (let t = main - 1; t >= sentence && t > main - LONGEST; t--) {
    const upos = words.upos(t);
    const isHelper = upos === "AUX" || words.word(t) === "to" || upos === "PART";
    if (isHelper) first = t;
    else if (upos !== "ADV") break;
    if (words.word(t) === "to" && words.upos(t - 1) !== "AUX" && words.upos(t - 1) !== "ADV") break;
  }
  return first;
}

type Has = (list: ReadonlySet<string>) => boolean;

function formOf(words: Words, main: number, has: Has, to: boolean): VerbForm {
  if (has(FUTURE)) return "future";
  if (has(MODAL)) return "modal";
  // "is to open" is arranged; "to open" waits for what governs it.
  if (to) return has(BE) && words.xpos(main) === "VB" ? "future" : "infinitive";
  if (has(HAVE)) return "perfect";
  if (has(BE)) return byBeing(words, main, has);
  if (has(DO)) return has(new Set(["did"])) ? "past" : "present";
  return byTag(words, main);
}

function byBeing(words: Words, main: number, has: Has): VerbForm {
  if (words.xpos(main) === "VBG") return "progressive";
  return has(new Set(["was", "were"])) ? "past" : "present";
}

function byTag(words: Words, main: number): VerbForm {
  switch (words.xpos(main)) {
    case "VBD":
      return isReduced(words, main) ? "participle" : "past";
    case "VBZ":
    case "VBP":
    case "NN":
    case "NNS":
      return "present";
    case "JJ":
      return "past";
    case "VBG":
      return isJoinedProgressive(words, main) ? "progressive" : "gerund";
    case "VBN":
      return isPast(words, main) ? "past" : "participle";
    default:
      return "infinitive";
  }
}

const isPastForm = (words: Words, main: number): boolean => /^VB[DN]$/.test(words.xpos(main));

/** "is drawing up a strategy and |discussing| an increase" */
function isJoinedProgressive(words: Words, main: number): boolean {
  const begin = words.sentenceOf(main)?.first ?? main;
  let at = main - 1;
  while (at > begin && words.upos(at) === "ADV") at--;
  if (words.word(at) !== "and") return false;
  for (let t = at - 1; t > begin; t--)
    if (words.upos(t) === "VERB" && words.xpos(t) !== "VBG") return false;
    else if (words.upos(t) === "VERB") return hasBeingBefore(words, t, begin);
  return false;
}

function hasBeingBefore(words: Words, verb: number, begin: number): boolean {
  let at = verb - 1;
  while (at > begin && words.upos(at) === "ADV") at--;
  return BE.has(words.word(at));
}

/** "briefings hosted by": no past tense, whatever the tagger says. */
const isReduced = (words: Words, main: number): boolean =>
  words.word(main + 1) === "by" && words.word(main + 2) !== "then" && hasOtherVerb(words, main);

/** A participle that can only be a past tense: it has an object, or no other verb tells what its subject did. */
function isPast(words: Words, main: number): boolean {
  if (!mayBePast(words.word(main)) || words.word(main + 1) === "by") return false;
  let before = main - 1;
  while (words.upos(before) === "ADV") before--;
  const afterNoun =
    /^(?:NOUN|PROPN|NUM)$/.test(words.upos(before)) || /^[),]$/.test(words.word(before));
  if (!afterNoun || words.sentenceAt(before) !== words.sentenceAt(main)) return false;
  const hasObject =
    /^(?:DET|PROPN|NOUN|NUM)$/.test(words.upos(main + 1)) || /^PRP/.test(words.xpos(main + 1));
  return (hasObject && words.word(before) !== ",") || !hasOtherVerb(words, main);
}

/** "signed" and "met" are both; "taken" is a participle alone. */
function mayBePast(word: string): boolean {
  if (/ed$/.test(word)) return true;
  const lemma = IRREGULAR_VERBS.get(word);
  return lemma !== undefined && !/(?:wn|en|ne|un|um|ung)$/.test(word);
}

const RELATIVE = /^(?:who|which|that|whose|where|when|as|because|while|whom)$/;

/** A finite verb of the sentence outside the clauses that "which" and the like open. */
function hasOtherVerb(words: Words, main: number): boolean {
  const sentence = words.sentenceOf(main);
  if (sentence === undefined) return false;
  let relative = false;
  for (let t = sentence.first; t < sentence.last; t++) {
    if (RELATIVE.test(words.word(t))) relative = true;
    else if (/^[,;]$/.test(words.word(t))) relative = false;
    if (t === main || relative) continue;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(t))) return true;
  }
  return false;
}

const PLANS: ReadonlySet<string> = new Set(
  "plan plans aim aims hope hopes pledge pledges vow vows promises".split(" "),
);

/** A verb that the tagger took for another word: "Utopia |plans| to open", "Hill and Wood |explored| ways". */
export function isMisreadVerb(words: Words, at: number): boolean {
  const upos = words.upos(at);
  if (upos !== "NOUN" && upos !== "ADJ") return false;
  const sentence = words.sentenceOf(at);
  if (sentence === undefined || at <= sentence.first) return false;
  return upos === "NOUN" ? isMisreadPlan(words, at, sentence) : isMisreadPast(words, at, sentence);
}

/** A noun behind a name and before an infinitive, where no other verb tells what the name does. */
function isMisreadPlan(words: Words, at: number, sentence: Range): boolean {
  if (!PLANS.has(words.word(at)) || words.word(at + 1) !== "to") return false;
  if (words.upos(at - 1) !== "PROPN") return false;
  for (let t = sentence.first; t < at; t++) if (words.upos(t) === "VERB") return false;
  return true;
}

/** An adjective in "-ed" between two nouns, in a sentence without any finite verb. */
function isMisreadPast(words: Words, at: number, sentence: Range): boolean {
  if (!/[a-z]{2}ed$/.test(words.written(at))) return false;
  const isBetween =
    /^(?:NNP|NNPS|NNS)$/.test(words.xpos(at - 1)) &&
    /^(?:NOUN|DET|PROPN)$/.test(words.upos(at + 1));
  if (!isBetween) return false;
  for (let t = sentence.first; t < sentence.last; t++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(t))) return false;
  return true;
}
