/** The same thing across texts: the mean of MUC, B3 and CEAF-e, over gold mentions. */
import type { Document } from "../documents.ts";
import { mean, type Rates, ratesOf, share } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";
import { bestAssignment } from "./assignment.ts";

export interface GoldMention {
  /** Of its own in the whole set. */
  readonly id: string;
  /** UTF-16 code units of the rebuilt text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly chain: string;
}

export interface LinkedText extends Document {
  /** Texts of other topics have no mention in common. */
  readonly topic: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** The chain that the program gives each gold mention; one without is a chain of its own. */
export type PredictedChains = ReadonlyMap<string, string>;

/** Chains of one mention are dropped on both sides. */
export function scoreChains(gold: readonly LinkedText[], predicted: PredictedChains): Scored {
  const mentions = gold.flatMap((text) => text.mentions);
  const key = chainsOf(mentions, ({ chain }) => chain);
  const response = chainsOf(mentions, ({ id }) => predicted.get(id) ?? `alone ${id}`);
  const [muc, cubed, ceaf] = [
    mucRates(key, response),
    cubedRates(key, response),
    ceafRates(key, response),
  ];
  return {
    scores: { conll: mean([muc.f1, cubed.f1, ceaf.f1]) },
    more: {
      muc: muc.f1,
      b3: cubed.f1,
      ceafe: ceaf.f1,
      linkedPercent: share(mentions.filter(({ id }) => predicted.has(id)).length, mentions.length),
    },
    faults: faultsOf(mentions, predicted),
  };
}

type Chain = ReadonlySet<string>;

function chainsOf(
  mentions: readonly GoldMention[],
  chainOf: (mention: GoldMention) => string,
): readonly Chain[] {
  const chains = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const name = chainOf(mention);
    const chain = chains.get(name);
    if (chain === undefined) chains.set(name, new Set([mention.id]));
    else chain.add(mention.id);
  }
  return [...chains.values()].filter((chain) => chain.size > 1);
}

/** Which chain of a partition each mention is in. */
function indexOf(chains: readonly Chain[]): ReadonlyMap<string, number> {
  return new Map(
    chains.flatMap((chain, at) => [...chain].map((mention) => [mention, at] as const)),
  );
}

export function mucRates(key: readonly Chain[], response: readonly Chain[]): Rates {
  const linked = (ours: readonly Chain[], theirs: readonly Chain[]): number => {
    const at = indexOf(theirs);
    let kept = 0;
    let links = 0;
    for (const chain of ours) {
      const parts = new Set<number | string>();
      for (const mention of chain) parts.add(at.get(mention) ?? mention);
      kept += chain.size - parts.size;
      links += chain.size - 1;
    }
    return share(kept, links);
  };
  return ratesOf(linked(response, key), linked(key, response));
}

export function cubedRates(key: readonly Chain[], response: readonly Chain[]): Rates {
  const agreed = (ours: readonly Chain[], theirs: readonly Chain[]): number => {
    const at = indexOf(theirs);
    let sum = 0;
    let count = 0;
    for (const chain of ours) {
      const parts = new Map<number, number>();
      for (const mention of chain) {
        const part = at.get(mention);
        if (part !== undefined) parts.set(part, (parts.get(part) ?? 0) + 1);
      }
      for (const size of parts.values()) sum += (size * size) / chain.size;
      count += chain.size;
    }
    return share(sum, count);
  };
  return ratesOf(agreed(response, key), agreed(key, response));
}

export function ceafRates(key: readonly Chain[], response: readonly Chain[]): Rates {
  const at = indexOf(response);
  const alike = key.map((chain) => {
    const row = new Map<number, number>();
    for (const mention of chain) {
      const other = at.get(mention);
      if (other !== undefined) row.set(other, (row.get(other) ?? 0) + 1);
    }
    return new Map(
      [...row].map(([other, common]) => [
        other,
        (2 * common) / (chain.size + (response[other]?.size ?? 0)),
      ]),
    );
  });
  const best = bestAssignment(alike);
  return ratesOf(share(best, response.length), share(best, key.length));
}

/** Chains torn apart and mentions that were not found at all, by the gold's chain. */
function faultsOf(mentions: readonly GoldMention[], predicted: PredictedChains): Fault[] {
  const golds = new Map<string, GoldMention[]>();
  for (const mention of mentions)
    golds.set(mention.chain, [...(golds.get(mention.chain) ?? []), mention]);
  return [...golds].flatMap(([chain, members]) => {
    if (members.length < 2) return [];
    const parts = new Map<string, GoldMention[]>();
    const unlinked = members.filter(({ id }) => !predicted.has(id));
    for (const mention of members) {
      const name = predicted.get(mention.id);
      if (name !== undefined) parts.set(name, [...(parts.get(name) ?? []), mention]);
    }
    const [, ...torn] = [...parts.values()].sort((a, b) => b.length - a.length);
    const fault = (sort: string, { words }: GoldMention): Fault => ({
      sort,
      document: chain,
      words: onOneLine(words),
    });
    return [
      ...unlinked.map((m) => fault("not linked to anything", m)),
      ...torn.flat().map((m) => fault("in another chain than most of its own", m)),
    ];
  });
}
