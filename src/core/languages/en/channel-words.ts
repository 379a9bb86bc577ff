/** Words that tell through which channel of a relationship something runs. */

/** Names of bodies of elected members. */
export const ELECTED =
  /\b(?:parliament\w*|assembly|congress|senate|diet|legislat\w+|lawmakers|house of)\b/i;

/** Training is military only where it is that of armed forces: nurses and prison guards train too. */
export const ARMED =
  /\b(?:military|armed|troops|soldiers|army|armies|navy|navies|naval|marines?|air force|coast guard|(?:defen[cs]e|special|joint) forces|forces|drills?|war ?games?|exercises|submarin\w+|warships?)\b/i;

/** Those who are sent abroad to keep order. */
export const DEPLOYED =
  /\b(?:deploy\w*|sen[dt]\w*)\b[^.;]*\b(?:police|troops|soldiers|forces|peacekeepers|personnel|warships?|ships|aircraft)\b/i;

/** A mission is an embassy only where it is called one: ships, police and spacecraft go on missions too. */
export const ACCREDITED =
  /^(?![\s\S]*\b(?:police|troops|soldiers|deploy\w*|peacekeep\w*|security support)\b)[\s\S]*?\b(?:embass\w+|ambassador\w*|consul\w*|envoys?|diplomatic (?:mission|relations|representation)|representation|liaison (?:office|officer)s?|(?:separate|dedicated|permanent|independent|own) mission|missions? (?:to|at) (?:the )?\p{Lu}|mission of its own)/u;

/** "A delegation of twelve members, led by …", "Eight staff of the Bank, led by …"; an office with a staff is led too. */
export const LED_BY =
  /\b(?:delegation|mission|legislators|lawmakers|parliamentarians|officials|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:staff|members))\b[^.;:]{0,160}?\b(?:led|headed) by\s+/giu;

/** "delegation of Utopia": whose it is. */
export const DELEGATION_OF = /^\p{L}+ (?:of|from) (?:the )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/u;

/** Names of organs of a state that need no more words in a text about that state. */
export const STATE_ORGAN =
  /^(?:the )?(?:(?:ministry|department|office) of\b.*|(?:\p{L}+ ){0,2}ministry|government|cabinet|treasury|parliament)$/iu;

/** Words with which speakers say that two things are one: they recur over years and are no names. */
export const TYING =
  /\b(?:inseparabl[ey]|indivisibl[ey]|intertwined|interlinked|interconnected|inextricabl[ey])\b/iu;

/** Names of companies and of laboratories that serve them. */
export const ENTERPRISE =
  /\b(?:Industries|Corporation|Corp|Company|Inc|Ltd|Limited|GmbH|AG|plc|Systems|Technolog(?:y|ies)|Research|Laborator(?:y|ies)|Shipyards?|Shipbuilding|Aerospace|Electric|Electronics|Motors|Terminals|Works)\b/;
