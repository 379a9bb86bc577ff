import type { Concern, Passage, RecordConcern, RecordStatement } from "../annotation/contract.ts";
import { type Corpus, mostPrecise } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";

/** A concern of one article, with the record's ids. */
interface Report {
  readonly concern: Concern;
  readonly about: readonly string[];
  readonly speakers: readonly string[];
  readonly via: string | null;
  readonly words: Passage;
  readonly said: RecordStatement["said"];
}

/** The same words about the same party across articles are one line; its statement tells when they were said. */
export function recordConcerns(
  corpus: Corpus,
  statements: readonly RecordStatement[],
): RecordConcern[] {
  const saidAt = datesByPlace(statements);
  const reports = corpus.articles.flatMap(({ id, reading }) => {
    const placeOf = new Map(reading.statements.map((s) => [s.id, s.content[0]?.start ?? -1]));
    return (reading.concerns ?? []).map((concern): Report => {
      const toRecord = (entity: string): string => corpus.identity.idOf(id, entity);
      const place = placeOf.get(concern.statement ?? "");
      return {
        concern,
        about: concern.about.map(toRecord),
        speakers: concern.speakers.map(toRecord),
        via: concern.via === null ? null : toRecord(concern.via),
        words: { article: id, ...quoteOf(concern) },
        said: concern.said?.edtf ?? saidAt.get(`${id} ${place}`) ?? null,
      };
    });
  });
  const keysOf = ({ words }: Report): string[] => corpus.sharedWords.keysOf([words]);
  const same = (a: Report, b: Report): boolean =>
    a.words.article !== b.words.article &&
    a.about.join() === b.about.join() &&
    corpus.sharedWords.areSame([a.words], [b.words]);
  return withOwnIds(families(reports, keysOf, same).map(asConcern));
}

const quoteOf = ({ words: { start, end, exact } }: Concern) => ({ start, end, exact });

/** When the record holds the words of a statement to have been said, by where they begin. */
function datesByPlace(statements: readonly RecordStatement[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { said, variants } of statements)
    if (said !== null)
      for (const { content } of variants)
        for (const { article, start } of content.slice(0, 1))
          dates.set(`${article} ${start}`, said);
  return dates;
}

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
