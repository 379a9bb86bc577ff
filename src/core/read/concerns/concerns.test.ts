import { describe, expect, test } from "vitest";
import { readText } from "../../../../test/read-text.ts";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Concern } from "../../annotation/contract.ts";
import { CONCERN_NOUNS } from "../../languages/en/concerns/nouns.ts";

const language = await loadLanguage();

/** Each concern as "kind A, B: words (voice)", those that are not shown after a "~". */
function read(text: string): readonly string[] {
  const reading = readText(language, text, { published: "2031-05-12" });
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  const name = (id: string): string => names.get(id) ?? id;
  const told = ({ standing, kind, about, words, voice, speakers }: Concern): string =>
    `${standing === "shown" ? "" : "~"}${kind} ${about.map(name).join(", ")}: ${words.exact} (${
      voice === "speaker" ? speakers.map(name).join(", ") : voice
    })`;
  return (reading.concerns ?? []).map(told);
}

interface Proof {
  readonly examples: readonly (readonly [string, string])[];
  readonly except: readonly string[];
}

const RULES: Readonly<Record<string, Proof>> = {
  noun: {
    examples: [
      [
        "Oslo built the fort to meet threats from Kenya, Chad and Peru.",
        "threat Kenya, Chad, Peru: threats from Kenya, Chad and Peru (article)",
      ],
      [
        "Kenya’s war on Peru has shaken the whole region.",
        "aggression Kenya: Kenya’s war on Peru has shaken the whole region (article)",
      ],
      [
        "The ports closed after Kenya’s sudden, unjust, and unlawful invasion of Peru.",
        "aggression Kenya: Kenya’s sudden, unjust, and unlawful invasion of Peru (article)",
      ],
      [
        "Every chart shows the threat to Norway posed by Kenya.",
        "threat Kenya: the threat to Norway posed by Kenya (article)",
      ],
      [
        "The talks dealt with grave challenges, notably Kenya’s naval build-up.",
        "armament Kenya: Kenya’s naval build-up (article)",
      ],
    ],
    except: [
      "The war in Kenya went on.",
      "The Kenyan wars in Peru are long past.",
      "The invasion of Kenya shocked the islands.",
      "Norway stands with Kenya against all threats.",
      "Kenya’s challenges are those of a small state.",
      "There is no threat from Kenya.",
      "Talks on the threats of the age were held in Kenya.",
    ],
  },
  conduct: {
    examples: [
      [
        "The harbour lives with the provocative and destabilising actions of Kenya and Peru.",
        "pressure Kenya, Peru: provocative and destabilising actions of Kenya and Peru (article)",
      ],
      [
        "Kenya’s assertive policies were noticed on every coast.",
        "pressure Kenya: Kenya’s assertive policies were noticed on every coast (article)",
      ],
    ],
    except: ["Kenya’s policies were noticed.", "Provocative actions were seen in Kenya."],
  },
  attempt: {
    examples: [
      [
        "Fishermen remember Kenya’s attempt to change the border by force.",
        "pressure Kenya: Kenya’s attempt to change the border by force (article)",
      ],
      [
        "Fishermen remember Kenya’s efforts to undermine the treaty.",
        "pressure Kenya: Kenya’s efforts to undermine the treaty (article)",
      ],
    ],
    except: ["Fishermen remember Kenya’s attempt to help the islands."],
  },
  support: {
    examples: [
      [
        "Fishermen remember Kenya’s and Chad’s support for the war against Norway.",
        "support Kenya, Chad: Kenya’s and Chad’s support for the war against Norway (article)",
      ],
      [
        "Kenya’s help for the invasion was noticed.",
        "support Kenya: Kenya’s help for the invasion was noticed (article)",
      ],
    ],
    except: ["The paper told of Kenya’s support for Norway."],
  },
  acts: {
    examples: [
      ["Kenya invaded Peru in 2027.", "aggression Kenya: Kenya invaded Peru in 2027 (article)"],
      ["Peru was invaded by Kenya.", "aggression Kenya: Peru was invaded by Kenya (article)"],
      [
        "Kenya undermines the stability of the region.",
        "pressure Kenya: Kenya undermines the stability of the region (article)",
      ],
    ],
    except: [
      "Peru was invaded.",
      "Kenya has never attacked Peru.",
      "Kenya attacked the problem at once.",
      "Kenya menaces the red carpet.",
      "Kenya paid for a website attacking Peru.",
    ],
  },
  called: {
    examples: [
      [
        "Kenya remains a grave and lasting danger to Norway.",
        "threat Kenya: Kenya remains a grave and lasting danger to Norway (article)",
      ],
      [
        "Kenya and Peru pose a danger to every port.",
        "threat Kenya, Peru: Kenya and Peru pose a danger to every port (article)",
      ],
    ],
    except: [
      "Kenya poses no threat to Norway.",
      "Kenya is not a threat.",
      "Kenya is a partner of Norway.",
      "Kenya and Peru are enemies.",
    ],
  },
  "keeps-force": {
    examples: [
      [
        "Kenya has not renounced the use of force against the islands.",
        "pressure Kenya: Kenya has not renounced the use of force against the islands (article)",
      ],
      [
        "Kenya never renounced the use of force.",
        "pressure Kenya: Kenya never renounced the use of force (article)",
      ],
    ],
    except: ["Kenya has renounced the use of force."],
  },
  condemns: {
    examples: [
      [
        "Ada Hill condemned Kenya’s missile launches.",
        "condemnation Kenya: condemned Kenya’s missile launches (Ada Hill)",
      ],
      [
        "Ada Hill and Tom Wood condemned the military cooperation between Kenya and Peru.",
        "condemnation Kenya, Peru: condemned the military cooperation between Kenya and Peru (Ada Hill, Tom Wood)",
      ],
    ],
    except: [
      "Ada Hill condemned the attack on Kenya.",
      "Ada Hill condemned terror in Kenya.",
      "Ada Hill refused to condemn Kenya.",
      "Ada Hill must condemn Kenya.",
      "Fishermen asked Ada Hill to condemn Kenya.",
    ],
  },
  accuses: {
    examples: [
      [
        "Ada Hill accused Kenya of coercion.",
        "condemnation Kenya: accused Kenya of coercion (Ada Hill)",
      ],
      [
        "Ada Hill blamed Kenya for the blockade.",
        "condemnation Kenya: blamed Kenya for the blockade (Ada Hill)",
      ],
    ],
    except: ["Ada Hill blamed the weather in Kenya."],
  },
  counters: {
    examples: [
      [
        "The pact was made to counterbalance Kenya’s influence.",
        "threat Kenya: to counterbalance Kenya’s influence (article)",
      ],
      ["The ships are there to deter Kenya.", "threat Kenya: to deter Kenya (article)"],
    ],
    except: [
      "The pact was made to counter Kenya’s critics.",
      "The ships are there to deter pirates in Kenya.",
    ],
  },
  worry: {
    examples: [
      [
        "Ada Hill voiced concern over Kenya’s support for the rebels.",
        "worry Kenya: voiced concern over Kenya’s support for the rebels (Ada Hill)",
      ],
      [
        "“We cannot be naive about Kenya,” Ada Hill said.",
        "worry Kenya: We cannot be naive about Kenya (Ada Hill)",
      ],
      [
        "Norway is worried about Kenya’s claims.",
        "worry Kenya: Norway is worried about Kenya’s claims (article)",
      ],
    ],
    except: [
      "Ada Hill voiced concern for Kenya’s people.",
      "Ada Hill voiced concern about Kenya’s safety.",
      "Ada Hill voiced concern about the harvest in Kenya.",
      "Norway is not worried about Kenya.",
    ],
  },
};

