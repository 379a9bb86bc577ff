/** Readings made by hand for tests of what comes after reading: every quote is found in the text by its words. */
import type {
  Commitment,
  Concern,
  Edtf,
  EntityKind,
  Figure,
  Happening,
  Line,
  Office,
  Problem,
  Quote,
  ReadDate,
  Reading,
  Statement,
  Zone,
} from "../src/core/annotation/contract.ts";
import type { ReadArticle } from "../src/core/reconcile/read-article.ts";

/** Somebody or something that the article names; each place where one of the names stands becomes a mention. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly adjectives?: readonly string[];
}

export interface Invented {
  readonly text: string;
  readonly named: readonly Named[];
  /** A date as printed, or `2031-03/..` for a bound. */
  readonly published?: Edtf | null;
  /** Words of the text that are page furniture; the rest is body. */
  readonly furniture?: string;
  readonly outlet?: string;
  readonly tells?: (words: Words) => Told;
}

type Told = Partial<
  Pick<
    Reading,
    "offices" | "statements" | "events" | "figures" | "commitments" | "concerns" | "dates"
  >
> & { readonly problems?: readonly Problem[] };

/** Lines over words of the text. What is not given is what most lines have. */
export interface Words {
  quote(words: string): Quote;
  date(edtf: Edtf): ReadDate;
  office(person: string, office: string, rest: Rest<Office>): Office;
  event(kind: Happening["kind"], evidence: string, rest?: Rest<Happening> & Among): Happening;
  statement(content: string, rest?: Rest<Statement>): Statement;
  figure(evidence: string, rest?: Rest<Figure>): Figure;
  commitment(act: string, committers: readonly string[], rest?: Rest<Commitment>): Commitment;
  concern(
    words: string,
    about: readonly string[],
    rest?: Partial<Omit<Concern, "words" | "evidence">>,
  ): Concern;
}

interface Among {
  readonly among?: readonly string[];
}

type Rest<L extends Line> = Partial<Omit<L, "evidence">> & { readonly words?: string };

const SHOWN: Line = { standing: "shown", reasons: ["stated"], by: "rule:hand" };

export function invented(id: string, article: Invented): ReadArticle {
  const { text, named, outlet } = article;
  const reading: Reading = {
    contract: 1,
    source: { name: `${id}.txt`, sha256: id.padEnd(64, "0"), mediaType: "text/plain" },
    text,
    language: "en",
    zones: zonesOf(article),
    title: null,
    bylines: [],
    published: publishedOf(article.published ?? null),
    entities: named.map(({ id: entity, kind, name, otherNames }) => ({
      id: entity,
      kind,
      name,
      otherNames: otherNames ?? [],
    })),
    mentions: mentionsOf(article),
    dates: [],
    offices: [],
    relations: [],
    statements: [],
    events: [],
    figures: [],
    commitments: [],
    problems: [],
    ...article.tells?.(wordsIn(text)),
  };
  const claims =
    outlet === undefined
      ? []
      : [{ field: "outlet", value: outlet, basis: "given", from: "flag" } as const];
  return { id, claims, reading };
}

function publishedOf(edtf: Edtf | null): ReadDate | null {
  if (edtf === null) return null;
  return { edtf, expression: null, basis: edtf.includes("..") ? "bounded" : "stated" };
}

function zonesOf({ text, furniture }: Invented): Zone[] {
  if (furniture === undefined) return [{ start: 0, end: text.length, role: "body" }];
  const { start, end } = quoteIn(text, furniture);
  const zones: readonly Zone[] = [
    { start: 0, end: start, role: "body" },
    { start, end, role: "chrome" },
    { start: end, end: text.length, role: "body" },
  ];
  return zones.filter((zone) => text.slice(zone.start, zone.end).trim() !== "");
}

function quoteIn(text: string, words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`The text does not say “${words}”`);
  return { start, end: start + words.length, exact: words };
}

/** Longest names first, so that a name inside a longer one is no mention of its own. */
function mentionsOf({ text, named, furniture }: Invented): Reading["mentions"][number][] {
  const cut = furniture === undefined ? null : quoteIn(text, furniture);
  const names = named
    .flatMap(({ id, name, otherNames = [], adjectives = [] }) => [
      ...[name, ...otherNames].map((words) => ({ id, words, form: "name" as const })),
      ...adjectives.map((words) => ({ id, words, form: "adjectival" as const })),
    ])
    .sort((a, b) => b.words.length - a.words.length);
  const mentions: Reading["mentions"][number][] = [];
  const isFree = (start: number, end: number): boolean =>
    [...mentions, ...(cut === null ? [] : [cut])].every((m) => end <= m.start || m.end <= start);
  for (const { id, words, form } of names)
    for (const match of text.matchAll(
      new RegExp(`(?<![\\p{L}])${escaped(words)}(?![\\p{L}])`, "gu"),
    )) {
      const [start, end] = [match.index, match.index + words.length];
      if (isFree(start, end)) mentions.push({ start, end, exact: words, entity: id, form });
    }
  return mentions.sort((a, b) => a.start - b.start);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function wordsIn(text: string): Words {
  const quote = (words: string): Quote => quoteIn(text, words);
  const date = (edtf: Edtf): ReadDate => ({ edtf, expression: null, basis: "stated" });
  return {
    quote,
    date,
    office: (person, office, { words, ...rest }) => ({
      ...SHOWN,
      person,
      office,
      body: null,
      status: "current",
      asOf: null,
      ...rest,
      evidence: [quote(words ?? office)],
    }),
    event: (kind, evidence, { among = [], words: _, ...rest } = {}) => ({
      ...SHOWN,
      id: `e${text.indexOf(evidence)}${kind}`,
      kind,
      plover: null,
      mode: null,
      realis: "occurred",
      participants: among.map((entity) => ({ entity, role: "participant" })),
      place: null,
      date: null,
      areas: [],
      ...rest,
      evidence: [quote(evidence)],
    }),
    statement: (content, { words: _, ...rest } = {}) => ({
      ...SHOWN,
      id: `s${text.indexOf(content)}`,
      form: "direct",
      content: [quote(content)],
      verbatim: [quote(content)],
      cue: null,
      source: null,
      speakers: [],
      via: null,
      addressee: null,
      within: null,
      said: null,
      ...rest,
    }),
    figure: (evidence, { words: _, ...rest } = {}) => ({
      ...SHOWN,
      measure: "other",
      subject: null,
      low: null,
      best: 1,
      high: null,
      unit: "count",
      comparator: "eq",
      nature: "actual",
      asOf: null,
      target: null,
      period: null,
      statement: null,
      ...rest,
      evidence: [quote(evidence)],
    }),
    commitment: (act, committers, { words, ...rest } = {}) => ({
      ...SHOWN,
      committers,
      act: quote(act),
      stage: "intended",
      deadline: null,
      conditions: null,
      vague: false,
      areas: [],
      statement: null,
      ...rest,
      evidence: [quote(words ?? act)],
    }),
    concern: (words, about, rest = {}) => ({
      ...SHOWN,
      id: `c${text.indexOf(words)}`,
      kind: "threat",
      about,
      voice: "article",
      speakers: [],
      via: null,
      statement: null,
      verbatim: false,
      said: null,
      ...rest,
      words: quote(words),
      evidence: [quote(words)],
    }),
  };
}
