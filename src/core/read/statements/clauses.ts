/** The cue clauses of one article, outside quotation marks, each with its source and content. */
import type { Sentence } from "../../annotation/layers.ts";
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import { canSpeak } from "../../languages/en/voices.ts";
import { type Content, clauseOfNoun, contentOf } from "./content.ts";
import { type CueClause, cueAt, lemmaOfCue } from "./cue.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { type ReportClause, reportClause } from "./report.ts";
import {
  isInverted,
  type Quoted,
  type SourceWords,
  sourceFrom,
  sourceOf,
  subjectOf,
} from "./source.ts";
import { hasFiniteVerb, holds, isEmpty, type Range, type Words, withoutEdges } from "./words.ts";

/** Drafts by cue, in reading order; one inside what another one attributes is left out. */
export function clauseDrafts(
  words: Words,
  sentences: readonly Sentence[],
  quoted: Quoted,
): readonly Draft[] {
  return sentences.flatMap((sentence, index) => {
    const drafts = outermost(words, [
      ...cuesOf(words, sentence, quoted)
        .map((clause) => draftOf(words, clause, quoted))
        .filter((d) => d !== null),
      ...nounDrafts(words, sentence, quoted),
    ]);
    const placed = drafts.map((d) => ({ ...d, segment: sentence.segment, sentence: index }));
    return credited(words, sentence, placed, { index, quoted });
  });
}

function cuesOf(words: Words, sentence: Sentence, quoted: Quoted): readonly CueClause[] {
  const found: CueClause[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const clause = quoted(i) ? null : cueAt(words, i);
    if (clause) found.push(clause);
  }
  return found;
}

function draftOf(words: Words, clause: CueClause, quoted: Quoted): Draft | null {
  const cue = { first: clause.token, last: clause.token + 1 };
  const report = reportClause(words, clause, quoted);
  if (report && !isInverted(words, clause.token, quoted)) return reported(words, clause, report);
  const source = sourceOf(words, clause, quoted);
  const isTag =
    isInverted(words, clause.token, quoted) || tagsQuotation(words, clause, source, quoted);
  const content = isTag ? null : contentOf(words, clause);
  const inContent = source && content?.ranges.some((r) => holds(r, source.head));
  const draft = {
    ...EMPTY_DRAFT,
    clause,
    isTag,
    cue: content?.cue ?? cue,
    source: inContent ? null : source,
    content,
  };
  return isKept(words, draft) ? draft : null;
}

/** “…,” the envoy said after the talks ended: what follows the cue is not what was said. */
function tagsQuotation(
  words: Words,
  clause: CueClause,
  source: SourceWords | null,
  quoted: Quoted,
): boolean {
  if (!source || source.first > clause.token || !clause.verb.quote || clause.participle)
    return false;
  const hasComma = words.word(source.first - 1) === ",";
  const at = hasComma ? source.first - 2 : source.first - 1;
  if (at < 0 || !quoted(at) || words.sentenceAt(at) !== words.sentenceAt(clause.token))
    return false;
  const isStopped = hasComma || /^[,?!—–]$/.test(words.written(at - 1));
  return isStopped && words.word(clause.token + 1) !== "that";
}

function reported(words: Words, clause: CueClause, report: ReportClause): Draft {
  const cue = { first: clause.token, last: clause.token + 1 };
  const isHeard = clause.kind === "hearing" || clause.passive;
  const source = isHeard ? null : sourceFrom(words, report.source.first, report.source.last);
  const content: Content = {
    ranges: report.content,
    cue,
    addressee: isHeard ? report.source.last - 1 : null,
    embedded: false,
    shape: "before",
  };
  return {
    ...EMPTY_DRAFT,
    clause,
    cue: isHeard ? { first: report.source.first, last: cue.last } : cue,
    source,
    content,
  };
}

