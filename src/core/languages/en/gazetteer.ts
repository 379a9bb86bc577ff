import type { Packs } from "../packs.ts";
import { tokenize } from "./tokens.ts";

export type ListedKind = "country" | "region" | "capital" | "body" | "adjective" | "metonym";

/** A name that a pack lists: what it is called there, and the words it is listed under. */
export interface Listed {
  readonly kind: ListedKind;
  /** The name of the entry: for an adjective that of its country or region. */
  readonly name: string;
  /** True for the adjective or region of a region, false for that of a country. */
  readonly ofRegion: boolean;
  /** Two letters or the like, which may be an acronym of something else. */
  readonly isShort: boolean;
}

export interface Match {
  readonly first: number;
  /** Excluded. */
  readonly last: number;
  readonly listed: Listed;
}

/** The packs, ready to be looked up by words. */
export interface Gazetteer {
  /** "G" for a given name, "F" for a family name, "GF" for both, "" for neither. */
  listsOf(word: string): string;
  /** For each word the kind of listed name it lies in, with "^" at its first word; "" elsewhere. */
  marks(words: readonly string[]): string[];
  /** The longest listed names, left to right, not overlapping. */
  matches(words: readonly string[]): Match[];
  /** The entry whose name is exactly this, or exactly these words. */
  entry(name: string | readonly string[]): Listed | null;
}

interface Node {
  /** Null where no listed name goes on. */
  next: Map<string, Node> | null;
  listed: Listed | null;
}

const newNode = (): Node => ({ next: null, listed: null });

/** One spelling for the apostrophes and hyphens of print. */
const plain = (word: string): string =>
  word.replace(/[\u2019\u02bc]/g, "'").replace(/[\u2010\u2011]/g, "-");

/** Names in plain letters, as most are: their words stand between blanks ("cannot" alone is two). */
const PLAIN_NAME = /^(?!.*\bcannot\b)[a-z]+(?: [a-z]+)*$/i;

const wordsOf = (name: string): readonly string[] =>
  PLAIN_NAME.test(name) ? name.split(" ") : tokenize(name).map((token) => plain(token.text));

class Trie {
  private readonly root = newNode();

  add(name: string, listed: Listed): void {
    let node = this.root;
    for (const word of wordsOf(name)) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) {
        next = newNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.listed ??= listed;
  }

  longest(words: readonly string[], first: number): Match | null {
    let node: Node | undefined = this.root;
    let found: Match | null = null;
    for (let i = first; i < words.length; i++) {
      node = node.next?.get(plain(words[i] ?? ""));
      if (!node) return found;
      if (node.listed) found = { first, last: i + 1, listed: node.listed };
    }
    return found;
  }
}

/** Plurals of adjectives that are inhabitants: "Germans", not "Chineses". */
function inhabitants(demonym: string): readonly string[] {
  return /(?:s|x|z|sh|ch|ese)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

function addPlaces(trie: Trie, packs: Packs): void {
  for (const country of packs.countries) {
    const listed = (kind: ListedKind, name = country.name, isShort = false): Listed => ({
      kind,
      name,
      ofRegion: false,
      isShort,
    });
    for (const name of [country.name, ...country.aliases])
      trie.add(name, listed("country", country.name, /^\p{Lu}{2}$/u.test(name)));
    for (const word of country.demonyms.flatMap(inhabitants)) trie.add(word, listed("adjective"));
    if (country.capital) trie.add(country.capital, listed("capital", country.capital));
  }
  for (const region of packs.regions) {
    const listed = (kind: ListedKind): Listed => ({
      kind,
      name: region.name,
      ofRegion: true,
      isShort: false,
    });
    for (const name of [region.name, ...region.aliases]) trie.add(name, listed("region"));
    for (const word of region.demonyms.flatMap(inhabitants)) trie.add(word, listed("adjective"));
  }
  for (const name of packs.places)
    trie.add(name, { kind: "capital", name, ofRegion: false, isShort: false });
}

function addBodies(trie: Trie, packs: Packs): void {
  for (const body of packs.bodies) {
    const listed = (isShort: boolean): Listed => ({
      kind: "body",
      name: body.name,
      ofRegion: false,
      isShort,
    });
    trie.add(body.name, listed(false));
    if (body.acronym && /\p{Lu}.*\p{Lu}/u.test(body.acronym))
      trie.add(body.acronym, listed(body.acronym.length < 4));
    for (const alias of body.aliases) trie.add(alias, listed(false));
  }
  for (const metonym of packs.metonyms)
    trie.add(metonym.words, {
      kind: "metonym",
      name: metonym.standsFor,
      ofRegion: false,
      isShort: false,
    });
}

/** Makes the packs searchable. Linear in the size of the packs; done once a program. */
export function gazetteerOf(packs: Packs): Gazetteer {
  const trie = new Trie();
  addPlaces(trie, packs);
  addBodies(trie, packs);
  const matches = (words: readonly string[]): Match[] => {
    const found: Match[] = [];
    for (let i = 0; i < words.length; ) {
      const match = trie.longest(words, i);
      if (match) found.push(match);
      i = match?.last ?? i + 1;
    }
    return found;
  };
  return {
    matches,
    listsOf: (word) =>
      (packs.givenNames.has(word) ? "G" : "") + (packs.familyNames.has(word) ? "F" : ""),
    marks(words) {
      const marks = words.map(() => "");
      for (const { first, last, listed } of matches(words))
        for (let i = first; i < last; i++) marks[i] = (i === first ? "^" : "") + listed.kind;
      return marks;
    },
    entry(name) {
      const words = typeof name === "string" ? tokenize(name).map((t) => t.text) : name;
      const match = trie.longest(words, 0);
      return match && match.last === words.length ? match.listed : null;
    },
  };
}

const made = new WeakMap<Packs, Gazetteer>();

/** The searchable packs, made once for each set of packs. */
export function packsGazetteer(packs: Packs): Gazetteer {
  const known = made.get(packs);
  if (known) return known;
  const gazetteer = gazetteerOf(packs);
  made.set(packs, gazetteer);
  return gazetteer;
}
