import type { Reading, RecordStatement } from "../annotation/contract.ts";

/** Finds the record's statement of a statement of a reading: by the article and where its words begin. */
export type StatementAt = (
  article: string,
  reading: Reading,
  id: string | null,
) => RecordStatement | null;

export function statementsByPlace(statements: readonly RecordStatement[]): StatementAt {
  const told = new Map<string, RecordStatement>();
  for (const statement of statements)
    for (const { content } of statement.variants)
      for (const { article, start } of content.slice(0, 1))
        told.set(`${article} ${start}`, statement);
  return (article, reading, id) => {
    const own = id === null ? undefined : reading.statements.find((s) => s.id === id);
    return told.get(`${article} ${own?.content[0]?.start ?? -1}`) ?? null;
  };
}
