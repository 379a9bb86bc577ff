/**
 * Phrases that recur: a few words that one speaker is quoted with and another, in another text, says too. The same words
 * in a passage that both texts share are re-use, and no phrase.
 */
import type { DossierRow, Passage, RecordStatement } from "../annotation/contract.ts";
import { fold, wordsOf } from "../text/fold.ts";
import { isShown, row, type WorkingFile } from "./file.ts";
import { placeVariants, statementsOf } from "./statements.ts";

const LEAST_WORDS = 2;
const MOST_WORDS = 5;

export function recurringRows(file: WorkingFile): DossierRow[] {
  const statements = statementsOf(file).filter(isShown);
  return [...quotedPhrases(file)].flatMap((phrase) => {
    const saying = statements.filter((s) => says(s, phrase));
    const speakers = new Set(saying.flatMap((s) => s.speakers));
    const articles = new Set(saying.flatMap((s) => passagesOf(s).map((p) => p.article)));
    if (speakers.size < 2 || articles.size < 2 || isReuse(file, saying, phrase)) return [];
    const placed = saying.flatMap((s) => placeVariants(file, s));
    return row(file, "statements and recurring phrases", `recurs: “${phrase}”`, placed);
  });
}

/** Short phrases that an article puts between quotation marks, each once. */
function quotedPhrases({ articles }: WorkingFile): Set<string> {
  const phrases = articles.flatMap(({ reading }) =>
    reading.statements.flatMap((s) =>
      s.verbatim.map((v) => fold(v.exact).replace(/[.,;:!?]+$/, "")),
    ),
  );
  return new Set(
    phrases.filter((phrase) => {
      const { length } = wordsOf(phrase);
      return length >= LEAST_WORDS && length <= MOST_WORDS;
    }),
  );
}

const passagesOf = ({ variants }: RecordStatement): Passage[] => variants.flatMap((v) => v.content);

const says = (statement: RecordStatement, phrase: string): boolean =>
  passagesOf(statement).some((p) => ` ${wordsOf(p.exact).join(" ")} `.includes(` ${phrase} `));

function isReuse(
  { record }: WorkingFile,
  saying: readonly RecordStatement[],
  phrase: string,
): boolean {
  const shared = record.reuse.filter(({ a }) => fold(a.exact).includes(phrase));
  return saying.every((s) =>
    passagesOf(s).some((p) =>
      shared.some(({ a, b }) =>
        [a, b].some((at) => at.article === p.article && at.start < p.end && p.start < at.end),
      ),
    ),
  );
}
