import type { Passage, RecordStatement } from "../annotation/contract.ts";
import { type Corpus, mostPrecise, passagesOf } from "./corpus.ts";
import { families } from "./families.ts";
import { joinLines } from "./join-lines.ts";
import { withOwnIds } from "./line-ids.ts";
import { countOrigins } from "./origins.ts";
import { paraphrasesIn } from "./paraphrase.ts";
import { SAME_RUN, type StatementReport, statementReports } from "./statement-report.ts";
import { areApart, areFarApart, toldTogether } from "./told-together.ts";

/** Days after which the same words of one speaker, each with a date of its own, were said again. */
const SAID_AGAIN = 7;

/** Words in a row that are nobody else's, where only one of two articles says whose they are. */
const OWN_WORDS = 7;

/** Words in a row that are the same utterance however far apart the articles lie. */
const LASTING_WORDS = 10;

/**
 * The same utterance across articles: the same quoted words of the same speaker, the same words altogether, or what he said on
 * one occasion told in other words. What is the same in words tells which articles report one occasion.
 */
export function recordStatements(corpus: Corpus): RecordStatement[] {
  const reports = statementReports(corpus);
  const keysOf = (r: StatementReport): string[] => [...r.runs, ...corpus.sharedWords.keysOf(r.own)];
  const placesOf = ({ content }: StatementReport): readonly Passage[] => content;
  const inWords = (a: StatementReport, b: StatementReport): boolean =>
    a.article !== b.article && agree(a, b) && areSameWords(corpus, a, b);
  const quoted = families(
    reports,
    corpus.meeting.by("statement", keysOf, placesOf),
    inWords,
    contradict,
  )
    .filter((family) => family.length > 1)
    .map((family) => asStatement(corpus, family));
  const paraphrases = paraphrasesIn(toldTogether(corpus, quoted));
  const same = (a: StatementReport, b: StatementReport): boolean =>
    inWords(a, b) || (a.article !== b.article && paraphrases.areSame(a, b));
  const allKeys = (r: StatementReport): string[] => [...keysOf(r), ...paraphrases.keysOf(r)];
  return withOwnIds(
    families(reports, corpus.meeting.by("statement", allKeys, placesOf), same, contradict).map(
      (family) => asStatement(corpus, family),
    ),
  );
}

/**
 * In a row the words have to be more where one article credits nobody, and many where the articles lie so far apart that the
 * speaker may have come back to a phrase of his.
 */
function areSameWords(corpus: Corpus, a: StatementReport, b: StatementReport): boolean {
  if (corpus.sharedWords.areSame(a.own, b.own)) return true;
  const runs = [...a.runs].filter((run) => b.runs.has(run)).length;
  const isOwn = a.speakers.some((s) => b.speakers.includes(s));
  const isNear = !areFarApart(corpus, a.article, b.article);
  const least = isNear ? (isOwn ? SAME_RUN : OWN_WORDS) : LASTING_WORDS;
  return runs > least - SAME_RUN;
}

/** Two speakers may use one phrase: the same words are one utterance only when nobody else is credited with them. */
const agree = (a: StatementReport, b: StatementReport): boolean =>
  a.speakers.length === 0 ||
  b.speakers.length === 0 ||
  a.speakers.some((s) => b.speakers.includes(s));

/** Said by others, or at two times: a phrase that one comes back to is two statements. */
const contradict = (a: StatementReport, b: StatementReport): boolean =>
  !agree(a, b) ||
  areApart(a.statement.said?.edtf ?? null, b.statement.said?.edtf ?? null, SAID_AGAIN);

/**
 * A shown statement has the speakers and the date of its shown reports; a weaker one adds its words alone. Of reports that
 * name several speakers and reports that name one of them, those that name most are the fuller.
 */
function asStatement(corpus: Corpus, family: readonly StatementReport[]): RecordStatement {
  const line = joinLines(family.map((r) => r.statement));
  const telling = family.filter((r) => r.statement.standing === line.standing);
  const lead = telling.find((r) => r.speakers.length > 0) ?? telling[0];
  const [fullest] = telling.toSorted((a, b) => b.speakers.length - a.speakers.length);
  const id = `statement:${lead?.article}:${lead?.content[0]?.start ?? 0}`;
  return {
    ...line,
    id,
    speakers: fullest?.speakers ?? [],
    said: mostPrecise(telling.map((r) => r.statement.said?.edtf ?? null)),
    variants: family.map((r) => ({
      form: r.statement.form,
      content: r.content,
      cue: r.statement.cue === null ? null : (passagesOf(r.article, [r.statement.cue])[0] ?? null),
      via: r.via,
      attributed: isAttributed(r),
    })),
    independentSources: countOrigins(
      corpus,
      family.map((r) => ({
        passages: r.content,
        via: r.via,
        // Whoever said it vouches for it wherever he is credited, by name or as "the minister", or only quoted.
        speakers:
          isAttributed(r) || r.statement.form === "direct" ? [...r.speakers, `who said ${id}`] : [],
      })),
    ),
  };
}

const isAttributed = ({ speakers, statement }: StatementReport): boolean =>
  speakers.length > 0 || statement.source !== null;
