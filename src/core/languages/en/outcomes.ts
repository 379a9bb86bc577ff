/**
 * How a text tells later what was undertaken: kinds of act, each with the verbs and nouns by which one undertakes it and the
 * kinds of event that it comes to; and words for one kind of thing ("embassy", "mission"). Singular, lower case, American.
 */
import type { EventKind } from "../../annotation/contract.ts";
import { wordSet } from "../word-set.ts";

export interface ActClass {
  /** As a reader would call it: "the same kind of act, a purchase". */
  readonly name: string;
  /** Verbs that say the act whatever their object. */
  readonly verbs: ReadonlySet<string>;
  /** Things that an act of this class is about, one of which the undertaking names where its verb does not say it. */
  readonly nouns: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<EventKind>;
  /** Verbs by which a text tells the outcome of one of the nouns, whatever kind of event it is taken for. */
  readonly told: ReadonlySet<string>;
  /**
   * `few`: one has only so many of these with a partner, and the partner or the place tells which. `many`: another one comes
   * every month, and only what it is about tells. `talks`: the same two meet again and again, so both are needed.
   */
  readonly kept: "few" | "many" | "talks";
  /** The side that undertakes it is the one to which it comes: "the boats arrived in Utopia". */
  readonly receives?: true;
}

const act = (
  name: string,
  kept: ActClass["kept"],
  words: { readonly verbs?: string; readonly nouns?: string; readonly told?: string },
  outcomes: readonly EventKind[],
): ActClass => ({
  name,
  kept,
  verbs: wordSet(words.verbs ?? ""),
  nouns: wordSet(words.nouns ?? ""),
  told: wordSet(words.told ?? ""),
  outcomes: new Set(outcomes),
});

const receiving = (...of: Parameters<typeof act>): ActClass => ({ ...act(...of), receives: true });

const AGREEMENTS =
  "agreement pact treaty memorandum accord deal contract arrangement protocol convention loan";

export const ACT_CLASSES: readonly ActClass[] = [
  act(
    "an agreement",
    "many",
    { verbs: "sign conclude renew renegotiate renewal", nouns: AGREEMENTS },
    ["sign", "adopt"],
  ),
  act("a declaration", "many", { nouns: "declaration resolution communique charter" }, [
    "adopt",
    "joint_statement",
  ]),
  act("a ratification", "many", { verbs: "ratify", nouns: "ratification", told: "ratify" }, [
    "ratify",
  ]),
  act(
    "a mission",
    "few",
    {
      nouns: "mission embassy consulate representation ambassador office delegation",
      told: "open",
    },
    ["open_mission", "appoint"],
  ),
  act("the closing of a mission", "few", { verbs: "close shut", told: "close shut" }, [
    "close_mission",
  ]),
  act(
    "an appointment",
    "few",
    { verbs: "appoint nominate", nouns: "ambassador envoy appointment" },
    ["appoint"],
  ),
  act("an exercise", "many", { nouns: "exercise drill maneuver wargame" }, [
    "exercise",
    "own_exercise",
  ]),
  act(
    "a deployment",
    "few",
    {
      verbs: "deploy dispatch station",
      nouns:
        "deployment troop force soldier police officer peacekeeper contingent battalion personnel",
      told: "arrive land deploy",
    },
    ["deploy"],
  ),
  receiving(
    "a purchase",
    "many",
    {
      verbs: "buy purchase procure acquire order",
      nouns: "purchase procurement acquisition",
      told: "buy purchase procure acquire order deliver arrive receive",
    },
    ["procure", "transfer"],
  ),
  act(
    "a delivery",
    "many",
    {
      verbs: "sell supply deliver transfer donate lend provide give send ship",
      nouns: "sale delivery supply transfer donation",
      told: "sell deliver hand arrive receive",
    },
    ["transfer", "procure", "aid"],
  ),
  act("an accession", "few", { verbs: "join accede", nouns: "membership accession" }, ["join"]),
  act("a budget", "many", { nouns: "budget" }, ["approve_budget"]),
  act("a policy", "many", { nouns: "strategy policy doctrine roadmap" }, ["adopt_policy"]),
  act(
    "a change of the law",
    "many",
    {
      verbs: "ease relax lift amend repeal legislate",
      nouns: "law legislation restriction rule export ban sanction",
      told: "ease relax lift amend repeal",
    },
    ["change_law"],
  ),
  act("production", "many", { verbs: "produce manufacture", nouns: "production factory plant" }, [
    "industry",
  ]),
  act("research", "many", { verbs: "research", nouns: "research development" }, [
    "research",
    "industry",
  ]),
  act("an exchange of intelligence", "many", { nouns: "intelligence" }, ["share_intelligence"]),
  act(
    "talks or what they led to",
    "talks",
    { verbs: "negotiate", nouns: "talk negotiation dialogue consultation" },
    ["negotiation", "meeting", "call", "sign"],
  ),
  act("a summit", "talks", { nouns: "summit meeting conference forum" }, ["summit", "meeting"]),
  act("a visit", "talks", { verbs: "visit travel", nouns: "visit trip tour" }, ["visit"]),
];

