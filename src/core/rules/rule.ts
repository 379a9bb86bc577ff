/**
 * A rule: a pattern, one function for what it means, and the sentences that prove it. Rules are values; they are
 * applied by `applyRules` alone, which decides conflicts in one place.
 *
 * ```ts
 * rule({
 *   id: "en.office.minister-of",
 *   pattern: seq(titled(word("minister")), word("of", "for"), as("field", titled(like(/^\p{L}+$/u)))),
 *   make: ({ field }) => (field === "Wine" ? null : { office: `Minister of ${field}` }),
 *   examples: [
 *     ["She is ⟦Minister of Transport⟧.", { office: "Minister of Transport" }],
 *     ["The ⟦minister⟧…", …],
 *   ],
 *   except: ["A minister of the church"],
 * });
 * ```
 *
 * `make` gets the captures, the context and the place of the match (for what stands around it), and gives null where the
 * words do not mean it after all. Every rule has at least two examples and one exception; one test runs them all
 * (`test/rule-examples.ts`), so a mended error begins as a sentence in `examples` or `except`.
 */
import type { Span } from "../text/span.ts";
import type { Captured, Item, Pattern, Sequence } from "./pattern.ts";

/** Where a match stands: item indexes, `last` excluded, in the whole sequence. */
export interface Place {
  readonly items: readonly Item[];
  /** The items' words in lower case. */
  readonly norms: readonly string[];
  readonly first: number;
  readonly last: number;
}

export interface Rule<Value = unknown, Context = unknown> {
  /** `language.layer.what-it-says`, in lower case; it is the `by` of what the rule makes. */
  readonly id: string;
  readonly pattern: Pattern;
  readonly make: (captures: never, context: Context, place: Place) => Value | null;
  /** A sentence with the match between ⟦ and ⟧, and what is made of it. */
  readonly examples: readonly (readonly [marked: string, value: Value])[];
  /** Sentences in which the rule finds nothing. */
  readonly except: readonly string[];
}

/** What a rule found: item indexes, `last` excluded, and offsets into the text. */
export interface Match<Value> extends Span {
  readonly first: number;
  readonly last: number;
  readonly value: Value;
  readonly rule: string;
}

/** Makes a rule; the captures that `make` receives are typed by the pattern. */
export function rule<Value, Captures extends object, Context = unknown>(definition: {
  readonly id: string;
  readonly pattern: Pattern<Captures>;
  readonly make: (captures: Captures, context: Context, place: Place) => Value | null;
  readonly examples: readonly (readonly [marked: string, value: NoInfer<Value>])[];
  readonly except: readonly string[];
}): Rule<Value, Context> {
  return definition;
}

/**
 * All matches in the sequence, in order, none overlapping: the longest match wins, then the rule that stands earlier
 * in the list, then the one further left. A rule none of whose anchor words occurs is not tried.
 */
export function applyRules<Value, Context>(
  items: readonly Item[],
  rules: readonly Rule<Value, Context>[],
  context: Context,
): readonly Match<Value>[] {
  return settled(foundIn(items, rules, context)).kept;
}

/** A match of this rule lost its words to that of another one. */
interface Beaten {
  readonly rule: string;
  readonly by: Match<unknown>;
}

export interface Contest<Value> {
  readonly kept: readonly Match<Value>[];
  /** A rule that beats itself is not among them. */
  readonly beaten: readonly Beaten[];
}

/** The matches that `applyRules` gives, and those that lost against them. */
export function contest<Value, Context>(
  items: readonly Item[],
  rules: readonly Rule<Value, Context>[],
  context: Context,
): Contest<Value> {
  return settled(foundIn(items, rules, context));
}

function foundIn<Value, Context>(
  items: readonly Item[],
  rules: readonly Rule<Value, Context>[],
  context: Context,
): readonly Found<Value>[] {
  const over: Sequence = { items, norms: items.map((item) => item.text.toLowerCase()) };
  const { beginners, anchors } = compiled(rules);
  const tried = triedAmong(anchors, over.norms);
  const found: Found<Value>[] = [];
  items.forEach((item, at) => {
    for (const rank of beginners(item, over.norms[at] ?? "")) {
      const candidate = tried(rank) ? rules[rank] : undefined;
      const match = candidate && longest(candidate, over, at, context);
      if (match) found.push({ ...match, rank });
    }
  });
  return found;
}

interface Found<Value> extends Match<Value> {
  readonly rank: number;
}

/** A list of rules, indexed by what can begin a match. */
interface Compiled {
  /** The rules that an item can begin, as places in their list. */
  readonly beginners: (item: Item, norm: string) => readonly number[];
  /** Of each rule. */
  readonly anchors: readonly Pattern["anchors"][];
}

/** Lists of rules are constants, so each is indexed once. */
const COMPILED = new WeakMap<readonly Rule<never, never>[], Compiled>();

