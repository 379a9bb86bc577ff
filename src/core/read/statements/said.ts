/** When words were said: the date of their clause, of the occasion it names, or of the event the article reports. */
import type { ReadDate } from "../../annotation/contract.ts";
import type { DateMention, Segment } from "../../annotation/layers.ts";
import { OCCASION_NOUNS } from "../../languages/en/speech-cues.ts";
import { firstWhere, runsIn } from "../../text/sorted.ts";
import { overlap, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { cueAt } from "./cue.ts";
import type { Draft } from "./draft.ts";
import { holds, type Range, type Words } from "./words.ts";

/** "by 2027", "until May", "since 1982": no date of the act that the clause reports. */
const NOT_OF_THE_ACT = new Set([
  "by",
  "until",
  "till",
  "since",
  "for",
  "from",
  "through",
  "before",
  "after",
  "than",
  "starting",
  "beginning",
  "effective",
]);

export class SpeechDates {
  readonly #words: Words;
  readonly #dates: readonly DateMention[];
  readonly #segments: readonly Segment[];
  readonly #context: ReadingContext;
  readonly #narrative: DateMention | null;
  /** By paragraph, where it turns to another time. */
  readonly #otherTimes = new Map<number, number>();

  constructor(
    words: Words,
    dates: readonly DateMention[],
    segments: readonly Segment[],
    context: ReadingContext,
  ) {
    this.#words = words;
    this.#dates = dates;
    this.#segments = segments;
    this.#context = context;
    this.#narrative = this.#leadOccasion();
  }

  /** `content` are the characters of what was said: dates inside them are about something else. */
  of(draft: Draft, content: readonly Span[]): ReadDate<Span> | null {
    // What is quoted inside a quotation was said at some other time.
    if (draft.inside) return null;
    const own = this.#inClause(draft, content);
    if (own) return asRead(own);
    if (!draft.clause && draft.goesOnFrom) return this.of(draft.goesOnFrom, content);
    return this.#isPast(draft) && this.#followsLead(draft) && this.#narrative
      ? { ...asRead(this.#narrative), basis: "narrative" }
      : null;
  }

  /** The date at which a clause that holds a token happened, for lines that only need a day; null when not stated. */
  near(token: number): ReadDate<Span> | null {
    const sentence = this.#words.sentenceOf(token);
    if (!sentence) return null;
    const found = runsIn(this.#dates, sentence).filter(
      (d) => this.#isOfAct(d) && !this.#isTellingOfAnother(d, token),
    );
    const best = found.find((d) => d.first < token) ?? found[0];
    return best ? asRead(best) : null;
  }

  /** "Wood, who took office |in May|, met the minister": a date in a clause about somebody else. */
  #isTellingOfAnother(date: DateMention, token: number): boolean {
    const words = this.#words;
    if (this.#isInAside(date, token)) return true;
    let at = date.last - 1;
    for (let steps = 0; at >= 0 && steps < 6; steps++) {
      if (/^(?:acl:relcl|ccomp|advcl)$/.test(words.fullLabel(at))) return !words.isUnder(token, at);
      at = words.head(at);
    }
    return false;
  }

  /** Between ", who" and the comma that closes it, whatever the syntax makes of them, with the token behind. */
  #isInAside({ first, last }: DateMention, token: number): boolean {
    const words = this.#words;
    let open = first - 1;
    while (open >= 0 && !/^[,.;]$/.test(words.word(open))) open--;
    if (!/^(?:who|whose|which)$/.test(words.word(open + 1))) return false;
    for (let t = last; t < token; t++) if (words.word(t) === ",") return true;
    return false;
  }

  /** The date of what the article opens with; null where it opens with none. */
  narrative(): ReadDate<Span> | null {
    return this.#narrative ? { ...asRead(this.#narrative), basis: "narrative" } : null;
  }

  #inClause(draft: Draft, content: readonly Span[]): DateMention | null {
    const sentence = this.#words.sentence(draft.sentence);
    if (!sentence || draft.clause === null) return null;
    const sentences = this.#words.sentenceOf(draft.clause.token) ?? sentence;
    const found = runsIn(this.#dates, sentences).filter(
      (d) =>
        !content.some((c) => overlap(c, d) > 0) &&
        !this.#inSource(draft, d) &&
        !this.#isOfOther(d, draft.clause?.token ?? 0) &&
        this.#isOfAct(d),
    );
    return found.toSorted((a, b) => this.#distance(draft, a) - this.#distance(draft, b))[0] ?? null;
  }

  /** "She stressed that it works and |praised| the progress since May": a date under another verb than that of speech. */
  #isOfOther(date: DateMention, cue: number): boolean {
    const words = this.#words;
    let isUnderOther = false;
    for (let at = date.first; at >= 0 && at !== cue; at = words.head(at))
      isUnderOther ||= words.upos(at) === "VERB" && words.label(at) === "conj";
    return isUnderOther;
  }

  #inSource(draft: Draft, date: DateMention): boolean {
    return draft.source !== null && holds(draft.source, date.first);
  }

  #distance(draft: Draft, date: Range): number {
    return Math.abs(date.first - (draft.clause?.token ?? 0));
  }

  #isOfAct(date: DateMention): boolean {
    if (date.type !== "DATE" && date.type !== "TIME") return false;
    if (date.mod !== null && !/^(?:START|MID|END|APPROX)$/.test(date.mod)) return false;
    if (/^(?:FUTURE_REF|PRESENT_REF|PAST_REF)$/.test(date.value)) return false;
    const isRange = /\//.test(date.edtf ?? "");
    for (
      let i = date.first - 1;
      i > date.first - 5 && !/^[,.;]$/.test(this.#words.written(i));
      i--
    ) {
      const word = this.#words.word(i);
      if (NOT_OF_THE_ACT.has(word) && !(isRange && word === "from")) return false;
      if (!/^(?:the|end|start|middle|beginning|of|early|late|in|around|about)$/.test(word)) break;
    }
    return this.#heads(date);
  }

  /** "its 2022 strategy", "the 2024 budget": a date that only names a thing is not when it was said. */
  #heads(date: DateMention): boolean {
    const words = this.#words;
    const behind = words.upos(date.last);
    if (behind !== "NOUN" && behind !== "PROPN" && behind !== "ADJ") return true;
    let at = date.last;
    while (/^(?:NOUN|PROPN|ADJ)$/.test(words.upos(at)) && at < date.last + 5) {
      if (OCCASION_NOUNS.has(words.lemma(at))) return true;
      at++;
    }
    return /^(?:on|in)$/.test(words.word(date.first - 1));
  }

  /** Words said in the past tense: "said", not "says" or "has said". */
  #isPast(draft: Draft): boolean {
    const clause = draft.clause;
    if (!clause) return draft.rule === "according-to" && this.#isOfPeople(draft);
    const { token } = clause;
    const tag = this.#words.xpos(token);
    if (clause.participle) return this.#words.xpos(this.#words.head(token)) === "VBD";
    if (tag === "VBD") return true;
    return (
      tag === "VBN" &&
      this.#words.childrenBy(token, "aux").every((a) => /^(?:was|were)$/.test(this.#words.word(a)))
    );
  }

  /** "according to senior officials", not "according to the report". */
  #isOfPeople({ source }: Draft): boolean {
    if (!source) return false;
    const words = this.#words;
    return words.upos(source.head) === "PROPN"
      ? isPersonal(words, source)
      : words.xpos(source.head) === "NNS";
  }

  /** A paragraph that sets a time of its own does not take that of the article's opening. */
  #followsLead(draft: Draft): boolean {
    const lead = this.#narrative;
    const segment = this.#segments[draft.segment];
    const cue = draft.clause?.token ?? draft.cue?.first;
    if (!lead || !segment || cue === undefined) return false;
    const at = this.#words.start(cue);
    if (at < lead.start) return false;
    const other = this.#otherTimes.get(draft.segment) ?? this.#otherTimeIn(segment, lead);
    this.#otherTimes.set(draft.segment, other);
    return other >= at;
  }

  /** Where the first date from a paragraph on stands that sets another time; behind the text where none does. */
  #otherTimeIn(segment: Segment, lead: DateMention): number {
    const opening = this.#words.within(segment).first + 3;
    const from = firstWhere(this.#dates, (d) => d.start >= segment.start);
    const to = firstWhere(this.#dates, (d) => d.start >= segment.end);
    const other = this.#dates.slice(from, to).find(
      (d) =>
        d !== lead &&
        // "In recent months, …" opens another time; "the recent summit" does not.
        (d.value === "PAST_REF" ? d.first <= opening : this.#isOfAct(d) && !sameTime(d, lead)),
    );
    return other?.start ?? Number.POSITIVE_INFINITY;
  }

  /** The first date of an occasion in the first two paragraphs: "visited from 3 to 5 May", "in a May meeting". */
  #leadOccasion(): DateMention | null {
    const body = this.#segments.filter((s) => s.role === "body").slice(0, 2);
    const found = this.#dates.find(
      (d) => body.some((s) => s.start <= d.start && d.end <= s.end) && this.#isDatedOccasion(d),
    );
    return found?.edtf ? found : null;
  }

  #isDatedOccasion(date: DateMention): boolean {
    const published = this.#context.published?.edtf ?? null;
    if (date.edtf === null || !this.#isOfAct(date) || date.edtf.length < 7) return false;
    if (published !== null && date.edtf.slice(0, 10) > published) return false;
    return !this.#isReported(date) && this.#isBesideOccasion(date);
  }

  /** "welcomed the progress since the visit last April": a date of what was said, not of the saying. */
  #isReported(date: DateMention): boolean {
    const words = this.#words;
    for (let i = words.sentenceOf(date.first)?.first ?? 0; i < date.first; i++)
      if (words.word(i) === "since" || cueAt(words, i)) return true;
    return false;
  }

  #isBesideOccasion(date: DateMention): boolean {
    const words = this.#words;
    const sentence = words.sentenceOf(date.first);
    const first = Math.max(sentence?.first ?? 0, date.first - 12);
    const last = Math.min(sentence?.last ?? 0, date.last + 7);
    for (let i = first; i < last; i++) {
      if (OCCASION_NOUNS.has(words.lemma(i)) && !holds(date, i)) return true;
      if (MEETS.has(words.lemma(i)) && words.upos(i) === "VERB") return true;
    }
    return false;
  }
}

const MEETS = new Set("meet visit gather convene host receive".split(" "));

function isPersonal(words: Words, source: Range): boolean {
  for (let i = source.first; i < source.last; i++)
    if (/^(?:newspaper|agency|report|paper|poll|survey|news|times|press|post)$/.test(words.word(i)))
      return false;
  return source.last - source.first > 1;
}

function sameTime(a: DateMention, b: DateMention): boolean {
  return a.edtf !== null && a.edtf === b.edtf;
}

function asRead(date: DateMention): ReadDate<Span> {
  return {
    edtf: date.edtf,
    expression: { start: date.start, end: date.end },
    basis: date.edtf === null ? "unresolved" : date.basis,
  };
}
