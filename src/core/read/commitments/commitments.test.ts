import { describe, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Commitment, Reading } from "../../annotation/contract.ts";

const language = await loadLanguage();

function told(reading: Reading): readonly string[] {
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  const line = ({ standing, committers, stage, act, deadline }: Commitment): string =>
    `${standing === "shown" ? "" : "~"}${committers.map((c) => names.get(c)).join(", ")} ${stage}: ${act.exact}${
      deadline === null ? "" : ` [${deadline.edtf}]`
    }`;
  return reading.commitments.map(line);
}

/** Each undertaking as "who stage: act [deadline]", those that are not shown after a "~". */
const read = (text: string): readonly string[] =>
  told(readText(language, text, { published: "2031-05-12" }));

const shown = (text: string): readonly string[] => read(text).filter((c) => !c.startsWith("~"));

describe("the words earn the rung", () => {
  test.each([
    [
      "Norway and Kenya plan to sign an agreement in 2032.",
      "Norway, Kenya intended: sign an agreement in 2032 [2032]",
    ],
    [
      "Norway is considering opening an embassy in Kenya.",
      "Norway considered: opening an embassy in Kenya",
    ],
    ["Norway announced that it will build four frigates.", "Norway pledged: build four frigates"],
    [
      "The Norwegian cabinet approved a record $9 billion defence budget for 2032.",
      "Norwegian cabinet approved: a record $9 billion defence budget for 2032",
    ],
    [
      "By 2035, Norway’s defence spending will be 3% of GDP.",
      "Norway pledged: will be 3% of GDP [2035]",
    ],
    [
      "Norway and Kenya agreed to establish a joint command by 2033.",
      "Norway, Kenya agreed: establish a joint command by 2033 [2033]",
    ],
    [
      "Norway and Kenya agreed on 3 May to begin talks on cod.",
      "Norway, Kenya agreed: begin talks on cod",
    ],
    [
      "Norway is considering a mission of its own at the headquarters of the Red Cross.",
      "Norway considered: a mission of its own at the headquarters of the Red Cross",
    ],
    [
      "Norway plans to increase visits to Kenya in 2033.",
      "Norway intended: increase visits to Kenya in 2033 [2033]",
    ],
    [
      "Norway plans to increase visits to Kenya beginning in 2033.",
      "Norway intended: increase visits to Kenya beginning in 2033",
    ],
    [
      "Norway is drawing up a new maritime strategy.",
      "Norway begun: drawing up a new maritime strategy",
    ],
    [
      "Norway is ready to sign the treaty with Kenya.",
      "Norway intended: sign the treaty with Kenya",
    ],
    [
      "Norway pledged $20 million in grants to Kenya.",
      "Norway pledged: $20 million in grants to Kenya",
    ],
    [
      "Kenya’s parliament ratified the treaty with Norway.",
      "Kenya enacted: the treaty with Norway",
    ],
  ])("%s", (text, undertaking) => {
    expect(shown(text)).toEqual([undertaking]);
  });
});

describe("who undertakes it is found behind descriptions", () => {
  test("a minister speaks for the state of his office", () => {
    expect(
      shown(
        "Norwegian Defence Minister Ada Hill announced her country’s interest in joining the mine-clearing mission.",
      ),
    ).toEqual(["Norway intended: joining the mine-clearing mission"]);
  });

  test("the country is the one that the sentence before spoke of", () => {
    expect(
      shown(
        "Norway opened talks last year. The country announced plans to buy Kenyan drones in 2032.",
      ),
    ).toEqual(["Norway intended: buy Kenyan drones in 2032 [2032]"]);
  });

  test("the we of a quotation is its speaker", () => {
    expect(shown("“We will send 40 doctors to Haiti,” Ada Hill said.")).toEqual([
      "Ada Hill pledged: send 40 doctors to Haiti",
    ]);
  });

  test("the we of a release is its issuer, if it is told", () => {
    const text =
      "The Nordic Council met in Oslo. We will send 40 observers to Kenya in June, and we thank our hosts.";
    const issued = readText(language, text, { published: "2031-05-12", issuer: "Nordic Council" });
    expect(told(issued)).toEqual([
      "Nordic Council pledged: send 40 observers to Kenya in June [2031-06]",
    ]);
    expect(read(text)).toEqual([]);
  });

  test("the we of a joint statement is nobody in particular", () => {
    const text =
      "The Nordic Council issued a joint statement. Our two nations are friends. We will send 40 observers in June.";
    expect(told(readText(language, text, { issuer: "Nordic Council" }))).toEqual([]);
  });
});

