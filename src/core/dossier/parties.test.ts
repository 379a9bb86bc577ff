import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../test/invented-articles.ts";
import type { RecordExport } from "../annotation/contract.ts";
import { reconcile } from "../reconcile/index.ts";
import { type Parties, partiesOf } from "./parties.ts";

const VARNIA: Named = { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] };
const COMPACT: Named = { id: "n", kind: "body", name: "Northern Sea Compact", otherNames: ["NSC"] };

function partiesIn(text: string, ...others: readonly Named[]): [Parties, RecordExport] {
  const article = invented("a", { text, named: [VARNIA, COMPACT, ...others] });
  const record = reconcile([article]);
  const parties = partiesOf(record, [article], ["Varnia", "NSC"]);
  if (parties === null) throw new Error("no parties");
  return [parties, record];
}

const body = (id: string, name: string): Named => ({ id, kind: "body", name });

describe("A body belongs to a side", () => {
  test.each([
    ["when it is introduced by the adjective", "The Varnian Diet sat.", "Diet"],
    ["when it is introduced by the possessive", "Varnia’s Harbour Board sat.", "Harbour Board"],
    ["when it is the body “of” the side", "The Council of Varnia sat.", "Council"],
    ["when it bears the name of the side", "The Bank of Varnia Trust sat.", "Bank of Varnia Trust"],
  ])("%s", (_, text, name) => {
    const [parties, record] = partiesIn(`${text} NSC too.`, body("b", name));
    const id = record.entities.find((e) => e.name === name)?.id ?? "";
    expect(parties.touches([id])).toEqual([true, false]);
  });

  test("to both when it is named after both", () => {
    const [parties, record] = partiesIn("The Varnia NSC Forum sat.", body("b", "Varnia NSC Forum"));
    const id = record.entities.find((e) => e.name === "Varnia NSC Forum")?.id ?? "";
    expect(parties.touches([id])).toEqual([true, true]);
  });

  test.each([
    [
      "when the side only stands near it",
      "Varnia told the Harbour Board. NSC too.",
      "Harbour Board",
    ],
    [
      "when the side is only part of a word",
      "The Varnianist League sat. NSC too.",
      "Varnianist League",
    ],
    ["when a comma parts them", "In Varnia, Harbour Board men sat. NSC too.", "Harbour Board"],
  ])("but not %s", (_, text, name) => {
    const [parties, record] = partiesIn(text, body("b", name));
    const id = record.entities.find((e) => e.name === name)?.id ?? "";
    expect(parties.touches([id])).toEqual([false, false]);
  });
});

describe("A line belongs to the dossier", () => {
  const text = `Varnia and the NSC met. ${"Rain fell on the harbour. ".repeat(30)} Ostria slept. Varnia woke.`;
  const [parties] = partiesIn(text, { id: "o", kind: "place", name: "Ostria" });
  const at = (words: string) => {
    const start = text.indexOf(words);
    return [{ article: "a", start, end: start + words.length, exact: words }];
  };

  test("when its words name both sides", () => {
    expect(parties.concerns([], at("Varnia and the NSC met"))).toBe(true);
  });

  test("when it is of one side, in an article that is about both", () => {
    expect(parties.isAboutBoth("a")).toBe(true);
    expect(parties.concerns([], at("Varnia woke"))).toBe(true);
    expect(parties.concerns(parties.ids.slice(1), at("Rain fell"))).toBe(true);
  });

  test("not when it is of neither, even in such an article", () => {
    expect(parties.concerns([], at("Ostria slept"))).toBe(false);
  });
});

