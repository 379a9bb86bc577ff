/** What a reading or a record must not be, by the contract: each fault is a sentence, and none is right. */
import type {
  Line,
  Passage,
  Quote,
  ReadDate,
  Reading,
  RecordExport,
} from "../src/core/annotation/contract.ts";
import { parseEdtf } from "../src/core/text/edtf.ts";

const BASES = "stated anchored narrative metadata bounded given unresolved".split(" ");
const STANDINGS = ["shown", "weaker", "rejected"];

/** Every fault of a reading: passages, zones, references, dates, standings, and lines on page furniture. */
export function readingFaults(reading: Reading): string[] {
  return [
    ...zoneFaults(reading),
    ...valuesIn<Quote>(reading, isQuote).flatMap((quote) => quoteFaults(reading.text, quote)),
    ...valuesIn<ReadDate>(reading, isReadDate).flatMap(dateFaults),
    ...valuesIn<Line>(reading, isLine).flatMap(lineFaults),
    ...referenceFaults(reading),
    ...furnitureFaults(reading),
    ...problemFaults(reading),
  ];
}

/** Every fault of a record: passages that are not the words of their article, ids that lead nowhere, ids given twice. */
export function recordFaults(record: RecordExport, texts: ReadonlyMap<string, string>): string[] {
  const known = new Set(record.entities.map((e) => e.id));
  const entities = [
    ...record.offices.flatMap((o) => [o.person, o.body]),
    ...record.events.flatMap((e) => [e.place, ...e.participants.map((p) => p.entity)]),
    ...record.statements.flatMap((s) => [...s.speakers, ...s.variants.map((v) => v.via)]),
    ...record.figures.map((f) => f.subject),
    ...record.commitments.flatMap((c) => c.committers),
    ...(record.concerns ?? []).flatMap((c) => [...c.about, ...c.speakers, c.via]),
    ...(record.dossier?.parties ?? []),
  ].filter((id) => id !== null);
  const { events, statements, figures, commitments, concerns = [] } = record;
  const lines = [events, statements, figures, commitments, concerns];
  const ids = lines.flatMap((some) => some.map(({ id }) => id));
  const cells = valuesIn<{ text: string; lines: readonly string[]; evidence: readonly Passage[] }>(
    record.dossier,
    (value) => "text" in value && "lines" in value && "evidence" in value,
  );
  const linked = record.commitments
    .flatMap((c) => c.followThrough)
    .flatMap((link) => [link.event, link.commitment])
    .filter((id) => id !== null);
  return [
    ...valuesIn<Passage>(record, isPassage).flatMap((passage) =>
      quoteFaults(texts.get(passage.article) ?? "", passage),
    ),
    ...valuesIn<Line>(record, isLine).flatMap(lineFaults),
    ...entities.filter((id) => !known.has(id)).map((id) => `no entity ${id}`),
    ...linked.filter((id) => !ids.includes(id)).map((id) => `no line ${id}`),
    ...repeated([...known]).map((id) => `two entities ${id}`),
    ...repeated(record.entities.map((e) => e.id)).map((id) => `two entities ${id}`),
    ...repeated(ids).map((id) => `two lines ${id}`),
    ...cells.filter((c) => c.evidence.length === 0).map((c) => `no passage under “${c.text}”`),
    ...cells.filter((c) => c.text.trim() === "").map(() => "a cell without words"),
  ];
}

/** All objects at any depth that are of a shape. */
function valuesIn<T>(value: unknown, is: (value: object) => boolean): T[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap((part) => valuesIn<T>(part, is));
  // The shape was just seen; the contract's types say the rest.
  return is(value) ? [value as T, ...inner] : inner;
}

const isQuote = (value: object): boolean => "exact" in value;
const isPassage = (value: object): boolean => "exact" in value && "article" in value;
const isReadDate = (value: object): boolean => "edtf" in value && "expression" in value;
const isLine = (value: object): boolean => "standing" in value;

function quoteFaults(text: string, { start, end, exact }: Quote): string[] {
  const at = `${start}-${end} “${exact}”`;
  const faults: string[] = [];
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && end <= text.length))
    faults.push(`outside the text: ${at}`);
  if (exact.trim() === "") faults.push(`no words: ${at}`);
  if (text.slice(start, end) !== exact) faults.push(`not the words of the text: ${at}`);
  if (splitsPair(text, start) || splitsPair(text, end)) faults.push(`half a character: ${at}`);
  return faults;
}

