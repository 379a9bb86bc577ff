/** Reads treebanks in CoNLL-U, and joins their hyphenated words the way the tokens of this program are. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

interface TreeWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence, -1 at the root. */
  readonly head: number;
  readonly label: string;
  /** Whether the next word follows without a blank. */
  readonly joined: boolean;
}

export interface Tree {
  readonly text: string;
  readonly document: string;
  /** Whether a paragraph begins here. */
  readonly opens: boolean;
  readonly words: readonly TreeWord[];
}

export function readTreebank(path: string): Tree[] {
  const bytes = readFileSync(path);
  const content = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  let document = "";
  const trees: Tree[] = [];
  for (const block of content.split("\n\n")) {
    const lines = block.split("\n").filter((line) => line !== "");
    if (lines.length === 0) continue;
    const comment = (key: string): string | undefined =>
      lines
        .find((line) => line.startsWith(`# ${key}`))
        ?.split("= ")
        .slice(1)
        .join("= ");
    const opened = comment("newdoc id");
    document = opened ?? document;
    const opens = opened !== undefined || lines.some((line) => line.startsWith("# newpar"));
    trees.push({ text: comment("text =") ?? "", document, opens, words: readWords(lines) });
  }
  return trees;
}

function readWords(lines: readonly string[]): TreeWord[] {
  const words: TreeWord[] = [];
  let joinedUntil = 0;
  let lastIsJoined = false;
  for (const line of lines) {
    const cells = line.split("\t");
    const [id = "", form = "", lemma = "", upos = "", xpos = ""] = cells;
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      joinedUntil = Number(range[2]);
      lastIsJoined = (cells[9] ?? "").includes("SpaceAfter=No");
    }
    if (!/^\d+$/.test(id)) continue;
    const inside = Number(id) < joinedUntil;
    const atEnd = Number(id) === joinedUntil && lastIsJoined;
    const joined = inside || atEnd || (cells[9] ?? "").includes("SpaceAfter=No");
    words.push({
      form,
      lemma,
      upos,
      xpos,
      head: Number(cells[6]) - 1,
      label: cells[7] ?? "dep",
      joined,
    });
  }
  return words;
}

/** The same tree with hyphenated words as one word each; null when it has none that can be joined. */
function withHyphensJoined(tree: Tree): Tree | null {
  const groups = hyphenGroups(tree.words);
  if (groups.every((group) => group.length === 1)) return null;
  const newIndex = new Int32Array(tree.words.length);
  for (const [i, group] of groups.entries()) for (const word of group) newIndex[word] = i;
  const words = groups.map((group): TreeWord => {
    const parts = group.map((i) => tree.words[i] as TreeWord);
    const top = topOf(tree.words, group);
    const last = parts.at(-1) as TreeWord;
    const joinedForm = parts.map((part) => part.form).join("");
    return {
      ...top,
      ...(parts.length > 1 ? joinedTags(top) : {}),
      form: joinedForm,
      lemma: parts.length > 1 ? parts.map((part) => part.lemma).join("") : top.lemma,
      head: top.head < 0 ? -1 : (newIndex[top.head] as number),
      joined: last.joined,
    };
  });
  return { ...tree, words };
}

/** A participle or noun before a noun becomes an adjective when it is the second half of one word. */
function joinedTags(top: TreeWord): { upos: string; xpos: string } {
  const isModifier = top.label === "amod";
  return isModifier && top.upos !== "PROPN" ? { upos: "ADJ", xpos: "JJ" } : top;
}

function topOf(words: readonly TreeWord[], group: readonly number[]): TreeWord {
  const tops = group.filter((i) => !group.includes((words[i] as TreeWord).head));
  return words[tops[0] ?? 0] as TreeWord;
}

function hyphenGroups(words: readonly TreeWord[]): number[][] {
  const groups: number[][] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (isHyphenated(words, end)) end += 2;
    const group = Array.from({ length: end - i + 1 }, (_, k) => i + k);
    if (group.length > 1 && isOneWord(words, group)) groups.push(group);
    else for (const word of group) groups.push([word]);
    i = end + 1;
  }
  return groups;
}

function isHyphenated(words: readonly TreeWord[], at: number): boolean {
  const [left, hyphen, right] = words.slice(at, at + 3);
  if (!(left && hyphen && right && left.joined && hyphen.joined && hyphen.form === "-"))
    return false;
  const acronyms = /^\p{Lu}{2,}$/u.test(left.form) && /^\p{Lu}/u.test(right.form);
  const numbers = /^\d/.test(left.form) && /^\d/.test(right.form);
  return (
    /[\p{L}\p{N}.]$/u.test(left.form) && /^[\p{L}\p{N}]/u.test(right.form) && !acronyms && !numbers
  );
}

/** All its words hang on one word outside. */
function isOneWord(words: readonly TreeWord[], group: readonly number[]): boolean {
  const heads = new Set(
    group.map((i) => (words[i] as TreeWord).head).filter((h) => !group.includes(h)),
  );
  return heads.size === 1;
}

/** One tree in so many is also learned as a headline. */
const HEADLINE_EVERY = 12;
const SMALL_IN_TITLES = new Set(["ADP", "DET", "CCONJ", "PART", "PUNCT"]);

/** The same tree written as a headline: capitals, and no full stop; null when it is no sentence of such a length. */
function asHeadline(tree: Tree): Tree | null {
  const last = tree.words.at(-1);
  if (!last || tree.words.length < 5 || tree.words.length > 16) return null;
  const words = last.form === "." ? tree.words.slice(0, -1) : tree.words;
  const capital = (word: TreeWord, i: number): TreeWord =>
    i > 0 && SMALL_IN_TITLES.has(word.upos)
      ? word
      : { ...word, form: word.form.charAt(0).toUpperCase() + word.form.slice(1) };
  return { ...tree, words: words.map(capital) };
}

/** What the net of syntax learns from: the trees, those with hyphens joined, and some as headlines. */
export function lessons(trees: readonly Tree[]): Tree[] {
  const joined = trees.map(withHyphensJoined).filter((tree) => tree !== null);
  const headlines = trees
    .filter((_, i) => i % HEADLINE_EVERY === 0)
    .map(asHeadline)
    .filter((tree) => tree !== null);
  return [...trees, ...joined, ...headlines];
}
