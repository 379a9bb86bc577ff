import type { Stage } from "../../annotation/contract.ts";
import type { UndertakingStamp } from "../../languages/en/catalogue/stamps.ts";
import type { Phrase } from "../clauses/clauses.ts";
import type { Range } from "../statements/words.ts";

/** An undertaking before it is judged. */
export interface Candidate {
  readonly stage: Stage;
  /** The token that earned the rung. */
  readonly cue: number;
  /** The head of what is to be done: a verb, or the noun that names it. */
  readonly act: number;
  /** What is to be done, in the article's words. */
  readonly at: Range;
  /** Who undertakes it; null where only an owner is told. */
  readonly committer: Phrase | null;
  /** The token of a possessive that says whose it is: "|his country|’s interest". */
  readonly owner: number | null;
  /** Why the line is weaker from the start. */
  readonly doubt: string | null;
  readonly rule: UndertakingStamp;
}
