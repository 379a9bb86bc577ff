/** Who held which office when: rows that articles share, so they are told anew by all that attest them. */
import type { Kysely } from "kysely";
import type { Line, RecordOffice } from "../../../core/annotation/contract.ts";
import type { KeptLine } from "../../../core/reconcile/kept-lines.ts";
import { extentOf } from "../../../core/text/edtf.ts";
import { listed } from "./listed.ts";
import { membershipId } from "./projected-ids.ts";
import { dateColumns, reviewOf } from "./record-rows.ts";
import type { Tables } from "./tables.ts";

/** The rows that lines about offices are told in. */
export const tenuresOf = (lines: readonly KeptLine[]): readonly string[] => [
  ...new Set(
    lines
      .filter(({ part }) => part === "offices")
      .map(({ json }) => membershipId(JSON.parse(json) as RecordOffice)),
  ),
];

/** Of several the first: a tenure is shown when one article shows it. */
const STANDINGS: readonly Line["standing"][] = ["shown", "weaker", "rejected"];

/** Dates and standing of tenures by their evidence; a tenure that nothing attests is no more. */
export async function refreshTenures(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const told = await db
      .selectFrom("evidence")
      .where("subject_table", "=", "membership")
      .where("subject_id", "=", id)
      .select(["value", "standing", "by"])
      .distinct()
      .orderBy("by")
      .execute();
    const standing = STANDINGS.find((one) => told.some((row) => row.standing === one));
    const lead = told.find((row) => row.standing === standing);
    if (standing === undefined || lead === undefined) {
      await db.deleteFrom("membership").where("id", "=", id).execute();
      continue;
    }
    const dates = [...new Set(told.map(({ value }) => value))].sort();
    await db
      .updateTable("membership")
      .set({
        ...dateColumns("as_of", spanOf(dates)),
        standing,
        by: lead.by,
        review: reviewOf(standing, lead.by),
      })
      .where("id", "=", id)
      .execute();
  }
}

/** From the first to the last day that is attested; one date stays as it is. */
function spanOf(dates: readonly string[]): string | null {
  const [only] = dates;
  if (dates.length < 2) return only ?? null;
  const extents = dates.map(extentOf);
  const first = extents.map((extent) => extent?.min ?? null);
  const last = extents.map((extent) => extent?.max ?? null);
  const from = first.includes(null) ? ".." : first.toSorted().at(0);
  const to = last.includes(null) ? ".." : last.toSorted().at(-1);
  return from === ".." && to === ".." ? null : `${from}/${to}`;
}

/** The evidence that articles gave for a tenure is theirs alone. */
export async function takeAttestations(
  db: Kysely<Tables>,
  removed: readonly KeptLine[],
): Promise<{ readonly id: string; readonly recorded_at: string }[]> {
  const offices = removed.filter(({ part }) => part === "offices");
  return await db
    .deleteFrom("evidence")
    .where("subject_table", "=", "membership")
    .where("subject_id", "in", listed(tenuresOf(offices)))
    .where("passage_id", "in", (inner) =>
      inner
        .selectFrom("passage")
        .where("document_id", "in", listed(offices.flatMap(({ articles }) => articles)))
        .select("id"),
    )
    .returning(["id", "recorded_at"])
    .execute();
}
