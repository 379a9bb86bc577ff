import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Language } from "../../languages/language.ts";

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

/** The statements of a text, with names for entities, as a reader would say them. */
function said(text: string, told: Parameters<typeof readText>[2] = {}) {
  const reading = readText(language, text, told);
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? id;
  return reading.statements.map((s) => ({
    form: s.form,
    standing: s.standing,
    source: s.source?.exact ?? null,
    speakers: s.speakers.map(name),
    content: s.content.map((c) => c.exact),
    verbatim: s.verbatim.map((c) => c.exact),
    via: name(s.via),
    addressee: name(s.addressee),
    within: s.within,
    said: s.said?.edtf ?? null,
    reasons: s.reasons,
    id: s.id,
  }));
}

const one = (text: string, told: Parameters<typeof readText>[2] = {}) => said(text, told)[0];

describe("direct speech", () => {
  test.each([
    ["“We will go on,” Anna Hill said.", "Anna Hill", ["We will go on,"]],
    [
      "“We will go on,” said Anna Hill, who leads the fund.",
      "Anna Hill, who leads the fund",
      ["We will go on,"],
    ],
    ["Anna Hill said: “We will go on.”", "Anna Hill", ["We will go on."]],
    ["“We will go on”, underlined Anna Hill.", "Anna Hill", ["We will go on"]],
  ])("%s", (text, source, content) => {
    expect(one(text)).toMatchObject({
      form: "direct",
      source,
      content,
      verbatim: content,
      standing: "shown",
    });
  });

  test("a cue between two halves belongs to both", () => {
    expect(said("“We will go on,” Anna Hill said, “and we will stay.”")).toMatchObject([
      { form: "direct", speakers: ["Anna Hill"], content: ["We will go on,", "and we will stay."] },
    ]);
    expect(said("“We will go on,” Anna Hill said on Monday. “We will stay.”")).toMatchObject([
      { content: ["We will go on,", "We will stay."] },
    ]);
  });

  test("the date of another verb's object is not when it was said", () => {
    const praised = "praised the work done since her visit to Kenya in April 2024";
    const texts = (end: string) => `Anna Hill stressed that the alliance holds, ${end}.`;
    expect(one(texts(`and ${praised}`))?.said ?? null).not.toBe("2024-04");
    expect(one("Anna Hill stressed in April 2024 that the alliance holds.")?.said).toBe("2024-04");
  });

  test("what follows the cue is not what was said", () => {
    expect(said("“It is late,” Anna Hill said after the meeting broke up.")).toMatchObject([
      { form: "direct", content: ["It is late,"] },
    ]);
  });

  test("paragraphs of one speech are one statement", () => {
    const text = "“We will go on,” Anna Hill said. “It is late.\n\n“But it is not too late.”";
    expect(said(text)).toMatchObject([
      { content: ["We will go on,", "It is late.", "But it is not too late."] },
    ]);
  });

  test("a quotation without a cue after one with a cue is weaker, and so is one of nobody's", () => {
    const text =
      "“We will go on,” Anna Hill said.\n\n“It is late and the harbour is closed to all of us.”";
    expect(said(text)[1]).toMatchObject({
      standing: "weaker",
      speakers: ["Anna Hill"],
      source: null,
    });
    expect(one("“It is late and the harbour is closed to all of us.”")).toMatchObject({
      standing: "weaker",
      speakers: [],
      reasons: ["speaker not certain"],
    });
  });

  test("a quotation inside a quotation is a statement within it", () => {
    const text =
      "“The harbour opens. Minister Bo Lund once said, ‘Late is never,’ and left,” Anna Hill said.";
    const [outer, inner] = said(text);
    expect(outer).toMatchObject({ speakers: ["Anna Hill"] });
    expect(inner).toMatchObject({
      speakers: ["Bo Lund"],
      content: ["Late is never,"],
      within: outer?.id,
      said: null,
    });
  });
});