describe("no undertaking is shown of", () => {
  test.each([
    "Norway called on Kenya to withdraw its troops by 2032.",
    "China is expected to have 900 submarines by 2040.",
    "Tom Wood said that Russia will attack the islands.",
    "Norway will remain a close partner of Kenya.",
    "Norway does not plan to close its embassy in Kenya.",
    "Kenya has no plans to join the Nordic Council.",
    "If the vote fails, Norway will withdraw 200 soldiers.",
    "Norway hopes to deepen its cooperation with Kenya.",
    "Stability will benefit Norway greatly.",
    "Norway looks forward to joining the exercise.",
    "Norway could send 300 soldiers to Kenya.",
    "Ada Hill will visit Kenya on 3 June 2031.",
    "Norway welcomed Kenya’s intention of joining the Nordic Council.",
    "Ada Hill urged Norway to build four frigates.",
    "Ada Hill gave no indication that Norway plans to close its embassy in Kenya.",
    "Kenya will not pay before Norway agrees to return the ships.",
    "Ada Hill wants to know whether Kenya signed the treaty.",
    "Norway hopes to buy frigates from Kenya.",
    "Norway hopes that Kenya will open an embassy in Oslo by the end of 2032.",
    "Norway vowed to retaliate against Kenya.",
    "Norway promised Kenya “a storm”.",
    "Norway promised that technical help would reach Kenya.",
  ])("%s", (text) => {
    expect(shown(text)).toEqual([]);
  });
});

describe("an undertaking ends before the next clause", () => {
  test.each([
    [
      "Norway agreed to lend Kenya $5 million, and the Nordic Council also gave money.",
      "Norway agreed: lend Kenya $5 million",
    ],
    ["Norway plans to spend the money it earns abroad.", "Norway intended: spend the money"],
  ])("%s", (text, undertaking) => {
    expect(shown(text)).toEqual([undertaking]);
  });
});

test("a condition behind the act is kept with it", () => {
  const [undertaking] = readText(
    language,
    "Norway and Kenya agreed to establish a joint command by 2033, provided that parliament approves it.",
  ).commitments;
  expect(undertaking?.conditions?.exact).toBe("provided that parliament approves it");
});

test("the same undertaking in the same words is one line with both passages", () => {
  const again = "Norway plans to build four frigates.";
  const [only, ...more] = readText(language, `${again} The fog lifted. ${again}`).commitments;
  expect(more).toEqual([]);
  expect(only?.evidence).toHaveLength(2);
});

test("an act that no later text could show as done is vague", () => {
  const [undertaking] = readText(language, "Norway intends to strengthen cooperation.").commitments;
  expect(undertaking).toMatchObject({ vague: true, standing: "weaker" });
});

describe("an undertaking is shown whole, with all who undertake it", () => {
  test.each([
    ["Norway is examining options to open two schools.", ["Norway considered: open two schools"]],
    [
      "Norway announced a $3 million grant to detect, prevent, and fight fires.",
      ["Norway pledged: a $3 million grant to detect, prevent, and fight fires"],
    ],
    ["Norway shares a commitment to protecting fish with Kenya.", []],
    ["The bank and Norway are preparing a loan for a new dock.", []],
    ["Norway is committed to seizing the chances of a new age.", []],
    ["Norway reaffirms its commitment to bolstering health across Kenya.", []],
  ])("%s", (text, lines) => {
    expect(shown(text)).toEqual(lines);
  });
});
