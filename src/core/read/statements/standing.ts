/** Whether a statement is shown: its speaker is sure, its content whole, and it was said. */
import type { Line } from "../../annotation/contract.ts";
import { COURTESIES } from "../../languages/en/speech-cues.ts";
import type { Draft } from "./draft.ts";
import type { SourceWords } from "./source.ts";
import type { SaidWords } from "./spans.ts";
import type { Spoken } from "./spoken.ts";
import {
  holdsNextCue,
  isAskedAbout,
  isCourtesy,
  isCut,
  isDocumentNoted,
  isNothing,
  isRefusal,
  isShownByDeed,
  isTarget,
  isThingNamed,
  isTopic,
  lacksSubject,
} from "./whole.ts";
import { breaksOff, hasFiniteVerb, isEmpty, type Words } from "./words.ts";

export function standingOf(
  words: Words,
  draft: Draft,
  said: SaidWords,
  spoken: Spoken,
): Pick<Line, "standing" | "reasons"> {
  const doubts = [
    ...speakerDoubts(words, draft, spoken),
    ...clauseDoubts(draft),
    ...contentDoubts(words, draft, said),
  ];
  return doubts.length > 0
    ? { standing: "weaker", reasons: doubts }
    : {
        standing: "shown",
        reasons: [
          draft.rule === "turn"
            ? "a turn of a transcript, speaker stated"
            : said.form === "indirect"
              ? "speaker and clause are stated"
              : "words between quotation marks, speaker stated",
        ],
      };
}

function speakerDoubts(words: Words, draft: Draft, spoken: Spoken): readonly string[] {
  const { source } = draft;
  if (draft.rule === "unattributed") return ["speaker not certain"];
  if (draft.turn !== null) return ["told within a turn of a transcript"];
  if (draft.rule === "turn") return turnDoubts(words, draft, spoken);
  if (draft.rule === "goes-on") return ["no cue of its own: the speaker before goes on"];
  if (!source) return ["speaker not stated"];
  if (isTornOff(words, draft)) return ["the source may be longer"];
  if (holdsVerb(words, source)) return ["the source may be shorter"];
  if (spoken.speakers.length > 0 && lacksJoined(words, source, spoken.speakers.length))
    return ["one of those who speak is not certain"];
  return spoken.vouched ? [] : ["speaker not certain"];
}

/** No shorter turn says anything: "Please.", "(Laughter.)". */
const LEAST_SAID = 10;

function turnDoubts(words: Words, { content }: Draft, { speakers }: Spoken): readonly string[] {
  const [range] = content?.ranges ?? [];
  if (speakers.length === 0 || range === undefined) return ["speaker not certain"];
  let size = 0;
  let isCourteous = false;
  for (let t = range.first; t < range.last; t++) {
    if (!words.isPunctuation(t)) size++;
    isCourteous ||= COURTESIES.has(words.lemma(t)) || COURTESIES.has(words.word(t));
  }
  return isCourteous || size < LEAST_SAID ? ["a courtesy"] : [];
}

/** "Hill, the envoy, called for peace, the mayor said": a verb that no "who" opens is of another clause. */
function holdsVerb(words: Words, { first, last }: SourceWords): boolean {
  for (let t = first; t < last; t++) {
    if (/^(?:who|whose|which|that|where|whom|when)$/.test(words.word(t))) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(t)) && words.upos(t) === "VERB") return true;
  }
  return false;
}

/** "The council and Estria said", where only one of the two is known; an office beside its holder is no second speaker. */
function lacksJoined(words: Words, source: SourceWords, known: number): boolean {
  const joined = words
    .childrenBy(source.head, "conj")
    .filter((c) => words.label(c) === "conj" && words.upos(c) !== "VERB");
  return joined.length + 1 > known;
}

