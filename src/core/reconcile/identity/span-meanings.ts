/**
 * Whom or what a span of an article means, where a person marked it by hand. First the entity that is named at the head of its
 * words; then the one person of these articles whose surname or office the head is; else what other spans with the same head
 * mean, which has no entity in the record.
 */
import type { Reading } from "../../annotation/contract.ts";
import { chainsOfHeads, type Likeness } from "./head-chains.ts";
import type { Identity } from "./index.ts";
import { spanHead } from "./span-heads.ts";
import { type Persons, personsOf } from "./span-persons.ts";

export interface MarkedSpan {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** What a span means: an id of the record, a chain of spans that has none, or null where that is not told. */
export type Meaning = { readonly entity: string } | { readonly chain: string } | null;

/** In the order of the spans. `alike`: of two common words; none are, when it is not given. */
export function meaningsOfSpans(
  spans: readonly MarkedSpan[],
  readings: ReadonlyMap<string, Reading>,
  identity: Identity,
  alike: Likeness = () => 0,
): Meaning[] {
  const persons = personsOf(readings, identity);
  const found = spans.map((span) => entityOrHead(span, readings, identity, persons));
  const heads = found.flatMap((one) => (one !== null && "chain" in one ? [one.chain] : []));
  const chains = chainsOfHeads(heads, alike);
  return found.map((one) => {
    if (one === null || "entity" in one) return one;
    const chain = chains.get(one.chain);
    return chain === undefined ? null : { chain };
  });
}

function entityOrHead(
  span: MarkedSpan,
  readings: ReadonlyMap<string, Reading>,
  identity: Identity,
  persons: Persons,
): Meaning {
  const reading = readings.get(span.article);
  const head = spanHead(reading?.text.slice(span.start, span.end) ?? "");
  if (reading === undefined || head === null) return null;
  const named = namedAt(reading, span.start + head.start, span.start + head.end, span);
  const own = named === null ? null : identity.idOf(span.article, named);
  if (own !== null && !persons.isBare(own)) return { entity: own };
  const entity =
    persons.called(head.lemma, span.article) ?? own ?? persons.inOffice(head, span.article);
  return entity === null ? { chain: head.lemma } : { entity };
}

/** The entity named over the head; what the article only describes has no name. */
function namedAt(
  { mentions }: Reading,
  start: number,
  end: number,
  span: MarkedSpan,
): string | null {
  const isNamed = new Set(
    mentions.filter((m) => m.form !== "descriptive" && m.form !== "pronoun").map((m) => m.entity),
  );
  const [longest] = mentions
    .filter((m) => m.start <= start && m.end >= end && m.end <= span.end && m.start >= span.start)
    .filter((m) => isNamed.has(m.entity))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest?.entity ?? null;
}
