/** The ladder of undertakings: the words by which a text shows how far a thing has been carried. Lemmas in lower case. */

import type { Stage } from "../../annotation/contract.ts";
import { wordSet } from "../word-set.ts";

export type Ladder = readonly (readonly [stage: Stage, lemmas: ReadonlySet<string>])[];

/** Verbs with an infinitive or a gerund that is the act: "plans to open", "is considering opening". */
export const ACT_VERBS: Ladder = [
  ["considered", wordSet("consider examine study explore weigh mull contemplate evaluate assess")],
  ["intended", wordSet("plan intend aim seek want hope wish look prepare offer propose")],
  ["pledged", wordSet("pledge promise vow commit undertake")],
  ["agreed", wordSet("agree")],
  ["approved", wordSet("decide resolve")],
];

/** Verbs whose object is the act or names it: "is discussing an increase", "seeks closer cooperation". */
export const OBJECT_VERBS: Ladder = [
  ["considered", wordSet("consider examine study explore weigh mull review discuss")],
  ["intended", wordSet("plan seek")],
  ["pledged", wordSet("pledge promise")],
];

/** What is considered when it is "discussed" or "explored": others are only what was talked about. */
export const OPTIONS: ReadonlySet<string> = wordSet(`
  way option possibility opportunity initiative measure step plan proposal prospect potential feasibility area avenue
  mean idea scheme deal agreement partnership increase expansion
`);

/** Adjectives with an infinitive: "is ready to". */
export const ACT_ADJECTIVES: ReadonlySet<string> = wordSet(
  "ready willing prepared determined committed",
);

/** Nouns with an infinitive, "of", "in" or "for": "plans to ease", "interest in joining", "intention of renewing". */
export const ACT_NOUNS: Ladder = [
  ["intended", wordSet("plan intention interest willingness desire ambition aim readiness")],
  ["pledged", wordSet("commitment pledge promise undertaking")],
  ["approved", wordSet("decision")],
];

/** "ongoing updates to": work on what follows has begun. */
export const WORK_NOUNS: ReadonlySet<string> = wordSet(
  "update revision review overhaul reform upgrade modernisation modernization expansion construction",
);

/** Verbs by which somebody voices such a noun of his own: "announced plans", "expressed interest". */
export const VOICING_VERBS: ReadonlySet<string> = wordSet(`
  announce express reaffirm affirm confirm make declare reiterate state outline signal unveil have renew underline
  voice convey restate set give
`);

/** Verbs by which somebody speaks of such a noun of another's: "welcomed the intention". */
export const OTHERS_VERBS: ReadonlySet<string> = wordSet(
  "welcome appreciate praise note commend recognise recognize criticise criticize condemn oppose question doubt",
);

/** "announced |that it will|": whoever says so undertakes it. */
export const ANNOUNCING_VERBS: ReadonlySet<string> = wordSet(
  "announce confirm pledge promise vow declare say state reaffirm reiterate stress",
);
/** Those among them that make a word of their own out of a mere "will". */
export const SOLEMN_VERBS: ReadonlySet<string> = wordSet(
  "announce confirm pledge promise vow declare reaffirm",
);

/** What is announced as an undertaking by its name: "announced a new phase in". */
export const ANNOUNCED_THINGS: ReadonlySet<string> = wordSet(`
  phase initiative package programme program partnership investment funding assistance contribution grant loan aid
  donation sale purchase deployment
`);

/** "is drawing up": work on a text or a treaty has begun. */
export const DRAFTING_VERBS: ReadonlySet<string> = wordSet(
  "draw draft prepare negotiate finalise finalize revise update renegotiate",
);
/** "is building": work of one's own, more often told of as a fact than as an undertaking. */
export const BUILDING_VERBS: ReadonlySet<string> = wordSet(
  "build develop construct establish modernise modernize expand design set",
);

/** Budgets and policies that are approved: "approved a record budget". */
export const APPROVING_VERBS: Readonly<Record<string, Stage>> = {
  approve: "approved",
  endorse: "approved",
  authorise: "approved",
  authorize: "approved",
  pass: "enacted",
  enact: "enacted",
  ratify: "enacted",
};
export const APPROVED_THINGS: ReadonlySet<string> = wordSet(`
  budget strategy plan policy programme program package funding aid assistance sale deployment purchase treaty agreement
  pact accord convention protocol spending loan grant
`);

/** Verbs too general for a later text to show the act as done. */
export const VAGUE_ACTS: ReadonlySet<string> = wordSet(`
  accelerate address adhere advance allow amplify assist benefit bolster boost broaden build bring collaborate consult continue contribute
  cooperate coordinate counter deepen defend do encourage engage enhance ensure expand explore foster further get give go
  grow have help improve increase intensify keep lead leverage look maintain make meet move partner play preserve promote
  protect pursue raise reinforce remain safeguard see seek share show stand step strengthen support sustain take tackle
  uphold use work seize facilitate harness drive extend champion complement mitigate
  identify monitor discuss cover reduce respond prevent prioritise prioritize secure serve stay welcome
`);

/** Nouns that stand for an act without saying one. */
export const VAGUE_THINGS: ReadonlySet<string> = wordSet(`
  cooperation collaboration relation relationship tie engagement dialogue stability security peace partnership support
  effort option way opportunity need importance area avenue possibility idea measure mean
`);

/** Verbs of will that alone promise little. */
export const SOFT_VERBS: ReadonlySet<string> = wordSet(
  "hope want wish seek aim look offer propose",
);
/** Those among them that tell a wish and no plan, whatever is wished. */
export const WISHING_VERBS: ReadonlySet<string> = wordSet("hope want wish");

/** What is done by speaking, thinking or going: it is over when it is said, and nobody reports later that it was done. */
export const PASSING_ACTS: ReadonlySet<string> = wordSet(`
  ask call tell say speak talk announce thank apologise apologize congratulate warn urge explain describe argue answer
  know learn see hear watch read understand think consider find determine decide remember forget prove show
  go come return leave stay wait live die win lose try continue avoid contrast
`);

/** Acts that are threatened rather than undertaken. */
export const HARMS: ReadonlySet<string> = wordSet(`
  retaliate attack punish destroy bomb invade crush strike kill annihilate avenge bombard oust topple overthrow respond
  fight hit shoot wipe obliterate
`);

/** Verbs and nouns by which somebody says that a thing is not so, or only asks whether it is. */
export const DENYING_WORDS: ReadonlySet<string> = wordSet(`
  deny doubt dispute dismiss question wonder ask speculate fear suspect rumour rumor denial doubt speculation rumours
  prevent stop dissuade discourage fail refuse
`);

/** Verbs of being and of fate: "will remain", "will face" undertake nothing. */
export const NO_ACTS: ReadonlySet<string> = wordSet(`
  be have become remain seem appear need face see know mean depend like want continue affect fall rise grow feel think
  believe suffer benefit find happen occur take come require reflect represent include help allow enable ensure make
  bring lead mark serve play feature focus cover run last range total cost visit meet travel arrive attend speak address
  discuss depart return tour chair lose win gain earn drop decline shrink hit exceed expire die survive
`);

/** What is sought and cannot be undertaken: others give it. */
export const PRIZES: ReadonlySet<string> = wordSet(`
  seat nomination election re-election reelection office presidency term job post role victory vote approval advice
  region world future peace solution balance refuge asylum damages answer answers help support permission job-seeker treatment shelter revenge attention
`);

/** Nouns of a party's own effort that a figure and a date can be set for. */
export const TARGET_NOUNS: ReadonlySet<string> = wordSet(
  "spending budget expenditure outlay share contribution emission production output",
);
