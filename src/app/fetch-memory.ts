/** The port to what a record remembers of addresses: so that nothing is sent twice, and no item of a feed is read twice. */

/** What a site gave to ask "has it changed?" with. */
export interface Validators {
  readonly etag: string | null;
  /** As the site wrote it. */
  readonly lastModified: string | null;
}

export interface FetchMemory {
  /** Null where nothing of the address is in the record: then it is to be sent whole. */
  validators(address: string): Promise<Validators | null>;
  /** `at`: UTC, ISO 8601. */
  keepValidators(address: string, validators: Validators, at: string): Promise<void>;
  /** Whether the item of a feed was not taken yet. */
  isNew(feed: string, item: string): Promise<boolean>;
  took(feed: string, item: string, at: string): Promise<void>;
}
