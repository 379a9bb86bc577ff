/** The port to the record. A store keeps what was received and read, and what the articles say together. */
import type { Claim } from "../core/annotation/article.ts";
import type { Passage, Problem, Reading, RecordExport } from "../core/annotation/contract.ts";
import type { Decision } from "../core/decisions/decision.ts";
import type { ReadArticle } from "../core/reconcile/read-article.ts";

/** What was received for one article, one time. */
export interface Version {
  /** The article it belongs to, inside the record: never shown. */
  readonly key: string;
  /** From 1, in the order received. */
  readonly number: number;
  /** Where it came from: an address, or the path of a file seen from the record. */
  readonly place: string;
  readonly name: string;
  /** Of the bytes received, lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly claims: readonly Claim[];
  /** UTC, ISO 8601. */
  readonly receivedAt: string;
}

/** The newest version of an article that the record holds, or will hold once it is settled. */
export interface HeldVersion extends Version {
  /** Of its first version. */
  readonly firstSha256: string;
  /** The state of rules and models that read it. */
  readonly reader: string;
  /** Null as long as the record has not been settled since it was received. */
  readonly articleId: string | null;
}

export interface NewVersion extends Version {
  /** As received; null when only the text was handed over. */
  readonly bytes: Uint8Array | null;
  readonly reading: Reading;
  readonly reader: string;
}

/** Sought words where they stand, and the words around them, cut at word ends. */
export interface Hit {
  readonly passage: Passage;
  readonly before: string;
  readonly after: string;
}

/** `total` counts the hits that there are; `hits` may be fewer. */
export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
}

export interface ArticleProblem extends Problem {
  readonly article: string;
}

/** What several articles say together, and which article is which. */
export interface Settled {
  readonly record: RecordExport;
  /** The id of each article by its key. */
  readonly ids: ReadonlyMap<string, string>;
  /** The readings of the newest versions by key. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** UTC, ISO 8601: given to lines that were not in the record before. */
  readonly at: string;
}

/** What can be done inside one transaction: all of it takes place, or nothing. */
export interface Change {
  held(): Promise<readonly HeldVersion[]>;
  /** Adds a version, or puts a new reading in the place of the one it has. */
  keep(version: NewVersion): Promise<void>;
  /** Takes articles out with everything that was received for them. */
  forget(keys: readonly string[]): Promise<void>;
  /** The readings of the newest versions by key. */
  readings(): Promise<ReadonlyMap<string, Reading>>;
  /** All decisions, oldest first. */
  decisions(): Promise<readonly Decision[]>;
  /** Adds a decision and gives it with its number; none is ever changed or taken out. */
  decide(decision: Omit<Decision, "number">): Promise<Decision>;
  /** Writes the record tables anew. */
  settle(settled: Settled): Promise<void>;
}

export interface Store {
  /** Where the record is, for messages. */
  readonly place: string;
  /** Where the paths of files are told from. */
  readonly folder: string;
  held(): Promise<readonly HeldVersion[]>;
  /** All versions of one article, oldest first. */
  versions(articleId: string): Promise<readonly Version[]>;
  /** The articles of the record with their readings, by id. */
  articles(): Promise<readonly ReadArticle[]>;
  /** The record as last settled. */
  record(): Promise<RecordExport>;
  /** The reading of an article's newest version. */
  reading(articleId: string): Promise<Reading | null>;
  /** The bytes of the newest version as received, when they were kept. */
  received(articleId: string): Promise<Uint8Array | null>;
  problems(): Promise<readonly ArticleProblem[]>;
  /** All decisions, oldest first. */
  decisions(): Promise<readonly Decision[]>;
  /** Articles with every sought word, best first; words in double quotes stand together. */
  find(words: string, limit: number): Promise<Found>;
  /** Whether articles were received that the record tables do not hold yet. */
  unsettled(): Promise<boolean>;
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
