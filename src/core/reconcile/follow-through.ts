/**
 * What was later reported of an undertaking: at most one best candidate, from an article that is certainly later or
 * an event that is dated later, and only when it shares the agreement, the body or the head noun. Always a question.
 */
import type { EventKind, FollowThrough, RecordEvent } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { type CommitmentReport, contentWords, laterArticles, rung } from "./commitment-report.ts";
import { type Corpus, daysOfArticle } from "./corpus.ts";

/** Kinds of event that can be the outcome of something undertaken; talks about it are not. */
const OUTCOMES: ReadonlySet<EventKind> = new Set([
  "sign",
  "adopt",
  "ratify",
  "open_mission",
  "close_mission",
  "appoint",
  "exercise",
  "deploy",
  "transfer",
  "aid",
  "join",
  "approve_budget",
  "adopt_policy",
  "change_law",
  "procure",
  "industry",
  "research",
  "share_intelligence",
]);

/** Words in common that an outcome needs besides its committer. */
const LEAST_COMMON = 2;

export function followed(
  corpus: Corpus,
  family: readonly CommitmentReport[],
  reports: readonly CommitmentReport[],
  events: readonly RecordEvent[],
): FollowThrough[] {
  const [first] = family;
  if (first === undefined || first.commitment.stage === "delivered") return [];
  const later = new Set(laterArticles(corpus, first.article));
  const candidates = [
    ...events.flatMap((event) => eventCandidate(corpus, first, event, later)),
    ...reports.flatMap((report) => reportCandidate(first, report, later)),
  ];
  const best = candidates.sort((a, b) => b.common.length - a.common.length)[0];
  return best === undefined ? [] : [best.link];
}

interface Candidate {
  readonly common: readonly string[];
  readonly link: FollowThrough;
}

function eventCandidate(
  corpus: Corpus,
  first: CommitmentReport,
  event: RecordEvent,
  later: ReadonlySet<string>,
): Candidate[] {
  if (event.standing !== "shown" || event.realis !== "occurred" || !OUTCOMES.has(event.kind))
    return [];
  if (event.evidence.some((e) => e.article === first.article)) return [];
  const end = daysOfArticle(corpus, first.article).max ?? "9999";
  const day = event.date === null ? null : (extentOf(event.date)?.min ?? null);
  const isLater = day === null ? event.evidence.every((e) => later.has(e.article)) : day > end;
  const sharesParty = event.participants.some((p) => first.committers.includes(p.entity));
  const common = inCommon(first, event.evidence.map((e) => e.exact).join(" "));
  if (!isLater || !sharesParty || common.length < LEAST_COMMON) return [];
  return [
    {
      common,
      link: {
        status: "candidate",
        event: event.id,
        commitment: null,
        evidence: event.evidence,
        why: `later, and shares “${common.join("”, “")}”`,
      },
    },
  ];
}

function reportCandidate(
  first: CommitmentReport,
  report: CommitmentReport,
  later: ReadonlySet<string>,
): Candidate[] {
  if (!later.has(report.article) || report.commitment.standing !== "shown") return [];
  if (rung(report.commitment.stage) <= rung(first.commitment.stage)) return [];
  if (!report.committers.some((c) => first.committers.includes(c))) return [];
  const common = inCommon(first, report.commitment.act.exact);
  if (common.length < LEAST_COMMON) return [];
  return [
    {
      common,
      link: {
        status: "candidate",
        event: null,
        commitment: `undertaking:${report.article}:${report.commitment.act.start}`,
        evidence: report.passages,
        why: `later and further on, and shares “${common.join("”, “")}”`,
      },
    },
  ];
}

function inCommon(first: CommitmentReport, words: string): string[] {
  const theirs = contentWords(words);
  return [...first.words].filter((word) => theirs.has(word));
}