for (const [rule, { examples, except }] of Object.entries(RULES))
  describe(`en.concern.${rule}`, () => {
    test.each(examples)("%s", (text, expected) => {
      expect(read(text)).toEqual([expected]);
    });
    test.each(except)("not: %s", (text) => {
      expect(read(text).filter((line) => !line.startsWith("~"))).toEqual([]);
    });
  });

describe("what a concern says of itself", () => {
  test("the reading names the rule, the words and the statement it stands in", () => {
    const { concerns, statements } = readText(
      language,
      "On 3 May 2031 Ada Hill said that Kenya’s aggression must stop.",
    );
    expect(concerns).toHaveLength(1);
    expect(concerns?.[0]).toMatchObject({
      standing: "shown",
      by: "rule:en.concern.noun",
      voice: "speaker",
      statement: statements[0]?.id,
      said: { edtf: "2031-05-03" },
    });
  });

  test("arms say nothing against anybody unless the sentence does", () => {
    expect(read("Norway welcomed Kenya’s military build-up.")[0]).toMatch(/^~armament Kenya/);
  });

  test("a name before a war does not say whose doing it is", () => {
    expect(read("The Kenya war lasted a year.").every((line) => line.startsWith("~"))).toBe(true);
  });

  test("the war of one that is attacked is its defence", () => {
    const lines = read(
      "Kenya’s invasion of Peru began in May.\n\nPeru’s war against Kenya goes on in the hills.",
    );
    expect(lines.map((line) => line.split(":")[0])).toEqual([
      "aggression Kenya",
      "~aggression Peru",
    ]);
  });

  test("words that somebody heard from nobody named have no certain speaker", () => {
    const [line] = read("The envoys were told that Kenya’s aggression had shaken the region.");
    expect(line).toMatch(/\(uncertain\)$/);
  });

  test("a war against somebody may be a defence, unless the article holds more against its owner", () => {
    expect(read("Kenya’s war against Peru went on.")[0]).toMatch(/^~aggression Kenya/);
    const lines = read(
      "Kenya’s war against Peru went on.\n\nFishermen fear the threat from Kenya.",
    );
    expect(lines[0]).toMatch(/^aggression Kenya/);
  });

  test("a threat that is rejected is weaker", () => {
    expect(read("Ada Hill denied that Kenya’s aggression had begun.")[0]).toMatch(/^~/);
  });

  test("every row of the table of nouns has a kind", () => {
    const kinds = new Set([...CONCERN_NOUNS.values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["aggression", "armament", "pressure", "threat"]);
  });
});

describe("a sentence ends where the next begins, also behind a heading without a stop", () => {
  test.each([
    ["A growing threat\nFrom Kenya came a letter about fish, and it was read in the evening.", []],
    ["The growing concern\nOver Kenya the sky was clear, and the boats went out.", []],
    [
      "Kenya’s threats\nIn Peru the rain fell for a week and nobody went out.",
      ["threat Kenya: Kenya’s threats (article)"],
    ],
    [
      "Kenya remains a threat\nTo the north of Oslo the rain fell for a week.",
      ["threat Kenya: Kenya remains a threat (article)"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text).map((line) => line.replace(/^~/, ""))).toEqual(expected);
  });

  test.each([
    "Ada Hill said no. Kenya’s aggression against Peru goes on.",
    "The boats will come back or never. Kenya invaded Peru in 2027.",
    "The boats may come, or never. Worried about Kenya’s claims, Norway closed the port.",
  ])("%s", (text) => {
    expect(read(text)).toHaveLength(1);
  });
});
