/** Nouns by which a text names somebody as a reason, a worry or a threat, and where the one held to act stands. */

import type { ConcernKind } from "../../../annotation/contract.ts";
import { wordSet } from "../../word-set.ts";

/** Nouns that are never a mere war of words. */
export const WARS: ReadonlySet<string> = wordSet(
  "aggression annexation bombardment incursion invasion occupation shelling war",
);

export interface ConcernNoun {
  readonly kind: ConcernKind;
  /** "Utopia’s aggression": the owner acts. "Utopia’s challenges" are those it has. */
  readonly owned: boolean;
  /** "the assertiveness of Utopia": whoever stands after "of" acts. "The invasion of Utopia" has it as the victim. */
  readonly of: boolean;
  /** Says nothing against anybody unless the sentence does: "Utopia’s missiles". */
  readonly neutral: boolean;
  /** A war has two sides that own it: only "against", "on" or "in" somebody tells whose doing it is. */
  readonly needsVictim: boolean;
}

const TABLE = `
threat          threat      owned of
menace          threat      owned of
danger          threat
challenge       threat
risk            threat
tension         threat
instability     threat
insecurity      threat
war             aggression  owned victim
warfare         aggression  owned victim
aggression      aggression  owned of
invasion        aggression  owned
occupation      aggression  owned
annexation      aggression  owned
incursion       aggression  owned
attack          aggression  owned
assault         aggression  owned
bombardment     aggression  owned
shelling        aggression  owned
airstrike       aggression  owned
cyberattack     aggression  owned
atrocity        aggression  owned
brutality       aggression  owned of
build-up        armament    owned of neutral
buildup         armament    owned of neutral
militarisation  armament    owned of neutral
militarization  armament    owned of neutral
rearmament      armament    owned of neutral
arsenal         armament    owned of neutral
missile         armament    owned neutral
warhead         armament    owned neutral
coercion        pressure    owned of
intimidation    pressure    owned of
provocation     pressure    owned of
assertiveness   pressure    owned of
aggressiveness  pressure    owned of
belligerence    pressure    owned of
bullying        pressure    owned of
blackmail       pressure    owned of
expansionism    pressure    owned of
interference    pressure    owned of
disinformation  pressure    owned of
violation       pressure    owned
pressure        pressure    owned neutral
influence       pressure    owned of neutral
ambition        pressure    owned of neutral
claim           pressure    owned of neutral
`;

/** What each noun says against whom, by its lemma. */
export const CONCERN_NOUNS: ReadonlyMap<string, ConcernNoun> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [lemma = "", kind = "", ...flags] = line.trim().split(/\s+/);
      const noun: ConcernNoun = {
        // The second column holds nothing else: a test reads every row.
        kind: kind as ConcernKind,
        owned: flags.includes("owned"),
        of: flags.includes("of"),
        neutral: flags.includes("neutral"),
        needsVictim: flags.includes("victim"),
      };
      return [lemma, noun];
    }),
);

/** What anybody may do; a concern only in the company of one of `ALARMING`: "assertive policies". */
export const CONDUCT: ReadonlySet<string> = wordSet(
  `act action activity behavior behaviour campaign conduct exercise language maneuver manoeuvre measure move operation
  policy posture practice practise rhetoric stance statement tactic`,
);

/** Adjectives that make a conduct one to worry about. */
export const ALARMING: ReadonlySet<string> = wordSet(
  `aggressive assertive bellicose belligerent brutal coercive dangerous destabilising destabilizing escalatory
  expansionist hostile illegal illicit intimidating irresponsible malicious malign predatory provocative reckless
  threatening unilateral unlawful unprovoked`,
);

/** What is armament only of arms: "the missile programme", "nuclear tests". */
export const ARMING: ReadonlySet<string> = wordSet(
  `capability development expansion launch launching modernisation modernization program programme test testing`,
);
/** One of these stands before one of `ARMING`. */
export const ARMS_BEFORE: ReadonlySet<string> = wordSet(
  "atomic ballistic military missile naval nuclear warhead weapon weapons",
);

/** Help for another’s war: "Utopia’s support for Borduria’s war". */
export const SUPPORT: ReadonlySet<string> = wordSet("aid assistance backing help support");
/** Deals between armies: a concern where the sentence says so. */
export const TOGETHER: ReadonlySet<string> = wordSet(
  "alignment alliance collaboration cooperation partnership ties",
);

/** Tries of which the verb tells whether they are a concern: "attempts to alter the order by force". */
export const TRIES: ReadonlySet<string> = wordSet("attempt bid campaign drive effort push");
/** Verbs behind one of `TRIES` that make it a concern. */
export const ALARMING_AIMS: ReadonlySet<string> = wordSet(
  `alter annex bully change coerce conquer destabilise destabilize disrupt dominate intimidate redraw seize subjugate
  undermine`,
);

/** Nouns of worry: their owner is the one who worries. */
export const WORRIES: ReadonlySet<string> = wordSet(
  "alarm anxiety apprehension concern fear unease worry",
);

/** What somebody has to lose: to fear for it is no charge against its owner. */
export const AT_STAKE: ReadonlySet<string> = wordSet(
  `access child civilian citizen defence defense democracy dignity economy electorate fate freedom future health
  independence infrastructure integrity people population recovery safety security sovereignty stability survival victim
  welfare wellbeing woman worker`,
);

/** Those through whom a state or a body acts: "Utopian forces". */
export const ACTING: ReadonlySet<string> = wordSet(
  `actor agent aircraft army army bomber drone fighter fleet force gang government group hacker leader leadership
  military militia navy proxy regime ship soldier spy submarine supporter troop vessel warship`,
);

/** What somebody is called who is a threat: "remains a grave threat", "is an adversary". */
export const CALLED: ReadonlySet<string> = wordSet(
  "adversary aggressor challenge danger enemy foe menace risk spoiler threat",
);

/** What one counters of another: not "counter Utopia’s critics". */
export const COUNTERED: ReadonlySet<string> = wordSet(
  "ambition assertiveness control dominance expansion growth influence leverage narrative power presence reach rise",
);
