import type { ConcernKind } from "../../annotation/contract.ts";
import type { ConcernRule } from "../../languages/en/catalogue/concern-rules.ts";
import type { Range } from "../statements/words.ts";

/** A phrase that may name somebody as a concern. */
export interface Candidate {
  readonly rule: ConcernRule;
  readonly kind: ConcernKind;
  /** The word that makes it a concern. */
  readonly core: number;
  readonly about: readonly string[];
  readonly at: Range;
  /** The verb whose subject voices it, where the words have one: "|condemned| the attack". */
  readonly voicedBy: number | null;
  /** It needs a word of alarm that governs it. */
  readonly neutral: boolean;
  /** "war against": both sides own one, and who defends itself has it too. */
  readonly twoSided: boolean;
  /** Whom it is done to. */
  readonly victims: ReadonlySet<string>;
  readonly doubts: readonly string[];
}
