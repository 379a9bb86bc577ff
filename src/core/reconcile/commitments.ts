import type {
  Commitment,
  CommitmentStep,
  FollowThrough,
  Reading,
  RecordCommitment,
  RecordEvent,
  RecordFigure,
} from "../annotation/contract.ts";
import { canCoincide, extentOf } from "../text/edtf.ts";
import { contains } from "../text/span.ts";
import {
  type CommitmentLine,
  type CommitmentReport,
  contentWords,
  isLaterThan,
  isTelling,
  rung,
  type Target,
  targetKey,
} from "./commitment-report.ts";
import { type Corpus, daysOfArticle, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { outcomesIn } from "./follow-through/follow-through.ts";
import { actOf } from "./follow-through/subject.ts";
import { joinLines } from "./join-lines.ts";
import { lineIds } from "./line-ids.ts";
import { pairsOf } from "./word-pairs.ts";

/** Share of the act's words that two reports of one undertaking have in common. */
const SAME_ACT = 0.5;

/**
 * The same undertaking across articles: the same words, or the same committer and mostly the words of the same act or the
 * same value to be reached.
 */
export function recordCommitments(
  corpus: Corpus,
  events: readonly RecordEvent[],
  figures: readonly RecordFigure[],
): RecordCommitment[] {
  const reports = corpus.articles.flatMap(({ id, reading }) => {
    const said = new Map(reading.statements.map((s) => [s.id, s.said?.edtf ?? null]));
    return reading.commitments.map(
      (commitment): CommitmentReport => ({
        article: id,
        commitment,
        committers: commitment.committers.map((c) => corpus.identity.idOf(id, c)),
        on: commitment.statement === null ? null : (said.get(commitment.statement) ?? null),
        passages: passagesOf(id, [commitment.act, ...commitment.evidence]),
        words: contentWords(commitment.act.exact),
        targets: targetsIn(reading, commitment),
        isMeasured: reading.figures.some(({ evidence }) =>
          evidence.some((e) => contains<"text">(commitment.act, e)),
        ),
      }),
    );
  });
  const keysOf = ({ words, targets, committers, passages }: CommitmentReport): string[] => [
    ...corpus.sharedWords.keysOf(passages),
    ...committers.flatMap((committer) =>
      [...pairsOf([...words].filter(isTelling)), ...targets.map(targetKey)].map(
        (said) => `${corpus.principalOf(committer)} ${said}`,
      ),
    ),
  ];
  const same = (a: CommitmentReport, b: CommitmentReport): boolean => sameAct(corpus, a, b);
  const meeting = corpus.meeting.by("undertaking", keysOf, ({ passages }) => passages);
  const groups = families(reports, meeting, same).map((family) => oldestFirst(corpus, family));
  const ids = lineIds(groups.map((family) => idOf(family)));
  const lines = groups.map((family, at) => ({ id: ids[at] ?? idOf(family), family }));
  const outcomeOf = outcomesIn(corpus, lines, { events, figures });
  return lines.map((line) => asCommitment(corpus, line, outcomeOf(line)));
}

function idOf([first]: readonly CommitmentReport[]): string {
  return `undertaking:${first?.article}:${first?.commitment.act.start}`;
}

/** What is to be reached by a date: the value of a measure. Two reports of one value may give two dates for it. */
function targetsIn({ figures }: Reading, { act, evidence }: Commitment): Target[] {
  const reached = figures.filter(
    (f) =>
      f.target !== null &&
      f.measure !== "other" &&
      [act, ...evidence].some((at) => f.evidence.some((e) => contains<"text">(at, e))),
  );
  return reached.map(({ measure, unit, best, low, high }) => ({
    measure,
    unit,
    value: best ?? low ?? high,
  }));
}

/** By when it was said, else by when its article appeared; what nothing dates comes last. */
function oldestFirst(corpus: Corpus, family: readonly CommitmentReport[]): CommitmentReport[] {
  const told = ({ on, article }: CommitmentReport): string =>
    (on === null ? null : extentOf(on)?.min) ?? daysOfArticle(corpus, article).min ?? "9999";
  return [...family].sort(
    (a, b) =>
      told(a).localeCompare(told(b), "en") ||
      rung(a.commitment.stage) - rung(b.commitment.stage) ||
      Number(a.article > b.article) - Number(a.article < b.article),
  );
}

function sameAct(corpus: Corpus, a: CommitmentReport, b: CommitmentReport): boolean {
  if (a.article === b.article) return false;
  if (corpus.sharedWords.areSame(a.passages, b.passages)) return true;
  const actors = new Set(a.committers.map(corpus.principalOf));
  if (!b.committers.some((c) => actors.has(corpus.principalOf(c)))) return false;
  const reached = new Set(a.targets.map(targetKey));
  if (b.targets.some((target) => reached.has(targetKey(target)))) return true;
  const common = [...a.words].filter((word) => b.words.has(word) && isTelling(word)).length;
  return common >= 2 && common >= SAME_ACT * Math.max(a.words.size, b.words.size);
}

function asCommitment(
  corpus: Corpus,
  { id, family }: CommitmentLine,
  followThrough: readonly FollowThrough[],
): RecordCommitment {
  const [first] = family;
  const [top] = [...family].sort((a, b) => rung(b.commitment.stage) - rung(a.commitment.stage));
  if (first === undefined || top === undefined)
    throw new RangeError("An undertaking without a report");
  const line = joinLines(family.map((r) => r.commitment));
  const isOpen =
    followThrough.length === 0 && line.standing === "shown" && isSearchable(corpus, first);
  return {
    ...line,
    id,
    title: first.commitment.act.exact.replace(/\s+/g, " "),
    committers: first.committers,
    stage: top.commitment.stage,
    deadline: family.find((r) => r.commitment.deadline !== null)?.commitment.deadline?.edtf ?? null,
    steps: stepsOf(corpus, family),
    followThrough,
    // Counted when the record is put together: every article may be a later one.
    nothingFoundIn: isOpen ? 0 : null,
  };
}

/**
 * Whether a text could be seen to tell of it later: "strengthen cooperation" and "block it" name nothing to look for, and
 * that nothing was found would say nothing. Nor would it of "plans for the Falcon jet", where the act is not told.
 */
function isSearchable(
  corpus: Corpus,
  { article, commitment, isMeasured }: CommitmentReport,
): boolean {
  const { act } = commitment;
  const named = corpus.byId.get(article)?.reading.mentions ?? [];
  const thing = act.start + (/^(?:an?|the|its|their)\s+/i.exec(act.exact)?.[0].length ?? 0);
  if (named.some((m) => m.form === "name" && m.start <= thing && act.end <= m.end)) return false;
  return isMeasured || actOf(act.exact).head !== null;
}

/** One step a day: two texts of one day that put it differently have not moved it. */
function stepsOf(corpus: Corpus, family: readonly CommitmentReport[]): CommitmentStep[] {
  const days = new Map<string, CommitmentReport[]>();
  for (const report of family) {
    const told = report.on === null ? null : extentOf(report.on);
    const { min, max } = told ?? daysOfArticle(corpus, report.article);
    const day = `${min ?? ""}/${max ?? ""}`;
    days.set(day, [...(days.get(day) ?? []), report]);
  }
  const grouped = [...days.values()];
  return grouped.map((reports, at) => {
    const stages = reports.map((r) => r.commitment.stage);
    const before = grouped.slice(0, at).flat();
    return {
      stage: stages.reduce((a, b) => (rung(b) > rung(a) ? b : a)),
      side: reports.some((report) => revises(corpus, report, before)) ? "revised" : null,
      on: reports.find((report) => report.on !== null)?.on ?? null,
      evidence: reports.flatMap((r) => r.passages),
    };
  });
}

/** Another date than the one given last, in an article that is certainly later than all that gave one. */
function revises(
  corpus: Corpus,
  { article, commitment }: CommitmentReport,
  before: readonly CommitmentReport[],
): boolean {
  const dated = before.filter((r) => r.commitment.deadline?.edtf != null);
  const [set, now] = [dated.at(-1)?.commitment.deadline?.edtf, commitment.deadline?.edtf];
  if (set == null || now == null || canCoincide(set, now)) return false;
  return isLaterThan(corpus, dated)(article);
}
