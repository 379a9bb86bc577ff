import { wordSet } from "../../word-set.ts";

/** Nouns by which a text names a war that goes on or was begun, as known to its readers. */
export const WARS = wordSet("war invasion aggression");

/** That which was begun, and not what goes on. */
export const BEGUN = wordSet("invasion");

/** Before whom or where it is fought. */
export const AGAINST = wordSet("against on in of with");

/** First words that make it one which is known: "an invasion" may be feared only. */
export const KNOWN_WAR = wordSet("the this that its his her their");

/** Words of a sentence that may only think of it. */
export const THOUGHT_OF = wordSet(
  "would could might may if possible potential feared eventual another future hypothetical prevent deter avert",
);

/** Nouns before "war" that make it one without arms; the name of a place does not. */
export const WITH_ARMS = wordSet("civil border land air ground proxy shooting");
