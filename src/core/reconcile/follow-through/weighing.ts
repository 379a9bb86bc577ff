/** Whether what is told later may be the outcome of an undertaking, and why a reader should look at it. */
import type { FollowThrough } from "../../annotation/contract.ts";
import type { ActClass } from "../../languages/en/outcomes.ts";
import { extentOf } from "../../text/edtf.ts";
import { rung } from "../commitment-report.ts";
import { type Corpus, daysOfArticle } from "../corpus.ts";
import { type Common, commonOf, type Undertaking } from "./common.ts";
import type { Offer } from "./offers.ts";
import { CLASSES, isCommonThing, namesClass } from "./subject.ts";
import { whyOf } from "./why.ts";

export interface Candidate {
  readonly weight: number;
  readonly link: FollowThrough;
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
    !isOfOthers(common) &&
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

/** The first day of what an offer tells, for choosing the earlier of two that weigh the same. */
export function dayOf(corpus: Corpus, { from, evidence }: Offer): string {
  const date = "event" in from ? from.event.date : from.report.on;
  const stated = date === null ? null : (extentOf(date)?.min ?? null);
  return stated ?? daysOfArticle(corpus, evidence[0]?.article ?? "").min ?? "9999";
}
