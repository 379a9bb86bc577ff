import { describe, expect, test } from "vitest";
import { invented, type Named } from "../../../../test/invented-articles.ts";
import type { EventKind, FollowThrough, Happening } from "../../annotation/contract.ts";
import { reconcile } from "../index.ts";
import type { ReadArticle } from "../read-article.ts";

const CAST: readonly Named[] = [
  { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] },
  { id: "o", kind: "place", name: "Ostria", adjectives: ["Ostrian"] },
  { id: "l", kind: "place", name: "Lys" },
  { id: "c", kind: "body", name: "River Compact" },
  { id: "t", kind: "instrument", name: "Lake Treaty" },
  { id: "p", kind: "instrument", name: "Joint Coastal Partnership Programme" },
  { id: "q", kind: "instrument", name: "Jointly Tailored Coastal Partnership Program" },
];

const undertakes = (act: string, stage: "considered" | "intended" = "intended", vague = false) =>
  invented("a", {
    text: `Varnia will ${act}. It is near Ostria.`,
    named: CAST,
    published: "2031-04-09",
    tells: ({ commitment }) => ({ commitments: [commitment(act, ["v"], { stage, vague })] }),
  });

const happens = (
  kind: EventKind,
  words: string,
  rest: Partial<Happening> & { readonly among?: readonly string[]; readonly on?: string } = {},
): ReadArticle =>
  invented("b", {
    text: `${words}. The sea lies beside Varnia and Ostria.`,
    named: CAST,
    published: "2032-05-01",
    tells: ({ event, date }) => {
      const { on = "2032-04", among = ["v"], ...others } = rest;
      return { events: [event(kind, words, { among, date: date(on), ...others })] };
    },
  });

const linksOf = (...articles: ReadArticle[]): readonly FollowThrough[] =>
  reconcile(articles).commitments.find(({ id }) => id.startsWith("undertaking:a:"))
    ?.followThrough ?? [];

describe("An outcome in other words", () => {
  test.each<[act: string, kind: EventKind, later: string, among?: readonly string[]]>([
    [
      "upgrade its representation to the River Compact",
      "open_mission",
      "Varnia opened a mission to the River Compact",
      ["v", "c"],
    ],
    ["open an embassy in Ostria", "appoint", "Varnia appointed an ambassador to Ostria"],
    ["buy twelve patrol boats from Ostria", "procure", "Varnia ordered patrol boats of grey steel"],
    ["acquire Falcon jets", "visit", "The first Falcon jets arrived in Varnia"],
    ["sell nine ferries to Ostria", "transfer", "Varnia delivered nine ferries"],
    ["deploy 300 police to Lys", "deploy", "Varnia dispatched officers to Lys"],
    ["send troops to Lys", "visit", "Varnian soldiers arrived in Lys"],
    ["ratify the Lake Treaty", "ratify", "Varnia ratified the Lake Treaty"],
    ["join the Lake Treaty", "join", "Varnia acceded to the Lake Treaty"],
    [
      "hold talks with Ostria on fishing rights",
      "negotiation",
      "Varnia and Ostria held consultations on fishing",
      ["v", "o"],
    ],
    [
      "host a conference on salt with Ostria",
      "summit",
      "Varnia and Ostria met at the salt conference",
      ["v", "o"],
    ],
    [
      "hold a naval exercise with Ostria",
      "exercise",
      "Varnia and Ostria held a naval drill",
      ["v", "o"],
    ],
    ["draw up a maritime strategy", "adopt_policy", "Varnia adopted its maritime strategy"],
    [
      "ease its restrictions on radar exports",
      "change_law",
      "Varnia lifted curbs on the export of radar",
    ],
    [
      "a considerable increase in harbour spending",
      "approve_budget",
      "Varnia approved a harbour budget",
    ],
    ["prepare a loan for a sea wall", "sign", "Varnia signed an agreement on a sea wall"],
    ["sign a memorandum on cyber training", "sign", "Varnia signed an agreement on cyber training"],
    [
      "the renewal of its Joint Coastal Partnership Programme",
      "sign",
      "Varnia signed the Jointly Tailored Coastal Partnership Program",
    ],
  ])("to %s is %s: “%s”", (act, kind, later, among) => {
    const [link, ...more] = linksOf(undertakes(act), happens(kind, later, among && { among }));
    expect(more).toEqual([]);
    expect(link).toMatchObject({ status: "candidate", commitment: null });
    expect(link?.evidence.map((p) => p.exact)).toEqual([later]);
  });

  test.each<[act: string, kind: EventKind, later: string, among?: readonly string[]]>([
    [
      "upgrade its representation to the River Compact",
      "open_mission",
      "Varnia opened a mission in Lys",
    ],
    ["open an embassy in Ostria", "close_mission", "Varnia closed its consulate in Ostria"],
    [
      "buy twelve patrol boats from Ostria",
      "procure",
      "Varnia ordered fire engines from Ostria",
      ["v", "o"],
    ],
    ["buy twelve patrol boats from Ostria", "procure", "Ostria ordered patrol boats", ["o"]],
    ["sell nine ferries to Ostria", "transfer", "Varnia delivered blankets to Ostria", ["v", "o"]],
    ["deploy 300 police to Lys", "deploy", "Varnia dispatched officers to Ostria"],
    ["ratify the Lake Treaty", "ratify", "Varnia ratified the Postal Treaty"],
    [
      "hold talks with Ostria on fishing rights",
      "negotiation",
      "Varnia and Ostria held talks on visas",
      ["v", "o"],
    ],
    [
      "host a conference on salt with Ostria",
      "summit",
      "Varnia and Ostria met at the snow conference",
      ["v", "o"],
    ],
    [
      "hold a naval exercise with Ostria",
      "exercise",
      "Varnia and Ostria held a mountain exercise",
      ["v", "o"],
    ],
    ["draw up a maritime strategy", "adopt_policy", "Varnia adopted its forest strategy"],
    ["ease its restrictions on radar exports", "change_law", "Varnia lifted its ban on plastic"],
    [
      "a considerable increase in harbour spending",
      "approve_budget",
      "Varnia approved a culture budget of 3 billion dollars",
    ],
    [
      "sign a memorandum on cyber training with Ostria",
      "sign",
      "Varnia and Ostria signed a memorandum on school meals",
      ["v", "o"],
    ],
    ["visit Ostria", "visit", "Varnia visited Lys", ["v"]],
    ["acquire Falcon jets", "procure", "Varnia ordered Falcon boats"],
    ["buy patrol boats from Ostria", "procure", "Varnia ordered patrol boats from Lys"],
    ["sell nine ferries to Ostria", "transfer", "Ostria delivered nine ferries to Varnia", ["o"]],
    ["establish a submarine base on the coast", "industry", "Varnia built up its industrial base"],
  ])("to %s is not %s: “%s”", (act, kind, later, among) => {
    expect(linksOf(undertakes(act), happens(kind, later, among && { among }))).toEqual([]);
  });

  test("says in words of both texts why it is offered", () => {
    const [link] = linksOf(
      undertakes("send troops to Lys"),
      happens("deploy", "Varnia dispatched soldiers to Lys"),
    );
    expect(link?.why).toBe(
      "a later report on the same side; both tell of a deployment, say “troops” or “soldiers” and name Lys",
    );
  });

  test("is one at most: the one that shares more, else the earlier", () => {
    const record = (second: string) => [
      undertakes("buy patrol boats of grey steel"),
      happens("procure", "Varnia ordered patrol boats", { on: "2032-03" }),
      { ...happens("procure", second, { on: "2032-02" }), id: "c" },
    ];
    const later = (second: string) => linksOf(...record(second)).map((l) => l.evidence[0]?.article);
    expect(later("Varnia ordered patrol boats of grey steel")).toEqual(["c"]);
    expect(later("Varnia bought patrol boats")).toEqual(["c"]);
    expect(later("Varnia bought boats")).toEqual(["b"]);
  });
});

