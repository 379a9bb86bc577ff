/** The two sides of a relationship, which lines belong to it, and why. A side is one party or a group of them. */
import type { Passage, RecordEntity, RecordExport } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { knownParty, membersAskedOf, namesAsked } from "./asked-party.ts";
import { type Mention, type Mentions, mentionsOf } from "./mentions.ts";
import { plainMentions } from "./plain-mentions.ts";
import { relationsTold, type Told } from "./relations.ts";
import { sentenceAround } from "./sentence-around.ts";
import { sharedBy } from "./shared.ts";
import { organsOf, type SideSources, sideOf, type Touches } from "./sides.ts";

export type Pair<T> = readonly [T, T];

/** Why a line that has both sides in it belongs to the dossier. */
export const BOTH = "names both sides";

export interface Parties {
  readonly sides: Pair<readonly RecordEntity[]>;
  /** The ids of all that are asked for, first side first. */
  readonly ids: readonly string[];
  readonly touches: Touches;
  /** Whether the headline or the beginning of the article names both sides. */
  isAboutBoth(article: string): boolean;
  /** Why a line that rests on these entities and passages belongs to the dossier, in a few words; null where it does not. */
  reasonFor(entities: Iterable<string>, evidence: readonly Passage[]): string | null;
  /** Whether a line that rests on these entities and passages belongs to the dossier. */
  concerns(entities: Iterable<string>, evidence: readonly Passage[]): boolean;
  readonly mentions: Mentions;
  /** The entities named inside the passages, as often as they are. */
  namedIn(passages: readonly Passage[]): readonly string[];
  /** The entities named in the sentences of the passages. */
  namedAround(passages: readonly Passage[]): readonly string[];
}

/**
 * Null where a side is not in the record, or both are one. Only the entities and lines of `record` and the `articles` given
 * are looked at: those that name a party are enough, and give the same answer as all.
 */
export function partiesOf(
  record: RecordExport,
  articles: readonly ReadArticle[],
  between: Pair<string>,
): Parties | null {
  const told = relationsTold(record, articles);
  const asked = between.map((names) => partiesNamed(record, told, names));
  const [first = [], second = []] = asked;
  const ids = [...first, ...second].map(({ id }) => id);
  if (first.length === 0 || second.length === 0 || new Set(ids).size < ids.length) return null;
  const sources = sourcesOf(record, articles, [...first, ...second]);
  const { mentions } = sources;
  const sides: Pair<Set<string>> = [
    new Set(sideOf(sources, first.map(sources.named))),
    new Set(sideOf(sources, second.map(sources.named))),
  ];
  const touches = touching(sides);
  const entitiesOf = (named: readonly Mention[]): string[] => named.map(({ entity }) => entity);
  const aboutBoth = new Set(
    mentions.articles.filter((id) => touches(entitiesOf(mentions.atBeginning(id))).every(Boolean)),
  );
  const isAboutBoth = (article: string): boolean => aboutBoth.has(article);
  addOrgans(sources, [first, second], { sides, isAboutBoth });
  const shared = sharedBy(record, told, touches);
  const namedIn = (passages: readonly Passage[]): string[] => entitiesOf(mentions.within(passages));
  const reasonFor = (entities: Iterable<string>, evidence: readonly Passage[]): string | null => {
    const named = [...entities, ...namedIn(evidence)];
    const [one, other] = touches(named);
    if (one && other) return BOTH;
    if (!(one || other)) return null;
    const party = (one ? first : second).map(({ name }) => name).join(", ");
    if (evidence.some((p) => isAboutBoth(p.article))) return `of ${party}, in a text about both`;
    const common = named.find((id) => shared.has(id));
    return common === undefined ? null : `of ${party}, by way of ${shared.get(common)}`;
  };
  return {
    sides: [first, second],
    ids,
    touches,
    mentions,
    namedIn,
    namedAround: (passages) =>
      namedIn(passages.map((p) => ({ ...p, ...sentenceAround(sources.textOf(p.article), p) }))),
    isAboutBoth,
    reasonFor,
    concerns: (entities, evidence) => reasonFor(entities, evidence) !== null,
  };
}

/** The members of a side: by name, acronym or alias; several joined; or all that texts call members of a body. */
function partiesNamed(record: RecordExport, told: readonly Told[], asked: string): RecordEntity[] {
  const isKnown = (name: string): boolean => knownParty(record.entities, [name]) !== null;
  const whole = membersAskedOf(asked);
  if (whole !== null) {
    const body = knownParty(record.entities, [whole]);
    const members = told
      .filter(({ object, relation }) => object === body?.id && relation.relation === "member-of")
      .map(({ subject }) => subject);
    return record.entities.filter(({ id }) => members.includes(id));
  }
  const found = namesAsked(asked, isKnown).map((name) => knownParty(record.entities, [name]));
  const known = found.flatMap((entity) => entity ?? []);
  return known.length === found.length ? [...new Set(known)] : [];
}

interface NamedSources extends SideSources {
  /** A party with all the places that name it. */
  named(party: RecordEntity): RecordEntity;
}

function sourcesOf(
  record: RecordExport,
  articles: readonly ReadArticle[],
  parties: readonly RecordEntity[],
): NamedSources {
  const known = mentionsOf(record.entities);
  const further = parties.flatMap((party) => plainMentions(party, articles, known));
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  return {
    record,
    mentions: mentionsOf(record.entities, further),
    textOf: (article) => texts.get(article) ?? "",
    named: (party) => ({
      ...party,
      mentions: [...party.mentions, ...further.filter(({ entity }) => entity === party.id)],
    }),
  };
}

/** What is named after both belongs to both. */
function touching(sides: Pair<ReadonlySet<string>>): Touches {
  return (entities) => {
    const ids = [...entities];
    return [ids.some((id) => sides[0].has(id)), ids.some((id) => sides[1].has(id))];
  };
}

/** A body has no ministers: those of whom no text says of which state are the state's, where one party alone is a state. */
function addOrgans(
  sources: SideSources,
  parties: Pair<readonly RecordEntity[]>,
  { sides, isAboutBoth }: { sides: Pair<Set<string>>; isAboutBoth: (article: string) => boolean },
): void {
  const states = parties.flat().filter(({ kind }) => kind === "place");
  const [state, ...others] = states;
  if (state === undefined || others.length > 0) return;
  const side = parties[0].includes(state) ? sides[0] : sides[1];
  for (const id of organsOf(sources, state, isAboutBoth)) side.add(id);
}
