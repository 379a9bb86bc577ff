/** The relations that articles state, between entities of the record: who is a member, partner or part of what. */
import type { Passage, RecordExport, Relation } from "../annotation/contract.ts";
import type { ReadArticle } from "../reconcile/read-article.ts";

export interface Told {
  readonly article: string;
  readonly relation: Relation;
  readonly subject: string;
  readonly object: string;
  readonly evidence: readonly Passage[];
}

export function relationsTold(
  { entities }: Pick<RecordExport, "entities">,
  articles: readonly ReadArticle[],
): Told[] {
  const idOf = new Map(
    entities.flatMap((e) =>
      e.mentions.map((m) => [`${m.article} ${m.start} ${m.end}`, e.id] as const),
    ),
  );
  return articles.flatMap(({ id, reading }) => {
    const recordId = (entity: string): string | undefined => {
      const mention = reading.mentions.find((m) => m.entity === entity);
      return mention && idOf.get(`${id} ${mention.start} ${mention.end}`);
    };
    return reading.relations.flatMap((relation): Told[] => {
      const [subject, object] = [recordId(relation.subject), recordId(relation.object)];
      if (subject === undefined || object === undefined) return [];
      const evidence = relation.evidence.map((quote) => ({ article: id, ...quote }));
      return [{ article: id, relation, subject, object, evidence }];
    });
  });
}