/** A view needs someone who holds it; a passive without "by" needs a word of stress. */
function isKept(words: Words, { clause, content, source }: Draft): boolean {
  if (!clause) return true;
  const isNoun = content?.shape === "noun";
  // "people defending their rights": nobody says so.
  if (clause.participle && clause.kind !== "speech" && words.word(clause.token - 1) !== ",")
    return false;
  if (clause.kind === "attitude" && (source === null || content === null || clause.passive))
    return false;
  if (clause.passive && source === null && isNoun)
    return STRESSED.has(lemmaOfCue(words, clause.token));
  if (isNoun && source !== null && !mayStand(words, clause, source)) return false;
  return !(isNoun && receivesGuest(words, clause));
}

/** "The exercise underlines": a thing as subject shows something, it says nothing. */
function mayStand(words: Words, clause: CueClause, source: SourceWords): boolean {
  const { head } = source;
  if (words.upos(head) === "PRON")
    return !/^(?:it|this|that|these|those|which|what)$/.test(words.word(head));
  if (words.upos(head) !== "NOUN") return true;
  const noun = words.lemma(head);
  return (
    canSpeak(noun) ||
    (clause.kind !== "stance" && clause.kind !== "attitude" && DOCUMENT_NOUNS.has(noun))
  );
}

/** "welcomed President Hill": a guest is received, nothing is said of it. */
function receivesGuest(words: Words, clause: CueClause): boolean {
  if (!/^(?:welcome|address|salute|greet|back|endorse)$/.test(lemmaOfCue(words, clause.token)))
    return false;
  const object = words.childrenBy(clause.token, "obj")[0];
  if (object === undefined) return false;
  return (
    lemmaOfCue(words, clause.token) === "welcome" &&
    (words.upos(object) === "PROPN" || canSpeak(words.lemma(object)))
  );
}

const STRESSED = new Set(
  "stress emphasise emphasize highlight underline underscore reaffirm reiterate".split(" "),
);

/** "his claim that it goes on", "concern that it stops" */
function nounDrafts(words: Words, sentence: Sentence, quoted: Quoted): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const inside = !quoted(i) && words.upos(i) === "NOUN" ? clauseOfNoun(words, i) : null;
    if (!inside) continue;
    const source = nounSource(words, i);
    if (!source) continue;
    drafts.push({
      ...EMPTY_DRAFT,
      rule: "noun",
      cue: { first: i, last: i + 1 },
      source,
      content: {
        ranges: [inside.range],
        cue: { first: i, last: i + 1 },
        addressee: null,
        embedded: true,
        shape: "clause",
      },
    });
  }
  return drafts;
}

function nounSource(words: Words, noun: number): SourceWords | null {
  const owner = words.childrenBy(noun, "nmod:poss")[0];
  const verb = words.head(noun);
  const subject = words.label(noun) === "obj" && verb >= 0 ? subjectOf(words, verb, 0) : null;
  const head = owner ?? subject;
  if (head === null || head === undefined) return null;
  const { first, last } = words.subtree(head, (t) => words.label(t) === "case");
  const range = withoutEdges(words, { first, last: head < noun ? Math.min(last, noun) : last });
  return isEmpty(range) ? null : { ...range, head };
}

/** Drops a cue that stands inside the content of another, outer one. */
function outermost(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  // A report clause governs its sentence, wherever the parser hung it.
  const depth = (d: Draft): number =>
    d.content?.shape === "before" ? -1 : depthOf(words, d.clause?.token ?? d.cue?.first ?? 0);
  const kept: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => depth(a) - depth(b))) {
    const at = draft.cue?.first ?? -1;
    const same = kept.some((k) => k.cue && holds(k.cue, at));
    if (!same && !kept.some((k) => isInside(draft, k))) kept.push(draft);
  }
  // What the parser hung too high is inside all the same: "said that the tape shows".
  const outer = kept.filter(
    (d) =>
      !kept.some(
        (k) => k !== d && k.clause?.kind === "speech" && isInside(d, k) && !isInside(k, d),
      ),
  );
  return outer.toSorted((a, b) => (a.cue?.first ?? 0) - (b.cue?.first ?? 0));
}

function isInside(draft: Draft, other: Draft): boolean {
  const at = draft.cue?.first ?? -1;
  return other.content?.ranges.some((r) => holds(r, at)) ?? false;
}

