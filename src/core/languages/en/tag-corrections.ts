/** Tags that the form of a word settles, whatever the trained table says. */
import type { TaggedWord } from "../language.ts";

const MODIFIER: TaggedWord = { upos: "ADJ", xpos: "JJ" };
const JOINED_MODIFIER =
  /^(?!(?:Re|Co|Pre|De|Over|Under|Mis|Cross)-)\p{Lu}[\p{L}.\u2019']*[-\u2010\u2011](?:led|made|built|born|held|run|style|era|wide|bound|friendly|speaking|facing|\p{Ll}{2,}ed)$/u;

/** "NATO-led", "Oslo-based", "Soviet-era" are modifiers: the treebanks write such words as three tokens. */
export function correctedTag(word: string, tag: TaggedWord): TaggedWord {
  return word.length < 40 && JOINED_MODIFIER.test(word) ? MODIFIER : tag;
}
