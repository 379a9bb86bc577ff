/** Small sets with invented words, for the tests of the scorers: what is right in them, and ways to spoil it. */

import type { Bounds } from "./scorers/attributions.ts";
import type { AnnotatedArticle, PredictedArticle } from "./scorers/happenings.ts";
import { participationsOf } from "./scorers/happenings.ts";
import type { ReuseCase } from "./scorers/shared-passages.ts";

/** Code points of the first or of a later place of some words. */
function boundsOf(text: string, words: string, nth = 0): [start: number, end: number] {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new RangeError(`“${words}” is not ${nth + 1} times in “${text}”`);
  const start = Array.from(text.slice(0, at)).length;
  return [start, start + Array.from(words).length];
}

function spanOf(text: string, words: string, nth = 0): { start: number; end: number } {
  const [start, end] = boundsOf(text, words, nth);
  return { start, end };
}

/** The characters above U+FFFF make code points and code units differ behind them. */
const HARBOUR =
  "Harbour talks end 🚢🚢\nMinister Odile Varn met Tomas Brack in Port Sarrane on Friday.\n“The harbour opens in May 2031,” Varn said. Brack told the Morning Dispatch that “the price” was 12 million crowns over three years.";

const QUAY =
  "Port Sarrane, 4 March\nThe Quay Board asked Lord Brack for 300 berths. According to the board, work begins next week.";

export const NAMED = [
  {
    id: "harbour",
    text: HARBOUR,
    entities: [
      { ...spanOf(HARBOUR, "Odile Varn"), type: "PER" },
      { ...spanOf(HARBOUR, "Tomas Brack"), type: "PER" },
      { ...spanOf(HARBOUR, "Port Sarrane"), type: "LOC" },
      { ...spanOf(HARBOUR, "Morning Dispatch"), type: "ORG" },
    ],
  },
  {
    id: "quay",
    text: QUAY,
    entities: [
      { ...spanOf(QUAY, "Quay Board"), type: "ORG" },
      { ...spanOf(QUAY, "Brack"), type: "PER" },
    ],
  },
];

export const TIMED = [
  {
    id: "harbour",
    text: HARBOUR,
    dct: "2031-03-07",
    timexes: [
      { ...spanOf(HARBOUR, "Friday"), type: "DATE", value: "2031-03-07" },
      { ...spanOf(HARBOUR, "May 2031"), type: "DATE", value: "2031-05" },
    ],
  },
  {
    id: "quay",
    text: QUAY,
    dct: "2031-03-05",
    timexes: [
      { ...spanOf(QUAY, "4 March"), type: "DATE", value: "2031-03-04" },
      { ...spanOf(QUAY, "next week"), type: "DATE", value: "2031-W11" },
    ],
  },
];

const at = (text: string, ...words: string[]): Bounds[] => words.map((w) => boundsOf(text, w));

export const ATTRIBUTED = [
  {
    id: "harbour",
    text: HARBOUR,
    attributions: [
      {
        source: at(HARBOUR, "Varn said").map(([start]): Bounds => [start, start + 4]),
        cue: at(HARBOUR, "said"),
        content: at(HARBOUR, "The harbour opens in May 2031"),
      },
      {
        source: at(HARBOUR, "Brack told").map(([start]): Bounds => [start, start + 5]),
        cue: at(HARBOUR, "told"),
        content: at(HARBOUR, "that “the price” was 12 million crowns over three years"),
      },
    ],
  },
  {
    id: "quay",
    text: QUAY,
    attributions: [
      {
        source: at(QUAY, "the board"),
        cue: at(QUAY, "According to"),
        content: at(QUAY, "work begins next week"),
      },
    ],
  },
];

export const CODED = [
  {
    id: "one",
    text: "Odile Varn demanded berths.",
    event: "DEMAND",
    source: [{ actorText: "Odile Varn" }],
  },
  {
    id: "two",
    text: "The Quay Board agreed.",
    event: "AGREE",
    source: [{ actorText: "Quay Board" }],
  },
];

export const COUNTED = [
  {
    id: "one",
    text: "The board wants 300 berths for 1.5 to 2 million crowns.",
    quantities: [
      { value: "300", unit: "berths", normalizedUnit: "berth", change: "=" },
      { value: "1500000.0-2000000.0", unit: "crowns", normalizedUnit: "crown", change: "=" },
    ],
  },
  {
    id: "two",
    text: "Over 40 ships left.",
    quantities: [{ value: "40", unit: "ships", normalizedUnit: "ship", change: ">" }],
  },
];

export const PAGES = [
  {
    id: "a",
    file: "a.html",
    text: "The harbour of Port Sarrane opens. Ships come.",
    title: "Harbour opens",
    published: "2031-05-01",
    author: "Ada Quill and Ben Reed",
    type: "article",
  },
  {
    id: "b",
    file: "b.html",
    text: "Berths for sale, many berths.",
    title: "Berths",
    published: null,
    author: null,
    type: "listing",
  },
];

const COPIED = "The Quay Board asked Lord Brack for 300 berths";
const LATER = `As the board wrote: ${COPIED}. Nobody answered 🚢 so far.`;

export const REUSED = [
  { id: "earlier", text: QUAY, published: "2031-03-05", cases: [] as ReuseCase[] },
  {
    id: "later",
    text: LATER,
    published: "2031-03-09",
    cases: [
      {
        this: boundsOf(LATER, COPIED),
        sourceId: "earlier",
        source: boundsOf(QUAY, COPIED),
        kind: "verbatim",
      },
    ],
  },
];

export const REUSE_PAIRS = [
  {
    later: "later",
    earlier: "earlier",
    label: "reuse",
    kind: "verbatim",
    this: boundsOf(LATER, COPIED),
    source: boundsOf(QUAY, COPIED),
  },
  {
    later: "later",
    earlier: "earlier",
    label: "none",
    kind: "formula",
    this: boundsOf(LATER, "so far"),
    source: boundsOf(QUAY, "next week"),
  },
];

const mention = (id: string, words: string) => ({ id, ...spanOf(HARBOUR, words) });

export const ARTICLES: readonly AnnotatedArticle[] = [
  {
    id: "harbour",
    text: HARBOUR,
    dct: "2031-03-07",
    annotatedEnd: Array.from(HARBOUR).length,
    entityMentions: [mention("1", "Odile Varn"), mention("2", "Tomas Brack")],
    eventMentions: [mention("3", "met"), mention("4", "said")],
    values: [mention("5", "12 million crowns")],
    relations: [
      { kind: "HAS_PARTICIPANT", source: ["3"], target: ["1", "2"] },
      { kind: "SLINK", source: ["4"], target: ["3"] },
    ],
  },
];

/** The gold of an article in the form of a prediction. */
export function predictedArticle(article: AnnotatedArticle): PredictedArticle {
  return {
    id: article.id,
    values: article.values.flatMap(({ start, end }) =>
      start === null || end === null ? [] : [{ start, end }],
    ),
    participations: participationsOf(article),
  };
}
