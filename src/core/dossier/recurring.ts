/**
 * Phrases that recur: a few words that one speaker is quoted with and another, in another text, says too. The same words
 * in a passage that both texts share are re-use, and no phrase.
 */
import type { DossierRow, Passage, RecordStatement } from "../annotation/contract.ts";
import { TYING } from "../languages/en/channel-words.ts";
import { fold, wordsOf } from "../text/fold.ts";
import { overlap } from "../text/span.ts";
import { row, type WorkingFile } from "./file.ts";
import { placeVariants, statementsOf } from "./statements.ts";

const LEAST_WORDS = 2;
const MOST_WORDS = 5;

export function recurringRows(file: WorkingFile): DossierRow[] {
  const sayings = sayingsOf(file);
  const sharedIn = sharedPassages(file);
  const phrases = [...quotedPhrases(file)].map((phrase) => ({ phrase, saying: sayings(phrase) }));
  return [...phrases, ...tyingWords(file)].flatMap(({ phrase, saying }) => {
    const speakers = new Set(saying.flatMap((s) => s.speakers));
    const articles = new Set(saying.flatMap((s) => passagesOf(s).map((p) => p.article)));
    const isReuse = saying.every((s) => passagesOf(s).some((p) => sharedIn(p, phrase)));
    if (speakers.size < 2 || articles.size < 2 || isReuse) return [];
    const placed = saying.flatMap((s) => placeVariants(file, s));
    return row(file, "statements and recurring phrases", `recurs: “${phrase}”`, placed);
  });
}

/** Single words with which speakers say that two things are one, with the statements that have them. */
function tyingWords(file: WorkingFile): { phrase: string; saying: readonly RecordStatement[] }[] {
  const saying = new Map<string, RecordStatement[]>();
  for (const statement of statementsOf(file)) {
    const said = passagesOf(statement).flatMap(({ exact }) => TYING.exec(exact)?.[0] ?? []);
    for (const word of new Set(said.map(fold)))
      saying.set(word, [...(saying.get(word) ?? []), statement]);
  }
  return [...saying].map(([phrase, statements]) => ({ phrase, saying: statements }));
}

/** Short phrases that an article puts between quotation marks, each once, as plain words. */
function quotedPhrases({ articles }: WorkingFile): Set<string> {
  const quoted = articles.flatMap(({ reading }) => reading.statements.flatMap((s) => s.verbatim));
  return new Set(
    quoted
      .map(({ exact }) => ({ words: wordsOf(exact), exact }))
      .filter(
        ({ words, exact }) =>
          words.length >= LEAST_WORDS && words.length <= MOST_WORDS && isPlain(words, exact),
      )
      .map(({ words }) => words.join(" ")),
  );
}

/** Nothing but the words and a mark at the end: "calm, then rain" is no phrase to look for. */
const isPlain = (words: readonly string[], exact: string): boolean =>
  fold(exact).replace(/[.,;:!?]+$/, "") === words.join(" ");

const passagesOf = ({ variants }: RecordStatement): Passage[] => variants.flatMap((v) => v.content);

/** Gives the shown statements that say a phrase; only those with its first two words are read. */
function sayingsOf(file: WorkingFile): (phrase: string) => readonly RecordStatement[] {
  const byOpening = new Map<string, Set<{ statement: RecordStatement; words: string }>>();
  for (const statement of statementsOf(file))
    for (const { exact } of passagesOf(statement)) {
      const words = wordsOf(exact);
      const said = { statement, words: ` ${words.join(" ")} ` };
      words.slice(1).forEach((second, at) => {
        const opening = `${words[at]} ${second}`;
        byOpening.set(opening, (byOpening.get(opening) ?? new Set()).add(said));
      });
    }
  return (phrase) => {
    const opening = phrase.split(" ").slice(0, LEAST_WORDS).join(" ");
    const said = [...(byOpening.get(opening) ?? [])].filter(({ words }) =>
      words.includes(` ${phrase} `),
    );
    return [...new Set(said.map(({ statement }) => statement))];
  };
}

/** Gives whether a passage lies in words, the phrase among them, that its article shares with another. */
function sharedPassages({ record }: WorkingFile): (at: Passage, phrase: string) => boolean {
  const byArticle = new Map<string, { shared: Passage; words: string }[]>();
  for (const { a, b } of record.reuse) {
    const words = fold(a.exact);
    for (const shared of [a, b]) {
      const known = byArticle.get(shared.article);
      if (known === undefined) byArticle.set(shared.article, [{ shared, words }]);
      else known.push({ shared, words });
    }
  }
  return (at, phrase) =>
    (byArticle.get(at.article) ?? []).some(
      ({ shared, words }) => overlap<"text">(shared, at) > 0 && words.includes(phrase),
    );
}
