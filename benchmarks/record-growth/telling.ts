/** How an article tells a story: each function writes its sentences, if there are any, and the lines that rest on them. */
import type {
  Commitment,
  Happening,
  Line,
  Quote,
  ReadDate,
  Reading,
  Stage,
} from "../../src/core/annotation/contract.ts";
import { dayOf } from "../../src/core/text/calendar.ts";
import { type Dice, diceFor, oneOf } from "../dice.ts";
import type { Draft, Named, Piece } from "./draft.ts";
import { act, FORMULAS, thing, utterance } from "./words.ts";
import {
  type Actor,
  dayWords,
  isoDay,
  monthWords,
  type Party,
  type Remark,
  type Story,
  storyOf,
} from "./world.ts";

type LinePart =
  | "dates"
  | "offices"
  | "statements"
  | "events"
  | "figures"
  | "commitments"
  | "concerns";

/** The lines of a reading while it grows. */
type Lines = { readonly [Part in LinePart]: NonNullable<Reading[Part]>[number][] };

export function noLines(): Lines {
  return {
    dates: [],
    offices: [],
    statements: [],
    events: [],
    figures: [],
    commitments: [],
    concerns: [],
  };
}

/** One article while it tells its story. */
export interface Telling {
  readonly story: Story;
  /** How many articles have told the story before. */
  readonly retelling: number;
  /** Of the article alone. */
  readonly below: Dice;
  readonly draft: Draft;
  readonly lines: Lines;
}

/** One line in six is weaker. */
function line(below: Dice, rule: string): Line {
  return below(6) === 0
    ? { standing: "weaker", reasons: ["told by an uncertain construction"], by: `rule:${rule}` }
    : { standing: "shown", reasons: ["stated"], by: `rule:${rule}` };
}

/** The words of a date, which become a date of the reading. */
function dated({ draft, lines }: Telling, edtf: string, words: string): ReadDate {
  const expression = draft.write(words);
  lines.dates.push({ edtf, expression, basis: "stated", mod: null });
  return { edtf, expression, basis: "stated" };
}

/** "Veldian Foreign Minister Ada Hill", "Secretary-General Ada Hill of the Inner Sea League". */
function introduction(actor: Actor, { self, adjective }: Party): readonly Piece[] {
  return adjective === null
    ? [`${actor.office} `, actor.person, " of the ", self]
    : [{ of: self, words: adjective, form: "adjectival" }, ` ${actor.office} `, actor.person];
}

function introduced(telling: Telling, actor: Actor, party: Party, asOf: ReadDate | null): void {
  const evidence = [telling.draft.write(...introduction(actor, party))];
  telling.lines.offices.push({
    ...line(telling.below, "office.title"),
    person: actor.person.id,
    office: actor.office,
    body: party.self.id,
    status: "current",
    asOf,
    evidence,
  });
}

type Occurrence = Pick<Happening, "kind" | "date" | "place">;

function happened(
  { below, lines }: Telling,
  { kind, date, place }: Occurrence,
  who: readonly Named[],
  evidence: Quote,
): void {
  lines.events.push({
    ...line(below, `event.${kind}`),
    id: `e${lines.events.length + 1}`,
    kind,
    plover: null,
    mode: null,
    realis: "occurred",
    participants: who.map(({ id }) => ({ entity: id, role: "participant" })),
    place,
    date,
    areas: [],
    evidence: [evidence],
  });
}

const MEETING = ["met", "held talks with", "received", "saw", "sat down with", "was the guest of"];
const SIGNING = ["signed", "initialled", "put their names to", "concluded"];

/** Who met whom, when and where. The last retelling knows the month alone. */
export function meeting(telling: Telling): void {
  const { story, retelling, below, draft } = telling;
  const [mine, theirs] = story.actors;
  const [a, b] = story.parties;
  const start = draft.sentence("").start;
  draft.write(retelling === 3 ? "In " : "On ");
  const date =
    retelling === 3
      ? dated(telling, isoDay(story.day).slice(0, 7), monthWords(story.day))
      : dated(telling, isoDay(story.day), dayWords(story.day));
  draft.write(", ");
  introduced(telling, mine, a, date);
  draft.write(` ${oneOf(below, MEETING)} `);
  introduced(telling, theirs, b, date);
  draft.write(" in ", story.town);
  const occurrence = { kind: story.kind, date, place: story.town.id };
  happened(telling, occurrence, [mine.person, theirs.person], draft.since(start));
  draft.write(".");
}

