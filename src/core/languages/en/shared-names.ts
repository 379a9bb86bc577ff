/** Words that tell whose a name is, or that it is nobody's alone: what two articles call alike need not be one thing. */
import { wordSet } from "../word-set.ts";

/**
 * What many states or organisations have one of. With the words of `COMMON_FIELDS` they make names that tell nobody alone:
 * "Ministry of Defence", "National Assembly", "Memorandum of Understanding", "Leaders' Summit". In American spelling, folded.
 */
export const COMMON_HEADS: ReadonlySet<string> = wordSet(`
  ministry ministries department departments bureau directorate agency authority office secretariat commission committee
  subcommittee council board cabinet government administration presidency parliament congress senate assembly
  legislature house representatives commons lords chamber court bank treasury army navy force forces guard guards
  police service services staff command corps mission embassy consulate delegation university museum
  memorandum agreement agreements treaty pact accord accords convention protocol charter compact arrangement
  letter contract deal declaration communique statement release report review paper guidelines
  strategy policy plan program initiative partnership framework roadmap vision law act bill decree order
  resolution constitution sheet concept doctrine fund summit summits meeting meetings conference talks dialogue dialogues forum
  session group groups exercise exercises ceremony visit election elections consultations consultation negotiations
  team force day week year party airport port base hospital television radio state
`);

/** Words beside the head that many have too. */
export const COMMON_FIELDS: ReadonlySet<string> = wordSet(`
  supreme constitutional appeal appeals high federal national central air coast border intelligence joint armed chiefs
  military defense self ground maritime land marine marines foreign external relations interior internal home
  justice finance economy economic trade commerce industry industries agriculture fisheries forestry food health education
  science technology research culture sport sports labor employment social welfare family women youth environment energy
  climate water resources transport transportation infrastructure communications information digital development cooperation
  planning budget tourism immigration security public safety emergency management customs tax revenue statistics standards
  electoral human rights states general attorney prosecutor prosecutors prime minister ministers president vice deputy
  provincial regional local civil aviation nuclear space cyber understanding intent exchange notes strategic action reform
  free status future comprehensive bilateral trilateral multilateral mutual special annual new first second third fact
  ministerial leaders leader working level task line war opposition ruling democratic capital city island islands
  province district region north south east west northern southern eastern western
`);

/** Heads that take their field before or behind: "Defence Ministry" is "Ministry of Defence". */
export const FIELD_HEADS: ReadonlySet<string> = wordSet(
  "ministry department office bureau embassy parliament government supreme",
);

/** Words that a name has or has not without being another. */
export const IDLE_NAME_WORDS: ReadonlySet<string> = wordSet("the of for and on to in affairs a an");

/** What a firm's name may end with. */
export const LEGAL_FORMS: ReadonlySet<string> = wordSet(
  "inc incorporated corp corporation co ltd limited plc llc llp gmbh ag se sa spa nv bv as asa oy ab kk pty pte",
);

/** "republic of utopia", "people republic of utopia": before the name of a state in its long form, as compared. */
export const STATE_FORM: RegExp =
  /^(?:(?:the )?(?:(?:federal|democratic|islamic|people|socialist|united|federative|cooperative|co operative|plurinational|bolivarian|arab|independent|sovereign|hellenic|oriental) )*(?:republic|kingdom|commonwealth|state|states|federation|union|sultanate|emirate|principality|grand duchy|duchy)) of (?:the )?/;

/** Heads of names of bodies that act for their state; an institute or a bank named after it does not. */
export const STATE_BODY: RegExp =
  /\b(government|cabinet|administration|authorities|ministry|ministries|department|officials|forces?|army|navy|mission|embassy)\b/;

/** Between a name and its former one: "the Institute (formerly the School)". Without a bracket it needs "called" or "known as". */
export const FORMERLY: RegExp =
  /^(?: \((?:formerly|previously)(?: known as| called| named)?|,? (?:formerly|previously) (?:known as|called|named)),? (?:the )?["“‘']?$/;

/** Between a name and its present one: "the School, now called the Institute"; "the School was renamed the Institute". */
export const NOW_CALLED: RegExp =
  /^(?:,? ?\(?(?:now|since|later) (?:known as|called|named|renamed(?: as)?)|,? (?:was|were|has been|is|which was) (?:officially |formally |later )?renamed(?: as| to)?|,? changed its name to),? (?:the )?["“‘']?$/;

/** Between a body and the state that it belongs to. */
export const OWNED_BY: RegExp = /^ (?:of|for) (?:the )?$/;

/** Offices that a state or body has one of, so that the surname tells who is meant: "President Hill". As compared: sorted words. */
export const SOLE_OFFICES: ReadonlySet<string> = new Set([
  "minister prime",
  "president",
  "premier",
  "chancellor",
  "king",
  "queen",
  "emperor",
  "sultan",
  "emir",
  "pope",
  "general secretary",
  "crown prince",
  "president vice",
  "minister president",
  "taoiseach",
]);
