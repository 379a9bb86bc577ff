/** Which relationships a record could be asked about: pairs of parties that its articles name together at their beginning. */
import type { Edtf, RecordArticle, RecordEntity, RecordExport } from "../annotation/contract.ts";
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
  const parties = record.entities
    .filter((entity) => isParty(entity) && acts(entity) > 0)
    .map((entity) => ({ entity, weight: acts(entity), articles: begins(record, entity) }))
    .filter(({ articles }) => articles.size > 0)
    .sort((a, b) => b.articles.size - a.articles.size || b.weight - a.weight)
    .slice(0, MOST_PARTIES);
  const pairs = parties.flatMap((a, at) =>
    parties.slice(at + 1).flatMap((b) => {
      const common = record.articles.filter(({ id }) => a.articles.has(id) && b.articles.has(id));
      if (common.length === 0 || isPartOf(a.entity, b.entity) || isPartOf(b.entity, a.entity))
        return [];
      return [{ names: inOrder(a.entity, b.entity), common, weight: Math.min(a.weight, b.weight) }];
    }),
  );
  return pairs
    .sort(
      (a, b) =>
        b.common.length - a.common.length ||
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

/** A country or a body with a name of its own: "the delegation" and "participants" have none. */
function isParty({ kind, name }: RecordEntity): boolean {
  return (kind === "place" || kind === "body") && /^\p{Lu}/u.test(name);
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

/** The articles that name an entity where they begin. */
function begins({ entities, articles }: RecordExport, entity: RecordEntity): ReadonlySet<string> {
  const named = new Set(entity.mentions.map(({ article }) => article));
  const first = (article: string): number =>
    Math.min(
      ...entities.flatMap((e) =>
        e.mentions.filter((m) => m.article === article).map((m) => m.start),
      ),
    );
  const about = articles.filter(({ id }) => {
    if (!named.has(id)) return false;
    const until = first(id) + BEGINNING;
    return entity.mentions.some((m) => m.article === id && m.end <= until);
  });
  return new Set(about.map(({ id }) => id));
}

/** An assembly that bears the name of an alliance is no second party to it. */
function isPartOf(part: RecordEntity, whole: RecordEntity): boolean {
  const names = [whole.name, ...whole.otherNames].map((name) => fold(name).replace(/^the /, ""));
  return [part.name, ...part.otherNames].some((own) =>
    names.some((name) => ` ${fold(own).replaceAll("-", " ")} `.includes(` ${name} `)),
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
