/**
 * An invented world that grows with its articles. Relationship `r` has two parties of its own and stories of its own, each
 * told by two to four articles; a few big parties take part in many of them. Everything is found by its number, so an
 * article needs no other one.
 */
import type { Edtf, EventKind } from "../../src/core/annotation/contract.ts";
import { dayNumber, dayOf } from "../../src/core/text/calendar.ts";
import { type Dice, diceFor, oneOf } from "../dice.ts";
import { type Named, named } from "./draft.ts";
import { agreementName, organisationName, personName, stateName, townName } from "./names.ts";
import { act, remark, utterance } from "./words.ts";

/** Articles of one relationship. */
export const ARTICLES_EACH = 100;
/** Relationships whose articles come mixed. */
export const TOGETHER = 10;

/** An article of the world: the `at`-th of its relationship; there are more than `ARTICLES_EACH` where they are asked for. */
export interface Place {
  readonly relationship: number;
  readonly at: number;
}

/** The place of the n-th article of all. A record of any number of them is the beginning of a larger one. */
export function placeOf(n: number): Place {
  const block = Math.floor(n / (ARTICLES_EACH * TOGETHER));
  const within = n % (ARTICLES_EACH * TOGETHER);
  return {
    relationship: block * TOGETHER + (within % TOGETHER),
    at: Math.floor(within / TOGETHER),
  };
}

/** The number of an article among all; infinite for one beyond the hundred of its relationship. */
export function numberOf({ relationship, at }: Place): number {
  if (at >= ARTICLES_EACH) return Number.POSITIVE_INFINITY;
  const block = Math.floor(relationship / TOGETHER);
  return (block * ARTICLES_EACH + at) * TOGETHER + (relationship % TOGETHER);
}

/** How many relationships the first articles are about. */
export const relationshipsAmong = (articles: number): number =>
  Math.ceil(articles / (ARTICLES_EACH * TOGETHER)) * TOGETHER;

/** How many articles tell one story, over and over. */
const TELLERS = [2, 3, 4, 3] as const;
const CYCLE = 12;

/** Which story an article tells, and how many have told it before. */
export function storyAt(at: number): { readonly story: number; readonly retelling: number } {
  let story = Math.floor(at / CYCLE) * TELLERS.length;
  let rest = at % CYCLE;
  for (const tellers of TELLERS) {
    if (rest < tellers) break;
    rest -= tellers;
    story++;
  }
  return { story, retelling: rest };
}

/** The articles that tell a story, by their places in the relationship. */
export function tellersOf(story: number): readonly number[] {
  const before = TELLERS.slice(0, story % TELLERS.length).reduce<number>((sum, n) => sum + n, 0);
  const first = Math.floor(story / TELLERS.length) * CYCLE + before;
  return Array.from({ length: TELLERS[story % TELLERS.length] ?? 0 }, (_, more) => first + more);
}

/** A state or an organisation, with what belongs to it. */
export interface Party {
  readonly self: Named;
  /** Null for an organisation. */
  readonly adjective: string | null;
  /** Persons and towns of a party have its number. */
  readonly number: number;
}

/** Big parties have the numbers below zero. */
const HUB_STATES = 3;
const HUB_NUMBERS = 4700;

function state(number: number): Party {
  const { name, adjective } = stateName(number);
  return { self: named("place", name), adjective, number };
}

function organisation(number: number): Party {
  const { name, acronym } = organisationName(number);
  return { self: named("body", name, acronym), adjective: null, number };
}

/** Every third relationship is one of a state and an organisation. */
export function partiesOf(relationship: number): readonly [Party, Party] {
  const [first, second] = [2 * relationship, 2 * relationship + 1];
  return [state(first), relationship % 3 === 2 ? organisation(second) : state(second)];
}

/** A third of the stories have the big organisation in them, a third one of the big states. */
function hubOf(below: Dice): Party | null {
  const drawn = below(3);
  if (drawn === 0) return null;
  return drawn === 1 ? organisation(HUB_NUMBERS - 2000) : state(HUB_NUMBERS + below(HUB_STATES));
}

export interface Actor {
  readonly person: Named;
  readonly surname: string;
  readonly office: string;
}

