import type { Entity, EntityKind, MentionForm } from "../../annotation/contract.ts";
import type { Cast, Mention, Token } from "../../annotation/layers.ts";
import type { Span } from "../../text/span.ts";
import { entityId } from "./slug.ts";

/** An entity while the article is read: its spellings and how often each stands as a name. */
export interface DraftEntity {
  readonly kind: EntityKind;
  /** The name it is listed under in a pack, which gives its id. */
  readonly listedAs: string | null;
  /** Words of each spelling, in the order they were met, with how often. */
  readonly spellings: Map<string, number>;
  readonly number: number;
}

export interface DraftMention {
  readonly first: number;
  readonly last: number;
  readonly entity: DraftEntity;
  readonly form: MentionForm;
  /** Set where the mention is only a part of its word. */
  readonly within?: Span;
}

/** Collects entities and mentions; at the end each entity gets its fullest name and an id of its own. */
export class CastDraft {
  readonly entities: DraftEntity[] = [];
  readonly mentions: DraftMention[] = [];
  private readonly taken = new Set<string>();
  /** By first token the first mention there that is no adjective. */
  private readonly firstAt = new Map<number, DraftMention>();

  private readonly tokens: readonly Token[];
  private readonly text: string;

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  entity(kind: EntityKind, listedAs: string | null = null): DraftEntity {
    const made = {
      kind,
      listedAs,
      spellings: new Map<string, number>(),
      number: this.entities.length,
    };
    this.entities.push(made);
    return made;
  }

  /** False where the same words already are a mention. `spelling`: the name, where it is printed otherwise. */
  mention(
    entity: DraftEntity,
    first: number,
    last: number,
    form: MentionForm,
    spelling = this.wordsOf(first, last),
  ): boolean {
    const key = `${first}-${last}`;
    if (first >= last || this.taken.has(key)) return false;
    this.taken.add(key);
    this.add({ first, last, entity, form });
    if (form === "name") this.spelled(entity, spelling.replace(/[[\]]/g, ""));
    return true;
  }

  /** A mention that is a part of one word: "Ruritania" in "Ruritania-led". */
  part(entity: DraftEntity, word: number, within: Span, form: MentionForm): void {
    this.add({ first: word, last: word + 1, entity, form, within });
    if (form === "name") this.spelled(entity, this.text.slice(within.start, within.end));
  }

  /** Whom a mention names that begins at a token. */
  entityFrom(token: number): DraftEntity | null {
    return this.firstAt.get(token)?.entity ?? null;
  }

  private add(mention: DraftMention): void {
    this.mentions.push(mention);
    if (mention.form !== "adjectival" && !this.firstAt.has(mention.first))
      this.firstAt.set(mention.first, mention);
  }

  spelled(entity: DraftEntity, spelling: string): void {
    entity.spellings.set(spelling, (entity.spellings.get(spelling) ?? 0) + 1);
  }

  wordsOf(first: number, last: number): string {
    const start = this.tokens[first]?.start ?? 0;
    return this.text.slice(start, this.tokens[last - 1]?.end ?? start).replace(/\s+/g, " ");
  }

  /** The cast: only entities that are mentioned, mentions by start, then longest first. */
  finish(): Cast {
    const mentioned = new Set(this.mentions.map((m) => m.entity));
    const ids = new Map<DraftEntity, string>();
    const used = new Map<string, number>();
    const entities: Entity[] = [];
    for (const draft of this.entities) {
      if (!mentioned.has(draft)) continue;
      const names = namesOf(draft);
      const [name = draft.listedAs ?? "?"] = names;
      const id = freeId(entityId(draft.kind, draft.listedAs ?? name), used);
      ids.set(draft, id);
      entities.push({ id, kind: draft.kind, name, otherNames: names.slice(1) });
    }
    const mentions = this.mentions.map(
      ({ first, last, entity, form, within }): Mention => ({
        start: within?.start ?? this.tokens[first]?.start ?? 0,
        end: within?.end ?? this.tokens[last - 1]?.end ?? 0,
        first,
        last,
        entity: ids.get(entity) ?? "",
        form,
      }),
    );
    mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    return { entities, mentions };
  }
}

/** The fullest form first: most words, then longest; an acronym never before the words it stands for. */
function namesOf(draft: DraftEntity): string[] {
  const spellings = [...draft.spellings.keys()];
  if (draft.kind === "place" && draft.listedAs !== null) {
    const listed = draft.listedAs;
    return [listed, ...spellings.filter((s) => s !== listed).sort()];
  }
  return spellings.sort(
    (a, b) => fullness(b) - fullness(a) || b.length - a.length || (a < b ? -1 : 1),
  );
}

/** Words of a name; a short name with its article ("the Assembly") comes after all others. */
function fullness(name: string): number {
  return /^[Tt]he \S+$/.test(name) && !/^The \p{Lu}{2,}$/u.test(name)
    ? 0
    : name.split(/[\s-]+/).length;
}

/** `used`: the ids given, with the last number tried behind each. */
function freeId(id: string, used: Map<string, number>): string {
  let free = id;
  let n = used.get(id) ?? 1;
  while (used.has(free)) {
    n++;
    free = `${id}-${n}`;
  }
  used.set(id, n);
  if (free !== id) used.set(free, 1);
  return free;
}
