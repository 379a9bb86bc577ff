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

/** The same words in a row, or the same beginning, then a few that differ, then the same words again. */
function differsInside(ours: readonly string[], theirs: readonly string[]): boolean {
  for (let i = 1; i + FLANK <= ours.length; i++)
    for (let j = 1; j + FLANK <= theirs.length; j++) {
      const flank = Math.min(FLANK, i, j);
      if (flank < FLANK && i !== j) continue;
      if (!isSame(ours, i - flank, theirs, j - flank, flank)) continue;
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

function isSame(
  ours: readonly string[],
  i: number,
  theirs: readonly string[],
  j: number,
  length = FLANK,
): boolean {
  if (i + length > ours.length || j + length > theirs.length) return false;
  return ours.slice(i, i + length).every((word, at) => word === theirs[j + at]);
}
