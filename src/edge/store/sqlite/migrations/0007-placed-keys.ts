/** A key tells where its article has it, so that of the articles that are met only what is told there is looked at. All wait for it. */
export const PLACED_KEYS: readonly string[] = [
  "alter table meeting_key add column start integer",
  `alter table meeting_key add column "end" integer`,
  "delete from full_key",
  "insert or ignore into waiting (key) select distinct article from version",
];
