import { describe, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Figure } from "../../annotation/contract.ts";

const language = await loadLanguage();

const figuresOf = (text: string): readonly Figure[] =>
  readText(language, text, { published: "2031-05-12" }).figures;

/** Each figure as "comparator value unit: passage", those that are not shown after a "~". */
const read = (text: string): readonly string[] =>
  figuresOf(text).map(
    ({ standing, comparator, low, best, high, unit, evidence }) =>
      `${standing === "shown" ? "" : "~"}${comparator} ${best ?? `${low}..${high}`} ${unit}: ${evidence[0]?.exact}`,
  );

describe("numbers with what they count", () => {
  test.each([
    ["The fund of €3.2 billion was opened in Oslo.", ["eq 3200000000 EUR: €3.2 billion"]],
    [
      "More than 2,500 soldiers from 14 nations took part.",
      ["gt 2500 count: More than 2,500 soldiers", "eq 14 count: 14 nations"],
    ],
    ["Spending reached at least 43 million euros.", ["ge 43000000 EUR: at least 43 million euros"]],
    [
      "The delegation consisted of 12 senators from two dozen countries.",
      ["eq 12 count: 12 senators", "eq 24 count: two dozen countries"],
    ],
    ["Norway gave $2 million in grants.", ["eq 2000000 USD: $2 million in grants"]],
    ["About 30% of voters stayed at home.", ["approx 30 %: About 30% of voters"]],
    ["Norway bought up to an additional 40 boats.", ["le 40 count: up to an additional 40 boats"]],
    ["Norway handed over 40 boats.", ["eq 40 count: 40 boats"]],
    ["Norway bought over 40 boats.", ["gt 40 count: over 40 boats"]],
    ["Norway bought an additional 40 boats.", ["eq 40 count: 40 boats"]],
    ["Norway sent 2,500+ soldiers.", ["ge 2500 count: 2,500+ soldiers"]],
    ["The port opened two years behind schedule.", ["eq 2 a: two years behind schedule"]],
    ["Work began five months late.", ["eq 5 mo: five months late"]],
    ["The loan was three billion reais.", ["eq 3000000000 BRL: three billion reais"]],
    ["The crossing took 3 years, 2 months.", ["~eq 3 a: 3 years", "~eq 2 mo: 2 months"]],
    ["The sea cooled by 3 Fahrenheit.", ["eq 3 [degF]: 3 Fahrenheit"]],
    ["The sum of $100,00 was paid in Oslo.", []],
    ["Turnout rose by 5 percent.", ["eq 5 %: 5 percent"]],
    ["Norway plans to raise the share to 40 percent by 2035.", ["eq 40 %: 40 percent"]],
    [
      "Its debt was $30 million, down from $40 million a year before.",
      ["eq 30000000 USD: $30 million", "eq 40000000 USD: $40 million"],
    ],
    ["The fine was HK $3 million.", ["eq 3000000 HKD: HK $3 million"]],
    [
      "Rent is just over 900 Canadian dollars per month.",
      ["gt 900 CAD/mo: just over 900 Canadian dollars per month"],
    ],
    ["It pumps 200,000 barrels per day.", ["~eq 200000 /d: 200,000 barrels per day"]],
    ["Crude sold at $71 a barrel.", ["eq 71 USD/{barrel}: $71 a barrel"]],
    ["Oslo saw winds of up to 90km/h.", ["le 90 km/h: up to 90km/h"]],
    ["It was minus 40 degrees Celsius in Oslo.", ["eq -40 Cel: minus 40 degrees Celsius in Oslo"]],
    ["They hired eighty other employees.", ["eq 80 count: eighty other employees"]],
    [
      "The price rose from $5 million to $7 million.",
      ["eq 5000000 USD: $5 million", "eq 7000000 USD: $7 million"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("numbers that are no figures", () => {
  test.each([
    "Resolution 1325 and Article 5 were cited on page 12.",
    "The summit of 2031 envisions a new order.",
    "The two leaders shook hands.",
    "Ada Hill arrived on 3 May 2031.",
    "One in 5,000 people fell ill.",
    "One in five thousand people a year falls ill.",
    "The Group of Seven met in Oslo.",
    "A category 4 storm passed, and the Nasdaq 100 firms closed.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    "They spoke about three ways to trade.",
    "The talks went on for three years.",
    "The two-year mark passed without notice.",
    "Norway runs a three-year training plan.",
    "They met again five years later.",
    "The road costs every household $80 a year.",
    "The plant makes 40 million doses per year.",
    "The schools take in 900 students annually.",
    "The nurses work in all 40 counties.",
    "Exports are lower, down from 22 percent in 2029.",
    "Thousands of people fled, and it cost tens of millions of dollars.",
    "The 15 year-old pupils and a 62-year-old teacher left.",
    "It took 30 seconds.",
    "They work 40 hours a week and rest three times a day.",
  ])("weaker at most: %s", (text) => {
    expect(read(text).filter((f) => !f.startsWith("~"))).toEqual([]);
  });
});

describe("whose a figure is and when it is due", () => {
  const only = (text: string): Figure | undefined => figuresOf(text)[0];

  test("a target stands with the party whose effort it is", () => {
    expect(only("Norway will have 60 ships by 2035.")).toMatchObject({
      subject: "plc:norway",
      nature: "forecast",
      target: { edtf: "2035" },
    });
  });

  test("a sum has not the date of what another verb says", () => {
    const text =
      "With $7 billion in aid, Norway has opened schools and strives to end hunger by 2035.";
    expect(only(text)?.target).toBeNull();
  });

  test("what is said not to be so is weaker", () => {
    expect(read("The wall is 900 metres long, not 600 metres.")).toEqual([
      "eq 900 m: 900 metres",
      "~eq 600 m: 600 metres",
    ]);
  });

  test.each([
    ["Norway’s 60 ships sailed.", "plc:norway"],
    ["Some 60 Norwegian ships sailed.", "plc:norway"],
    ["A fleet of 60 Oslo class ships sailed.", null],
    ["The delegation came from 13 NATO member countries.", null],
    ["Norway works with 14 countries.", null],
    ["Ada Hill asked Norway for money in the budget that would give $2 million.", null],
  ])("%s", (text, subject) => {
    expect(only(text)?.subject ?? null).toBe(subject);
  });

  test("a budget has a period and no target", () => {
    expect(only("Norway’s cabinet approved a $9 billion defence budget for 2032.")).toMatchObject({
      measure: "defence_budget",
      nature: "budgeted",
      target: null,
      period: { edtf: "2032" },
    });
  });

  test("what somebody praises others for is not his", () => {
    expect(only("Norway praised the plan to send 20 boats to Kenya.")?.subject).toBeNull();
  });

  test("a length of time has no target", () => {
    const figures = figuresOf("Norway will reach 3% of GDP by 2035, two years ahead of schedule.");
    expect(figures.map((f) => f.target?.edtf ?? null)).toEqual(["2035", null]);
  });
});

test("a longer number, or one of days, names no model of the aircraft that are counted", () => {
  expect(read("Norway sent 12500 soldiers. Its base in Oslo has 1250 aircraft.")).toContain(
    "eq 1250 count: 1250 aircraft",
  );
  expect(read("Norway began a 30-day search. Its base in Oslo has 30 aircraft.")).toContain(
    "eq 30 count: 30 aircraft",
  );
});

test("amounts under what will be given or is wanted are to come, all of a list", () => {
  const natures = (text: string) => figuresOf(text).map((f) => f.nature);
  expect(
    natures(
      "The bank will provide Kenya with a $2 million grant and Norway with a $3 million loan.",
    ),
  ).toEqual(["forecast", "forecast"]);
  expect(natures("Norway gave Kenya a grant of $2 million.")).toEqual(["actual"]);
});
