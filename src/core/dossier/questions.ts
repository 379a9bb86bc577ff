/** What to raise: one question for each line that is due, unclear or open, from templates filled with the article's words. */
import type { DossierRow, RecordCommitment } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { printedDeadline } from "../text/edtf-words.ts";
import {
  firstOfEach,
  type OwnLines,
  type Placed,
  place,
  placeTogether,
  row,
  type WorkingFile,
} from "./file.ts";
import { isSearched, outcomesOf, silenceAbout } from "./later-articles.ts";
import { nameOf } from "./offices.ts";
import { quoted } from "./printed-words.ts";
import { wordsOfRung, wordsOfStep } from "./undertakings.ts";

type Matter = "due" | "unclear" | "open";

export function questionRows(
  file: WorkingFile,
  { undertakings }: Pick<OwnLines, "undertakings">,
): DossierRow[] {
  const asks = (matter: Matter): DossierRow[] =>
    row(
      file,
      "what to raise",
      matter,
      undertakings
        .filter((c) => matterOf(file, c) === matter)
        .flatMap((c) => asked(file, c, matter)),
    );
  return [
    ...asks("due"),
    ...row(file, "what to raise", "revised", revised(file)),
    ...asks("unclear"),
    ...asks("open"),
  ];
}

/** One measure with two target dates: which of them holds? */
function revised(file: WorkingFile): Placed[] {
  return file.record.conflicts
    .filter((c) => c.type === "supersession" && c.standing === "shown" && c.resolution === "open")
    .filter((c) => c.sides.flat().every((p) => file.parties.isAboutBoth(p.article)))
    .flatMap((c) =>
      placeTogether(file, {
        text: `${c.about}: ${c.explanation} Which holds?`,
        lines: [c.id],
        evidence: c.sides.flat(),
      }),
    );
}

/** What is due is reckoned from the later date of the question, never from today. */
function matterOf(file: WorkingFile, commitment: RecordCommitment): Matter | null {
  if (commitment.stage === "delivered") return null;
  const [outcome] = outcomesOf(file, commitment);
  if (outcome !== undefined) return outcome.status === "candidate" ? "unclear" : null;
  const deadline =
    commitment.deadline === null ? null : (extentOf(commitment.deadline)?.max ?? null);
  if (deadline !== null && file.until !== null && deadline < file.until) return "due";
  // "cooperate more closely": there is nothing of which one could ask where it stands.
  return isSearched(commitment) ? "open" : null;
}

function asked(file: WorkingFile, commitment: RecordCommitment, matter: Matter): Placed[] {
  const [step] = commitment.steps;
  if (step === undefined) return [];
  const outcomes = outcomesOf(file, commitment);
  const who = commitment.committers.map((id) => nameOf(file, id)).join(", ");
  const words = quoted(wordsOfRung(commitment), 100);
  const from = [...new Set(step.evidence.map((e) => `[${e.article}]`))].join(", ");
  const silence = isSearched(commitment) ? `; ${silenceAbout(file, commitment)}` : "";
  const text = {
    due: `${who}: ${words} was due ${printedDeadline(commitment.deadline ?? "")} ${from}${silence}. What came of it?`,
    unclear: `${who}: ${words} ${from}: is ${quoted(outcomes[0]?.evidence[0]?.exact ?? "", 100)} its outcome?`,
    open: `${who}: ${words} ${from}${silence}. Where does it stand?`,
  }[matter];
  return place(file, {
    text,
    on: step.on,
    lines: [commitment.id],
    evidence: firstOfEach([...wordsOfStep(step), ...outcomes.flatMap((link) => link.evidence)]),
    entities: commitment.committers,
  });
}
