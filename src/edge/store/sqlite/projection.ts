/** Writes a settled record down as rows of the record tables. */
import type { Settled } from "../../../app/store.ts";
import { projectActors } from "./projection-actors.ts";
import { projectConflicts } from "./projection-checking.ts";
import { projectEvents, projectOffices } from "./projection-happenings.ts";
import { projectCommitments } from "./projection-promises.ts";
import { projectSources } from "./projection-sources.ts";
import { projectFigures, projectStatements } from "./projection-speech.ts";
import { type RecordedSince, RecordRows, type Rows } from "./record-rows.ts";

export function projected(settled: Settled, since: RecordedSince): Rows {
  const { record, ids, readings, at } = settled;
  const texts = new Map([...readings].map(([key, { text }]) => [ids.get(key) ?? key, text]));
  const into = new RecordRows({ entities: record.entities, texts, since, at });
  projectSources(into, settled);
  projectActors(into, record.entities);
  projectOffices(into, record.offices);
  projectEvents(into, record.events);
  projectStatements(into, record.statements);
  projectFigures(into, record.figures);
  projectCommitments(into, record.commitments);
  projectConflicts(into, record);
  return into.rows;
}
