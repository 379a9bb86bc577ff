import type { Figure } from "../../annotation/contract.ts";
import type { DateMention, Layers, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import { MEASURE_OF_NOUN } from "../../languages/en/amounts/counted.ts";
import type { Amount } from "../../languages/en/amounts/parts.ts";
import { AMOUNT_RULES } from "../../languages/en/amounts/rules.ts";
import { applyRules, type Match } from "../../rules/rule.ts";
import { firstWhere } from "../../text/sorted.ts";
import { contains, overlap, type Span } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import { type Clauses, clausesOf } from "../clauses/clauses.ts";
import type { ReadingContext } from "../context.ts";
import { Actors } from "../events/actors.ts";
import { wordsOf } from "../statements/words.ts";
import { comparatorBefore, isDenied } from "./comparator.ts";
import { type Counted, countedAfter, SPANS_OF_TIME, saysOfWhat } from "./counted.ts";
import { measureOf, natureOf } from "./measure.ts";
import { modelNumbers } from "./models.ts";
import { Subjects } from "./subjects.ts";

type Needs = "tokens" | "sentences" | "tags" | "syntax" | "names" | "cast" | "dates" | "statements";

/** The layers, with what the figures of all sentences look up in them. */
interface Given extends Pick<Layers, Needs> {
  readonly clauses: Clauses;
  readonly subjects: Subjects;
  /** Numbers that name a model. */
  readonly models: ReadonlySet<string>;
  readonly namesAt: SpanIndex<Layers["names"][number]>;
  readonly statementsAt: SpanIndex<Layers["statements"][number]>;
}

/** Numbers with what they count: money, shares, measures, people and things. */
export const figures: Stage<Needs, "figures", ReadingContext> = {
  needs: ["tokens", "sentences", "tags", "syntax", "names", "cast", "dates", "statements"],
  makes: "figures",
  read(layers, context): Made<"figures"> {
    const clauses = clausesOf(wordsOf(context.text, layers), layers);
    const given: Given = {
      ...layers,
      clauses,
      subjects: new Subjects(clauses, new Actors(clauses, layers)),
      models: modelNumbers(layers),
      namesAt: new SpanIndex(layers.names, (name) => [name]),
      statementsAt: new SpanIndex(layers.statements, (statement) => statement.content),
    };
    return { layer: layers.sentences.flatMap((sentence) => figuresOf(given, sentence)) };
  },
};

function figuresOf(layers: Given, sentence: Sentence): Figure<Span>[] {
  const items = layers.tokens.slice(sentence.first, sentence.last);
  const dates = layers.dates.slice(
    firstWhere(layers.dates, (d) => d.last > sentence.first),
    firstWhere(layers.dates, (d) => d.first >= sentence.last),
  );
  const found = applyRules(items, AMOUNT_RULES, undefined).map((match) => ({
    ...match,
    first: match.first + sentence.first,
    last: match.last + sentence.first,
  }));
  return found.flatMap((match) => {
    // A year, a day or an hour is no figure, and the number of a name ("Group of 7", "Resolution 2817") is a name.
    if (dates.some((d) => d.type !== "DURATION" && overlap(d, match) > 0)) return [];
    if (layers.namesAt.at(match).some((name) => overlap(name, match) > 0)) return [];
    if (isYear(layers, match)) return [];
    if (isModel(layers, match) || isMisprinted(layers, match)) return [];
    const counted = countedAfter(layers, sentence, match);
    if (counted === null) return [];
    return [asFigure({ layers, sentence, dates, match, counted })];
  });
}

interface Reading {
  readonly layers: Given;
  readonly sentence: Sentence;
  readonly dates: readonly DateMention[];
  readonly match: Match<Amount>;
  readonly counted: Counted;
}

function asFigure(reading: Reading): Figure<Span> {
  const { layers, sentence, match, counted } = reading;
  const { low, high } = match.value;
  const limit = limitOf(reading);
  const end = layers.subjects.endOf(match, counted.end);
  const at: Span = { start: layers.tokens[limit.from]?.start ?? match.start, end };
  const words = nearby(layers, sentence, match);
  const nature = natureIn(reading, words);
  const target = SPANS_OF_TIME.has(match.value.unit) ? null : timeOf(reading, ["by", "until"]);
  const doubt = counted.doubt ?? doubtOf(reading, limit, target !== null);
  const range = low !== high;
  const statement = layers.statementsAt
    .at(at)
    .find((s) => s.content.some((span) => contains(span, at)));
  return {
    standing: doubt === null ? "shown" : "weaker",
    reasons: [doubt ?? `${counted.noun || match.value.unit} counted`],
    by: `rule:${match.rule}`,
    measure: measureOf(match.value.unit, counted.head, words.map(lowered)),
    subject: layers.subjects.of(match),
    low: range ? low : null,
    best: range ? null : low,
    high: range ? high : null,
    unit: match.value.unit === "" ? "count" : match.value.unit,
    comparator: limit.comparator,
    nature: target !== null && nature === "actual" ? "target" : nature,
    asOf: null,
    target,
    period: match.value.unit.length === 3 ? timeOf(reading, ["for", "in"]) : null,
    statement: statement?.id ?? null,
    evidence: [at],
  };
}

function natureIn(
  { layers, sentence, match }: Reading,
  words: readonly string[],
): Figure["nature"] {
  const told = natureOf(words.filter(isPlain), match.value.unit);
  return told === "actual" && isToCome(layers, sentence, match.first) ? "forecast" : told;
}

/** "|will| provide A with $2 million and B with $3 million", "|wants to| spend": the verb before the amount tells of what is to come. */
function isToCome(
  { tags: { upos, xpos }, tokens }: Given,
  { first }: Sentence,
  at: number,
): boolean {
  let verb = at - 1;
  while (verb >= first && !/^(?:VB|VBD|VBZ|VBP)$/.test(xpos[verb] ?? "")) verb--;
  if (verb < first || xpos[verb] !== "VB") return false;
  let before = verb - 1;
  while (before >= first && upos[before] === "ADV") before--;
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? "";
  if (/^(?:will|shall)$/.test(word(before))) return true;
  return word(before) === "to" && WANTING.test(word(before - 1));
}

const WANTING = /^(?:wants?|plans?|intends?|hopes?|aims?|seeks?|proposes?)$/;

/** "100 percent wrong" measures nothing. */
const WHOLE = 100;

type Limit = ReturnType<typeof comparatorBefore>;

/** The limit before the amount, else the plus behind its number: "2,500+" is at least 2,500. */
function limitOf({ layers, sentence, match }: Reading): Limit {
  const limit = comparatorBefore(layers.tokens, sentence, match.first);
  const hasPlus = layers.tokens.slice(match.first, match.last).some((t) => t.text.endsWith("+"));
  return limit.comparator === "eq" && hasPlus ? { ...limit, comparator: "ge" } : limit;
}

function doubtOf(
  { layers, sentence, match }: Reading,
  limit: Limit,
  hasTarget: boolean,
): string | null {
  if (isDenied(layers.tokens, sentence, limit)) return "said not to be so";
  if (/^points?$/.test(layers.tokens[match.last]?.text ?? "") && match.value.unit === "%")
    return "a change in points, not a share";
  const isBare = match.value.unit === "%" && !hasTarget;
  if (isBare && match.value.low === WHOLE && layers.tokens[match.last]?.text !== "of")
    return "a way of saying wholly";
  return isBare && !saysOfWhat(layers, limit.from, match.last)
    ? "a share of what is not said"
    : null;
}

/** The date of the sentence that stands after one of these words, the nearest to the amount. */
function timeOf(
  { layers, dates, match }: Reading,
  words: readonly string[],
): Figure<Span>["target"] {
  const fitting = dates.filter(
    (d) =>
      d.type === "DATE" &&
      d.edtf !== null &&
      !isBeyondClause(layers, match, d) &&
      (words.includes(layers.tokens[d.first - 1]?.text.toLowerCase() ?? "") ||
        words.includes(layers.tokens[d.first]?.text.toLowerCase() ?? "")),
  );
  const distance = (d: DateMention): number =>
    Math.min(Math.abs(d.start - match.end), Math.abs(match.start - d.end));
  const [nearest] = fitting.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return null;
  return {
    edtf: nearest.edtf,
    expression: { start: nearest.start, end: nearest.end },
    basis: nearest.basis,
  };
}

/** "With $7 billion of aid, Norland |strives| to end it by 2027": the date is of what another verb says. */
function isBeyondClause({ clauses }: Given, { last }: Match<Amount>, date: DateMention): boolean {
  for (let at = last; at < date.first; at++)
    if (clauses.isVerb(at) && clauses.isFinite(at)) return true;
  return false;
}

/** A capital makes a word a name, and the shop of that name no target. */
const isPlain = (word: string): boolean => !/^\p{Lu}/u.test(word);
const lowered = (word: string): string => word.toLowerCase();

/** Words around an amount that tell what it is for. */
function nearby(layers: Given, sentence: Sentence, { first, last }: Match<Amount>): string[] {
  const from = Math.max(sentence.first, first - WORDS_BEFORE);
  const to = Math.min(sentence.last, last + WORDS_AFTER);
  return layers.tokens
    .slice(from, to)
    .map(({ text }, at) => (from + at === sentence.first ? lowered(text) : text));
}

const WORDS_BEFORE = 12;
const WORDS_AFTER = 8;

/** "$100,00", "$100 million-ish", the film "8 Mile": what stands behind makes it another number, or none. */
function isMisprinted({ tokens }: Given, { last, value }: Match<Amount>): boolean {
  const [end, next, after] = [tokens[last - 1], tokens[last], tokens[last + 1]];
  const isGlued = next !== undefined && end !== undefined && next.start === end.end;
  const isNumber = isGlued && next.end === after?.start && /^\d/.test(after.text);
  const isCut = isNumber && next.text === ",";
  const isScaled = /^(?:thousand|million|billion|trillion)-/i.test(next?.text ?? "");
  const isTitle = value.unit !== "" && /^\p{Lu}\p{Ll}{2,}$/u.test(end?.text ?? "");
  // A scale of temperature has a capital anyway.
  return isCut || isScaled || (isTitle && /^\[(?!deg)/.test(value.unit));
}

/** "their new 747 aircraft", where the article prints "a Boeing 747" too. */
function isModel({ tokens, tags, models }: Given, { first, last, value }: Match<Amount>): boolean {
  const isBare = last - first === 1 && value.unit === "";
  const isCraft = MEASURE_OF_NOUN[(tags.lemma[last] ?? "").toLowerCase()] === "units";
  return isBare && isCraft && models.has(tokens[first]?.text ?? "");
}

/** "2031 envisions": four bare digits that could be a year count nothing. */
function isYear({ tokens }: Given, { first, last, value }: Match<Amount>): boolean {
  return (
    last - first === 1 && value.unit === "" && /^(?:19|20)\d\d$/.test(tokens[first]?.text ?? "")
  );
}
