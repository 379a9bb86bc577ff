/** What persons told of articles: one path with a manifest's, as claims of basis "given". */
import type { Claim } from "../annotation/article.ts";
import { type ArticleAnchor, byPerson, type Decision, inForce } from "./decision.ts";

const BY_PERSON = "person:";

export const isByPerson = ({ from }: Claim): boolean => from.startsWith(BY_PERSON);

/** The claims that persons made of an article, the last word of each field. */
export type GivenTo = (article: ArticleAnchor) => readonly Claim[];

export function givenBy(all: readonly Decision[]): GivenTo {
  const gifts = inForce(all).flatMap((decision) =>
    decision.ruling.kind === "give" ? [{ decision, gift: decision.ruling }] : [],
  );
  return (article) => {
    const claims = new Map<string, Claim>();
    for (const { decision, gift } of gifts)
      if (isSame(gift.article, article))
        claims.set(gift.field, {
          field: gift.field,
          value: gift.value,
          basis: "given",
          from: byPerson(decision),
        });
    return [...claims.values()];
  };
}

/** What arrives for an article that was taken out is known by its bytes, or by where it comes from. */
function isSame(one: ArticleAnchor, other: ArticleAnchor): boolean {
  if (one.key === other.key || one.place === other.place) return true;
  const bytes = [one.firstSha256, one.sha256];
  return bytes.includes(other.firstSha256) || bytes.includes(other.sha256);
}

/** The claims with those of persons before all others: a person's word is the last. */
export function withGifts(claims: readonly Claim[], gifts: readonly Claim[]): readonly Claim[] {
  return [...gifts, ...claims.filter((claim) => !isByPerson(claim))];
}
