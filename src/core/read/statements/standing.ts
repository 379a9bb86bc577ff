/** Whether a statement is shown: its speaker is sure, its content whole, and it was said. */
import type { Line } from "../../annotation/contract.ts";
import type { Draft } from "./draft.ts";
import type { SaidWords } from "./spans.ts";
import type { Spoken } from "./spoken.ts";
import { isEmpty, type Words } from "./words.ts";

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
  if (draft.rule === "unattributed") return ["speaker not certain"];
  if (draft.rule === "goes-on") return ["no cue of its own: the speaker before goes on"];
  if (!draft.source) return ["speaker not stated"];
  if (spoken.speakers.length > 0 || spoken.via !== null) return [];
  const isPronoun =
    words.upos(draft.source.head) === "PRON" && draft.source.last - draft.source.first === 1;
  return isPronoun ? ["speaker not certain"] : [];
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
  const leads = draft.content?.ranges[0];
  if (
    leads &&
    !isEmpty(leads) &&
    said.form === "indirect" &&
    /^(?:it|this|that|so|them|him|her)$/.test(
      words.text.slice(said.content[0]?.start, said.content[0]?.end).toLowerCase(),
    )
  )
    doubts.push("what was said is only pointed to");
  return doubts;
}
