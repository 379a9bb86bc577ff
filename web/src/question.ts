/** The question in the address: `?between=A&between=B&compare=D1&compare=D2&asOf=D`, the same as the server is asked. */
import type { Question } from "../../src/edge/http/contract.ts";

export interface QuestionSearch {
  readonly between?: readonly [string, string];
  readonly compare?: readonly [string, string];
  readonly asOf?: string;
}

/** Keeps what is well formed of an address. */
export function questionSearch(search: Record<string, unknown>): QuestionSearch {
  const between = pairOf(search["between"]);
  const compare = pairOf(search["compare"]);
  const asOf = textOf(search["asOf"]);
  return { ...(between && { between }), ...(compare && { compare }), ...(asOf && { asOf }) };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function pairOf(value: unknown): readonly [string, string] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [first, second] = value.map(textOf);
  return first && second ? [first, second] : undefined;
}

export function questionOf({ between, compare, asOf }: QuestionSearch): Question | null {
  return between ? { between, compare: compare ?? null, asOf: asOf ?? null } : null;
}

/** Repeated names become lists; nothing is read as a number. */
export function parseSearch(address: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const given = new URLSearchParams(address);
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    found[name] = values.length > 1 ? values : values[0];
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === "string") address.append(name, one);
  const printed = address.toString();
  return printed === "" ? "" : `?${printed}`;
}
