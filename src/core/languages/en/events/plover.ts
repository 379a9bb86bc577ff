/** PLOVER 2.0 type and mode of a kind of event, by name and code alone. Null where PLOVER has no category. */
import type { EventKind } from "../../../annotation/contract.ts";

export interface PloverCode {
  readonly plover: string | null;
  readonly mode: string | null;
}

const code = (plover: string | null, mode: string | null = null): PloverCode => ({ plover, mode });

export const PLOVER: Readonly<Record<EventKind, PloverCode>> = {
  visit: code("CONSULT", "visit"),
  meeting: code("CONSULT"),
  summit: code("CONSULT", "multilateral"),
  call: code("CONSULT", "phone"),
  negotiation: code("CONSULT"),
  briefing: code("CONSULT", "visit"),
  joint_statement: code("AGREE"),
  press_conference: code(null),
  praise: code("SUPPORT"),
  condemn: code("ACCUSE", "disapprove"),
  urge: code("REQUEST"),
  pledge: code("AGREE"),
  announce_meeting: code("AGREE"),
  sign: code("SUPPORT"),
  adopt: code("SUPPORT"),
  ratify: code("SUPPORT"),
  open_mission: code("SUPPORT"),
  close_mission: code("SANCTION", "withdraw"),
  appoint: code(null),
  resign: code("RETREAT", "resign"),
  exercise: code("COOPERATE"),
  own_exercise: code("MOBILIZE", "troops"),
  deploy: code("MOBILIZE", "troops"),
  share_intelligence: code("COOPERATE"),
  research: code("COOPERATE"),
  industry: code("COOPERATE"),
  procure: code(null),
  transfer: code("COOPERATE"),
  aid: code("AID"),
  join: code("COOPERATE"),
  approve_budget: code(null),
  adopt_policy: code(null),
  change_law: code(null),
  cancel: code("REJECT", "meet"),
  reject: code("REJECT"),
  other: code(null),
};
