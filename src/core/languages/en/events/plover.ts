/** PLOVER 2.0 type and mode of a kind of event, by name and code alone. Null where PLOVER has no category. */

import type { EventKind } from "../../../annotation/contract.ts";
import { wordSet } from "../../word-set.ts";

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
  join: code("SUPPORT"),
  approve_budget: code(null),
  adopt_policy: code(null),
  change_law: code(null),
  cancel: code("REJECT", "meet"),
  reject: code("REJECT"),
  other: code(null),
};

/** What a joint statement does, by its verbs. */
export const CONDEMNING = wordSet(
  "condemn denounce deplore criticise criticize accuse decry reject",
);
/** Words by which it commits those who issue it. */
export const COMMITTING = wordSet(
  "commit pledge agree vow promise resolve intend undertake commitment",
);
/** Verbs by which a text becomes final. */
export const FINALISING = wordSet("adopt sign finalise finalize conclude approve endorse");

/** What one takes part in: to join it is to work together, to join a body or a treaty is to accede. */
export const JOINT_WORK = wordSet(
  "command programme program project mission exercise operation scheme venture fund coalition",
);

/** Arms that stand for themselves where they are deployed. */
export const WEAPONS = wordSet(
  "missile weapon rocket battery launcher system artillery drone interceptor warhead",
);
