import type { Edtf, Passage, RecordOffice } from "../annotation/contract.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { titlesOf } from "./identity/titles.ts";
import { joinLines } from "./join-lines.ts";

export { officeWords } from "./identity/titles.ts";

/** Attested tenure as each article tells it: one line a person, office and body of an article. */
export function recordOffices(corpus: Corpus): RecordOffice[] {
  return corpus.articles.flatMap(({ id, reading }) =>
    joinedOffices(
      reading.offices.map(({ standing, reasons, by, ...office }) => ({
        standing,
        reasons,
        by,
        person: corpus.identity.idOf(id, office.person),
        office: office.office,
        body: office.body === null ? null : corpus.identity.idOf(id, office.body),
        attested: [
          {
            on: office.asOf?.edtf ?? openDate(corpus, id) ?? "..",
            evidence: passagesOf(id, office.evidence),
          },
        ],
        status: office.status,
      })),
    ),
  );
}

/** One line a person, office and body, with the dates on which articles show the office as held. */
export function joinedOffices(offices: readonly RecordOffice[]): RecordOffice[] {
  const keysOf = ({ person, office, status }: RecordOffice): string[] => [
    `${person} ${titlesOf(office).join("; ")} ${status}`,
  ];
  const contradict = (a: RecordOffice, b: RecordOffice): boolean => !areOne(a, b);
  return families(offices, keysOf, areOne, contradict).map(asOffice);
}

/** A report that names no body is of the one that others name for the same person and office. */
const areOne = (a: RecordOffice, b: RecordOffice): boolean =>
  (a.body === b.body || a.body === null || b.body === null) &&
  (a.standing === "rejected") === (b.standing === "rejected");

/** Without a date of its own the office is attested within the bounds of its article. */
function openDate({ described }: Corpus, article: string): Edtf | null {
  const published = described.get(article)?.published;
  if (published?.notBefore) return `${published.notBefore}/${published.notAfter ?? ".."}`;
  return published?.edtf ?? null;
}

function asOffice(family: readonly RecordOffice[]): RecordOffice {
  const [lead] = family;
  if (lead === undefined) throw new RangeError("An office without a report");
  const attested = new Map<Edtf, Passage[]>();
  for (const { on, evidence } of family.flatMap((office) => office.attested))
    attested.set(on, [...(attested.get(on) ?? []), ...evidence]);
  return {
    ...joinLines(family),
    person: lead.person,
    office: lead.office,
    body: family.find((r) => r.body !== null)?.body ?? null,
    attested: [...attested.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([on, evidence]) => ({ on, evidence })),
    status: lead.status,
  };
}