describe("indirect and mixed speech", () => {
  test.each([
    ["Anna Hill said that the harbour would open.", "Anna Hill", "the harbour would open"],
    ["Officials announced a new harbour in the north.", "Officials", "a new harbour in the north"],
    ["Anna Hill called for a new harbour.", "Anna Hill", "a new harbour"],
    ["The harbour will open in May, Anna Hill said.", "Anna Hill", "The harbour will open in May"],
    ["Canada condemned the attack on the harbour.", "Canada", "the attack on the harbour"],
    [
      "Both ministers expressed confidence that the harbour would open.",
      "Both ministers",
      "the harbour would open",
    ],
  ])("%s", (text, source, content) => {
    expect(one(text)).toMatchObject({ form: "indirect", source, content: [content] });
  });

  test("words between marks are verbatim parts of a mixed statement", () => {
    expect(one("Anna Hill described the plan as “a gift” to the fleet.")).toMatchObject({
      form: "mixed",
      verbatim: ["a gift"],
    });
  });

  test("names between marks are nobody's words", () => {
    expect(one("Anna Hill said the exercise “Northern Wind 24” had begun.")).toMatchObject({
      form: "indirect",
      verbatim: [],
    });
  });

  test("a thing says nothing, a guest received is nothing said", () => {
    expect(said("The visit highlighted new areas of work.")).toEqual([]);
    expect(said("Canada welcomed President Hill on Monday.")).toEqual([]);
  });

  test("a hearer is no speaker", () => {
    expect(one("The harbour will open in May, the delegation learned.")).toMatchObject({
      source: null,
      speakers: [],
      content: ["The harbour will open in May"],
      standing: "weaker",
    });
  });

  test("views and wishes are weaker", () => {
    expect(one("Anna Hill hopes that the harbour will open.")).toMatchObject({
      standing: "weaker",
    });
  });
});

describe("who speaks, through whom, to whom, and when", () => {
  test("an outlet carries words and does not speak them", () => {
    const text = "“The harbour opens,” Anna Hill said, according to the Associated Press.";
    expect(one(text)).toMatchObject({ speakers: ["Anna Hill"], content: ["The harbour opens,"] });
    expect(one(text)?.via).toMatch(/Associated Press/);
    expect(one("The harbour opens in May, according to Reuters.")).toMatchObject({
      speakers: [],
      via: "Reuters",
    });
  });

  test("he and she are the speaker before", () => {
    const text = "Anna Hill said the harbour was late. She added that it would open.";
    expect(said(text)[1]).toMatchObject({ source: "She", speakers: ["Anna Hill"] });
  });

  test("we is the issuer where it is told, and nobody where it is not", () => {
    const text =
      "The talks about the harbour were held in Canada, and all of the ships were spoken of.\n\nWe condemn the attack on the harbour and on the ships that lay there for a week.";
    expect(said(text, { issuer: "Canada" }).at(-1)).toMatchObject({
      source: "We",
      speakers: ["Canada"],
    });
    expect(said(text).at(-1)).toMatchObject({ source: "We", speakers: [], standing: "weaker" });
  });

  test("a date in the clause is the date of the words, a date in what was said is not", () => {
    expect(
      one("In a meeting on 3 May 2024, Anna Hill said the harbour would open in 2027."),
    ).toMatchObject({ said: "2024-05-03" });
    expect(one("Anna Hill said the harbour would open in 2027.")).toMatchObject({ said: null });
  });
});

