/** The port of the desk: what its server needs from whoever keeps the record. */
import type { Reading, RecordArticle, RecordExport } from "../../core/annotation/contract.ts";
import type { ReadArticle } from "../../core/reconcile/read-article.ts";
import type { Found, Question, Relationship } from "./contract.ts";

interface DeskReading {
  readonly article: RecordArticle;
  readonly reading: Reading;
}

export interface Desk {
  /** The record, with the dossier when there is a question whose parties the record knows. */
  record(question: Question | null): Promise<RecordExport>;
  /** Null when the record has no such article. */
  article(id: string): Promise<DeskReading | null>;
  /** Full text; every hit is a passage. */
  find(words: string): Promise<Found>;
  /** Pairs worth opening, the best covered first; none when absent. */
  relationships?(): Promise<readonly Relationship[]>;
  /** All articles with their readings, to tell which weaker lines belong to a relationship; all do when absent. */
  articles?(): Promise<readonly ReadArticle[]>;
  /** Ids of the articles whose only date is a page clock; none when absent. */
  pageClocks?(): Promise<readonly string[]>;
}
