/** Bodies and memberships: who belongs to what, who leads it, as the articles say in plain words. */
import type { DossierRow, Relation, RelationKind } from "../annotation/contract.ts";
import { firstOfEach, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";

const WORDS: Readonly<Partial<Record<RelationKind, string>>> = {
  "member-of": "member",
  "part-of": "part of it",
  "partner-of": "partner",
  "head-of": "leads it",
  "successor-of": "predecessor",
};

interface Told {
  readonly article: string;
  readonly relation: Relation;
  readonly subject: string;
  readonly object: string;
}

/** One row a body, with its members, partners and leaders on the side of the articles that name them. */
export function membershipRows(file: WorkingFile): DossierRow[] {
  const rows = new Map<string, Told[]>();
  for (const told of relationsOf(file))
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

function relationsOf(file: WorkingFile): Told[] {
  const idOf = new Map(
    file.record.entities.flatMap((e) =>
      e.mentions.map((m) => [`${m.article} ${m.start} ${m.end}`, e.id] as const),
    ),
  );
  return file.articles.flatMap(({ id, reading }) => {
    const recordId = (entity: string): string | undefined => {
      const mention = reading.mentions.find((m) => m.entity === entity);
      return mention && idOf.get(`${id} ${mention.start} ${mention.end}`);
    };
    return reading.relations.flatMap((relation): Told[] => {
      const [subject, object] = [recordId(relation.subject), recordId(relation.object)];
      if (WORDS[relation.relation] === undefined || subject === undefined || object === undefined)
        return [];
      const evidence = relation.evidence.map((quote) => ({ article: id, ...quote }));
      const belongs = file.parties.concerns([subject, object], evidence);
      return belongs ? [{ article: id, relation, subject, object }] : [];
    });
  });
}

function placeRelation(file: WorkingFile, { article, relation, subject }: Told): Placed[] {
  const since = relation.since === null ? "" : ` since ${relation.since}`;
  return place(file, {
    text: `${nameOf(file, subject)}: ${WORDS[relation.relation]}${since}`,
    on: null,
    lines: [],
    evidence: firstOfEach(
      relation.evidence.map(({ start, end, exact }) => ({ article, start, end, exact })),
    ),
  });
}
