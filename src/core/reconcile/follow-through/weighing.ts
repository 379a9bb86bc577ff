/** Whether what is told later may be the outcome of an undertaking, and why a reader should look at it. */
import type { FollowThrough } from "../../annotation/contract.ts";
import type { ActClass } from "../../languages/en/outcomes.ts";
import { canCoincide, extentOf } from "../../text/edtf.ts";
import { type CommitmentReport, rung } from "../commitment-report.ts";
import { type Corpus, daysOfArticle } from "../corpus.ts";
import type { Offer } from "./offers.ts";
import { type Act, CLASSES, isCommonThing, nameStems, type Subject } from "./subject.ts";
import { isTellingConcept } from "./words.ts";

/** The first report of an undertaking, whose outcome is looked for. */
export interface Undertaking {
  readonly line: string;
  readonly report: CommitmentReport;
  readonly actors: ReadonlySet<string>;
  readonly subject: Subject;
  readonly act: Act;
}

export interface Candidate {
  readonly weight: number;
  readonly link: FollowThrough;
}

/** What both have in common, as far as it says which act it is. */
interface Common {
  /** Telling words, without the head and those that only name the kind of act. */
  readonly words: readonly string[];
  /** Two words in a row that hold the head of what is undertaken. */
  readonly pairs: readonly string[];
  readonly head: boolean;
  readonly things: readonly string[];
  /** A thing of a name so like that one may have come after the other. */
  readonly alike: readonly (readonly [ours: string, theirs: string])[];
  /** Another party, or the place. */
  readonly parties: readonly string[];
  /** Each names somebody or some place beside those who act, and none of them is the same. */
  readonly elsewhere: boolean;
  /** It is dated within the time that was set. */
  readonly inTime: boolean;
  /** The record holds the undertaking's own words as the announcement of this very event. */
  readonly announced: boolean;
}

const LEAST_COMMON = 2;

export function eventCandidate(corpus: Corpus, own: Undertaking, offer: Offer): Candidate[] {
  if (!("event" in offer.from)) return [];
  const { event } = offer.from;
  const places = event.place === null ? [] : [corpus.principalOf(event.place)];
  const common = commonOf(corpus, own, offer, places);
  const isDoer = [...own.actors].some((actor) => offer.doers.has(actor));
  const classes = own.act.classes.filter((c) => isDoer || c.receives === true);
  const byKind = classes.filter((c) => offer.classes.has(c));
  const byWords = classes.filter((c) => offer.told.has(c) && isTold(own, offer, c));
  const isSure = event.standing === "shown";
  const isPlain = isSure || isPlainlyOf(common);
  const actClass = isPlain
    ? [...byKind, ...byWords].find((c) => tellsWhich(c, common, own))
    : undefined;
  const isSameThing =
    isSure &&
    isDoer &&
    common.head &&
    (common.pairs.length > 0 || common.words.length >= LEAST_COMMON);
  if (actClass === undefined && !isSameThing) return [];
  const why = whyOf(corpus, own, offer, common, actClass);
  return [
    {
      weight: weightOf(common) + (actClass === undefined ? 0 : 1),
      link: {
        status: "candidate",
        event: event.id,
        commitment: null,
        evidence: offer.evidence.filter((e) => e.article !== own.report.article),
        why,
      },
    },
  ];
}

/** A later report of another undertaking that went further, or says in particular what was told in general. */
export function reportCandidate(corpus: Corpus, own: Undertaking, offer: Offer): Candidate[] {
  if (!("line" in offer.from) || offer.from.line === own.line) return [];
  const { line, report } = offer.from;
  const [before, after] = [own.report.commitment, report.commitment];
  const isFurther = rung(after.stage) > rung(before.stage) || (before.vague && !after.vague);
  if (!isFurther) return [];
  const common = commonOf(corpus, own, offer, []);
  if (isOfOthers(common)) return [];
  const isSame =
    common.pairs.length > 0 ||
    (common.head && common.words.length >= LEAST_COMMON) ||
    (common.things.length > 0 && common.words.length > 0);
  if (!isSame) return [];
  return [
    {
      weight: weightOf(common),
      link: {
        status: "candidate",
        event: null,
        commitment: line,
        evidence: offer.evidence,
        why: whyOf(corpus, own, offer, common),
      },
    },
  ];
}

