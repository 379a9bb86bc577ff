/**
 * The pattern language: nine words that say which sequence of tokens a rule is about.
 *
 * One token:
 *   word("of", "in")            one of these words, in any case
 *   lexicon({ may: 5 })         a word of a table (keys in lower case); its value is what the table says
 *   like(/^\d+$/, Number)       a token of this shape; its value is what the second argument makes of it
 *   like((item) => value)       any other test of one item; `undefined` means no
 *   titled(one)                 the same, but the token must begin with a capital
 *   as("day", one)              the same, and its value is captured under this name
 * Several:
 *   seq(a, b, c)                one after the other
 *   either(a, b)                any of them
 *   maybe(a)                    a or nothing
 *   many(a, { min, max })       a, again and again; its captures become lists
 *
 * Captures are typed by inference: `seq(as("day", DAY), maybe(as("year", YEAR)))` captures
 * `{ day: number; year: number | undefined }`. A pattern matches as much as it can; among equally long matches
 * the one that comes first as written wins.
 *
 * A pattern runs over items. A token is an item; a stage that already knows its names or dates may hand in a merged
 * sequence in which such a stretch counts as one item with a `kind` and a `value`.
 */
import type { Token } from "../annotation/layers.ts";

/** A token, or a longer stretch that counts as one. */
export interface Item extends Token {
  readonly kind?: string;
  readonly value?: unknown;
}

/** What has been captured so far, the latest first. */
export interface Captured {
  readonly name: string;
  readonly value: unknown;
  readonly before: Captured | null;
}

/** The sequence a pattern runs over, with the words in lower case. */
export interface Sequence {
  readonly items: readonly Item[];
  readonly norms: readonly string[];
}

type Next = (at: number, captured: Captured | null) => void;
type Test = (item: Item, norm: string) => unknown;

/** What an item must be to begin a match: one of these words, or what passes the test. */
type Opener = { readonly words: ReadonlySet<string> } | { readonly test: Test };

export interface Pattern<out Captures extends object = object> {
  /** Calls `next` with every place where the pattern can end, the preferred one first. */
  readonly run: (over: Sequence, at: number, captured: Captured | null, next: Next) => void;
  /** The first item of a match fits at least one of them, unless the match is empty. */
  readonly openers: readonly Opener[];
  readonly canBeEmpty: boolean;
  /** Words of which at least one must occur in a match; null where the pattern asks for none. */
  readonly anchors: ReadonlySet<string> | null;
  /** The captures it can make. */
  readonly names: readonly string[];
  /** The pattern in print, for whoever asks what a rule reads. */
  readonly shape: () => string;
  /** Never set at run time: it carries the types of the captures. */
  readonly captures?: Captures;
}

/** A pattern for exactly one item, with the value it reads from it. */
export interface One<out Value = unknown> extends Pattern {
  readonly read: (item: Item, norm: string) => Value | undefined;
}

function one<Value>(
  read: (item: Item, norm: string) => Value | undefined,
  anchors: ReadonlySet<string> | null,
  shape: () => string,
): One<Value> {
  return {
    read,
    shape,
    openers: [anchors === null ? { test: read } : { words: anchors }],
    canBeEmpty: false,
    anchors,
    names: [],
    run(over, at, captured, next) {
      const item = over.items[at];
      if (item !== undefined && read(item, over.norms[at] ?? "") !== undefined)
        next(at + 1, captured);
    },
  };
}

/** One of these words, whatever their case. */
export function word(...words: readonly string[]): One<string> {
  const set = new Set(words.map((w) => w.toLowerCase()));
  return one(
    (_, norm) => (set.has(norm) ? norm : undefined),
    set,
    () => printed(set),
  );
}

/** A word of the table, whose keys are in lower case; the value is the table's. */
export function lexicon<Value>(table: Readonly<Record<string, Value>>): One<Value> {
  const entries = new Map(Object.entries(table));
  const words = new Set(entries.keys());
  return one(
    (_, norm) => entries.get(norm),
    words,
    () => printed(words),
  );
}

const MOST_PRINTED = 8;

/** The words with a stroke between them; of a long table the first ones and how many there are. */
function printed(words: ReadonlySet<string>): string {
  const all = [...words];
  if (all.length <= MOST_PRINTED) return all.join("|");
  return `${all.slice(0, MOST_PRINTED).join("|")}|… (${all.length} words)`;
}

/** A token of this shape, or an item that passes the test; the value is what the second argument, or the test, gives. */
export function like(shape: RegExp): One<string>;
export function like<Value>(shape: RegExp, read: (text: string) => Value): One<Value>;
export function like<Value>(test: (item: Item) => Value | undefined): One<Value>;
export function like(
  test: RegExp | ((item: Item) => unknown),
  read: (text: string) => unknown = (text) => text,
): One {
  if (typeof test === "function") return one(test, null, () => "‹tested›");
  return one(
    (item) => (test.test(item.text) ? read(item.text) : undefined),
    null,
    () => String(test),
  );
}

const CAPITAL = /^\p{Lu}/u;

