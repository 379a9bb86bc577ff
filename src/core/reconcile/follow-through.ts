/**
 * What was later reported of an undertaking: at most one best candidate, from an article that is certainly later or
 * an event that is dated later, and only when it shares more than the noun of the act: what it is about, a party or the place.
 * Always a question.
 */
import type { EventKind, FollowThrough, Passage, RecordEvent } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { contains } from "../text/span.ts";
import {
  type CommitmentLine,
  type CommitmentReport,
  contentWords,
  isLaterThan,
  isTelling,
  rung,
} from "./commitment-report.ts";
import { type Corpus, daysOfArticle } from "./corpus.ts";
import { namesIn } from "./later-named.ts";

/**
 * Kinds of event that can be the outcome of something undertaken, each with the nouns by which an undertaking names such
 * an act; talks about it are no outcome.
 */
const OUTCOMES: Readonly<Partial<Record<EventKind, ReadonlySet<string>>>> = {
  sign: contentWords("agreement pact treaty memorandum accord deal contract partnership programme"),
  adopt: contentWords("declaration resolution statement"),
  ratify: contentWords("ratification treaty agreement pact"),
  open_mission: contentWords(
    "mission embassy consulate representation ambassador office delegation",
  ),
  close_mission: contentWords("mission embassy consulate representation"),
  appoint: contentWords("ambassador envoy appointment"),
  exercise: contentWords("exercise drill training"),
  deploy: contentWords("deployment troops forces missiles ships police"),
  transfer: contentWords("transfer sale delivery"),
  aid: contentWords("aid assistance donation grant"),
  join: contentWords("membership accession participation"),
  approve_budget: contentWords("budget spending increase"),
  adopt_policy: contentWords("strategy policy plan doctrine"),
  change_law: contentWords("law rules restrictions legislation"),
  procure: contentWords("purchase procurement acquisition"),
  industry: contentWords("production industry"),
  research: contentWords("research development"),
  share_intelligence: contentWords("intelligence information"),
};

/** Words in common that an outcome needs where the undertaking does not name the act by its noun. */
const LEAST_COMMON = 2;

/** Gives what was later reported of a line; whatever other lines and events offer is laid out by actor once. */
export function outcomesIn(
  corpus: Corpus,
  lines: readonly CommitmentLine[],
  events: readonly RecordEvent[],
): (line: CommitmentLine) => FollowThrough[] {
  const actorNames = namesOfActors(corpus);
  const offers = [...eventOffers(corpus, events), ...lineOffers(corpus, lines)].map(
    (offer, order): Offer => ({
      ...offer,
      order,
      words: new Set(
        [...contentWords(offer.evidence.map((e) => e.exact).join(" "))].filter(
          (word) => isTelling(word) && !actorNames.has(word),
        ),
      ),
    }),
  );
  const byActor = new Map<string, Offer[]>();
  for (const offer of offers)
    for (const actor of offer.actors) byActor.set(actor, [...(byActor.get(actor) ?? []), offer]);
  const named = namesIn(
    corpus,
    lines.flatMap(({ family }) => family.slice(0, 1)),
  );
  return ({ id, family }) => {
    const [first] = family;
    if (first === undefined || first.commitment.stage === "delivered") return [];
    const actors = new Set(first.committers.map(corpus.principalOf));
    const own = { id, first, actors, isLater: isLaterThan(corpus, [first]) };
    const offered = new Set([...actors].flatMap((actor) => byActor.get(actor) ?? []));
    const candidates = [
      ...[...offered].sort((a, b) => a.order - b.order).flatMap((o) => candidate(corpus, own, o)),
      ...namedCandidate(named(first, own.isLater)),
    ];
    const best = candidates.sort((a, b) => b.weight - a.weight)[0];
    return best === undefined ? [] : [best.link];
  };
}

/** Something told of actors that may be the outcome of an undertaking of one of them. */
interface Told {
  readonly actors: ReadonlySet<string>;
  readonly evidence: readonly Passage[];
  readonly from: RecordEvent | { readonly line: string; readonly report: CommitmentReport };
}

interface Offer extends Told {
  readonly order: number;
  /** Telling words of its passages: not the names of those who act, and not what any cooperation is about. */
  readonly words: ReadonlySet<string>;
}

/** The first report of an undertaking, whose outcome is looked for. */
interface Undertaking {
  readonly id: string;
  readonly first: CommitmentReport;
  readonly actors: ReadonlySet<string>;
  /** Whether an article is certainly later. */
  isLater(article: string): boolean;
}

interface Candidate {
  readonly weight: number;
  readonly link: FollowThrough;
}

