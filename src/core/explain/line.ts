/** Why the reports of several articles are one line of the record: what each has in common with one before it. */
import type { Passage, Reading, RecordExport } from "../annotation/contract.ts";
import type { ReadLine } from "../decisions/read-lines.ts";
import { type RecordLine, reportsOf, type Seen } from "../decisions/seen.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";
import { type SharedWords, sharedWordsOf } from "../reconcile/shared-words.ts";
import { canCoincide } from "../text/edtf.ts";
import { fold, wordsOf } from "../text/fold.ts";

/** A line as one article tells it. */
interface Report {
  readonly article: string;
  readonly passages: readonly Passage[];
  /** Record ids of those it names. */
  readonly who: readonly string[];
  readonly date: string | null;
  /** Everything else it says, as printed. */
  readonly says: readonly string[];
}

/** One sentence an article after the first. Empty for a line of one article. */
export function explainedLine(record: RecordExport, seen: Seen, line: RecordLine): string[] {
  const reports = [...new Set(line.passages.map(({ article }) => article))].flatMap((article) => {
    const reading = seen(article)?.reading;
    const [own] = reading === undefined ? [] : reportsOf(line, article, reading);
    return reading === undefined || own === undefined
      ? []
      : [reportOf(record, article, reading, own)];
  });
  const shared = sharedWordsOf(articlesOf(line, seen), record.reuse);
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return reports.slice(1).map((report, at) => {
    const candidates = reports
      .slice(0, at + 1)
      .map((other) => ({ other, common: inCommon(shared, names, report, other) }));
    const best = candidates.reduce((a, b) => (b.common.length > a.common.length ? b : a));
    return `${report.article} with ${best.other.article}: ${best.common.join("; ") || "as a third article joins them"}`;
  });
}

/** The articles that a line rests on. */
export function articlesOf({ passages }: RecordLine, seen: Seen): ReadArticle[] {
  return [...new Set(passages.map(({ article }) => article))].flatMap((id) => {
    const reading = seen(id)?.reading;
    return reading === undefined ? [] : [{ id, claims: [], reading }];
  });
}

function reportOf(
  record: RecordExport,
  article: string,
  reading: Reading,
  { line, spans, says }: ReadLine,
): Report {
  const ids = recordIds(record, article, reading);
  // Each kind of line names some of these, as ids of its article.
  const named = line as {
    readonly participants?: readonly { readonly entity: string }[];
    readonly speakers?: readonly string[];
    readonly committers?: readonly string[];
    readonly about?: readonly string[];
    readonly person?: string;
    readonly subject?: string | null;
    readonly date?: { readonly edtf: string | null } | null;
    readonly said?: { readonly edtf: string | null } | null;
    readonly asOf?: { readonly edtf: string | null } | null;
  };
  const who = [
    ...(named.participants ?? []).map(({ entity }) => entity),
    ...[named.speakers, named.committers, named.about].flatMap((some) => some ?? []),
    ...[named.person, named.subject].flatMap((one) => one ?? []),
  ];
  return {
    article,
    passages: spans.map(({ start, end, exact }) => ({ article, start, end, exact })),
    who: [...new Set(who.flatMap((id) => ids.get(id) ?? []))],
    date: (named.date ?? named.said ?? named.asOf)?.edtf ?? null,
    says: ["kind", "value", "unit", "office"].flatMap((field) => says[field] ?? []),
  };
}

/** The record's id of each entity of an article: the one with the same mention. */
function recordIds(
  { entities }: RecordExport,
  article: string,
  { mentions }: Reading,
): ReadonlyMap<string, string> {
  const byPlace = new Map(
    entities.flatMap(({ id, mentions: places }) =>
      places.filter((p) => p.article === article).map((p) => [`${p.start}-${p.end}`, id] as const),
    ),
  );
  return new Map(
    mentions.flatMap(({ entity, start, end }) => {
      const id = byPlace.get(`${start}-${end}`);
      return id === undefined ? [] : [[entity, id] as const];
    }),
  );
}

function inCommon(
  shared: SharedWords,
  names: ReadonlyMap<string, string>,
  a: Report,
  b: Report,
): string[] {
  const who = a.who.filter((id) => b.who.includes(id)).map((id) => names.get(id) ?? id);
  const says = a.says.filter((one) => b.says.some((other) => fold(other) === fold(one)));
  const words = commonWords(a, b);
  return [
    shared.areSame(a.passages, b.passages) ? "the same words" : null,
    who.length === 0 ? null : `both name ${who.join(", ")}`,
    dateSays(a.date, b.date),
    says.length === 0 ? null : `both say ${says.map((s) => s.replaceAll("_", " ")).join(" ")}`,
    words.length < LEAST_WORDS ? null : `“${words.slice(0, MOST_WORDS).join("”, “")}” in both`,
  ].filter((part) => part !== null);
}

const LEAST_WORDS = 2;
const MOST_WORDS = 5;
/** Shorter words say nothing of what is told. */
const SHORT = 4;

function commonWords(a: Report, b: Report): string[] {
  const theirs = new Set(b.passages.flatMap(({ exact }) => wordsOf(exact)));
  const ours = new Set(a.passages.flatMap(({ exact }) => wordsOf(exact)));
  return [...ours].filter((word) => word.length > SHORT && theirs.has(word));
}

function dateSays(a: string | null, b: string | null): string | null {
  if (a === null || b === null || !canCoincide(a, b)) return null;
  return a === b ? `both on ${a}` : `${a} and ${b} can be one time`;
}
