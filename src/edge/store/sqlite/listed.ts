import { type RawBuilder, sql } from "kysely";

/** Values to be looked up, as one parameter however many there are. */
export const listed = (values: Iterable<string | number>): RawBuilder<string> =>
  sql<string>`(select value from json_each(${JSON.stringify([...new Set(values)])}))`;
