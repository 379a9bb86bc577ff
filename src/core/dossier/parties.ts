/**
 * The two sides of a relationship, and which lines belong to it. A side is the party itself, the bodies named after it
 * or introduced as its own ("the Japanese Diet"), and those who hold an office there.
 */
import type { Passage, RecordEntity, RecordExport } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { fold } from "../text/fold.ts";
import { type Mention, type Mentions, mentionsOf } from "./mentions.ts";

export interface Parties {
  readonly names: readonly [string, string];
  readonly ids: readonly [string, string];
  /** Whether one of the entities belongs to the first side, and whether one belongs to the second. */
  touches(entities: Iterable<string>): readonly [boolean, boolean];
  /** Whether the headline or the beginning of the article names both sides. */
  isAboutBoth(article: string): boolean;
  /** Whether a line that rests on these entities and passages belongs to the dossier. */
  concerns(entities: Iterable<string>, evidence: readonly Passage[]): boolean;
  readonly mentions: Mentions;
  /** The entities named inside the passages, as often as they are. */
  namedIn(passages: readonly Passage[]): readonly string[];
}

export function partiesOf(
  record: RecordExport,
  articles: readonly ReadArticle[],
  between: readonly [string, string],
): Parties | null {
  const [a, b] = between.map((name) => partyNamed(record, name));
  if (a === undefined || b === undefined || a === null || b === null || a.id === b.id) return null;
  const mentions = mentionsOf(record.entities);
  const texts = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  const sides = [sideOf(record, mentions, texts, a), sideOf(record, mentions, texts, b)] as const;
  // What is named after both belongs to both.
  const touches = (entities: Iterable<string>): [boolean, boolean] => {
    const ids = [...entities];
    return [ids.some((id) => sides[0].has(id)), ids.some((id) => sides[1].has(id))];
  };
  const entitiesOf = (named: readonly Mention[]): string[] => named.map(({ entity }) => entity);
  const namedIn = (passages: readonly Passage[]): string[] => entitiesOf(mentions.within(passages));
  const aboutBoth = new Set(
    record.articles
      .map(({ id }) => id)
      .filter((id) => touches(entitiesOf(mentions.atBeginning(id))).every(Boolean)),
  );
  return {
    names: [a.name, b.name],
    ids: [a.id, b.id],
    touches,
    mentions,
    namedIn,
    isAboutBoth: (article) => aboutBoth.has(article),
    concerns(entities, evidence) {
      const [first, second] = touches([...entities, ...namedIn(evidence)]);
      if (first && second) return true;
      return (first || second) && evidence.every((p) => aboutBoth.has(p.article));
    },
  };
}

/** The party by name, acronym or alias; of several the one most articles name. */
function partyNamed(record: RecordExport, name: string): RecordEntity | null {
  const wanted = fold(name).replace(/^the /, "");
  const fits = record.entities.filter((e) =>
    [e.name, ...e.otherNames].some((n) => fold(n).replace(/^the /, "") === wanted),
  );
  return fits.sort((a, b) => b.mentions.length - a.mentions.length)[0] ?? null;
}

function sideOf(
  record: RecordExport,
  mentions: Mentions,
  texts: ReadonlyMap<string, string>,
  party: RecordEntity,
): ReadonlySet<string> {
  const side = new Set([party.id]);
  const isNamedAfter = namedAfter(party);
  const introduced = introducedBy(party, mentions, texts);
  for (const entity of record.entities)
    if (entity.kind !== "person" && entity.kind !== "place")
      if (isNamedAfter(entity) || introduced.has(entity.id)) side.add(entity.id);
  for (const { person, body, attested } of record.offices) {
    const named = mentions.within(attested.flatMap((a) => a.evidence));
    const isOfParty = body === null ? named.some((m) => m.entity === party.id) : side.has(body);
    if (isOfParty) side.add(person);
  }
  return side;
}

/** Whether a name of an entity holds one of the party's. */
function namedAfter(party: RecordEntity): (entity: RecordEntity) => boolean {
  const told = [party.name, ...party.otherNames, ...party.mentions.map((m) => m.exact)];
  const names = [...new Set(told)].map((name) => ` ${fold(name)} `);
  return (entity) =>
    [entity.name, ...entity.otherNames]
      .map((name) => ` ${fold(name)} `)
      .some((own) => names.some((name) => own.includes(name)));
}

/** Who is at least once introduced by the party's name: "Japan’s …", "the Japanese …", "… of Japan". */
function introducedBy(
  party: RecordEntity,
  mentions: Mentions,
  texts: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const introduced = new Set<string>();
  for (const name of party.mentions)
    for (const other of mentions.of(name.article)) {
      const text = texts.get(name.article) ?? "";
      const isBefore = name.end <= other.start && isOwning(text.slice(name.end, other.start));
      const isAfter = other.end <= name.start && isOf(text.slice(other.end, name.start));
      if (isBefore || isAfter) introduced.add(other.entity);
    }
  return introduced;
}

const isOwning = (between: string): boolean => /^(?:[’']s?)?\s$/.test(between);
const isOf = (between: string): boolean => /^\s(?:of|to)\s$/.test(between);
