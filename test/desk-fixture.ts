// biome-ignore-all lint/suspicious/noThenProperty: "then" is a side of the dossier in the contract.
/** A small record for the desk's tests: an invented state, an invented league, three invented articles. */
import type {
  Cell,
  DossierRow,
  Line,
  Passage,
  Reading,
  RecordArticle,
  RecordExport,
  Zone,
} from "../src/core/annotation/contract.ts";
import type { Desk } from "../src/edge/http/desk.ts";

const TEXTS: Readonly<Record<string, string>> = {
  alpha: `Veldland and Harbour League agree on pilots

12 May 2021

Foreign minister Odo Brandt of Veldland met the league’s secretary, Ida Lorne, in the port of Grauwe 🚢 on Tuesday. “We intend to train forty pilots together,” Brandt said.

Lorne said the league welcomed the plan.

Subscribe to our newsletter

More like this`,
  beta: `Pilot school opens in Grauwe

3 March 2023

The league opened its pilot school in Grauwe. Veldland had promised forty places; Ida Lorne counted thirty-two.

<script>document.title = "taken over"</script> stood in the page as text.`,
  gamma: `Veldland names a new foreign minister

Marit Sole, the foreign minister of Veldland, called the school unfinished.`,
};

function textOf(article: string): string {
  const text = TEXTS[article];
  if (text === undefined) throw new RangeError(`No text called ${article}`);
  return text;
}

/** The passage of an article with these words. */
export function passage(article: string, exact: string): Passage {
  const start = textOf(article).indexOf(exact);
  if (start < 0) throw new RangeError(`${article} does not say ${exact}`);
  return { article, start, end: start + exact.length, exact };
}

const SHOWN: Line = { standing: "shown", reasons: ["stated in so many words"], by: "rule:en.test" };
const WEAKER: Line = { standing: "weaker", reasons: ["no date"], by: "rule:en.test-weak" };

const ARTICLES: readonly RecordArticle[] = [
  article("alpha", "Veldland and Harbour League agree on pilots", "2021-05-12"),
  article("beta", "Pilot school opens in Grauwe", "2023-03-03"),
  article("gamma", "Veldland names a new foreign minister", null),
];

function article(id: string, title: string, edtf: string | null): RecordArticle {
  const basis = edtf === null ? null : "stated";
  return {
    id,
    source: { name: `${id}.txt`, sha256: id.padEnd(64, "0") },
    title,
    published: { edtf, basis, notBefore: null, notAfter: null },
    outlet: "Grauwe Courier",
    issuer: null,
  };
}

/** Blank-line blocks: the first is the title, dates are datelines, the newsletter and what follows is furniture. */
function zonesOf(text: string): Zone[] {
  let at = 0;
  let isFurniture = false;
  return text.split("\n\n").map((block, index) => {
    const start = at;
    at += block.length + 2;
    isFurniture ||= block.startsWith("Subscribe");
    const role = isFurniture
      ? "chrome"
      : index === 0
        ? "title"
        : /^\d+ \w+ \d{4}$/.test(block)
          ? "dateline"
          : "body";
    return { start, end: start + block.length, role };
  });
}

const ENTITIES = [
  ["veldland", "place", "Veldland"],
  ["league", "body", "Harbour League"],
  ["brandt", "person", "Odo Brandt"],
  ["lorne", "person", "Ida Lorne"],
  ["sole", "person", "Marit Sole"],
] as const;

const PROMISE = passage("alpha", "We intend to train forty pilots together");
const TRAINING = passage("alpha", "train forty pilots together,” Brandt said");
const MEETING = passage(
  "alpha",
  "Foreign minister Odo Brandt of Veldland met the league’s secretary, Ida Lorne, in the port of Grauwe 🚢 on Tuesday",
);
const SCHOOL = passage("beta", "The league opened its pilot school in Grauwe");

function readingOf(id: string): Reading {
  const text = textOf(id);
  const own = (p: Passage) => ({ start: p.start, end: p.end, exact: p.exact });
  const isAlpha = id === "alpha";
  return {
    contract: 1,
    source: { name: `${id}.txt`, sha256: id.padEnd(64, "0"), mediaType: "text/plain" },
    text,
    language: "en",
    zones: zonesOf(text),
    title: null,
    bylines: [],
    published: null,
    entities: ENTITIES.map(([e, kind, name]) => ({ id: e, kind, name, otherNames: [] })),
    mentions: [],
    dates: [],
    offices: [],
    relations: [],
    statements: isAlpha
      ? [
          {
            ...SHOWN,
            id: "S1",
            form: "direct",
            content: [own(PROMISE)],
            verbatim: [own(PROMISE)],
            cue: null,
            source: null,
            speakers: ["brandt"],
            via: null,
            addressee: null,
            within: null,
            said: null,
          },
        ]
      : [],
    events: [],
    figures: [],
    commitments: isAlpha
      ? [
          {
            ...SHOWN,
            committers: ["veldland"],
            act: own(TRAINING),
            stage: "intended",
            deadline: null,
            conditions: null,
            vague: false,
            areas: [],
            statement: "S1",
            evidence: [own(TRAINING)],
          },
        ]
      : [],
    problems: [],
  };
}