/** Verbs by which one undertakes that a thing shall be there: later articles may name it as a thing that is. */
export const MAKING_VERBS: ReadonlySet<string> = wordSet(`
  draw draft prepare write develop finalize finalise complete adopt issue publish release host hold convene launch
  establish create open set found build start
`);

/** Before the name of a state they say that another acts on it: "delivered ferries |to| Utopia". */
export const TOWARDS = /\b(?:to|for|in|into|from|with|against|on|by|over|near)\s+(?:the\s+)?$/iu;

/** Words for one kind of thing: what one text calls by the first, another calls by the others. */
const SAME_THINGS = [
  AGREEMENTS,
  "mission embassy consulate representation",
  "budget spending expenditure outlay",
  "strategy doctrine",
  "troop force soldier police officer peacekeeper contingent battalion personnel",
  "talk negotiation dialogue consultation",
  "summit conference forum",
  "exercise drill maneuver",
  "ship vessel boat warship",
  "aircraft jet plane fighter airplane",
  "submarine ssn",
  "missile rocket",
  "visit trip tour",
  "aid assistance",
  "restriction curb ban",
  "factory plant",
  "law legislation",
  "port harbor quay",
  "rail railway railroad",
];

/** The word by which a kind of thing is known, by each of its words. */
export const THINGS: ReadonlyMap<string, string> = new Map(
  SAME_THINGS.flatMap((row) => {
    const words = [...wordSet(row)];
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** Nouns that say how much or what becomes of a thing, and not what it is: "an increase in spending". */
export const LIGHT_NOUNS: ReadonlySet<string> = wordSet(`
  increase rise growth expansion reduction decrease cut number range series set group kind type form part share level
  upgrade update renewal revision extension creation establishment development introduction start beginning completion
  option way possibility opportunity plan idea phase million billion trillion percent dollar euro pound total couple pair
  dozen hundred thousand
`);

/** Things of which there are many, so that another one of the kind is no outcome: what it is about has to be shared too. */
export const COMMON_THINGS: ReadonlySet<string> = wordSet(`
  agreement memorandum understanding program project initiative aid fund funding grant loan support investment study
  training course workshop meeting summit visit talk statement declaration action step measure package service system
  network center fellowship scholarship campaign conference exchange consultation group committee team council forum
  technology equipment infrastructure resource activity information data exercise force mission law policy
`);

/** Words that any undertaking may have. */
export const EMPTY_WORDS: ReadonlySet<string> = wordSet(`
  about with from this that their there these those would will could should into more most other such than which while
  including between through further order make made have been being also well part key and the for its his her our are
  was were has had not all any new own first next last year month week day time early late end both each two three four
  five six seven eight nine ten several many some over under within across against after before during per via amid
  upon among toward towards who whom whose what when where how can may might must shall said say future current
  additional recent annual january february march april june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday today million billion
  trillion dollar euro pound yen percent cent usd eur gbp host hold held take give set put
`);

/** What every cooperation is about: shared words of this kind say nothing of one act. */
export const GENERAL_WORDS: ReadonlySet<string> = wordSet(`
  cooperation cooperate collaboration partnership partner security defense military strengthen deepen enhance expand
  close closer support government country nation national international regional region joint area capability effort
  issue challenge work minister ministry leader official president prime foreign bilateral trilateral common mutual
  member global world state interest importance develop provide continue improve increase promote build
`);