const splitsPair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

function zoneFaults({ text, zones }: Reading): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { start, end } of zones) {
    if (start < at || end <= start || end > text.length) faults.push(`zone ${start}-${end}`);
    if (text.slice(at, start).trim() !== "") faults.push(`in no zone: ${at}-${start}`);
    at = end;
  }
  if (text.slice(at).trim() !== "") faults.push(`in no zone: from ${at}`);
  return faults;
}

function dateFaults({ edtf, basis }: ReadDate): string[] {
  const faults: string[] = [];
  if (!BASES.includes(basis)) faults.push(`basis ${basis}`);
  const date = edtf === null ? null : parseEdtf(edtf);
  if (edtf !== null && date === null) faults.push(`no date: ${edtf}`);
  if (
    basis === "bounded" &&
    (date?.kind !== "interval" || (date.min !== null && date.max !== null))
  )
    faults.push(`bounded, but closed: ${edtf}`);
  if (basis === "unresolved" && edtf !== null) faults.push(`unresolved, but ${edtf}`);
  return faults;
}

function lineFaults({ standing, reasons, by }: Line): string[] {
  const faults = STANDINGS.includes(standing) ? [] : [`standing ${standing}`];
  if (!/^(?:rule|model|person|manifest):/.test(by)) faults.push(`made by ${by}`);
  if (standing === "weaker" && reasons.length === 0) faults.push(`weaker without a reason: ${by}`);
  return faults;
}

function referenceFaults(reading: Reading): string[] {
  const entities = reading.entities.map((e) => e.id);
  const statements = reading.statements.map((s) => s.id);
  const toEntity = [
    ...reading.mentions.map((m) => m.entity),
    ...reading.offices.flatMap((o) => [o.person, o.body]),
    ...reading.relations.flatMap((r) => [r.subject, r.object]),
    ...reading.statements.flatMap((s) => [...s.speakers, s.via, s.addressee]),
    ...reading.events.flatMap((e) => [e.place, ...e.participants.map((p) => p.entity)]),
    ...reading.figures.map((f) => f.subject),
    ...reading.commitments.flatMap((c) => c.committers),
    ...(reading.concerns ?? []).flatMap((c) => [...c.about, ...c.speakers, c.via]),
  ];
  const toStatement = [
    ...reading.statements.map((s) => s.within),
    ...reading.figures.map((f) => f.statement),
    ...reading.commitments.map((c) => c.statement),
    ...(reading.concerns ?? []).map((c) => c.statement),
  ];
  const missing = (ids: readonly (string | null)[], known: readonly string[]): string[] =>
    ids.filter((id): id is string => id !== null && !known.includes(id));
  return [
    ...missing(toEntity, entities).map((id) => `no entity ${id}`),
    ...missing(toStatement, statements).map((id) => `no statement ${id}`),
    ...reading.statements.filter((s) => s.within === s.id).map((s) => `${s.id} within itself`),
    ...repeated([...entities, ...statements, ...reading.events.map((e) => e.id)]).map(
      (id) => `two with the id ${id}`,
    ),
  ];
}

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

/** Names and lines that rest on page furniture. */
function furnitureFaults(reading: Reading): string[] {
  const furniture = reading.zones.filter((zone) => zone.role === "chrome");
  const told: readonly Quote[] = [
    ...reading.mentions,
    ...[
      ...reading.offices,
      ...reading.events,
      ...reading.figures,
      ...reading.commitments,
      ...(reading.concerns ?? []),
    ].flatMap((line) => line.evidence),
    ...reading.statements.flatMap((s) => s.content),
  ];
  return told
    .filter((q) => furniture.some((zone) => q.start < zone.end && zone.start < q.end))
    .map((q) => `on page furniture: ${q.start}-${q.end} “${q.exact}”`);
}

function problemFaults({ text, problems }: Reading): string[] {
  return problems
    .filter(
      ({ at }) => at !== null && !(0 <= at.start && at.start <= at.end && at.end <= text.length),
    )
    .map(({ code, at }) => `problem ${code} at ${at?.start}-${at?.end}`);
}
