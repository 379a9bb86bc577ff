import type { Participant, ReadDate, Realis } from "../../annotation/contract.ts";
import type { Span } from "../../text/span.ts";

export interface Judged {
  readonly realis: Realis;
  readonly participants: readonly Participant[];
  readonly date: ReadDate<Span> | null;
  readonly place: string | null;
  readonly weak: boolean;
  /** A political act, told by a verb of many uses. */
  readonly act: boolean;
  readonly agentless: boolean;
  readonly partial: boolean;
  /** Of those who took part, how many have a name of their own: "senior officials" have none. */
  readonly named: number;
  readonly inTitle: boolean;
  readonly quoted: boolean;
}

/** Why a happening is weaker; nothing where it may be shown. */
export function doubtsOf(told: Judged): string[] {
  const { realis, participants, date, place, weak, act, agentless, inTitle, quoted } = told;
  const { partial, named } = told;
  const isDated = date !== null && date.edtf !== null && date.basis !== "bounded";
  const doubts: string[] = [];
  if (participants.length === 0) doubts.push("nobody is named who took part");
  if (named < participants.length) doubts.push("not all who took part are named");
  if (participants.length > 0 && participants.every((p) => p.role === "host"))
    doubts.push("who came is not told");
  if (partial) doubts.push("one of those who took part is not certain");
  if (!isDated && place === null && participants.length < 2)
    doubts.push("neither date nor place nor a second party");
  if (realis !== "occurred") doubts.push(`told as ${realis}`);
  if (agentless) doubts.push("who did it is not clear");
  if (weak) doubts.push("told as background");
  if (act) doubts.push("an act that is read off a verb of many uses");
  if (inTitle) doubts.push("told in the headline only");
  if (quoted) doubts.push("told in somebody’s words");
  return doubts;
}
