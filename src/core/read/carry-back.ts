import type { Quote } from "../annotation/contract.ts";
import type { Edited } from "../text/edit.ts";
import { type Span, trimmed } from "../text/span.ts";

/** `T` with every span of the clean text replaced by a quote of the text. */
export type CarriedBack<T> = T extends Span
  ? Quote & Omit<T, "start" | "end" | "in">
  : T extends readonly (infer U)[]
    ? readonly CarriedBack<U>[]
    : T extends object
      ? { readonly [K in keyof T]: CarriedBack<T[K]> }
      : T;

/** Carries every span inside a plain value back to the text, where it becomes a quote with its words. */
export function carryBack<T>(
  value: T,
  plane: Edited<"text", "clean">,
  text: string,
): CarriedBack<T> {
  return walk(value, plane, text) as CarriedBack<T>;
}

function walk(value: unknown, plane: Edited<"text", "clean">, text: string): unknown {
  if (Array.isArray(value)) return value.map((part) => walk(part, plane, text));
  if (typeof value !== "object" || value === null) return value;
  const fields: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) fields[key] = walk(part, plane, text);
  const { start, end } = fields;
  if (typeof start !== "number" || typeof end !== "number") return fields;
  // An edit at the edge (a cut, a joined line) would let the quote run into what was cut.
  const at = trimmed(text, plane.back({ start, end }));
  return { ...fields, start: at.start, end: at.end, exact: text.slice(at.start, at.end) };
}
