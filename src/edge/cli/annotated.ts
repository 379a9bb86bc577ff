/** An article in the terminal: its text by paragraphs, and under each the lines that begin in it. */
import type { Reading, Zone, ZoneRole } from "../../core/annotation/contract.ts";
import { readingCards } from "../http/cards.ts";
import type { LineCard } from "../http/contract.ts";

const HEADINGS: Readonly<Record<ZoneRole, string>> = {
  title: "title",
  byline: "by",
  dateline: "date",
  body: "",
  caption: "caption",
  chrome: "page furniture",
};

export function annotated(reading: Reading): string {
  const cards = readingCards(reading.source.name, reading);
  const blocks = joined(reading.zones)
    .flatMap((zone) => paragraphs(reading.text, zone))
    .map((paragraph) => block(reading.text, paragraph, cards));
  const problems = reading.problems.map(({ message }) => `! ${message}`);
  return [head(reading), ...problems, ...blocks].join("\n");
}

function head({ source, published, title }: Reading): string {
  const date =
    published === null ? "undated" : `${published.edtf ?? "no date"} (${published.basis})`;
  return `── ${source.name} · ${title?.exact ?? "no title"} · ${date}`;
}

/** Pieces of page furniture that follow each other, as one. */
function joined(zones: readonly Zone[]): readonly Zone[] {
  const pieces: Zone[] = [];
  for (const zone of zones) {
    const last = pieces.at(-1);
    if (zone.role === "chrome" && last?.role === "chrome")
      pieces[pieces.length - 1] = { ...last, end: zone.end };
    else pieces.push(zone);
  }
  return pieces;
}

/** Page furniture stays one piece: it is only counted. */
function paragraphs(text: string, zone: Zone): Zone[] {
  if (zone.role === "chrome") return [zone];
  const pieces: Zone[] = [];
  const lines = /[^\n]+/g;
  for (const found of text.slice(zone.start, zone.end).matchAll(lines))
    if (found[0].trim() !== "")
      pieces.push({
        role: zone.role,
        start: zone.start + found.index,
        end: zone.start + found.index + found[0].length,
      });
  return pieces;
}

function block(text: string, { start, end, role }: Zone, cards: readonly LineCard[]): string {
  if (role === "chrome") return `[page furniture, ${end - start} characters]`;
  const heading = HEADINGS[role] === "" ? "" : `[${HEADINGS[role]}] `;
  const inside = cards.filter(({ passages: [first] }) => {
    return first !== undefined && first.start >= start && first.start < end;
  });
  return [`${heading}${text.slice(start, end).trim()}`, ...inside.map(margin)].join("\n");
}

function margin(card: LineCard): string {
  const place = card.passages.map(({ start, end }) => `${start}-${end}`).join(", ");
  return `    │ ${lineOf(card)} [${place}]`;
}

/** "statement: A: “…” (weaker: …; rule:…)". */
export function lineOf({ kind, says, standing, reasons, by }: LineCard): string {
  const why = [standing === "shown" ? null : standing, ...reasons].filter((x) => x !== null);
  return `${kind}: ${says} (${[why.join(", "), by].filter((x) => x !== "").join("; ")})`;
}
