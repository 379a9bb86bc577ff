/** A reader for tests of the record: it finds what these invented texts are known to hold, and every line is exact. */
import { createHash } from "node:crypto";
import type { Article, Claim } from "../../src/core/annotation/article.ts";
import type { Line, Quote, Reading } from "../../src/core/annotation/contract.ts";

const SHOWN: Line = { standing: "shown", reasons: ["made by hand"], by: "rule:hand" };

/** An invented article about two invented states; `said` makes one differ from another. */
export function inventedText(said: string, more = ""): string {
  return `Velmark and Ostria hold talks

Defence Minister Ada Torvik of Velmark met the Ostrian envoy in Tarn on 4 March 2031.

“${said},” Torvik told reporters. Velmark will send 12 patrol boats by 2033.

Ostria welcomed the offer.${more}
`;
}

export function articleOf(name: string, text: string, claims: readonly Claim[] = []): Article {
  return {
    name,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
    mediaType: "text/plain",
    text,
    blocks: [],
    claims,
  };
}

/** The words in the text, null when they are not there. */
function quote(text: string, words: string): Quote | null {
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length, exact: words };
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}

const NAMES = [
  ["e:torvik", "person", "Ada Torvik"],
  ["e:velmark", "body", "Velmark"],
  ["e:ostria", "body", "Ostria"],
  ["e:tarn", "place", "Tarn"],
] as const;

export function handRead({ name, sha256, mediaType, text, claims }: Article): Reading {
  const title = quote(text, text.split("\n")[0] ?? "");
  const named = NAMES.filter(([, , words]) => text.includes(words));
  const given = claims.find((c) => c.field === "published")?.value ?? null;
  return {
    contract: 1,
    source: { name, sha256, mediaType },
    text,
    language: "en",
    zones: [{ start: 0, end: text.length, role: "body" }],
    title,
    bylines: [],
    published: given === null ? null : { edtf: given, expression: null, basis: "given" },
    entities: named.map(([id, kind, words]) => ({ id, kind, name: words, otherNames: [] })),
    mentions: present(
      named.map(([entity, , words]) => {
        const at = quote(text, words);
        return at && { ...at, entity, form: "name" as const };
      }),
    ),
    dates: [],
    relations: [],
    problems: [{ code: "made-by-hand", message: "This reading was made by hand", at: null }],
    ...handLines(text),
  };
}

function handLines(
  text: string,
): Pick<Reading, "offices" | "statements" | "events" | "figures" | "commitments"> {
  const minister = quote(text, "Defence Minister Ada Torvik");
  const met = quote(text, "met the Ostrian envoy in Tarn");
  const day = quote(text, "4 March 2031");
  const boats = quote(text, "12 patrol boats");
  const promise = quote(text, "send 12 patrol boats by 2033");
  const said = quote(text, /“([^”]*),”/.exec(text)?.[1] ?? "\u0000");
  const on = day && { edtf: "2031-03-04", expression: day, basis: "stated" as const };
  return {
    offices: present([
      minister && {
        ...SHOWN,
        person: "e:torvik",
        office: "Defence Minister",
        body: "e:velmark",
        status: "current" as const,
        asOf: on,
        evidence: [minister],
      },
    ]),
    statements: present([
      said && {
        ...SHOWN,
        id: "s1",
        form: "direct" as const,
        content: [said],
        verbatim: [said],
        cue: quote(text, "told"),
        source: quote(text, "Torvik told")?.start ? quote(text, "Torvik") : null,
        speakers: ["e:torvik"],
        via: null,
        addressee: null,
        within: null,
        said: on,
      },
    ]),
    events: present([
      met && {
        ...SHOWN,
        id: "ev1",
        kind: "meeting" as const,
        plover: "CONSULT",
        mode: null,
        realis: "occurred" as const,
        participants: [
          { entity: "e:torvik", role: "actor" },
          { entity: "e:ostria", role: "an unknown role" },
        ],
        place: "e:tarn",
        date: on,
        areas: [],
        evidence: [met],
      },
    ]),
    figures: present([
      boats && {
        ...SHOWN,
        measure: "units",
        subject: "e:velmark",
        low: null,
        best: 12,
        high: null,
        unit: "count",
        comparator: "eq" as const,
        nature: "pledged" as const,
        asOf: on,
        target: null,
        period: null,
        statement: null,
        evidence: [boats],
      },
    ]),
    commitments: present([
      promise && {
        ...SHOWN,
        committers: ["e:velmark"],
        act: promise,
        stage: "pledged" as const,
        deadline: { edtf: "2033", expression: null, basis: "stated" as const },
        conditions: null,
        vague: false,
        areas: [],
        statement: null,
        evidence: [promise],
      },
    ]),
  };
}
