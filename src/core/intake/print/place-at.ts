import type { PrintedPlace } from "../../annotation/article.ts";
import { firstWhere } from "../../text/sorted.ts";

/** Where the character at an offset of the text stands: on the line that holds it, else on the one before. */
export function placeAt(places: readonly PrintedPlace[], offset: number): PrintedPlace | null {
  const behind = firstWhere(places, ({ start }) => start > offset);
  return places[behind - 1] ?? null;
}
