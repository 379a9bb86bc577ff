/**
 * Further places where a party stands by its plain name. A state that no table knows is read as a name where it is written
 * in full ("Republic of Veldland"), and overlooked where it is "Veldland".
 */
import type { RecordEntity } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import type { Mention, Mentions } from "./mentions.ts";

/** A full name of a state with its short one at the end. */
const FULL_NAME =
  /^(?:the )?(?:\p{Lu}\p{L}+ )*(?:Republic|Kingdom|State|Union|Federation) of (.+)$/u;

export function plainMentions(
  party: RecordEntity,
  articles: readonly ReadArticle[],
  known: Mentions,
): Mention[] {
  const short = party.kind === "place" ? FULL_NAME.exec(party.name)?.[1] : undefined;
  if (short === undefined) return [];
  const name = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(short)}(?![\\p{L}\\p{N}-])`, "gu");
  return articles.flatMap(({ id, reading }) => {
    const taken = known.of(id);
    const furniture = reading.zones.filter(({ role }) => role === "chrome");
    return [...reading.text.matchAll(name)].flatMap(({ index, 0: exact }): Mention[] => {
      const end = index + exact.length;
      const isIn = (span: { readonly start: number; readonly end: number }): boolean =>
        span.start < end && index < span.end;
      if (furniture.some(isIn) || taken.some(isIn)) return [];
      return [{ article: id, start: index, end, exact, entity: party.id }];
    });
  });
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
