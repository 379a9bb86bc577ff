import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { as, either, type Item, lexicon, like, many, maybe, seq, titled, word } from "./pattern.ts";
import { applyRules, type Match, rule } from "./rule.ts";

function itemsOf(text: string): readonly Item[] {
  return [...text.matchAll(/\S+/g)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function found<V>(matches: readonly Match<V>[], text: string): readonly [string, V][] {
  return matches.map((match) => [text.slice(match.start, match.end), match.value]);
}

const NUMBER = like(/^\d+$/, Number);
const FRUIT = lexicon({ apples: "apple", pears: "pear" });

const HARVEST = rule({
  id: "en.test.harvest",
  pattern: seq(
    as("count", NUMBER),
    maybe(seq(word("ripe"), maybe(word("red")))),
    as("fruit", FRUIT),
  ),
  make: ({ count, fruit }) => (count === 0 ? null : `${count}×${fruit}`),
  examples: [],
  except: [],
});

describe("the pattern language", () => {
  test("types captures by inference", () => {
    const pattern = seq(
      as("count", NUMBER),
      maybe(as("fruit", FRUIT)),
      many(as("word", word("a"))),
    );
    expectTypeOf<NonNullable<typeof pattern.captures>>().toEqualTypeOf<{
      readonly count: number;
      readonly fruit: string | undefined;
      readonly word: readonly string[];
    }>();
    const other = either(as("a", NUMBER), seq(as("a", NUMBER), as("b", FRUIT)));
    expectTypeOf<NonNullable<typeof other.captures>>().toEqualTypeOf<{
      readonly a: number;
      readonly b: string | undefined;
    }>();
  });

  test("finds sequences with optional parts, whatever their case", () => {
    const text = "They sold 12 Ripe red APPLES and 3 pears .";
    expect(found(applyRules(itemsOf(text), [HARVEST], null), text)).toEqual([
      ["12 Ripe red APPLES", "12×apple"],
      ["3 pears", "3×pear"],
    ]);
  });

  test("finds nothing where the meaning is refused", () => {
    expect(applyRules(itemsOf("0 apples"), [HARVEST], null)).toEqual([]);
  });

  test("takes the longest way through alternatives and repetitions", () => {
    const list = rule({
      id: "en.test.list",
      pattern: either(
        as("only", FRUIT),
        seq(as("lead", FRUIT), many(seq(word("and", ","), as("more", FRUIT)))),
      ),
      make: ({ only, lead, more }) => [only ?? lead, ...(more ?? [])].join("+"),
      examples: [],
      except: [],
    });
    const text = "apples , pears and apples";
    expect(found(applyRules(itemsOf(text), [list], null), text)).toEqual([
      [text, "apple+pear+apple"],
    ]);
  });

  test("asks for a capital only where the pattern does", () => {
    const may = rule({
      id: "en.test.may",
      pattern: as("month", titled(lexicon({ may: 5 }))),
      make: ({ month }) => month,
      examples: [],
      except: [],
    });
    const text = "They may leave in May";
    expect(found(applyRules(itemsOf(text), [may], null), text)).toEqual([["May", 5]]);
  });

  test("decides conflicts by length, then by order, and never lets matches overlap", () => {
    const short = rule({
      id: "en.test.short",
      pattern: as("fruit", FRUIT),
      make: ({ fruit }) => `only ${fruit}`,
      examples: [],
      except: [],
    });
    const same = { ...short, id: "en.test.same" };
    const text = "4 apples or pears";
    const matches = applyRules(itemsOf(text), [same, short, HARVEST], null);
    expect(matches.map((match) => match.rule)).toEqual(["en.test.harvest", "en.test.same"]);
  });

  test("counts a merged stretch as one item", () => {
    const person: Item = { text: "Ada Verne", start: 0, end: 9, kind: "person" };
    const rest = [{ text: "resigned", start: 10, end: 18 }];
    const resigned = rule({
      id: "en.test.resigned",
      pattern: seq(
        as(
          "who",
          like((item) => (item.kind === "person" ? item.text : undefined)),
        ),
        word("resigned"),
      ),
      make: ({ who }) => who,
      examples: [],
      except: [],
    });
    expect(applyRules([person, ...rest], [resigned], null)[0]?.value).toBe("Ada Verne");
    expect(applyRules([{ ...person, kind: "place" }, ...rest], [resigned], null)).toEqual([]);
  });

  test("skips a rule whose words are absent", () => {
    let asked = 0;
    const counted = rule({
      id: "en.test.counted",
      pattern: seq(
        word("many", "few"),
        like((item) => {
          asked++;
          return item.text;
        }),
        word("pears"),
      ),
      make: () => "found",
      examples: [],
      except: [],
    });
    expect(applyRules(itemsOf("many words but no fruit"), [counted], null)).toEqual([]);
    expect(asked).toBe(0);
  });

  test("gives sorted, disjoint matches that lie in the sequence", () => {
    const words = fc.array(fc.constantFrom("1", "22", "apples", "pears", "ripe", "and", "0", "é"));
    fc.assert(
      fc.property(words, (list) => {
        const items = itemsOf(list.join(" "));
        let end = 0;
        for (const match of applyRules(items, [HARVEST], null)) {
          expect(match.first).toBeGreaterThanOrEqual(end);
          expect(match.last).toBeGreaterThan(match.first);
          expect(match.start).toBe(items[match.first]?.start);
          expect(match.end).toBe(items[match.last - 1]?.end);
          end = match.last;
        }
      }),
    );
  });
});
