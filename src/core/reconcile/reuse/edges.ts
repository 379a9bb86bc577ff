/** The ends of a chain: one or two words of a sentence that goes another way belong to no passage. */
import type { Body } from "./body.ts";
import type { Chain } from "./chains.ts";
import type { Run } from "./runs.ts";

const STRAY_WORDS = 2;

export function withoutStrayWords(chain: Chain, ours: Body, theirs: Body): Chain {
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
