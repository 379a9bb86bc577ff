/** Makes the plane that is read: furniture cut, wrapped lines joined, invisible characters and leftover markup out. */
import type { Zone, ZoneRole } from "../annotation/contract.ts";
import type { Segment } from "../annotation/layers.ts";
import { type Edit, type Edited, edit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** A zone with the reason it was decided for. */
export interface ReasonedZone extends Zone {
  readonly reason: string;
}

/** The clean plane with its segments: one for each zone that is no furniture. `notes`: marks of foot notes, in order. */
export function cleanPlane(
  text: string,
  zones: readonly ReasonedZone[],
  notes: readonly Span<"text">[] = [],
): { clean: Edited<"text", "clean">; segments: readonly Segment[] } {
  const edits: Edit[] = [];
  const segments: Segment[] = [];
  let shift = 0;
  let at = 0;
  /** The first furniture since the last zone that was kept. */
  let cut: ReasonedZone | null = null;
  let note = 0;
  const notesIn = ({ start, end }: Zone): readonly Span<"text">[] => {
    while (note < notes.length && (notes[note]?.start ?? 0) < start) note++;
    const first = note;
    while (note < notes.length && (notes[note]?.end ?? 0) <= end) note++;
    return notes.slice(first, note);
  };
  const add = (change: Edit): void => {
    if (change.start === change.end && change.insert === "") return;
    edits.push(change);
    shift += change.insert.length - (change.end - change.start);
  };
  for (const zone of zones) {
    const { role } = zone;
    if (role === "chrome") {
      cut ??= zone;
      continue;
    }
    const inner = withNotes(editsWithin(text, zone), notesIn(zone));
    const { start, end } = keptEdge(text, inner, zone);
    if (start >= end) continue;
    add({
      start: at,
      end: start,
      insert: segments.length === 0 ? "" : "\n\n",
      reason: gapReason(cut),
    });
    const from = start + shift;
    for (const change of inner) if (change.start >= start && change.end <= end) add(change);
    segments.push({
      start: from,
      end: end + shift,
      role: role satisfies Exclude<ZoneRole, "chrome">,
    });
    at = end;
    cut = null;
  }
  add({ start: at, end: text.length, insert: "", reason: gapReason(cut) });
  return { clean: edit(text, edits), segments };
}

function gapReason(cut: ReasonedZone | null): string {
  return cut === null ? "paragraph" : `furniture:${cut.reason}`;
}

/** The zone without blanks at its edges, and without the edits there that cut or blank something. */
function keptEdge(text: string, inner: readonly Edit[], zone: Zone): Span<"text"> {
  let { start, end } = zone;
  for (const change of inner) {
    start = pastBlanks(text, start, change.start);
    if (change.start !== start || change.insert.trim() !== "") break;
    start = change.end;
  }
  start = pastBlanks(text, start, end);
  for (const change of inner.toReversed()) {
    end = backOverBlanks(text, end, Math.max(start, change.end));
    if (change.end !== end || change.start < start || change.insert.trim() !== "") break;
    end = change.start;
  }
  return { start, end: Math.max(start, backOverBlanks(text, end, start)) };
}

function pastBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

function backOverBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at > to && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether the paragraph has a word as a whole, whatever its case. */
type IsWord = (word: string) => boolean;

interface Change {
  readonly reason: string;
  readonly insert: (match: RegExpExecArray, isWord: IsWord) => string | null;
}

/**
 * What is changed inside a paragraph. The groups of the pattern are the keys, in order of precedence. The blank between
 * two words, of which a text is full, is not even found.
 */
const CHANGES: Readonly<Record<string, Change>> = {
  blank: { reason: "blank", insert: (match) => (match[0] === " " ? null : " ") },
  hidden: { reason: "invisible", insert: () => "" },
  joiner: { reason: "invisible", insert: (match) => (isEmojiJoin(match) ? null : "") },
  soft: { reason: "soft-hyphen", insert: () => "" },
  split: { reason: "hyphenated", insert: splitWord },
  entity: { reason: "entity", insert: (match) => decodedEntity(match[0]) },
  markup: { reason: "markup", insert: () => "" },
  mark: { reason: "list-mark", insert: (match) => (match.index === 0 ? "" : null) },
};

const PATTERN =
  /(?<mark>^(?:[-•‣▪●◦*]|#{1,6})\s+(?=\S))|(?<split>(?<=\p{Ll})-[ \t]*\r?\n[ \t]*(?=\p{Ll}))|(?<blank>(?! (?:[^\s\u200b\u2060]|$))[^\S\ufeff](?:[\s\u200b\u2060]*[^\S\ufeff])?)|(?<hidden>[\ufeff\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e007f}])|(?<joiner>\u200d)|(?<soft>\u00ad)|(?<entity>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)|(?<markup><\/?(?:u|b|i|em|strong|sup|sub|span|a|br|p)\s*\/?>|\*+(?!\p{L})(?<!\s\*(?=\s\d))|(?<!\p{L})\*+(?=\S)|\[(?=[^\][]{1,200}\]\(https?:)|\]\(https?:[^\s)]{1,600}\)|\\(?=[#*_\-.'"[\]()]))/giu;

/** What the pattern finds nothing without: most paragraphs are even. */
const UNEVEN =
  /[^\S ]|[&<*[\]\\\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\udb40\ufeff]| {2}|^[-•‣▪●◦#]/;

function editsWithin(text: string, zone: Zone): readonly Edit[] {
  const inner = text.slice(zone.start, zone.end);
  if (!UNEVEN.test(inner)) return [];
  const edits: Edit[] = [];
  const isWord = wordsOf(inner);
  for (const match of inner.matchAll(PATTERN)) {
    const name = Object.keys(CHANGES).find((key) => match.groups?.[key] !== undefined);
    const change = name === undefined ? undefined : CHANGES[name];
    const insert = change?.insert(match, isWord) ?? null;
    if (change === undefined || insert === null) continue;
    const start = zone.start + match.index;
    edits.push({ start, end: start + match[0].length, insert, reason: blankReason(change, match) });
  }
  return edits;
}

/** Cuts the marks of foot notes too, whatever else is changed in them. Both lists are in order. */
function withNotes(edits: readonly Edit[], notes: readonly Span<"text">[]): readonly Edit[] {
  if (notes.length === 0) return edits;
  const merged: Edit[] = [];
  let next = 0;
  for (const { start, end } of notes) {
    for (; next < edits.length && (edits[next]?.start ?? 0) < end; next++) {
      const change = edits[next];
      if (change !== undefined && change.end <= start) merged.push(change);
    }
    merged.push({ start, end, insert: "", reason: "note-mark" });
  }
  return [...merged, ...edits.slice(next)];
}

/** The words are taken when first asked for: most paragraphs have no word that is broken. */
function wordsOf(inner: string): IsWord {
  let words: ReadonlySet<string> | null = null;
  return (word) => {
    words ??= new Set(inner.toLowerCase().match(/\p{L}+/gu));
    return words.has(word.toLowerCase());
  };
}

function blankReason(change: Change, match: RegExpExecArray): string {
  if (change.reason !== "blank") return change.reason;
  return /[\r\n\u2028]/.test(match[0]) ? "hard-wrap" : "blank";
}

/** A joiner between two pictures makes one of them. */
function isEmojiJoin({ input, index }: RegExpExecArray): boolean {
  return (
    /(?:\p{Extended_Pictographic}|\ufe0f)$/u.test(input.slice(Math.max(0, index - 2), index)) ||
    /^\p{Extended_Pictographic}/u.test(input.slice(index + 1, index + 3))
  );
}

/** A word broken at the end of a line: whole if the text has it so elsewhere, else with its hyphen. */
function splitWord({ input, index, 0: match }: RegExpExecArray, isWord: IsWord): string {
  const left = /\p{L}+$/u.exec(input.slice(Math.max(0, index - 40), index))?.[0] ?? "";
  const right =
    /^\p{L}+/u.exec(input.slice(index + match.length, index + match.length + 40))?.[0] ?? "";
  return isWord(left + right) ? "" : "-";
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    copy: "©",
    reg: "®",
    trade: "™",
    euro: "€",
    pound: "£",
    eacute: "é",
    egrave: "è",
    uuml: "ü",
    ouml: "ö",
    auml: "ä",
    ccedil: "ç",
    shy: "",
    bull: "•",
    deg: "°",
  }),
);

function decodedEntity(entity: string): string | null {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITIES.get(name) ?? null;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0xa0) return " ";
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
