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
  const present = new Set(over.norms);
  const tried = rules.filter((each) => occurs(each.pattern.anchors, present));
  const found: Found<Value>[] = [];
  const startingWith = new Map<string, readonly Rule<Value, Context>[]>();
  items.forEach((item, at) => {
    let candidates = item.kind === undefined ? startingWith.get(item.text) : undefined;
    if (candidates === undefined) {
      const norm = over.norms[at] ?? "";
      candidates = tried.filter((each) => canStart(each.pattern, item, norm));
      // What a token can start depends on its words alone; a merged stretch is asked each time.
      if (item.kind === undefined) startingWith.set(item.text, candidates);
    }
    for (const candidate of candidates) {
      const match = longest(candidate, over, at, context);
      if (match !== null) found.push({ ...match, rank: rules.indexOf(candidate) });
    }
  });
  return withoutConflicts(found);
}

interface Found<Value> extends Match<Value> {
  readonly rank: number;
}

function occurs(anchors: ReadonlySet<string> | null, present: ReadonlySet<string>): boolean {
  if (anchors === null) return true;
  for (const anchor of anchors) if (present.has(anchor)) return true;
  return false;
}

function canStart(pattern: Pattern, item: Item, norm: string): boolean {
  return pattern.openers.some((opens) => opens(item, norm) !== undefined);
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
