/** Words that part the head of a noun phrase from what follows it, and words before it that say nothing of what it is. */
import { wordSet } from "../word-set.ts";

/** "the leader |of Utopia", "a plan |to leave", "envoys |who left". */
export const PHRASE_ENDS: ReadonlySet<string> = wordSet(`
  of in on at by for from with without to into over about against between among after before during under through across
  along near within towards toward amid around since until than as via behind beyond concerning regarding including
  who whom whose which that where when whether while because if
  is are was were has have had will would can could may might must should do does did be been being
  said says and or but
`);

/** Nothing is told by them of what the head is. */
export const PHRASE_OPENINGS: ReadonlySet<string> = wordSet(`
  the a an this that these those his her its their our my your some any all both each every no such other another
  two three four five six seven eight nine ten several many few most more
  mr mrs ms dr prof sir dame lord lady madam madame
`);
