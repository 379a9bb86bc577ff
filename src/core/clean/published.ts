/** The article's own date: what a person told, what the text prints, what metadata says; kept apart where they differ. */
import type { Claim } from "../annotation/article.ts";
import type { Problem, ReadDate } from "../annotation/contract.ts";
import type { Span } from "../text/span.ts";
import { metadataDay } from "./date-line.ts";
import { SHOWN } from "./found-days.ts";
import type { PageFacts } from "./page-facts.ts";
import type { WireDateline } from "./wire-dateline.ts";
import type { Judged } from "./zones.ts";

export type PublishedDate = ReadDate<Span<"text">>;

interface Printed {
  readonly edtf: string;
  readonly at: Span<"text">;
  /** Whether the line says that it is the date of publication. */
  readonly labelled: boolean;
}

/**
 * The date with its basis, null when none is stated, and what was rejected or differs. `told`: what was decided for a page,
 * null for no date; absent where the lines themselves are asked.
 */
export function publishedDate(
  text: string,
  judged: readonly Judged[],
  wire: WireDateline | null,
  claims: readonly Claim[],
  told?: PageFacts["date"],
): { published: PublishedDate | null; problems: readonly Problem[] } {
  const printed = told === undefined ? printedDate(text, judged, wire) : printedOf(told);
  const given = claimedDay(claims, "given");
  const metadata =
    told === undefined || told?.at != null ? claimedDay(claims, "metadata") : (told?.value ?? null);
  const published = chosen(printed, given, metadata);
  const others = [
    printed && { edtf: printed.edtf, at: printed.at, from: "printed in the text" },
    metadata === null ? null : { edtf: metadata, at: null, from: "in the page's metadata" },
  ];
  const differing = others.flatMap((other): Problem[] =>
    other === null || published?.edtf == null || agree(other.edtf, published.edtf)
      ? []
      : [
          {
            code: "published-differs",
            message: `The article is dated ${published.edtf} (${published.basis}); ${other.edtf} is ${other.from}`,
            at: other.at,
          },
        ],
  );
  return { published, problems: [...dateProblems(judged), ...differing] };
}

function printedOf(told: PageFacts["date"]): Printed | null {
  return told?.at == null ? null : { edtf: told.value, at: told.at, labelled: true };
}

/** A person's word wins; an unlabelled line near the title loses to metadata that says otherwise. */
function chosen(
  printed: Printed | null,
  given: string | null,
  metadata: string | null,
): PublishedDate | null {
  if (given !== null) return { edtf: given, expression: null, basis: "given" };
  const doubted =
    printed !== null && metadata !== null && !printed.labelled && !agree(printed.edtf, metadata);
  if (printed !== null && !doubted)
    return { edtf: printed.edtf, expression: printed.at, basis: "stated" };
  return metadata === null ? null : { edtf: metadata, expression: null, basis: "metadata" };
}

function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function printedDate(
  text: string,
  judged: readonly Judged[],
  wire: WireDateline | null,
): Printed | null {
  const lines = judged.flatMap(({ role, date, paragraph, reason }): Printed[] =>
    !(role === "dateline" || role === "byline") || date?.edtf == null || reason === "updated"
      ? []
      : [
          {
            edtf: date.edtf,
            at: spanOf(text, paragraph, date),
            labelled: date.label === "published",
          },
        ],
  );
  const line = lines.find((each) => each.labelled) ?? lines[0];
  if (line) return line;
  return wire?.edtf && wire.expression
    ? { edtf: wire.edtf, at: wire.expression, labelled: true }
    : null;
}

/** The date's words in the text; the whole line where its blanks are of another kind than they are judged by. */
function spanOf(
  text: string,
  { start, end, plain }: Judged["paragraph"],
  date: { readonly start: number; readonly end: number },
): Span<"text"> {
  const words = plain.slice(date.start, date.end);
  const at = text.slice(start, end).indexOf(words);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + words.length };
}

/** The best date of the claims of one basis: the earliest claim in the list that is a date. */
function claimedDay(claims: readonly Claim[], basis: Claim["basis"]): string | null {
  for (const claim of claims) {
    if (claim.field !== "published" || claim.basis !== basis || claim.from === SHOWN) continue;
    const day =
      basis === "given" ? (metadataDay(claim.value) ?? claim.value) : metadataDay(claim.value);
    if (day !== null) return day;
  }
  return null;
}

function dateProblems(judged: readonly Judged[]): readonly Problem[] {
  return judged.flatMap(({ reason, date, role, paragraph }): Problem[] => {
    const at = { start: paragraph.start, end: paragraph.end };
    if (reason === "page-clock")
      return [
        {
          code: "page-clock",
          message: "A date in the head of the page is no date of the article",
          at,
        },
      ];
    if (role !== "dateline" || date?.fault == null) return [];
    return date.fault === "impossible"
      ? [
          {
            code: "date-impossible",
            message: "The printed date does not exist in the calendar",
            at,
          },
        ]
      : [
          {
            code: "date-ambiguous",
            message: "The printed date can be read as day and month in both orders",
            at,
          },
        ];
  });
}
