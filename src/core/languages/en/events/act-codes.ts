/** What a political act is: the kind of our own list, and its PLOVER 2.0 type and mode. */
import type { EventKind } from "../../../annotation/contract.ts";

export type PloverType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export interface Act {
  readonly plover: PloverType;
  readonly mode: string | null;
  readonly kind: EventKind;
}

export const act = (
  plover: PloverType,
  mode: string | null = null,
  kind: EventKind = "other",
): Act => ({ plover, mode, kind });
