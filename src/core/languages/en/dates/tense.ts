/** Which way an English sentence looks from where a time stands: back or ahead. */

export type Direction = "past" | "future";

/** They say that something is still to come. */
const AHEAD = new Set(
  `will 'll ’ll shall wo expected scheduled planned slated due poised plans plan aims aim hopes hope intends intend
   upcoming forthcoming would deadline expects expect until till`
    .split(/\s+/)
    .filter(Boolean),
);

/** Finite past forms and participles that do not end in "ed"; those that are also present forms are left out. */
const BACK = new Set(
  `was were had did been said told met held took came went made gave began won lost led left fell rose grew struck sent saw
   became brought built bought sold spoke wrote died found ran sat stood kept paid heard fought drew flew broke chose drove got
   knew meant understood thought taught caught sought dealt felt shot sank swore threw wore withdrew undertook overtook forbade
   froze hid hung laid lay rode rang shook shrank sang slept slid stole stuck swept swam taken given seen gone done
   ago earlier yesterday since according after following`
    .split(/\s+/)
    .filter(Boolean),
);

const NOT_PAST =
  /^(?:need|needed|indeed|speed|feed|seed|breed|exceed|proceed|succeed|united|armed|hundred|embed|allied|wounded|disputed|based|so-called)$/;

const ADVERB = /^(?:not|n't|n’t|also|already|first|still|then|.+ly)$/;

/** The word before, past adverbs. */
function helperBefore(norms: readonly string[], at: number): number {
  let before = at - 1;
  while (before >= 0 && ADVERB.test(norms[before] ?? "")) before--;
  return before;
}

function directionOf(norms: readonly string[], at: number): Direction | null {
  const word = norms[at] ?? "";
  const helper = norms[helperBefore(norms, at)] ?? "";
  if (AHEAD.has(word))
    // "had planned", "was due": what lay ahead then.
    return /^(?:planned|scheduled|due|expected|slated|poised)$/.test(word) &&
      /^(?:had|was|were|been)$/.test(helper)
      ? "past"
      : "future";
  // "is to meet", "are to be held".
  if (word === "to" && /^(?:is|are)$/.test(helper)) return "future";
  const isPast = BACK.has(word) || (word.length > 4 && word.endsWith("ed") && !NOT_PAST.test(word));
  // "to be held", "is held": the helper tells the time, not the participle.
  if (!isPast || /^(?:be|being|is|are|get|to)$/.test(helper)) return null;
  return "past";
}

const FARTHEST_LEFT = 14;
const FARTHEST_RIGHT = 12;
const STOPS = /^(?:[;:“”"]|'{2}|`{2})$/;

/**
 * The direction told by the nearest sign of tense in the sentence (`from` to `to`), looking left of the time at `first`
 * to `last` first, then right; null when there is no sign.
 */
export function directionAt(
  norms: readonly string[],
  { first, last }: { readonly first: number; readonly last: number },
  { from, to }: { readonly from: number; readonly to: number },
): Direction | null {
  const isAhead = directionBefore(norms, first);
  if (isOwner(norms, last)) return "past";
  if (isAhead !== null) return isAhead;
  return (
    nearestSign(norms, first - 1, Math.max(from, first - FARTHEST_LEFT), -1) ??
    nearestSign(norms, last, Math.min(to, last + FARTHEST_RIGHT) - 1, 1)
  );
}

/** From `at` to `end`, both included, in steps. */
function nearestSign(
  norms: readonly string[],
  at: number,
  end: number,
  step: -1 | 1,
): Direction | null {
  for (let here = at; step < 0 ? here >= end : here <= end; here += step) {
    if (STOPS.test(norms[here] ?? "")) return null;
    const direction = directionOf(norms, here);
    if (direction !== null) return direction;
  }
  return null;
}

/** "by Friday", "as early as Tuesday", "as late as May". */
function directionBefore(norms: readonly string[], first: number): Direction | null {
  const before = norms[first - 1] ?? "";
  if (/^(?:by|until|till)$/.test(before)) return "future";
  if (before !== "as") return null;
  const how = norms[first - 2] ?? "";
  if (how === "late") return "past";
  return how === "early" || how === "soon" ? "future" : null;
}

/** "Wednesday’s ruling" has been given. */
function isOwner(norms: readonly string[], last: number): boolean {
  return /^['’]s$/.test(norms[last] ?? "");
}