function commonOf(
  corpus: Corpus,
  { actors, report, subject, act }: Undertaking,
  offer: Offer,
  places: readonly string[],
): Common {
  const nouns = new Set(
    CLASSES.filter((c) => act.classes.includes(c.actClass)).flatMap((c) => [
      ...c.nouns,
      ...c.verbs,
    ]),
  );
  const theirs = offer.subject;
  const shared = [...subject.words.keys()].filter((word) => theirs.words.has(word));
  const heads = act.head === null || isCommonThing(act.head) ? [] : [act.head];
  const others = new Set([...theirs.parties, ...places]);
  const things = [...subject.things].filter((thing) => theirs.things.has(thing));
  return {
    words: shared.filter((word) => word !== act.head && !nouns.has(word) && !isCommonThing(word)),
    pairs: heads.flatMap((head) =>
      [...subject.pairs.keys()].filter(
        (pair) => theirs.pairs.has(pair) && pair.split(" ").includes(head),
      ),
    ),
    head: act.head !== null && theirs.words.has(act.head),
    things,
    alike: things.length > 0 ? [] : alikeNames(corpus, subject, theirs),
    parties: [
      ...[...subject.parties].filter((party) => others.has(party) && !actors.has(party)),
      ...together(actors, offer),
    ],
    elsewhere: isElsewhere(corpus, actors, subject.parties, others),
    inTime: isInTime(report, offer),
    announced: offer.evidence.some((e) => e.article === report.article),
  };
}

function isElsewhere(
  { identity }: Corpus,
  actors: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): boolean {
  const beside = (named: ReadonlySet<string>): string[] =>
    [...named].filter((n) => !actors.has(n) && identity.byId.get(n)?.kind !== "person");
  const [mine, other] = [beside(ours), beside(theirs)];
  return mine.length > 0 && other.length > 0 && !mine.some((party) => theirs.has(party));
}

/** Two who undertake it together are each other's party. */
function together(actors: ReadonlySet<string>, { doers }: Offer): string[] {
  const both = [...actors].filter((actor) => doers.has(actor));
  return both.length > 1 ? both : [];
}

function isInTime({ commitment }: CommitmentReport, { from }: Offer): boolean {
  const [due, on] = [commitment.deadline?.edtf ?? null, "event" in from ? from.event.date : null];
  return due !== null && on !== null && !due.startsWith("..") && canCoincide(due, on);
}

/** Share of the words of two names by which one thing may have come after the other. */
const LIKE_NAMES = 0.6;
const LEAST_NAME_WORDS = 3;

function alikeNames(
  { identity }: Corpus,
  ours: Subject,
  theirs: Subject,
): (readonly [string, string])[] {
  const stems = (thing: string): ReadonlySet<string> =>
    nameStems(identity.byId.get(thing)?.name ?? "");
  return [...ours.things].flatMap((ourThing) =>
    [...theirs.things].flatMap((theirThing) => {
      const [a, b] = [stems(ourThing), stems(theirThing)];
      const same = [...a].filter((word) => b.has(word));
      const isLike =
        same.length >= LEAST_NAME_WORDS &&
        same.length >= LIKE_NAMES * Math.max(a.size, b.size) &&
        same.some(isTellingConcept);
      return isLike ? [[ourThing, theirThing] as const] : [];
    }),
  );
}

/** Where the reader is not sure of an event, its words have to show of themselves that it is about the same. */
const isPlainlyOf = ({ head, pairs, words, parties, things, announced }: Common): boolean =>
  announced ||
  things.length > 0 ||
  (head && pairs.length + words.length + parties.length > 0) ||
  parties.length > 0;

/** Patrol boats from Ostria are not those from Lys, unless an agreement that both name says so. */
const isOfOthers = ({ elsewhere, things, alike, announced }: Common): boolean =>
  elsewhere && !announced && things.length + alike.length === 0;

