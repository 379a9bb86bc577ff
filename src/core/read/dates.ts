/**
 * The times of an article: found by the language's rules, then resolved one after the other in reading order, so that
 * "two days later" can be counted from what was told before it.
 */
import type { DateMention, Layers, Sentence } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { isRangeBetween, isReportTime, limitBefore } from "../languages/en/dates/around.ts";
import { DATE_RULES } from "../languages/en/dates/date-rules.ts";
import { directionAt } from "../languages/en/dates/tense.ts";
import type { TimeMeaning } from "../languages/time-meaning.ts";
import type { Item } from "../rules/pattern.ts";
import { applyRules, type Match } from "../rules/rule.ts";
import { parseEdtf } from "../text/edtf.ts";
import type { ReadingContext } from "./context.ts";
import { type Anchor, anchorOf, type Footing, type Outlook } from "./dates/outlook.ts";
import { joinEnds, resolve } from "./dates/resolve.ts";
import type { Resolved } from "./dates/resolved.ts";

export const dates: Stage<"segments" | "tokens" | "sentences", "dates", ReadingContext> = {
  needs: ["segments", "tokens", "sentences"],
  makes: "dates",
  read: (layers, context) => ({
    layer: joinRanges(readTimes(layers, context.published?.edtf ?? null), layers),
  }),
};

type Needed = Pick<Layers, "tokens" | "sentences">;

/** Every time expression for itself, in reading order, the two ends of "from 2022 to 2025" apart, as TIMEX3 has them. */
export function readTimes(layers: Needed, published: string | null): readonly DateMention[] {
  const { items, tokenOf, sentenceOf } = sequenceOf(layers);
  const norms = layers.tokens.map((token) => token.text.toLowerCase());
  const found = applyRules(items, DATE_RULES, null).map((match) => ({
    ...match,
    first: tokenOf[match.first] ?? 0,
    last: (tokenOf[match.last - 1] ?? 0) + 1,
    sentence: sentenceOf[match.first] ?? 0,
  }));
  return resolveInOrder(found, {
    norms,
    sentences: layers.sentences,
    published: anchorOf(published),
  });
}

interface Expression extends Match<TimeMeaning> {
  readonly sentence: number;
}

interface Story {
  readonly norms: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly published: Anchor | null;
}

/** The tokens with a break between sentences, so that no time runs over their border. */
export function sequenceOf({ tokens, sentences }: Needed): {
  readonly items: readonly Item[];
  readonly tokenOf: readonly number[];
  readonly sentenceOf: readonly number[];
} {
  const items: Item[] = [];
  const tokenOf: number[] = [];
  const sentenceOf: number[] = [];
  sentences.forEach(({ start, first, last }, sentence) => {
    items.push({ text: "", kind: "break", start, end: start });
    tokenOf.push(first);
    sentenceOf.push(sentence);
    for (let at = first; at < last; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      items.push(token);
      tokenOf.push(at);
      sentenceOf.push(sentence);
    }
  });
  items.push({ text: "", kind: "break", start: 0, end: 0 });
  return { items, tokenOf, sentenceOf };
}

/** How many sentences back a date can still be counted from. */
const NEAR = 2;

function resolveInOrder(found: readonly Expression[], story: Story): readonly DateMention[] {
  const slashes = habitOf(found);
  const mentions: DateMention[] = [];
  let told: {
    readonly at: Anchor & { readonly footing: Footing };
    readonly sentence: number;
  } | null = null;
  found.forEach((expression, index) => {
    const { sentence, value: meaning } = expression;
    const isNear: boolean = told !== null && sentence - told.sentence <= NEAR;
    const outlook: Outlook = {
      published: story.published,
      narrative: told !== null && isNear ? told.at : null,
      direction: directionOf(expression, story),
      sharedYear: yearOfOtherEnd(expression, found[index + 1], story),
      slashes,
    };
    const dayOfTime = isTimeAlone(meaning) ? dayInSentence(found, index, outlook) : null;
    const resolved = resolve(meaning, dayOfTime ? { ...outlook, narrative: dayOfTime } : outlook);
    mentions.push(mentionOf(expression, resolved, story));
    const anchor = resolved.type === "DATE" ? anchorOf(resolved.edtf) : null;
    if (
      anchor !== null &&
      resolved.basis !== "unresolved" &&
      !isReportTime(story.norms, expression.first)
    )
      told = { at: { ...anchor, footing: resolved.basis }, sentence };
  });
  return mentions;
}

