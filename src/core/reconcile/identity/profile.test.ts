import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../../test/invented-articles.ts";
import type { Office } from "../../annotation/contract.ts";
import { groupProfiles } from "./grouping.ts";
import { identifyWith } from "./index.ts";
import { type NameProfile, profilesOf } from "./profile.ts";

const UTOPIA: Named = { id: "u", kind: "place", name: "Utopia", adjectives: ["Utopian"] };
const VELDLAND: Named = { id: "v", kind: "place", name: "Veldland", adjectives: ["Veldish"] };
const body = (name: string, ...otherNames: string[]): Named => ({
  id: "b",
  kind: "body",
  name,
  otherNames,
});

function profileIn(
  text: string,
  named: readonly Named[],
  offices: readonly (readonly [
    person: string,
    office: string,
    body: string | null,
    words: string,
  ])[] = [],
): NameProfile | null {
  const article = invented("a", {
    text,
    named,
    tells: ({ office }) => ({
      offices: offices.map(
        ([person, title, of, words]): Office => office(person, title, { body: of, words }),
      ),
    }),
  });
  return profilesOf(article).find(({ entity }) => entity.id === named[0]?.id)?.profile ?? null;
}

describe("The state of a name that many have", () => {
  test.each([
    ["Utopia’s Ministry of Defence said so.", "Ministry of Defence"],
    ["The Utopian Ministry of Defence said so.", "Ministry of Defence"],
    ["The Utopian Ministry of Defence said so.", "Utopian Ministry of Defence"],
    ["The Ministry of Defence of Utopia said so.", "Ministry of Defence"],
    ["The Ministry of Defence of Utopia said so.", "Ministry of Defence of Utopia"],
  ])("is told beside it or in it: %s", (text, name) => {
    const profile = profileIn(`${text} Veldish and Utopian ships left Veldland.`, [
      body(name),
      UTOPIA,
      VELDLAND,
    ]);
    expect(profile).toMatchObject({ of: "utopia", common: ["defense ministry"] });
  });

  test("is told by its minister", () => {
    const profile = profileIn(
      "Defence Minister Ada Hill of Utopia met a Veldish envoy. The Ministry of Defence said so.",
      [
        body("Ministry of Defence"),
        UTOPIA,
        VELDLAND,
        { id: "p", kind: "person", name: "Ada Hill" },
      ],
      [["p", "Defence Minister", "u", "Defence Minister Ada Hill"]],
    );
    expect(profile?.of).toBe("utopia");
  });

  test("is the one that the article speaks of, where it speaks of one", () => {
    const named = [body("Ministry of Defence"), UTOPIA];
    expect(profileIn("Utopian ships left Utopia, the Ministry of Defence said.", named)?.of).toBe(
      "utopia",
    );
  });

  test.each([
    "Utopian and Veldish ships left, the Ministry of Defence said.",
    "Utopia’s Ministry of Defence and Veldland’s Ministry of Defence said so.",
  ])("is open where two could be meant: %s", (text) => {
    expect(profileIn(text, [body("Ministry of Defence"), UTOPIA, VELDLAND])?.of).toBeNull();
  });

  test("is asked for no name of its own", () => {
    const profile = profileIn("Utopia’s Torvik Institute (the Institute) said so.", [
      body("Torvik Institute", "the Institute"),
      UTOPIA,
    ]);
    expect(profile).toMatchObject({ of: null, common: [] });
  });
});

describe("Former names", () => {
  const SCHOOL: Named = { id: "s", kind: "body", name: "Lys School" };

  test.each([
    "The Torvik Institute, formerly known as the Lys School, moved.",
    "The Torvik Institute (formerly the Lys School) moved.",
    "The Torvik Institute was renamed the Lys School.",
  ])("are names: %s", (text) => {
    expect(profileIn(text, [body("Torvik Institute"), SCHOOL])?.otherNames).toEqual(["Lys School"]);
  });

  test.each([
    "The head of the Torvik Institute, formerly the Lys School’s, moved.",
    "The Torvik Institute met the Lys School, formerly known as poor.",
    "The Torvik Institute was once visited by the Lys School.",
  ])("are not told by %s", (text) => {
    expect(profileIn(text, [body("Torvik Institute"), SCHOOL])?.otherNames).toEqual([]);
  });
});

describe("Offices of a profile", () => {
  const HILL: Named = { id: "p", kind: "person", name: "Ada Hill", otherNames: ["Hill"] };

  test("know whether the article tells them of the full name", () => {
    const told = (words: string) =>
      profileIn(`Ada Hill spoke. ${words} left.`, [HILL, UTOPIA], [["p", "President", null, words]])
        ?.offices;
    expect(told("President Ada Hill")).toMatchObject([{ isOfFullName: true }]);
    expect(told("President Hill")).toMatchObject([{ isOfFullName: false }]);
  });

  test("are none where a surname could be a namesake's", () => {
    const named: Named[] = [HILL, { id: "q", kind: "person", name: "Bo Hill" }];
    const profile = profileIn("Ada Hill met Bo Hill. President Hill left.", named, [
      ["p", "President", null, "President Hill"],
    ]);
    expect(profile).toMatchObject({ offices: [], beside: ["Bo Hill"] });
  });
});

describe("Groups that are known already", () => {
  test("give an article the ids of the whole record", () => {
    const long = invented("a", {
      text: "The Northern Sea Compact (NSC) met.",
      named: [body("Northern Sea Compact", "NSC")],
    });
    const short = invented("b", {
      text: "The NSC met. Hill left.",
      named: [body("NSC"), { id: "p", kind: "person", name: "Hill" }],
    });
    const both = [long, short].map((article) => ({ article, entities: profilesOf(article) }));
    const grouping = groupProfiles(
      both.flatMap(({ entities }) => entities.flatMap(({ profile }) => profile ?? [])),
    );
    const identity = identifyWith(both.slice(1), grouping);
    expect(identity.idOf("b", "b")).toBe("org:northern-sea-compact");
    expect(identity.idOf("b", "p")).toBe("per:hill@b");
  });
});
