/**
 * Verbs by which news tells political acts, and what each is: after PLOVER 2.0. Lemmas in lower case; a verb with its
 * particle or preposition is joined by a hyphen ("call-on"). The frames of a verb are tried in the order of the list.
 */
import { wordSet } from "../../word-set.ts";
import { type Act, act } from "./act-codes.ts";
import {
  ARMS,
  CAPTIVES,
  CROSSINGS,
  ENVOYS,
  LAWS,
  LEADERS,
  MEDIA,
  POLICIES,
  PROPERTY,
  PROPOSALS,
  RIGHTS,
  TROOPS,
} from "./act-nouns.ts";

/** What a verb does to the act that its noun or its complement names; that of its subject where it "happens". */
export type Turn =
  | "happens"
  | "begins"
  | "does"
  | "ends"
  | "plans"
  | "fails"
  | "weighs"
  | "announces";

/** One use of a verb: what it tells, and what must stand around it. */
export interface Frame {
  /** The act itself, or what happens to the act that the words around it name. */
  readonly tells: Act | Turn;
  /** Lemmas of which the object must hold one; none: it needs no particular object. */
  readonly objects?: ReadonlySet<string>;
  /** Only with an infinitive or a clause behind it: "offered to mediate". */
  readonly complement?: true;
  /** Only with an infinitive behind it: "told Utopia to stop". */
  readonly infinitive?: true;
  /** Only without an object: "thousands demonstrated", not "this demonstrates progress". */
  readonly alone?: true;
  /** Only when one who can act is named as its object or with its preposition: "backs Utopia". */
  readonly party?: true;
}

type Row = readonly [
  tells: Act | Turn,
  verbs: string,
  objects?: ReadonlySet<string> | undefined,
  needs?: "complement" | "infinitive" | "party" | "alone",
];

