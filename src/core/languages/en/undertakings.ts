/** The ladder of undertakings: the words by which a text shows how far a thing has been carried. Lemmas in lower case. */
import type { Stage } from "../../annotation/contract.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs with an infinitive or a gerund that is the act: "plans to open", "is considering opening". */
export const ACT_VERBS: readonly (readonly [stage: Stage, lemmas: ReadonlySet<string>])[] = [
  ["considered", words("consider examine study explore weigh mull contemplate evaluate assess")],
  ["intended", words("plan intend aim seek want hope wish look prepare offer propose")],
  ["pledged", words("pledge promise vow commit undertake")],
  ["agreed", words("agree")],
  ["approved", words("decide resolve")],
];

/** Verbs whose object is the act or names it: "is discussing an increase", "drew up a plan". */
export const OBJECT_VERBS: readonly (readonly [stage: Stage, lemmas: ReadonlySet<string>])[] = [
  ["considered", words("consider examine study explore weigh mull review discuss")],
  ["intended", words("plan seek")],
  ["pledged", words("pledge promise")],
];

/** Adjectives with an infinitive: "is ready to". */
export const ACT_ADJECTIVES: ReadonlySet<string> = words(
  "ready willing prepared determined committed",
);

/** Nouns with an infinitive, "of" or "in": "plans to ease", "interest in joining", "intention of renewing". */
export const ACT_NOUNS: readonly (readonly [stage: Stage, lemmas: ReadonlySet<string>])[] = [
  ["intended", words("plan intention interest willingness desire ambition aim readiness proposal")],
  ["pledged", words("commitment pledge promise undertaking")],
  ["agreed", words("agreement")],
  ["approved", words("decision")],
];

/** Verbs by which somebody voices such a noun of his own: "announced plans", "expressed interest". */
export const VOICING_VERBS: ReadonlySet<string> = words(
  `announce express reaffirm affirm confirm make declare reiterate state outline signal unveil have share renew underline
  voice convey welcome highlight restate`,
);

/** Things that somebody draws up: the present progressive says that work on them has begun. */
export const WORKING_VERBS: ReadonlySet<string> = words(
  "draw draft develop build establish negotiate prepare update revise finalise finalize set construct design modernise modernize",
);

/** Verbs too general for a later text to show the act as done. */
export const VAGUE_ACTS: ReadonlySet<string> = words(
  `advance address assist bolster boost broaden build collaborate consult continue contribute cooperate coordinate counter
  deepen defend do encourage engage enhance ensure expand explore foster further get give go have help improve increase
  intensify keep lead look maintain make meet move play preserve promote protect pursue raise reinforce remain safeguard
  see seek share show stand step strengthen support sustain take tackle uphold use work`,
);

/** Verbs of being and of fate: "will remain", "will face" undertake nothing. */
export const NO_ACTS: ReadonlySet<string> = words(
  `be have become remain seem appear need face see know mean depend like want continue affect fall rise grow feel think
  believe suffer benefit find happen occur take come require reflect represent include`,
);

/** Nouns of a party's own effort that a figure and a date can be set for. */
export const TARGET_NOUNS: ReadonlySet<string> = words(
  "spending budget expenditure outlay share contribution emission production output",
);