function compiled<Value, Context>(rules: readonly Rule<Value, Context>[]): Compiled {
  // The index looks at patterns alone, which carry no types of values.
  const key = rules as readonly Rule<unknown, never>[] as readonly Rule<never, never>[];
  const known = COMPILED.get(key);
  if (known !== undefined) return known;
  const patterns = rules.map((each) => each.pattern);
  const made = {
    beginners: remembered(beginnersOf(patterns)),
    anchors: patterns.map(({ anchors }) => anchors),
  };
  COMPILED.set(key, made);
  return made;
}

function beginnersOf(patterns: readonly Pattern[]): Compiled["beginners"] {
  const byWord = new Map<string, Set<number>>();
  const byTest = new Map<(item: Item, norm: string) => unknown, Set<number>>();
  const add = <Key>(index: Map<Key, Set<number>>, key: Key, rank: number): void => {
    const ranks = index.get(key) ?? new Set();
    index.set(key, ranks.add(rank));
  };
  patterns.forEach(({ openers }, rank) => {
    for (const opener of openers)
      if ("test" in opener) add(byTest, opener.test, rank);
      else for (const word of opener.words) add(byWord, word, rank);
  });
  return (item, norm) => {
    const ranks = new Set(byWord.get(norm));
    for (const [test, tested] of byTest)
      if (test(item, norm) !== undefined) for (const rank of tested) ranks.add(rank);
    return [...ranks].sort((a, b) => a - b);
  };
}

/** Words met lately: most words of a text are met again and again. */
const MOST_MET = 16_384;
const LONGEST_MET = 48;
const NOTHING: readonly number[] = [];

/** What a token can begin depends on its word alone; a merged stretch is asked each time. */
function remembered(beginners: Compiled["beginners"]): Compiled["beginners"] {
  const met = new Map<string, readonly number[]>();
  return (item, norm) => {
    if (item.kind !== undefined || item.text.length > LONGEST_MET) return beginners(item, norm);
    const before = met.get(item.text);
    if (before !== undefined) return before;
    const ranks = beginners(item, norm);
    if (met.size >= MOST_MET) met.clear();
    met.set(item.text, ranks.length === 0 ? NOTHING : ranks);
    return ranks;
  };
}

/** Whether a rule is worth trying where these words stand: none is whose anchors are all missing. */
function triedAmong(
  anchors: Compiled["anchors"],
  norms: readonly string[],
): (rank: number) => boolean {
  let present: ReadonlySet<string> | undefined;
  const known: boolean[] = [];
  return (rank) => {
    const words = anchors[rank] ?? null;
    present ??= new Set(norms);
    known[rank] ??= words === null || occurs(words, present);
    return known[rank];
  };
}

function occurs(anchors: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  for (const anchor of anchors) if (present.has(anchor)) return true;
  return false;
}

function longest<Value, Context>(
  { id, pattern, make }: Rule<Value, Context>,
  over: Sequence,
  first: number,
  context: Context,
): Match<Value> | null {
  let last = first;
  let best: Captured | null = null;
  pattern.run(over, first, null, (end, captured) => {
    if (end <= last) return;
    last = end;
    best = captured;
  });
  const opening = over.items[first];
  const closing = over.items[last - 1];
  if (last === first || opening === undefined || closing === undefined) return null;
  // The pattern's type says what it captures; inside a list of rules that type is not known any more.
  const value = make(captured(pattern, best) as never, context, { ...over, first, last });
  if (value === null) return null;
  return { first, last, start: opening.start, end: closing.end, value, rule: id };
}

function captured(pattern: Pattern, latest: Captured | null): object {
  const all: Record<string, unknown> = {};
  for (const name of pattern.names) all[name] = undefined;
  for (let each = latest; each !== null; each = each.before) all[each.name] ??= each.value;
  return all;
}

function settled<Value>(found: readonly Found<Value>[]): Contest<Value> {
  const inOrder = [...found].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.rank - b.rank || a.first - b.first,
  );
  const taken = new Map<number, Match<Value>>();
  const kept: Match<Value>[] = [];
  const beaten: Beaten[] = [];
  for (const { rank: _, ...match } of inOrder) {
    const by = holderOf(taken, match);
    if (by === null) {
      for (let at = match.first; at < match.last; at++) taken.set(at, match);
      kept.push(match);
    } else if (by.rule !== match.rule) beaten.push({ rule: match.rule, by });
  }
  return { kept: kept.sort((a, b) => a.first - b.first), beaten };
}

/** The match that already has one of the words. */
function holderOf<Value>(
  taken: ReadonlyMap<number, Match<Value>>,
  { first, last }: Match<Value>,
): Match<Value> | null {
  for (let at = first; at < last; at++) {
    const holder = taken.get(at);
    if (holder !== undefined) return holder;
  }
  return null;
}