const ROWS: readonly Row[] = [
  // What a verb does to the act named by its noun.
  [
    "happens",
    "break-out erupt flare flare-up take-place occur begin start resume continue rage intensify",
  ],
  ["begins", "begin commence continue resume start keep proceed"],
  [
    "does",
    `voice complete accelerate speed speed-up finish maintain escalate prolong begin build carry-out commence conclude conduct continue deliver enforce engage engage-in enter-into exchange expand express extend forge go-on give grant hold host impose initiate intensify issue join launch make mount open organise organize offer-up pay perform pursue put-in-place reimpose reinforce renew reopen restore restart resume send sign slap stage start step-up strengthen take take-part tighten undertake unleash wage place declare proclaim establish provide institute participate-in hit-with file enact agree-on reach broaden deepen upgrade normalise normalize present`,
  ],
  [
    "ends",
    `abandon abolish call-off cancel cease cut cut-back cut-off break break-off call-a-halt downgrade discontinue drop ease end freeze finish give-up halt interrupt lift loosen postpone reduce relax relinquish remove renounce repeal rescind revoke scale-back scale-down scrap sever shelve slash stop suspend terminate withdraw withhold pull-out-of walk-out-of withdraw-from pull-out quit leave rupture abort cut-down`,
  ],
  ["announces", "announce unveil declare proclaim promulgate"],
  ["plans", "plan prepare intend decide resolve determine"],
  ["fails", "fail neglect"],
  ["weighs", "consider contemplate weigh mull"],

  // AGREE
  [
    act("AGREE", null, "pledge"),
    `agree agree-to agree-on agree-with accept commit commit-to consent consent-to offer pledge promise undertake volunteer vow swear`,
    undefined,
    "complement",
  ],
  [
    act("AGREE", null, "pledge"),
    "agree agree-on agree-to agree-upon consent-to commit-to pledge promise offer guarantee volunteer",
  ],
  [act("AGREE", null, "pledge"), "accept welcome approve receive", PROPOSALS],
  [act("AGREE", null, "pledge"), "accept"],
  [act("AGREE", null, "announce_meeting"), "invite"],

  // CONSULT
  [
    act("CONSULT"),
    `confer confer-with consult consult-with negotiate negotiate-with meet-with talk-to talk-with parley discuss-with sit-down-with hold-talks`,
  ],
  [
    act("CONSULT", "visit"),
    "visit tour arrive-in arrive-at fly-to travel-to head-to receive host",
    undefined,
    "party",
  ],
  [act("CONSULT", "phone"), "phone telephone"],
  [act("CONSULT", "third-party"), "mediate mediate-in mediate-between arbitrate broker"],
  [act("CONSULT"), "meet", undefined, "party"],

  // SUPPORT
  [
    act("SUPPORT", null, "praise"),
    "applaud commend congratulate hail laud praise pay-tribute salute",
  ],
  [
    act("SUPPORT"),
    `endorse ratify recognise recognize side-with stand-by advocate vouch-for rally-behind accredit ally-with befriend`,
  ],
  [
    act("SUPPORT"),
    "back champion defend support welcome thank forgive apologise apologize apologise-for apologize-for apologise-to apologize-to reaffirm",
    undefined,
    "party",
  ],
  [act("SUPPORT"), "defend uphold", wordSet("right record decision policy position")],
  [
    act("SUPPORT"),
    "back welcome support",
    wordSet(
      "plan proposal decision accord agreement call candidacy bid resolution move election initiative effort reform deal candidate",
    ),
  ],
  [act("SUPPORT", null, "sign"), "initial ink finalise finalize"],
  [act("SUPPORT", null, "appoint"), "appoint name", ENVOYS],
  [
    act("SUPPORT"),
    "ask-for support-for seek rally mobilise mobilize drum-up enlist",
    wordSet("support backing"),
  ],

  // CONCEDE
  [act("CONCEDE"), "apologise apologize repent regret"],
  [
    act("CONCEDE"),
    `accede-to back-down backtrack bow-to capitulate cave-in concede give-in give-in-to give-way relent submit-to soften yield-to acquiesce acquiesce-to succumb-to climb-down comply comply-with`,
  ],
  [act("CONCEDE"), "pardon amnesty absolve exonerate legalise legalize decriminalise"],
  [act("CONCEDE"), "commute reduce", wordSet("sentence term")],
  [
    act("CONCEDE"),
    "drop dismiss withdraw",
    wordSet("charge case lawsuit suit indictment objection"),
  ],
  [
    act("CONCEDE"),
    "accept meet satisfy heed grant",
    wordSet("demand condition term resolution ultimatum request"),
  ],
  [
    act("CONCEDE"),
    "lift ease relax end abolish remove loosen rescind repeal revoke cancel annul",
    wordSet(
      "ban curfew emergency martial-law law restriction censorship decree prohibition curb quarantine",
    ),
  ],
  [
    act("CONCEDE"),
    "reopen reinstate allow permit restore",
    wordSet(
      "newspaper station university school party parliament opposition right freedom constitution broadcast media democracy",
    ),
  ],
  [
    act("CONCEDE"),
    "call-off end suspend abandon postpone halt",
    wordSet("strike protest demonstration boycott rally march sit-in walkout"),
  ],
  [
    act("CONCEDE"),
    "allow permit let authorise authorize legalise legalize readmit",
    undefined,
    "infinitive",
  ],
  [act("CONCEDE"), "allow permit", undefined, "party"],
  [
    act("CONCEDE"),
    "allow permit authorise authorize",
    wordSet("rally protest demonstration march party opposition election return"),
  ],
  [act("CONCEDE"), "dismiss sack fire remove replace reshuffle oust", LEADERS],
  [act("CONCEDE"), "reverse rescind withdraw scrap repeal", POLICIES],

  // COOPERATE
  [
    act("COOPERATE"),
    `cooperate cooperate-with co-operate co-operate-with collaborate collaborate-with team-up team-up-with work-together join-forces trade-with extradite`,
  ],
  [
    act("COOPERATE", null, "share_intelligence"),
    "share exchange pool",
    wordSet("intelligence information data"),
  ],
  [act("COOPERATE"), "hand-over turn-over surrender", wordSet("suspect fugitive criminal")],

  // AID
  [
    act("AID", null, "aid"),
    "contribute hand-over hand aid assist donate give provide send supply ship deliver fly-in distribute hand-out airdrop airlift lend loan extend grant allocate disburse",
    wordSet(
      "aid assistance food medicine supply fund money million billion dollar grant loan credit equipment relief weapon arm tent blanket help support package donation oil fuel grain wheat rice intelligence training asylum refuge compensation troop troops peacekeeper vaccine blood water electricity expert doctor boat vessel truck vehicle helicopter radar generator tractor ambulance",
    ),
  ],
  [act("AID", null, "aid"), "contribute", undefined, "party"],
  [act("AID", null, "aid"), "donate bail-out"],
  [
    act("AID", null, "aid"),
    "aid assist help subsidise subsidize finance fund arm equip train bankroll",
    undefined,
    "party",
  ],
  [act("AID"), "shelter harbour harbor take-in", wordSet("refugee evacuee migrant victim")],
  [act("AID"), "evacuate rescue", undefined, "party"],
  [act("AID"), "protect escort", undefined, "party"],

  // RETREAT
  [
    act("RETREAT", "withdraw"),
    "withdraw pull-out pull-back remove evacuate recall bring-home move-out redeploy reduce cut",
    TROOPS,
  ],
  [
    act("RETREAT", "withdraw"),
    "retreat withdraw-from pull-out-of pull-back vacate demobilise demobilize stand-down",
  ],
  [
    act("RETREAT", "withdraw"),
    "evacuate leave abandon",
    wordSet("settlement base outpost territory position town village"),
  ],
  [
    act("RETREAT", "release"),
    "release free liberate repatriate hand-over return exchange swap turn-over",
    CAPTIVES,
  ],
  [act("RETREAT", "release"), "free liberate repatriate"],
  [act("RETREAT"), "pay", wordSet("compensation reparation ransom damage")],
  [act("RETREAT"), "return give-back hand-back", PROPERTY],
  [
    act("RETREAT", "disarm"),
    "destroy dismantle surrender decommission hand-in hand-over lay-down give-up scrap eliminate",
    ARMS,
  ],
  [act("RETREAT", "disarm"), "disarm disband"],
  [
    act("RETREAT", "ceasefire"),
    "declare observe call announce agree-to agree-on reach order sign extend implement accept",
    wordSet("ceasefire cease-fire truce armistice halt"),
  ],
  [
    act("RETREAT", "access"),
    "admit allow let-in receive accept permit grant",
    wordSet("inspector observer monitor peacekeeper inspection access delegation passage convoy"),
  ],
  [
    act("RETREAT", "access"),
    "reopen open",
    wordSet("border crossing checkpoint frontier corridor airspace"),
  ],
  [
    act("RETREAT"),
    "lift ease end remove suspend relax waive cancel",
    wordSet("sanction embargo blockade siege boycott tariff"),
  ],
  [act("RETREAT", "resign", "resign"), "resign step-down abdicate resign-as resign-from"],
  [act("RETREAT"), "surrender surrender-to"],

  // REQUEST
  [
    act("REQUEST", null, "urge"),
    `appeal appeal-for appeal-to ask-for beg beseech call-for call-on call-upon demand entreat exhort implore insist insist-on petition plead plead-for plead-with press-for push-for request summon-to urge lobby lobby-for admonish agitate-for`,
  ],
  [
    act("REQUEST", null, "urge"),
    "ask tell propose suggest call order instruct command pressure press push",
    undefined,
    "infinitive",
  ],
  [
    act("REQUEST", null, "urge"),
    "seek",
    wordSet(
      "help aid assistance support asylum extradition backing recognition compensation cooperation permission",
    ),
  ],
  [act("REQUEST", null, "urge"), "propose suggest ask", undefined, "party"],
  [act("REQUEST", null, "urge"), "propose put-forward table submit float"],

  // ACCUSE
  [
    act("ACCUSE", "disapprove", "condemn"),
    `berate blast castigate censure condemn criticise criticize decry denounce deplore deride disapprove disapprove-of hit-out hit-out-at lambast lambaste lash-out lash-out-at rap rebuke reprimand reproach reprove scold slam slate chide admonish complain complain-about complain-to lament protest-to rail-against attack-as find-fault assail bemoan mock ridicule vilify upbraid chastise excoriate object-to speak-out-against`,
  ],
  [
    act("ACCUSE", "allege", "condemn"),
    "accuse allege blame blame-on charge-with charge fault implicate indict prosecute sue claim-that impeach incriminate point-finger hold-responsible",
  ],
  [
    act("ACCUSE", "investigate"),
    "investigate probe look-into inspect interrogate inquire-into enquire-into scrutinise scrutinize audit subpoena",
  ],
  [act("ACCUSE", "disapprove"), "summon call-in", ENVOYS],
  [
    act("ACCUSE", "investigate"),
    "dispatch send appoint name",
    wordSet("inspector investigator prosecutor detective probe team inquiry commission panel"),
  ],
  [
    act("ACCUSE", "investigate"),
    "put-under place-under come-under",
    wordSet("investigation scrutiny"),
  ],
  [
    act("ACCUSE", "investigate"),
    "review examine",
    wordSet("case allegation claim complaint evidence legality charge killing death abuse conduct"),
  ],
  [act("ACCUSE", "allege"), "find-guilty hold-responsible"],
  [act("ACCUSE", "disapprove"), "unite-against rally-against"],
  [
    act("ACCUSE", "disapprove"),
    "lodge file make deliver hand",
    wordSet("complaint protest lawsuit suit appeal petition"),
  ],
  [
    act("ACCUSE", "disapprove"),
    "express voice",
    wordSet(
      "concern anger dismay outrage disappointment displeasure criticism alarm indignation dissatisfaction worry",
    ),
  ],

  // REJECT
  [
    act("REJECT", null, "reject"),
    `balk balk-at baulk defy disobey disregard flout oppose rebuff refuse reject renege renege-on repudiate repulse rule-out scorn shun snub spurn turn-down veto violate vote-against vote-down walk-out walk-out-of brush-aside brush-off shrug-off stall stonewall throw-out contravene backtrack-on breach overrule quash go-back-on refuse-to back-out back-out-of`,
  ],
  [
    act("REJECT", null, "reject"),
    "decline deny ignore resist dismiss block override",
    wordSet(
      "request demand call appeal invitation offer proposal plan plea bid claim allegation resolution suggestion order ruling ultimatum extradition",
    ),
  ],
  [act("REJECT", null, "reject"), "decline", undefined, "complement"],
  [act("REJECT", null, "reject"), "break", LAWS],
  [
    act("REJECT", "meet", "cancel"),
    "cancel call-off postpone scrap boycott shun put-off abandon",
    wordSet("meeting visit trip talk summit tour conference negotiation session"),
  ],

  // THREATEN
  [act("THREATEN"), "threaten", undefined, "complement"],
  [
    act("THREATEN"),
    "threaten",
    wordSet(
      "action retaliation reprisal revenge sanction strike war boycott attack force consequence veto invasion withdrawal expulsion",
    ),
  ],
  [act("THREATEN"), "threaten", undefined, "party"],
  [
    act("THREATEN"),
    "threaten-with menace intimidate warn warn-of warn-against caution alert blackmail vow-to",
  ],
  [act("THREATEN"), "issue give deliver set", wordSet("ultimatum warning threat deadline")],

  // PROTEST
  [act("PROTEST", "demo"), "demonstrate march rally", undefined, "alone"],
  [act("PROTEST", "demo"), "take-to", wordSet("street")],
  [
    act("PROTEST", "demo"),
    "gather-for converge-for assemble-for march-in take-part-in join hold stage collect",
    wordSet("rally demonstration protest march vigil sit-in signature"),
  ],
  [act("PROTEST", "strike"), "stop halt down", wordSet("work tool")],
  [
    act("PROTEST", "demo"),
    "demonstrate-against march-against march-on march-through picket protest protest-against rally-against gather-outside",
  ],
  [act("PROTEST", "strike", "other"), "strike walk-off", undefined, "alone"],
  [
    act("PROTEST", "strike"),
    "go-on stage call begin launch observe hold join end-in continue start declare",
    wordSet("strike stoppage walkout shutdown"),
  ],
  [act("PROTEST", "hunger"), "fast", undefined, "alone"],
  [act("PROTEST", "boycott"), "boycott"],
  [
    act("PROTEST", "obstruct"),
    "block barricade occupy",
    wordSet("road street highway traffic entrance bridge railway building access road embassy"),
  ],
  [
    act("PROTEST", "riot"),
    "riot loot rampage rise-up revolt mutiny clash clash-with vandalise ransack",
  ],

  // SANCTION
  [act("SANCTION", "expel"), "expel deport throw-out kick-out oust order-out", ENVOYS],
  [act("SANCTION", "expel"), "expel-from suspend-from oust-from eject"],
  [act("SANCTION", "withdraw"), "recall withdraw pull-out bring-home evacuate", ENVOYS],
  [
    act("SANCTION", "withdraw"),
    "withdraw pull-out remove ship-out expel throw-out kick-out",
    wordSet("peacekeeper inspector observer monitor worker agency"),
  ],
  [act("SANCTION", "expel"), "force-out"],
  [
    act("SANCTION", "withdraw", "close_mission"),
    "close shut shut-down close-down",
    wordSet("embassy consulate mission legation"),
  ],
  [
    act("SANCTION", "discontinue"),
    "break-off cut cut-off sever suspend downgrade freeze halt stop end reduce withdraw withhold break terminate discontinue slash cancel",
    wordSet(
      "tie relation link contact aid assistance support cooperation co-operation trade funding loan grant flight supply shipment talk negotiation dialogue import export agreement deal contract membership partnership treaty credit payment programme program backing subsidy",
    ),
  ],
  [act("SANCTION", "discontinue"), "sanction embargo blacklist ostracise ostracize blockade"],
  [
    act("SANCTION", "withdraw"),
    "withdraw-from pull-out-of walk-out-of quit",
    wordSet(
      "talk negotiation treaty agreement organization organisation alliance pact accord government coalition mission",
    ),
  ],
  [act("SANCTION", "convict"), "convict"],
  [
    act("SANCTION", "discontinue"),
    "ban bar prohibit",
    wordSet("import export trade flight sale shipment investment"),
  ],

  // MOBILIZE
  [
    act("MOBILIZE", "troops", "deploy"),
    "deploy mobilise mobilize mass amass muster concentrate dispatch send station reinforce call-up redeploy assemble build-up array",
    TROOPS,
  ],
  [
    act("MOBILIZE", "troops"),
    "put-on place-on go-on stay-on remain-on keep-on raise",
    wordSet("alert readiness"),
  ],
  [
    act("MOBILIZE", "weapons"),
    "test test-fire launch-test parade",
    wordSet("missile rocket weapon bomb device warhead"),
  ],
  [act("MOBILIZE", "weapons"), "test-fire"],
  [
    act("MOBILIZE", "troops"),
    "mobilise mobilize call-up",
    wordSet("reserve reservist army navy militia"),
  ],
  [act("MOBILIZE", "police"), "beef-up tighten step-up increase", wordSet("security patrol")],
  [act("MOBILIZE", "troops"), "patrol"],
  [
    act("MOBILIZE", "police"),
    "order begin deploy increase",
    wordSet("patrol deployment mobilisation mobilization reinforcement"),
  ],

  // COERCE
  [
    act("ASSAULT"),
    "capture",
    wordSet("town city village position hill base stronghold part territory island"),
  ],
  [
    act("COERCE", "arrest"),
    "arrest detain imprison jail apprehend capture intern incarcerate round-up take-prisoner lock-up sentence court-martial",
  ],
  [act("COERCE", "deport"), "deport banish exile expel evict displace drive-out uproot"],
  [
    act("COERCE", "seize"),
    "seize confiscate expropriate impound nationalise nationalize requisition annex commandeer demolish bulldoze raze raid storm",
  ],
  [
    act("COERCE", "seize"),
    "destroy flatten damage burn burn-down torch blow-up sabotage vandalise",
    PROPERTY,
  ],
  [act("COERCE", "censor"), "censor jam gag muzzle silence"],
  [act("COERCE", "censor"), "close shut shut-down close-down ban block suspend bar", MEDIA],
  [
    act("COERCE", "restrict"),
    "ban outlaw bar prohibit forbid dissolve suppress curb restrict disperse break-up quell crush crack-down crack-down-on clamp-down clamp-down-on repress persecute harass disqualify besiege",
  ],
  [
    act("COERCE", "restrict"),
    "close seal seal-off shut shut-down block close-down blockade barricade cordon-off",
    CROSSINGS,
  ],
  [act("COERCE", "restrict"), "deny revoke withhold cancel refuse restrict", RIGHTS],
  [
    act("COERCE", "restrict"),
    "dissolve suspend disband",
    wordSet("parliament constitution assembly party government"),
  ],
  [
    act("COERCE", "restrict"),
    "prevent stop ban thwart foil prohibit outlaw disperse break-up suppress block",
    wordSet("demonstration protest rally march gathering meeting"),
  ],
  [act("COERCE", "curfew"), "impose declare clamp enforce extend", wordSet("curfew")],
  [act("COERCE", "martial-law"), "impose declare proclaim", wordSet("emergency law")],
  [act("COERCE", "cyber"), "hack deface hack-into"],

  // ASSAULT
  [
    act("ASSAULT"),
    `ambush assassinate assault attack batter behead invade kill massacre maim murder overrun slay slaughter wound injure fight fight-with battle battle-with clash-with exchange-fire storm stab raid counterattack mow-down gun-down occupy attack-with wipe-out exterminate skirmish skirmish-with`,
  ],
  [act("ASSAULT", "abduct"), "abduct kidnap hijack take-hostage hold-hostage"],
  [act("ASSAULT", "abduct"), "take hold seize", wordSet("hostage")],
  [act("ASSAULT"), "carry-out launch conduct", wordSet("strike airstrike")],
  [act("ASSAULT"), "violate break breach", wordSet("ceasefire cease-fire truce armistice")],
  [act("ASSAULT", "beat"), "beat-up club abuse"],
  [act("ASSAULT", "torture"), "torture mistreat maltreat brutalise brutalize"],
  [act("ASSAULT", "sexual"), "rape"],
  [act("ASSAULT", "firearms"), "shoot shoot-at shoot-dead open-fire fire-at fire-on fire-into"],
  [act("ASSAULT", "firearms"), "open exchange trade", wordSet("fire gunfire")],
  [act("ASSAULT", "explosives"), "bomb detonate blow-up set-off"],
  [act("ASSAULT", "explosives"), "explode"],
  [act("ASSAULT", "aerial"), "bombard strafe pound shoot-down down"],
  [act("ASSAULT", "heavy-weapons"), "shell"],
  [
    act("ASSAULT", "heavy-weapons"),
    "fire launch lob rain",
    wordSet("rocket missile mortar shell grenade artillery rocket-propelled"),
  ],
  [act("ASSAULT", "crowd-control"), "fire use", wordSet("gas bullet cannon")],
  [act("ASSAULT", "primitive"), "stone pelt"],
  [act("ASSAULT", "primitive"), "hurl throw lob", wordSet("stone bottle bomb grenade rock brick")],
  [
    act("ASSAULT"),
    "take overrun recapture retake seize",
    wordSet("town city village position hill base basis"),
  ],
];

