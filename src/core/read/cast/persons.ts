import { NAME_PARTICLES, NAME_SUFFIXES, SHORT_FORMS } from "../../languages/en/titles.ts";
import type { CastDraft, DraftEntity } from "./draft.ts";

interface Person {
  readonly entity: DraftEntity;
  /** Given names first, as they are compared. */
  readonly words: readonly string[];
  readonly number: number;
  /** Where the name stands first. */
  readonly firstAt: number;
  lastSeen: number;
}

const compared = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2019\u02bc]/g, "'")
    .toLowerCase();

/** No article tells more persons of one surname apart; of more, the latest are looked at. */
const MOST_NAMESAKES = 100;

/** Links the names of persons: full names to each other, a surname to the full name, two of one surname apart. */
export class PersonLinks {
  private count = 0;
  /** Persons by what a name must share with theirs to be the same person's. */
  private readonly byShared = new Map<string, Person[]>();

  private readonly draft: CastDraft;

  constructor(draft: CastDraft) {
    this.draft = draft;
  }

  /**
   * The person these words name where they stand; a new one where no one fits. `office`: a surname behind an office
   * ("President Hill") is not the Hill whose full name comes only later.
   */
  link(words: readonly string[], at: number, office = false): DraftEntity {
    const bare = words.filter((w) => w !== "[" && w !== "]" && !NAME_SUFFIXES.has(w)).map(compared);
    const fitting = this.fitting(bare);
    const isLater = office && bare.length === 1 && (fitting?.firstAt ?? 0) > at;
    const person = fitting === null || isLater ? this.add(bare, at) : fitting;
    person.lastSeen = at;
    return person.entity;
  }

  private add(words: readonly string[], at: number): Person {
    const entity = this.draft.entity("person");
    const person = { entity, words, number: this.count, firstAt: at, lastSeen: -1 };
    this.count++;
    for (const key of sharedKeys(words)) {
      const persons = this.byShared.get(key) ?? [];
      persons.push(person);
      this.byShared.set(key, persons);
    }
    return person;
  }

  /** A surname before a given name; then the one spoken of last. */
  private fitting(words: readonly string[]): Person | null {
    const near = sharedKeys(words).flatMap((key) =>
      (this.byShared.get(key) ?? []).slice(-MOST_NAMESAKES),
    );
    const fitting = [...new Set(near)]
      .filter((p) => fits(p.words, words))
      .sort((a, b) => a.number - b.number);
    const last = words.at(-1) ?? "";
    const bySurname = fitting.filter((p) => (p.words.at(-1) ?? "") === last);
    const among = bySurname.length > 0 ? bySurname : fitting;
    return among.reduce<Person | null>(
      (best, p) => (best && best.lastSeen >= p.lastSeen ? best : p),
      null,
    );
  }
}

/** Two names that fit have one of these in common: all words in any order, the surname, or a word that stands for all. */
function sharedKeys(words: readonly string[]): readonly string[] {
  const parts = new Set([words[0] ?? "", words.at(-1) ?? ""]);
  const surname = words.findIndex((w, i) => i > 0 && NAME_PARTICLES.has(w));
  if (surname > 0) parts.add(words[surname + 1] ?? "");
  return [`all ${[...words].sort().join(" ")}`, ...parts];
}

/** Whether two names may be one person's: the same words, or one is the other's surname or a shorter form of it. */
function fits(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(" ") === b.join(" ")) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.length > 1 && isPart(long, short[0] ?? "");
  if (short.at(-1) === long.at(-1)) return sameGiven(short[0] ?? "", long[0] ?? "");
  // Family name first: the same words in the other order.
  return [...short].sort().join(" ") === [...long].sort().join(" ");
}

/** A lone word is the last word of the full name, or its first where the family name stands first. */
function isPart(long: readonly string[], word: string): boolean {
  const last = long.at(-1) ?? "";
  if (last === word) return true;
  const surname = long.findIndex((w, i) => i > 0 && NAME_PARTICLES.has(w));
  return (
    (long[0] === word && (last.includes("-") || long.length === 2)) ||
    (surname > 0 && long[surname + 1] === word)
  );
}

/** "J." and "John", "Joe" and "Joseph"; a middle name may be missing. */
function sameGiven(a: string, b: string): boolean {
  if (a === b || SHORT_FORMS.get(a) === b || SHORT_FORMS.get(b) === a) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short.charAt(0));
}
