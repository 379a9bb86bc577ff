/**
 * When two reports are of one event. A wrong merge costs more than a missed one: who took part, what was done and when all
 * have to agree, and where no date tells when, something else has to.
 */
import type { DateBasis, EventKind } from "../annotation/contract.ts";
import { canCoincide } from "../text/edtf.ts";
import type { Corpus } from "./corpus.ts";
import { daysBetween, daysIn } from "./days-between.ts";
import { type EventReport, familyOf, newsDay } from "./event-report.ts";
import { likeness } from "./telling-words.ts";
import { areFarApart, type ToldTogether } from "./told-together.ts";

/** Where the same two sit down again within days or weeks. */
const RECURRING: ReadonlySet<string> = new Set([
  "talks",
  "call",
  "briefing",
  "exercise",
  "own_exercise",
  "press_conference",
]);

/** Done once: between the same parties in the same months it is the same. */
const DONE_ONCE: ReadonlySet<EventKind> = new Set([
  "open_mission",
  "close_mission",
  "join",
  "ratify",
  "appoint",
  "resign",
  "joint_statement",
  "announce_meeting",
]);

/** Telling words besides names that two reports of one deed have in common, where the kind does not say what was done. */
const SAME_DEED = 2;

const MONTH = 31;
const YEAR = 366;
const ANY = Number.MAX_SAFE_INTEGER;

/** Days before an article appeared in which what it tells as news took place. */
export const NEWS = 4;

/** Days ahead of an article for which it tells of plans without a day. */
export const AHEAD = 7;

/** Days within which a meeting of two sides, nobody of whom is named, is the same one. */
const ONE_MEETING = 4;

/** Days between two articles, after which "the war" may be another one. */
const ANOTHER_WAR = 5 * YEAR;

export function sameEvent(
  corpus: Corpus,
  together: ToldTogether,
  a: EventReport,
  b: EventReport,
): boolean {
  if (a.article === b.article) return false;
  if (inSameWords(corpus, a, b)) return true;
  if (familyOf(a) !== familyOf(b)) return false;
  if (familyOf(a) === "war") return sameWar(corpus, a, b);
  if (a.event.kind === "summit") return sameSummit(a, b);
  return sameDated(a, b) || sameNews(a, b) || sameOccasion(corpus, together, a, b);
}

/** On days that cannot be the same, at two places, under two papers, or reported by one and denied by the other. */
export function contradict(corpus: Corpus, a: EventReport, b: EventReport): boolean {
  const [first, second] = [a.event.date?.edtf ?? null, b.event.date?.edtf ?? null];
  const areApart = first !== null && second !== null && !canCoincide(first, second);
  return (
    (areApart && !isCopiedDate(corpus, a, b)) ||
    (a.event.realis === "negated") !== (b.event.realis === "negated") ||
    (familyOf(a) !== "war" && atTwoPlaces(a, b)) ||
    areDisjoint(a.papers, b.papers)
  );
}

/** Days that the words tell only together with another date. */
const RECKONED: ReadonlySet<DateBasis> = new Set(["anchored", "narrative"]);

/** "In December", copied a year later with its sentence, is still the December of the text that it was copied from. */
function isCopiedDate(corpus: Corpus, a: EventReport, b: EventReport): boolean {
  const [ours, theirs] = [a.event.date, b.event.date];
  return (
    ours !== null &&
    theirs !== null &&
    RECKONED.has(ours.basis) &&
    RECKONED.has(theirs.basis) &&
    ours.expression !== null &&
    ours.expression.exact === theirs.expression?.exact &&
    corpus.sharedWords.areSame(a.passages, b.passages)
  );
}

const atTwoPlaces = (a: EventReport, b: EventReport): boolean =>
  a.place !== null &&
  b.place !== null &&
  a.place !== b.place &&
  !a.within.has(b.place) &&
  !b.within.has(a.place);

const areDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((item) => b.has(item));

