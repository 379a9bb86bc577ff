import type { Reading } from "../annotation/contract.ts";
import { isOutletName } from "../languages/en/outlets.ts";
import { creditedOutlet } from "../languages/en/wire-credits.ts";

/** Characters in which a dateline ends. */
const DATELINE = 110;
const IN_BRACKETS = /\((\p{Lu}[\p{L}&.'’ ]{1,40})\)\s*(?:[-–—:]|$)/u;

/** Characters at either end of a text in which a page says where it has it from. */
const AT_AN_END = 1_500;

/** Asked for each line that rests on the article. */
const FOUND = new WeakMap<Reading, string | null>();

/**
 * The agency or outlet whose story the article prints, by its dateline, "TOKYO (Agency) —", its byline, or what stands above or
 * below it, "first published in the Courier"; null when it names none.
 */
export function wireCredit(reading: Reading): string | null {
  const known = FOUND.get(reading);
  if (known !== undefined) return known;
  const found = inDateline(reading) ?? inByline(reading) ?? besideIt(reading);
  FOUND.set(reading, found);
  return found;
}

function inDateline({ text, zones }: Reading): string | null {
  const opening = zones.find(({ role }) => role === "dateline" || role === "body");
  const head = opening === undefined ? "" : text.slice(opening.start, opening.end);
  const named = IN_BRACKETS.exec(head.slice(0, DATELINE))?.[1] ?? null;
  return named !== null && isOutletName(named) ? named : null;
}

/** "Tarn Newswire", "Ada Hill, Tarn Newswire". */
function inByline({ bylines }: Reading): string | null {
  const parts = bylines.flatMap(({ exact }) => exact.split(/[,|/]|\s[-–—]\s/));
  return parts.map((part) => part.trim()).find(isOutletName) ?? null;
}

function besideIt({ text, zones }: Reading): string | null {
  const body = zones.filter(({ role }) => role === "body");
  const [first, last] = [body[0], body.at(-1)];
  if (first === undefined || last === undefined) return null;
  const above = text.slice(Math.max(0, first.start - AT_AN_END), first.start);
  const below = text.slice(Math.max(first.start, last.end - AT_AN_END), last.end + AT_AN_END);
  return creditedOutlet(below, isOutletName) ?? creditedOutlet(above, isOutletName);
}
