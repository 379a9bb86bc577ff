/** What one input may cost. What goes beyond is refused by name, and the other inputs go on. */

/** Bytes of one document, unpacked. `--max-size` says otherwise. */
export const DEFAULT_MAX_BYTES = 20_000_000;

/** Archives in archives, and mails attached to mails: deeper ones are refused. */
export const DEEPEST_NESTING = 3;

/** Entries of one archive. */
export const MOST_ENTRIES = 200_000;

/**
 * Bytes that all documents of a zip archive may unpack to: a hundred times what it weighs, and a few documents more.
 * Pages shrink to a tenth or a twentieth; only what was made to fill a disk shrinks to less than a hundredth.
 */
export const mostUnpacked = (packed: number): number => packed * 100 + 5 * DEFAULT_MAX_BYTES;

/** Seconds that one document may take to be read out of its format. */
export const LONGEST_READING_S = 60;

/** Pages of one PDF. */
export const MOST_PAGES = 5_000;

/** Items of one feed. */
export const MOST_ITEMS = 50_000;
