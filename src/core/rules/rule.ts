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
  const over: Sequence = { items, norms: items.map((item) => item.text.toLowerCase()) };
  const ranksOf = compiled(rules).among(new Set(over.norms));
  const found: Found<Value>[] = [];
  const startingWith = new Map<string, readonly number[]>();
  items.forEach((item, at) => {
    let ranks = item.kind === undefined ? startingWith.get(item.text) : undefined;
    if (ranks === undefined) {
      ranks = ranksOf(item, over.norms[at] ?? "");
      // What a token can start depends on its words alone; a merged stretch is asked each time.
      if (item.kind === undefined) startingWith.set(item.text, ranks);
    }
    for (const rank of ranks) {
      const candidate = rules[rank];
      const match = candidate && longest(candidate, over, at, context);
      if (match) found.push({ ...match, rank });
    }
  });
  return withoutConflicts(found);
}

interface Found<Value> extends Match<Value> {
  readonly rank: number;
}

/** Which rules an item can begin, as places in their list. */
type RanksOf = (item: Item, norm: string) => readonly number[];

/** A list of rules, indexed by what can begin a match. */
interface Compiled {
  /** The rules worth trying in a sequence with these words. */
  among(present: ReadonlySet<string>): RanksOf;
}

/** Lists of rules are constants, so each is indexed once. */
const COMPILED = new WeakMap<readonly Rule<never, never>[], Compiled>();

function compiled<Value, Context>(rules: readonly Rule<Value, Context>[]): Compiled {
  // The index looks at patterns alone, which carry no types of values.
  const key = rules as readonly Rule<unknown, never>[] as readonly Rule<never, never>[];
  const known = COMPILED.get(key);
  if (known !== undefined) return known;
  const made = compile(rules.map((each) => each.pattern));
  COMPILED.set(key, made);
  return made;
}

function compile(patterns: readonly Pattern[]): Compiled {
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
  return {
    among(present) {
      const tried = patterns.map(({ anchors }) => anchors === null || occurs(anchors, present));
      const tests = [...byTest].filter(([, ranks]) => [...ranks].some((rank) => tried[rank]));
      return (item, norm) => {
        const ranks = new Set(byWord.get(norm));
        for (const [test, tested] of tests)
          if (test(item, norm) !== undefined) for (const rank of tested) ranks.add(rank);
        return [...ranks].filter((rank) => tried[rank]).sort((a, b) => a - b);
      };
    },
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

function withoutConflicts<Value>(found: readonly Found<Value>[]): readonly Match<Value>[] {
  const inOrder = [...found].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.rank - b.rank || a.first - b.first,
  );
  const taken = new Set<number>();
  const kept: Match<Value>[] = [];
  for (const { rank: _, ...match } of inOrder) {
    let free = true;
    for (let at = match.first; at < match.last; at++) free &&= !taken.has(at);
    if (!free) continue;
    for (let at = match.first; at < match.last; at++) taken.add(at);
    kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first);
}
