/**
 * Articles with their events and participants: which places of figures are found, and who takes part in what.
 * The participants are counted in the annotated part only: a pair of an event's place and a participant's place is right
 * when both overlap a gold pair, one to one.
 */
import { CodePoints } from "../code-points.ts";
import type { Document } from "../documents.ts";
import { Counts } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

/** Code points. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface GoldPlace {
  readonly id: string;
  readonly start: number | null;
  readonly end: number | null;
}

interface GoldRelation {
  readonly kind: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

export interface AnnotatedArticle extends Document {
  readonly text: string;
  readonly title?: string | null;
  readonly dct: string | null;
  /** Figures and events are annotated in the text before it only. */
  readonly annotatedEnd?: number;
  readonly entityMentions: readonly GoldPlace[];
  readonly eventMentions: readonly GoldPlace[];
  readonly values: readonly GoldPlace[];
  readonly relations: readonly GoldRelation[];
}

export interface Participation {
  readonly event: Place;
  readonly participant: Place;
}

export interface PredictedArticle extends Document {
  readonly values: readonly Place[];
  readonly participations: readonly Participation[];
}

export function scoreHappenings(
  gold: readonly AnnotatedArticle[],
  predictions: ReadonlyMap<string, PredictedArticle>,
): Scored {
  const [exact, overlapping, participants] = [new Counts(), new Counts(), new Counts()];
  const faults: Fault[] = [];
  for (const article of gold) {
    const end = article.annotatedEnd ?? Number.POSITIVE_INFINITY;
    const predicted = predictions.get(article.id);
    const ours = placed(article.values).filter(({ start }) => start < end);
    const theirs = (predicted?.values ?? []).filter(({ start }) => start < end);
    const same = new Set(ours.map(key));
    exact.add(
      [...new Set(theirs.map(key))].filter((k) => same.has(k)).length,
      theirs.length,
      ours.length,
    );
    const figures = firstFits(ours, theirs, meets);
    overlapping.add(figures.size, theirs.length, ours.length);
    const told = participationsOf(article).filter(({ event }) => event.start < end);
    const found = (predicted?.participations ?? []).filter(({ event }) => event.start < end);
    const pairs = firstFits(told, found, isSameParticipation);
    participants.add(pairs.size, found.length, told.length);
    faults.push(...figureFaults(article, ours, theirs, figures));
    faults.push(...participantFaults(article, told, found, pairs));
  }
  const rates = participants.rates();
  return {
    scores: { participants: rates.f1, figures: overlapping.rates().f1 },
    more: {
      figuresExact: exact.rates().f1,
      participantsPrecision: rates.precision,
      participantsRecall: rates.recall,
    },
    faults,
  };
}

function placed(places: readonly GoldPlace[]): (Place & { readonly id: string })[] {
  return places.flatMap(({ id, start, end }) =>
    start === null || end === null ? [] : [{ id, start, end }],
  );
}

const key = ({ start, end }: Place): string => `${start}-${end}`;
const meets = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
const isSameParticipation = (a: Participation, b: Participation): boolean =>
  meets(a.event, b.event) && meets(a.participant, b.participant);

/** One to one, each prediction to the first gold it fits: predicted to gold. */
function firstFits<T>(
  ours: readonly T[],
  theirs: readonly T[],
  fits: (gold: T, predicted: T) => boolean,
): ReadonlyMap<T, T> {
  const used = new Set<T>();
  const pairs = new Map<T, T>();
  for (const predicted of theirs) {
    const gold = ours.find((each) => !used.has(each) && fits(each, predicted));
    if (gold === undefined) continue;
    used.add(gold);
    pairs.set(predicted, gold);
  }
  return pairs;
}

/** The gold's pairs of an event and a participant that stand in the text. */
export function participationsOf(article: AnnotatedArticle): Participation[] {
  const events = new Map(placed(article.eventMentions).map((e) => [e.id, e]));
  const entities = new Map(placed(article.entityMentions).map((e) => [e.id, e]));
  return article.relations
    .filter(({ kind }) => kind === "HAS_PARTICIPANT")
    .flatMap(({ source, target }) =>
      source.flatMap((from) =>
        target.flatMap((to) => {
          const [event, participant] = [events.get(from), entities.get(to)];
          return event === undefined || participant === undefined ? [] : [{ event, participant }];
        }),
      ),
    );
}

function figureFaults(
  { id, text }: AnnotatedArticle,
  ours: readonly Place[],
  theirs: readonly Place[],
  pairs: ReadonlyMap<Place, Place>,
): Fault[] {
  const points = new CodePoints(text);
  const met = new Set(pairs.values());
  const fault = (sort: string, { start, end }: Place): Fault => ({
    sort,
    document: id,
    words: onOneLine(
      `${points.slice(Math.max(0, start - 40), start)}[${points.slice(start, end)}]${points.slice(end, end + 30)}`,
    ),
  });
  return [
    ...ours.filter((o) => !met.has(o)).map((o) => fault("figure: missed", o)),
    ...theirs.filter((t) => !pairs.has(t)).map((t) => fault("figure: none there", t)),
  ];
}

function participantFaults(
  { id, text }: AnnotatedArticle,
  ours: readonly Participation[],
  theirs: readonly Participation[],
  pairs: ReadonlyMap<Participation, Participation>,
): Fault[] {
  const points = new CodePoints(text);
  const met = new Set(pairs.values());
  const words = ({ start, end }: Place): string => onOneLine(points.slice(start, end));
  const fault = (sort: string, { event, participant }: Participation): Fault => ({
    sort,
    document: id,
    words: `${words(participant)} in: ${words(event)}`,
  });
  return [
    ...ours.filter((o) => !met.has(o)).map((o) => fault("participant: missed", o)),
    ...theirs.filter((t) => !pairs.has(t)).map((t) => fault("participant: none there", t)),
  ];
}
