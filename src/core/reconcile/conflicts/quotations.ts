/** Quotations: one that two articles word differently, and one that they credit to different people. */
import type { Passage, RecordStatement } from "../../annotation/contract.ts";
import { foldSpelling, wordsOf } from "../../text/fold.ts";
import { contains } from "../../text/span.ts";
import { type Corpus, passagesOf } from "../corpus.ts";
import { type Found, firstPair, sharing, short } from "./found.ts";
import { isReworded } from "./rewording.ts";

/** Words between quotation marks, with those who are said to have spoken them. */
interface Quoted {
  readonly passage: Passage;
  readonly words: readonly string[];
  readonly speakers: readonly string[];
}

/** Fewest words in a row that two do not say by chance. */
const SAME_WORDS = 10;

export function wordings(corpus: Corpus, statements: readonly RecordStatement[]): Found[] {
  const quoted = quotedByArticle(corpus);
  return statements
    .filter(({ standing, variants }) => standing === "shown" && variants.length > 1)
    .flatMap(({ variants }) => {
      const spans = variants.flatMap((v) => v.content);
      const told = spans.flatMap((span) =>
        (quoted.get(span.article) ?? []).filter(({ passage }) => contains<"text">(span, passage)),
      );
      const pair = firstPair(
        told,
        (a, b) =>
          a.passage.article !== b.passage.article && isReworded(a.passage.exact, b.passage.exact),
      );
      return pair === null ? [] : [reworded(pair[0].passage, pair[1].passage)];
    });
}

const reworded = (a: Passage, b: Passage): Found => ({
  type: "wording",
  about: `“${short(a.exact)}”`,
  sides: [[a], [b]],
  explanation: `Both put it between quotation marks: “${short(a.exact)}” in ${a.article}, “${short(b.exact)}” in ${b.article}.`,
});

/** The same words, credited to different persons. */
export function speakers(corpus: Corpus): Found[] {
  const isPerson = (id: string): boolean => corpus.identity.byId.get(id)?.kind === "person";
  const quoted = [...quotedByArticle(corpus).values()]
    .flat()
    .filter((q) => q.speakers.length > 0 && q.speakers.every(isPerson));
  const found = sharing(
    quoted,
    corpus.meeting.by(
      "quotation",
      ({ words }: Quoted) => runsOf(words),
      ({ passage }) => [passage],
    ),
  ).flatMap((group) => {
    const articles = new Map<string, Set<string>>();
    for (const { passage, speakers: who } of group)
      articles.set(passage.article, new Set([...(articles.get(passage.article) ?? []), ...who]));
    // One who quotes another has spoken the words too.
    const pair = firstPair([...articles.entries()], ([, a], [, b]) =>
      [...a].every((who) => !b.has(who)),
    );
    const [a, b] = pair?.map(([article]) => group.find((q) => q.passage.article === article)) ?? [];
    return a === undefined || b === undefined ? [] : [credited(corpus, a, b)];
  });
  // Each run of the words leads to the same pair.
  const first = new Map(found.toReversed().map((one) => [one.explanation, one]));
  return found.filter((one) => first.get(one.explanation) === one);
}

function credited({ identity }: Corpus, a: Quoted, b: Quoted): Found {
  const names = ({ speakers: who }: Quoted): string =>
    who.map((id) => identity.byId.get(id)?.name ?? id).join(", ");
  return {
    type: "attribution",
    about: `“${short(a.passage.exact)}”`,
    sides: [[a.passage], [b.passage]],
    explanation: `${a.passage.article} credits ${names(a)} with these words, ${b.passage.article} ${names(b)}.`,
  };
}

function quotedByArticle({ articles, identity }: Corpus): ReadonlyMap<string, readonly Quoted[]> {
  return new Map(
    articles.map(({ id, reading }) => [
      id,
      reading.statements
        .filter(({ standing }) => standing === "shown")
        .flatMap(({ verbatim, speakers: who }) =>
          passagesOf(id, verbatim).map((passage) => ({
            passage,
            words: wordsOf(foldSpelling(passage.exact)),
            speakers: who.map((s) => identity.idOf(id, s)),
          })),
        ),
    ]),
  );
}

const runsOf = (words: readonly string[]): string[] =>
  words
    .slice(0, Math.max(0, words.length - SAME_WORDS + 1))
    .map((_, at) => words.slice(at, at + SAME_WORDS).join(" "));
