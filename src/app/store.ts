/** The port to the record. A store keeps what was received and read, and what the articles say together. */
import type { Claim } from "../core/annotation/article.ts";
import type {
  Passage,
  Problem,
  Reading,
  RecordArticle,
  RecordExport,
  Reuse,
} from "../core/annotation/contract.ts";
import type { Decision } from "../core/decisions/decision.ts";
import type { ActingEntity } from "../core/reconcile/identity/acting-for.ts";
import type { KeptLine, Part } from "../core/reconcile/kept-lines.ts";
import type { ReadArticle } from "../core/reconcile/read-article.ts";
import type { Span } from "../core/text/span.ts";
import type { NamedArticle } from "./article-id.ts";
import type { FetchMemory } from "./fetch-memory.ts";

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

/** What the record calls an article. */
export interface ArticleName extends NamedArticle {
  readonly id: string;
}

/** Who somebody in an article is: by the name the article itself has for them. */
export interface EntityOfArticle {
  readonly article: string;
  /** Inside the article. */
  readonly local: string;
  /** How the article names them, as JSON; null when it does not name them. */
  readonly profile: string | null;
  readonly entity: string;
}

/** A way of naming somebody, and whom it means in this record. */
export interface KnownProfile {
  /** As JSON. */
  readonly profile: string;
  /** Null where it means somebody else in every article. */
  readonly entity: string | null;
}

/** What one settling puts in the place of what was there. */
export interface Settlement {
  /** The new name of each article, by its key; null for one that was taken out. */
  readonly names: ReadonlyMap<string, ArticleName | null>;
  /** Articles, by what they were called, of which nothing stays but the lines that they share with others. */
  readonly cleared: readonly string[];
  /** Articles as they now are, with all that is theirs alone. */
  readonly articles: readonly SettledArticle[];
  /** All profiles of the groups that changed, with whom they now mean. */
  readonly regrouped: readonly (KnownProfile & { readonly keys: readonly number[] })[];
  /** Profiles that no article has any more. */
  readonly forgotten: readonly string[];
  readonly entities: readonly ActingEntity[];
  readonly removed: readonly KeptLine[];
  readonly added: readonly KeptLine[];
  /** UTC, ISO 8601: given to lines that were not in the record before. */
  readonly at: string;
}

/** A number under which an article meets others, and where it tells all that has it: from the first place to the last. */
export interface PlacedKey extends Span<"text"> {
  readonly key: number;
}

/** An article with a key that was asked for, and where it tells what has the key; null where that is not known. */
export interface Met {
  readonly article: string;
  readonly place: Span<"text"> | null;
}

export interface SettledArticle {
  readonly id: string;
  readonly reading: Reading;
  readonly keys: readonly PlacedKey[];
  /** Numbers of words in a row: more articles may have one in common before it finds no more. */
  readonly runs: readonly number[];
  readonly entities: readonly EntityOfArticle[];
}