/** What one of the two said: quoted, quoted in part, or without quotation marks. */
export function saying(telling: Telling, side: 0 | 1): void {
  const { story, retelling, draft } = telling;
  const { person, surname } = story.actors[side];
  const words = story.said[side];
  const speaker: Piece = { of: person, words: surname };
  if (retelling === 2) {
    const source = draft.sentence(speaker);
    const cue = { start: draft.write(" ").end, words: draft.write("said") };
    draft.write(" that ");
    const content = draft.write(words);
    said(telling, person, { content, cue: cue.words, source, isQuoted: false });
    draft.write(".");
    return;
  }
  draft.sentence("“");
  const content = draft.write(retelling === 1 ? words.split(" ").slice(0, -5).join(" ") : words);
  draft.write(",” ");
  const cue = draft.write("said");
  draft.write(" ");
  const source = draft.write(speaker);
  said(telling, person, { content, cue, source, isQuoted: true });
  draft.write(".");
}

interface Saying {
  readonly content: Quote;
  readonly cue: Quote;
  readonly source: Quote;
  readonly isQuoted: boolean;
}

function said(telling: Telling, speaker: Named, { content, cue, source, isQuoted }: Saying): void {
  const { story, below, lines } = telling;
  lines.statements.push({
    ...line(below, "statement.cue"),
    id: `statement@${content.start}-${content.end}`,
    form: isQuoted ? "direct" : "indirect",
    content: [content],
    verbatim: isQuoted ? [content] : [],
    cue,
    source,
    speakers: [speaker.id],
    via: null,
    addressee: null,
    within: null,
    said: below(3) === 0 ? null : { edtf: isoDay(story.day), expression: null, basis: "narrative" },
  });
}

/** A sentence about a town that other articles may have too. */
export function takenOver({ draft }: Telling, { before, town, after }: Remark): void {
  draft.sentence(before, town, after);
}

interface Undertaken {
  readonly act: Quote;
  readonly stage: Stage;
  readonly deadline: ReadDate | null;
  readonly evidence: Quote;
}

function undertook(
  { below, lines }: Telling,
  committers: readonly Named[],
  undertaken: Undertaken,
): void {
  const commitment: Commitment = {
    ...line(below, `undertaking.${undertaken.stage}`),
    committers: committers.map(({ id }) => id),
    act: undertaken.act,
    stage: undertaken.stage,
    deadline: undertaken.deadline,
    conditions: null,
    vague: false,
    areas: [],
    statement: null,
    evidence: [undertaken.evidence],
  };
  lines.commitments.push(commitment);
}

/** What the first party is to do, by the end of a year; every fourth time both are. */
export function undertaking(telling: Telling): void {
  const { story, retelling, draft } = telling;
  const [a, b] = story.parties;
  const isJoint = story.amount % 4 === 0;
  const start = draft.sentence(a.self, ...(isJoint ? [" and ", b.self] : [])).start;
  draft.write(retelling === 1 ? " pledged to " : " will ");
  const words = draft.write(story.act);
  draft.write(" by the end of ");
  const deadline = dated(telling, String(story.deadline), String(story.deadline));
  undertook(telling, isJoint ? [a.self, b.self] : [a.self], {
    act: words,
    stage: retelling === 1 ? "pledged" : "intended",
    deadline,
    evidence: draft.since(start),
  });
  draft.write(".");
}

/**
 * Money of the second party, and how many nations. Of one story in four the second article puts the money as a limit, and
 * the third has another year.
 */
export function figures(telling: Telling): void {
  const { story, retelling, below, draft, lines } = telling;
  const [, b] = story.parties;
  const differing = story.members % 4 === 0 ? retelling : 0;
  draft.sentence(b.self, " gives ");
  const money = draft.write(`${differing === 1 ? "more than " : ""}$${story.amount} million`);
  draft.write(` for the ${thing(below)} until `);
  const year = story.deadline + (differing === 2 ? 1 : 0);
  const target = dated(telling, String(year), String(year));
  const figure = {
    low: null,
    high: null,
    nature: "pledged",
    asOf: null,
    period: null,
    statement: null,
  } as const;
  lines.figures.push({
    ...line(below, "amount.money"),
    ...figure,
    measure: "aid",
    subject: b.self.id,
    best: story.amount * 1_000_000,
    unit: "USD",
    comparator: differing === 1 ? "gt" : "eq",
    target,
    evidence: [money],
  });
  draft.write(", and ");
  const nations = draft.write(`${story.members} nations`);
  lines.figures.push({
    ...line(below, "amount.number"),
    ...figure,
    measure: "nations",
    subject: null,
    best: story.members,
    unit: "count",
    comparator: "eq",
    nature: "actual",
    target: null,
    evidence: [nations],
  });
  draft.write(` share the ${thing(below)}.`);
}

