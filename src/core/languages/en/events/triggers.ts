/** The words by which news tells of happenings, and the kind of event each is. Lemmas in lower case. */
import type { EventKind } from "../../../annotation/contract.ts";

/** Nouns that are a happening by themselves. */
export const EVENT_NOUNS = {
  visit: "visit",
  trip: "visit",
  tour: "visit",
  meeting: "meeting",
  talk: "meeting",
  discussion: "meeting",
  exchange: "meeting",
  roundtable: "meeting",
  consultation: "meeting",
  dialogue: "meeting",
  summit: "summit",
  call: "call",
  conversation: "call",
  videoconference: "call",
  teleconference: "call",
  conference: "meeting",
  forum: "meeting",
  symposium: "meeting",
  negotiation: "negotiation",
  briefing: "briefing",
  presentation: "briefing",
  exercise: "exercise",
  drill: "exercise",
  manoeuvre: "exercise",
  maneuver: "exercise",
} as const satisfies Readonly<Record<string, EventKind>>;

/** Nouns that need the word before them: "press conference", "joint statement". */
export const COMPOUND_NOUNS = [
  ["conference", new Set(["press", "news"]), "press_conference"],
  ["briefing", new Set(["press", "news", "media"]), "press_conference"],
  ["discussion", new Set(["panel"]), "press_conference"],
  ["statement", new Set(["joint"]), "joint_statement"],
  ["communiqué", new Set(["joint"]), "joint_statement"],
  ["communique", new Set(["joint"]), "joint_statement"],
] as const satisfies readonly (readonly [
  noun: string,
  before: ReadonlySet<string>,
  kind: EventKind,
])[];

/** A noun that makes a happening; every one has its example in the catalogue of rules. */
export type TriggerNoun = keyof typeof EVENT_NOUNS | (typeof COMPOUND_NOUNS)[number][0];

export const isEventNoun = (lemma: string): lemma is keyof typeof EVENT_NOUNS =>
  Object.hasOwn(EVENT_NOUNS, lemma);

/** "the phone call", "a telephone conversation": a call only with the word before it. */
export const CALLS_BY_WORD: ReadonlySet<string> = new Set(["call", "conversation"]);

/** Where a nation stands before one of these it tells what it is about, and not who came. */
export const OPEN_TO_OTHERS: ReadonlySet<string> = new Set(["conference", "forum", "symposium"]);

/** What must stand before "call", "exchange": others are no happening ("the call for peace", "a port call"). */
export const NEEDS_COMPANY: ReadonlySet<string> = new Set(["call", "exchange", "talk", "dialogue"]);
export const CALL_WORDS: ReadonlySet<string> = new Set([
  "phone",
  "telephone",
  "video",
  "conference",
]);

/** Verbs that only say that the happening of their object or subject came about. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `hold have conduct attend participate take join pay make conclude begin start complete finish host receive stage launch
  carry convene chair open wrap continue resume undertake lead`.split(/\s+/),
);

/** Verbs of which a happening can be the subject: "the visit took place", "briefings showed". */
export const SUBJECT_VERBS: ReadonlySet<string> = new Set(
  `take begin start end conclude follow include focus feature show showcase demonstrate provide give come occur kick
  underscore highlight mark bring cover open run last`.split(/\s+/),
);

/** What a verb says of the happening that is its subject, where that is not that it took place. */
export const FATE_OF_HAPPENING: Readonly<
  Record<string, "cancelled" | "postponed" | "scheduled" | "hypothetical">
> = {
  cancel: "cancelled",
  scrap: "cancelled",
  "call-off": "cancelled",
  abandon: "cancelled",
  postpone: "postponed",
  delay: "postponed",
  defer: "postponed",
  plan: "scheduled",
  schedule: "scheduled",
  expect: "scheduled",
  set: "scheduled",
  slate: "scheduled",
  announce: "scheduled",
  propose: "hypothetical",
  suggest: "hypothetical",
  consider: "hypothetical",
  discuss: "hypothetical",
  welcome: "hypothetical",
};

