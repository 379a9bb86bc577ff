/** Whether two records say the same: the order of their lines, and of what stands inside a line, does not count. */
import type { RecordExport, RecordOffice, Reuse } from "../src/core/annotation/contract.ts";

const MOST_TOLD = 20;

/** The first differences, each a sentence; none when the records are equal. */
export function recordDifferences(a: RecordExport, b: RecordExport): string[] {
  const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const [ours, theirs] = [Object.entries(a), Object.entries(b)].map((entries) => new Map(entries));
  const found = parts.flatMap((part) =>
    partDifferences(part, ours?.get(part) ?? [], theirs?.get(part) ?? []),
  );
  const more = found.length - MOST_TOLD;
  return more > 0 ? [...found.slice(0, MOST_TOLD), `and ${more} more`] : found;
}

function partDifferences(part: string, a: unknown, b: unknown): string[] {
  if (!Array.isArray(a) || !Array.isArray(b))
    return canonical(a) === canonical(b) ? [] : [`${part}: ${excerpt(a)} is not ${excerpt(b)}`];
  const [ours, theirs] = [byName(a), byName(b)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return names.flatMap((name) => {
    const [mine, other] = [ours.get(name) ?? [], theirs.get(name) ?? []];
    if (mine.length !== other.length)
      return [
        `${part}: “${name}” ${mine.length} times in the first, ${other.length} in the second`,
      ];
    return mine.flatMap((line, at) => lineDifferences(`${part} “${name}”`, line, other[at]));
  });
}

/** Lines by what they are called; of several with one name, in the order of all they say. */
function byName(lines: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const named = new Map<string, unknown[]>();
  for (const line of lines) named.set(nameOf(line), [...(named.get(nameOf(line)) ?? []), line]);
  for (const group of named.values())
    group.sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
  return named;
}

function nameOf(line: unknown): string {
  if (typeof line !== "object" || line === null) return String(line);
  if ("id" in line) return String(line.id);
  if ("a" in line && "b" in line) {
    // Only shared passages have two sides of this name.
    const { kind, a, b } = line as Reuse;
    return `${kind} ${a.article} ${a.start}-${a.end}, ${b.article} ${b.start}-${b.end}`;
  }
  if ("office" in line) {
    // Only offices have an office.
    const { person, office, body } = line as RecordOffice;
    return `${person}, ${office}, ${body}`;
  }
  return canonical(line);
}

function lineDifferences(name: string, a: unknown, b: unknown): string[] {
  if (canonical(a) === canonical(b)) return [];
  const [ours, theirs] = [a, b].map((line) => new Map(Object.entries(line ?? {})));
  const fields = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])].sort();
  return fields.flatMap((field) => {
    const [mine, other] = [ours?.get(field), theirs?.get(field)];
    return canonical(mine) === canonical(other) ? [] : [`${name}, ${field}: ${told(mine, other)}`];
  });
}

/** Of two lists only what one of them has. */
function told(a: unknown, b: unknown): string {
  if (!Array.isArray(a) || !Array.isArray(b)) return `${excerpt(a)} is not ${excerpt(b)}`;
  const [mine, other] = [beyond(a, b), beyond(b, a)];
  return `only in the first ${excerpt(mine)}, only in the second ${excerpt(other)}`;
}

/** What a list has more often than another. */
function beyond(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const left = other.map(canonical);
  return list.filter((value) => {
    const at = left.indexOf(canonical(value));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The same for values that differ in the order of their lists and fields alone. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([field, inner]) => `${field}:${canonical(inner)}`);
  return `{${fields.sort().join()}}`;
}

const MOST_CHARACTERS = 160;

function excerpt(value: unknown): string {
  const told = canonical(value);
  return told.length <= MOST_CHARACTERS ? told : `${told.slice(0, MOST_CHARACTERS)} …`;
}