/** Frames with an object before those that need somebody or a clause, those before turns, all before the plain ones. */
function rank({ tells, objects, complement, infinitive, party, alone }: Frame): number {
  if (objects !== undefined) return 0;
  if (complement || infinitive || party || alone) return 1;
  return typeof tells === "string" ? 2 : 3;
}

function framesOf(): ReadonlyMap<string, readonly Frame[]> {
  const found = new Map<string, Frame[]>();
  for (const [tells, verbs, objects, needs] of ROWS)
    for (const verb of wordSet(verbs)) {
      const frame: Frame = {
        tells,
        ...(objects === undefined ? {} : { objects }),
        ...(needs === undefined ? {} : { [needs]: true }),
      };
      found.set(verb, [...(found.get(verb) ?? []), frame]);
    }
  for (const [verb, frames] of found)
    found.set(
      verb,
      frames.toSorted((a, b) => rank(a) - rank(b)),
    );
  return found;
}

/** The frames of each verb, with its particle or alone. */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = framesOf();

const TAKING: ReadonlySet<string> = new Set(["AGREE", "REJECT", "REQUEST", "THREATEN", "CONCEDE"]);

/** Turns that a verb gives to an infinitive or a gerund too: "began to withdraw", "stopped shelling". */
export const TAKE_VERBS: ReadonlySet<Turn> = new Set(["begins", "ends", "fails", "weighs"]);

