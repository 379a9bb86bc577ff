import type { DossierRow, RecordOffice } from "../annotation/contract.ts";
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
  const rows = new Map<string, RecordOffice[]>();
  for (const office of offices) {
    const key = `${officeWords(office.office)} ${office.body ?? ""}`;
    rows.set(key, [...(rows.get(key) ?? []), office]);
  }
  return [...rows.values()].flatMap((holders) => {
    const [first] = holders;
    if (first === undefined) return [];
    return row(
      file,
      "offices and holders",
      titleOf(file, first),
      holders.flatMap((h) => held(file, h)),
    );
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
    });
  });
}

export function nameOf({ record }: WorkingFile, entity: string): string {
  return record.entities.find((e) => e.id === entity)?.name ?? entity;
}

export function titleOf(file: WorkingFile, { office, body }: RecordOffice): string {
  if (body === null) return office;
  const name = nameOf(file, body);
  return office.includes(name) ? office : `${office}, ${name}`;
}
