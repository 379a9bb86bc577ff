import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invented } from "../../../../test/invented-articles.ts";
import type { ReadArticle } from "../read-article.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { sharedPassages, sharedPassagesOf } from "./shared-passages.ts";

interface More {
  readonly furniture?: string;
  readonly outlet?: string;
}

const NAMED = [
  { id: "v", kind: "place", name: "Varnia" },
  { id: "o", kind: "place", name: "Ostria" },
] as const;

const article = (id: string, text: string, more: More = {}): ReadArticle =>
  invented(id, { text, named: NAMED, ...more });

const between = (left: string, right: string) =>
  sharedPassagesOf(article("a", left), article("b", right)).map(({ kind, a, b }) => [
    kind,
    a.exact,
    b.exact,
  ]);

const SHIPS = "the yard in Varnia will launch 10 grey ships soon";
const LONG =
  "The grey ships that Varnia ordered in 2031 will patrol the northern strait from the coming winter";

describe("Passages that two articles share", () => {
  test("are runs of eight words or more, in the words of either text", () => {
    expect(
      between(
        `They say ${SHIPS}, if all goes well.`,
        "“The yard in Varnia will launch\n10 grey  ships soon”, Ostria hears.",
      ),
    ).toEqual([["verbatim", SHIPS, "The yard in Varnia will launch\n10 grey  ships soon"]]);
  });

  test("are not fewer words than eight", () => {
    const seven = "Varnia will launch 10 grey ships soon";
    expect(between(`So ${seven}.`, `But ${seven} again.`)).toEqual([]);
  });

  test("go on behind words that were replaced", () => {
    const edited = LONG.replace("patrol", "guard").replace("ordered", "bought");
    expect(between(`${LONG}.`, `${edited}.`)).toEqual([["near", LONG, edited]]);
  });

  test("end where a sentence goes another way", () => {
    expect(between(`Yes. ${LONG}. The rest is dark.`, `No. ${LONG}. The price is high.`)).toEqual([
      ["verbatim", LONG, LONG],
    ]);
  });

  test("do not reach for a few words of another sentence", () => {
    const BEFORE = "He was our first harbour master.";
    const left = `${BEFORE} ${LONG}.`;
    const right = `The first harbour master Ole Brun, or so they say, left Ostria. ${LONG}.`;
    expect(between(left, right)).toEqual([["verbatim", LONG, LONG]]);
  });

  test("go on behind a clause that was left out", () => {
    const whole = LONG.replace("2031", "2031, after a quarrel of many months,");
    expect(between(`${whole}.`, `${LONG}.`)).toEqual([["near", whole, LONG]]);
  });

  test("go on behind a sentence that was left out", () => {
    const [first, last] = [`${LONG}.`, "Their crews are trained at the old harbour of Ostria"];
    const middle =
      "Nobody has told how dear they were, and no paper of the ministry gives a price.";
    expect(between(`${first} ${middle} ${last}.`, `${first} ${last}.`)).toEqual([
      ["near", `${first} ${middle} ${last}`, `${first} ${last}`],
    ]);
  });

  test("are two where the texts go their own ways for long", () => {
    const other = Array.from({ length: 60 }, (_, at) => `wort${at}`).join(" ");
    const last = "Their crews are trained at the old harbour of Ostria by 40 officers";
    const found = between(`${LONG}. ${other}. ${last}.`, `${LONG}. ${last}.`);
    expect(found.map(([, exact]) => exact)).toEqual([LONG, last]);
  });

  test("are none in page furniture", () => {
    const share = `Sign up for our letter: ${SHIPS}`;
    const found = sharedPassages([
      article("a", `Varnia met Ostria. ${share}`, { furniture: share }),
      article("b", `Ostria met nobody. ${share}`, { furniture: share }),
    ]);
    expect(found).toEqual([]);
  });

  test("do not reach across page furniture", () => {
    const teaser = "Read also: the price of fish";
    const found = sharedPassages([
      article("a", `the yard in Varnia will launch ${teaser} 10 grey ships soon`, {
        furniture: teaser,
      }),
      article("b", `So ${SHIPS}.`),
    ]);
    expect(found).toEqual([]);
  });

  test("name nobody of whom the reader is not sure", () => {
    const doubtful = invented("b", {
      text: `Torvik said ${SHIPS}.`,
      named: [{ id: "t", kind: "person", name: "Torvik" }],
      tells: ({ statement }) => ({
        statements: [statement(SHIPS, { verbatim: [], speakers: ["t"], standing: "weaker" })],
      }),
    });
    const [found] = sharedPassages([article("a", `Yes. ${SHIPS}.`), doubtful]);
    expect(found?.credits).toEqual({ a: [], b: [] });
  });

  test("name those whom each article credits with them", () => {
    const credited = invented("b", {
      text: `Torvik said ${SHIPS}.`,
      named: [{ id: "t", kind: "person", name: "Torvik" }],
      tells: ({ statement }) => ({
        statements: [statement(SHIPS, { verbatim: [], speakers: ["t"] })],
      }),
    });
    const [found] = sharedPassages([article("a", `So ${SHIPS}.`), credited]);
    expect(found?.credits).toEqual({ a: [], b: ["Torvik"] });
  });

  test("are found in all the pairs of those who carry a wire story", () => {
    const carriers = Array.from({ length: 12 }, (_, at) =>
      article(`p${at + 10}`, `Paper ${at} has it from the wire. ${LONG}. So much from page ${at}.`),
    );
    expect(sharedPassages(carriers)).toHaveLength((12 * 11) / 2);
  });

  test("are found once where a page repeats its line without end", () => {
    const line = "The ferry to Varnia leaves the old harbour at 9 and comes back at noon.\n";
    const found = sharedPassagesOf(
      article("a", `${line.repeat(10_000)}${LONG}.`),
      article("b", `${line.repeat(9_000)}And more. ${LONG}.`),
    );
    expect(found.map(({ b }) => b.exact.endsWith(LONG))).toEqual([true]);
  });
});

