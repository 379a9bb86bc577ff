/** A line that a person makes on words of an article: the words are the article's, the values are desk knowledge. */
import type {
  Commitment,
  Concern,
  Figure,
  Happening,
  Line,
  Office,
  Quote,
  Reading,
  Statement,
} from "../annotation/contract.ts";
import type { HandMade, LineType } from "./decision.ts";
import { withValue } from "./fields.ts";
import type { Missing } from "./find-line.ts";
import { LIST, type ReadLine, readLines } from "./read-lines.ts";
import { locate } from "./words-anchor.ts";

/** The fields without which a line of a type says nothing. */
export const NEEDED: Readonly<Record<LineType, readonly string[]>> = {
  office: ["person", "office"],
  statement: [],
  event: ["kind"],
  figure: ["value"],
  undertaking: ["committer"],
  concern: ["about"],
};

/** The reading with the line at the end of its list. Values that are none of their field leave it as it was made. */
export function withHandMade(reading: Reading, made: HandMade, said: Line): Reading | Missing {
  const words = made.words.flatMap((at) => locate(reading.text, at) ?? []);
  const [first] = words;
  if (first === undefined || words.length < made.words.length)
    return "the words are not in the article";
  const list = LIST[made.type];
  if (readLines(reading).some((line) => isThis(line, made.type, said, words))) return reading;
  const line = blank(made.type, said, first, words);
  const index = (reading[list] ?? []).length;
  let with_: Reading = { ...reading, [list]: [...(reading[list] ?? []), line] };
  for (const [field, value] of Object.entries(made.fields))
    with_ = withValue(with_, { type: made.type, index }, field, value) ?? with_;
  return with_;
}

/** The same person's line on the same words, made before. */
function isThis(
  { type, line, spans }: ReadLine,
  made: LineType,
  { by, reasons: [reason = ""] }: Line,
  words: readonly Quote[],
): boolean {
  const places = new Set(words.map(({ start, end }) => `${start}-${end}`));
  return (
    type === made &&
    line.by === by &&
    line.reasons.includes(reason) &&
    spans.every(({ start, end }) => places.has(`${start}-${end}`))
  );
}

function blank(type: LineType, said: Line, first: Quote, evidence: readonly Quote[]) {
  const id = `given:${first.start}-${first.end}`;
  switch (type) {
    case "office":
      return { ...said, person: "", office: "", body: null, ...CURRENT, evidence } satisfies Office;
    case "statement":
      return { ...said, id, content: evidence, verbatim: [], ...UNSAID } satisfies Statement;
    case "event":
      return { ...said, id, ...UNTOLD, evidence } satisfies Happening;
    case "figure":
      return { ...said, ...UNCOUNTED, evidence } satisfies Figure;
    case "undertaking":
      return { ...said, act: first, ...UNDERTAKEN, evidence } satisfies Commitment;
    case "concern":
      return { ...said, id, words: first, ...WORRYING, evidence } satisfies Concern;
    default:
      return type satisfies never;
  }
}

const CURRENT = { status: "current", asOf: null } as const;
const UNSAID = {
  form: "indirect",
  cue: null,
  source: null,
  speakers: [],
  via: null,
  addressee: null,
  within: null,
  said: null,
} as const;
const UNTOLD = {
  kind: "other",
  plover: null,
  mode: null,
  realis: "occurred",
  participants: [],
  place: null,
  date: null,
  areas: [],
} as const;
const UNCOUNTED = {
  measure: "other",
  subject: null,
  low: null,
  best: null,
  high: null,
  unit: "count",
  comparator: "eq",
  nature: "actual",
  asOf: null,
  target: null,
  period: null,
  statement: null,
} as const;
const UNDERTAKEN = {
  committers: [],
  stage: "intended",
  deadline: null,
  conditions: null,
  vague: false,
  areas: [],
  statement: null,
} as const;
const WORRYING = {
  kind: "worry",
  about: [],
  voice: "article",
  speakers: [],
  via: null,
  statement: null,
  verbatim: false,
  said: null,
} as const;