/** What can be done inside one transaction: all of it takes place, or nothing. */
export interface Change {
  heldAt(place: string, sha256: string): Promise<HeldVersion | null>;
  /** Adds a version, or puts a new reading in the place of the one it has. */
  keep(version: NewVersion): Promise<void>;
  /** Takes articles out with everything that was received for them. */
  forget(keys: readonly string[]): Promise<void>;
  /** Keys of articles that were received, changed or taken out since the record was last settled, those about the same together. */
  waiting(): Promise<readonly string[]>;
  /** Newest versions of those of the keys that are still held. */
  heldOf(keys: readonly string[]): Promise<readonly HeldVersion[]>;
  /** What the record calls articles, asked by key, by what they wish to be called, or by what they are called. */
  namesOf(by: "key" | "wish" | "id", values: readonly string[]): Promise<readonly ArticleName[]>;
  /** The newest readings of the articles, by key. */
  readings(keys: readonly string[]): Promise<ReadonlyMap<string, Reading>>;
  /** Articles that have one of the keys; a key that very many have finds none. */
  meeting(keys: readonly number[]): Promise<readonly Met[]>;
  /** Ids of articles that hold one of these names, word for word. */
  holding(names: readonly string[]): Promise<readonly string[]>;
  /** The keys of the articles. */
  keysOf(articles: readonly string[]): Promise<readonly number[]>;
  /** The lines that rest on one of the articles, all or those of some parts. */
  linesOn(articles: readonly string[], parts?: readonly Part[]): Promise<readonly KeptLine[]>;
  /** What these articles share with one another. */
  sharedAmong(articles: readonly string[]): Promise<readonly Reuse[]>;
  /** Who is who in the articles. */
  entitiesIn(articles: readonly string[]): Promise<readonly EntityOfArticle[]>;
  /** Those of the profiles that the record knows. */
  knownProfiles(profiles: readonly string[]): Promise<readonly KnownProfile[]>;
  /** Profiles that have one of the keys. */
  profilesAt(keys: readonly number[]): Promise<readonly KnownProfile[]>;
  entities(ids: readonly string[]): Promise<readonly ActingEntity[]>;
  /** Who has one of the names, as compared. */
  named(names: readonly string[]): Promise<readonly ActingEntity[]>;
  /** Ids of the articles that name somebody by one of the profiles. */
  naming(profiles: readonly string[]): Promise<readonly string[]>;
  /** All decisions, oldest first. */
  decisions(): Promise<readonly Decision[]>;
  /** Adds a decision and gives it with its number; none is ever changed or taken out. */
  decide(decision: Omit<Decision, "number">): Promise<Decision>;
  /** Lets articles wait for the record to be settled, by their keys. */
  wait(keys: readonly string[]): Promise<void>;
  /** Writes what was settled; the articles then wait no more. */
  settle(settlement: Settlement): Promise<void>;
}

/** Some lines of a record; what they count is counted in the whole record. */
export interface RecordPart {
  readonly record: RecordExport;
  readonly articles: readonly ReadArticle[];
}

export interface Store {
  /** Where the record is, for messages. */
  readonly place: string;
  /** Where the paths of files are told from. */
  readonly folder: string;
  /** What it remembers of addresses and feeds. */
  readonly fetches: FetchMemory;
  held(): Promise<readonly HeldVersion[]>;
  /** The newest version of the article at this place, else of the one with these bytes. */
  heldAt(place: string, sha256: string): Promise<HeldVersion | null>;
  /** The newest versions of the articles that stand under one of the addresses (`addressesOf`). */
  heldUnder(addresses: readonly string[]): Promise<readonly HeldVersion[]>;
  /** Articles held, settled or not. */
  count(): Promise<number>;
  /** All versions of one article, oldest first. */
  versions(articleId: string): Promise<readonly Version[]>;
  /** The articles of the record with their readings, by id. */
  articles(): Promise<readonly ReadArticle[]>;
  /** What the record tells of each article, by id. */
  catalogue(): Promise<readonly RecordArticle[]>;
  /** The record as last settled. */
  record(): Promise<RecordExport>;
  /** The lines that rest on one of the articles, with the articles that these lines rest on. */
  part(articles: readonly string[]): Promise<RecordPart>;
  /** Ids of the articles that the line of this id rests on; none where there is no such line. */
  tellersOf(line: string): Promise<readonly string[]>;
  /** Ids of the articles that name every side: by one of its names, or a body with one of them in its own. */
  naming(sides: readonly (readonly string[])[]): Promise<readonly string[]>;
  /** The reading of an article's newest version. */
  reading(articleId: string): Promise<Reading | null>;
  /** The same by the article's key, settled or not. */
  newest(key: string): Promise<Reading | null>;
  /** The readings of all its versions, oldest first. */
  readings(articleId: string): Promise<readonly Reading[]>;
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
