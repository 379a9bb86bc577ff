/**
 * The two sides of a relationship, and which lines belong to it. A side is the party itself, the bodies named after it
 * or introduced as its own ("the Japanese Diet"), and those who hold an office there.
 */
import type { Passage, RecordEntity, RecordExport } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { fold } from "../text/fold.ts";

export interface Parties {
  readonly names: readonly [string, string];
  readonly ids: readonly [string, string];
  /** Whether one of the entities belongs to the first side, and whether one belongs to the second. */
  touches(entities: Iterable<string>): readonly [boolean, boolean];
  /** Whether the headline or the beginning of the article names both sides. */
  isAboutBoth(article: string): boolean;
  /** Whether a line that rests on these entities and passages belongs to the dossier. */
  concerns(entities: Iterable<string>, evidence: readonly Passage[]): boolean;
  /** The entities named inside the passages. */
  namedIn(passages: readonly Passage[]): readonly string[];
}

/** Characters from the first name of an article in which a text says what it is about: a headline and a sentence or two. */
const BEGINNING = 600;

export function partiesOf(
  record: RecordExport,
  articles: readonly ReadArticle[],
  between: readonly [string, string],
): Parties | null {
  const [a, b] = between.map((name) => partyNamed(record, name));
  if (a === undefined || b === undefined || a === null || b === null || a.id === b.id) return null;
  const sides = [sideOf(record, articles, a), sideOf(record, articles, b)] as const;
  // What is named after both belongs to both.
  const touches = (entities: Iterable<string>): [boolean, boolean] => {
    const ids = [...entities];
    return [ids.some((id) => sides[0].has(id)), ids.some((id) => sides[1].has(id))];
  };
  const namedIn = (passages: readonly Passage[]): string[] =>
    record.entities
      .filter((e) => e.mentions.some((m) => passages.some((p) => lies(m, p))))
      .map((e) => e.id);
  const aboutBoth = new Set(
    record.articles
      .map((x) => x.id)
      .filter((id) => touches(namedAtBeginning(record, id)).every(Boolean)),
  );
  return {
    names: [a.name, b.name],
    ids: [a.id, b.id],
    touches,
    namedIn,
    isAboutBoth: (article) => aboutBoth.has(article),
    concerns(entities, evidence) {
      const [first, second] = touches([...entities, ...namedIn(evidence)]);
      if (first && second) return true;
      return (first || second) && evidence.every((p) => aboutBoth.has(p.article));
    },
  };
}

const lies = (inner: Passage, outer: Passage): boolean =>
  inner.article === outer.article && outer.start <= inner.start && inner.end <= outer.end;

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
  articles: readonly ReadArticle[],
  party: RecordEntity,
): ReadonlySet<string> {
  const side = new Set([party.id]);
  for (const entity of record.entities)
    if (entity.kind !== "person" && entity.kind !== "place" && isOwnedBy(entity, party, articles))
      side.add(entity.id);
  for (const { person, body, attested } of record.offices) {
    const evidence = attested.flatMap((a) => a.evidence);
    const introduced =
      body === null && party.mentions.some((m) => evidence.some((p) => lies(m, p)));
    if ((body !== null && side.has(body)) || introduced) side.add(person);
  }
  return side;
}

/** Named after the party, or at least once introduced by its name: "Japan’s …", "the Japanese …", "… of Japan". */
function isOwnedBy(
  entity: RecordEntity,
  party: RecordEntity,
  articles: readonly ReadArticle[],
): boolean {
  const told = [party.name, ...party.otherNames, ...party.mentions.map((m) => m.exact)];
  const names = new Set(told.map(fold));
  const ownName = [entity.name, ...entity.otherNames].some((name) =>
    [...names].some((n) => ` ${fold(name)} `.includes(` ${n} `)),
  );
  return ownName || entity.mentions.some((m) => introducedBy(m, party, articles));
}

function introducedBy(
  mention: Passage,
  party: RecordEntity,
  articles: readonly ReadArticle[],
): boolean {
  const text = articles.find((a) => a.id === mention.article)?.reading.text ?? "";
  return party.mentions.some((m) => {
    if (m.article !== mention.article) return false;
    const before = text.slice(m.end, mention.start);
    const after = text.slice(mention.end, m.start);
    return (
      (m.end <= mention.start && /^(?:[’']s?)?\s$/.test(before)) ||
      (mention.end <= m.start && /^\s(?:of|to)\s$/.test(after))
    );
  });
}

function namedAtBeginning(record: RecordExport, article: string): string[] {
  const mentions = record.entities
    .flatMap((e) => e.mentions.map((m) => ({ id: e.id, ...m })))
    .filter((m) => m.article === article);
  const first = Math.min(...mentions.map((m) => m.start));
  return mentions.filter((m) => m.end <= first + BEGINNING).map((m) => m.id);
}