/** The same item, if it begins with a capital letter. */
export function titled<Value>(inner: One<Value>): One<Value> {
  return one(
    (item, norm) => (CAPITAL.test(item.text) ? inner.read(item, norm) : undefined),
    inner.anchors,
    () => `Capital(${inner.shape()})`,
  );
}

/** Captures the value of one item under a name. */
export function as<const Name extends string, Value>(
  name: Name,
  inner: One<Value>,
): Pattern<{ readonly [N in Name]: Value }> {
  return {
    openers: inner.openers,
    canBeEmpty: false,
    anchors: inner.anchors,
    names: [name],
    shape: () => `${name}:${inner.shape()}`,
    run(over, at, captured, next) {
      const item = over.items[at];
      if (item === undefined) return;
      const value = inner.read(item, over.norms[at] ?? "");
      if (value !== undefined) next(at + 1, { name, value, before: captured });
    },
  };
}

type CapturesOf<P> = P extends Pattern<infer C> ? C : never;
type KeysOf<U> = U extends unknown ? keyof U : never;
type ValueIn<U, K extends PropertyKey> = U extends { readonly [N in K]: infer V } ? V : never;
type ValueAt<U, K extends PropertyKey> = U extends { readonly [N in K]: infer V } ? V : undefined;
type All<U> = { readonly [K in KeysOf<U>]: ValueIn<U, K> };
type Any<U> = { readonly [K in KeysOf<U>]: ValueAt<U, K> };
type Optional<C> = { readonly [K in keyof C]: C[K] | undefined };
type Lists<C> = { readonly [K in keyof C]: readonly C[K][] };

/** One after the other. */
export function seq<const P extends readonly Pattern[]>(
  ...parts: P
): Pattern<All<CapturesOf<P[number]>>> {
  const step = (
    over: Sequence,
    index: number,
    at: number,
    captured: Captured | null,
    next: Next,
  ): void => {
    const part = parts[index];
    if (part === undefined) next(at, captured);
    else part.run(over, at, captured, (end, more) => step(over, index + 1, end, more, next));
  };
  const must = parts.findIndex((part) => !part.canBeEmpty);
  return {
    openers: parts.slice(0, must < 0 ? parts.length : must + 1).flatMap((part) => part.openers),
    canBeEmpty: must < 0,
    anchors: fewest(parts.map((part) => part.anchors)),
    names: parts.flatMap((part) => part.names),
    shape: () => parts.map((part) => part.shape()).join(" "),
    run: (over, at, captured, next) => step(over, 0, at, captured, next),
  };
}

function fewest(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  for (const set of sets) if (set !== null && (best === null || set.size < best.size)) best = set;
  return best;
}

/** Any of them; a capture that only some of them make may be undefined. */
export function either<const P extends readonly Pattern[]>(
  ...parts: P
): Pattern<Any<CapturesOf<P[number]>>> {
  const anchors = parts.map((part) => part.anchors);
  return {
    openers: parts.flatMap((part) => part.openers),
    canBeEmpty: parts.some((part) => part.canBeEmpty),
    anchors: anchors.includes(null) ? null : new Set(anchors.flatMap((set) => [...(set ?? [])])),
    names: parts.flatMap((part) => part.names),
    shape: () => `{${parts.map((part) => part.shape()).join(" or ")}}`,
    run(over, at, captured, next) {
      for (const part of parts) part.run(over, at, captured, next);
    },
  };
}

/** The pattern, or nothing. */
export function maybe<C extends object>(part: Pattern<C>): Pattern<Optional<C>> {
  return {
    openers: part.openers,
    canBeEmpty: true,
    anchors: null,
    names: part.names,
    shape: () => `[${part.shape()}]`,
    run(over, at, captured, next) {
      part.run(over, at, captured, next);
      next(at, captured);
    },
  };
}

/** The pattern `min` (default 1) to `max` (default 8) times. Its captures become lists. */
export function many<C extends object>(
  part: Pattern<C>,
  { min = 1, max = 8 }: { readonly min?: number; readonly max?: number } = {},
): Pattern<Lists<C>> {
  const again = (
    over: Sequence,
    count: number,
    at: number,
    inside: Captured | null,
    next: Next,
  ): void => {
    if (count < max)
      part.run(over, at, inside, (end, more) => {
        if (end > at) again(over, count + 1, end, more, next);
      });
    if (count >= min) next(at, inside);
  };
  return {
    openers: part.openers,
    canBeEmpty: min === 0 || part.canBeEmpty,
    anchors: min === 0 ? null : part.anchors,
    names: part.names,
    shape: () => `(${part.shape()})×${min}–${max}`,
    run(over, at, captured, next) {
      again(over, 0, at, null, (end, inside) => next(end, listed(part.names, inside, captured)));
    },
  };
}

function listed(
  names: readonly string[],
  inside: Captured | null,
  before: Captured | null,
): Captured | null {
  let all = before;
  for (const name of new Set(names)) {
    const value: unknown[] = [];
    for (let each = inside; each !== null; each = each.before)
      if (each.name === name) value.unshift(each.value);
    all = { name, value, before: all };
  }
  return all;
}
