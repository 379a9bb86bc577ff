import type { Figure } from "../../annotation/contract.ts";
import type { DateMention, Layers, Mention, Sentence } from "../../annotation/layers.ts";
import type { Made, Stage } from "../../annotation/pipeline.ts";
import { AMOUNT_RULES, type Amount } from "../../languages/en/amounts/rules.ts";
import { applyRules, type Match } from "../../rules/rule.ts";
import { contains, overlap, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { comparatorBefore } from "./comparator.ts";
import { type Counted, countedAfter } from "./counted.ts";
import { measureOf, natureOf } from "./measure.ts";

type Needs = "tokens" | "sentences" | "tags" | "names" | "cast" | "dates" | "statements";
type Given = Pick<Layers, Needs>;

/** Numbers with what they count: money, shares, measures, people and things. */
export const figures: Stage<Needs, "figures", ReadingContext> = {
  needs: ["tokens", "sentences", "tags", "names", "cast", "dates", "statements"],
  makes: "figures",
  read(layers): Made<"figures"> {
    return { layer: layers.sentences.flatMap((sentence) => figuresOf(layers, sentence)) };
  },
};

function figuresOf(layers: Given, sentence: Sentence): Figure<Span>[] {
  const items = layers.tokens.slice(sentence.first, sentence.last);
  const dates = layers.dates.filter((d) => d.first < sentence.last && d.last > sentence.first);
  const found = applyRules(items, AMOUNT_RULES, undefined).map((match) => ({
    ...match,
    first: match.first + sentence.first,
    last: match.last + sentence.first,
  }));
  return found.flatMap((match) => {
    // A year, a day or an hour is no figure, and the number of a name ("Group of 7", "Resolution 2817") is a name.
    if (dates.some((d) => d.type !== "DURATION" && overlap(d, match) > 0)) return [];
    if (layers.names.some((name) => overlap(name, match) > 0)) return [];
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
  const { comparator, from } = comparatorBefore(layers.tokens, sentence, match.first);
  const at: Span = { start: layers.tokens[from]?.start ?? match.start, end: counted.end };
  const words = layers.tokens.slice(sentence.first, sentence.last).map((t) => t.text.toLowerCase());
  const nature = natureOf(words, match.value.unit);
  const target = timeOf(reading, ["by", "until"]);
  const isPlan = nature === "target" || nature === "forecast" || target !== null;
  const range = low !== high;
  const statement = layers.statements.find((s) => s.content.some((span) => contains(span, at)));
  return {
    standing: counted.doubt === null ? "shown" : "weaker",
    reasons: [counted.doubt ?? `${counted.noun || match.value.unit} counted`],
    by: `rule:${match.rule}`,
    measure: measureOf(match.value.unit, counted.head, words),
    subject: subjectOf(layers, sentence, at),
    low: range ? low : null,
    best: range ? null : low,
    high: range ? high : null,
    unit: match.value.unit === "" ? "count" : match.value.unit,
    comparator,
    nature: isPlan && nature === "actual" ? "target" : nature,
    asOf: null,
    target: isPlan ? target : null,
    period: match.value.unit.length === 3 ? timeOf(reading, ["for", "in"]) : null,
    statement: statement?.id ?? null,
    evidence: [at],
  };
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

/** The one body or place that the sentence names before the amount; none when it names several. */
function subjectOf(layers: Given, sentence: Sentence, at: Span): string | null {
  const kindOf = new Map(layers.cast.entities.map((e) => [e.id, e.kind]));
  const isActor = ({ entity, form }: Mention): boolean =>
    form !== "pronoun" && ["body", "place"].includes(kindOf.get(entity) ?? "");
  const named = layers.cast.mentions.filter(
    (m) => m.start >= sentence.start && m.end <= at.start && isActor(m),
  );
  const ids = new Set(named.map((m) => m.entity));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
