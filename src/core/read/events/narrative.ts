/**
 * Dates that the story gives. In a report of a visit that dates it at once, meetings and briefings without a date took
 * place during the visit; and who "also met" somebody did so when the article dates his other talks.
 */
import type { Happening, ReadDate } from "../../annotation/contract.ts";
import type { Layers, Sentence } from "../../annotation/layers.ts";
import { runsIn, spansOver } from "../../text/sorted.ts";
import type { Span } from "../../text/span.ts";
import type { Words } from "../statements/words.ts";
import { doubtsOf } from "./doubts.ts";

type Event = Happening<Span>;

/** Sentences of the text in which a report dates what it is about. */
const OPENING = 4;
const DURING_VISITS: ReadonlySet<string> = new Set(["meeting", "briefing"]);
const OTHER_TIMES =
  /^(?:recent|recently|earlier|previous|previously|last|ago|former|formerly|once|past|prior)$/;

export function withNarrativeDates(
  layers: Pick<Layers, "sentences" | "segments" | "dates" | "cast">,
  words: Words,
  events: readonly Event[],
): Event[] {
  const places = new Set(layers.cast.entities.filter((e) => e.kind === "place").map((e) => e.id));
  const fits = (event: Event): boolean =>
    DURING_VISITS.has(event.kind) ||
    (event.kind === "visit" && !event.participants.some((p) => places.has(p.entity)));
  return withCompanionDates(layers, words, duringVisit(layers, words, events, fits));
}

/** "Hill also met Wood": at the date that the article gives for all other talks of one of them before it. */
function withCompanionDates(
  layers: Pick<Layers, "sentences" | "dates" | "cast">,
  words: Words,
  events: readonly Event[],
): Event[] {
  const persons = new Set(layers.cast.entities.filter((e) => e.kind === "person").map((e) => e.id));
  const talks = new DatedTalks();
  return events.map((event) => {
    const own = event.participants.filter((p) => persons.has(p.entity));
    const date = talks.dateOf(own);
    if (TALKS.has(event.kind) && isDated(event)) talks.add(event);
    if (date === null || !isUndatedTalk(event) || tellsOtherTime(layers, words, event))
      return event;
    if (!says(layers, words, event, "also")) return event;
    return reconsidered({ ...event, date: { ...date, basis: "narrative" } });
  });
}

/** The dated talks told so far, by who took part: the first, and whether all have its date. */
class DatedTalks {
  readonly #of = new Map<string, { readonly number: number; date: ReadDate<Span> | null }>();
  #count = 0;

  add({ date, participants }: Event): void {
    this.#count++;
    for (const { entity } of participants) {
      const known = this.#of.get(entity);
      if (known === undefined) this.#of.set(entity, { number: this.#count, date });
      else if (known.date?.edtf !== date?.edtf) known.date = null;
    }
  }

  /** The one date of all talks of these, as the first of them told it; null where there are several dates or none. */
  dateOf(participants: Event["participants"]): ReadDate<Span> | null {
    const found = participants.flatMap(({ entity }) => this.#of.get(entity) ?? []);
    const [first] = found.toSorted((a, b) => a.number - b.number);
    const date = first?.date ?? null;
    return date !== null && found.every((talks) => talks.date?.edtf === date.edtf) ? date : null;
  }
}

const TALKS: ReadonlySet<string> = new Set(["meeting", "visit", "summit", "call", "negotiation"]);

const isDated = ({ date }: Event): boolean =>
  date !== null && date.basis !== "bounded" && date.edtf !== null;

const isUndatedTalk = (event: Event): boolean =>
  TALKS.has(event.kind) &&
  event.realis === "occurred" &&
  !isDated(event) &&
  event.date?.basis !== "unresolved";

function says(
  { sentences }: Pick<Layers, "sentences">,
  words: Words,
  { evidence }: Event,
  word: string,
): boolean {
  const at = evidence[0]?.start ?? 0;
  const sentence = sentenceOver(sentences, at);
  if (sentence === undefined) return false;
  for (let t = sentence.first; t < sentence.last; t++) if (words.word(t) === word) return true;
  return false;
}

const sentenceOver = (sentences: Layers["sentences"], at: number): Sentence | undefined =>
  spansOver(sentences, { start: at, end: at + 1 })[0];

function duringVisit(
  layers: Pick<Layers, "sentences" | "segments" | "dates">,
  words: Words,
  events: readonly Event[],
  mayBeDuring: (event: Event) => boolean,
): Event[] {
  const visit = openingVisit(layers, events);
  const date = visit?.date ?? null;
  if (visit === undefined || date === null) return [...events];
  return events.map((event) => {
    const isUndated = event.date === null || event.date.basis === "bounded";
    const fits = isUndated && event.realis === "occurred" && mayBeDuring(event);
    if (!fits || tellsOtherTime(layers, words, event)) return event;
    return reconsidered({ ...event, date: { ...date, basis: "narrative" } });
  });
}

/** A dated visit among the first sentences. */
function openingVisit(
  { sentences, segments }: Pick<Layers, "sentences" | "segments">,
  events: readonly Event[],
): Event | undefined {
  const body = sentences.filter((s) => segments[s.segment]?.role !== "title");
  const end = body[OPENING - 1]?.end ?? body.at(-1)?.end ?? 0;
  return events.find(
    ({ kind, realis, date, evidence }) =>
      kind === "visit" &&
      realis === "occurred" &&
      date !== null &&
      date.basis !== "bounded" &&
      /^\d{4}-\d\d/.test(date.edtf ?? "") &&
      (evidence[0]?.start ?? end) < end,
  );
}

/** The sentence speaks of another time: "recently", "last year", a date of its own. */
function tellsOtherTime(
  { sentences, dates }: Pick<Layers, "sentences" | "dates">,
  words: Words,
  { evidence }: Event,
): boolean {
  const at = evidence[0]?.start ?? 0;
  const sentence = sentenceOver(sentences, at);
  if (sentence === undefined) return true;
  for (let t = sentence.first; t < sentence.last; t++)
    if (OTHER_TIMES.test(words.word(t))) return true;
  return runsIn(dates, sentence).some((d) => d.type === "DATE");
}

/** A date settles some doubts. */
function reconsidered(event: Event): Event {
  const others = event.reasons.filter((r) => !r.startsWith("neither date"));
  if (event.standing === "shown" || others.length > 0) return event;
  const doubts = doubtsOf({
    ...event,
    weak: false,
    act: false,
    agentless: false,
    partial: false,
    named: event.participants.length,
    inTitle: false,
    quoted: false,
  });
  return doubts.length > 0
    ? { ...event, reasons: doubts }
    : { ...event, standing: "shown", reasons: ["dated by the visit that the article opens with"] };
}
