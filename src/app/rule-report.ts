/** What the rules did over many articles: which earn their place, which never fire and which fire everywhere. */
import type { Firing } from "../core/read/firings.ts";
import { idsOf, type RuleEntry } from "../core/rules/entry.ts";

/** What one rule did, by its id. */
export interface RuleRow {
  readonly id: string;
  readonly layer: RuleEntry["layer"];
  readonly fired: number;
  readonly alone: number;
  /** How often it lost its words, in all and by the rules that took them, the most frequent first. */
  readonly beaten: number;
  readonly beatenBy: readonly { readonly id: string; readonly times: number }[];
  /** In how many articles it fired. */
  readonly articles: number;
  readonly shown: number;
  readonly weaker: number;
}

interface SilentRule {
  readonly id: string;
  readonly layer: RuleEntry["layer"];
  /** Of a rule with an id for each of its words: how many of them never fired, and how many there are. */
  readonly words: { readonly silent: number; readonly all: number } | null;
}

/** What all of them did; a rule that lost all its words fired nowhere and still has a row. */
export interface RuleReport {
  readonly articles: number;
  /** Those that fired or were beaten: the most frequent first, then by id. */
  readonly rows: readonly RuleRow[];
  readonly never: readonly SilentRule[];
  /** Rules that fired in every article; none where there are too few articles to tell. */
  readonly everywhere: readonly string[];
}

/** With fewer articles nothing is said to be everywhere. */
const ENOUGH = 3;

/** `firings`: one map an article, by rule id. */
export function ruleReport(
  catalogue: readonly RuleEntry[],
  firings: readonly ReadonlyMap<string, Firing>[],
): RuleReport {
  const counted = catalogue.map((entry) => ({
    entry,
    rows: idsOf(entry).map((id) =>
      rowOf({ id, layer: entry.layer }, firings.map((article) => article.get(id)).filter(isThere)),
    ),
  }));
  const rows = counted
    .flatMap((each) => each.rows)
    .filter(({ fired, beaten }) => fired + beaten > 0)
    .sort((a, b) => b.fired - a.fired || (a.id < b.id ? -1 : 1));
  return {
    articles: firings.length,
    rows,
    never: counted.flatMap(silentOf),
    everywhere:
      firings.length < ENOUGH
        ? []
        : rows.filter(({ articles }) => articles === firings.length).map(({ id }) => id),
  };
}

function silentOf({
  entry: { id, layer, words },
  rows,
}: {
  readonly entry: RuleEntry;
  readonly rows: readonly RuleRow[];
}): readonly SilentRule[] {
  const silent = rows.filter(({ fired }) => fired === 0).length;
  if (silent === 0) return [];
  return [{ id, layer, words: words === undefined ? null : { silent, all: words.size } }];
}

const isThere = (firing: Firing | undefined): firing is Firing => firing !== undefined;

function rowOf(rule: Pick<RuleEntry, "id" | "layer">, firings: readonly Firing[]): RuleRow {
  const sum = (of: (firing: Firing) => number): number =>
    firings.reduce((total, firing) => total + of(firing), 0);
  const by = new Map<string, number>();
  for (const { beaten } of firings)
    for (const [id, times] of beaten) by.set(id, (by.get(id) ?? 0) + times);
  const beatenBy = [...by]
    .map(([id, times]) => ({ id, times }))
    .sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));
  return {
    ...rule,
    fired: sum(({ fired }) => fired),
    alone: sum(({ alone }) => alone),
    beaten: beatenBy.reduce((total, { times }) => total + times, 0),
    beatenBy,
    articles: firings.filter(({ fired }) => fired > 0).length,
    shown: sum(({ shown }) => shown),
    weaker: sum(({ weaker }) => weaker),
  };
}
