import type { DossierRow, Passage, RecordStatement } from "../annotation/contract.ts";
import type { Chapter } from "./chapters.ts";
import { CONCERN_WORDS } from "./concern-words.ts";
import { placeEvent } from "./events.ts";
import { excerpt, isShown, type Placed, place, row, type WorkingFile } from "./file.ts";
import { nameOf } from "./offices.ts";

export function statementsOf(file: WorkingFile): RecordStatement[] {
  return file.record.statements.filter(
    (s) =>
      isShown(s) &&
      file.parties.concerns(
        s.speakers,
        s.variants.flatMap((v) => v.content),
      ),
  );
}

/** What is said more than once: the same utterance in several articles. */
export function statementRows(file: WorkingFile): DossierRow[] {
  return statementsOf(file)
    .filter((s) => new Set(s.variants.flatMap((v) => v.content.map((c) => c.article))).size > 1)
    .flatMap((s) =>
      row(
        file,
        "statements and recurring phrases",
        `“${excerpt(s.variants[0]?.content[0]?.exact ?? "", 60)}”`,
        placeVariants(file, s),
      ),
    );
}

/** Who names a third party as a reason, worry or threat, and in which words: a row a third party. */
export function concernRows(file: WorkingFile): DossierRow[] {
  // A third party is named without naming the sides: the article has to be about both.
  const statements = file.record.statements.filter(
    (s) =>
      isShown(s) &&
      s.variants.every((v) => v.content.every((c) => file.parties.isAboutBoth(c.article))),
  );
  const condemnations = file.record.events.filter(
    (e) =>
      e.kind === "condemn" &&
      isShown(e) &&
      e.realis === "occurred" &&
      e.evidence.every((p) => file.parties.isAboutBoth(p.article)),
  );
  const voiced = byEntity(statements, (s) =>
    s.variants.flatMap((v) => v.content.flatMap((c) => blamedIn(file, c))),
  );
  const condemned = byEntity(condemnations, (e) => file.parties.namedIn(e.evidence));
  const chapter: Chapter = "concerns and third parties";
  return thirdCountries(file).flatMap((country) =>
    row(file, chapter, nameOf(file, country), [
      ...(voiced.get(country) ?? []).flatMap((s) => placeVariants(file, s)),
      ...(condemned.get(country) ?? []).flatMap((e) => placeEvent(file, e)),
    ]),
  );
}

/** The lines that name each entity, in order. */
function byEntity<L>(
  lines: readonly L[],
  namedIn: (line: L) => readonly string[],
): ReadonlyMap<string, readonly L[]> {
  const named = new Map<string, L[]>();
  for (const line of lines)
    for (const entity of new Set(namedIn(line)))
      named.set(entity, [...(named.get(entity) ?? []), line]);
  return named;
}

/** Those whom a passage of concern names as acting. */
function blamedIn(file: WorkingFile, content: Passage): string[] {
  if (!isConcern(content.exact)) return [];
  return file.parties.mentions
    .within([content])
    .filter((m) => acts(file, m, content.start))
    .map((m) => m.entity);
}

/** "Utopia’s build-up", "Utopian ships", "threats from Utopia", "Utopia remains": it acts; "in Utopia" is but a place. */
function acts({ by }: WorkingFile, mention: Passage, from: number): boolean {
  const text = by.reading.get(mention.article)?.text ?? "";
  const before = text.slice(from, mention.start);
  const owns = /^[’']/.test(text.slice(mention.end, mention.end + 1));
  return (
    owns ||
    !/\b(?:in|across|throughout|to|toward|towards|within|around|for|of|against|on|with|and)\s+(?:the\s+)?$/i.test(
      before,
    )
  );
}

const isConcern = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => CONCERN_WORDS.has(word));

/** Mentions with a possessive that make a place an actor: "Utopia’s build-up"; one may be a figure of speech. */
const LEAST_POSSESSIVES = 2;

/** Countries that belong to neither side: places whose adjective the articles use, or which own things in them. */
function thirdCountries({ record, articles, parties, by }: WorkingFile): string[] {
  const adjectives = new Set(
    articles.flatMap(({ id, reading }) =>
      reading.mentions.filter((m) => m.form === "adjectival").map((m) => `${id} ${m.start}`),
    ),
  );
  const owns = (m: Passage): boolean =>
    /^[’']s\b/.test(by.reading.get(m.article)?.text.slice(m.end, m.end + 3) ?? "");
  return record.entities
    .filter((e) => e.kind === "place" && !parties.ids.includes(e.id))
    .filter(
      (e) =>
        e.mentions.some((m) => adjectives.has(`${m.article} ${m.start}`)) ||
        e.mentions.filter(owns).length >= LEAST_POSSESSIVES,
    )
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((e) => e.id);
}

export function placeVariants(file: WorkingFile, statement: RecordStatement): Placed[] {
  const speakers = statement.speakers.map((s) => nameOf(file, s));
  return statement.variants.flatMap((variant) => {
    const words = excerpt(variant.content.map((c) => c.exact).join(" … "));
    const quoted = variant.form === "indirect" ? words : `“${words}”`;
    const via = variant.via === null ? "" : ` via ${nameOf(file, variant.via)}`;
    const by =
      speakers.length > 0 && variant.attributed ? speakers.join(", ") : "speaker not certain";
    const how = variant.form === "indirect" ? ", paraphrased" : "";
    return place(file, {
      text: `${quoted} (${by}${how}${via})`,
      on: statement.said,
      lines: [statement.id],
      evidence: variant.content,
    });
  });
}
