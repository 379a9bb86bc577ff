/** A statement while it is put together. */
import type { Quotation } from "../../annotation/layers.ts";
import type { StatementLink } from "../../languages/en/catalogue/stamps.ts";
import type { Content } from "./content.ts";
import type { CueClause } from "./cue.ts";
import type { SourceWords } from "./source.ts";
import type { Range } from "./words.ts";

export interface Draft {
  readonly rule: StatementLink;
  readonly clause: CueClause | null;
  readonly cue: Range | null;
  readonly source: SourceWords | null;
  readonly content: Content | null;
  /** Stands beside a quotation as its tag: “…,” the envoy said. */
  readonly isTag: boolean;
  /** Outermost quotations that belong to it, in order. */
  readonly quotations: readonly Quotation[];
  readonly segment: number;
  readonly sentence: number;
  /** The words of "according to", where another one speaks. */
  readonly credited: SourceWords | null;
  /** The draft whose speaker goes on. */
  readonly goesOnFrom: Draft | null;
  /** The draft inside whose quotation this one stands. */
  readonly inside: Draft | null;
  /** The turn of a transcript that this one stands in. */
  readonly turn: Draft | null;
}

export const EMPTY_DRAFT: Draft = {
  rule: "cue",
  clause: null,
  cue: null,
  source: null,
  content: null,
  isTag: false,
  quotations: [],
  segment: -1,
  sentence: -1,
  credited: null,
  goesOnFrom: null,
  inside: null,
  turn: null,
};
