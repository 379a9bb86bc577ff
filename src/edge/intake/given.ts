/** What a person or a manifest tells of an article, as claims of basis "given". */
import { z } from "zod";
import type { Claim } from "../../core/annotation/article.ts";
import { metadataDay } from "../../core/clean/date-line.ts";

const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null ? "" : String(value).trim()));

/** Empty and null mean "not told". A date becomes a day, month or year in EDTF. */
const GIVEN = z.object({
  title: words,
  published: words.transform((value, context) => {
    if (value === "") return "";
    const date = dateOf(value);
    if (date !== null) return date;
    context.addIssue({
      code: "custom",
      message: `${JSON.stringify(value)} is no date: write 2025-11-25, 2025-11 or 2025`,
    });
    return z.NEVER;
  }),
  outlet: words,
  issuer: words,
  url: words.refine((value) => value === "" || /^https?:\/\/\S+$/i.test(value), {
    error: "is no address that begins with http:// or https://",
  }),
});

const FIELDS = ["title", "published", "outlet", "issuer", "url"] as const;

/** The claims, or what is wrong with the values, each fault with the name of its field. */
export type Given = { readonly claims: readonly Claim[] } | { readonly faults: readonly string[] };

/** Reads the fields title, published, outlet, issuer and url. `from` is "flag" or "manifest:FILE". */
export function givenClaims(fields: unknown, from: string): Given {
  const parsed = GIVEN.safeParse(fields);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim()),
    };
  const told = parsed.data;
  return {
    claims: FIELDS.flatMap((field): Claim[] =>
      told[field] === "" ? [] : [{ field, value: told[field], basis: "given", from }],
    ),
  };
}

function dateOf(value: string): string | null {
  return /^[1-9]\d{3}$/.test(value) ? value : metadataDay(value);
}
