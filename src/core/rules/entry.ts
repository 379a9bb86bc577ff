/** A rule as the catalogue shows it: what it reads, and the texts that prove it. */
import type { LayerName } from "../annotation/layers.ts";
import type { Rule } from "./rule.ts";

export interface RuleEntry {
  /** The `by` of what the rule makes, without "rule:". */
  readonly id: string;
  readonly layer: LayerName;
  /** Where each word has an id of its own (`event.act.refuse`): the words behind the id. */
  readonly words?: ReadonlySet<string>;
  /** One sentence, or the pattern in print. */
  readonly reads: string;
  /** Texts in which it reads what stands between ⟦ and ⟧. */
  readonly examples: readonly string[];
  /** Texts in which it reads nothing. */
  readonly except: readonly string[];
}

/** Every id that a line can carry by this entry. */
export const idsOf = ({ id, words }: RuleEntry): readonly string[] =>
  words === undefined ? [id] : [...words].map((word) => `${id}.${word}`);

/** What is told of a rule that a stage carries out itself, over syntax and names; a test reads every text of it. */
export interface Told {
  readonly reads: string;
  readonly examples: readonly [string, ...string[]];
  readonly except: readonly [string, ...string[]];
}

export function toldEntries(
  layer: LayerName,
  told: Readonly<Record<string, Told>>,
): readonly RuleEntry[] {
  return Object.entries(told).map(([id, { reads, examples, except }]) => ({
    id,
    layer,
    reads,
    examples,
    except,
  }));
}

/** Rules with a pattern; their examples are proved against the pattern alone. */
export function patternEntries<Value, Context>(
  layer: LayerName,
  rules: readonly Rule<Value, Context>[],
): readonly RuleEntry[] {
  return rules.map(({ id, pattern, examples, except }) => ({
    id,
    layer,
    reads: pattern.shape(),
    examples: examples.map(([marked]) => marked),
    except,
  }));
}
