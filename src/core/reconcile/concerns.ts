import type { Concern, Passage, RecordConcern, RecordStatement } from "../annotation/contract.ts";
import { type Corpus, mostPrecise } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { statementsByPlace } from "./statements-by-place.ts";

/** A concern of one article, with the record's ids. */
interface Report {
  readonly concern: Concern;
  readonly about: readonly string[];
  readonly speakers: readonly string[];
  readonly via: string | null;
  readonly words: Passage;
  readonly said: RecordStatement["said"];
  /** The record's statement that it stands in. */
  readonly statement: string | null;
}

/** The same words of one voice about the same party across articles are one line; its statement tells when they were said. */
export function recordConcerns(
  corpus: Corpus,
  statements: readonly RecordStatement[],
): RecordConcern[] {
  const statementAt = statementsByPlace(statements);
  const reports = corpus.articles.flatMap(({ id, reading }) => {
    return (reading.concerns ?? []).map((concern): Report => {
      const toRecord = (entity: string): string => corpus.identity.idOf(id, entity);
      const statement = statementAt(id, reading, concern.statement);
      return {
        concern,
        about: concern.about.map(toRecord),
        speakers: concern.speakers.map(toRecord),
        via: concern.via === null ? null : toRecord(concern.via),
        words: { article: id, ...quoteOf(concern) },
        statement: statement?.id ?? null,
        said: concern.said?.edtf ?? statement?.said ?? null,
      };
    });
  });
  const keysOf = ({ words }: Report): string[] => corpus.sharedWords.keysOf([words]);
  const same = (a: Report, b: Report): boolean =>
    a.words.article !== b.words.article &&
    a.about.join() === b.about.join() &&
    areOfOneVoice(a, b) &&
    corpus.sharedWords.areSame([a.words], [b.words]);
  return withOwnIds(
    families(
      reports,
      corpus.meeting.by("concern", keysOf, ({ words }) => [words]),
      same,
    ).map(asConcern),
  );
}

/** "Their shared worry" is another’s in another text: where it is not certain who speaks, the statement has to be one. */
function areOfOneVoice(a: Report, b: Report): boolean {
  if (a.concern.voice === "uncertain" && b.concern.voice === "uncertain")
    return a.statement !== null && a.statement === b.statement;
  const areKnown = a.speakers.length > 0 && b.speakers.length > 0;
  return !areKnown || a.speakers.some((who) => b.speakers.includes(who));
}

const quoteOf = ({ words: { start, end, exact } }: Concern) => ({ start, end, exact });

function asConcern(family: readonly Report[]): RecordConcern {
  const line = joinLines(family.map((r) => r.concern));
  const telling = family.filter((r) => r.concern.standing === line.standing);
  const lead = telling.find((r) => r.speakers.length > 0) ?? telling[0] ?? family[0];
  return {
    ...line,
    id: `concern:${lead?.words.article}:${lead?.words.start ?? 0}`,
    kind: lead?.concern.kind ?? "threat",
    about: lead?.about ?? [],
    voice: lead?.concern.voice ?? "article",
    speakers: lead?.speakers ?? [],
    via: lead?.via ?? null,
    verbatim: lead?.concern.verbatim ?? false,
    said: mostPrecise(telling.map((r) => r.said)),
    evidence: telling.map((r) => r.words),
  };
}