/** Content words of the names of all who can act. */
function namesOfActors({ identity }: Corpus): ReadonlySet<string> {
  const actors = identity.entities.filter((e) => ["body", "place", "person"].includes(e.kind));
  return new Set(actors.flatMap((e) => [...contentWords([e.name, ...e.otherNames].join(" "))]));
}

function eventOffers(corpus: Corpus, events: readonly RecordEvent[]): Told[] {
  return events
    .filter((e) => e.standing === "shown" && e.realis === "occurred" && e.kind in OUTCOMES)
    .map((event) => ({
      actors: new Set(event.participants.map((p) => corpus.principalOf(p.entity))),
      evidence: event.evidence,
      from: event,
    }));
}

function lineOffers(corpus: Corpus, lines: readonly CommitmentLine[]): Told[] {
  return lines.flatMap(({ id, family }) =>
    family
      .filter(({ commitment }) => commitment.standing === "shown")
      .map((report) => ({
        actors: new Set(report.committers.map(corpus.principalOf)),
        evidence: report.passages,
        from: { line: id, report },
      })),
  );
}

function candidate(corpus: Corpus, own: Undertaking, offer: Offer): Candidate[] {
  const common = [...own.first.words].filter((word) => offer.words.has(word));
  const { from } = offer;
  if ("line" in from)
    return from.line === own.id ? [] : reportCandidate(own, from.line, from.report, common);
  return eventCandidate(corpus, own, from, common);
}

/** The least of candidates: what the act is about is named later, and nothing is said of the act. */
function namedCandidate(evidence: readonly Passage[]): Candidate[] {
  const [named] = evidence;
  if (named === undefined) return [];
  const why = `later articles name “${named.exact.replace(/\s+/g, " ")}”`;
  return [
    { weight: 1, link: { status: "candidate", event: null, commitment: null, evidence, why } },
  ];
}

function eventCandidate(
  corpus: Corpus,
  { first, actors, isLater }: Undertaking,
  event: RecordEvent,
  common: readonly string[],
): Candidate[] {
  if (!isLaterEvent(corpus, first, event, isLater)) return [];
  const named = [...first.words].filter((word) => OUTCOMES[event.kind]?.has(word));
  const partner = event.participants.some(
    ({ entity }) => !actors.has(corpus.principalOf(entity)) && isNamedIn(corpus, first, entity),
  );
  // Another memorandum is signed every day: the words of the act alone are no link.
  const ofAct = contentWords(event.kind.replaceAll("_", " "));
  const tells = common.some((word) => !named.includes(word) && !ofAct.has(word));
  const isSameAct =
    named.length > 0 && (tells || partner || isNamedPlace(corpus, first, event.place));
  if (!isSameAct && !(tells && common.length >= LEAST_COMMON)) return [];
  const shared = [...new Set([...named, ...common])];
  return [
    {
      weight: shared.length,
      link: {
        status: "candidate",
        event: event.id,
        commitment: null,
        evidence: event.evidence,
        why: `later, by the same side, and about “${shared.join("”, “")}”`,
      },
    },
  ];
}

/** Dated after the article that tells the undertaking, or told in articles that are all later; never in the same one. */
function isLaterEvent(
  corpus: Corpus,
  { article }: CommitmentReport,
  event: RecordEvent,
  isLater: (article: string) => boolean,
): boolean {
  if (event.evidence.some((e) => e.article === article)) return false;
  const day = event.date === null ? null : (extentOf(event.date)?.min ?? null);
  if (day === null) return event.evidence.every((e) => isLater(e.article));
  return day > (daysOfArticle(corpus, article).max ?? "9999");
}

/** Whether the passages of the undertaking name an entity. */
function isNamedIn({ identity }: Corpus, { passages }: CommitmentReport, entity: string): boolean {
  const mentions = identity.byId.get(entity)?.mentions ?? [];
  return mentions.some((m) =>
    passages.some((p) => p.article === m.article && contains<"text">(p, m)),
  );
}

/** Whether the undertaking names where the act took place. */
const isNamedPlace = (corpus: Corpus, first: CommitmentReport, place: string | null): boolean =>
  place !== null && isNamedIn(corpus, first, place);

/** A later report of another undertaking that went further. */
function reportCandidate(
  { first, isLater }: Undertaking,
  line: string,
  { article, commitment, passages }: CommitmentReport,
  common: readonly string[],
): Candidate[] {
  if (!isLater(article) || rung(commitment.stage) <= rung(first.commitment.stage)) return [];
  if (common.length < LEAST_COMMON) return [];
  return [
    {
      weight: common.length,
      link: {
        status: "candidate",
        event: null,
        commitment: line,
        evidence: passages,
        why: `later and further on, and shares “${common.join("”, “")}”`,
      },
    },
  ];
}
