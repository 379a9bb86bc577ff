/** Nouns by which news speaks of those who act without naming them. Lemmas in lower case. */
import { wordSet } from "../../word-set.ts";

/** "the Utopian government", "members of the committee": whoever stands for the name beside it. */
export const STANDS_FOR: ReadonlySet<string> = wordSet(`
  administration army authority cabinet coalition congress council country court delegation force government group
  leader leadership legislature marine member military ministry nation navy parliament people personnel police presidency
  president prime-minister minister regime representative senate ship side soldier state team troop troops unit vessel warship
  contingent battalion aircraft warplane helicopter gunship tank official envoy ambassador diplomat lawmaker legislator parliamentarian delegate company
`);

/** What stands before the name of a ship, in the case it is written in. */
export const SHIP_PREFIXES: ReadonlySet<string> = wordSet(`
  CCGS FGS FS HDMS HMAS HMCS HMNZS HMS HNLMS HNoMS HSwMS INS ITS JDS JS KRI MS MT MV ORP RFA ROKS RSS RV SS TCG USCGC
  USNS USS
`);

/** "they", "the two leaders", "both": two who were named before. */
export const TWO_BEFORE: ReadonlySet<string> = wordSet("they both two pair duo sides");
export const TWO_NOUNS: ReadonlySet<string> = wordSet(
  "leader side minister president country nation government party premier official ally partner",
);

/** "the country": the one that was spoken of last. */
export const COUNTRY_NOUNS: ReadonlySet<string> = wordSet(
  "country nation state government cabinet parliament",
);
