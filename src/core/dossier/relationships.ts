/** Which relationships a record could be asked about: pairs of parties that its articles name together at their beginning. */
import type { Edtf, RecordArticle, RecordEntity, RecordExport } from "../annotation/contract.ts";
import { UNNAMED_GROUPS } from "../languages/en/unnamed.ts";
import { extentOf, parseEdtf } from "../text/edtf.ts";
import { fold } from "../text/fold.ts";

/** A pair worth opening. */
export interface ProposedRelationship {
  readonly between: readonly [string, string];
  /** Articles that name both at their beginning. */
  readonly articles: number;
  /** The first and the last day on which one of these articles appeared; null when there are not two. */
  readonly compare: readonly [Edtf, Edtf] | null;
}

/** Characters from the first name of an article in which a text says what it is about. */
const BEGINNING = 600;
const MOST_PARTIES = 24;
const MOST_PAIRS = 8;

/** The best covered first; of equally covered ones that whose rarer party acts in most lines. */
export function relationshipsOf(record: RecordExport): ProposedRelationship[] {
  const acts = actsOf(record);
  const begins = beginningsOf(record);
  const parties = record.entities
    .filter((entity) => isParty(entity) && acts(entity) > 0)
    .map((entity) => ({ entity, weight: acts(entity), articles: begins(entity) }))
    .filter(({ articles }) => articles.size > 0)
    .sort((a, b) => b.articles.size - a.articles.size || b.weight - a.weight)
    .slice(0, MOST_PARTIES);
  const pairs = parties.flatMap((a, at) =>
    parties.slice(at + 1).flatMap((b) => {
      const common = record.articles.filter(({ id }) => a.articles.has(id) && b.articles.has(id));
      if (common.length === 0 || isPartOf(a.entity, b.entity) || isPartOf(b.entity, a.entity))
        return [];
      const hasCountry = a.entity.kind === "place" || b.entity.kind === "place";
      const weight = Math.min(a.weight, b.weight);
      return [{ names: inOrder(a.entity, b.entity), common, hasCountry, weight }];
    }),
  );
  return pairs
    .sort(
      (a, b) =>
        coverage(b.common, b.hasCountry) - coverage(a.common, a.hasCountry) ||
        b.weight - a.weight ||
        (a.names.join() < b.names.join() ? -1 : 1),
    )
    .slice(0, MOST_PAIRS)
    .map(({ names, common }) => ({
      between: names,
      articles: common.length,
      compare: firstAndLastDay(common),
    }));
}

/** A country among the two counts double: two bodies named together are as a rule one side and its parts. */
function coverage(common: readonly RecordArticle[], hasCountry: boolean): number {
  return common.length * (hasCountry ? 2 : 1);
}

/** A country or a body with a name of its own: "the delegation", "Experts" and "Utopian and League envoys" have none. */
function isParty({ kind, name }: RecordEntity): boolean {
  if (kind !== "place" && kind !== "body") return false;
  const words = name.split(/\s+/);
  const isUnnamed = UNNAMED_GROUPS.has(words.at(-1)?.toLowerCase() ?? "");
  return /^\p{Lu}/u.test(name) && !isUnnamed;
}

/**
 * How many shown lines an entity acts in: it has officers, takes part, undertakes or is quoted. That tells a state from a
 * town or a region, of which texts say only where something took place.
 */
function actsOf(record: RecordExport): (entity: RecordEntity) => number {
  const actors = [
    ...record.offices.filter(isShown).map(({ body }) => (body === null ? [] : [body])),
    ...record.events
      .filter(isShown)
      .map(({ participants }) => participants.map(({ entity }) => entity)),
    ...record.commitments.filter(isShown).map(({ committers }) => committers),
    ...record.statements.filter(isShown).map(({ speakers }) => speakers),
  ];
  const counts = new Map<string, number>();
  for (const ids of actors)
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ({ id }) => counts.get(id) ?? 0;
}

const isShown = ({ standing }: { readonly standing: string }): boolean => standing === "shown";

/** Of each entity the articles that name it where they begin. */
function beginningsOf({ entities }: RecordExport): (entity: RecordEntity) => ReadonlySet<string> {
  const first = new Map<string, number>();
  for (const { article, start } of entities.flatMap((e) => e.mentions))
    first.set(article, Math.min(first.get(article) ?? start, start));
  return ({ mentions }) =>
    new Set(
      mentions
        .filter(({ article, end }) => end <= (first.get(article) ?? 0) + BEGINNING)
        .map(({ article }) => article),
    );
}

/** An assembly that bears the name of an alliance is no second party to it. */
function isPartOf(part: RecordEntity, whole: RecordEntity): boolean {
  const plain = (name: string): string => fold(name).replace(/^the /, "").replaceAll("-", " ");
  const names = [whole.name, ...whole.otherNames].map(plain);
  return [part.name, ...part.otherNames].some((own) =>
    names.some((name) => ` ${plain(own)} `.includes(` ${name} `)),
  );
}

/** Countries before bodies, as a relationship is named; two of a kind by name. */
function inOrder(a: RecordEntity, b: RecordEntity): readonly [string, string] {
  const key = ({ kind, name }: RecordEntity): string => `${kind === "place" ? 0 : 1} ${name}`;
  return key(a) <= key(b) ? [a.name, b.name] : [b.name, a.name];
}

function firstAndLastDay(articles: readonly RecordArticle[]): readonly [Edtf, Edtf] | null {
  const days = articles
    .flatMap(({ published: { edtf } }) => (edtf !== null && isOneDay(edtf) ? [edtf] : []))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined || first === last ? null : [first, last];
}

function isOneDay(edtf: Edtf): boolean {
  const extent = extentOf(edtf);
  return (
    parseEdtf(edtf)?.kind === "point" &&
    extent !== null &&
    extent.min === edtf &&
    extent.max === edtf
  );
}
