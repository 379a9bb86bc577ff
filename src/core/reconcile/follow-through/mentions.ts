/** What the passages of a record name. */
import type { EntityKind, Passage, Reading } from "../../annotation/contract.ts";
import { contains } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import type { Corpus } from "../corpus.ts";

export interface NamedHere {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: EntityKind | null;
}

/** A state, a body or a person: one who acts. */
export const isActor = ({ kind }: NamedHere): boolean =>
  kind === "person" || kind === "place" || kind === "body";

/** Names, adjectives and metonyms inside a passage, with the record's ids. */
export type NamesIn = (passage: Passage) => readonly NamedHere[];

type Mention = Reading["mentions"][number];

export function namesByPassage({ articles, identity }: Corpus): NamesIn {
  const mentions = new Map(
    articles.map(({ id, reading }) => [
      id,
      new SpanIndex(
        reading.mentions.filter((m) => ["name", "adjectival", "metonym"].includes(m.form)),
        (mention): readonly Mention[] => [mention],
      ),
    ]),
  );
  return (passage) =>
    (mentions.get(passage.article)?.at(passage) ?? [])
      .filter((mention) => contains<"text">(passage, mention))
      .map(({ start, end, entity }) => {
        const own = identity.idOf(passage.article, entity);
        return {
          start,
          end,
          entity: own,
          kind: identity.byId.get(own)?.kind ?? null,
        };
      });
}
