import type { NameProfile } from "./profile.ts";

/** Two profiles that may mean one, with what speaks for it and against it. */
export interface NearPair {
  readonly a: NameProfile;
  readonly b: NameProfile;
  readonly for: readonly string[];
  readonly against: readonly string[];
}