/**
 * Told in the same words. A text that appears again and again has its formulas: they are of one event only when the same take
 * part and the numbers agree, and of what recurs only where the articles are of one time. What is told of nobody and of no time
 * is nothing to find again.
 */
function inSameWords(corpus: Corpus, a: EventReport, b: EventReport): boolean {
  if (!corpus.sharedWords.areSame(a.passages, b.passages)) return false;
  const [ours, theirs] = [doersOf(a), doersOf(b)];
  const isSure =
    ours.length === 0 || theirs.length === 0 || ours.some((who) => theirs.includes(who));
  const isDated = a.when !== null || b.when !== null;
  const isBare = a.participants.length === 0 && b.participants.length === 0 && !isDated;
  if (isBare || areDisjoint(a.telling.numbers, b.telling.numbers)) return false;
  const recurs = RECURRING.has(familyOf(a)) && !isDated;
  return isSure && !(recurs && areFarApart(corpus, a.article, b.article));
}

/** Those who do it; not those to whom it is done. */
const doersOf = ({ participants }: EventReport): string[] =>
  participants.filter((p) => p.role !== "recipient" && p.role !== "host").map((p) => p.entity);

const commonOf = (a: EventReport, b: EventReport): string[] =>
  [...a.named].filter((entity) => b.named.has(entity));

const commonPersons = (a: EventReport, b: EventReport): string[] =>
  [...a.persons].filter((entity) => b.persons.has(entity));

/** Both say when, and it can be the same time. */
function sameDated(a: EventReport, b: EventReport): boolean {
  if (a.when === null || b.when === null || daysBetween(a.when, b.when) !== 0) return false;
  const breadth = Math.max(daysIn(a.when) ?? ANY, daysIn(b.when) ?? ANY);
  if (breadth > YEAR) return false;
  if (RECURRING.has(familyOf(a))) return satDownOnce(a, b, breadth);
  if (commonOf(a, b).length < 2 || a.event.kind !== b.event.kind) return false;
  return DONE_ONCE.has(a.event.kind) || sameDeed(a, b);
}

/** `breadth`: days that the vaguer of the two dates covers. */
function satDownOnce(a: EventReport, b: EventReport, breadth: number): boolean {
  const arePersons = commonPersons(a, b).length >= 2;
  const areSides = commonOf(a, b).length >= 2 && a.event.kind === b.event.kind;
  if (!arePersons && !areSides) return false;
  const isAtOnePlace = a.place !== null && a.place === b.place;
  return isAtOnePlace || breadth <= (arePersons ? MONTH : ONE_MEETING);
}

/** What was done is told in part by the same words, or by the same paper. */
function sameDeed(a: EventReport, b: EventReport): boolean {
  const { plain, numbers } = likeness(a.telling, b.telling);
  const isOfOnePaper = [...a.papers].some((paper) => b.papers.has(paper));
  return isOfOnePaper || plain + numbers >= SAME_DEED;
}

/** News or plans of one day, or of the days about it, about the same persons or the same visitor and host. */
function sameNews(a: EventReport, b: EventReport): boolean {
  const family = familyOf(a);
  if (family !== "talks" && family !== "call" && family !== "press_conference") return false;
  const isPair =
    commonPersons(a, b).length >= 2 ||
    (a.event.kind === "visit" && b.event.kind === "visit" && commonOf(a, b).length >= 2);
  return isPair && (areNewsOfOneDay(a, b) || arePlansOfOneDay(a, b));
}

/** Planned by articles of one day, or by one for the days in which another dates it. */
function arePlansOfOneDay(a: EventReport, b: EventReport): boolean {
  if (a.plannedOn !== null && b.plannedOn !== null)
    return (daysBetween(onDay(a.plannedOn), onDay(b.plannedOn)) ?? ANY) <= 1;
  const [day, when] = a.plannedOn === null ? [b.plannedOn, a.when] : [a.plannedOn, b.when];
  if (day === null || when === null || (daysIn(when) ?? ANY) > NEWS) return false;
  return (when.min ?? "") >= day && (daysBetween(when, onDay(day)) ?? ANY) <= AHEAD;
}

