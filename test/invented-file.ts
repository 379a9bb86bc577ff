/** A relationship over three years in five invented articles, and one about somebody else. */
import type { ReadArticle } from "../src/core/reconcile/read-article.ts";
import { invented, type Named } from "./invented-articles.ts";

const VARNIA: Named = { id: "v", kind: "place", name: "Varnia", adjectives: ["Varnian"] };
const COMPACT: Named = {
  id: "n",
  kind: "body",
  name: "Northern Sea Compact",
  otherNames: ["NSC"],
};
const OSTRIA: Named = { id: "o", kind: "place", name: "Ostria", adjectives: ["Ostrian"] };
const LYS: Named = { id: "l", kind: "place", name: "Lys" };
const person = (id: string, name: string): Named => ({ id, kind: "person", name });

/** The visit of 2031: what was intended. */
export const BEFORE: ReadArticle = invented("before", {
  text: `NSC visit to Varnia ends

Members of the Northern Sea Compact met Minister of Defence Ada Torvik in Lys from 19 to 23 September 2031.

Varnia will open a mission of its own to the NSC. It is to name its ports by March 2032.

“The Ostrian threat at sea is growing,” Torvik told the Compact. In 2018 Karl Rask was Minister of Defence. All spoke of the Ostrian fleet off Lys.
`,
  named: [VARNIA, COMPACT, OSTRIA, LYS, person("t", "Ada Torvik"), person("r", "Karl Rask")],
  published: "2031-09-30",
  tells: ({ office, event, commitment, statement, concern, date }) => ({
    offices: [
      office("t", "Minister of Defence", { body: "v", words: "Minister of Defence Ada Torvik" }),
      office("r", "Minister of Defence", {
        body: "v",
        words: "Karl Rask was Minister of Defence",
        asOf: date("2018"),
      }),
    ],
    events: [
      event("meeting", "Members of the Northern Sea Compact met Minister of Defence Ada Torvik", {
        among: ["n", "t"],
        place: "l",
        date: date("2031-09-19/2031-09-23"),
      }),
    ],
    commitments: [
      commitment("open a mission of its own to the NSC", ["v"], { areas: ["representation"] }),
      commitment("name its ports by March 2032", ["v"], { deadline: date("../2032-03") }),
    ],
    statements: [
      statement("The Ostrian threat at sea is growing", {
        speakers: ["t"],
        said: date("2031-09-19/2031-09-23"),
      }),
    ],
    concerns: [
      concern("The Ostrian threat at sea is growing", [OSTRIA.id], {
        voice: "speaker",
        speakers: ["t"],
        verbatim: true,
        said: date("2031-09-19/2031-09-23"),
      }),
      concern("the Ostrian fleet off Lys", [OSTRIA.id]),
      concern("Ostrian threat at sea", [VARNIA.id], { said: date("2031-09-19/2031-09-23") }),
      concern("Ostrian threat", [OSTRIA.id], { standing: "weaker", reasons: ["a doubt"] }),
    ],
  }),
});

/** What happened in between. */
export const BETWEEN: ReadArticle = invented("between", {
  text: `Varnia opens its door to the NSC

Varnia opened a mission to the NSC in Lys on 1 February 2033. A Varnian budget of 40 million was named.

Minister of Defence Bo Hale of Varnia cut a ribbon.
`,
  named: [VARNIA, COMPACT, LYS, person("h", "Bo Hale")],
  published: "2033-02-02",
  tells: ({ office, event, figure, date }) => ({
    offices: [
      office("h", "Minister of Defence", { body: "v", words: "Minister of Defence Bo Hale" }),
    ],
    events: [
      event("open_mission", "Varnia opened a mission to the NSC in Lys on 1 February 2033", {
        among: ["v", "n"],
        place: "l",
        date: date("2033-02-01"),
        areas: ["representation"],
      }),
    ],
    figures: [
      figure("A Varnian budget of 40 million", {
        measure: "defence_budget",
        subject: "v",
        unit: "USD",
        best: 40_000_000,
        asOf: date("2033-02-02"),
      }),
    ],
  }),
});

/** The visit of 2034. */
export const AFTER: ReadArticle = invented("after", {
  text: `NSC returns to Varnia

Delegates of the Northern Sea Compact met Minister of Defence Cara Lund in Varnia this week.

Varnia will send forty cadets to the school in Lys. It may also lease a pier.
`,
  named: [VARNIA, COMPACT, LYS, person("c", "Cara Lund")],
  published: "2034-11-25",
  tells: ({ office, event, commitment, date }) => ({
    offices: [
      office("c", "Minister of Defence", { body: "v", words: "Minister of Defence Cara Lund" }),
    ],
    events: [
      event("meeting", "Delegates of the Northern Sea Compact met Minister of Defence Cara Lund", {
        among: ["n", "c"],
        date: date("../2034-11-25"),
      }),
    ],
    commitments: [
      commitment("send forty cadets to the school in Lys", ["v"]),
      commitment("lease a pier", ["v"], { standing: "weaker", reasons: ["vague"] }),
    ],
  }),
});

/** Without a date of its own, but not before May 2032. */
export const UNDATED: ReadArticle = invented("undated", {
  text: `Envoy at work

Envoy to the NSC Dora Pine of Varnia toured the Northern Sea Compact ships.
`,
  named: [VARNIA, COMPACT, person("p", "Dora Pine")],
  published: "2032-05/..",
  tells: ({ office }) => ({
    offices: [office("p", "Envoy to the NSC", { body: "v", words: "Envoy to the NSC Dora Pine" })],
  }),
});

/** About Varnia alone. */
const ALONE: ReadArticle = invented("alone", {
  text: `Varnia mends roads

Minister of Transport Ida Moss of Varnia met mayors in Lys.
`,
  named: [VARNIA, LYS, person("m", "Ida Moss")],
  published: "2031-09-30",
  tells: ({ office, event, date }) => ({
    offices: [
      office("m", "Minister of Transport", { body: "v", words: "Minister of Transport Ida Moss" }),
    ],
    events: [
      event("meeting", "Ida Moss of Varnia met mayors", { among: ["m"], date: date("2031-09-29") }),
    ],
  }),
});

/** About neither side. */
export const ELSEWHERE: ReadArticle = invented("elsewhere", {
  text: `Ostria meets Lys

Ostria held talks with Lys on 3 March 2033. Minister Eva Kron of Ostria pledged grain.
`,
  named: [OSTRIA, LYS, person("k", "Eva Kron")],
  published: "2033-03-04",
  tells: ({ office, event, commitment, date }) => ({
    offices: [office("k", "Minister", { body: "o", words: "Minister Eva Kron" })],
    events: [
      event("negotiation", "Ostria held talks with Lys on 3 March 2033", {
        among: ["o", "l"],
        date: date("2033-03-03"),
      }),
    ],
    commitments: [commitment("grain", ["o"])],
  }),
});

export const FILE: readonly ReadArticle[] = [BEFORE, BETWEEN, AFTER, UNDATED, ALONE, ELSEWHERE];

export const BETWEEN_BOTH = {
  between: ["Varnia", "NSC"],
  compare: ["2031-09-30", "2034-11-25"],
  asOf: null,
} as const;