test("no text makes the reading throw or go on for ever, and every span is its text", () => {
  const piece = fc.constantFrom(
    ...'“ ” " ‘ ’ , . : ; ( ) [ ] — said told announced that to called for described as and who Anna Hill the envoy minister of Canada plans according in 2027 it harbour will open welcomed by was not adding'.split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const reading = readText(language, pieces.join(" "));
      for (const s of reading.statements) {
        expect(s.content.length).toBeGreaterThan(0);
        for (const q of [
          ...s.content,
          ...s.verbatim,
          ...(s.cue ? [s.cue] : []),
          ...(s.source ? [s.source] : []),
        ])
          expect(reading.text.slice(q.start, q.end)).toBe(q.exact);
      }
      for (const o of reading.offices) expect(o.evidence.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test("every span is its text and every statement has content", () => {
  const text =
    '‘We go, Anna Hill said: “It is «late».\n\n“And so” he added, according to the\n\n"X" said Y.';
  const reading = readText(language, text);
  expect(reading.statements.length).toBeGreaterThan(0);
  for (const s of reading.statements) {
    expect(s.content.length).toBeGreaterThan(0);
    for (const span of [...s.content, ...s.verbatim])
      expect(reading.text.slice(span.start, span.end)).toBe(span.exact);
  }
});

describe("a statement is shown only whole, and with all who speak", () => {
  const shown = (text: string) =>
    said(text)
      .filter((s) => s.standing === "shown")
      .map((s) => s.content.join(" … "));
  const reasons = (text: string) => said(text).flatMap((s) => s.reasons);

  test("a list of verbs goes on although one of them is a verb of speech", () => {
    expect(
      shown("Norway announced a fund to help the islands to watch, detect, and answer storms."),
    ).toEqual(["a fund to help the islands to watch, detect, and answer storms"]);
    expect(shown("Norway announced a new harbour fund and praised the islands.")).toContain(
      "a new harbour fund",
    );
  });

  test.each([
    ["The council of elders and Norway announced a new harbour fund.", "not certain"],
    ["Norway noted the joint statement of the islands.", "a document is noted"],
    [
      "Anna Hill has said little beyond what she told the mayor about the harbour.",
      "little was said",
    ],
    ["Anna Hill thanked the mayor for his help with the harbour.", "a courtesy"],
    ["Some friends encourage the islands to join the fund.", "speaker not certain"],
  ])("%s is weaker", (text, reason) => {
    expect(shown(text)).toEqual([]);
    expect(reasons(text).join("; ")).toContain(reason);
  });

  test("words of a paper that is yet to come were not said", () => {
    expect(shown("Norway will release a paper outlining rules for pilots.")).toEqual([]);
    expect(shown("Norway released a paper outlining rules for pilots.")).toEqual([
      "rules for pilots",
    ]);
  });

  test("several who speak are shown when all are known", () => {
    const [line] = said("Norway and Kenya announced a new harbour fund.");
    expect([line?.standing, line?.speakers]).toEqual(["shown", ["Norway", "Kenya"]]);
  });
});

describe("transcripts", () => {
  const transcript = `ADA HILL, ENVOY OF NORWAY: Thank you all for coming to Oslo.

We will build forty houses for Kenya, and we will not ask for another krone.

QUESTION: Where is the fourth ship?

PRESIDENT McLEOD: It is in the yard, and nobody told me when the yard will let it go.

ENVOY HILL: I said so to the minister, and he answered me: “Then I shall learn to swim.”`;

  test("a turn is said by whose name stands before it, whatever stands between quotation marks", () => {
    const turns = said(transcript).filter((s) => s.standing === "shown");
    expect(turns.map((s) => [s.speakers, s.form, s.content[0]?.slice(0, 22)])).toEqual([
      [["Ada Hill"], "direct", "We will build forty ho"],
      [["McLeod"], "direct", "It is in the yard, and"],
      [["Ada Hill"], "direct", "I said so to the minis"],
    ]);
  });

  test("a question without a name has no speaker, and its words are not another's", () => {
    const question = said(transcript).find((s) => s.content[0]?.startsWith("Where is"));
    expect([question?.speakers, question?.standing]).toEqual([[], "weaker"]);
  });

  test("what is told inside a turn is within it", () => {
    const quoted = said(transcript).find((s) => s.content[0]?.startsWith("Then I shall"));
    expect([quoted?.standing, quoted?.within === null]).toEqual(["weaker", false]);
  });

  test("labels in small letters are read where they come again and one is a part to play", () => {
    const mixed = transcript
      .replace("ADA HILL, ENVOY OF NORWAY", "Envoy Hill")
      .replace("QUESTION", "Question")
      .replace("PRESIDENT McLEOD", "President McLeod")
      .replace("ENVOY HILL", "Envoy Hill");
    const turns = said(mixed).filter((s) => s.standing === "shown");
    expect(turns.map((s) => [s.speakers, s.content[0]?.slice(0, 22)])).toEqual([
      [["Hill"], "We will build forty ho"],
      [["McLeod"], "It is in the yard, and"],
      [["Hill"], "I said so to the minis"],
    ]);
  });

  test.each([
    "Contact: Ada Hill of the press office in Oslo.\n\nDate: The fourth of May, in the morning.\n\nPlace: The harbour of Oslo, at the pier.",
    "Note: Norway paid Kenya in full for the ships.\n\nNote: Kenya sent two of the ships back.\n\nNote: Nobody knows where the third ship is.",
  ])("fields and notes are no turns: %#", (text) => {
    expect(said(text).filter((s) => s.form === "direct")).toEqual([]);
  });

  test("a line in capitals with a colon makes no transcript", () => {
    expect(said("NOTE: Norway paid Kenya in full for all of the ships in May.")).toEqual([]);
  });
});

test("a name behind a dash signs a quotation", () => {
  const text =
    "“The harbour belongs to those who keep it open, and nobody in the capital has kept it open for as long as the pilots of Norway have.” — Ada Hill, pilot";
  expect(one(`Norway closed its harbour to the ships of Kenya.\n\n${text}`)).toMatchObject({
    speakers: ["Ada Hill"],
    form: "direct",
    standing: "shown",
  });
});

describe("what is shown is what was said", () => {
  test.each([
    ["a thing that is named", "Ada Hill detailed the meetings in her memoir."],
    ["what was refused", "Ada Hill declined to comment on the treaty with Norway."],
    ["what a deed shows", "Ada Hill dropped the charges, suggesting that Kenya is helping her."],
  ])("not %s", (_, text) => {
    expect(said(text).filter((s) => s.standing === "shown")).toEqual([]);
  });

  test("not where it was said", () => {
    expect(one("In a public statement, Ada Hill said, Norway will pay.")?.content).toEqual([
      "Norway will pay",
    ]);
  });

  test("not to whom it was told", () => {
    const told = one("Ada Hill told the Daily Herald the treaty with Norway is dead.");
    expect(told?.content).toEqual(["the treaty with Norway is dead"]);
  });

  test("not what tells who said it", () => {
    expect(
      one("Norway gave the ships away, according to Ada Hill, curator of the port.")?.content,
    ).toEqual(["Norway gave the ships away"]);
  });

  test("a text without a name carries words, and who made it speaks", () => {
    const [report, made] = said(
      "In a joint statement, Norway and Kenya condemned the attack. A paper from the Nordic Council said that the port is closed.",
    );
    expect([report?.speakers, report?.via]).toEqual([["Norway", "Kenya"], "joint statement"]);
    expect([made?.speakers, made?.via]).toEqual([
      ["Nordic Council"],
      "paper from the Nordic Council",
    ]);
  });
});

describe("who speaks", () => {
  test.each([
    "Today, we—Prime Minister Ada Hill of Norway and President Tom Wood of Kenya—met in Oslo.\n\nWe condemn the attack on the ships in the harbour.",
    "We, Prime Minister Ada Hill of Norway and President Tom Wood of Kenya, met in Oslo.\n\nWe condemn the attack on the ships in the harbour.",
  ])("the we of those who sign is all of them: %s", (text) => {
    const condemned = said(text).find((s) => s.content[0]?.startsWith("the attack"));
    expect([condemned?.speakers, condemned?.standing]).toEqual([["Ada Hill", "Tom Wood"], "shown"]);
  });

  test("the we of the leaders of two states is the two states", () => {
    const text =
      "Today, we, the leaders of Norway and Kenya, met in Oslo.\n\nWe welcome the treaty on the ports of both coasts.";
    const welcomed = said(text).find((s) => s.content[0]?.startsWith("the treaty"));
    expect(welcomed?.speakers).toEqual(["Norway", "Kenya"]);
  });

  test("the we of a quotation stays its speaker’s, and a lone we is nobody in particular", () => {
    const text = "We condemn the attack on the ships in the harbour of Oslo.";
    expect(one(text)?.speakers).toEqual([]);
  });

  test("“he” is no Elizabeth", () => {
    const [, next] = said(
      "Elizabeth Wood told Peter Hill that the bridge is closed. He said that the port is closed too.",
    );
    expect(next?.speakers).toEqual(["Peter Hill"]);
  });

  test("whose aide it is does not speak with the aide", () => {
    expect(one("Ada Hill, a Wood aide, said that Norway will pay.")?.speakers).toEqual([
      "Ada Hill",
    ]);
    expect(
      one("Tom Wood left. Wood spokesman Peter Hill said that Norway will pay.")?.speakers,
    ).toEqual(["Peter Hill"]);
  });

  test.each([
    ["when it was said", "But when the money ran out, Norway said enough."],
    [
      "what somebody is asked about",
      "The gap between what Norway says the treaty does and the truth is wide.",
    ],
    ["whom somebody is against", "Ada Hill attacked Peter Wood in her letters to Norway."],
    ["a name", "The museum bought a print called “Harbours and Ships” from Norway."],
  ])("not shown: %s", (_, text) => {
    expect(said(text).filter((s) => s.standing === "shown")).toEqual([]);
  });

  test("an object goes on behind its noun, and a second cue ends what was said", () => {
    expect(one("Ada Hill noted the part that young pilots have played.")?.content).toEqual([
      "the part that young pilots have played",
    ]);
    expect(
      one("Ada Hill wrote to Norway, demanding that the ships leave and saying it is late.")
        ?.content,
    ).toEqual(["the ships leave"]);
  });

  test("what the text remarks is nobody’s word", () => {
    expect(one("Ada Hill accused Norway of theft, though nobody saw it.")?.content).toEqual([
      "Norway of theft",
    ]);
  });
});

test("a name beside the last words of the cue's clause was not said", () => {
  expect(
    one(
      "Norway will join the fund, Anna Hill announced after talks with her counterpart, Bo Lund.",
    ),
  ).toMatchObject({ content: ["Norway will join the fund"] });
});

test("whom a warning is about is not whom it is given to", () => {
  expect(one("Anna Hill warned that Norway would not be drawn in.")).toMatchObject({
    addressee: null,
  });
});

test("what a deed underlines was not said", () => {
  const [statement] = said(
    "Underscoring the shared commitment to trade, Norway and Kenya plan to sign a pact.",
  );
  expect(statement?.standing).toBe("weaker");
});

test("words that run on into the speaker's next statement are weaker", () => {
  const [statement] = said(
    "Anna Hill announced that the two have finished the deals and asserted that the focus was on trade.",
  );
  expect(statement?.reasons).toContain("the words run on into another statement");
});