function areNewsOfOneDay(a: EventReport, b: EventReport): boolean {
  const [ours, theirs] = [newsDay(a), newsDay(b)];
  if (ours !== null && theirs !== null)
    return (daysBetween(onDay(ours), onDay(theirs)) ?? ANY) <= 1;
  const [day, when] = ours === null ? [theirs, a.when] : [ours, b.when];
  if (day === null || when === null || (daysIn(when) ?? ANY) > NEWS) return false;
  return (when.max ?? "") <= day && (daysBetween(when, onDay(day)) ?? ANY) <= NEWS;
}

const onDay = (day: string): { min: string; max: string } => ({ min: day, max: day });

/** Articles of one occasion tell of the same: two who met there, or one who spoke to the press and is quoted alike. */
function sameOccasion(
  corpus: Corpus,
  together: ToldTogether,
  a: EventReport,
  b: EventReport,
): boolean {
  const isQuoted = (who: string): boolean => together.quoteAlike(who, a.article, b.article);
  const persons = commonPersons(a, b);
  if (a.event.kind === "press_conference") return persons.some(isQuoted);
  if (persons.length >= 2 && persons.some(isQuoted)) return true;
  const isOne = a.event.kind === b.event.kind && together.areOne(a.article, b.article);
  if (!isOne || a.participants.length === 0) return false;
  if (RECURRING.has(familyOf(a)) || DONE_ONCE.has(a.event.kind)) return commonOf(a, b).length >= 2;
  return sameSpeechAct(corpus, a, b);
}

/** A pledge or a call told of a state here and of its minister there, with what it is about. */
function sameSpeechAct({ principalOf }: Corpus, a: EventReport, b: EventReport): boolean {
  const [ours, theirs] = [doersOf(a), doersOf(b)];
  const isOfOne = ours.some(
    (who) =>
      theirs.includes(who) ||
      theirs.includes(principalOf(who)) ||
      theirs.some((other) => principalOf(other) === who),
  );
  const { words, plain } = likeness(a.telling, b.telling);
  return isOfOne && plain >= SAME_DEED && words >= 4;
}

/** A gathering of one body at one place comes once in a year. */
function sameSummit(a: EventReport, b: EventReport): boolean {
  if (a.place === null || a.place !== b.place || commonOf(a, b).length === 0) return false;
  if (a.when !== null && b.when !== null)
    return (
      daysBetween(a.when, b.when) === 0 &&
      Math.max(daysIn(a.when) ?? 0, daysIn(b.when) ?? 0) <= YEAR
    );
  const [day, when] = a.when === null ? [newsDay(a), b.when] : [newsDay(b), a.when];
  if (day === null || when === null || (daysIn(when) ?? ANY) > YEAR) return false;
  return when.min !== null && when.min <= day && (daysBetween(when, onDay(day)) ?? ANY) < YEAR / 2;
}

/** War over one land, with no other attacker, told in one time. */
function sameWar(corpus: Corpus, a: EventReport, b: EventReport): boolean {
  const [ours, theirs] = [attackersOf(a), attackersOf(b)];
  const lands = landsOf(a).filter((land) => landsOf(b).includes(land));
  if (lands.length === 0 || areDisjoint(new Set(ours), new Set(theirs))) return false;
  return !areFarApart(corpus, a.article, b.article, ANOTHER_WAR);
}

const attackersOf = ({ participants }: EventReport): string[] =>
  participants.filter((p) => p.role === "actor").map((p) => p.entity);

/** Where it is fought: those attacked, and the place. */
export function landsOf({ participants, place }: EventReport): string[] {
  const attacked = participants.filter((p) => p.role === "recipient").map((p) => p.entity);
  return place === null ? attacked : [...new Set([...attacked, place])];
}
