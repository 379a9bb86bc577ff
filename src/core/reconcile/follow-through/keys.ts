/**
 * The keys by which an undertaking and what is told later find each other, in either direction: one for each way in which two may
 * have enough in common (`weighing.ts`), as narrow as one passage can tell it, since another passage may tell the rest.
 */
import type { Edtf } from "../../annotation/contract.ts";
import type { ActClass } from "../../languages/en/outcomes.ts";
import { extentOf } from "../../text/edtf.ts";
import type { Corpus } from "../corpus.ts";
import { pairOf, pairsOf } from "../word-pairs.ts";
import type { Undertaking } from "./common.ts";
import type { Offer } from "./offers.ts";
import { isCommonThing, nameStems, namesClass, type Subject, saysClass } from "./subject.ts";
import { isTellingConcept } from "./words.ts";

/** What an index of undertakings is kept by. */
export function keysOfUndertaking(corpus: Corpus, own: Undertaking): string[] {
  const { actors, subject, act, report } = own;
  const due = report.commitment.deadline?.edtf ?? null;
  const others = new Set([...subject.parties, ...actors]);
  const about = { actors, subject, head: act.head, others, on: due };
  return [
    ...of(actors, [...soughtWords(own), ...thingsWithWords(subject)]),
    ...act.classes.flatMap((actClass) => keysInClass(corpus, about, actClass)),
  ];
}

/** What an index of outcomes is kept by: an undertaking and its outcome have a key in common. */
export function keysOfOffer(corpus: Corpus, offer: Offer): string[] {
  const { possible: actors, subject, from } = offer;
  const words = [...pairsOf([...subject.words.keys()]), ...subject.pairs.keys()];
  if ("report" in from) return of(actors, [...words, ...thingsWithWords(subject)]);
  const { place, date } = from.event;
  const places = place === null ? [] : [corpus.principalOf(place)];
  const others = new Set([...subject.parties, ...actors, ...places]);
  return [
    ...of(actors, words),
    ...[...offer.classes, ...offer.told].flatMap((actClass) =>
      keysInClass(corpus, { actors, subject, head: null, others, on: date }, actClass),
    ),
  ];
}

const of = (actors: Iterable<string>, what: readonly string[]): string[] =>
  [...actors].flatMap((actor) => what.map((each) => `${actor}: ${each}`));

/** The thing with another word, or as it stands with the word beside it. */
function soughtWords({ act: { head }, subject }: Undertaking): string[] {
  if (head === null) return [];
  const others = [...subject.words.keys()].filter((word) => word !== head && !isCommonThing(word));
  return [
    ...others.map((word) => pairOf(head, word)),
    ...[...subject.pairs.keys()].filter((pair) => pair.split(" ").includes(head)),
  ];
}

const thingsWithWords = ({ things, words }: Subject): string[] =>
  [...things].flatMap((thing) => [...words.keys()].map((word) => `thing ${thing} word ${word}`));

interface About {
  readonly actors: ReadonlySet<string>;
  readonly subject: Subject;
  /** What is undertaken; null for what is told later. */
  readonly head: string | null;
  readonly others: ReadonlySet<string>;
  readonly on: Edtf | null;
}

/** What two acts of a class have to share beside who acts: how many of the kind there are decides how much. */
function keysInClass(
  corpus: Corpus,
  { actors, subject, head, others, on }: About,
  actClass: ActClass,
): string[] {
  const { name, kept } = actClass;
  const about = [
    ...[...subject.words.keys()]
      .filter((word) => !isCommonThing(word) && !namesClass(actClass, word))
      .filter((word) => head === null || word === head || !saysClass(actClass, word))
      .map((word) => `word ${word}`),
    ...[...subject.things].map((thing) => `thing ${thing}`),
  ];
  const inClass = (what: readonly string[]): string[] =>
    of(
      actors,
      what.map((each) => `${name}, ${each}`),
    );
  switch (kept) {
    case "few":
      return inClass([...about, ...[...others].map((party) => `with ${party}`)]);
    case "many":
      return inClass([...about, ...wordsOfNames(corpus, subject)]);
    case "talks":
      return pairs(actors, others).flatMap((two) =>
        [...about, ...yearsOf(on)].map((what) => `${name} of ${two}, ${what}`),
      );
  }
}

/** Two of whom one acts, in one order. */
const pairs = (actors: Iterable<string>, others: Iterable<string>): string[] => [
  ...new Set(
    [...actors].flatMap((actor) =>
      [...others].flatMap((other) =>
        other === actor ? [] : [[actor, other].sort().join(" and ")],
      ),
    ),
  ),
];

const wordsOfNames = ({ identity }: Corpus, { things }: Subject): string[] =>
  [...things].flatMap((thing) =>
    [...nameStems(identity.byId.get(thing)?.name ?? "")]
      .filter(isTellingConcept)
      .map((word) => `name ${word}`),
  );

/** Dates of more years say too little of when. */
const MOST_YEARS = 5;

function yearsOf(on: Edtf | null): string[] {
  const { min, max } = (on === null ? null : extentOf(on)) ?? { min: null, max: null };
  if (min === null || max === null) return [];
  const [first, last] = [Number(min.slice(0, 4)), Number(max.slice(0, 4))];
  if (last - first >= MOST_YEARS) return [];
  return Array.from({ length: last - first + 1 }, (_, more) => `in ${first + more}`);
}
