import { describe, expect, test } from "vitest";
import { recordFaults } from "../../../test/contract-faults.ts";
import { invented } from "../../../test/invented-articles.ts";
import {
  AFTER,
  BEFORE,
  BETWEEN,
  BETWEEN_BOTH,
  ELSEWHERE,
  FILE,
  UNDATED,
} from "../../../test/invented-file.ts";
import type { Cell, Dossier, DossierRow } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { CHAPTERS } from "./chapters.ts";
import { type Question, withDossier } from "./index.ts";

function dossierOf(articles: readonly ReadArticle[], question: Partial<Question> = {}): Dossier {
  const { dossier } = withDossier(articles, { ...BETWEEN_BOTH, ...question });
  if (dossier === null) throw new Error("no dossier");
  return dossier;
}

const rowsOf = ({ rows }: Dossier, chapter: string): DossierRow[] =>
  rows.filter((row) => row.chapter === chapter);

function rowAbout(dossier: Dossier, chapter: string, about: string): DossierRow {
  const found = rowsOf(dossier, chapter).find((row) => row.about === about);
  if (found === undefined) throw new Error(`No row about ${about}`);
  return found;
}

const cellsOf = (row: DossierRow): Cell[] => [row.then, row.between, row.now, row.undated].flat();
const texts = (cells: readonly Cell[]): string[] => cells.map((cell) => cell.text);

const whole = dossierOf(FILE);
const words = JSON.stringify(whole);

