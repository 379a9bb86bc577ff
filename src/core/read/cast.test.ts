import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cast } from "../annotation/layers.ts";
import { pipeline } from "../annotation/pipeline.ts";
import type { Language } from "../languages/language.ts";
import { NO_PACKS, type Packs } from "../languages/packs.ts";
import { cast } from "./cast.ts";
import type { ReadingContext } from "./context.ts";
import { names } from "./names.ts";
import { quotations } from "./quotations/quotations.ts";
import { sentences } from "./sentences.ts";
import { syntax } from "./syntax.ts";
import { tags } from "./tags.ts";
import { tokens } from "./tokens.ts";

const PACKS: Packs = {
  ...NO_PACKS,
  countries: [
    {
      code: "RT",
      name: "Ruritania",
      aliases: ["Republic of Ruritania", "ROR"],
      demonyms: ["Ruritanian"],
      capital: "Strelsau",
    },
    { code: "BD", name: "Borduria", aliases: [], demonyms: ["Bordurian"], capital: "Szohod" },
  ],
  regions: [{ name: "Lower Basin", aliases: [], demonyms: ["Basinward"] }],
  bodies: [
    { name: "Basin Treaty League", acronym: "BATREL", aliases: ["the Pact"], kind: "organisation" },
  ],
  metonyms: [{ words: "the Old Fort", standsFor: "Ruritania" }],
  givenNames: new Set(["Anna", "Rudolf", "Flavia", "Boris"]),
  familyNames: new Set(["Rassendyll", "Hentzau", "Plekszy"]),
};

const stages = pipeline<"segments", ReadingContext>()
  .add(tokens)
  .add(quotations)
  .add(sentences)
  .add(syntax)
  .add(tags)
  .add(names)
  .add(cast);

function castOf(text: string, packs: Packs = PACKS): Cast {
  const language: Language = { syntax: null, recogniser: null, packs };
  const context: ReadingContext = { text, language, published: null, issuer: null, outlet: null };
  const segments = [{ start: 0, end: text.length, role: "body" as const }];
  return stages.run({ segments }, context).layers.cast;
}

/** "words=entity name" for each mention of the form. */
function meant(text: string, form: string, packs: Packs = PACKS): string[] {
  const { entities, mentions } = castOf(text, packs);
  const name = new Map(entities.map((e) => [e.id, e.name]));
  return mentions
    .filter((m) => m.form === form)
    .map((m) => `${text.slice(m.start, m.end)}=${name.get(m.entity)}`);
}

describe("persons", () => {
  it("are one with their surname, and their titles stay outside", () => {
    expect(
      meant("Prime Minister Anna Plekszy met Gen. Rudolf Hentzau. Dr. Plekszy left early.", "name"),
    ).toEqual([
      "Anna Plekszy=Anna Plekszy",
      "Rudolf Hentzau=Rudolf Hentzau",
      "Plekszy=Anna Plekszy",
    ]);
  });

  it("of one surname and different given names are kept apart", () => {
    const { entities } = castOf("Minister Anna Plekszy spoke after Senator Boris Plekszy.");
    expect(entities.map((e) => e.id)).toEqual(["per:anna-plekszy", "per:boris-plekszy"]);
  });

  it("are not made out of words with a capital behind an office", () => {
    expect(
      meant("The Prime Minister Award went to nobody. Deputy Mayor Works closed.", "name"),
    ).toEqual([]);
  });

  it("bear an editor's given name in brackets", () => {
    expect(meant("“Minister [Rudolf] Hentzau said so,” he recalled.", "name")).toEqual([
      "[Rudolf] Hentzau=Rudolf Hentzau",
    ]);
  });
});

describe("bodies", () => {
  it("are one with the acronym in brackets, whichever stands outside", () => {
    expect(meant("The River Works and Locks Agency (RWLA) met. RWLA agreed.", "name")).toEqual([
      "River Works and Locks Agency=River Works and Locks Agency",
      "RWLA=River Works and Locks Agency",
      "RWLA=River Works and Locks Agency",
    ]);
    expect(meant("The RCG (Ruritanian Coast Guard) sailed.", "name")).toEqual([
      "RCG=Ruritanian Coast Guard",
      "Ruritanian Coast Guard=Ruritanian Coast Guard",
    ]);
  });

  it("keep lists with commas and 'and' whole, and leave the next body alone", () => {
    expect(
      meant("He visited the Ministry of Locks, Harbours and Bridges and the Canal Agency.", "name"),
    ).toEqual([
      "Ministry of Locks, Harbours and Bridges=Ministry of Locks, Harbours and Bridges",
      "Canal Agency=Canal Agency",
    ]);
  });

  it("lose the possessive ending", () => {
    expect(meant("The Canal Agency’s head spoke.", "name")).toEqual(["Canal Agency=Canal Agency"]);
  });

  it("are meant by their head word with a capital", () => {
    expect(meant("The National Locks Assembly met. The Assembly rose at noon.", "name")).toContain(
      "The Assembly=National Locks Assembly",
    );
  });

  it("are called by a pack's short name only where the article names them otherwise", () => {
    expect(meant("BATREL met. Leaders of the Pact agreed.", "name")).toContain("the Pact=BATREL");
    expect(meant("Leaders of the Pact agreed.", "name")).toEqual([]);
  });

  it("and their short forms find the long name wherever it stands", () => {
    expect(meant("The Locks Council met. The Ruritanian Locks Council is old.", "name")).toContain(
      "Locks Council=Ruritanian Locks Council",
    );
  });

  it("of the state are told by the nationality before them", () => {
    expect(meant("The Ruritanian government agreed.", "name")).toEqual([
      "Ruritanian government=Ruritanian government",
    ]);
  });
});

