/** The ends of a chain: a few words of a sentence that goes another way belong to no passage. */
import type { Body } from "./body.ts";
import type { Chain } from "./chains.ts";
import type { Run } from "./runs.ts";

const STRAY_WORDS = 2;

/** Words of a run at an end that, in another sentence and behind other words, may be there by chance. */
const LEAST_BEYOND = 4;

export function withoutStrayWords(chain: Chain, ours: Body, theirs: Body): Chain {
  return withoutStrayEnds(withoutStrayRuns(chain, ours, theirs), ours, theirs);
}

/** Without short runs at either end that lie in a sentence before or behind, with words between on either side. */
function withoutStrayRuns(chain: Chain, ours: Body, theirs: Body): Chain {
  const isStray = (run: Run, [before, behind]: readonly [Run, Run]): boolean =>
    run.length < LEAST_BEYOND &&
    (breaksBetween(ours, [before.a + before.length, behind.a]) ||
      breaksBetween(theirs, [before.b + before.length, behind.b]));
  let rest = chain;
  for (;;) {
    const [first, second] = rest;
    const [last, previous] = [rest.at(-1), rest.at(-2)];
    if (first !== undefined && second !== undefined && isStray(first, [first, second]))
      rest = rest.slice(1);
    else if (last !== undefined && previous !== undefined && isStray(last, [previous, last]))
      rest = rest.slice(0, -1);
    else return rest;
  }
}

/** Whether a sentence opens from the end of one run to the beginning of the next, and words stand between them. */
const breaksBetween = ({ words }: Body, [end, next]: readonly [number, number]): boolean =>
  next > end && words.slice(end, next + 1).some(({ opens }) => opens !== null);

function withoutStrayEnds(chain: Chain, ours: Body, theirs: Body): Chain {
  const opens = (run: Run, at: number): boolean =>
    ours.words[run.a + at]?.opens != null || theirs.words[run.b + at]?.opens != null;
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return chain;
  const tail = strays((count) => opens(last, last.length - count));
  const head = strays((count) => opens(first, count));
  return chain
    .map((run) => (run === last ? { ...run, length: run.length - tail } : run))
    .map((run) =>
      run.a === first.a ? { a: run.a + head, b: run.b + head, length: run.length - head } : run,
    )
    .filter(({ length }) => length > 0);
}

/** How many words at an end are strays: the sentence breaks behind the first or the second of them. */
function strays(breaks: (count: number) => boolean): number {
  for (let count = 1; count <= STRAY_WORDS; count++) if (breaks(count)) return count;
  return 0;
}
