import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupIds } from "./entities.ts";
import { type Grouping, groupProfiles, keysOfProfile, nearKeysOfProfile } from "./grouping.ts";
import { type HeldOffice, type NameProfile, profileText } from "./profile.ts";

type Given = Partial<NameProfile>;

const profile = (kind: NameProfile["kind"], name: string, given: Given = {}): NameProfile => ({
  kind,
  name,
  otherNames: [],
  listed: null,
  offices: [],
  of: null,
  common: [],
  beside: [],
  marks: [],
  ...given,
});
const person = (name: string, given: Given = {}): NameProfile => profile("person", name, given);
const body = (name: string, given: Given = {}): NameProfile => profile("body", name, given);
const office = (title: string, ...bodies: string[]): HeldOffice => ({
  title,
  bodies,
  status: "current",
  isOfFullName: true,
});

const PRESIDENT = { offices: [office("president", "utopia")] };

const isOne = (...profiles: readonly NameProfile[]): boolean =>
  groupProfiles(profiles).groups.some((group) => group.length === new Set(profiles).size);

const questions = (...profiles: readonly NameProfile[]): number =>
  groupProfiles(profiles).near.length;

describe("Full names of persons", () => {
  test.each([
    ["Euna Torvik", "Torvik Euna"],
    ["Torvik Eun-a", "Torvik Euna"],
    ["Rin Tae Ho", "Rin Tae-ho"],
    ["Rén Łukas", "Ren Lukas"],
    ["Ada B. Torvik", "Ada Torvik"],
    ["Ada Torvik Jr.", "Ada Torvik"],
    ["Oleh Zorenskyy", "Oleh Zorensky"],
    ["ADA TORVIK", "Ada Torvik"],
  ])("%s and %s are one", (a, b) => {
    expect(isOne(person(a), person(b))).toBe(true);
  });

  test.each([
    ["Ada B. Torvik", "Ada C. Torvik"],
    ["Ada Torvik", "Bo Torvik"],
    ["Mona Hill", "Nona Hill"],
    ["Rin Tae-ho", "Rin Tae-wo"],
  ])("%s and %s are two, without a question", (a, b) => {
    expect(isOne(person(a), person(b))).toBe(false);
    expect(questions(person(a), person(b))).toBe(0);
  });

  test.each([
    ["Joe Torvik", "Joseph R. Torvik"],
    ["Ada Torvik", "Ada Maria Torvik"],
    ["Mohammed Torvik", "Mohamed Torvik"],
    ["Anna Andersson", "Anna Anderson"],
  ])("%s and %s are a question, and one with the same office", (a, b) => {
    expect(isOne(person(a), person(b))).toBe(false);
    expect(questions(person(a), person(b))).toBe(1);
    expect(isOne(person(a, PRESIDENT), person(b, PRESIDENT))).toBe(true);
    const elsewhere = { offices: [office("president", "veldland")] };
    expect(isOne(person(a, PRESIDENT), person(b, elsewhere))).toBe(false);
  });

  test("stay apart where one article names both", () => {
    const both = person("Joe Torvik", { ...PRESIDENT, beside: ["Joseph Torvik"] });
    expect(isOne(both, person("Joseph Torvik", PRESIDENT))).toBe(false);
  });

  test("without initials stay apart from two that have different ones", () => {
    const { groups } = groupProfiles([
      person("Ada B. Torvik"),
      person("Ada C. Torvik"),
      person("Ada Torvik"),
    ]);
    expect(groups).toHaveLength(3);
  });

  test("of one with two offices are one", () => {
    const trade = person("Ada Torvik", { offices: [office("minister|trade", "utopia")] });
    expect(isOne(person("Ada Torvik", PRESIDENT), trade)).toBe(true);
  });
});

describe("Surnames", () => {
  test("join the one whom an article tells in the office by the full name", () => {
    const guessed = { offices: [{ ...office("president"), isOfFullName: false }] };
    const { groups } = groupProfiles([
      person("Ada Torvik", PRESIDENT),
      person("Bo Torvik", guessed),
      person("Torvik", { offices: [office("president")] }),
    ]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
      ["Ada Torvik", "Torvik"],
      ["Bo Torvik"],
    ]);
  });

  test("without an office are a question where one person has the surname", () => {
    expect(questions(person("Ada Torvik"), person("Torvik"))).toBe(1);
    expect(questions(person("Ada Torvik"), person("Bo Torvik"), person("Torvik"))).toBe(0);
  });

  test("in an office that many hold join nobody without its body", () => {
    const senator = { offices: [office("senator")] };
    const two = [person("Ada Torvik", senator), person("Bo Torvik")];
    expect(groupProfiles([...two, person("Torvik", senator)]).alone).toHaveLength(1);
  });

  test("in a spelling of another table join by office and body", () => {
    expect(isOne(person("Oleh Zorenskyy", PRESIDENT), person("Zorensky", PRESIDENT))).toBe(true);
  });
});

