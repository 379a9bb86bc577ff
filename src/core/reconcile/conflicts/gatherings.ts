/** Two counts of those who took part in one event. */
import type { Figure, Passage, RecordEvent } from "../../annotation/contract.ts";
import { PEOPLE } from "../../languages/en/disagreements.ts";
import { wordsOf } from "../../text/fold.ts";
import { contains } from "../../text/span.ts";
import { type Corpus, passagesOf } from "../corpus.ts";
import { canBothHold } from "./amounts.ts";
import { articlesOf, type Found, firstPair, sharing, short } from "./found.ts";

interface Count {
  readonly figure: Figure;
  readonly of: string;
  readonly evidence: readonly Passage[];
}

export function gatherings({ articles }: Corpus, events: readonly RecordEvent[]): Found[] {
  const figures = new Map(articles.map(({ id, reading }) => [id, reading.figures]));
  const shared = events.filter(
    ({ standing, evidence }) =>
      standing === "shown" && new Set(evidence.map((p) => p.article)).size > 1,
  );
  return shared.flatMap((event) => {
    const counts = event.evidence.flatMap((passage) =>
      (figures.get(passage.article) ?? []).flatMap((figure): Count[] => {
        const isIn = figure.evidence.every((e) => contains<"text">(passage, e));
        const of = countedIn(figure);
        if (!isIn || of === null || figure.standing !== "shown") return [];
        return [{ figure, of, evidence: passagesOf(passage.article, figure.evidence) }];
      }),
    );
    return sharing(counts, ({ of }) => [of]).flatMap(differing);
  });
}

/** Nations, delegates, or the noun that is counted. */
function countedIn({ measure, unit, evidence }: Figure): string | null {
  if (unit !== "count") return null;
  if (measure === "delegates" || measure === "nations") return measure;
  const last = wordsOf(evidence[0]?.exact ?? "").at(-1) ?? "";
  return PEOPLE.has(last) ? last : null;
}

function differing(group: readonly Count[]): Found[] {
  const pair = firstPair(
    group,
    (a, b) => a.evidence[0]?.article !== b.evidence[0]?.article && !canBothHold(a.figure, b.figure),
  );
  if (pair === null) return [];
  const [a, b] = pair;
  return [
    {
      type: "incompatible",
      about: `how many took part: ${a.of}`,
      sides: [a.evidence, b.evidence],
      explanation: `“${short(a.evidence[0]?.exact ?? "")}” in ${articlesOf(a.evidence)}, “${short(b.evidence[0]?.exact ?? "")}” in ${articlesOf(b.evidence)}, of the same event: both cannot hold.`,
    },
  ];
}
