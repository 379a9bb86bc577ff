/** What to raise: one question for each line that is due, unclear or open, from templates filled with the article's words. */
import type { DossierRow, RecordCommitment } from "../annotation/contract.ts";
import { extentOf } from "../text/edtf.ts";
import { printedDeadline } from "../text/edtf-words.ts";
import {
  excerpt,
  firstOfEach,
  type Placed,
  place,
  placeTogether,
  row,
  type WorkingFile,
} from "./file.ts";
import { nameOf } from "./offices.ts";
import { laterReported, undertakingsOf, wordsOfRung } from "./undertakings.ts";

type Matter = "due" | "unclear" | "open";

export function questionRows(file: WorkingFile, until: string | null): DossierRow[] {
  const undertakings = undertakingsOf(file);
  const asks = (matter: Matter): DossierRow[] =>
    row(
      file,
      "what to raise",
      matter,
      undertakings
        .filter((c) => matterOf(c, until) === matter)
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

/** `until`: the later date of the comparison; what is due is reckoned from it, never from today. */
function matterOf(commitment: RecordCommitment, until: string | null): Matter | null {
  if (commitment.stage === "delivered") return null;
  if (commitment.followThrough.some((link) => link.status === "candidate")) return "unclear";
  if (commitment.followThrough.some((link) => link.status === "confirmed")) return null;
  const deadline =
    commitment.deadline === null ? null : (extentOf(commitment.deadline)?.max ?? null);
  const end = until === null ? null : (extentOf(until)?.max ?? null);
  if (deadline !== null && end !== null && deadline < end) return "due";
  return commitment.nothingFoundIn === null ? null : "open";
}

function asked(file: WorkingFile, commitment: RecordCommitment, matter: Matter): Placed[] {
  const [step] = commitment.steps;
  if (step === undefined) return [];
  const who = commitment.committers.map((id) => nameOf(file, id)).join(", ");
  const words = excerpt(wordsOfRung(commitment), 100);
  const from = [...new Set(step.evidence.map((e) => `[${e.article}]`))].join(", ");
  const silence = silenceOf(commitment.nothingFoundIn);
  const text = {
    due: `${who}: “${words}” was due ${printedDeadline(commitment.deadline ?? "")} ${from}; ${silence}. What came of it?`,
    unclear: `${who}: “${words}” ${from}: is “${excerpt(laterReported(commitment)[0]?.evidence[0]?.exact ?? "", 100)}” its outcome?`,
    open: `${who}: “${words}” ${from}; ${silence}. Where does it stand?`,
  }[matter];
  return place(file, {
    text,
    on: step.on,
    lines: [commitment.id],
    evidence: firstOfEach([
      ...step.evidence,
      ...laterReported(commitment).flatMap((link) => link.evidence),
    ]),
  });
}

export function silenceOf(articles: number | null): string {
  if (articles === null || articles === 0) return "no later article";
  return `the reader found nothing in ${articles} later article${articles === 1 ? "" : "s"}`;
}