describe("Names of things", () => {
  test.each([
    ["Torvik Mining Ltd", "Torvik Mining"],
    ["Ministry of Deep Mines", "Deep Mines Ministry"],
    ["Utopian & Veldish Rail", "Utopian and Veldish Rail"],
    ["Northern Sea Accord", "the Northern Sea Accord"],
  ])("%s and %s are one", (a, b) => {
    expect(isOne(body(a), body(b))).toBe(true);
  });

  test.each(["Ministry of Defence", "National Assembly", "Memorandum of Understanding", "Summit"])(
    "%s of two states are two",
    (name) => {
      const common = [name.toLowerCase()];
      const [a, b] = [body(name, { of: "utopia", common }), body(name, { of: "veldland", common })];
      expect(isOne(a, b)).toBe(false);
      expect(groupProfiles([body(name, { common })]).alone).toHaveLength(1);
      expect(isOne(a, body(`${name}, Utopia`, { of: "utopia", common }))).toBe(true);
    },
  );

  test("that many have are a question where the record has one state's", () => {
    const common = ["defense ministry"];
    const told = body("Ministry of Defence", { of: "utopia", common });
    const bare = body("Defence Ministry", { common });
    expect(groupProfiles([told, bare]).near).toMatchObject([{ a: told, b: bare }]);
    const other = body("Ministry of Defence", { of: "veldland", common });
    expect(groupProfiles([told, bare, other]).near).toEqual([]);
  });

  test("with the acronym of their owner are those with its long name", () => {
    const short = body("NSC Sea Council");
    expect(isOne(short, body("Northern Sister Cities Sea Council"))).toBe(true);
    const two = [body("Northern Sister Cities Sea Council"), body("New Ship Club Sea Council")];
    expect(groupProfiles([short, ...two]).groups).toHaveLength(3);
  });

  test("of a pack join what a text prints otherwise", () => {
    expect(
      isOne(body("NSC", { listed: "northern sea compact" }), body("Northern Sea Compact")),
    ).toBe(true);
  });

  test("whose initials an unexplained acronym is are a question", () => {
    expect(questions(body("NSC"), body("Northern Sea Compact"))).toBe(1);
    expect(questions(body("NSC"), body("Northern Sea Compact"), body("New Ship Club"))).toBe(0);
  });

  test("of capitals are those that are printed as a word", () => {
    expect(isOne(body("NOSECO"), body("Noseco"))).toBe(true);
    expect(isOne(body("NSC"), body("Nsc"))).toBe(false);
  });

  test("of five words and more are joined by their initials", () => {
    expect(isOne(body("NSCUW"), body("Northern Sea Compact for Upland Waters"))).toBe(true);
    const other = body("New Ship Club of Utopian Women");
    expect(questions(body("NSCUW"), body("Northern Sea Compact for Upland Waters"), other)).toBe(0);
  });

  test("are joined by an acronym that some other name stands beside, but does not spell", () => {
    const told = body("Northern Sea Compact", { otherNames: ["NSC"] });
    const odd = body("Ministry of Mines", { otherNames: ["NSC"] });
    const group = groupProfiles([told, odd, body("NSC")]).groups.find((one) => one.includes(told));
    expect(group?.map(({ name }) => name)).toContain("NSC");
  });
});

describe("States", () => {
  const place = (name: string, ...otherNames: string[]): NameProfile =>
    profile("place", name, { otherNames });

  test("are one in their long form", () => {
    expect(isOne(place("Republic of Utopia"), place("Utopia"))).toBe(true);
    expect(isOne(place("the Islamic Republic of Utopia"), place("Utopia"))).toBe(true);
  });

  test("stay apart where two have long forms with one name, or the other is called otherwise", () => {
    expect(
      groupProfiles([
        place("Republic of Utopia"),
        place("People's Republic of Utopia"),
        place("Utopia"),
      ]).groups,
    ).toHaveLength(3);
    expect(
      groupProfiles([place("Veldland", "Republic of Utopia"), place("Utopia")]).groups,
    ).toHaveLength(2);
  });
});