const OFFICES = [
  "Foreign Minister",
  "Defence Minister",
  "Trade Minister",
  "Prime Minister",
  "Transport Minister",
] as const;
const ORGANISATION_OFFICES = [
  "Secretary-General",
  "Deputy Secretary-General",
  "Chief Economist",
  "Director of Operations",
  "President",
] as const;
/** Stories after which an office has another holder. */
const TERM = 12;

/** Who holds an office of a party while a story takes place. */
function holder({ adjective, number }: Party, office: number, story: number): Actor {
  const offices = adjective === null ? ORGANISATION_OFFICES : OFFICES;
  const term = Math.floor(story / TERM);
  const { given, surname } = personName((number * OFFICES.length + office) * 4 + term);
  return {
    person: named("person", `${given} ${surname}`, surname),
    surname,
    office: offices[office] ?? offices[0],
  };
}

/** Towns that one relationship speaks of. */
const TOWNS = 12;

export function townOf(relationship: number, below: Dice): Named {
  return named("place", townName(relationship * TOWNS + below(TOWNS)));
}

/** A sentence that names a town. */
export interface Remark {
  readonly before: string;
  readonly town: Named;
  readonly after: string;
}

export function remarkOf(relationship: number, below: Dice): Remark {
  const [before, after] = remark(below);
  return { before, town: townOf(relationship, below), after };
}

/** What happened, was said and undertaken; its articles tell it in words of their own. */
export interface Story {
  readonly place: { readonly relationship: number; readonly story: number };
  readonly parties: readonly [Party, Party];
  readonly actors: readonly [Actor, Actor];
  readonly hub: (Party & { readonly actor: Actor }) | null;
  /** Days since 1970. */
  readonly day: number;
  readonly town: Named;
  readonly kind: EventKind;
  readonly agreement: Named | null;
  readonly said: readonly [string, string];
  readonly act: string;
  /** The year by whose end it is to be done. */
  readonly deadline: number;
  readonly amount: number;
  readonly members: number;
  /** Sentences that retellings take over word for word: 30 to 60 words. */
  readonly passage: readonly Remark[];
}

const FIRST_DAY = dayNumber({ year: 2031, month: 1, day: 1 });
/** Stories are spread over nine years, however many relationships there are. */
const DAYS_A_STORY = 100;
const KINDS: readonly EventKind[] = [
  "meeting",
  "visit",
  "meeting",
  "call",
  "summit",
  "negotiation",
];

export function storyOf(relationship: number, story: number): Story {
  const below = diceFor(1, relationship, story);
  const parties = partiesOf(relationship);
  const day = FIRST_DAY + (story % 34) * DAYS_A_STORY + below(90);
  const office = below(OFFICES.length);
  const hub = hubOf(below);
  const town = townOf(relationship, below);
  return {
    place: { relationship, story },
    parties,
    actors: [holder(parties[0], office, story), holder(parties[1], office, story)],
    hub: hub === null ? null : { ...hub, actor: holder(hub, below(OFFICES.length), story) },
    day,
    town,
    kind: oneOf(below, KINDS),
    agreement: below(2) === 0 ? agreementOf(relationship, Math.floor(story / 5)) : null,
    said: [utterance(below), utterance(below)],
    act: act(below),
    deadline: dayOf(day).year + 1 + below(4),
    amount: 5 * (1 + below(200)),
    members: 3 + below(60),
    passage: Array.from({ length: 2 }, () => remarkOf(relationship, below)),
  };
}

function agreementOf(relationship: number, number: number): Named {
  const town = townOf(relationship, diceFor(2, relationship, number));
  return named("instrument", agreementName(relationship * 7 + number, town.name));
}

export function isoDay(number: number): Edtf {
  const { year, month, day } = dayOf(number);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const MONTHS =
  `January February March April May June July August September October November December`.split(
    " ",
  );

export function monthWords(number: number): string {
  const { year, month } = dayOf(number);
  return `${MONTHS[month - 1] ?? ""} ${year}`;
}

export const dayWords = (number: number): string => `${dayOf(number).day} ${monthWords(number)}`;
