/** Nouns that name a political act, and what each is when a verb says that it was done. Lemmas in lower case. */
import { wordSet } from "../../word-set.ts";
import { type Act, act } from "./act-codes.ts";

const NAMED: readonly (readonly [Act, string])[] = [
  [
    act("CONSULT"),
    `conference conversation consultation dialogue discussion encounter meeting mediation negotiation roundtable
    summit talk`,
  ],
  [act("CONSULT", "visit"), "tour trip visit"],
  [
    act("AGREE", null, "pledge"),
    "commitment guarantee intention interest offer overture pledge promise vow willingness",
  ],
  [
    act("SUPPORT"),
    `accord agreement alliance backing charter convention deal endorsement friendship pact protocol recognition
    solidarity support treaty tie link relation relationship`,
  ],
  [
    act("COOPERATE"),
    "collaboration commerce exercise drill game cooperation co-operation extradition interchange partnership trade venture",
  ],
  [
    act("AID", null, "aid"),
    `aid assistance asylum credit donation food funding fund grant humanitarian-aid loan medicine relief refuge
    shelter subsidy supply tent blanket vaccine`,
  ],
  [
    act("CONCEDE"),
    "amnesty apology clemency compromise concession condolence pardon regret remorse",
  ],
  [act("RETREAT", "ceasefire"), "armistice cease-fire ceasefire de-escalation disengagement truce"],
  [act("RETREAT", "withdraw"), "evacuation pullback pullout retreat withdrawal"],
  [act("RETREAT", "release"), "liberation release repatriation"],
  [act("RETREAT", "disarm"), "disarmament demobilisation demobilization"],
  [act("RETREAT", "access"), "access inspection"],
  [act("RETREAT", "resign"), "resignation"],
  [act("REQUEST"), "appeal call demand petition plea request ultimatum"],
  [
    act("ACCUSE", "disapprove", "condemn"),
    "accusation allegation complaint condemnation criticism denunciation rebuke reproach",
  ],
  [
    act("ACCUSE", "investigate"),
    "audit enquiry examination hearing inquest inquiry investigation lawsuit probe suit",
  ],
  [act("REJECT", null, "reject"), "objection opposition refusal rejection veto"],
  [act("THREATEN"), "blackmail threat warning"],
  [
    act("PROTEST", "demo"),
    "demonstration march procession protest rally sit-in sit-down unrest vigil",
  ],
  [act("PROTEST", "strike"), "stoppage strike walkout"],
  [act("PROTEST", "hunger"), "hunger"],
  [act("PROTEST", "boycott"), "boycott"],
  [act("PROTEST", "obstruct"), "roadblock picket"],
  [act("PROTEST", "riot"), "looting riot rioting"],
  [act("SANCTION", "discontinue"), "embargo sanction tariff"],
  [
    act("MOBILIZE", "troops"),
    "alert buildup build-up manoeuvre maneuver mobilisation mobilization",
  ],
  [
    act("COERCE", "restrict"),
    "ban blockade closure crackdown curb detention emergency isolation prohibition repression restriction siege quarantine",
  ],
  [act("COERCE", "curfew"), "curfew"],
  [act("COERCE", "martial-law"), "martial-law"],
  [act("COERCE", "censor"), "blackout censorship"],
  [act("COERCE", "arrest"), "arrest imprisonment"],
  [act("COERCE", "deport"), "deportation expulsion"],
  [act("COERCE", "seize"), "confiscation seizure"],
  [
    act("ASSAULT"),
    `aggression ambush assassination assault atrocity attack battle bloodshed campaign clash combat
    counterattack fight fighting firefight hostility incursion invasion killing massacre offensive raid
    violence war`,
  ],
  [act("ASSAULT", "aerial"), "airstrike air-strike bombardment sortie"],
  [act("ASSAULT", "explosives"), "bombing blast explosion"],
  [act("ASSAULT", "heavy-weapons"), "barrage shelling"],
];

/** The act that a noun names, by its lemma. */
export const NOUN_ACTS: ReadonlyMap<string, Act> = new Map(
  NAMED.flatMap(([named, nouns]) => nouns.split(/\s+/).map((noun) => [noun, named] as const)),
);

/** Nouns that name what is done by the words before or behind them: "|mediation| efforts", "a campaign |of arrests|". */
export const GENERIC = wordSet(
  "action activity campaign drive effort initiative measure operation plan policy process programme program series step wave",
);

/** Nouns by which an act ends: "the |suspension| of talks". */
export const ENDINGS = wordSet(
  "abandonment cancellation cessation cut cutoff end freeze halt interruption lifting removal reduction relaxation severance suspension termination",
);

/** Nouns of texts, which speak by the verb behind them: "a declaration |demanding| a vote". */
export const TEXTS = wordSet(
  "appeal communique communiqué declaration letter message note petition resolution statement",
);

/** Who is sent or received as an envoy, and where he works. */
export const ENVOYS = wordSet(
  "ambassador attache attaché consul diplomat embassy envoy representative mission staff legation",
);
/** Armed people and what carries them: what is deployed or withdrawn. */
export const TROOPS = wordSet(
  `army battalion brigade contingent force fighter guard marine military militia missile peacekeeper personnel police
  regiment reservist soldier tank troop troops unit navy warship ship aircraft bomber carrier fleet jet warplane division`,
);
/** Who can be let go. */
export const CAPTIVES = wordSet(
  `captive convict detainee dissident hostage inmate internee journalist opponent prisoner pow suspect body remains
  soldier activist people man woman student worker pilot sailor leader member civilian reporter officer child`,
);
/** What can be denied to a traveller or a reporter. */
export const RIGHTS = wordSet(
  "access entry visa permission passport right permit accreditation passage licence license",
);
/** What is censored by closing or banning it. */
export const MEDIA = wordSet(
  "broadcast channel internet media newspaper press radio station television website publication book film",
);
/** Ways and places that can be shut. */
export const CROSSINGS = wordSet(
  "airport airspace border checkpoint crossing frontier harbor harbour port road route university school",
);
/** What can be seized, destroyed or given back. */
export const PROPERTY = wordSet(
  `account aircraft arms asset boat cargo company compound consignment equipment farm fund goods house home land
  material money office property ship shipment station tanker territory town trawler vessel weapon city village`,
);
/** What disarms whoever gives it up. */
export const ARMS = wordSet(
  "arm arsenal explosive gun mine missile munition programme program rocket stockpile warhead weapon weaponry",
);
/** What is rejected by breaking it. */
export const LAWS = wordSet(
  "agreement ceasefire cease-fire truce treaty resolution law rule sanction embargo ban norm pact accord",
);
/** What is agreed to by accepting it. */
export const PROPOSALS = wordSet(
  "proposal plan offer idea initiative suggestion request appeal call formula",
);
/** Who is removed from office as a concession. */
export const LEADERS = wordSet(
  "leader president premier minister government cabinet chief head parliament chairman king commander general",
);
/** What is taken back as a concession. */
export const POLICIES = wordSet(
  "change reform decree policy position price rule law measure demand charge subsidy",
);