describe("What is offered", () => {
  test.each(["cancelled", "postponed"] as const)("is told as %s where it was", (realis) => {
    const [link] = linksOf(
      undertakes("buy patrol boats"),
      happens("procure", "Varnia will not order patrol boats", { realis }),
    );
    expect(link?.why).toBe(
      `a later report of something ${realis}; both tell of a purchase and say “patrol boats”`,
    );
  });

  test("is not what is only planned", () => {
    expect(
      linksOf(
        undertakes("buy patrol boats"),
        happens("procure", "Varnia plans to order patrol boats", { realis: "scheduled" }),
      ),
    ).toEqual([]);
  });
});

describe("A visit that was planned for a time", () => {
  const plans = (due: string) =>
    invented("a", {
      text: "Varnia will visit Ostria soon.",
      named: CAST,
      published: "2031-04-09",
      tells: ({ commitment, date }) => ({
        commitments: [commitment("visit Ostria", ["v"], { deadline: date(due) })],
      }),
    });
  const visit = (on: string) =>
    happens("visit", "Varnia visited Ostria", { among: ["v", "o"], on });

  test("is offered as held within it", () => {
    expect(linksOf(plans("2032-04"), visit("2032-04-12"))).toHaveLength(1);
  });

  test("is not taken for a visit at another time", () => {
    expect(linksOf(plans("2031-06"), visit("2032-04-12"))).toEqual([]);
  });
});

describe("A later undertaking of the same side", () => {
  const later = (act: string, stage: "intended" | "contracted") =>
    invented("b", {
      text: `Varnia signed for it: ${act}.`,
      named: CAST,
      published: "2032-05-01",
      tells: ({ commitment }) => ({ commitments: [commitment(act, ["v"], { stage })] }),
    });

  test("is offered where it went further and shares the thing by its two words", () => {
    const act = "eleven coastal radar masts of the Norrland yard";
    expect(
      linksOf(undertakes("strengthen its coastal radars"), later(act, "contracted")),
    ).toHaveLength(1);
    expect(linksOf(undertakes("strengthen its coastal radars"), later(act, "intended"))).toEqual(
      [],
    );
  });

  test("is offered where the first was too general to follow", () => {
    const general = undertakes("strengthen its stand-off defences", "intended", true);
    expect(
      linksOf(general, later("twelve rockets of a standoff defence system", "intended")),
    ).toHaveLength(1);
  });

  test("is nothing where only a common thing is shared", () => {
    const aid = undertakes("provide technical assistance to fishers");
    expect(linksOf(aid, later("technical assistance to bankers", "contracted"))).toEqual([]);
  });
});
