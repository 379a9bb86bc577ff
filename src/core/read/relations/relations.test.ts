import { beforeAll, expect, test } from "vitest";
import { loadLanguage } from "../../../edge/intake/language.ts";
import type { Segment } from "../../annotation/layers.ts";
import type { Language } from "../../languages/language.ts";
import { cast } from "../cast.ts";
import type { ReadingContext } from "../context.ts";
import { dates } from "../dates.ts";
import { names } from "../names.ts";
import { sentences } from "../sentences.ts";
import { syntax } from "../syntax.ts";
import { tags } from "../tags.ts";
import { tokens } from "../tokens.ts";
import { relations } from "./relations.ts";

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

/** Each relation as "subject kind object since". */
function related(text: string): readonly string[] {
  const context: ReadingContext = { text, language, published: null, issuer: null, outlet: null };
  const segments: Segment[] = [{ start: 0, end: text.length, role: "body" }];
  const first = { segments, tokens: tokens.read({ segments }, context).layer };
  const second = { ...first, sentences: sentences.read(first, context).layer };
  const third = { ...second, syntax: syntax.read(second, context).layer };
  const fourth = { ...third, tags: tags.read(third, context).layer };
  const fifth = { ...fourth, names: names.read(fourth, context).layer };
  const sixth = { ...fifth, cast: cast.read(fifth, context).layer };
  const all = { ...sixth, dates: dates.read(sixth, context).layer };
  const name = (id: string) => all.cast.entities.find((e) => e.id === id)?.name ?? id;
  return relations
    .read(all, context)
    .layer.map((r) =>
      [name(r.subject), r.relation, name(r.object), r.since].filter(Boolean).join(" "),
    );
}

test.each([
  [
    "Norway is a member of the European Free Trade Association.",
    ["Norway member-of European Free Trade Association"],
  ],
  ["NATO member Norway agreed.", ["Norway member-of NATO"]],
  ["Norway has been a NATO partner since 1982.", ["Norway partner-of NATO 1982"]],
  [
    "The Northern Affairs Bureau at the Ministry of Works met.",
    ["Northern Affairs Bureau part-of Ministry of Works"],
  ],
  [
    "Norway, a member of the European Free Trade Association since 1960, agreed.",
    ["Norway member-of European Free Trade Association 1960"],
  ],
  ["They met in Oslo, Norway.", []],
  ["Trade came through Oslo, Norway’s capital.", []],
  ["Oslo is located in Norway.", []],
  [
    "The European Free Trade Association, based in Geneva, agreed.",
    ["European Free Trade Association located-in Geneva"],
  ],
  [
    "They wrote to the Nordic Council: Norway, Sweden and Denmark.",
    ["Norway", "Sweden", "Denmark"].map((member) => `${member} member-of Nordic Council`),
  ],
  ["Strengthening the Nordic Council: Norway and Sweden affirm their commitment.", []],
  ["Nordic Council: Norway and Sweden, with others, plan to build a road.", []],
  ["They met in Canada, Norway and Spain.", []],
  ["Norway is not a member of the European Union.", []],
  ["The minister of Norway is a member of the European Parliament.", []],
])("%s", (text, expected) => {
  expect(related(text).map((r) => r.replace("North Atlantic Treaty Organization", "NATO"))).toEqual(
    expected,
  );
});
