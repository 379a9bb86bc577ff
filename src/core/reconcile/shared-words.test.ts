import { describe, expect, test } from "vitest";
import { invented } from "../../../test/invented-articles.ts";
import type { Passage } from "../annotation/contract.ts";
import type { ReadArticle } from "./read-article.ts";
import { sharedPassages } from "./reuse/shared-passages.ts";
import { sharedWordsOf } from "./shared-words.ts";

const NAMED = [{ id: "v", kind: "place", name: "Varnia" }] as const;
const FIRST =
  "Varnia will build the long bridge over the northern strait before the winter of 2040";
const LAST = "Its old ferries go to the museum of the harbour town when the bridge is opened";

const article = (id: string, text: string): ReadArticle => invented(id, { text, named: NAMED });

function wordsOf(left: string, right: string) {
  const articles = [article("a", left), article("b", right)];
  const at = (id: "a" | "b", exact: string): Passage => {
    const text = id === "a" ? left : right;
    const start = text.indexOf(exact);
    if (start < 0) throw new RangeError(`“${exact}” is not in ${id}`);
    return { article: id, start, end: start + exact.length, exact };
  };
  return { shared: sharedWordsOf(articles, sharedPassages(articles)), at };
}

describe("Two lines", () => {
  const middle = "The council has not said what it will cost";
  const { shared, at } = wordsOf(
    `Rain. ${FIRST}. ${middle}. ${LAST}. Fog lies on the sea and nobody goes out today.`,
    `Snow fell on us. ${FIRST}. ${LAST}. The sun shines and all go out to swim in it.`,
  );

  test("are the same where the same words of an edited passage lie under them", () => {
    expect(shared.areSame([at("a", LAST)], [at("b", LAST)])).toBe(true);
    expect(shared.areSame([at("b", FIRST)], [at("a", FIRST)])).toBe(true);
  });

  test("are not the same where other words of the passage lie under them", () => {
    expect(shared.areSame([at("a", FIRST)], [at("b", LAST)])).toBe(false);
    expect(shared.areSame([at("a", middle)], [at("b", LAST)])).toBe(false);
  });

  test("are the same far into a passage whose lines one text breaks and indents", () => {
    const wrapped = FIRST.replaceAll(/(\w+ \w+) /g, "$1\n      ");
    const release = wordsOf(`Rain. ${FIRST}. Fog.`, `Snow. ${wrapped}. Sun.`);
    const [ours, theirs] = [release.at("a", "winter of 2040"), release.at("b", wrapped.slice(-4))];
    expect(release.shared.areSame([ours], [theirs])).toBe(true);
    expect(release.shared.areSame([release.at("a", "northern")], [theirs])).toBe(false);
  });

  test("in one passage have a key in common", () => {
    const keys = shared.keysOf([at("a", LAST)]);
    expect(keys).not.toEqual([]);
    expect(shared.keysOf([at("b", LAST)])).toEqual(keys);
    expect(shared.keysOf([at("a", "Rain")])).toEqual([]);
  });

  test("are not the same where the text comes again with another number", () => {
    const again = FIRST.replace("2040", "2050");
    const release = wordsOf(`Rain. ${FIRST}. Fog.`, `Snow. ${again}. Sun.`);
    const [ours, theirs] = [release.at("a", FIRST), release.at("b", again)];
    expect(release.shared.keysOf([ours])).not.toEqual([]);
    expect(release.shared.areSame([ours], [theirs])).toBe(false);
  });
});

describe("Two articles", () => {
  test("are one text where next to nothing of one is its own", () => {
    const story = `${FIRST}. ${LAST}.`;
    const { shared } = wordsOf(story, `At another address: ${story}`);
    expect(shared.copiesOf("a")).toEqual(shared.copiesOf("b"));
    expect(shared.copiesOf("a")).toHaveLength(1);
  });

  test("are of one origin where one retells the other and keeps some of its sentences", () => {
    const { shared } = wordsOf(
      `${FIRST}. ${LAST}. Nobody in the harbour town knows yet who is to pay for all of that.`,
      `The council was warned. ${FIRST}. It is said that no one can tell where the money comes from, and yet they build.`,
    );
    expect(shared.copiesOf("a")).toHaveLength(1);
  });

  test("are two where each has much of its own", () => {
    const own = (id: string) => Array.from({ length: 40 }, (_, at) => `${id}own${at}`).join(" ");
    const { shared } = wordsOf(`${FIRST}. ${own("a")}.`, `${own("b")}. ${FIRST}.`);
    expect(shared.copiesOf("a")).toEqual([]);
  });
});

describe("Two lines in accounts that tell the same in other words", () => {
  const [told, retold] = [
    "the harbour of Varnia will hold 310 boats and 45 cranes by summer, and new ships set sail",
    "45 cranes and 310 boats are what the harbour will hold",
  ];
  const speaks = (id: string, words: string): ReadArticle =>
    invented(id, {
      text: `Ada Hill spoke: ${words}.`,
      named: [{ id: "h", kind: "person", name: "Ada Hill" }],
      tells: ({ statement }) => ({
        statements: [statement(words, { form: "indirect", verbatim: [], speakers: ["h"] })],
      }),
    });
  const articles = [speaks("a", told), speaks("b", retold)];
  const shared = sharedWordsOf(articles, sharedPassages(articles));
  const at = (article: "a" | "b", exact: string): Passage => {
    const start = `Ada Hill spoke: ${article === "a" ? told : retold}.`.indexOf(exact);
    return { article, start, end: start + exact.length, exact };
  };

  test("are the same where they are the accounts, or the same figure in them", () => {
    expect(shared.areSame([at("a", told)], [at("b", retold)])).toBe(true);
    expect(shared.areSame([at("a", "310 boats")], [at("b", "310 boats")])).toBe(true);
  });

  test("are not the same where they are other parts of them", () => {
    expect(shared.areSame([at("a", "310 boats")], [at("b", "45 cranes")])).toBe(false);
    expect(shared.areSame([at("a", "new ships set sail")], [at("b", "45 cranes")])).toBe(false);
  });

  test("are not taken over", () => {
    expect(shared.areTaken([at("a", told)], [at("b", retold)])).toBe(false);
  });
});
