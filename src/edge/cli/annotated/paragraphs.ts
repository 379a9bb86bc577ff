/** An article cut into what is printed one below the other. */
import type { Reading, ZoneRole } from "../../../core/annotation/contract.ts";

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly role: ZoneRole;
}

/** A dateline stays with the paragraph on its line; page furniture that follows each other is one piece. */
export function paragraphsOf({ zones, text }: Reading): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const zone of zones) {
    const last = paragraphs.at(-1);
    const isFurniture = zone.role === "chrome" && last?.role === "chrome";
    const isSameLine =
      last !== undefined &&
      last.role !== "chrome" &&
      zone.role !== "chrome" &&
      !text.slice(last.end, zone.start).includes("\n");
    if (last !== undefined && (isFurniture || isSameLine))
      paragraphs[paragraphs.length - 1] = { ...last, end: zone.end, role: zone.role };
    else paragraphs.push(zone);
  }
  return paragraphs;
}
