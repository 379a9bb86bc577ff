/**
 * Whom the program takes each gold mention to mean. The program has no linker for mentions that are given to it: the
 * texts are read, joined across articles, and a gold mention gets the entity of the program's own mention that covers the
 * same words best. A gold mention that the program does not mention stays alone.
 */
import type { Quote, Reading } from "../../src/core/annotation/contract.ts";
import type { Language } from "../../src/core/languages/language.ts";
import { identify } from "../../src/core/reconcile/identity/index.ts";
import { plainText, readPlain } from "../program.ts";
import type { GoldMention, LinkedText, PredictedChains } from "../scorers/coreference.ts";

export function readChains(texts: readonly LinkedText[], language: Language): PredictedChains {
  const chains = new Map<string, string>();
  for (const topic of new Set(texts.map((text) => text.topic))) {
    const own = texts.filter((text) => text.topic === topic);
    const articles = own.map(({ id, text }) => ({
      id,
      claims: [],
      reading: readPlain(plainText(text, language), id),
    }));
    const identity = identify(articles);
    for (const { id, reading } of articles) {
      const { mentions = [] } = own.find((text) => text.id === id) ?? {};
      for (const mention of mentions) {
        const entity = entityOf(mention, reading);
        if (entity !== null) chains.set(mention.id, `${topic} ${identity.idOf(id, entity)}`);
      }
    }
  }
  return chains;
}

/** At least half of the words are the same, counted on both sides. */
const LEAST = 0.5;

function entityOf(gold: GoldMention, { mentions }: Reading): string | null {
  let best: { readonly entity: string; readonly alike: number } | null = null;
  for (const { entity, ...at } of mentions) {
    const alike = likeness(gold, at);
    if (alike >= LEAST && (best === null || alike > best.alike)) best = { entity, alike };
  }
  return best?.entity ?? null;
}

function likeness(a: GoldMention, b: Quote): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : (2 * common) / (a.end - a.start + b.end - b.start);
}
