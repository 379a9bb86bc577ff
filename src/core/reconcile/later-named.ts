/**
 * A named thing that an undertaking is about, and later articles name: a strategy that was being drawn up and is later
 * called by its year. That it is named says nothing of whether the undertaking was kept.
 */
import type { Passage } from "../annotation/contract.ts";
import type { CommitmentReport } from "./commitment-report.ts";
import type { Corpus } from "./corpus.ts";

/** Capitalised words in a row, over "of" and "and": "National Security Strategy". */
const NAMED = /\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:of|and|for|on|the)\s+)*\p{Lu}[\p{L}’'-]+)+/gu;

/** Fewest words of a name that is not met by chance in small letters too. */
const LEAST_WORDS = 3;

/** Where later articles name what the act is about, with the year or owner before it; the first place of each. */
export function laterNamed(
  corpus: Corpus,
  first: CommitmentReport,
  later: ReadonlySet<string>,
): Passage[] {
  const name = nameIn(corpus, first);
  if (name === null) return [];
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(
    `(?:\\b(?:its|their|the)\\s+)?(?:\\d{4}\\s+)?\\b${words.join("\\s+")}\\b`,
    "iu",
  );
  return corpus.articles
    .filter(({ id }) => later.has(id))
    .flatMap(({ id, reading }) => {
      const found = pattern.exec(reading.text);
      if (found === null || !isBody(reading.zones, found.index)) return [];
      const [exact] = found;
      return [{ article: id, start: found.index, end: found.index + exact.length, exact }];
    });
}

/** The longest name in the act that is neither a party nor a person nor a place. */
function nameIn({ identity }: Corpus, { commitment }: CommitmentReport): string | null {
  const actors = new Set(
    identity.entities
      .filter((e) => ["person", "place", "body"].includes(e.kind))
      .flatMap((e) => [e.name, ...e.otherNames]),
  );
  const names = [...commitment.act.exact.matchAll(NAMED)]
    .map(([name]) => name)
    .filter((name) => name.split(/\s+/).length >= LEAST_WORDS && !actors.has(name));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

const isBody = (
  zones: readonly { readonly start: number; readonly end: number; readonly role: string }[],
  at: number,
): boolean => zones.some((z) => z.role === "body" && z.start <= at && at < z.end);