/** Adjectives that make of a happening a habit. */
export const HABITUAL: ReadonlySet<string> = new Set(
  "several many numerous multiple various countless annual regular frequent routine occasional periodic future upcoming forthcoming next planned possible potential proposed further additional".split(
    " ",
  ),
);

/** Three words each by which a sentence tells at once what happened again and again. */
export const SUMMARISING: ReadonlySet<string> = new Set([
  "in recent years",
  "in recent months",
  "in recent decades",
  "in recent weeks",
  "in recent times",
  "over the past",
  "over the last",
  "over the years",
  "during the past",
  "during the last",
  "for many years",
  "for many decades",
  "for several years",
  "for several decades",
  "through the years",
  "through the decades",
]);

export interface VerbTrigger {
  readonly kind: EventKind;
  /** Lemmas of which the object (the subject of a passive) must be one; none: any object will do. */
  readonly objects?: ReadonlySet<string>;
  /** The object must be an entity of one of these kinds. */
  readonly objectKinds?: ReadonlySet<string>;
  /** Not when the subject is one of these: troops that arrive are on no visit. */
  readonly notBy?: ReadonlySet<string>;
  /** Only by one of these: "spoke by phone". */
  readonly by?: ReadonlySet<string>;
  /** Works without an object: "the minister resigned". */
  readonly alone?: true;
  /** Only when several persons do it with each other: "Hill and Wood discussed". */
  readonly among?: true;
  /** Works without an object when several do it: "the two leaders met". */
  readonly together?: true;
  readonly roles: readonly [subject: string, object: string];
  /** What the reader sees behind the line is more often background than happening. */
  readonly weak?: true;
}

const AGREEMENTS = new Set(
  `accord agreement arrangement charter compact contract convention deal declaration framework letter memorandum mou
  pact partnership programme program protocol roadmap statement treaty understanding`.split(/\s+/),
);
const POLICIES = new Set(
  "strategy policy plan doctrine guideline concept programme program roadmap".split(" "),
);
const TEXTS = new Set(
  "resolution declaration communique communiqué statement document text".split(" "),
);
const LAWS = new Set("law bill legislation act amendment ordinance regulation".split(" "));
const MISSIONS = new Set(
  "mission embassy consulate office representation delegation bureau".split(" "),
);
const FORCES = new Set(
  `troop troops soldier force personnel officer police marine ship warship vessel frigate destroyer carrier submarine aircraft
  fighter jet missile battery contingent battalion brigade unit system`.split(/\s+/),
);
const ARMS = new Set(
  `boat vessel warship corvette cutter howitzer launcher radar satellite weapon arms missile submarine aircraft fighter jet frigate destroyer ship tank system ammunition drone helicopter
  equipment`.split(/\s+/),
);
const HELP = new Set(
  `aid assistance equipment support help funding weapon ammunition vehicle supply vaccine grant relief generator
  system`.split(/\s+/),
);
const MEETINGS = new Set(["meeting", "summit", "visit", "talk", "trip", "exercise", "call"]);

const SITE_NOUNS = new Set(
  `airbase airport base barracks centre center depot embassy facility factory headquarters hospital laboratory plant port
  reactor shipyard site terminal works yard`.split(/\s+/),
);
const AUDIENCES = new Set(
  `assembly audience conference congress council crowd forum gathering meeting parliament press reporter researcher
  senate session student summit symposium troop troops`.split(/\s+/),
);
const PLACES = new Set(["place"]);
const SITES = new Set(["body", "facility"]);
const WHO = new Set(["person", "body", "place"]);
const PERSONS = new Set(["person"]);
/** "spoke by phone with", "met via video link" */
const CALL: VerbTrigger = {
  kind: "call",
  by: new Set(["phone", "telephone", "video", "videoconference", "link", "teleconference"]),
  objectKinds: WHO,
  together: true,
  roles: ["participant", "participant"],
};

