import type { Claim } from "../../core/annotation/article.ts";
import type { Content } from "./content.ts";
import type { Received } from "./received.ts";

/** One input with what is known of it from where it came from. */
export interface Parcel {
  readonly content: Content;
  /** What the archive, the feed, the mail or the server says of it. */
  readonly said: readonly Claim[];
  /** The encoding that the server or the mail names for it. */
  readonly charset: string | null;
  /** The address it was published at; null where only its path is known. */
  readonly place: string | null;
  /** How many archives it lies in. */
  readonly depth: number;
}

export interface Unpacking {
  /** Of one document, unpacked. */
  readonly maxBytes: number;
  /** What the user and the manifest tell of an article, by its path. */
  readonly told: (path: string) => readonly Claim[];
  /** Reads the page behind an item of a feed; absent where items are taken as they are. */
  readonly linked?: (address: string, said: readonly Claim[]) => AsyncGenerator<Received>;
  /** Absent where items are taken whether they were taken before or not. */
  readonly followed?: Followed;
}

/** Which items of feeds were taken before. */
interface Followed {
  isNew(feed: string, item: string): Promise<boolean>;
  took(feed: string, item: string): Promise<void>;
}

/** Opens a parcel that lies in another one. */
export type Unpack = (parcel: Parcel, unpacking: Unpacking) => AsyncGenerator<Received>;
