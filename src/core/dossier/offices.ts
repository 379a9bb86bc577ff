import type { DossierRow, RecordOffice } from "../annotation/contract.ts";
import { officeTitles } from "../languages/en/office-titles.ts";
import { families } from "../reconcile/families.ts";
import { officeWords } from "../reconcile/offices.ts";
import { extentOf } from "../text/edtf.ts";
import { firstOfEach, isShown, place, row, type WorkingFile } from "./file.ts";

/** One row an office of one body, with those whom articles show in it and when. No end is inferred. */
export function officeRows(file: WorkingFile): DossierRow[] {
  const offices = file.record.offices.filter(
    (office) =>
      isShown(office) &&
      file.parties.concerns(
        [office.person, ...(office.body === null ? [] : [office.body])],
        office.attested.flatMap((a) => a.evidence),
      ),
  );
  const rows = sameOffice(withoutShortForms(offices));
  return rows.flatMap((holders) => {
    const first = holders.find((h) => h.body !== null && h.status === "current") ?? holders[0];
    if (first === undefined) return [];
    return row(
      file,
      "offices and holders",
      titleOf(file, first),
      holders.flatMap((h) => held(file, h)),
    );
  });
}

/** Without the offices that no body is told of, of persons who are told to hold one in a body: "Vice Minister Hill". */
function withoutShortForms(offices: readonly RecordOffice[]): RecordOffice[] {
  const placed = new Set(offices.flatMap(({ person, body }) => (body === null ? [] : [person])));
  return offices.filter(({ person, body }) => body !== null || !placed.has(person));
}

/** What two titles of one office have in common: "Minister for Foreign Affairs", "Foreign Minister". */
function keyOf(office: string): string {
  const titles = officeTitles(office).map(
    ({ head, ranks, fields }) => `${head} ${ranks} ${fields.join(" ")}`,
  );
  return titles.length === 0 ? officeWords(office) : titles.sort().join(", ");
}

/** The lines of one office of one body; a line that names no body joins when one body alone has such an office. */
function sameOffice(offices: readonly RecordOffice[]): RecordOffice[][] {
  const bodiesOf = new Map<string, Set<string>>();
  for (const { office, body } of offices) {
    const bodies = bodiesOf.get(keyOf(office)) ?? new Set();
    if (body !== null) bodies.add(body);
    bodiesOf.set(keyOf(office), bodies);
  }
  return families(offices, ({ office, body }) => {
    const words = keyOf(office);
    const [only, ...others] = bodiesOf.get(words) ?? [];
    return [`${words} of ${body ?? (others.length === 0 ? (only ?? "") : "")}`];
  });
}

function held(file: WorkingFile, office: RecordOffice) {
  const person = nameOf(file, office.person);
  const words = office.status === "current" ? person : `${person} (${office.status})`;
  return office.attested.flatMap(({ on, evidence }) => {
    const extent = extentOf(on);
    // An office attested long before the earlier date is history, not the state of that date.
    if (extent !== null && file.clock.isHistory(extent)) return [];
    return place(file, {
      text: words,
      on: extent === null ? null : on,
      lines: [`office:${office.person}:${office.office}`],
      evidence: firstOfEach(evidence),
      entities: [office.person, ...(office.body === null ? [] : [office.body])],
    });
  });
}

export function nameOf({ by }: WorkingFile, entity: string): string {
  return by.entity.get(entity)?.name ?? entity;
}

function titleOf(file: WorkingFile, { office, body }: RecordOffice): string {
  if (body === null) return office;
  const name = nameOf(file, body);
  return office.includes(name) ? office : `${office}, ${name}`;
}
