/** What a political act is: the kind of our own list, and its PLOVER 2.0 type and mode. */
import type { EventKind } from "../../../annotation/contract.ts";

/** The types of event of PLOVER 2.0. */
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

/** One political act; `mode` is PLOVER’s, null where it has none or none is told. */
export interface Act {
  readonly plover: PloverType;
  readonly mode: string | null;
  readonly kind: EventKind;
}

/** Without a kind of our own it is "other". */
export const act = (
  plover: PloverType,
  mode: string | null = null,
  kind: EventKind = "other",
): Act => ({ plover, mode, kind });
