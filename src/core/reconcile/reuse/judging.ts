/**
 * Which common words are a passage that was taken over. A set phrase, a name with its office and a formula stand in texts
 * that know nothing of each other; words that name something, count something or quote somebody, or many words, do not.
 */
import { SET_PHRASES } from "../../languages/en/set-phrases.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Body } from "./body.ts";
import type { BodyWord } from "./body-words.ts";
import type { Chain } from "./chains.ts";
import { passageOf } from "./passage.ts";
import { haveOneSpeaker, LEAST_OF_A_SPEAKER } from "./quotations.ts";

/** Fewest words that two texts do not share by chance. */
const LEAST_WORDS = 8;
/** Words in lower case, not counting the shortest, that a passage needs: names with their offices are no re-use. */
const LEAST_TELLING_WORDS = 4;
/** Fewest words of a part of a sentence: shorter ones are formulas more often than not, and so are longer ones with changes. */
const LEAST_OF_A_PART = 12;
const LEAST_OF_A_CHANGED_PART = 14;
/** With a number in them; fewer need a name as well: "2 percent of gross domestic product by 2040" is anybody's. */
const LEAST_WITH_A_NUMBER = 10;
/** So many words are no formula, whatever they say. */
const LEAST_OF_ANYTHING = 20;
/** So many words are more than a set phrase and its sentence. */
const LEAST_OF_SEVERAL = 60;
/** Fewest words of a quotation by which a part of a sentence is known. */
const LEAST_QUOTED = 5;
/** Words in lower case, not counting the shortest, of a quotation of one speaker. */
const LEAST_TELLING_QUOTED = 3;
/** Articles that share so many words may share a short part of a sentence as well. */
const MUCH = 60;

export function passagesAmong(chains: readonly Chain[], ours: Body, theirs: Body): Chain[] {
  const telling = chains.filter((chain) => tells(chain, ours, theirs));
  const whole = telling.filter((chain) => standsAlone(chain, ours, theirs));
  const shared = whole.reduce((sum, chain) => sum + wordsIn(chain), 0);
  return shared >= MUCH ? telling : whole;
}

const wordsIn = (chain: Chain): number => chain.reduce((sum, { length }) => sum + length, 0);

function tells(chain: Chain, ours: Body, theirs: Body): boolean {
  if (isUtterance(chain, ours, theirs)) return true;
  if (wordsIn(chain) < LEAST_WORDS) return false;
  if (wordsIn(chain) >= LEAST_OF_SEVERAL) return true;
  const [mine, other] = [commonWords(chain, ours, "a"), commonWords(chain, theirs, "b")];
  const isSet = [ours, theirs].map((body, side) => inSetPhrases(body, side === 0 ? mine : other));
  const words = mine.map((word, at) => ({
    isTelling: word.isTelling || other[at]?.isTelling === true,
    isSpecific: word.isSpecific || other[at]?.isSpecific === true,
    isQuoted: word.isQuoted && other[at]?.isQuoted === true,
    isSet: isSet.some((marks) => marks[at] === true),
  }));
  const free = words.filter((word) => !word.isSet);
  const count = (is: (word: (typeof words)[number]) => boolean): number => free.filter(is).length;
  if (free.length < LEAST_WORDS || count((w) => w.isTelling) < LEAST_TELLING_WORDS) return false;
  if (free.length >= LEAST_OF_ANYTHING) return true;
  return count((w) => w.isSpecific) > 0 || count((w) => w.isQuoted) >= LEAST_QUOTED;
}

/** Words that both articles quote of one speaker: fewer of them are known than of other words. */
function isUtterance(chain: Chain, ours: Body, theirs: Body): boolean {
  const quoted = quotedWords(chain, ours, theirs);
  if (quoted.length < LEAST_OF_A_SPEAKER) return false;
  if (quoted.filter(({ isTelling }) => isTelling).length < LEAST_TELLING_QUOTED) return false;
  return haveOneSpeaker(
    [ours.article, passageOf(chain, ours, "a")],
    [theirs.article, passageOf(chain, theirs, "b")],
  );
}

/** Enough of a sentence to be known by itself: a whole one, a long part, or one with a number or somebody's words. */
function standsAlone(chain: Chain, ours: Body, theirs: Body): boolean {
  const isChanged = chain.length > 1;
  if (wordsIn(chain) >= (isChanged ? LEAST_OF_A_CHANGED_PART : LEAST_OF_A_PART)) return true;
  const mine = commonWords(chain, ours, "a");
  const isLong =
    mine.length >= LEAST_WITH_A_NUMBER || mine.some((w) => w.isSpecific && !w.hasDigit);
  if (!isChanged && isLong && mine.some(({ hasDigit }) => hasDigit)) return true;
  if (quotedWords(chain, ours, theirs).length >= LEAST_QUOTED) return true;
  return isSentence(chain, ours, "a") && isSentence(chain, theirs, "b");
}

function isSentence(chain: Chain, { words }: Body, side: "a" | "b"): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return false;
  const next = words[last[side] + last.length];
  return words[first[side]]?.opens != null && (next === undefined || next.opens !== null);
}

/** The common words that stand between quotation marks in both texts. */
export function quotedWords(chain: Chain, ours: Body, theirs: Body): BodyWord[] {
  const other = commonWords(chain, theirs, "b");
  return commonWords(chain, ours, "a").filter(
    (word, at) => word.isQuoted && other[at]?.isQuoted === true,
  );
}

export const commonWords = (chain: Chain, { words }: Body, side: "a" | "b"): BodyWord[] =>
  chain.flatMap((run) => words.slice(run[side], run[side] + run.length));

/** For each word whether its sentence, as far as it is common, holds a set phrase. */
function inSetPhrases({ article }: Body, words: readonly BodyWord[]): boolean[] {
  const sentences: BodyWord[][] = [];
  for (const word of words)
    if (word.opens === null && sentences.length > 0) sentences.at(-1)?.push(word);
    else sentences.push([word]);
  return sentences.flatMap((sentence) => {
    const [first, last] = [sentence[0], sentence.at(-1)];
    const text = article.reading.text.slice(first?.start ?? 0, last?.end ?? 0);
    const said = ` ${wordsOf(text).join(" ")} `;
    const isSet = SET_PHRASES.some((phrase) => said.includes(` ${phrase} `));
    return sentence.map(() => isSet);
  });
}
