import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../../test/invented-articles.ts";
import type { Office } from "../../annotation/contract.ts";
import type { ReadArticle } from "../read-article.ts";
import { type Identity, identify } from "./index.ts";

interface Holder extends Named {
  /** The office and the id of the body, both in the words of the text. */
  readonly holds?: readonly [office: string, body: string | null];
}

function article(id: string, text: string, named: readonly Holder[]): ReadArticle {
  return invented(id, {
    text,
    named,
    tells: ({ office }) => ({
      offices: named.flatMap(({ id: person, holds }): Office[] =>
        holds === undefined ? [] : [office(person, holds[0], { body: holds[1] })],
      ),
    }),
  });
}

const person = (id: string, name: string, holds?: Holder["holds"]): Holder => ({
  id,
  kind: "person",
  name,
  ...(holds === undefined ? {} : { holds }),
});
const body = (id: string, name: string, ...otherNames: string[]): Holder => ({
  id,
  kind: "body",
  name,
  otherNames,
});

const isOne = ({ idOf }: Identity, ...members: readonly (readonly [string, string])[]): boolean =>
  new Set(members.map(([of, entity]) => idOf(of, entity))).size === 1;

describe("Persons of two articles", () => {
  test("are one when both give the same full name", () => {
    const identity = identify([
      article("a", "Ada Torvik spoke.", [person("p", "Ada Torvik")]),
      article("b", "Ada Torvik left.", [person("q", "Ada Torvik")]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(true);
    expect(identity.entities).toHaveLength(1);
    expect(identity.entities[0]?.mentions.map((m) => m.article)).toEqual(["a", "b"]);
  });

  test("are one when only accents, case or the order of their names differ", () => {
    const identity = identify([
      article("a", "Rén Takeo spoke.", [person("p", "Rén Takeo")]),
      article("b", "TAKEO Ren left.", [person("q", "TAKEO Ren")]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(true);
  });

  test("go by the name that is written as names are", () => {
    const nameOf = (first: Holder, second: Holder): string | undefined =>
      identify([
        article("a", `${first.name} it is.`, [first]),
        article("b", `${second.name} it is.`, [second]),
      ]).entities[0]?.name;
    expect(nameOf(person("p", "ADelia Torvik"), person("q", "Adelia Torvik"))).toBe(
      "Adelia Torvik",
    );
    expect(nameOf(body("p", "PORT VARN"), body("q", "Port Varn"))).toBe("Port Varn");
    expect(nameOf(body("p", "Trans- Lake Union"), body("q", "Trans-Lake Union"))).toBe(
      "Trans-Lake Union",
    );
  });

  test("stay apart when one gives a surname alone", () => {
    const identity = identify([
      article("a", "Ada Torvik spoke.", [person("p", "Ada Torvik")]),
      article("b", "Torvik left.", [person("q", "Torvik")]),
      article("c", "Torvik came.", [person("r", "Torvik")]),
    ]);
    expect(identity.entities).toHaveLength(3);
  });

  test("are one when a surname has the office and the body of the full name", () => {
    const varnia = body("v", "Varnia");
    const identity = identify([
      article("a", "Minister Ada Torvik of Varnia spoke.", [
        person("p", "Ada Torvik", ["Minister", "v"]),
        varnia,
      ]),
      article("b", "Minister Torvik of Varnia left.", [
        person("q", "Torvik", ["Minister", "v"]),
        varnia,
      ]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(true);
  });

  test("stay apart when the surname holds the office of another body", () => {
    const identity = identify([
      article("a", "Minister Ada Torvik of Varnia spoke.", [
        person("p", "Ada Torvik", ["Minister", "v"]),
        body("v", "Varnia"),
      ]),
      article("b", "Minister Torvik of Ostria left.", [
        person("q", "Torvik", ["Minister", "o"]),
        body("o", "Ostria"),
      ]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(false);
  });

  test("stay apart when two full names fit the surname and its office", () => {
    const varnia = body("v", "Varnia");
    const identity = identify([
      article("a", "Minister Ada Torvik of Varnia spoke.", [
        person("p", "Ada Torvik", ["Minister", "v"]),
        varnia,
      ]),
      article("b", "Minister Bo Torvik of Varnia spoke.", [
        person("q", "Bo Torvik", ["Minister", "v"]),
        varnia,
      ]),
      article("c", "Minister Torvik of Varnia left.", [
        person("r", "Torvik", ["Minister", "v"]),
        varnia,
      ]),
    ]);
    const ids = [identity.idOf("a", "p"), identity.idOf("b", "q"), identity.idOf("c", "r")];
    expect(new Set(ids).size).toBe(3);
  });

  test("stay apart when they share a surname of two words", () => {
    const named = (id: string, name: string): Holder => ({
      ...person(id, name),
      otherNames: ["van Hoek"],
    });
    const identity = identify([
      article("a", "Ada van Hoek spoke. Then van Hoek left.", [named("p", "Ada van Hoek")]),
      article("b", "Bo van Hoek spoke. Then van Hoek left.", [named("q", "Bo van Hoek")]),
      article("c", "The minister, van Hoek, left.", [person("r", "van Hoek")]),
    ]);
    expect(identity.entities).toHaveLength(3);
  });

  test("are no bodies of the same name", () => {
    const identity = identify([
      article("a", "Ada Torvik spoke.", [person("p", "Ada Torvik")]),
      article("b", "The Ada Torvik sailed.", [body("q", "Ada Torvik")]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(false);
  });
});

describe("Bodies of two articles", () => {
  test("are one when they have the same name in British and American spelling", () => {
    const identity = identify([
      article("a", "The Northern Defence Organisation met.", [
        body("p", "Northern Defence Organisation"),
      ]),
      article("b", "The Northern Defense Organization met.", [
        body("q", "Northern Defense Organization"),
      ]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(true);
  });

  test("are one when an acronym stands for one long name in all the record", () => {
    const identity = identify([
      article("a", "The Northern Sea Compact (NSC) met.", [
        body("p", "Northern Sea Compact", "NSC"),
      ]),
      article("b", "The NSC met.", [body("q", "NSC")]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(true);
    expect(identity.entities[0]?.name).toBe("Northern Sea Compact");
  });

  test("stay apart when an acronym stands for two long names", () => {
    const identity = identify([
      article("a", "The Northern Sea Compact (NSC) met.", [
        body("p", "Northern Sea Compact", "NSC"),
      ]),
      article("b", "The National Ship Council (NSC) met.", [
        body("q", "National Ship Council", "NSC"),
      ]),
      article("c", "The NSC met.", [body("r", "NSC")]),
    ]);
    expect(identity.entities).toHaveLength(3);
  });

  test("stay apart when they share no more than a short form", () => {
    const identity = identify([
      article("a", "The Varnian Assembly met. So the Assembly sat.", [
        body("p", "Varnian Assembly", "the Assembly"),
      ]),
      article("b", "The Ostrian Assembly met. So the Assembly sat.", [
        body("q", "Ostrian Assembly", "the Assembly"),
      ]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(false);
  });

  test("are one by their acronym where another article calls it by a short form", () => {
    const identity = identify([
      article("a", "The Northern Sea Compact (NSC) met.", [
        body("p", "Northern Sea Compact", "NSC"),
      ]),
      article("b", "NSC met. So the Compact sat.", [body("q", "the Compact", "NSC")]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(true);
    expect(identity.entities[0]?.name).toBe("Northern Sea Compact");
  });

  test("stay apart when neither has a name", () => {
    const unnamed = (id: string): Holder => body(id, "the delegation");
    const articles = ["a", "b"].map((id) =>
      article(id, "They saw the delegation.", [unnamed("d")]),
    );
    const described = articles.map((each) => ({
      ...each,
      reading: {
        ...each.reading,
        mentions: each.reading.mentions.map((m) => ({ ...m, form: "descriptive" as const })),
      },
    }));
    expect(identify(described).entities).toHaveLength(2);
  });
});

describe("The ids of a record", () => {
  test("are all different, also where two names make the same slug", () => {
    const { entities } = identify([
      article("a", "Torvik spoke.", [person("p", "Torvik")]),
      article("b", "Torvik left.", [person("q", "Torvik")]),
      article("c", "Torvik came.", [person("r", "Torvik")]),
    ]);
    expect(new Set(entities.map((e) => e.id)).size).toBe(3);
  });

  test("are asked for with ids of the articles alone", () => {
    const identity = identify([article("a", "Torvik spoke.", [person("p", "Torvik")])]);
    expect(() => identity.idOf("a", "q")).toThrow(new RangeError("Article a has no entity q"));
  });
});

describe("A body whose name opens with initials", () => {
  test("is not cut to further initials: another body may bear what is left", () => {
    const identity = identify([
      article("a", "The U.L. Lake Court sat.", [body("p", "U.L. Lake Court")]),
      article("b", "The U.L. Court sat.", [body("q", "U.L. Court")]),
    ]);
    expect(isOne(identity, ["a", "p"], ["b", "q"])).toBe(false);
  });
});