const NAMES = [
  "Ada Torvik",
  "Ada B. Torvik",
  "Ada C. Torvik",
  "Torvik",
  "Torvik Ada",
  "Bo Torvik",
  "Joe Hill",
  "Joseph Hill",
  "Hill",
  "Joe M. Hill",
];
const drawnPerson = fc
  .record({
    name: fc.constantFrom(...NAMES),
    offices: fc.subarray([office("president", "utopia"), office("president"), office("senator")]),
    beside: fc.subarray(["Joe Hill", "Bo Torvik"], { maxLength: 1 }),
  })
  .map(({ name, ...given }) => person(name, given));
const drawnThing = fc
  .record({
    kind: fc.constantFrom("body" as const, "place" as const),
    name: fc.constantFrom(
      "Northern Sea Compact",
      "NSC",
      "NOSECO",
      "Noseco",
      "Nsc",
      "National Ship Club",
      "Navy",
      "Republic of Utopia",
      "Utopia",
      "NSC Fleet",
      "Northern Sea Compact Fleet",
    ),
    otherNames: fc.subarray(["NSC", "Utopia"], { maxLength: 1 }),
    of: fc.constantFrom(null, "utopia", "veldland"),
  })
  .map(({ kind, name, ...given }) =>
    profile(kind, name, { ...given, common: name === "Navy" ? ["navy"] : [] }),
  );
const drawn = fc.array(fc.oneof(drawnPerson, drawnThing), { maxLength: 14 });

/** Each profile with the group it is in; null where it stands alone. */
function placed({ groups, alone }: Grouping): ReadonlyMap<string, string | null> {
  return new Map([
    ...groups.flatMap((group) => {
      const texts = group.map(profileText).sort();
      return texts.map((text) => [text, texts.join("\n")] as const);
    }),
    ...alone.map((one) => [profileText(one), null] as const),
  ]);
}

function idsOf({ groups }: Grouping): ReadonlyMap<string, string> {
  const ids = groupIds(groups);
  return new Map(
    groups.flatMap((group, at) => group.map((one) => [profileText(one), ids[at] ?? ""] as const)),
  );
}

describe("The groups of a record", () => {
  test("do not depend on the order of the profiles, nor on how often one stands", () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (profiles, dice) => {
        const rolls = profiles.map(() => dice.next().value as number);
        const shuffled = [...profiles.keys()]
          .sort((a, b) => (rolls[a] ?? 0) - (rolls[b] ?? 0))
          .flatMap((at) => profiles[at] ?? []);
        expect(groupProfiles([...shuffled, ...profiles])).toEqual(groupProfiles(profiles));
      }),
    );
  });

  test("and their ids are those of the profiles that are reached through the keys of one of them", () => {
    fc.assert(
      fc.property(drawn, (profiles) => {
        const whole = placed(groupProfiles(profiles));
        const [first] = profiles;
        if (first === undefined) return;
        const ids = idsOf(groupProfiles(profiles));
        const part = groupProfiles(reached(first, profiles));
        for (const [text, group] of placed(part)) expect(group).toBe(whole.get(text));
        for (const [text, id] of idsOf(part)) expect(id).toBe(ids.get(text));
      }),
    );
  });

  test("do not change with a profile that has no key of theirs", () => {
    fc.assert(
      fc.property(drawn, (profiles) => {
        const strangers = [person("Eve Brandt", PRESIDENT), body("Lys Harbour Trust")];
        const before = groupProfiles(profiles);
        const after = groupProfiles([...profiles, ...strangers]);
        for (const [text, group] of placed(before)) expect(placed(after).get(text)).toBe(group);
        expect(after.near).toEqual(before.near);
      }),
    );
  });

  test("ask of acronyms what the carriers of their letters answer", () => {
    const [long, short] = [body("Northern Sea Compact"), body("NSC")];
    expect(nearKeysOfProfile(long)).toEqual(nearKeysOfProfile(short));
    expect(nearKeysOfProfile(person("Ada Torvik"))).toEqual([]);
  });
});

/** What shares a key with the profile, and what shares one with that. */
function reached(from: NameProfile, all: readonly NameProfile[]): NameProfile[] {
  const found = new Set([from]);
  const keys = new Set(keysOfProfile(from));
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const one of all) {
      if (!keysOfProfile(one).some((key) => keys.has(key))) continue;
      found.add(one);
      for (const key of keysOfProfile(one)) keys.add(key);
    }
  }
  return [...found];
}