describe("A line says why it belongs to the dossier", () => {
  const text = `Varnia and the NSC met. ${"Rain fell on the harbour. ".repeat(30)} Varnia woke.`;
  const [parties] = partiesIn(text);
  const at = (words: string) => {
    const start = text.indexOf(words);
    return [{ article: "a", start, end: start + words.length, exact: words }];
  };

  test("in its own words, or by the text it stands in", () => {
    expect(parties.reasonFor([], at("Varnia and the NSC met"))).toBe("names both sides");
    expect(parties.reasonFor([], at("Varnia woke"))).toBe("of Varnia, in a text about both");
    expect(parties.reasonFor([], at("Rain fell"))).toBeNull();
  });

  test("by a body that both sides belong to, in a text about one side", () => {
    const body = { id: "c", kind: "body", name: "Coast Council" } as const;
    const told =
      "Varnia is a member of the Coast Council. The NSC is a partner of the Coast Council. Varnia paid the Coast Council.";
    const article = invented("far", {
      text: `Roads are dry. Bo Pine spoke. ${"Dust lay on the harbour. ".repeat(30)} ${told}`,
      named: [VARNIA, COMPACT, body, { id: "p", kind: "person", name: "Bo Pine" }],
    });
    const relation = (subject: string, kind: "member-of" | "partner-of") => ({
      subject,
      relation: kind,
      object: "c",
      since: null,
      evidence: [{ start: 0, end: 5, exact: "Roads" }],
    });
    const articles = [
      {
        ...article,
        reading: {
          ...article.reading,
          relations: [relation("v", "member-of"), relation("n", "partner-of")],
        },
      },
    ];
    const found = partiesOf(reconcile(articles), articles, ["Varnia", "NSC"]);
    const exact = "Varnia paid the Coast Council";
    const start = article.reading.text.indexOf(exact);
    const passage = { article: "far", start, end: start + exact.length, exact };
    expect(found?.reasonFor([], [passage])).toBe("of Varnia, by way of Coast Council");
    const short = { ...passage, end: start + "Varnia paid".length, exact: "Varnia paid" };
    expect(found?.reasonFor([], [short])).toBeNull();
  });
});

describe("A side may be a group", () => {
  const OSTRIA: Named = { id: "o", kind: "place", name: "Ostria" };
  const article = invented("a", {
    text: "Varnia, Ostria and the NSC met.",
    named: [VARNIA, OSTRIA, COMPACT],
  });
  const record = reconcile([article]);
  const idOf = (name: string): string => record.entities.find((e) => e.name === name)?.id ?? "";

  test("of several names", () => {
    const parties = partiesOf(record, [article], ["NSC", "Varnia, Ostria"]);
    expect(parties?.ids).toEqual(["Northern Sea Compact", "Varnia", "Ostria"].map(idOf));
    expect(parties?.touches([idOf("Ostria")])).toEqual([false, true]);
  });

  test("but nobody stands on both sides, and nobody unknown on any", () => {
    expect(partiesOf(record, [article], ["NSC, Varnia", "Varnia, Ostria"])).toBeNull();
    expect(partiesOf(record, [article], ["NSC", "Varnia, Atlantis"])).toBeNull();
  });
});

describe("A state that no table knows", () => {
  const FULL: Named = { id: "s", kind: "place", name: "Republic of Sund" };
  const text =
    "Sund and NSC talk\n\nThe Republic of Sund met the NSC. Minister of Rail Ida Moss spoke. The Ministry of Rail wrote.";
  const named: readonly Named[] = [
    FULL,
    COMPACT,
    { id: "m", kind: "person", name: "Ida Moss" },
    { id: "r", kind: "body", name: "Ministry of Rail" },
    { id: "o", kind: "place", name: "Ostria" },
  ];
  const articleOf = (more: string) =>
    invented("a", {
      text: `${text}${more}`,
      named,
      tells: ({ office, commitment }) => ({
        offices: [office("m", "Minister of Rail", { words: "Minister of Rail Ida Moss" })],
        commitments: more === "" ? [] : [commitment("mend the pier", ["o"])],
      }),
    });
  const sidesIn = (more: string) => {
    const article = articleOf(more);
    const record = reconcile([article]);
    const parties = partiesOf(record, [article], ["Republic of Sund", "NSC"]);
    const idOf = (name: string): string => record.entities.find((e) => e.name === name)?.id ?? "";
    return { parties, touch: (name: string) => parties?.touches([idOf(name)]) };
  };

  test("is named by its short name too", () => {
    const { parties } = sidesIn("");
    const start = text.indexOf("Sund and NSC");
    const passage = { article: "a", start, end: start + 12, exact: "Sund and NSC" };
    expect(parties?.reasonFor([], [passage])).toBe("names both sides");
  });

  test("has the ministers and ministries of whom no text says of which state", () => {
    const { touch } = sidesIn("");
    expect(touch("Ida Moss")).toEqual([true, false]);
    expect(touch("Ministry of Rail")).toEqual([true, false]);
  });

  test("has none of them where another state acts too", () => {
    const { touch } = sidesIn(" Ostria is to mend the pier.");
    expect(touch("Ida Moss")).toEqual([false, false]);
    expect(touch("Ministry of Rail")).toEqual([false, false]);
  });
});
