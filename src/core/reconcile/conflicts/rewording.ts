/** Whether two quotations give the same utterance in other words, and not only more or less of it. */
import { foldSpelling, wordsOf } from "../../text/fold.ts";

/** Words on either side that show that both quote the same place. */
const FLANK = 3;
/** Most words that one has where the other has others: beyond that they quote different sentences. */
const MOST_CHANGED = 4;

/** What an editor changed or left out says so: "[have]", "(the minister)", "…". */
const EDITED = /\[[^\]]*\]|\([^)]*\)|…|\.\.\./u;

export function isReworded(a: string, b: string): boolean {
  const [ours, theirs] = [piecesOf(a), piecesOf(b)];
  return ours.some((mine) => theirs.some((other) => differsInside(mine, other)));
}

const piecesOf = (quotation: string): string[][] =>
  quotation.split(EDITED).map((piece) => wordsOf(foldSpelling(piece)));

/** The same words in a row, then a few that differ, then the same words again. */
function differsInside(ours: readonly string[], theirs: readonly string[]): boolean {
  for (let i = FLANK; i + FLANK <= ours.length; i++)
    for (let j = FLANK; j + FLANK <= theirs.length; j++) {
      if (!isSame(ours, i - FLANK, theirs, j - FLANK)) continue;
      if (ours[i] !== theirs[j] && meetAgain(ours, i, theirs, j)) return true;
    }
  return false;
}

function meetAgain(
  ours: readonly string[],
  i: number,
  theirs: readonly string[],
  j: number,
): boolean {
  for (let skipped = 0; skipped <= MOST_CHANGED; skipped++)
    for (let other = 0; other <= MOST_CHANGED; other++)
      if (isSame(ours, i + skipped, theirs, j + other)) return true;
  return false;
}

const isSame = (
  ours: readonly string[],
  i: number,
  theirs: readonly string[],
  j: number,
): boolean =>
  i + FLANK <= ours.length &&
  j + FLANK <= theirs.length &&
  ours.slice(i, i + FLANK).every((word, at) => word === theirs[j + at]);