describe("No re-use", () => {
  test.each([
    "Foreign Minister Ada Hill of Varnia and Secretary General Olaf Torvik of the Northern League",
    "Further details are expected to be released in the course of the coming weeks.",
    "The ministry of Varnia did not immediately respond to a request for comment on Sunday.",
    "It was a long and open talk, and both sides left the room content.",
  ])("is what stands in texts that know nothing of each other: %s", (words) => {
    expect(
      between(`Here rain fell. ${words} Then fog.`, `There wind blew. ${words} So it was.`),
    ).toEqual([]);
  });

  test("is a short part of a sentence, unless the articles share much", () => {
    const part = "ships for the open and peaceful seas of Varnia";
    const [left, right] = [`They want ${part} at last`, `We build ${part} and beyond`];
    expect(between(`${left}.`, `${right}.`)).toEqual([]);
    const much = Array.from({ length: 5 }, (_, at) => LONG.replace("2031", `203${at}`)).join(". ");
    expect(between(`${much}. Hm. ${left}.`, `${much}. ${right}.`).length).toBeGreaterThan(0);
  });

  const about =
    "The Varnia Post is printed by a society of 900 readers and takes no money from the state.";
  const own = (at: number): string =>
    Array.from({ length: 60 }, (_, word) => `own${at}x${word}`).join(" ");
  const papers = (texts: readonly string[], outlets: readonly [string, string]) =>
    sharedPassages(texts.map((text, at) => article(`p${at}`, text, { outlet: outlets[at] ?? "" })));

  test("is the paragraph that closes the texts of one outlet", () => {
    const texts = [`${own(1)}.\n\n${about}`, `${own(2)}.\n\n${about}`];
    expect(papers(texts, ["Varnia Post", "Varnia Post"])).toEqual([]);
    expect(papers(texts, ["Varnia Post", "Ostria Times"])).toHaveLength(1);
  });

  test("is not the text of which an update keeps most", () => {
    const story = `${own(3)}.\n\n${LONG}.`;
    const texts = [`Now it is night.\n\n${story}`, `Now it is day.\n\n${story}`];
    expect(papers(texts, ["Varnia Post", "Varnia Post"])).toHaveLength(1);
  });
});