function directionOf(
  { first, last, sentence }: Expression,
  { norms, sentences }: Story,
): Outlook["direction"] {
  const { first: from, last: to } = sentences[sentence] ?? { first, last };
  return directionAt(norms, { first, last }, { from, to });
}

/** Whether the article's other days in figures show which comes first, the day or the month. */
function habitOf(found: readonly Expression[]): Outlook["slashes"] {
  for (const { value } of found) {
    if (value.kind !== "slashed") continue;
    if (value.first > 12) return "day-first";
    if (value.second > 12) return "month-first";
  }
  return null;
}

function yearOfOtherEnd(
  left: Expression,
  right: Expression | undefined,
  { norms }: Story,
): number | null {
  if (right === undefined || left.value.kind !== "calendar" || right.value.kind !== "calendar")
    return null;
  if (
    right.value.year === undefined ||
    left.value.month === undefined ||
    right.value.month === undefined
  )
    return null;
  if (!isRangeBetween(norms, { first: left.first, left: left.last, right: right.first }))
    return null;
  return left.value.month > right.value.month ? right.value.year - 1 : right.value.year;
}

function isTimeAlone(meaning: TimeMeaning): boolean {
  return (
    meaning.kind === "relative" &&
    meaning.from === "narrative" &&
    meaning.offset === 0 &&
    meaning.clock !== undefined
  );
}

/** The day that a time of day stands with: the nearest other time in its sentence, of a few on either side. */
function dayInSentence(
  found: readonly Expression[],
  index: number,
  outlook: Outlook,
): Outlook["narrative"] {
  const time = found[index];
  const near = found
    .slice(Math.max(0, index - 4), index + 5)
    .filter((other) => other.sentence === time?.sentence && !isTimeAlone(other.value))
    .map((other) => ({ other, away: Math.abs(other.first - (time?.first ?? 0)) }))
    .sort((a, b) => a.away - b.away);
  for (const { other } of near) {
    const { edtf, basis } = resolve(other.value, outlook);
    const anchor = anchorOf(edtf);
    if (anchor?.day !== undefined && basis !== "unresolved") return { ...anchor, footing: basis };
  }
  return null;
}

function mentionOf(
  { start, end, first, last, rule }: Expression,
  resolved: Resolved,
  { norms }: Story,
): DateMention {
  const { edtf, basis, type, value } = resolved;
  const limit = type === "DATE" ? limitBefore(norms, first) : null;
  const mod = resolved.mod ?? limit;
  return {
    start,
    end,
    first,
    last,
    edtf: approximately(edtf, mod),
    basis,
    mod,
    type,
    value,
    by: rule,
  };
}

/** "around 1990" as `1990~`. */
function approximately(edtf: string | null, mod: DateMention["mod"]): string | null {
  if (edtf === null || mod !== "APPROX") return edtf;
  const date = parseEdtf(edtf);
  return date?.kind === "point" && !date.approximate && !date.uncertain ? `${edtf}~` : edtf;
}

/** Puts the two ends of "from 28 August to 3 September" together into one range. */
function joinRanges(
  times: readonly DateMention[],
  { tokens }: Pick<Layers, "tokens">,
): readonly DateMention[] {
  const norms = tokens.map((token) => token.text.toLowerCase());
  const joined: DateMention[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const range = before && rangeOf(before, time, norms);
    if (range) joined.splice(-1, 1, range);
    else joined.push(time);
  }
  return joined;
}

function rangeOf(from: DateMention, to: DateMention, norms: readonly string[]): DateMention | null {
  if (from.type !== "DATE" || to.type !== "DATE") return null;
  if (from.basis === "unresolved" || to.basis === "unresolved") return null;
  if (!isRangeBetween(norms, { first: from.first, left: from.last, right: to.first })) return null;
  const range = joinEnds(
    { ...from, basis: from.basis as Footing },
    { ...to, basis: to.basis as Footing },
  );
  return (
    range && {
      ...range,
      start: from.start,
      end: to.end,
      first: from.first,
      last: to.last,
      by: `${from.by}+${to.by}`,
    }
  );
}
