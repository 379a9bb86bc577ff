/** What every line of the open dossier needs to print itself. */
import { createContext, useContext } from "react";
import type { Dossier } from "../../../src/core/annotation/contract.ts";
import type {
  DeskArticle,
  FollowedUndertaking,
  LineCard,
} from "../../../src/edge/http/contract.ts";
import type { LabelOf } from "../sources.ts";

export interface DeskContext {
  readonly articles: readonly DeskArticle[];
  readonly cards: readonly LineCard[];
  readonly undertakings: readonly FollowedUndertaking[];
  readonly compare: Dossier["compare"];
  readonly labelOf: LabelOf;
}

export const Desk = createContext<DeskContext>({
  articles: [],
  cards: [],
  undertakings: [],
  compare: null,
  labelOf: (article) => article,
});

export function useDesk(): DeskContext {
  return useContext(Desk);
}