const takes = ({ tells }: Frame): boolean =>
  typeof tells === "string" ? TAKE_VERBS.has(tells) : TAKING.has(tells.plover);

const firstWord = (key: string): string => key.split("-", 1)[0] ?? key;

/** Verbs that tell something, with a particle or without. */
export const ACT_VERBS: ReadonlySet<string> = new Set([...FRAMES.keys()].map(firstWord));

/** Of those the ones that say what becomes of the act of their infinitive. */
export const TAKERS: ReadonlySet<string> = new Set(
  [...FRAMES].flatMap(([key, frames]) => (frames.some(takes) ? [firstWord(key)] : [])),
);

/** Words under which an infinitive is a plan that is made, not an option that is talked of. */
export const FIRM_PLANS: ReadonlySet<string> = wordSet(`
  agree aim commit commitment decide decision determined due intend intention offer plan pledge prepare prepared promise
  ready set undertake vow willing
`);

/** Verbs of saying by which a need becomes a request: "said that they must". */
export const SAYING: ReadonlySet<string> = wordSet(
  "say tell announce declare state add stress argue write",
);

/** Verbs with whom before what: "gave Utopia |an ultimatum|". */
export const WITH_TWO_OBJECTS: ReadonlySet<string> = wordSet(
  "give grant offer send hand show deny promise lend",
);