/** ", in work with A, B and C announced": a source after "and" at the head of which no clause ends. */
function isTornOff(words: Words, { source, clause }: Draft): boolean {
  if (!source || !clause || source.first > clause.token) return false;
  const sentence = words.sentenceOf(source.first);
  if (sentence && isRestOfList(words, source, sentence.first)) return true;
  if (!sentence || words.upos(source.first - 1) !== "CCONJ") return false;
  return !hasFiniteVerb(words, { first: sentence.first, last: source.first });
}

/** "In May, Estria, |Varnia and Orland| announced": a name between commas before a list is its first part. */
function isRestOfList(words: Words, source: SourceWords, begin: number): boolean {
  const comma = source.first - 1;
  if (words.word(comma) !== "," || words.upos(comma - 1) !== "PROPN") return false;
  let joins = false;
  for (let t = source.first; t < source.last; t++) joins ||= words.upos(t) === "CCONJ";
  if (!joins) return false;
  let at = comma - 1;
  while (at > begin && /^(?:PROPN|DET)$/.test(words.upos(at - 1))) at--;
  return at === begin || words.word(at - 1) === ",";
}

function clauseDoubts({ clause, rule }: Draft): readonly string[] {
  const doubts: string[] = [];
  if (rule === "noun") doubts.push("attributed in passing");
  if (!clause) return doubts;
  if (clause.kind === "attitude") doubts.push("a view or wish, not words said");
  if (clause.kind === "topic") doubts.push("a topic talked of, not what was said of it");
  if (clause.negated) doubts.push("said not to have been said");
  if (clause.unreal) doubts.push("not said, or not yet");
  return doubts;
}

/** Of words that are told and not quoted. */
function indirectDoubts(words: Words, draft: Draft, { form }: SaidWords): readonly string[] {
  if (form === "direct") return [];
  const doubts: string[] = [];
  if (lacksSubject(words, draft)) doubts.push("the words begin in the middle");
  if (isAskedAbout(words, draft)) doubts.push("told only that something was said of it");
  if (form === "mixed") return doubts;
  if (isThingNamed(words, draft)) doubts.push("a thing is named, not what was said of it");
  if (isTopic(words, draft)) doubts.push("a topic talked of, not what was said of it");
  if (isRefusal(words, draft)) doubts.push("told that it was not said");
  if (isShownByDeed(words, draft)) doubts.push("what a deed shows, not words said");
  if (isTarget(words, draft)) doubts.push("only whom it is aimed at is told");
  return doubts;
}

function contentDoubts(words: Words, draft: Draft, said: SaidWords): readonly string[] {
  const doubts: string[] = [];
  if (draft.quotations.some((q) => !q.closed && draft.quotations.length === 1))
    doubts.push("a quotation mark has no partner");
  const size = said.content.reduce((n, s) => n + s.end - s.start, 0);
  const isShort = said.form === "indirect" && draft.content !== null && size < 12;
  if (isShort) doubts.push("too little is left of what was said");
  const last = said.content.at(-1);
  if (said.form === "indirect" && last !== undefined && breaksOff(words, words.within(last)))
    doubts.push("the words break off");
  else if (said.form !== "direct" && isCut(words, draft))
    doubts.push("what was said goes on beyond the words");
  doubts.push(...indirectDoubts(words, draft, said));
  if (isDocumentNoted(words, draft)) doubts.push("a document is noted, not what was said of it");
  if (isCourtesy(words, draft)) doubts.push("a courtesy");
  if (holdsNextCue(words, draft)) doubts.push("the words run on into another statement");
  if (isNothing(words, draft)) doubts.push("told that little was said");
  const leads = draft.content?.ranges[0];
  if (
    leads &&
    !isEmpty(leads) &&
    said.form === "indirect" &&
    /^(?:it|this|that|so|them|him|her|(?:this|these|that|those) \w+)$/.test(
      words.text.slice(said.content[0]?.start, said.content[0]?.end).toLowerCase(),
    )
  )
    doubts.push("what was said is only pointed to");
  return doubts;
}
