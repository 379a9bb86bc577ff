/** Who held which office: titles beside names, with body, status and the date they are shown at. */
import type { Office, ReadDate } from "../../annotation/contract.ts";
import type { Mention } from "../../annotation/layers.ts";
import type { Stage } from "../../annotation/pipeline.ts";
import { isCountryName } from "../../languages/country-names.ts";
import type { OfficeStamp } from "../../languages/en/catalogue/stamps.ts";
import { OFFICE_NOUNS, STATE_OFFICES, WORK_NOUNS } from "../../languages/en/offices.ts";
import type { Packs } from "../../languages/packs.ts";
import type { Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { SpeechDates } from "../statements/said.ts";
import { type Words, wordsOf } from "../statements/words.ts";
import { countriesIn, mainCountry } from "./country.ts";
import { type Holding, holdings, namedIn } from "./holdings.ts";
import type { Title } from "./title.ts";

type Needs = "segments" | "tokens" | "sentences" | "tags" | "syntax" | "cast" | "dates";

export const offices: Stage<Needs, "offices", ReadingContext> = {
  needs: ["segments", "tokens", "sentences", "tags", "syntax", "cast", "dates"],
  makes: "offices",
  read(layers, context) {
    const words = wordsOf(context.text, layers);
    const named = namedIn(words, layers.cast);
    const dates = new SpeechDates(words, layers.dates, layers.segments, context);
    // A heading and the name below it are two sentences: a title belongs to a name of its own one.
    const held = holdings(words, named).filter(
      ({ person, title }) => words.sentenceAt(person.first) === words.sentenceAt(title.head),
    );
    const countries = countriesIn(layers.cast, context.language.packs);
    const main = mainCountry(layers.cast, countries);
    // Where the officers of several states are named, "the president" alone is not known to be of one of them.
    const told = held.filter(({ title }) => countries.has(title.body ?? ""));
    const country = told.every(({ title }) => title.body === main) ? main : null;
    const state = { country, holders: holdersOf(words, told) };
    return { layer: merged(held.map((h) => officeOf({ words, dates, state, context }, h))) };
  },
};

interface State {
  /** The one country that the article is about; null where an officer of another is named. */
  readonly country: string | null;
  /** Who is named with each office and its country beside it, by the words of the office. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
}

function holdersOf(words: Words, told: readonly Holding[]): State["holders"] {
  const holders = new Map<string, Set<string>>();
  for (const { person, title } of told) {
    const office = heldAs(words, title);
    holders.set(office, (holders.get(office) ?? new Set()).add(person.entity));
  }
  return holders;
}

const heldAs = (words: Words, title: Title): string =>
  `${title.status} ${officeWords(words, title).toLowerCase()}`;

/**
 * The state of an office that stands without one: the article's, where nobody else is named with this office of it. Not of
 * a president or a governor: a text at home in one country leaves that unsaid, and may name another all the time.
 */
function stateOf(
  words: Words,
  { country, holders }: State,
  { person, title }: Holding,
  packs: Packs,
): string | null {
  const noun = words.word(title.head);
  // "Prime Minister of Kosovo": the words name a state of their own.
  for (const { first, last } of title.office)
    for (let t = first; t < last; t++)
      if ((t === first || words.word(t - 1) === "of") && isCountryName(words.written(t), packs))
        return null;
  if (/(?:president|governor)$/.test(noun) || !isOfState(words, title) || isTorn(words, title))
    return null;
  const named = holders.get(heldAs(words, title)) ?? new Set();
  const others = named.size - Number(named.has(person.entity));
  return others > 0 ? null : country;
}

interface Known {
  readonly words: Words;
  readonly dates: SpeechDates;
  readonly state: State;
  readonly context: ReadingContext;
}

function officeOf(known: Known, holding: Holding): Office<Span> {
  const { words } = known;
  const { person, title, link } = holding;
  const body = title.body ?? stateOf(words, known.state, holding, known.context.language.packs);
  const doubts: string[] = [];
  const noun = words.word(title.head);
  if (body === null && WORK_NOUNS.has(noun)) doubts.push("no body is named beside it");
  if (link === "holds" && /\bbecomes\b/.test(between(words, holding)))
    doubts.push("told of what may be");
  if (isTorn(words, title)) doubts.push("the office may be longer");
  if (body === null && isInCapitals(words, title))
    doubts.push("printed in capitals: the body is not told apart from the office");
  if (
    link === "holds" &&
    /\b(?:was|had been)\b|(?<!\bhas )\bserved\b/.test(between(words, holding))
  )
    doubts.push("told in the past: whether it is still held is not stated");
  const shown =
    title.body !== null || body === null
      ? "title beside the name"
      : "title beside the name; the state is the article's";
  return {
    person: person.entity,
    office: officeWords(words, title),
    body,
    status: title.status,
    asOf: asOf(known, title),
    evidence: [evidenceOf(words, person, title)],
    standing: doubts.length > 0 ? "weaker" : "shown",
    reasons: doubts.length > 0 ? doubts : [shown],
    by: `rule:en.office.${link}` satisfies OfficeStamp,
  };
}

function officeWords(words: Words, title: Title): string {
  const text = title.office
    .map((r) => words.span(r))
    .map((s) => words.text.slice(s.start, s.end))
    .join(" ");
  const plain = text.replace(/^(?:ex|then|former)-/i, "").replace(/\s+/g, " ");
  return title.plural ? plain.replace(/s\b(?=$|\s+(?:of|for|to)\b)/, "") : plain;
}

const between = (words: Words, { person, title }: Holding): string =>
  words.text.slice(person.end, words.start(title.range.first));

/** "Utopia’s interior and |overseas minister|": what is joined to its first word stands outside. */
function isTorn(words: Words, { range }: Title): boolean {
  const and = range.first - 1;
  const before = and - 1;
  return (
    words.word(and) === "and" &&
    /^(?:ADJ|NOUN)$/.test(words.upos(before)) &&
    !OFFICE_NOUNS.has(words.word(before)) &&
    words.label(and) === "cc"
  );
}

const isInCapitals = (words: Words, { range }: Title): boolean =>
  range.last - range.first > 1 &&
  !/\p{Ll}/u.test(words.text.slice(words.start(range.first), words.end(range.last - 1)));

function isOfState(words: Words, title: Title): boolean {
  const noun = words.word(title.head).replace(/^(?:ex|then)-/, "");
  const double = `${words.word(title.head - 1)}-${noun}`;
  return STATE_OFFICES.has(noun) || STATE_OFFICES.has(double);
}

function evidenceOf(words: Words, person: Mention, title: Title): Span {
  const span = words.span(title.range);
  return { start: Math.min(span.start, person.start), end: Math.max(span.end, person.end) };
}

function asOf({ dates, context }: Known, title: Title): ReadDate<Span> | null {
  const near = dates.near(title.head);
  const published = context.published;
  if (near?.edtf && !isLater(near.edtf, published?.edtf ?? null)) return near;
  return published?.edtf ? published : (dates.narrative() ?? near);
}

function isLater(edtf: string, published: string | null): boolean {
  return published !== null && edtf.slice(0, published.length) > published;
}

/** One line for each person, office and status; the passages add up. */
function merged(found: readonly Office<Span>[]): readonly Office<Span>[] {
  const lines = new Map<string, { line: Office<Span>; readonly evidence: Span[] }>();
  for (const office of found) {
    const key = [office.person, office.office.toLowerCase(), office.status].join("|");
    const known = lines.get(key);
    if (known === undefined) lines.set(key, { line: office, evidence: [...office.evidence] });
    else {
      known.line = together(known.line, office);
      for (const span of office.evidence) known.evidence.push(span);
    }
  }
  return [...lines.values()].map(({ line, evidence }) => ({ ...line, evidence }));
}

function together(a: Office<Span>, b: Office<Span>): Office<Span> {
  const better = a.standing === "weaker" && b.standing === "shown" ? b : a;
  return {
    ...better,
    // "PRESIDENT HILL" opens a turn of a transcript: its capitals are no part of the office.
    office: /\p{Ll}/u.test(a.office) ? a.office : b.office,
    body: a.body ?? b.body,
    asOf: a.asOf?.edtf ? a.asOf : (b.asOf ?? a.asOf),
  };
}
