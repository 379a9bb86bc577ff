import type { FollowThrough, RecordCommitment, RecordEvent } from "../annotation/contract.ts";
import { type CommitmentReport, contentWords, laterArticles, rung } from "./commitment-report.ts";
import { type Corpus, passagesOf, sharedWords } from "./corpus.ts";
import { families } from "./families.ts";
import { followed } from "./follow-through.ts";
import { joinLines } from "./join-lines.ts";

/** Share of the act's words that two reports of one undertaking have in common. */
const SAME_ACT = 0.5;

/** The same undertaking across articles: the same words, or the same committer and mostly the words of the same act. */
export function recordCommitments(
  corpus: Corpus,
  events: readonly RecordEvent[],
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
      }),
    );
  });
  const keysOf = ({ words }: CommitmentReport): string[] => [...words];
  const same = (a: CommitmentReport, b: CommitmentReport): boolean => sameAct(corpus, a, b);
  const groups = families(reports, keysOf, same).map((family) =>
    [...family].sort((a, b) => rung(a.commitment.stage) - rung(b.commitment.stage)),
  );
  return groups.map((family) => {
    const links = followed(corpus, family, reports, events);
    return asCommitment(corpus, family, links);
  });
}

function sameAct(corpus: Corpus, a: CommitmentReport, b: CommitmentReport): boolean {
  if (a.article === b.article) return false;
  if (sharedWords(corpus, a.passages, b.passages)) return true;
  const actors = new Set(a.committers.map(corpus.principalOf));
  if (!b.committers.some((c) => actors.has(corpus.principalOf(c)))) return false;
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common >= 2 && common >= SAME_ACT * Math.max(a.words.size, b.words.size);
}

function asCommitment(
  corpus: Corpus,
  family: readonly CommitmentReport[],
  followThrough: readonly FollowThrough[],
): RecordCommitment {
  const [first] = family;
  const top = family.at(-1);
  if (first === undefined || top === undefined)
    throw new RangeError("An undertaking without a report");
  const later = family.map((r) => laterArticles(corpus, r.article));
  const scope = later[0]?.filter((id) => later.every((ids) => ids.includes(id))) ?? [];
  return {
    ...joinLines(family.map((r) => r.commitment)),
    id: `undertaking:${first.article}:${first.commitment.act.start}`,
    title: first.commitment.act.exact.replace(/\s+/g, " "),
    committers: first.committers,
    stage: top.commitment.stage,
    deadline: family.find((r) => r.commitment.deadline !== null)?.commitment.deadline?.edtf ?? null,
    steps: family.map((r) => ({
      stage: r.commitment.stage,
      side: null,
      on: r.on,
      evidence: r.passages,
    })),
    followThrough,
    nothingFoundIn:
      followThrough.length === 0 && first.commitment.standing === "shown" ? scope.length : null,
  };
}