export function signing(telling: Telling): void {
  const { story, below, draft } = telling;
  const [a, b] = story.parties;
  if (story.agreement === null) return;
  const signed = ` ${oneOf(below, SIGNING)} the `;
  const evidence = draft.sentence(a.self, " and ", b.self, signed, story.agreement);
  const date: ReadDate = { edtf: isoDay(story.day), expression: null, basis: "narrative" };
  const occurrence: Occurrence = { kind: "sign", date, place: story.town.id };
  happened(telling, occurrence, [a.self, b.self], evidence);
  draft.write(` on the ${thing(below)}.`);
}

/** What a big party has to do with it. */
export function hub(telling: Telling): void {
  const { story, below, draft, lines } = telling;
  const { hub: big, actors, place } = story;
  if (big === null) return;
  const words = diceFor(6, place.relationship, place.story);
  const start = draft.sentence("").start;
  introduced(telling, big.actor, big, null);
  draft.write(" joined ", { of: actors[0].person, words: actors[0].surname }, " for talks");
  const date: ReadDate = { edtf: isoDay(story.day), expression: null, basis: "narrative" };
  const who = [big.actor.person, actors[0].person];
  happened(telling, { kind: "meeting", date, place: null }, who, draft.since(start));
  draft.write(" and ");
  const cue = draft.write("said");
  draft.write(": “");
  const content = draft.write(utterance(words));
  draft.write(".”");
  said(telling, big.actor.person, { content, cue, source: draft.since(start), isQuoted: true });
  if (words(2) === 0) {
    const from = draft.sentence(big.self, " will ").start;
    const promised = draft.write(act(words));
    const promise = { act: promised, stage: "intended", deadline: null } as const;
    undertook(telling, [big.self], { ...promise, evidence: draft.since(from) });
    draft.write(".");
  } else if (big.adjective !== null) {
    const place = draft.sentence("").end;
    const worry = draft.write("pressure from ", big.self);
    draft.write(` on the ${thing(words)} is growing.`);
    lines.concerns.push({
      ...line(below, "concern.noun"),
      id: `concern@${place}`,
      kind: "pressure",
      about: [big.self.id],
      voice: "article",
      speakers: [],
      via: null,
      statement: null,
      verbatim: false,
      words: worry,
      said: null,
      evidence: [worry],
    });
  }
}

const EARLIER_STORIES = 3;

/** An earlier meeting, in a subordinate clause: dated by its month, or not at all. */
export function pastMeeting(telling: Telling): void {
  const { story, retelling, draft } = telling;
  const { relationship, story: now } = story.place;
  if (now < EARLIER_STORIES) return;
  const past = storyOf(relationship, now - EARLIER_STORIES);
  const [mine, theirs] = past.actors;
  const start = draft.sentence(
    mine.person,
    " and ",
    theirs.person,
    " had met in ",
    past.town,
  ).start;
  let date: ReadDate | null = null;
  if (retelling !== 2) {
    draft.write(" in ");
    date = dated(telling, isoDay(past.day).slice(0, 7), monthWords(past.day));
  }
  const occurrence: Occurrence = { kind: "meeting", date, place: past.town.id };
  happened(telling, occurrence, [mine.person, theirs.person], draft.since(start));
  draft.write(".");
}

const STORIES_TO_OUTCOME = 5;

/** What has become of an earlier undertaking: told as its last step, or as an event of its own. */
export function outcome(telling: Telling): void {
  const { story, retelling, draft } = telling;
  const { relationship, story: now } = story.place;
  if (now < STORIES_TO_OUTCOME || retelling === 1) return;
  const past = storyOf(relationship, now - STORIES_TO_OUTCOME);
  const [a] = past.parties;
  const start = draft.sentence("In ").start;
  const year = String(dayOf(story.day).year);
  const date = dated(telling, year, year);
  if (now % 2 === 0) {
    draft.write(", ", a.self, " began to ");
    const words = draft.write(past.act);
    undertook(telling, [a.self], {
      act: words,
      stage: "begun",
      deadline: null,
      evidence: draft.since(start),
    });
  } else {
    draft.write(", ", a.self, ` handed over ${past.act.split(" ").slice(1).join(" ")}`);
    const occurrence: Occurrence = { kind: "transfer", date, place: null };
    happened(telling, occurrence, [a.self], draft.since(start));
  }
  draft.write(".");
}

/** A third of the articles have a sentence that others have too; the first is used most. */
export function formula({ below, draft }: Telling): void {
  if (below(3) > 0) return;
  const [first = ""] = FORMULAS;
  draft.sentence(below(3) === 0 ? first : oneOf(below, FORMULAS));
}