/** Whether what both share tells one act of the class from the next. */
function tellsWhich(actClass: ActClass, common: Common, own: Undertaking): boolean {
  if (common.announced) return true;
  if (isOfOthers(common)) return false;
  const { head } = own.act;
  const hasThing = head !== null && !isCommonThing(head) && !namesClass(actClass, head);
  const isOwnThing = hasThing && common.head;
  // "Falcon jets" are not "Falcon boats": where the thing itself is not named, one word is not enough.
  const isNamed = common.words.length >= (hasThing && !common.head ? LEAST_COMMON : 1);
  const isAbout = isOwnThing || isNamed || common.things.length > 0 || common.pairs.length > 0;
  switch (actClass.kept) {
    case "few":
      return common.parties.length > 0 || isAbout;
    case "many":
      return isAbout || common.alike.length > 0;
    case "talks":
      return common.parties.length > 0 && (isAbout || common.inTime);
  }
}

/** "a memorandum" says no more of an agreement than that it is one. */
const namesClass = (actClass: ActClass, head: string): boolean =>
  CLASSES.some((c) => c.actClass === actClass && c.nouns.has(head));

/** The words tell the outcome of the very thing: one of the kind that is undertaken. */
function isTold({ act, subject }: Undertaking, offer: Offer, actClass: ActClass): boolean {
  const nouns = CLASSES.find((c) => c.actClass === actClass)?.nouns ?? new Set();
  const isNamed = [...subject.words.keys()].some(
    (word) => nouns.has(word) && offer.subject.words.has(word),
  );
  return isNamed || (act.head !== null && offer.subject.words.has(act.head));
}

const weightOf = ({ words, pairs, things, alike, parties, head }: Common): number =>
  words.length +
  2 * pairs.length +
  2 * things.length +
  alike.length +
  parties.length +
  Number(head);

function whyOf(
  { identity }: Corpus,
  { subject, act }: Undertaking,
  offer: Offer,
  common: Common,
  actClass?: ActClass,
): string {
  const nameOf = (entity: string): string => identity.byId.get(entity)?.name ?? entity;
  const quoted = (word: string): string => {
    const ours = subject.words.get(word) ?? word;
    const theirs = offer.subject.words.get(word) ?? ours;
    return isOneWord(ours, theirs) ? `“${theirs}”` : `“${ours}” or “${theirs}”`;
  };
  const pairs = common.pairs.map((pair) => `“${subject.pairs.get(pair) ?? pair}”`);
  const inPairs = new Set(common.pairs.flatMap((pair) => pair.split(" ")));
  const heads = act.head !== null && common.head ? [act.head] : [];
  const words = [...heads, ...common.words].filter((word) => !inPairs.has(word)).map(quoted);
  const said = [...pairs, ...words].slice(0, 3);
  const named = [...common.things, ...common.parties].map(nameOf).slice(0, 3);
  const parts = [
    ...(actClass === undefined ? [] : [`tell of ${actClass.name}`]),
    ...(said.length === 0 ? [] : [`say ${listed(said)}`]),
    ...(named.length === 0 ? [] : [`name ${listed(named)}`]),
    ...common.alike.map(
      ([ours, theirs]) => `name things called alike, ${nameOf(ours)} and ${nameOf(theirs)}`,
    ),
  ];
  const off = "event" in offer.from && offer.from.event.realis !== "occurred";
  const report = off ? `report of something ${offer.from.event.realis}` : "report on the same side";
  return `a later ${report}; both ${listed(parts)}`;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "opening" and "opened" are one word; "embassy" and "mission" are two for one thing. */
const isOneWord = (a: string, b: string): boolean =>
  a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase();

/** The first day of what an offer tells, for choosing the earlier of two that weigh the same. */
export function dayOf(corpus: Corpus, { from, evidence }: Offer): string {
  const date = "event" in from ? from.event.date : from.report.on;
  const stated = date === null ? null : (extentOf(date)?.min ?? null);
  return stated ?? daysOfArticle(corpus, evidence[0]?.article ?? "").min ?? "9999";
}
