/**
 * What was later reported of an undertaking: at most one best candidate, from an article that is certainly later or
 * an event that is dated later, and only when it shares more than the noun of the act: what it is about, a party or the place.
 * Always a question.
 */
import type {
  FollowThrough,
  Passage,
  RecordEvent,
  RecordFigure,
} from "../../annotation/contract.ts";
import { extentOf } from "../../text/edtf.ts";
import { overlap } from "../../text/span.ts";
import { type CommitmentLine, type CommitmentReport, isLaterThan } from "../commitment-report.ts";
import { type Corpus, daysOfArticle } from "../corpus.ts";
import type { Undertaking } from "./common.ts";
import { keysOfOffer, keysOfUndertaking } from "./keys.ts";
import { namedIn } from "./later-named.ts";
import { measuredCandidate, measuredIn } from "./measured.ts";
import { type NamesIn, namesByPassage } from "./mentions.ts";
import { actingFor, eventOffer, lineOffers, type Offer } from "./offers.ts";
import { actOf, subjectOf } from "./subject.ts";
import { type Candidate, dayOf, eventCandidate, reportCandidate } from "./weighing.ts";

/** What the record tells beside undertakings. */
interface Told {
  readonly events: readonly RecordEvent[];
  readonly figures: readonly RecordFigure[];
}

/** Gives what was later reported of a line; lines and events are found by the keys that they share with it. */
export function outcomesIn(
  corpus: Corpus,
  lines: readonly CommitmentLine[],
  { events, figures }: Told,
): (line: CommitmentLine) => FollowThrough[] {
  const names = namesByPassage(corpus);
  const offers = [
    ...events.flatMap((event) => eventOffer(corpus, names, event)),
    ...lines.flatMap((line) => lineOffers(corpus, names, line)),
  ];
  const offered = corpus.meeting.by(
    "done",
    (offer: Offer) => keysOfOffer(corpus, offer),
    ({ evidence }) => evidence,
    "undertaken",
  );
  const sought = corpus.meeting.by(
    "undertaken",
    (own: Undertaking) => keysOfUndertaking(corpus, own),
    ({ report }) => report.passages,
    "done",
  );
  const byKey = grouped(offers, offered);
  const named = namedIn(
    corpus,
    names,
    lines.flatMap(({ family }) => family.slice(0, 1)),
  );
  const measured = measuredIn(corpus, figures);
  return (line) => {
    const own = undertakingOf(corpus, names, line);
    if (own === null || own.report.commitment.stage === "delivered") return [];
    const isLater = isLaterThan(corpus, [own.report]);
    const found = new Set(sought(own).flatMap((key) => byKey.get(key) ?? []));
    const candidates = [...found]
      .filter((offer) => isOfferedLater(corpus, own.report, offer, isLater))
      .filter((offer) => !isStep(line, offer))
      .flatMap((offer) =>
        [...eventCandidate(corpus, own, offer), ...reportCandidate(corpus, own, offer)].map(
          (candidate) => ({
            ...candidate,
            order: `${dayOf(corpus, offer)} ${placeOf(offer.evidence)}`,
          }),
        ),
      )
      .sort((a, b) => b.weight - a.weight || (a.order < b.order ? -1 : 1));
    const [best] = [
      ...candidates,
      ...measuredCandidate(corpus, own, measured, isLater),
      ...namedCandidate(named(own.report, isLater)),
    ];
    return best === undefined ? [] : [best.link];
  };
}

function grouped(
  offers: readonly Offer[],
  keysOf: (offer: Offer) => readonly string[],
): ReadonlyMap<string, readonly Offer[]> {
  const byKey = new Map<string, Offer[]>();
  for (const offer of offers)
    for (const key of keysOf(offer)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [offer]);
      else known.push(offer);
    }
  return byKey;
}

/** What later reports of the undertaking itself tell is a step of it, no outcome. */
const isStep = ({ family }: CommitmentLine, { evidence }: Offer): boolean =>
  family
    .slice(1)
    .some(({ passages }) =>
      passages.some((p) =>
        evidence.some((e) => e.article === p.article && overlap<"text">(e, p) > 0),
      ),
    );

function undertakingOf(
  corpus: Corpus,
  names: NamesIn,
  { id, family }: CommitmentLine,
): Undertaking | null {
  const [report] = family;
  if (report === undefined) return null;
  const [act, ...evidence] = report.passages;
  const said = subjectOf(names, corpus.principalOf, act === undefined ? [] : [act]);
  const told = subjectOf(names, corpus.principalOf, evidence);
  return {
    line: id,
    report,
    actors: new Set(actingFor(corpus, names, report.committers, report.passages)),
    // The cue says how far the thing has come, and names of the whole passage say with whom.
    subject: { ...said, things: told.things, parties: told.parties, towards: told.towards },
    act: actOf(report.commitment.act.exact),
  };
}

function isOfferedLater(
  corpus: Corpus,
  report: CommitmentReport,
  { from }: Offer,
  isLater: (article: string) => boolean,
): boolean {
  return "event" in from
    ? isLaterEvent(corpus, report, from.event, isLater)
    : isLater(from.report.article);
}

/**
 * Dated after the article that tells the undertaking, or told in articles that are all later. That article itself tells
 * of it only in the words of the undertaking: as planned.
 */
function isLaterEvent(
  corpus: Corpus,
  { article, passages }: CommitmentReport,
  event: RecordEvent,
  isLater: (article: string) => boolean,
): boolean {
  const elsewhere = event.evidence.filter((e) => e.article !== article);
  const planned = event.evidence
    .filter((e) => e.article === article)
    .every((e) => passages.some((p) => overlap<"text">(p, e) > 0));
  if (elsewhere.length === 0 || !planned) return false;
  const day = event.date === null ? null : (extentOf(event.date)?.min ?? null);
  if (day === null) return elsewhere.every((e) => isLater(e.article));
  return day > (daysOfArticle(corpus, article).max ?? "9999");
}

/** Two candidates of one weight and day are told apart by where they stand. */
const placeOf = ([first]: readonly Passage[]): string =>
  `${first?.article ?? ""} ${String(first?.start ?? 0).padStart(8, "0")}`;

/** The least of candidates: what the act is about is named later, and nothing is said of the act. */
function namedCandidate(evidence: readonly Passage[]): Candidate[] {
  const [named] = evidence;
  if (named === undefined) return [];
  const why = `later articles name “${named.exact.replace(/\s+/g, " ")}”`;
  return [
    { weight: 1, link: { status: "candidate", event: null, commitment: null, evidence, why } },
  ];
}
