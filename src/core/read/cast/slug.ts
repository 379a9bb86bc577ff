import type { EntityKind } from "../../annotation/contract.ts";

const PREFIX: Readonly<Record<EntityKind, string>> = {
  person: "per",
  body: "org",
  place: "plc",
  instrument: "doc",
  occasion: "mtg",
  facility: "fac",
  system: "sys",
  work: "wrk",
};

/** An id out of a name: "org:ministry-of-defence". The same name gives the same id in every article. */
export function entityId(kind: EntityKind, name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['\u2019]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${PREFIX[kind]}:${slug || "x"}`;
}
