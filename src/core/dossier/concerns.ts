import type { Cell, ConcernVoice, DossierRow, RecordConcern } from "../annotation/contract.ts";
import { excerpt, isShown, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";

/**
 * Who names a third party as a reason, worry or threat, and in which words: a row a third party, those told of most first.
 * A third party belongs to neither side, and is named without naming the sides: so the article has to be about both.
 */
export function concernRows(file: WorkingFile): DossierRow[] {
  const byParty = new Map<string, RecordConcern[]>();
  for (const concern of concernsOf(file))
    for (const party of thirdParties(file, concern))
      byParty.set(party, [...(byParty.get(party) ?? []), concern]);
  return [...byParty]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([party, concerns]) =>
      row(
        file,
        "concerns and third parties",
        nameOf(file, party),
        concerns.flatMap((concern) => placeConcern(file, concern)),
      ).map((one) => byVoice(one, concerns)),
    );
}

const VOICES: readonly ConcernVoice[] = ["speaker", "uncertain", "article"];

/** On each side those who say it come before the article itself, and quoted words before paraphrased ones. */
function byVoice(one: DossierRow, concerns: readonly RecordConcern[]): DossierRow {
  const ranks = new Map(
    concerns.map(({ id, voice, verbatim }) => [id, VOICES.indexOf(voice) * 2 - Number(verbatim)]),
  );
  const rank = ({ lines }: Cell): number => ranks.get(lines[0] ?? "") ?? 0;
  const sorted = (cells: readonly Cell[]): Cell[] => cells.toSorted((a, b) => rank(a) - rank(b));
  return {
    ...one,
    then: sorted(one.then),
    between: sorted(one.between),
    now: sorted(one.now),
    undated: sorted(one.undated),
  };
}

function concernsOf({ record, parties }: WorkingFile): RecordConcern[] {
  return (record.concerns ?? []).filter(
    (concern) =>
      isShown(concern) && concern.evidence.every(({ article }) => parties.isAboutBoth(article)),
  );
}

function thirdParties({ parties }: WorkingFile, { about }: RecordConcern): string[] {
  return about.filter((party) => !parties.touches([party]).some(Boolean));
}

function placeConcern(file: WorkingFile, concern: RecordConcern): Placed[] {
  const { id, said, evidence, verbatim } = concern;
  const words = excerpt(evidence[0]?.exact ?? "");
  return place(file, {
    text: `${verbatim ? `“${words}”` : words} (${voiceOf(file, concern)})`,
    on: said,
    lines: [id],
    evidence,
  });
}

function voiceOf(file: WorkingFile, concern: RecordConcern): string {
  const { voice, speakers, via, verbatim, evidence } = concern;
  const through = via === null ? "" : ` via ${nameOf(file, via)}`;
  switch (voice) {
    case "speaker":
      return `${speakers.map((s) => nameOf(file, s)).join(", ")}${verbatim ? "" : ", paraphrased"}${through}`;
    case "uncertain":
      return `speaker not certain${through}`;
    case "article":
      return `in the words of ${[...new Set(evidence.map((p) => p.article))].join(", ")}`;
    default:
      return voice satisfies never;
  }
}
