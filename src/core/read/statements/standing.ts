/** Whether a statement is shown: its speaker is sure, its content whole, and it was said. */
import type { Line } from "../../annotation/contract.ts";
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import { canSpeak } from "../../languages/en/voices.ts";
import type { Draft } from "./draft.ts";
import type { SourceWords } from "./source.ts";
import type { SaidWords } from "./spans.ts";
import type { Spoken } from "./spoken.ts";
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
          said.form === "indirect"
            ? "speaker and clause are stated"
            : "words between quotation marks, speaker stated",
        ],
      };
}

function speakerDoubts(words: Words, draft: Draft, spoken: Spoken): readonly string[] {
  const { source } = draft;
  if (draft.rule === "unattributed") return ["speaker not certain"];
  if (draft.rule === "goes-on") return ["no cue of its own: the speaker before goes on"];
  if (!source) return ["speaker not stated"];
  if (isTornOff(words, draft)) return ["the source may be longer"];
  if (spoken.speakers.length > 0 || spoken.via !== null) return [];
  return namesSomeone(words, source) ? [] : ["speaker not certain"];
}

/** Officials and reports speak without a name; "he", "our side", "the company" and things point elsewhere. */
function namesSomeone(words: Words, source: SourceWords): boolean {
  const { head, first, last } = source;
  if (words.upos(head) === "PRON" || words.upos(head) === "PROPN") return false;
  if (/^(?:our|my|your|this|that|these|those|it|its)$/.test(words.word(first))) return false;
  if (!canSpeak(words.lemma(head)) && !DOCUMENT_NOUNS.has(words.lemma(head))) return false;
  const isBare = words.word(first) === "the" && last - first <= 2 && words.xpos(head) === "NN";
  return !isBare;
}

/** ", in work with A, B and C announced": a source after "and" at the head of which no clause ends. */
function isTornOff(words: Words, { source, clause }: Draft): boolean {
  if (!source || !clause || source.first > clause.token) return false;
  const sentence = words.sentenceOf(source.first);
  if (!sentence || words.upos(source.first - 1) !== "CCONJ") return false;
  return !hasFiniteVerb(words, { first: sentence.first, last: source.first });
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
