import type { Name } from "../../annotation/layers.ts";
import { BODY_HEADS, comparedName } from "../../languages/en/body-words.ts";
import type { Gazetteer } from "../../languages/en/gazetteer.ts";
import type { CastDraft, DraftEntity } from "./draft.ts";

interface Known {
  readonly entity: DraftEntity;
  readonly words: readonly string[];
  /** The word of the article it stands at. */
  readonly at: number;
}

/** Links names of places, bodies and things: one key, one entity; brackets and packs join keys. */
export class NameLinks {
  private readonly byKey = new Map<string, DraftEntity>();
  private readonly known: Known[] = [];

  private readonly draft: CastDraft;
  private readonly gazetteer: Gazetteer;

  constructor(draft: CastDraft, gazetteer: Gazetteer) {
    this.draft = draft;
    this.gazetteer = gazetteer;
  }

  link(name: Name, words: readonly string[]): DraftEntity {
    const listed = this.listedName(name, words);
    const keys = keysOf(words, listed);
    for (const key of keys) {
      const entity = this.byKey.get(key);
      if (entity && compatible(entity, name)) return this.remember(entity, words, keys, name.first);
    }
    return this.remember(this.draft.entity(name.type, listed), words, keys, name.first);
  }

  /** Makes the short name in brackets mean what the long one means. */
  bind(entity: DraftEntity, words: readonly string[]): void {
    this.remember(entity, words, keysOf(words, null), 0);
  }

  /** The body spoken of last before word `at` whose name has this head word: "the Assembly". */
  withHead(head: string, at: number): DraftEntity | null {
    const word = comparedName([head]);
    let last: Known | null = null;
    for (const known of this.known) {
      const nearer = known.at < at && known.at >= (last?.at ?? 0);
      if (nearer && known.entity.kind !== "place" && headOf(known.words) === word) last = known;
    }
    return last?.entity ?? null;
  }

  isPlace(name: string): boolean {
    return /^(?:country|region|capital)$/.test(this.gazetteer.entry(name)?.kind ?? "");
  }

  private remember(
    entity: DraftEntity,
    words: readonly string[],
    keys: readonly string[],
    at: number,
  ): DraftEntity {
    for (const key of keys) if (!this.byKey.has(key)) this.byKey.set(key, entity);
    this.known.push({ entity, words, at });
    return entity;
  }

  private listedName(name: Name, words: readonly string[]): string | null {
    const entry =
      this.gazetteer.entry(words.join(" ")) ??
      this.gazetteer.entry(words.join(" ").replace(/^The /, ""));
    if (!entry || entry.kind === "adjective" || entry.kind === "metonym") return null;
    return (entry.kind === "body") === (name.type !== "place") ? entry.name : null;
  }
}

function compatible(entity: DraftEntity, name: Name): boolean {
  if (entity.kind === name.type) return true;
  return (
    entity.kind !== "person" &&
    name.type !== "person" &&
    (entity.kind === "place") === (name.type === "place")
  );
}

function keysOf(words: readonly string[], listed: string | null): string[] {
  const own = comparedName(words);
  return listed === null ? [own] : [`listed:${listed}`, own];
}

/** The word that says what a body is: its first where more follows with "of" or "for", else its last. */
function headOf(words: readonly string[]): string | null {
  const small = words.findIndex((w) => /^(?:of|for|on|against)$/.test(w));
  const head = small > 0 ? words[small - 1] : words.at(-1);
  return head !== undefined && words.length > 1 && BODY_HEADS.has(head)
    ? comparedName([head])
    : null;
}
