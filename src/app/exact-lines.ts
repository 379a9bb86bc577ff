/** No words, no line: what does not rest on the very words of its articles does not enter the record. */
import type { RecordExport } from "../core/annotation/contract.ts";

/** The record without the lines of which a passage is not its words, and the number of them. */
export function exactLines(
  record: RecordExport,
  texts: ReadonlyMap<string, string>,
): { readonly record: RecordExport; readonly dropped: number } {
  let dropped = 0;
  const kept = <T>(lines: readonly T[]): T[] => {
    const exact = lines.filter((line) => isExact(line, texts));
    dropped += lines.length - exact.length;
    return exact;
  };
  const checked: RecordExport = {
    ...record,
    entities: record.entities.map((entity) => ({ ...entity, mentions: kept(entity.mentions) })),
    offices: kept(record.offices),
    events: kept(record.events),
    statements: kept(record.statements),
    figures: kept(record.figures),
    commitments: kept(record.commitments),
    concerns: kept(record.concerns ?? []),
    reuse: kept(record.reuse),
    conflicts: kept(record.conflicts),
    identityCandidates: kept(record.identityCandidates ?? []),
  };
  return { record: checked, dropped };
}

/** Whether every passage in a value, at any depth, is the words it says. */
function isExact(value: unknown, texts: ReadonlyMap<string, string>): boolean {
  if (typeof value !== "object" || value === null) return true;
  if ("article" in value && "exact" in value && "start" in value && "end" in value) {
    const { article, start, end, exact } = value;
    const words = texts.get(String(article))?.slice(Number(start), Number(end));
    if (words !== exact || words === "") return false;
  }
  return Object.values(value).every((inner) => isExact(inner, texts));
}
