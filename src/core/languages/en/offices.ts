/** The words of which titles of office are made. */
import { wordSet } from "../word-set.ts";

/**
 * Words that name an office by themselves, in the singular. What stands before ("deputy", "defence") and behind
 * ("of the House") belongs to the office too.
 */
export const OFFICE_NOUNS: ReadonlySet<string> = wordSet(`
  president vice-president vice-premier premier minister chancellor vice-chancellor secretary secretary-general
  undersecretary under-secretary ambassador envoy representative high-representative senator governor mayor
  chair chairman chairwoman chairperson vice-chair vice-chairman vice-chairperson co-chair co-chairman
  co-chairperson director director-general commissioner vice-commissioner speaker spokesman spokeswoman
  spokesperson king queen emperor empress sultan emir chief head leader commander commander-in-chief ceo cfo
  coo cto cio officer fellow professor adviser advisor negotiator coordinator co-ordinator administrator
  rapporteur judge justice prosecutor attorney consul counsellor counselor councillor councilor treasurer
  president-general inspector comptroller ombudsman commandant superintendent manager deputy dean provost
  rector taoiseach chargé archbishop bishop patriarch whip vice-minister co-president co-director co-leader
  analyst researcher economist editor publisher correspondent owner founder co-founder chairholder minister-president
  delegate prince princess`);

/** "prime minister": offices of two words whose first is no field of work. */
export const DOUBLE_OFFICES: readonly (readonly [string, string])[] = [
  ["prime", "minister"],
  ["secretary", "general"],
  ["director", "general"],
  ["attorney", "general"],
  ["solicitor", "general"],
  ["auditor", "general"],
  ["governor", "general"],
  ["inspector", "general"],
  ["surgeon", "general"],
  ["consul", "general"],
  ["crown", "prince"],
  ["crown", "princess"],
  ["vice", "president"],
  ["vice", "premier"],
  ["vice", "chair"],
  ["chief", "executive"],
  ["foreign", "secretary"],
  ["home", "secretary"],
];

/** Nouns of work rather than of office: a line only where the body is named beside them. */
export const WORK_NOUNS: ReadonlySet<string> = wordSet(
  `analyst researcher economist editor publisher correspondent owner founder co-founder fellow professor manager
  delegate officer leader judge attorney deputy coordinator justice inspector representative`,
);

/** Nouns that can also be verbs or plain words: an office only beside a field, a body or a rank. */
export const NEEDS_COMPANY: ReadonlySet<string> = wordSet(
  "chief head leader officer deputy fellow chair justice whip prince princess director general secretary owner manager",
);

/** Nouns whose "to" brings the state or body they are sent to. */
export const ACCREDITED: ReadonlySet<string> = wordSet(
  "ambassador envoy representative delegate consul adviser advisor observer secretary chargé",
);

/** Words before an office that say whether it is held; hyphened forms ("ex-", "then-") are cut off first. */
export const STATUS_WORDS: ReadonlyMap<string, "former" | "acting" | "designate" | "current"> =
  new Map([
    ...listed("former", "former ex erstwhile onetime one-time then late retired previous"),
    ...listed("acting", "acting interim caretaker"),
    ...listed("designate", "incoming designate elect nominee"),
    ...listed("current", "outgoing current sitting incumbent new newly present"),
  ]);

function listed<S extends string>(status: S, list: string): readonly (readonly [string, S])[] {
  return list.split(" ").map((word) => [word, status] as const);
}

/** Offices of a state: where no body is named, the state is meant. */
export const STATE_OFFICES: ReadonlySet<string> = wordSet(
  `president vice-president premier minister prime-minister chancellor king queen emperor ambassador governor
  undersecretary under-secretary vice-minister foreign-secretary home-secretary cabinet-secretary`,
);

/** Never part of an office, though titles stand beside them: "Dr", "Baroness". */
export const HONORIFIC_WORDS: ReadonlySet<string> = wordSet(
  `mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. sir dame lord lady baron baroness viscount rev rev.
  hon hon. h.e. madame monsieur sheikh`,
);

/** Honorifics of several words, the longest first. */
export const HONORIFIC_PHRASES: readonly (readonly string[])[] = [
  ["the", "right", "honourable"],
  ["the", "right", "honorable"],
  ["the", "honourable"],
  ["the", "honorable"],
  ["rt", "hon"],
  ["his", "excellency"],
  ["her", "excellency"],
];

/** "X is the minister", "X, who serves as minister": between a person and an office. */
export const HOLDING: RegExp =
  /^(?:,? ?who )?(?:is|was|remains|serves as|served as|has served as|has been|became|becomes|is currently|is now|was then|was elected|was appointed|was named|was sworn in as|took office as|was elected as|was appointed as|has been appointed|has been named|has been elected)(?: the| a| an| its| their| as)*$/;
