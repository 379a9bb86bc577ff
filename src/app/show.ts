import type {
  Passage,
  RecordArticle,
  RecordEntity,
  RecordExport,
  RecordOffice,
} from "../core/annotation/contract.ts";
import { inForce } from "../core/decisions/decision.ts";
import { officeId } from "../core/decisions/seen.ts";
import { explainedCount } from "../core/explain/count.ts";
import { explainedEntity } from "../core/explain/entity.ts";
import { articlesOf, explainedLine } from "../core/explain/line.ts";
import { explainedSilence } from "../core/explain/silence.ts";
import { RapporteurError } from "./rapporteur-error.ts";
import { replayIn } from "./replay-for.ts";
import { articlesOfPassages, entityCalled, lineOf, seenArticles } from "./screen.ts";
import type { ArticleProblem, Store, Version } from "./store.ts";
import { type ArticleChange, changesBetween } from "./versions/article-changes.ts";

/** One thing of the record: an article, someone or something named, or a line. */
export type Shown =
  | {
      readonly kind: "article";
      readonly article: RecordArticle;
      readonly versions: readonly ShownVersion[];
      readonly problems: readonly ArticleProblem[];
      readonly record: RecordExport;
    }
  | {
      readonly kind: "entity";
      readonly entity: RecordEntity;
      /** Why its mentions are one. */
      readonly why: readonly string[];
      readonly record: RecordExport;
    }
  | {
      readonly kind: "offices";
      readonly offices: readonly RecordOffice[];
      readonly record: RecordExport;
    }
  | {
      readonly kind: "line";
      readonly id: string;
      /** Why its reports are one. */
      readonly why: readonly string[];
      /** How its texts, or the articles without an answer, were counted. */
      readonly counted: readonly string[];
      readonly record: RecordExport;
    };

/** Looks for an article, an entity or a line of this id, then for an entity of this name. */
export async function showThing(store: Store, id: string): Promise<Shown> {
  const record = await recordAround(store, id);
  const article = record.articles.find((one) => one.id === id);
  if (article !== undefined) {
    const problems = (await store.problems()).filter((problem) => problem.article === id);
    return { kind: "article", article, versions: await shownVersions(store, id), problems, record };
  }
  const entity = entityCalled(record.entities, id);
  if (entity !== null) {
    const why = explainedEntity(record, entity, inForce(await store.decisions()));
    return { kind: "entity", entity, why, record };
  }
  if (linesOf(record).some((line) => line.id === id)) return await shownLine(store, record, id);
  const offices = record.offices.filter((office) =>
    passagesOf(office).some((p) => officeId(p) === id),
  );
  if (offices.length > 0) return { kind: "offices", offices, record };
  throw new RapporteurError(
    "not-found",
    `The record has no article, name or line “${id}”. rapporteur list shows the articles; rapporteur find searches their texts.`,
  );
}

/** The record: for a line, the part of it that its articles tell, with the list of all articles. */
async function recordAround(store: Store, id: string): Promise<RecordExport> {
  const articles = await store.catalogue();
  const tellers = articles.some((one) => one.id === id) ? [] : await store.tellersOf(id);
  if (tellers.length === 0) return await store.record();
  const { record } = await store.part(tellers);
  return { ...record, articles };
}

/** A version with what it changed in the one before it. */
interface ShownVersion extends Version {
  readonly changes: readonly ArticleChange[];
}

async function shownVersions(store: Store, id: string): Promise<ShownVersion[]> {
  const [versions, readings] = [await store.versions(id), await store.readings(id)];
  return versions.map((version, at) => {
    const [before, after] = [readings[at - 1], readings[at]];
    const changes =
      before === undefined || after === undefined ? [] : changesBetween(before, after);
    return { ...version, changes };
  });
}

async function shownLine(store: Store, record: RecordExport, id: string): Promise<Shown> {
  const line = lineOf(record, id);
  const { independent } = await replayIn(store);
  const seen = await seenArticles(store, articlesOfPassages(line?.passages ?? []));
  const articles = line === null ? [] : articlesOf(line, seen);
  return {
    kind: "line",
    id,
    why: line === null ? [] : explainedLine(record, seen, line),
    counted: [
      ...explainedCount(record, articles, id, independent),
      ...explainedSilence(record, id),
    ],
    record,
  };
}

function passagesOf({ attested }: RecordOffice): Passage[] {
  return attested.flatMap(({ evidence }) => evidence);
}

function linesOf(record: RecordExport) {
  const { statements, events, figures, commitments, concerns, conflicts } = record;
  return [...statements, ...events, ...figures, ...commitments, ...(concerns ?? []), ...conflicts];
}