export const VERB_TRIGGERS = {
  visit: [
    { kind: "visit", objectKinds: PLACES, roles: ["visitor", "host"] },
    { kind: "visit", objectKinds: SITES, roles: ["visitor", "host"] },
    { kind: "visit", objects: SITE_NOUNS, roles: ["visitor", "host"] },
  ],
  tour: [
    { kind: "visit", objectKinds: SITES, roles: ["visitor", "host"] },
    { kind: "visit", objects: SITE_NOUNS, roles: ["visitor", "host"] },
  ],
  travel: [{ kind: "visit", notBy: FORCES, objectKinds: PLACES, roles: ["visitor", "host"] }],
  arrive: [{ kind: "visit", notBy: FORCES, objectKinds: PLACES, roles: ["visitor", "host"] }],
  receive: [{ kind: "meeting", objectKinds: PERSONS, roles: ["participant", "participant"] }],
  host: [{ kind: "meeting", objectKinds: PERSONS, roles: ["participant", "participant"] }],
  speak: [CALL],
  talk: [CALL],
  confer: [CALL],
  phone: [{ kind: "call", objectKinds: WHO, roles: ["participant", "participant"] }],
  telephone: [{ kind: "call", objectKinds: WHO, roles: ["participant", "participant"] }],
  meet: [
    CALL,
    { kind: "meeting", objectKinds: WHO, together: true, roles: ["participant", "participant"] },
  ],
  exchange: [
    { kind: "meeting", objects: new Set(["view"]), roles: ["participant", "participant"] },
  ],
  sign: [{ kind: "sign", objects: AGREEMENTS, roles: ["signatory", "signatory"] }],
  ink: [{ kind: "sign", objects: AGREEMENTS, roles: ["signatory", "signatory"] }],
  adopt: [
    { kind: "adopt", objects: TEXTS, roles: ["actor", "recipient"] },
    { kind: "adopt_policy", objects: POLICIES, roles: ["actor", "recipient"] },
  ],
  approve: [
    { kind: "approve_budget", objects: new Set(["budget"]), roles: ["actor", "recipient"] },
    { kind: "adopt_policy", objects: POLICIES, roles: ["actor", "recipient"] },
    { kind: "transfer", objects: new Set(["sale", "transfer"]), roles: ["actor", "recipient"] },
  ],
  pass: [
    { kind: "change_law", objects: LAWS, roles: ["actor", "recipient"] },
    { kind: "approve_budget", objects: new Set(["budget"]), roles: ["actor", "recipient"] },
    { kind: "adopt", objects: new Set(["resolution"]), roles: ["actor", "recipient"] },
  ],
  enact: [{ kind: "change_law", objects: LAWS, roles: ["actor", "recipient"] }],
  ratify: [{ kind: "ratify", objects: AGREEMENTS, roles: ["actor", "recipient"] }],
  open: [{ kind: "open_mission", objects: MISSIONS, roles: ["actor", "recipient"] }],
  establish: [
    {
      kind: "open_mission",
      objects: new Set(["mission", "embassy", "consulate"]),
      roles: ["actor", "recipient"],
    },
  ],
  inaugurate: [{ kind: "open_mission", objects: MISSIONS, roles: ["actor", "recipient"] }],
  close: [
    {
      kind: "close_mission",
      objects: new Set(["mission", "embassy", "consulate"]),
      roles: ["actor", "recipient"],
    },
  ],
  deploy: [{ kind: "deploy", objects: FORCES, roles: ["actor", "recipient"] }],
  dispatch: [{ kind: "deploy", objects: FORCES, roles: ["actor", "recipient"] }],
  provide: [{ kind: "aid", objects: HELP, roles: ["supplier", "recipient"] }],
  supply: [{ kind: "aid", objects: HELP, roles: ["supplier", "recipient"] }],
  donate: [{ kind: "aid", roles: ["supplier", "recipient"] }],
  deliver: [
    { kind: "transfer", objects: ARMS, roles: ["supplier", "recipient"] },
    { kind: "aid", objects: HELP, roles: ["supplier", "recipient"] },
  ],
  transfer: [{ kind: "transfer", objects: ARMS, roles: ["supplier", "recipient"] }],
  hand: [{ kind: "transfer", objects: ARMS, roles: ["supplier", "recipient"] }],
  sell: [{ kind: "transfer", objects: ARMS, roles: ["supplier", "recipient"] }],
  buy: [{ kind: "procure", objects: ARMS, roles: ["actor", "recipient"] }],
  purchase: [{ kind: "procure", objects: ARMS, roles: ["actor", "recipient"] }],
  condemn: [{ kind: "condemn", roles: ["actor", "recipient"] }],
  denounce: [{ kind: "condemn", roles: ["actor", "recipient"] }],
  praise: [{ kind: "praise", roles: ["actor", "recipient"], weak: true }],
  commend: [{ kind: "praise", roles: ["actor", "recipient"], weak: true }],
  urge: [{ kind: "urge", objectKinds: WHO, roles: ["actor", "recipient"] }],
  announce: [{ kind: "pledge", roles: ["actor", "recipient"], weak: true }],
  pledge: [{ kind: "pledge", roles: ["actor", "recipient"] }],
  appoint: [{ kind: "appoint", roles: ["actor", "recipient"] }],
  nominate: [{ kind: "appoint", roles: ["actor", "recipient"] }],
  resign: [{ kind: "resign", alone: true, roles: ["actor", "recipient"] }],
  join: [
    { kind: "join", objectKinds: new Set(["body", "instrument"]), roles: ["actor", "recipient"] },
  ],
  accede: [
    { kind: "join", objectKinds: new Set(["body", "instrument"]), roles: ["actor", "recipient"] },
  ],
  cancel: [{ kind: "cancel", objects: MEETINGS, roles: ["actor", "recipient"] }],
  postpone: [{ kind: "cancel", objects: MEETINGS, roles: ["actor", "recipient"] }],
  discuss: [{ kind: "meeting", among: true, roles: ["participant", "participant"] }],
  address: [
    { kind: "press_conference", objects: AUDIENCES, roles: ["speaker", "host"], weak: true },
  ],
} as const satisfies Readonly<Record<string, readonly VerbTrigger[]>>;

