import type { Edtf, Office, Passage, RecordOffice } from "../annotation/contract.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { titlesOf } from "./identity/titles.ts";
import { joinLines } from "./join-lines.ts";

export { officeWords } from "./identity/titles.ts";

interface Report {
  readonly article: string;
  readonly office: Office;
  readonly person: string;
  readonly body: string | null;
  readonly on: Edtf | null;
  readonly evidence: readonly Passage[];
}

/** Attested tenure: one line a person, office and body, with the dates on which articles show the office as held. */
export function recordOffices(corpus: Corpus): RecordOffice[] {
  const reports = corpus.articles.flatMap(({ id, reading }) =>
    reading.offices.map(
      (office): Report => ({
        article: id,
        office,
        person: corpus.identity.idOf(id, office.person),
        body: office.body === null ? null : corpus.identity.idOf(id, office.body),
        on: office.asOf?.edtf ?? openDate(corpus, id),
        evidence: passagesOf(id, office.evidence),
      }),
    ),
  );
  const keysOf = (r: Report): string[] => [
    `${r.person} ${titlesOf(r.office.office).join("; ")} ${r.office.status}`,
  ];
  const contradict = (a: Report, b: Report): boolean => !sameBody(a, b);
  return families(reports, keysOf, sameBody, contradict).map(asOffice);
}

/** A report that names no body is of the one that others name for the same person and office. */
const sameBody = (a: Report, b: Report): boolean =>
  a.body === b.body || a.body === null || b.body === null;

/** Without a date of its own the office is attested within the bounds of its article. */
function openDate({ described }: Corpus, article: string): Edtf | null {
  const published = described.get(article)?.published;
  if (published?.notBefore) return `${published.notBefore}/${published.notAfter ?? ".."}`;
  return published?.edtf ?? null;
}

function asOffice(family: readonly Report[]): RecordOffice {
  const [lead] = family;
  if (lead === undefined) throw new RangeError("An office without a report");
  const attested = new Map<Edtf, Passage[]>();
  for (const { on, evidence } of family) {
    const date = on ?? "..";
    attested.set(date, [...(attested.get(date) ?? []), ...evidence]);
  }
  return {
    ...joinLines(family.map((r) => r.office)),
    person: lead.person,
    office: lead.office.office,
    body: family.find((r) => r.body !== null)?.body ?? null,
    attested: [...attested.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([on, evidence]) => ({ on, evidence })),
    status: lead.office.status,
  };
}