describe("A dossier", () => {
  test("has its chapters in the order in which they are shown", () => {
    const names: readonly string[] = CHAPTERS;
    const order = whole.rows.map((row) => names.indexOf(row.chapter));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("opens every cell at a passage, but where it says that nothing is said", () => {
    const record = withDossier(FILE, BETWEEN_BOTH);
    const faults = recordFaults(record, new Map(FILE.map((a) => [a.id, a.reading.text])));
    expect(faults.filter((fault) => !fault.includes("“not named in"))).toEqual([]);
  });

  test("does not depend on the order of the articles", () => {
    expect(JSON.stringify(dossierOf([...FILE].reverse()))).toBe(words);
  });

  test("is none where the record does not know a side, or both are one", () => {
    const { dossier } = withDossier(FILE, { ...BETWEEN_BOTH, between: ["Varnia", "Atlantis"] });
    expect(dossier).toBeNull();
    const same = withDossier(FILE, { ...BETWEEN_BOTH, between: ["Northern Sea Compact", "NSC"] });
    expect(same.dossier).toBeNull();
  });

  test("knows a side by any of its names, in any case", () => {
    const named = dossierOf(FILE, { between: ["varnia", "the northern sea compact"] });
    expect(named.parties).toEqual(whole.parties);
  });
});

describe("What touches neither side", () => {
  test("changes nothing: the articles that name a side are enough", () => {
    expect(FILE).toContain(ELSEWHERE);
    expect(JSON.stringify(dossierOf(FILE.filter((a) => a !== ELSEWHERE)))).toBe(words);
  });
});

describe("The columns of a comparison", () => {
  const holders = rowAbout(whole, "offices and holders", "Minister of Defence, Varnia");

  test("hold who is shown in an office on that side, and nobody is carried over", () => {
    expect(texts(holders.then)).toEqual(["Ada Torvik"]);
    expect(texts(holders.between)).toEqual(["Bo Hale"]);
    expect(texts(holders.now)).toEqual(["Cara Lund"]);
    expect(holders.undated).toEqual([]);
  });

  test("rest on articles of their side alone", () => {
    for (const row of whole.rows.filter((r) => r.chapter !== "sources and their dependence")) {
      const outside = (cells: readonly Cell[], articles: readonly string[]) =>
        cells.flatMap((c) => c.evidence).filter((p) => !articles.includes(p.article));
      if (row.chapter !== "what to raise") expect(outside(row.then, ["before"])).toEqual([]);
      expect(outside(row.now, ["after"])).toEqual([]);
    }
  });

  test("do not show history as the state of the earlier date", () => {
    expect(words).not.toContain("Karl Rask");
  });

  test("leave to “date not established” what has only a bound", () => {
    const envoy = rowAbout(whole, "offices and holders", "Envoy to the NSC, Varnia");
    expect(texts(envoy.undated)).toEqual(["Dora Pine"]);
    expect(texts([...envoy.then, ...envoy.between, ...envoy.now])).toEqual([]);
  });

  test("leave out what lies after the later date", () => {
    const early = dossierOf(FILE, { compare: ["2031-09-30", "2032-12-31"] });
    expect(JSON.stringify(rowsOf(early, "offices and holders"))).not.toContain("Cara Lund");
  });

  test("are not covered, rather than ended, where no article speaks", () => {
    expect(holders.notCovered).toEqual([]);
    const uncovered = dossierOf(FILE, { compare: ["2031-09-30", "2040-01-01"] });
    const row = rowAbout(uncovered, "offices and holders", "Minister of Defence, Varnia");
    expect(row.notCovered).toEqual(["now"]);
    expect(row.now).toEqual([]);
  });
});

describe("What belongs to a relationship", () => {
  test("is nothing about neither side, though the record has it", () => {
    const record = withDossier(FILE, BETWEEN_BOTH);
    expect(record.events.some((e) => e.evidence.some((p) => p.article === "elsewhere"))).toBe(true);
    expect(words).not.toContain("Eva Kron");
    expect(words).not.toContain("held talks");
    expect(words).not.toContain("grain");
  });

  test("is nothing of one side alone in an article about that side", () => {
    expect(words).not.toContain("Ida Moss");
  });

  test("is no line that is weaker", () => {
    expect(words).not.toContain("lease a pier");
  });

  test("is what one side does in an article about both", () => {
    expect(words).toContain("send forty cadets");
    expect(rowAbout(whole, "figures", "defence budget, Varnia").between).toHaveLength(1);
  });

  test("is who names a third party as a worry", () => {
    const row = rowAbout(whole, "concerns and third parties", "Ostria");
    expect(texts(row.then)).toEqual([
      "“The Ostrian threat at sea is growing” (Ada Torvik)",
      "the Ostrian fleet off Lys (in the words of before)",
    ]);
    expect(cellsOf(row)).toHaveLength(2);
    const lines = new Set(withDossier(FILE, BETWEEN_BOTH).concerns?.map(({ id }) => id));
    expect(cellsOf(row).every((cell) => cell.lines.every((id) => lines.has(id)))).toBe(true);
  });

  test("is no side of its own as a third party", () => {
    const rows = rowsOf(whole, "concerns and third parties");
    expect(rows.map(({ about }) => about)).toEqual(["Ostria"]);
  });
});

describe("What to raise", () => {
  const asked = (about: string): string[] =>
    rowsOf(whole, "what to raise")
      .filter((row) => row.about === about)
      .flatMap((row) => texts(cellsOf(row)));

  test("is what was due before the later date, with the scope of the silence", () => {
    expect(asked("due")).toEqual([
      "Varnia: “name its ports by March 2032” was due by Mar 2032 [before]; the reader found nothing in 3 later articles (1 undated). What came of it?",
    ]);
  });

  test("is whether what was later reported is the outcome", () => {
    expect(asked("unclear")).toHaveLength(1);
    expect(asked("unclear")[0]).toMatch(
      /^Varnia: “open a mission of its own.*” \[before\]: is “Varnia opened a mission .*” its outcome\?$/,
    );
  });

  test("is what is open, and nothing that is weaker or delivered", () => {
    expect(asked("open")).toEqual([
      "Varnia: “send forty cadets to the school in Lys” [after]; no later article. Where does it stand?",
    ]);
    const delivered = {
      ...AFTER,
      reading: {
        ...AFTER.reading,
        commitments: AFTER.reading.commitments.map((c) => ({ ...c, stage: "delivered" as const })),
      },
    };
    const rows = rowsOf(dossierOf([BEFORE, delivered]), "what to raise");
    expect(JSON.stringify(rows)).not.toContain("cadets");
  });

  test("is reckoned from the later date, never from another day", () => {
    const early = dossierOf(FILE, { compare: ["2031-09-30", "2032-01-31"] });
    expect(rowsOf(early, "what to raise").some((row) => row.about === "due")).toBe(false);
  });
});

describe("What was searched for a later report", () => {
  const silences = (articles: readonly ReadArticle[], question: Partial<Question> = {}): string[] =>
    Object.values(dossierOf(articles, question).silences ?? {});

  test("is nothing that came after the later date, nor what is about somebody else", () => {
    const early = silences(FILE, { compare: ["2031-09-30", "2032-01-31"] });
    expect([...new Set(early)]).toEqual(["no later article"]);
    expect([...new Set(silences([BEFORE, ELSEWHERE]))]).toEqual(["no later article"]);
  });

  test("is nothing where no end is known of when the text appeared", () => {
    const lost = { ...BEFORE, reading: { ...BEFORE.reading, published: null } };
    expect(silences([lost, AFTER])).toContain("no text is shown to be later");
  });

  test("counts texts without a date by what they tell as past, and says so", () => {
    expect(silences([BEFORE, UNDATED])[0]).toBe(
      "the reader found nothing in 1 later article (1 undated)",
    );
  });
});

describe("As of a date", () => {
  const known = (asOf: string): string[] =>
    withDossier(FILE, { ...BETWEEN_BOTH, asOf }).articles.map((a) => a.id);

  test("only what had appeared by then is known; a text without a date counts from its lower bound", () => {
    expect(known("2031-09-30")).toEqual(["alone", "before"]);
    expect(known("2032-04")).toEqual(["alone", "before"]);
    expect(known("2032-05")).toEqual(["alone", "before", "undated"]);
    expect(known("2033-02-02")).toEqual(["alone", "before", "between", "undated"]);
  });

  test("a text that nothing dates is not known", () => {
    const lost = { ...UNDATED, reading: { ...UNDATED.reading, published: null } };
    const { articles } = withDossier([BEFORE, lost], { ...BETWEEN_BOTH, asOf: "2040" });
    expect(articles.map((a) => a.id)).toEqual(["before"]);
  });

  test("what came later answers no question yet", () => {
    const dossier = dossierOf(FILE, { compare: null, asOf: "2032-04" });
    expect(dossier.asOf).toBe("2032-04");
    expect(rowsOf(dossier, "what to raise").map((row) => row.about)).toEqual(["due", "open"]);
    expect(JSON.stringify(dossier)).not.toContain("Bo Hale");
  });
});

describe("An undertaking of which no text could be seen to tell", () => {
  const promises = (act: string, deadline: string | null): ReadArticle =>
    invented("first", {
      text: `Varnia will ${act}, it told the Northern Sea Compact.`,
      named: [
        { id: "v", kind: "place", name: "Varnia" },
        { id: "n", kind: "body", name: "Northern Sea Compact" },
      ],
      published: "2031-04-09",
      tells: ({ commitment, date }) => ({
        commitments: [
          commitment(act, ["v"], { deadline: deadline === null ? null : date(deadline) }),
        ],
      }),
    });
  const asked = (act: string, deadline: string | null): string[] =>
    rowsOf(dossierOf([promises(act, deadline), AFTER], { compare: null }), "what to raise")
      .flatMap(cellsOf)
      .map(({ text }) => text)
      .filter((text) => text.includes(act));

  test("is asked about when its time is over, and no silence is told", () => {
    const [due, ...more] = asked("deliver both by June 2032", "../2032-06");
    expect(more).toEqual([]);
    expect(due).toMatch(/was due by Jun 2032 \[first\]\. What came of it\?$/);
  });

  test("is not asked about where no time was set", () => {
    expect(asked("block it", null)).toEqual([]);
    expect(asked("block the northern strait", null)).toHaveLength(1);
  });
});

describe("Without dates to compare", () => {
  test("the dossier tells what there is", () => {
    const dossier = dossierOf([BEFORE, BETWEEN, ELSEWHERE], { compare: null });
    expect(dossier.compare).toBeNull();
    const row = rowAbout(dossier, "offices and holders", "Minister of Defence, Varnia");
    expect(texts(cellsOf(row)).sort()).toEqual(["Ada Torvik", "Bo Hale", "Karl Rask"]);
  });
});
