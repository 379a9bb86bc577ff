/** Writes what is new in a record down as rows of the record tables. */
import type { Settlement } from "../../../app/store.ts";
import type { Entity, Reading, RecordArticle, Reuse } from "../../../core/annotation/contract.ts";
import { putTogether } from "../../../core/reconcile/kept-lines.ts";
import { projectActors } from "./projection-actors.ts";
import { projectConflicts } from "./projection-checking.ts";
import { projectEvents, projectOffices } from "./projection-happenings.ts";
import { projectCommitments } from "./projection-promises.ts";
import { projectArticle, projectReuse } from "./projection-sources.ts";
import { projectFigures, projectStatements } from "./projection-speech.ts";
import { type RecordedSince, RecordRows, type Rows } from "./record-rows.ts";

export interface ChangedArticle {
  readonly article: RecordArticle;
  readonly reading: Reading;
  /** Whether it was read, and not only what the record tells of it has changed. */
  readonly isRead: boolean;
}

export interface Projection {
  readonly settlement: Settlement;
  readonly since: RecordedSince;
  /** Everyone that the lines refer to, by id. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly articles: readonly ChangedArticle[];
  /** The text of each article that passages stand in. */
  readonly texts: ReadonlyMap<string, string>;
  /** All that the pairs of articles share of which a passage changed. */
  readonly shared: readonly Reuse[];
}

export function projected(given: Projection): Rows {
  const { settlement, since, entities, articles, texts, shared } = given;
  const into = new RecordRows({
    entities: [...entities.values()],
    texts,
    since,
    at: settlement.at,
  });
  const added = putTogether(settlement.added);
  for (const { article, reading, isRead } of articles)
    projectArticle(into, article, reading, isRead);
  projectReuse(into, shared);
  projectActors(into, settlement, entities);
  projectOffices(into, added.offices);
  projectEvents(into, added.events);
  projectStatements(into, added.statements);
  projectFigures(into, added.figures);
  projectCommitments(into, added.commitments);
  projectConflicts(into, added.conflicts);
  return into.rows;
}
