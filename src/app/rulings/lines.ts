/** What is decided of lines: a value set, a line made by hand; and the lines of articles that an id stands for. */
import type { Passage, RecordExport } from "../../core/annotation/contract.ts";
import {
  LINE_TYPES,
  type LineAnchor,
  type LineType,
  type Ruling,
} from "../../core/decisions/decision.ts";
import { FIELDS, withValue } from "../../core/decisions/fields.ts";
import { findLine } from "../../core/decisions/find-line.ts";
import { NEEDED } from "../../core/decisions/hand-made.ts";
import { lineAnchors, type Seen } from "../../core/decisions/seen.ts";
import { wordsAnchor } from "../../core/decisions/words-anchor.ts";
import { RapporteurError } from "../rapporteur-error.ts";
import { articlesOfPassages, entityCalled, lineOf, seenArticles } from "../screen.ts";
import type { Store } from "../store.ts";
import { seenArticle, wordsIn } from "./articles.ts";
import { usage } from "./usage.ts";

/** The lines of the articles that a line of the record is made of. */
export async function linesOf(store: Store, id: string): Promise<readonly LineAnchor[]> {
  const line = lineOf(await store.record(), id);
  if (line === null) throw noLine(id);
  const anchors = lineAnchors(await seenArticles(store, articlesOfPassages(line.passages)), line);
  if (anchors.length === 0) throw noLine(id);
  return anchors;
}

const noLine = (id: string): RapporteurError =>
  new RapporteurError(
    "not-found",
    `The record has no line “${id}”. rapporteur show prints the ids of lines; rapporteur review --list those that wait for a decision.`,
  );

/** Sets a value of a line; an empty one is "not stated". */
export async function edit(
  store: Store,
  id: string,
  field: string,
  typed: string,
): Promise<Ruling> {
  const lines = await linesOf(store, id);
  const record = await store.record();
  const line = lineOf(record, id);
  const value = asNamed(record, field, typed);
  const seen = await seenArticles(store, articlesOfPassages(line?.passages ?? []));
  checkField(lines[0]?.type ?? "event", field);
  for (const anchor of lines) checkValue(seen, line?.passages ?? [], anchor, { field, value });
  return { kind: "edit", lines, field, value };
}

const NAMES: ReadonlySet<string> = new Set(
  "person body speaker via participants place subject committer about".split(" "),
);

/** Names as the record gives them in full: a surname or an id says whom, where the record has one such. */
function asNamed(record: RecordExport, field: string, value: string): string {
  if (!NAMES.has(field)) return value;
  return value
    .split(";")
    .map((name) => entityCalled(record.entities, name.trim())?.name ?? name.trim())
    .join("; ");
}

function checkField(type: LineType, field: string): void {
  const known = Object.keys(FIELDS[type]);
  if (!known.includes(field))
    throw usage(`A line of kind ${type} has no “${field}”: it has ${known.join(", ")}.`);
}

function checkValue(
  seen: Seen,
  passages: readonly Passage[],
  anchor: LineAnchor,
  { field, value }: { readonly field: string; readonly value: string },
): void {
  for (const id of articlesOfPassages(passages)) {
    const article = seen(id);
    if (article === null || article.anchor.key !== anchor.article.key) continue;
    const line = findLine(article.reading, anchor);
    if (typeof line !== "string" && withValue(article.reading, line, field, value) === null)
      throw notAValue(field, value);
  }
}

const notAValue = (field: string, value: string): RapporteurError =>
  usage(
    `“${value}” is no ${field}${/date|deadline|target/.test(field) ? ": write 2025-11-25, 2025-11 or 2025" : ""}.`,
  );

/** Makes a line on words of an article. */
export async function handMade(
  store: Store,
  type: string,
  article: string,
  { words, fields }: { readonly words: string; readonly fields: Readonly<Record<string, string>> },
): Promise<Ruling> {
  const known = LINE_TYPES.find((one) => one === type);
  if (known === undefined)
    throw usage(`“${type}” is no kind of line: say one of ${LINE_TYPES.join(", ")}.`);
  const missing = NEEDED[known].filter((field) => (fields[field] ?? "") === "");
  if (missing.length > 0)
    throw usage(`A line of kind ${known} needs ${missing.map((f) => `${f}=…`).join(" and ")}.`);
  const { anchor, reading } = await seenArticle(store, article);
  const at = wordsIn(reading.text, article, words);
  const record = await store.record();
  const values: Record<string, string> = {};
  for (const [field, typed] of Object.entries(fields)) {
    checkField(known, field);
    const value = asNamed(record, field, typed);
    if (FIELDS[known][field]?.(reading, value) === null) throw notAValue(field, value);
    values[field] = value;
  }
  const anchored = [wordsAnchor(reading.text, at)];
  return { kind: "add", line: { type: known, article: anchor, words: anchored, fields: values } };
}
