/** Why the record takes several articles to mean one person, body or place. */
import type { Passage, RecordEntity, RecordExport } from "../annotation/contract.ts";
import { type Decision, signed } from "../decisions/decision.ts";
import { isOf } from "../decisions/overlay.ts";
import { officeWords } from "../reconcile/offices.ts";
import { fold } from "../text/fold.ts";

/** What one article calls somebody. */
interface Called {
  readonly article: string;
  readonly names: readonly string[];
  readonly offices: readonly string[];
}

/** One sentence for each article after the first: what it has in common with one before it. Empty for one article. */
export function explainedEntity(
  record: RecordExport,
  entity: RecordEntity,
  decisions: readonly Decision[],
): string[] {
  const called = callings(record, entity);
  return called.slice(1).map((one, at) => {
    const before = called.slice(0, at + 1);
    const why =
      first(before, (other) => byName(one, other)) ??
      first(before, (other) => byShortForm(one, other)) ??
      first(before, (other) => byOffice(one, other));
    const decided = byDecision(one, entity, decisions);
    return `${one.article}: ${why ?? decided ?? otherwise(one)}`;
  });
}

function first(before: readonly Called[], why: (other: Called) => string | null): string | null {
  for (const other of before) {
    const found = why(other);
    if (found !== null) return found;
  }
  return null;
}

function callings({ offices }: RecordExport, { id, name, otherNames, mentions }: RecordEntity) {
  const own = new Set([name, ...otherNames].map(fold));
  const byArticle = new Map<string, Passage[]>();
  for (const mention of mentions)
    byArticle.set(mention.article, [...(byArticle.get(mention.article) ?? []), mention]);
  return [...byArticle.keys()].sort().map((article): Called => {
    const words = (byArticle.get(article) ?? []).map(({ exact }) => exact.replace(/\s+/g, " "));
    const held = offices.filter(
      ({ person, attested }) =>
        person === id &&
        attested.some(({ evidence }) => evidence.some((p) => p.article === article)),
    );
    return {
      article,
      names: [...new Set(words)].filter((word) => own.has(fold(word))),
      offices: held.map(({ office }) => office),
    };
  });
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .replace(/[.,]/g, "")
    .split(/[\s-]+/);
const isAlone = (name: string): boolean => wordsOf(name).length === 1;

function byName(one: Called, other: Called): string | null {
  for (const name of one.names.filter((n) => !isAlone(n)))
    for (const theirs of other.names) {
      if (fold(theirs) === fold(name)) return `“${name}”, as in ${other.article}`;
      if (wordsOf(theirs).sort().join(" ") === wordsOf(name).sort().join(" "))
        return `“${name}” has the words of “${theirs}” in ${other.article}, in another order or writing`;
    }
  const alone = one.names.find(
    (name) => isAlone(name) && other.names.some((theirs) => fold(theirs) === fold(name)),
  );
  return alone === undefined || other.offices.length + one.offices.length > 0
    ? null
    : `“${alone}”, as in ${other.article}`;
}

/** An acronym of the longer name, or its last word. */
function byShortForm(one: Called, other: Called): string | null {
  for (const name of one.names)
    for (const theirs of other.names) {
      const [short, long] = name.length < theirs.length ? [name, theirs] : [theirs, name];
      const initials = long.match(/(?<![\p{L}])\p{Lu}/gu)?.join("") ?? "";
      if (isAlone(short) && !isAlone(long) && short.replace(/\./g, "") === initials)
        return `“${short}” is short for “${long}”${short === name ? `, as ${other.article} says in full` : ""}`;
    }
  return null;
}

function byOffice(one: Called, other: Called): string | null {
  const office = one.offices.find((held) =>
    other.offices.some((theirs) => officeWords(theirs) === officeWords(held)),
  );
  const [name] = one.names;
  const theirs = other.names.find((n) =>
    one.names.some((own) => wordsOf(n).at(-1) === wordsOf(own).at(-1)),
  );
  return office === undefined || name === undefined || theirs === undefined
    ? null
    : `“${name}” holds the office of “${theirs}” in ${other.article}: ${office}`;
}

/** A merging of a name that the article uses with another of the same entity. */
function byDecision(
  { names }: Called,
  entity: RecordEntity,
  decisions: readonly Decision[],
): string | null {
  const own = new Set(names.map(fold));
  const all = new Set([entity.name, ...entity.otherNames].map(fold));
  const merge = decisions
    .filter(isOf("merge"))
    .find(
      ({ ruling: { entities } }) =>
        entities.some((side) => side.names.some((name) => own.has(fold(name)))) &&
        entities.every((side) => side.names.some((name) => all.has(fold(name)))),
    );
  return merge === undefined
    ? null
    : signed(`“${names[0]}”: merged, decision ${merge.number}`, merge);
}

function otherwise({ names: [name] }: Called): string {
  return name === undefined
    ? "named by a description or a pronoun"
    : `“${name}”: the only one in the record that the name fits`;
}
