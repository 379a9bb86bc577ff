import type { EventKind } from "../annotation/contract.ts";

/** Every kind of event, for values that a person types. */
export const EVENT_KINDS = [
  ...(["visit", "meeting", "summit", "call", "negotiation", "briefing"] as const),
  ...(["joint_statement", "press_conference", "praise", "condemn", "urge", "pledge"] as const),
  ...(["announce_meeting", "sign", "adopt", "ratify", "open_mission", "close_mission"] as const),
  ...(["appoint", "resign", "exercise", "own_exercise", "deploy", "share_intelligence"] as const),
  ...(["research", "industry", "procure", "transfer", "aid", "join", "approve_budget"] as const),
  ...(["adopt_policy", "change_law", "cancel", "reject", "other"] as const),
] satisfies readonly EventKind[];