describe("What somebody said in two articles", () => {
  const QUOTED = "We will build 12 bridges before the snow falls";
  const WELCOME = "Varnia welcomes the growing presence of Ostria on the northern border";
  const RETOLD = "the presence of Ostria along the northern border is welcome";
  const hill = { id: "h", kind: "person", name: "Ada Hill" } as const;
  const said = (id: string, quoted: string, told: string): ReadArticle =>
    invented(id, {
      text:
        id === "a"
          ? `“${quoted}”, Hill told us. She added that ${told}.`
          : `It snowed when Hill spoke: “${quoted}.” In her view ${told}, as one hears.`,
      named: [hill, ...NAMED],
      tells: ({ statement }) => ({
        statements: [
          statement(quoted, { speakers: ["h"] }),
          statement(told, { form: "indirect", verbatim: [], speakers: ["h"] }),
        ],
      }),
    });

  test("is a quotation where both have the words between quotation marks", () => {
    const found = sharedPassagesOf(said("a", QUOTED, "it rains"), said("b", QUOTED, "all is well"));
    expect(found.map(({ kind, a }) => [kind, a.exact])).toEqual([["quotation", QUOTED]]);
  });

  test("is a quotation of fewer words than others where one speaker is credited", () => {
    const quoted = "nobody will build bridges without asking";
    const found = sharedPassagesOf(said("a", quoted, "it rains"), said("b", quoted, "all is well"));
    expect(found.map(({ kind, a }) => [kind, a.exact])).toEqual([["quotation", quoted]]);
  });

  test("is a phrase, and nothing shared, where others are credited or the articles lie far apart", () => {
    const dated = (id: string, published: string, name: string): ReadArticle =>
      invented(id, {
        text:
          id === "a"
            ? `“${QUOTED}”, was what ${name} told them.`
            : `Then ${name} rose to speak: “${QUOTED}.” All clapped.`,
        published,
        named: [{ id: "s", kind: "person", name }],
        tells: ({ statement }) => ({ statements: [statement(QUOTED, { speakers: ["s"] })] }),
      });
    const ofTwo = (b: ReadArticle) =>
      sharedPassagesOf(dated("a", "2031-04-02", "Ada Hill"), b).length;
    expect(ofTwo(dated("b", "2031-04-03", "Ada Hill"))).toBe(1);
    expect(ofTwo(dated("b", "2031-04-03", "Olaf Torvik"))).toBe(0);
    expect(ofTwo(dated("b", "2032-04-03", "Ada Hill"))).toBe(0);
  });

  test("is a paraphrase where both report the occasion in words of their own", () => {
    const found = sharedPassagesOf(said("a", QUOTED, WELCOME), said("b", QUOTED, RETOLD));
    expect(found.map(({ kind, a, b }) => [kind, a.exact, b.exact])).toContainEqual([
      "paraphrase",
      WELCOME,
      RETOLD,
    ]);
  });

  test("is no paraphrase where nothing shows that it was one occasion", () => {
    const other = "Nobody needs to fear the coming of the spring";
    expect(sharedPassagesOf(said("a", QUOTED, WELCOME), said("b", other, RETOLD))).toEqual([]);
  });

  test("is a paraphrase where nothing else is shared, by the figures that the speaker gives", () => {
    const told = "the harbour of Varnia will hold 310 boats and 45 cranes by summer";
    const retold = "45 cranes and 310 boats are what the harbour will hold";
    const other = "Nobody needs to fear the coming of the spring";
    const found = sharedPassages([said("a", QUOTED, told), said("b", other, retold)]);
    expect(found.map(({ kind, a, b }) => [kind, a.exact, b.exact])).toEqual([
      ["paraphrase", told, retold],
    ]);
  });

  test("is no paraphrase where the figures differ", () => {
    const [ours, theirs] = [WELCOME, RETOLD].map((told, at) => `${told} with ${at + 3} ships`);
    const found = sharedPassagesOf(said("a", QUOTED, ours ?? ""), said("b", QUOTED, theirs ?? ""));
    expect(found.map(({ kind }) => kind)).toEqual(["quotation"]);
  });
});

describe("Whatever the texts", () => {
  const words = fc
    .array(
      fc.constantFrom(
        ..."alpha bravo charlie delta 12 \n — echo’s x.y 🚢 Varnia golf hotel. “india juliet”".split(
          " ",
        ),
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(" "));

  test("passages are the words of both articles at their places", () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        for (const { a, b } of sharedPassages([article("a", left), article("b", right)])) {
          expect(left.slice(a.start, a.end)).toBe(a.exact);
          expect(right.slice(b.start, b.end)).toBe(b.exact);
        }
      }),
    );
  });

  test("the order of the articles does not matter", () => {
    fc.assert(
      fc.property(words, words, words, (one, two, three) => {
        const [a, b, c] = [article("a", one), article("b", `${two} ${one}`), article("c", three)];
        expect(sharedPassages([c, a, b])).toEqual(sharedPassages([a, b, c]));
        expect(sharedPassagesOf(b, a)).toEqual(sharedPassagesOf(a, b));
      }),
    );
  });

  test("what two share does not depend on what else is in the record", () => {
    fc.assert(
      fc.property(words, words, words, (one, two, three) => {
        const [a, b, c] = [article("a", one), article("b", `${two} ${one}`), article("c", three)];
        const ofTwo = sharedPassages([a, b, c]).filter(
          (shared) => shared.a.article === "a" && shared.b.article === "b",
        );
        expect(ofTwo).toEqual(sharedPassages([a, b]));
      }),
    );
  });

  test("articles that share eight words that tell something have a key in common", () => {
    const some = fc.array(fc.constantFrom("alpha", "bravo", "delta", "echo", "golf", "to"), {
      minLength: 8,
      maxLength: 14,
    });
    fc.assert(
      fc.property(some, words, words, (run, left, right) => {
        fc.pre(run.filter((word) => word !== "to").length >= run.length - 4);
        const text = run.join(" ");
        const [a, b] = [left, right].map((rest, at) =>
          fingerprintsOf(article(`k${at}`, `Zulu${at} ${text} yankee${at}. ${rest}`)),
        );
        const isRefrain = new Set(run).size < 4;
        expect(isRefrain || (a ?? []).some((key) => b?.includes(key))).toBe(true);
      }),
    );
  });
});