function cell(text: string, on: string | null, ...evidence: Passage[]): Cell {
  return { text, on, lines: text.includes("pilots") ? ["U1"] : [], evidence };
}

function row(chapter: string, about: string, sides: Partial<DossierRow>): DossierRow {
  return { chapter, about, then: [], between: [], now: [], undated: [], notCovered: [], ...sides };
}

const ROWS: readonly DossierRow[] = [
  row("how it runs", "leaders, ministers", {
    then: [cell("Odo Brandt meets Ida Lorne", "2021-05-11", MEETING)],
  }),
  row("how it runs", "schools", {
    then: [cell("forty pilots intended", "2021-05-12", PROMISE, SCHOOL)],
    now: [cell("school opened", "2023-03", SCHOOL)],
  }),
  row("what to raise", "open", {
    undated: [
      cell("“We intend to train forty pilots”: found nothing in 2 later articles.", null, PROMISE),
    ],
  }),
  row("offices and holders", "Foreign minister of Veldland", {
    then: [cell("Odo Brandt", "2021-05-12", passage("alpha", "Foreign minister Odo Brandt"))],
    undated: [cell("Marit Sole", null, passage("gamma", "Marit Sole, the foreign minister"))],
  }),
  ...Array.from({ length: 50 }, (_, at) =>
    row("meetings and visits", `port ${at + 1}`, {
      now: [cell(`school seen from port ${at + 1}`, "2023-03-03", SCHOOL)],
    }),
  ),
];

const TWO_TEXTS = { said: 0, so: 1 };

export const RECORD: RecordExport = {
  contract: 1,
  articles: ARTICLES,
  entities: ENTITIES.map(([id, kind, name]) => ({ id, kind, name, otherNames: [], mentions: [] })),
  offices: [],
  events: [
    {
      ...WEAKER,
      id: "E1",
      kind: "meeting",
      plover: null,
      realis: "occurred",
      participants: [
        { entity: "brandt", role: "participant" },
        { entity: "lorne", role: "participant" },
        { entity: "veldland", role: "participant" },
        { entity: "league", role: "participant" },
      ],
      place: null,
      date: null,
      partOf: null,
      evidence: [MEETING],
      independentSources: TWO_TEXTS,
    },
  ],
  statements: [],
  figures: [],
  commitments: [
    {
      ...SHOWN,
      id: "U1",
      title: "train forty pilots",
      committers: ["veldland"],
      stage: "intended",
      deadline: null,
      steps: [
        { stage: "intended", side: null, on: "2021-05-12", evidence: [TRAINING] },
        {
          stage: "pledged",
          side: null,
          on: "2023-03-03",
          evidence: [passage("beta", "Veldland had promised forty places")],
        },
      ],
      followThrough: [],
      nothingFoundIn: 2,
    },
  ],
  reuse: [],
  conflicts: [],
  dossier: {
    parties: ["veldland", "league"],
    compare: ["2021-05-12", "2023-03-03"],
    asOf: null,
    rows: ROWS,
  },
};

const EMPTY: RecordExport = {
  ...RECORD,
  articles: [],
  entities: [],
  events: [],
  commitments: [],
  dossier: null,
};

/** A desk over the record above; the dossier opens only between Veldland and the Harbour League. */
export const desk: Desk = {
  record(question) {
    const isKnown = question?.between.includes("Veldland") ?? false;
    return Promise.resolve({ ...RECORD, dossier: isKnown ? RECORD.dossier : null });
  },
  article(id) {
    const found = ARTICLES.find((a) => a.id === id);
    return Promise.resolve(found ? { article: found, reading: readingOf(id) } : null);
  },
  find(words) {
    const hits = ARTICLES.flatMap(({ id }) =>
      textOf(id).includes(words) ? [{ passage: passage(id, words), before: "", after: "" }] : [],
    );
    return Promise.resolve({ total: hits.length, hits });
  },
  relationships: () =>
    Promise.resolve([
      {
        between: ["Veldland", "Harbour League"],
        articles: 3,
        compare: ["2021-05-12", "2023-03-03"],
      },
    ]),
  pageClocks: () => Promise.resolve(["gamma"]),
};

export const emptyDesk: Desk = {
  record: () => Promise.resolve(EMPTY),
  article: () => Promise.resolve(null),
  find: () => Promise.resolve({ total: 0, hits: [] }),
};
