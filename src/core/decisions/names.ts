import type { EntityKind } from "../annotation/contract.ts";

/** Whether a name means one person or body wherever it stands: a surname or a few capitals do not. */
export function isLongName(name: string, kind: EntityKind): boolean {
  const words = name.trim().split(/\s+/).length;
  if (kind === "person") return words > 1;
  return words > 1 || !/^[\p{Lu}\p{N}&.-]{2,10}$/u.test(name);
}
