import type { Passage, RecordStatement, Statement } from "../annotation/contract.ts";
import { wordsOf } from "../text/fold.ts";
import { type Corpus, mostPrecise, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { countOrigins } from "./origins.ts";

/** Words that two reports of one sentence have in common in a row; fewer may be a phrase that recurs. */
const SAME_RUN = 6;

interface Report {
  readonly article: string;
  readonly statement: Statement;
  readonly speakers: readonly string[];
  readonly via: string | null;
  readonly content: readonly Passage[];
  /** Runs of quoted words. */
  readonly runs: readonly string[];
}

/** The same utterance across articles: the same quoted words of the same speaker, or the same words altogether. */
export function recordStatements(corpus: Corpus): RecordStatement[] {
  const reports = corpus.articles.flatMap(({ id, reading }) =>
    reading.statements.map(
      (statement): Report => ({
        article: id,
        statement,
        speakers: statement.speakers.map((s) => corpus.identity.idOf(id, s)),
        via: statement.via === null ? null : corpus.identity.idOf(id, statement.via),
        content: passagesOf(id, statement.content),
        runs: statement.verbatim.flatMap(({ exact }) => runsOf(exact)),
      }),
    ),
  );
  const keysOf = (r: Report): string[] => [...r.runs, ...corpus.sharedWords.keysOf(r.content)];
  const same = (a: Report, b: Report): boolean =>
    a.article !== b.article && agree(a, b) && isOneUtterance(corpus, a, b);
  const contradict = (a: Report, b: Report): boolean => !agree(a, b);
  return withOwnIds(
    families(reports, keysOf, same, contradict).map((family) => asStatement(corpus, family)),
  );
}

function runsOf(quoted: string): string[] {
  const words = wordsOf(quoted);
  return words
    .slice(0, Math.max(0, words.length - SAME_RUN + 1))
    .map((_, at) => words.slice(at, at + SAME_RUN).join(" "));
}

function isOneUtterance(corpus: Corpus, a: Report, b: Report): boolean {
  return (
    a.runs.some((run) => b.runs.includes(run)) || corpus.sharedWords.areSame(a.content, b.content)
  );
}

/** Two speakers may use one phrase: the same words are one utterance only when nobody else is credited with them. */
const agree = (a: Report, b: Report): boolean =>
  a.speakers.length === 0 ||
  b.speakers.length === 0 ||
  a.speakers.some((s) => b.speakers.includes(s));

/** A shown statement has the speakers and the date of its shown reports; a weaker one adds its words alone. */
function asStatement(corpus: Corpus, family: readonly Report[]): RecordStatement {
  const line = joinLines(family.map((r) => r.statement));
  const telling = family.filter((r) => r.statement.standing === line.standing);
  const lead = telling.find((r) => r.speakers.length > 0) ?? telling[0];
  return {
    ...line,
    id: `statement:${lead?.article}:${lead?.content[0]?.start ?? 0}`,
    speakers: lead?.speakers ?? [],
    said: mostPrecise(telling.map((r) => r.statement.said?.edtf ?? null)),
    variants: family.map((r) => ({
      form: r.statement.form,
      content: r.content,
      cue: r.statement.cue === null ? null : (passagesOf(r.article, [r.statement.cue])[0] ?? null),
      via: r.via,
      attributed: r.speakers.length > 0 || r.statement.source !== null,
    })),
    independentSources: countOrigins(
      corpus,
      family.map((r) => ({ passages: r.content, via: r.via, speakers: r.speakers })),
    ),
  };
}
