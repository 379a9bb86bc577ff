/** What a person asks for by the ids and names on the screen, as a ruling that is anchored to the words they stand for. */
import type { ClaimField } from "../core/annotation/article.ts";
import type { Conflict, Passage, RecordEntity } from "../core/annotation/contract.ts";
import {
  type Decision,
  inForce,
  LINE_TYPES,
  type LineAnchor,
  type LineType,
  type Ruling,
} from "../core/decisions/decision.ts";
import { FIELDS, withValue } from "../core/decisions/fields.ts";
import { findLine } from "../core/decisions/find-line.ts";
import { NEEDED } from "../core/decisions/hand-made.ts";
import {
  conflictAnchor,
  entityAnchor,
  lineAnchors,
  passageAnchors,
  type Seen,
  type SeenArticle,
} from "../core/decisions/seen.ts";
import { wordsAnchor } from "../core/decisions/words-anchor.ts";
import { RapporteurError } from "./rapporteur-error.ts";
import { articleNamed, articlesOfPassages, entityNamed, lineOf, seenArticles } from "./screen.ts";
import type { Store } from "./store.ts";

const LATER = "later:";

/** How an open question about an outcome is called: by its undertaking. */
export const laterId = (undertaking: string): string => `${LATER}${undertaking}`;

const usage = (message: string): RapporteurError => new RapporteurError("usage", message);

/**
 * Confirms or rejects a line, an outcome ("later:" and the undertaking), a disagreement, or that two names mean one. A
 * disagreement is rejected as none, and two names that are confirmed are merged.
 */
export async function judgement(
  store: Store,
  kind: "confirm" | "reject",
  id: string,
): Promise<Ruling> {
  const record = await store.record();
  if (id.startsWith(LATER)) return await outcome(store, id.slice(LATER.length), kind);
  const conflict = record.conflicts.find((one) => one.id === id);
  if (conflict !== undefined) return await judgedConflict(store, conflict, kind);
  return { kind, lines: await linesOf(store, id) };
}

async function judgedConflict(
  store: Store,
  conflict: Conflict,
  kind: "confirm" | "reject",
): Promise<Ruling> {
  if (conflict.type === "identity")
    return await sameness(store, conflict, kind === "confirm" ? "merge" : "split");
  if (kind === "reject") return await resolution(store, conflict.id, "none");
  throw usage(
    `A disagreement is resolved: rapporteur decide resolve ${conflict.id} ${RESOLUTIONS.join("|")}.`,
  );
}