describe("places", () => {
  it("are one under all their names, adjectives and seats of government", () => {
    const text =
      "Ruritania and the ROR are one; Ruritanian ships left. The ROR waits, as the Old Fort said.";
    const { entities } = castOf(text);
    expect(entities.filter((e) => e.kind === "place").map((e) => e.id)).toEqual(["plc:ruritania"]);
    expect(meant(text, "adjectival")).toEqual(["Ruritanian=Ruritania"]);
    expect(meant(text, "metonym")).toEqual(["the Old Fort=Ruritania"]);
  });

  it("are found inside joined words", () => {
    expect(meant("A Ruritania-led force sailed.", "name")).toEqual(["Ruritania=Ruritania"]);
  });
});

describe("persons without a name", () => {
  it("are described, and the same description is the same group", () => {
    const text = "Senior Ruritanian officials said so. Ruritanian officials agreed.";
    const { entities } = castOf(text);
    expect(entities.filter((e) => e.name.includes("officials"))).toHaveLength(1);
    expect(meant(text, "descriptive")).toHaveLength(2);
  });

  it("hold an office of a country and are never taken for the holder named elsewhere", () => {
    const text =
      "Prime Minister Anna Plekszy spoke. In 1894 Ruritania’s prime minister had refused.";
    expect(meant(text, "descriptive")).toEqual([
      "Ruritania’s prime minister=Ruritania’s prime minister",
    ]);
  });

  it("are the bearer of the office when only one has been named", () => {
    expect(
      meant("Prime Minister Anna Plekszy arrived. The prime minister waved.", "descriptive"),
    ).toEqual(["The prime minister=Anna Plekszy"]);
    expect(
      meant("Minister Anna Plekszy met Minister Boris Hentzau. The minister waved.", "descriptive"),
    ).toEqual([]);
  });
});

describe("without packs", () => {
  it("names told by their form are still found", () => {
    expect(
      meant("Mr. Hentzau met the River Works and Locks Agency (RWLA).", "name", NO_PACKS),
    ).toEqual([
      "Hentzau=Hentzau",
      "River Works and Locks Agency=River Works and Locks Agency",
      "RWLA=River Works and Locks Agency",
    ]);
  });
});

describe("A compact that acts", () => {
  const kindOf = (text: string, name: string) => {
    const { entities } = castOf(text);
    return entities.find((e) => [e.name, ...e.otherNames].includes(name))?.kind;
  };

  it("is a body when it has officers, by its acronym too", () => {
    const text =
      "The Northern Sea Compact (NSC) met. Rudolf Hentzau, secretary general of the NSC, agreed.";
    expect(kindOf(text, "Northern Sea Compact")).toBe("body");
    expect(kindOf(text, "NSC")).toBe("body");
  });

  it("is an instrument where it is only signed", () => {
    const text = "Ruritania signed the Northern Sea Compact (NSC) in May.";
    expect(kindOf(text, "Northern Sea Compact")).toBe("instrument");
  });
});

describe("whatever the text", () => {
  const word = fc.constantFrom(
    "Ruritania",
    "Ruritanian",
    "Mr.",
    "Anna",
    "Plekszy",
    "the",
    "The",
    "Agency",
    "Ministry",
    "of",
    "and",
    ",",
    "(",
    ")",
    "[",
    "]",
    "RWLA",
    "BATREL",
    "said",
    "he",
    "officials",
    "’s",
    "prime",
    "minister",
    ".",
    "\n",
    "Sea",
    "summit",
    "in",
    "Strelsau",
    "-",
    "“",
    "”",
  );
  it("mentions are words of the text, in order, of entities that are there", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const { entities, mentions } = castOf(text);
        const ids = new Set(entities.map((e) => e.id));
        expect(ids.size).toBe(entities.length);
        let before = -1;
        for (const { start, end, entity, first, last } of mentions) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(last).toBeGreaterThan(first);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(ids.has(entity)).toBe(true);
          before = start;
        }
      }),
    );
  });
});
