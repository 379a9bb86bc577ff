import type { Passage, Quote, Statement } from "../annotation/contract.ts";
import { fold } from "../text/fold.ts";
import { overlap } from "../text/span.ts";
import { type Corpus, passagesOf } from "./corpus.ts";
import { type TellingWords, tellingWords } from "./telling-words.ts";

/** A statement of one article, with the record's ids. */
export interface StatementReport {
  readonly article: string;
  readonly statement: Statement;
  readonly speakers: readonly string[];
  readonly via: string | null;
  readonly content: readonly Passage[];
  /** The content without what it quotes of somebody else, whose statement that is. */
  readonly own: readonly Passage[];
  /** Runs of its own quoted words that say something. */
  readonly runs: ReadonlySet<string>;
  /** The telling words of each stretch of the content; none where nobody is credited with them. */
  readonly telling: readonly TellingWords[];
}

/** Words that two reports of one sentence have in common in a row; fewer may be a phrase that recurs. */
export const SAME_RUN = 6;

/** Words of a run that are written small and are not short: a name with its office is no sentence. */
const LEAST_TELLING = 3;

export function statementReports(corpus: Corpus): StatementReport[] {
  return corpus.articles.flatMap(({ id, reading }) =>
    reading.statements.map((statement): StatementReport => {
      const inner = reading.statements
        .filter(({ within }) => within === statement.id)
        .flatMap(({ content }) => content);
      return {
        article: id,
        statement,
        speakers: statement.speakers.map((s) => corpus.identity.idOf(id, s)),
        via: statement.via === null ? null : corpus.identity.idOf(id, statement.via),
        content: passagesOf(id, statement.content),
        own: passagesOf(id, withoutInner(statement.content, inner)),
        runs: new Set(withoutInner(statement.verbatim, inner).flatMap(runsOf)),
        telling:
          statement.speakers.length === 0
            ? []
            : statement.content.map(({ exact }) => tellingWords(exact)),
      };
    }),
  );
}

/** The parts of quoted words that lie outside the quotations within them. */
function withoutInner(words: readonly Quote[], inner: readonly Quote[]): readonly Quote[] {
  return inner.reduce<readonly Quote[]>(
    (parts, cut) =>
      parts.flatMap((part) =>
        overlap<"text">(part, cut) === 0
          ? [part]
          : [partOf(part, part.start, cut.start), partOf(part, cut.end, part.end)].filter(
              ({ start, end }) => start < end,
            ),
      ),
    words,
  );
}

const partOf = ({ start, exact }: Quote, from: number, to: number): Quote => ({
  start: from,
  end: to,
  exact: exact.slice(Math.max(0, from - start), Math.max(0, to - start)),
});

/** A whole quotation that is as long as a run is one, whatever its words. */
function runsOf({ exact }: Quote): string[] {
  const words = exact.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? [];
  const isTelling = words.map((word) => /^\p{Ll}{4}|^\p{N}/u.test(word));
  const folded = fold(words.join(" ")).split(" ");
  const runs = folded
    .slice(0, Math.max(0, folded.length - SAME_RUN + 1))
    .map((_, at) => at)
    .filter((at) => isTelling.slice(at, at + SAME_RUN).filter(Boolean).length >= LEAST_TELLING)
    .map((at) => folded.slice(at, at + SAME_RUN).join(" "));
  return folded.length >= SAME_RUN ? [...runs, `whole: ${folded.join(" ")}`] : runs;
}