/** The lines of the articles that a line of the record is made of. */
async function linesOf(store: Store, id: string): Promise<readonly LineAnchor[]> {
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

async function outcome(
  store: Store,
  undertaking: string,
  kind: "confirm" | "reject",
): Promise<Ruling> {
  const record = await store.record();
  const line = record.commitments.find((one) => one.id === undertaking);
  const link = line?.followThrough[0];
  if (line === undefined || link === undefined)
    throw new RapporteurError("not-found", `Nothing was later reported of “${undertaking}”.`);
  return await laterReported(store, undertaking, link.evidence, kind);
}

async function laterReported(
  store: Store,
  undertaking: string,
  later: readonly Passage[],
  kind: "confirm" | "reject",
): Promise<Ruling> {
  const seen = await seenArticles(store, articlesOfPassages(later));
  return {
    kind: "follow-through",
    undertaking: await linesOf(store, undertaking),
    later: passageAnchors(seen, later),
    status: kind === "confirm" ? "confirmed" : "rejected",
  };
}

/** Says that words of an article report what came of an undertaking. */
export async function laterIn(
  store: Store,
  undertaking: string,
  article: string,
  words: string,
): Promise<Ruling> {
  const { reading } = await seenArticle(store, article);
  return await laterReported(
    store,
    undertaking,
    [wordsIn(reading.text, article, words)],
    "confirm",
  );
}

export const RESOLUTIONS = [
  "superseded",
  "both-hold",
  "prefer-a",
  "prefer-b",
  "unresolvable",
  "open",
  "none",
] as const satisfies readonly (Conflict["resolution"] | "none")[];

export async function resolution(store: Store, id: string, how: string): Promise<Ruling> {
  const conflict = (await store.record()).conflicts.find((one) => one.id === id);
  if (conflict === undefined)
    throw new RapporteurError("not-found", `The record has no disagreement “${id}”.`);
  const known = RESOLUTIONS.find((one) => one === how);
  if (known === undefined)
    throw usage(`“${how}” resolves nothing: say one of ${RESOLUTIONS.join(", ")}.`);
  const seen = await seenArticles(store, articlesOfPassages(conflict.sides.flat()));
  return { kind: "resolve", conflict: conflictAnchor(seen, conflict), resolution: known };
}

/** The two that a question of identity is about, merged or kept apart. */
async function sameness(
  store: Store,
  conflict: Conflict,
  kind: "merge" | "split",
): Promise<Ruling> {
  const { entities } = await store.record();
  const [a, b] = conflict.sides.map(([first]) =>
    first === undefined ? undefined : entityAt(entities, first),
  );
  if (a === undefined || b === undefined || a.id === b.id)
    throw usage(`Say whom ${conflict.id} is about: rapporteur decide ${kind} NAME NAME.`);
  return await entitiesRuling(store, kind, [a, b]);
}

/** The entity with a mention at the passage, the longest one inside it first. */
function entityAt(entities: readonly RecordEntity[], at: Passage): RecordEntity | undefined {
  const inside = entities.flatMap((entity) =>
    entity.mentions
      .filter((m) => m.article === at.article && at.start <= m.start && m.end <= at.end)
      .map((mention) => ({ entity, length: mention.end - mention.start })),
  );
  return inside.sort((a, b) => b.length - a.length)[0]?.entity;
}

async function entitiesRuling(
  store: Store,
  kind: "merge" | "split",
  [a, b]: readonly [RecordEntity, RecordEntity],
): Promise<Ruling> {
  const seen = await seenArticles(store, articlesOfPassages([...a.mentions, ...b.mentions]));
  return { kind, entities: [entityAnchor(seen, a), entityAnchor(seen, b)] };
}

/** Two names are one. */
export async function merge(store: Store, one: string, other: string): Promise<Ruling> {
  const record = await store.record();
  const [a, b] = [entityNamed(record, one), entityNamed(record, other)];
  if (a.id === b.id) throw usage(`“${one}” and “${other}” are one already: ${a.name} (${a.id}).`);
  if ((a.kind === "person") !== (b.kind === "person"))
    throw usage(`${a.name} is a ${a.kind} and ${b.name} a ${b.kind}: they cannot be one.`);
  return await entitiesRuling(store, "merge", [a, b]);
}

/** Who is called so in these articles is somebody else than in the others. */
export async function split(
  store: Store,
  name: string,
  articles: readonly string[],
): Promise<Ruling> {
  const record = await store.record();
  const entity = entityNamed(record, name);
  const all = articlesOfPassages(entity.mentions);
  for (const id of articles)
    if (!all.includes(articleNamed(record, id).id))
      throw usage(`${id} does not name ${entity.name}. Articles that do: ${all.join(", ")}.`);
  const others = all.filter((id) => !articles.includes(id));
  if (others.length === 0 || articles.length === 0)
    throw usage(
      `Name some but not all of the articles that name ${entity.name}: ${all.join(", ")}.`,
    );
  const seen = await seenArticles(store, all);
  return {
    kind: "split",
    entities: [entityAnchor(seen, entity, articles), entityAnchor(seen, entity, others)],
  };
}

/** Sets a value of a line; an empty one is "not stated". */
export async function edit(
  store: Store,
  id: string,
  field: string,
  value: string,
): Promise<Ruling> {
  const lines = await linesOf(store, id);
  const line = lineOf(await store.record(), id);
  const seen = await seenArticles(store, articlesOfPassages(line?.passages ?? []));
  checkField(lines[0]?.type ?? "event", field);
  for (const anchor of lines) checkValue(seen, line?.passages ?? [], anchor, { field, value });
  return { kind: "edit", lines, field, value };
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
  const line = { type: known, article: anchor, words: [wordsAnchor(reading.text, at)], fields };
  for (const [field, value] of Object.entries(fields)) {
    checkField(known, field);
    if (FIELDS[known][field]?.(reading, value) === null) throw notAValue(field, value);
  }
  return { kind: "add", line };
}

async function seenArticle(store: Store, id: string): Promise<SeenArticle> {
  const { id: known } = articleNamed(await store.record(), id);
  const seen = (await seenArticles(store, [known]))(known);
  if (seen === null) throw new RapporteurError("not-found", `The record has no article “${id}”.`);
  return seen;
}

/** The one place where the words stand; blanks may differ. */
function wordsIn(text: string, article: string, words: string): Passage {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const places =
    words.trim() === "" ? [] : [...text.matchAll(new RegExp(escaped.join("\\s+"), "gu"))];
  const [only, ...more] = places;
  if (only === undefined)
    throw new RapporteurError("not-found", `${article} does not say “${words}”.`);
  if (more.length > 0)
    throw new RapporteurError(
      "ambiguous",
      `${article} says “${words}” ${places.length} times: give more of the words around it.`,
    );
  return { article, start: only.index, end: only.index + only[0].length, exact: only[0] };
}

/** Tells of an article what it does not say of itself. */
export async function give(
  store: Store,
  article: string,
  field: ClaimField,
  value: string,
): Promise<Ruling> {
  const { anchor } = await seenArticle(store, article);
  return { kind: "give", article: anchor, field, value };
}

export async function independence(store: Store, one: string, other: string): Promise<Ruling> {
  if (one === other) throw usage("An article is not independent of itself: name two.");
  const [a, b] = [await seenArticle(store, one), await seenArticle(store, other)];
  return { kind: "independent", articles: [a.anchor, b.anchor] };
}

/** Takes a decision back, also one that took another back. */
export async function undoing(store: Store, number: number): Promise<Ruling> {
  const decisions: readonly Decision[] = await store.decisions();
  const target = decisions.find((one) => one.number === number);
  if (target === undefined)
    throw new RapporteurError(
      "not-found",
      `There is no decision ${number}; rapporteur review --decisions lists them.`,
    );
  if (!isStanding(decisions, target)) throw usage(`Decision ${number} was taken back before.`);
  return { kind: "undo", decision: number };
}

/** Whether a decision, or a taking back, still has effect. */
export function isStanding(decisions: readonly Decision[], { number, ruling }: Decision): boolean {
  if (ruling.kind !== "undo") return inForce(decisions).some((one) => one.number === number);
  // What took it back would itself be an undoing of this one that stands.
  return !decisions.some(
    (other) =>
      other.ruling.kind === "undo" &&
      other.ruling.decision === number &&
      isStanding(decisions, other),
  );
}
