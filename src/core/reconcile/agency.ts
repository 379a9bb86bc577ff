import type { Reading } from "../annotation/contract.ts";
import { isOutletName } from "../languages/en/outlets.ts";

/** Characters in which a dateline ends. */
const DATELINE = 110;
const IN_BRACKETS = /\((\p{Lu}[\p{L}&.'’ ]{1,40})\)\s*(?:[-–—:]|$)/u;

/** The agency whose story the article prints, by its dateline or byline: "TOKYO (Agency) —"; null when it names none. */
export function agencyOf({ text, zones, bylines }: Reading): string | null {
  const opening = zones.find(({ role }) => role === "dateline" || role === "body");
  const head = opening === undefined ? "" : text.slice(opening.start, opening.end);
  const named = IN_BRACKETS.exec(head.slice(0, DATELINE))?.[1] ?? null;
  if (named !== null && isOutletName(named)) return named;
  return bylines.find(({ exact }) => isOutletName(exact))?.exact ?? null;
}
