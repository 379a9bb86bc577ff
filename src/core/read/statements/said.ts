/** When words were said: the date of their clause, of the occasion it names, or of the event the article reports. */
import type { ReadDate } from "../../annotation/contract.ts";
import type { DateMention, Segment } from "../../annotation/layers.ts";
import { OCCASION_NOUNS } from "../../languages/en/speech-cues.ts";
import { overlap, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
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
]);

export class SpeechDates {
  readonly #words: Words;
  readonly #dates: readonly DateMention[];
  readonly #segments: readonly Segment[];
  readonly #context: ReadingContext;
  readonly #narrative: DateMention | null;

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
    const own = this.#inClause(draft, content);
    if (own) return asRead(own);
    if (!draft.clause) return draft.goesOnFrom ? this.of(draft.goesOnFrom, content) : null;
    return this.#isPast(draft) && this.#followsLead(draft) && this.#narrative
      ? { ...asRead(this.#narrative), basis: "narrative" }
      : null;
  }

  /** The date at which a clause that holds a token happened, for lines that only need a day; null when not stated. */
  near(token: number): ReadDate<Span> | null {
    const sentence = this.#words.sentenceOf(token);
    if (!sentence) return null;
    const found = this.#dates.filter(
      (d) =>
        d.first >= sentence.first &&
        d.last <= sentence.last &&
        this.#dates.length > 0 &&
        this.#isOfAct(d),
    );
    const best = found.find((d) => d.first < token) ?? found[0];
    return best ? asRead(best) : null;
  }

  /** The date of what the article opens with; null where it opens with none. */
  narrative(): ReadDate<Span> | null {
    return this.#narrative ? { ...asRead(this.#narrative), basis: "narrative" } : null;
  }

  #inClause(draft: Draft, content: readonly Span[]): DateMention | null {
    const sentence = this.#words.sentence(draft.sentence);
    if (!sentence || draft.clause === null) return null;
    const sentences = this.#words.sentenceOf(draft.clause.token) ?? sentence;
    const found = this.#dates.filter(
      (d) =>
        d.first >= sentences.first &&
        d.last <= sentences.last &&
        !content.some((c) => overlap(c, d) > 0) &&
        !this.#inSource(draft, d) &&
        this.#isOfAct(d),
    );
    return found.toSorted((a, b) => this.#distance(draft, a) - this.#distance(draft, b))[0] ?? null;
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
    const before = this.#words.word(date.first - 1);
    if (NOT_OF_THE_ACT.has(before) && !/\//.test(date.edtf ?? "")) return false;
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
    return words.word(date.first - 1) === "on" || words.word(date.first - 1) === "in"
      ? !/^(?:a|an|the|its|their|his|her|our)$/.test(words.word(date.first - 1))
      : false;
  }

  /** Words said in the past tense: "said", not "says" or "has said". */
  #isPast(draft: Draft): boolean {
    const clause = draft.clause;
    if (!clause || clause.kind === "attitude") return false;
    const { token } = clause;
    const tag = this.#words.xpos(token);
    if (clause.participle) return this.#words.xpos(this.#words.head(token)) === "VBD";
    if (tag === "VBD") return true;
    return (
      tag === "VBN" &&
      this.#words.childrenBy(token, "aux").every((a) => /^(?:was|were)$/.test(this.#words.word(a)))
    );
  }

  /** A paragraph that sets a time of its own does not take that of the article's opening. */
  #followsLead(draft: Draft): boolean {
    const lead = this.#narrative;
    const segment = this.#segments[draft.segment];
    if (!lead || !segment || draft.clause === null) return false;
    const at = this.#words.start(draft.clause.token);
    if (at < lead.start) return false;
    return !this.#dates.some(
      (d) =>
        d !== lead &&
        d.start >= segment.start &&
        d.start < at &&
        (d.value === "PAST_REF" || (this.#isOfAct(d) && !sameTime(d, lead))),
    );
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
    const words = this.#words;
    const sentence = words.sentenceOf(date.first);
    for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
      if (i > date.last + 6 || i < date.first - 12) continue;
      if (OCCASION_NOUNS.has(words.lemma(i)) && !holds(date, i)) return true;
      if (
        /^(?:meet|visit|gather|convene|host|receive)$/.test(words.lemma(i)) &&
        words.upos(i) === "VERB"
      )
        return true;
    }
    return false;
  }
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