/** A verb that makes a happening; every one has its example in the catalogue of rules. */
export type TriggerVerb = keyof typeof VERB_TRIGGERS;

export const isTriggerVerb = (lemma: string): lemma is TriggerVerb =>
  Object.hasOwn(VERB_TRIGGERS, lemma);

/** Prepositions by which a verb takes what it is done to: "met with", "travelled to", "acceded to". */
export const OBJECT_PREPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  meet: new Set(["with"]),
  speak: new Set(["with", "to"]),
  talk: new Set(["with", "to"]),
  confer: new Set(["with"]),
  travel: new Set(["to"]),
  arrive: new Set(["in", "at"]),
  accede: new Set(["to"]),
  participate: new Set(["in"]),
  take: new Set(["in"]),
  // "provided the islands with boats"
  provide: new Set(["with"]),
  supply: new Set(["with"]),
};

/** Words that say that what hangs on them is a plan: it has not happened. */
export const PLANNING_WORDS: ReadonlySet<string> = new Set(
  `plan intend aim seek want hope wish expect agree consider examine discuss explore propose offer decide pledge promise
  vow commit prepare schedule need ask urge call invite ready willing interested set due look weigh mull study intention
  interest invitation decision commitment proposal option determined prepared possibility prospect potential`.split(
    /\s+/,
  ),
);
