/**
 * What was later reported of an undertaking: at most one best candidate, from an article that is certainly later or
 * an event that is dated later, and only when it shares the agreement, the body or the head noun. Always a question.
 */
import type { EventKind, FollowThrough, Passage, RecordEvent } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import {
  type CommitmentLine,
  type CommitmentReport,
  contentWords,
  isTelling,
  laterArticles,
  rung,
} from "./commitment-report.ts";
import { type Corpus, daysOfArticle } from "./corpus.ts";
import { laterNamed } from "./later-named.ts";

/**
 * Kinds of event that can be the outcome of something undertaken, each with the nouns by which an undertaking names such
 * an act; talks about it are no outcome.
 */
const OUTCOMES: Readonly<Partial<Record<EventKind, ReadonlySet<string>>>> = {
  sign: stems("agreement pact treaty memorandum accord deal contract partnership programme"),
  adopt: stems("declaration resolution statement"),
  ratify: stems("ratification treaty agreement pact"),
  open_mission: stems("mission embassy consulate representation ambassador office delegation"),
  close_mission: stems("mission embassy consulate representation"),
  appoint: stems("ambassador envoy appointment"),
  exercise: stems("exercise drill training"),
  deploy: stems("deployment troops forces missiles ships police"),
  transfer: stems("transfer sale delivery"),
  aid: stems("aid assistance donation grant"),
  join: stems("membership accession participation"),
  approve_budget: stems("budget spending increase"),
  adopt_policy: stems("strategy policy plan doctrine"),
  change_law: stems("law rules restrictions legislation"),
  procure: stems("purchase procurement acquisition"),
  industry: stems("production industry"),
  research: stems("research development"),
  share_intelligence: stems("intelligence information"),
};

function stems(words: string): ReadonlySet<string> {
  return contentWords(words);
}

/** Words in common that an outcome needs where the undertaking does not name the act by its noun. */
const LEAST_COMMON = 2;

export function followed(
  corpus: Corpus,
  family: readonly CommitmentReport[],
  others: readonly CommitmentLine[],
  events: readonly RecordEvent[],
): FollowThrough[] {
  const [first] = family;
  if (first === undefined || first.commitment.stage === "delivered") return [];
  const later = new Set(laterArticles(corpus, first.article));
  const candidates = [
    ...events.flatMap((event) => eventCandidate(corpus, first, event, later)),
    ...others.flatMap((line) => lineCandidates(corpus, first, line, later)),
    ...namedCandidate(corpus, first, later),
  ];
  const best = candidates.sort((a, b) => b.weight - a.weight)[0];
  return best === undefined ? [] : [best.link];
}

interface Candidate {
  readonly weight: number;
  readonly link: FollowThrough;
}

/** The least of candidates: what the act is about is named later, and nothing is said of the act. */
function namedCandidate(
  corpus: Corpus,
  first: CommitmentReport,
  later: ReadonlySet<string>,
): Candidate[] {
  const evidence = laterNamed(corpus, first, later);
  const [named] = evidence;
  if (named === undefined) return [];
  const why = `later articles name “${named.exact.replace(/\s+/g, " ")}”`;
  return [
    { weight: 1, link: { status: "candidate", event: null, commitment: null, evidence, why } },
  ];
}

function eventCandidate(
  corpus: Corpus,
  first: CommitmentReport,
  event: RecordEvent,
  later: ReadonlySet<string>,
): Candidate[] {
  const nouns = OUTCOMES[event.kind];
  if (event.standing !== "shown" || event.realis !== "occurred" || nouns === undefined) return [];
  if (!isLater(corpus, first, event, later)) return [];
  const actors = new Set(first.committers.map(corpus.principalOf));
  if (!event.participants.some((p) => actors.has(corpus.principalOf(p.entity)))) return [];
  const common = inCommon(corpus, first, event.evidence);
  const named = [...first.words].filter((word) => nouns.has(word));
  const partner = event.participants.some(
    ({ entity }) => !actors.has(corpus.principalOf(entity)) && namesIn(corpus, first, entity),
  );
  const isSameAct = named.length > 0 && (common.length > 0 || partner);
  if (!isSameAct && common.length < LEAST_COMMON) return [];
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
function isLater(
  corpus: Corpus,
  { article }: CommitmentReport,
  event: RecordEvent,
  later: ReadonlySet<string>,
): boolean {
  if (event.evidence.some((e) => e.article === article)) return false;
  const day = event.date === null ? null : (extentOf(event.date)?.min ?? null);
  if (day === null) return event.evidence.every((e) => later.has(e.article));
  return day > (daysOfArticle(corpus, article).max ?? "9999");
}

/** Whether the passages of the undertaking name an entity. */
function namesIn({ identity }: Corpus, { passages }: CommitmentReport, entity: string): boolean {
  const mentions = identity.entities.find((e) => e.id === entity)?.mentions ?? [];
  return mentions.some((m) =>
    passages.some((p) => p.article === m.article && p.start <= m.start && m.end <= p.end),
  );
}

/** Later reports of another undertaking that went further. */
function lineCandidates(
  corpus: Corpus,
  first: CommitmentReport,
  { id, family }: CommitmentLine,
  later: ReadonlySet<string>,
): Candidate[] {
  return family.flatMap((report) =>
    reportCandidate(corpus, first, report, later).map(({ weight, link }) => ({
      weight,
      link: { ...link, commitment: id },
    })),
  );
}

function reportCandidate(
  corpus: Corpus,
  first: CommitmentReport,
  report: CommitmentReport,
  later: ReadonlySet<string>,
): Candidate[] {
  if (!later.has(report.article) || report.commitment.standing !== "shown") return [];
  if (rung(report.commitment.stage) <= rung(first.commitment.stage)) return [];
  const actors = new Set(first.committers.map(corpus.principalOf));
  if (!report.committers.some((c) => actors.has(corpus.principalOf(c)))) return [];
  const common = inCommon(corpus, first, report.passages);
  if (common.length < LEAST_COMMON) return [];
  return [
    {
      weight: common.length,
      link: {
        status: "candidate",
        event: null,
        commitment: null,
        evidence: report.passages,
        why: `later and further on, and shares “${common.join("”, “")}”`,
      },
    },
  ];
}

/** Telling words that both share: not the names of those who act, and not what any cooperation is about. */
function inCommon(
  { identity }: Corpus,
  first: CommitmentReport,
  evidence: readonly Passage[],
): string[] {
  const actors = identity.entities.filter((e) => ["body", "place", "person"].includes(e.kind));
  const names = new Set(
    actors.flatMap((e) => [...contentWords([e.name, ...e.otherNames].join(" "))]),
  );
  const theirs = contentWords(evidence.map((e) => e.exact).join(" "));
  return [...first.words].filter((word) => theirs.has(word) && !names.has(word) && isTelling(word));
}
