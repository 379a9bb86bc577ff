/** Words that tell through which channel of a relationship something runs. */

/** Names of bodies of elected members. */
export const ELECTED =
  /\b(?:parliament\w*|assembly|congress|senate|diet|legislat\w+|lawmakers|house of)\b/i;

/** Training is military only where it is that of armed forces: nurses and prison guards train too. */
export const ARMED =
  /\b(?:military|armed|troops|soldiers|army|armies|navy|navies|naval|marines?|air force|coast guard|(?:defen[cs]e|special|joint) forces|forces|drills?|war ?games?|exercises|submarin\w+|warships?)\b/i;

/** A mission is an embassy only where it is called one: ships, police and spacecraft go on missions too. */
export const ACCREDITED =
  /\b(?:embass\w+|ambassador\w*|consul\w*|envoys?|diplomatic (?:mission|relations|representation)|representation|liaison (?:office|officer)s?|(?:separate|dedicated|permanent|independent|own) mission|missions? (?:to|at) (?:the )?\p{Lu}|mission of its own)/u;

/** "A delegation of twelve members, led by …". */
export const LED_BY =
  /\b(?:delegation|mission|team|group|legislators|lawmakers|parliamentarians|members|staff|officials)\b[^.;:]{0,160}?\b(?:led|headed) by\s+/giu;

/** Words with which speakers say that two things are one: they recur over years and are no names. */
export const TYING =
  /\b(?:inseparabl[ey]|indivisibl[ey]|intertwined|interlinked|interconnected|inextricabl[ey])\b/iu;
