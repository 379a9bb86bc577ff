/** Who wrote the article, where a line says so. */
import type { Span } from "../text/span.ts";
import type { Paragraph } from "./paragraph.ts";

const LEAD =
  /^(?:by|words by|written by|story by|reporting by|report by|posted by|published by|author:|authors:|from)\s*:?\s+/iu;
const REPORTING = /^\(?(?:additional |writing and )?(?:reporting|writing) by\s+/iu;
/** Two to five capitalised words, initials and name particles among them. */
const NAME =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|del|della|der|den|di|da|dos|van|von|bin|al|el|la|le|ter|ten)|\p{Lu}[\p{L}'’.-]*)){1,4}$/u;
const AND = /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*/giu;
const CUT =
  /\s+(?:\||•|·|–|—|-)\s+|\s{2,}|\s+(?:in|for|at)\s+(?=\p{Lu})|\s+(?:on|posted|published|updated)\b|\s*[(|]|,\s+(?:staff|special|senior|chief|political|diplomatic|foreign|defen[cs]e|the)\b/iu;

/** The names of a byline, as spans of the text; empty when the paragraph is none. `date`: its date words, which end it. */
export function bylineNames(
  text: string,
  paragraph: Paragraph,
  date: string | null,
): readonly Span<"text">[] {
  if (paragraph.words > 30 || paragraph.plain.length > 240) return [];
  const raw = text.slice(paragraph.start, paragraph.end);
  const lead = LEAD.exec(raw) ?? REPORTING.exec(raw);
  if (lead === null) return [];
  const rest = raw.slice(lead[0].length);
  const dated = date === null ? -1 : rest.indexOf(date);
  const cut = Math.min(CUT.exec(rest)?.index ?? rest.length, dated < 0 ? rest.length : dated);
  const from = paragraph.start + lead[0].length;
  return namesIn(rest.slice(0, cut)).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }));
}

function namesIn(words: string): readonly Span<"text">[] {
  const names: Span<"text">[] = [];
  let start = 0;
  const add = (end: number): void => {
    const piece = words.slice(start, end);
    const name = piece.trim().replace(/[.,;]+$/u, "");
    const at = start + piece.indexOf(name);
    if (NAME.test(name)) names.push({ start: at, end: at + name.length });
  };
  for (const joiner of words.matchAll(AND)) {
    add(joiner.index);
    start = joiner.index + joiner[0].length;
  }
  add(words.length);
  return names;
}
