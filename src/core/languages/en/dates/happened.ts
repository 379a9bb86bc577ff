/**
 * Whether an English sentence tells that something happened at a time, in so many words: a finite past verb that the time
 * hangs on. Built to miss rather than to guess: what is planned, budgeted, forecast or supposed for a time has not happened.
 */

const PAST_VERBS = new Set(
  `was were met held took came went gave began won lost led left fell rose grew struck sent saw became brought built bought
   sold spoke wrote died found ran sat stood kept paid fought drew flew broke chose drove got sank swore withdrew overtook
   froze shook shot made did had been put hit set`
    .split(/\s+/)
    .filter(Boolean),
);

/** Past forms after which a time is mostly that of the plan and not of the deed. */
const OF_PLANS =
  /^(?:planned|scheduled|expected|budgeted|proposed|targeted|projected|forecasted|intended|aimed|hoped|pledged|promised|committed|agreed|wanted|needed|allocated|earmarked|called|slated|delayed|postponed|extended|reserved|designed|based|used|supposed|anticipated|estimated|predicted|vowed|urged|asked|ordered|required|set|put)$/;

const ADJECTIVES =
  /^(?:united|so-called|armed|allied|hundred|indeed|need|speed|feed|seed|breed|exceed|proceed|succeed|wicked|naked|sacred|unmanned|guided|advanced|combined|detailed|limited|increased|renewed|shared|extended|planned|proposed|expected)$/;

/** What turns a sentence to what is not, or not yet, so. */
const UNREAL =
  /^(?:will|shall|would|could|should|may|might|must|can|cannot|wo|'ll|’ll|if|unless|whether|not|n't|n’t|never|no|plan|plans|planned|planning|expect|expects|expected|target|targets|goal|goals|aim|aims|aimed|aiming|budget|budgets|forecast|forecasts|projected|projection|projections|schedule|scheduled|due|hope|hopes|deadline|intends|intended|intend|proposal|proposed|upcoming|until|till|ahead)$/;

const NOT_A_VERB_AFTER_TO =
  /^(?:the|a|an|its|his|her|their|our|this|that|these|those|all|some|both|each|another|date|power|war|sea|[\p{Lu}\d].*)$/u;

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** `texts` are the tokens as written; `date` and `sentence` are token indexes, `last` excluded. */
export function isToldAsHappened(
  texts: readonly string[],
  date: Stretch,
  sentence: Stretch,
): boolean {
  const norm = (at: number): string =>
    at < sentence.first || at >= sentence.last ? "" : (texts[at] ?? "").toLowerCase();
  const opening = prepositionOf(norm, date);
  if (opening === null) return false;
  // The words before the time and the one after it; "May" itself is no "may".
  for (let at = sentence.first; at <= date.last; at++)
    if ((at < date.first || at === date.last) && UNREAL.test(norm(at))) return false;
  if (opening - sentence.first <= 1)
    return happensAfter(texts, norm, { first: date.last, last: sentence.last });
  return happensBefore(texts, norm, { first: sentence.first, last: opening });
}

/** Where "in January", "at the 2023", "on 5 May" begins; null where the time stands otherwise. */
function prepositionOf(norm: (at: number) => string, { first, last }: Stretch): number | null {
  if (/^(?:in|on|during)$/.test(norm(first - 1))) return first - 1;
  const isNoun =
    /^(?:meeting|visit|summit|call|speech|interview|address|conference|statement|session|forum|trip|talks|ceremony|telephone|phone|joint|news|press|briefing)$/;
  const isInside =
    /^(?:a|an|the)$/.test(norm(first - 1)) && /^(?:in|at|during|on)$/.test(norm(first - 2));
  return isInside && isNoun.test(norm(last)) ? first - 2 : null;
}

const WINDOW = 30;

/** "In May 2021, they signed …": the first verb after the time is a finite past one. */
function happensAfter(
  texts: readonly string[],
  norm: (at: number) => string,
  { first, last }: Stretch,
): boolean {
  for (let at = first; at < Math.min(last, first + WINDOW); at++) {
    const word = norm(at);
    if (
      UNREAL.test(word) ||
      /^(?:is|are|has|have|who|which|that|because|although|while|when|after)$/.test(word)
    )
      return false;
    if (isInfinitive(texts, norm, at)) return false;
    if (isPast(norm, at)) return !OF_PLANS.test(word) && isFollowedByDeed(norm, at);
  }
  return false;
}

/** "They signed it in May 2021": the nearest verb before the time is a finite past one. */
function happensBefore(
  texts: readonly string[],
  norm: (at: number) => string,
  { first, last }: Stretch,
): boolean {
  for (let at = last - 1; at >= Math.max(first, last - WINDOW); at--) {
    const word = norm(at);
    if (/^(?:[;:—]|that|which|who|whose|is|are|be|being|for)$/.test(word)) return false;
    if (isInfinitive(texts, norm, at) || isGerund(norm, at)) return false;
    if (isPast(norm, at)) return !OF_PLANS.test(word) && isFiniteForm(norm, at);
  }
  return false;
}

/** "aiming", "to start building": a verb whose time the form does not tell. */
function isGerund(norm: (at: number) => string, at: number): boolean {
  const word = norm(at);
  return word.length > 5 && word.endsWith("ing") && norm(at - 1) !== "the" && !isNounInIng(word);
}

function isNounInIng(word: string): boolean {
  return /^(?:meeting|building|training|funding|briefing|hearing|spending|during|evening|morning|king|beijing|something|nothing|anything|everything|ceiling|housing|gathering|opening|signing|bombing|shooting|killing)$/.test(
    word,
  );
}

/** "announced plans", "approved a budget": what follows may be to come, but the deed itself is past. */
function isFollowedByDeed(norm: (at: number) => string, at: number): boolean {
  return (
    norm(at + 1) !== "to" || /^(?:traveled|travelled|went|came|returned|flew|moved)$/.test(norm(at))
  );
}

/**
 * A past form that stands for itself or after "was"; not "to be held", not "is held", not "recently built ships". After
 * "has" no time is told in English, so a time there belongs to something else: "has named leaders in 2026".
 */
function isFiniteForm(norm: (at: number) => string, at: number): boolean {
  let before = at - 1;
  while (
    /^(?:also|already|first|then|recently|formally|officially|jointly|.+ly)$/.test(norm(before))
  )
    before--;
  return !/^(?:be|being|is|are|has|have|'ve|’ve|to|a|an|the|of|by|for|with|and|or|its|their|newly)$/.test(
    norm(before),
  );
}

function isPast(norm: (at: number) => string, at: number): boolean {
  const word = norm(at);
  if (ADJECTIVES.test(word)) return false;
  return PAST_VERBS.has(word) || (word.length > 4 && word.endsWith("ed"));
}

function isInfinitive(texts: readonly string[], norm: (at: number) => string, at: number): boolean {
  return norm(at) === "to" && !NOT_A_VERB_AFTER_TO.test(texts[at + 1] ?? "");
}
