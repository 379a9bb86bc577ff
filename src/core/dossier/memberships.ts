/** Bodies and memberships: who belongs to what, who leads it, as the articles say in plain words. */
import type { DossierRow, RelationKind } from "../annotation/contract.ts";
import { firstOfEach, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";
import { relationsTold, type Told } from "./relations.ts";

const WORDS: Readonly<Partial<Record<RelationKind, string>>> = {
  "member-of": "member",
  "part-of": "part of it",
  "partner-of": "partner",
  "head-of": "leads it",
  "successor-of": "predecessor",
};

/** One row a body, with its members, partners and leaders on the side of the articles that name them. */
export function membershipRows(file: WorkingFile): DossierRow[] {
  const tellings = relationsTold(file.record, file.articles).filter(
    ({ relation }) => WORDS[relation.relation] !== undefined,
  );
  const own = new Set(tellings.filter((told) => belongs(file, told)).map(({ object }) => object));
  const rows = new Map<string, Told[]>();
  for (const told of tellings)
    if (own.has(told.object) && isToldOfBoth(file, told))
      rows.set(told.object, [...(rows.get(told.object) ?? []), told]);
  return [...rows].flatMap(([object, tellings]) =>
    row(
      file,
      "bodies and memberships",
      nameOf(file, object),
      tellings.flatMap((told) => placeRelation(file, told)),
    ),
  );
}

/** With a side, who else is of its body: where a text about both says so. */
const isToldOfBoth = (file: WorkingFile, told: Told): boolean =>
  belongs(file, told) || file.parties.isAboutBoth(told.article);

const belongs = ({ parties }: WorkingFile, { subject, object, evidence }: Told): boolean =>
  parties.concerns([subject, object], evidence);

function placeRelation(file: WorkingFile, { relation, subject, object, evidence }: Told): Placed[] {
  const since = relation.since === null ? "" : ` since ${relation.since}`;
  return place(file, {
    text: `${nameOf(file, subject)}: ${WORDS[relation.relation]}${since}`,
    on: null,
    lines: [],
    evidence: firstOfEach(evidence),
    entities: [subject, object],
  });
}
