import type { Claim, ClaimField } from "../../core/annotation/article.ts";

const LONGEST_VALUE = 2_000;

/** A claim of the page's metadata; none for an empty value, or an author that is an address. */
export function metadataClaim(field: ClaimField, value: string, from: string): readonly Claim[] {
  const plain = withoutEntities(value).replace(/\s+/g, " ").trim().slice(0, LONGEST_VALUE);
  if (plain === "" || (field === "author" && /^https?:/i.test(plain))) return [];
  return [{ field, value: plain, basis: "metadata", from }];
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    quot: '"',
    apos: "'",
    lt: "<",
    gt: ">",
    nbsp: " ",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    ndash: "–",
    mdash: "—",
    hellip: "…",
  }),
);
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi;

/** Pages escape their metadata twice. */
function withoutEntities(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : entity;
  });
}