function depthOf(words: Words, token: number): number {
  let depth = 0;
  for (let at = words.head(token); at >= 0 && depth < 100; at = words.head(at)) depth++;
  return depth;
}

/** "according to X": the source where nobody else speaks, else the way the words came. */
function credited(
  words: Words,
  sentence: Sentence,
  drafts: readonly Draft[],
  { index, quoted }: { index: number; quoted: Quoted },
): readonly Draft[] {
  const at = accordingIn(words, sentence, quoted);
  if (at < 0) return drafts;
  const source = creditedSource(words, at, sentence);
  if (!source) return drafts;
  const phrase = { first: at, last: source.last };
  const main = drafts.filter((d) => isMain(words, d, phrase));
  if (main.length > 0)
    return drafts.map((d) => (main.includes(d) ? creditedDraft(words, d, source, phrase) : d));
  const ranges = besides(words, sentence, phrase);
  if (ranges.length === 0) return drafts;
  const draft: Draft = {
    ...EMPTY_DRAFT,
    rule: "according-to",
    cue: { first: at, last: at + 2 },
    source,
    content: {
      ranges,
      cue: { first: at, last: at + 2 },
      addressee: null,
      embedded: false,
      shape: "before",
    },
    segment: sentence.segment,
    sentence: index,
  };
  return [draft];
}

function accordingIn(words: Words, sentence: Sentence, quoted: Quoted): number {
  for (let i = sentence.first; i < sentence.last - 2; i++)
    if (words.word(i) === "according" && words.word(i + 1) === "to" && !quoted(i)) return i;
  return -1;
}

/** The phrase behind "according to"; at the head of a sentence it ends at the comma. */
function creditedSource(words: Words, at: number, sentence: Sentence): SourceWords | null {
  let end = sentence.last;
  if (at === sentence.first) {
    end = at + 2;
    while (end < sentence.last && words.word(end) !== ",") end++;
    if (/^(?:who|whose|a|an|one)$/.test(words.word(end + 1))) end = sentence.last;
  }
  const found = sourceFrom(words, at + 2, end);
  if (found) return found;
  let last = at + 2;
  while (last < end && !/^[,.;:]$/.test(words.written(last))) last++;
  return last > at + 2 ? { first: at + 2, last, head: last - 1 } : null;
}

/** Speaks in the sentence's own main clause, and so is what the credit is about. */
function isMain(words: Words, draft: Draft, phrase: Range): boolean {
  const { clause, cue } = draft;
  if (!clause || !cue || holds(phrase, cue.first) || clause.kind === "attitude" || !draft.source)
    return false;
  if (draft.isTag || draft.content?.shape === "before") return true;
  let at = clause.token;
  for (let steps = 0; steps < 6; steps++) {
    if (words.head(at) < 0) return true;
    if (!/^(?:conj|parataxis)$/.test(words.label(at))) return false;
    at = words.head(at);
  }
  return false;
}

function creditedDraft(words: Words, draft: Draft, source: SourceWords, phrase: Range): Draft {
  const content = draft.content && {
    ...draft.content,
    ranges: draft.content.ranges
      .flatMap((r) => minus(r, phrase))
      .map((r) => withoutEdges(words, r))
      .filter((r) => !isEmpty(r)),
  };
  return {
    ...draft,
    credited: source,
    content: content && content.ranges.length > 0 ? content : null,
  };
}

function minus(range: Range, cut: Range): readonly Range[] {
  if (cut.last <= range.first || cut.first >= range.last) return [range];
  return [
    { first: range.first, last: cut.first },
    { first: cut.last, last: range.last },
  ].filter((r) => r.last > r.first);
}

/** What stands around "according to X"; behind it words without a verb only tell who X is. */
function besides(words: Words, sentence: Sentence, phrase: Range): readonly Range[] {
  const parts = minus({ first: sentence.first, last: sentence.last }, phrase)
    .map((r) => withoutEdges(words, r))
    .filter((r) => !isEmpty(r))
    .filter((r) => r.first === sentence.first || r.last <= phrase.first || hasFiniteVerb(words, r));
  return parts.some((r) => hasFiniteVerb(words, r) || r.last - r.first > 5) ? parts : [];
}
