import type { Name } from "../../annotation/layers.ts";
import { BODY_HEADS, comparedName } from "../../languages/en/body-words.ts";
import type { Gazetteer } from "../../languages/en/gazetteer.ts";
import type { CastDraft, DraftEntity } from "./draft.ts";
import { initialsOf, KnownForms } from "./known-forms.ts";
import { SpokenOf } from "./spoken-of.ts";

/** Where in the article, by word, a name with a certain head stands. */
interface Headed {
  readonly entity: DraftEntity;
  readonly at: number;
}

/** Words within which the nearest of several bodies with one head is surely meant. */
const NEAR = 40;

/** Links names of places, bodies and things: one key, one entity; brackets and packs join keys. */
export class NameLinks {
  private readonly byKey = new Map<string, DraftEntity>();
  private readonly forms = new KnownForms();
  private readonly heads = new Map<string, Headed[]>();
  private readonly headed = new Map<string, SpokenOf>();

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
    const longer = listed === null ? this.longerForm(name, words) : null;
    return this.remember(longer ?? this.draft.entity(name.type, listed), words, keys, name.first);
  }

  /** The one entity whose long name these words shorten: by its initials, or by its last words. */
  private longerForm(name: Name, words: readonly string[]): DraftEntity | null {
    if (name.type === "place" || name.type === "person") return null;
    const letters = words.every((w) => isAcronym(w)) ? words.join("") : null;
    const known = letters === null ? this.forms.endingWith(words) : this.forms.spelledBy(words);
    let only: DraftEntity | null = null;
    for (const { entity, words: long } of known) {
      const fits = letters === null ? endsWith(long, words) : spells(long, words, letters);
      if (!fits || !compatible(entity, name)) continue;
      if (only !== null && only !== entity) return null;
      only = entity;
    }
    return only;
  }

  /** Makes the short name in brackets mean what the long one means. */
  bind(entity: DraftEntity, words: readonly string[]): void {
    this.remember(entity, words, keysOf(words, null), 0);
  }

  /**
   * The body spoken of last before word `at` whose name has this head word: "the Assembly". Where several
   * bodies have it, only one that was just named.
   */
  withHead(head: string, at: number): DraftEntity | null {
    const key = comparedName([head]);
    const headed = this.headed.get(key) ?? new SpokenOf(this.heads.get(key) ?? []);
    this.headed.set(key, headed);
    const last = headed.before(at);
    return last !== null && (last.isOnly || at - last.at < NEAR) ? last.entity : null;
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
    this.forms.set(words, entity);
    const head = entity.kind === "place" ? null : headOf(words);
    if (head === null) return entity;
    const places = this.heads.get(head) ?? [];
    places.push({ entity, at });
    this.heads.set(head, places);
    this.headed.delete(head);
    return entity;
  }

  private listedName(name: Name, words: readonly string[]): string | null {
    const entry =
      this.gazetteer.entry(words) ??
      (words[0] === "The" ? this.gazetteer.entry(words.slice(1)) : null);
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

/** "Security Council" of "Ruritanian Security Council": two words at least, one of them a body's word. */
function endsWith(long: readonly string[], short: readonly string[]): boolean {
  if (short.length < 2 || long.length <= short.length || headOf(short) === null) return false;
  const tail = long.slice(-short.length);
  return (
    tail.every((word, i) => word === short[i]) &&
    !/^(?:of|for|on|and|the|,)$/.test(long.at(-short.length - 1) ?? "")
  );
}

/** "RSA" of "Ruritanian Space Agency", "ABC PA" of "ABC Parliamentary Assembly". */
function spells(long: readonly string[], short: readonly string[], letters: string): boolean {
  const initials = initialsOf(long);
  if (initials.length < 3 && short.length < 2) return false;
  if (short.length > 1 && long[0] === short[0])
    return initials.slice(1).join("") === short.slice(1).join("");
  return letters.length > 2 && initials.join("") === letters;
}

const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
