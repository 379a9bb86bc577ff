/** What the first judgement knows of a block: whole numbers, in the order of their names. */
import type { Claim } from "../annotation/article.ts";
import type { PageBlock } from "./page-blocks.ts";
import { type Topic, topicOf } from "./page-topic.ts";
import type { PageElement } from "./page-tree.ts";

export const FEATURES = (
  "words linked word-length sentences commas digits capitals titled quotes bars ending beginning " +
  "tag depth text-words own-names parent-names around-names worst-name " +
  "index place prose-before since-h1 h1s to-end since-heading heading-words heading-level section-words " +
  "parent-prose parent-words parent-links parent-blocks outer-prose outer-links outer-blocks far-prose far-links " +
  "up-to-half up-to-quarter up-to-most root-depth root-side root-share " +
  "alike alike-words alike-links same-text siblings-parent siblings-outer siblings-far " +
  "before-words before-linked before-text before-own before-alike " +
  "after-words after-linked after-text after-own after-alike " +
  "before2-words before2-linked before2-text after2-words after2-linked after2-text " +
  "near-prose wide-prose " +
  "page-blocks page-words page-prose page-links page-h1s page-longest page-weight " +
  "told all-words in-title in-description in-text of-title forum product article listing manual service news front rule caption aside dated signed"
).split(" ");

const TAGS =
  "p h1 h2 h3 h4 h5 h6 li td th dt dd div section article figcaption blockquote pre label button header footer nav aside main body span address summary caption legend".split(
    " ",
  );
const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));
const FAR = 999;

/**
 * What rules say of a block: 1 furniture by its words, 2 such as closes an article; 1 a caption by its element; 1 in an
 * element for furniture; 1 a line of a date; 1 a byline.
 */
export type Hints = readonly [
  rule: number,
  caption: number,
  aside: number,
  dated: number,
  signed: number,
];
const NO_HINTS: Hints = [0, 0, 0, 0, 0];

/** What is true of the page as a whole. */
export interface PageFrame {
  readonly blocks: readonly PageBlock[];
  readonly root: PageElement | null;
  readonly prose: number;
  readonly words: number;
  readonly weight: number;
  readonly links: number;
  readonly h1s: number;
  readonly longest: number;
  /** Words of running text up to each block, one more than there are blocks. */
  readonly proseUpTo: Int32Array;
  readonly alike: ReadonlyMap<string, Alike>;
  readonly texts: ReadonlyMap<string, number>;
  readonly topic: Topic;
  readonly hints: readonly Hints[];
}

interface Alike {
  count: number;
  words: number;
  linked: number;
}

export function pageFrame(
  blocks: readonly PageBlock[],
  hints: readonly Hints[],
  claims: readonly Claim[],
): PageFrame {
  const alike = new Map<string, Alike>();
  const texts = new Map<string, number>();
  const proseUpTo = new Int32Array(blocks.length + 1);
  let [words, linked, length, h1s, longest] = [0, 0, 0, 0, 0];
  blocks.forEach((block, i) => {
    const { plain, tag } = block.paragraph;
    proseUpTo[i + 1] = (proseUpTo[i] as number) + (block.isProse ? block.words : 0);
    words += block.words;
    length += block.is.length;
    linked += (block.linked * block.is.length) / 1_000;
    if (tag === "h1") h1s++;
    longest = Math.max(longest, block.words);
    texts.set(plain, (texts.get(plain) ?? 0) + 1);
    const key = block.own?.key ?? "";
    const same = alike.get(key) ?? { count: 0, words: 0, linked: 0 };
    alike.set(key, same);
    same.count++;
    same.words += block.words;
    same.linked += block.linked;
  });
  const top = topOf(blocks);
  return {
    blocks,
    root: rootOf(top, blocks),
    prose: proseUpTo[blocks.length] as number,
    words,
    weight: top?.weight ?? 0,
    links: Math.round((1_000 * linked) / Math.max(1, length)),
    h1s,
    longest,
    proseUpTo,
    alike,
    texts,
    topic: topicOf(blocks, claims),
    hints,
  };
}

function topOf(blocks: readonly PageBlock[]): PageElement | null {
  let top = blocks.find(({ own }) => own !== null)?.own ?? null;
  while (top !== null && top.parent !== null) top = top.parent;
  return top;
}

const ROOT_SHARE = 0.6;

/** The innermost element with most of the weight of the page. */
function rootOf(top: PageElement | null, blocks: readonly PageBlock[]): PageElement | null {
  if (top === null || top.weight === 0) return null;
  let best = top;
  for (const { own } of blocks) {
    const element = above(own, (each) => each.weight >= top.weight * ROOT_SHARE);
    if (element !== null && element.blocks < best.blocks) best = element;
  }
  return best;
}

/** The innermost of an element and those around it that something holds of. */
function above(
  element: PageElement | null,
  holds: (element: PageElement) => boolean,
): PageElement | null {
  let at = element;
  while (at !== null && !holds(at)) at = at.parent;
  return at;
}

/** Writes the rows of a page one value after another. */
class Writer {
  readonly rows: Int32Array;
  private at = 0;

  constructor(length: number) {
    this.rows = new Int32Array(length);
  }

  add(value: number): void {
    this.rows[this.at++] = value;
  }

  /** A bug where a row has another width than its names. */
  closeRow(width: number): void {
    if (this.at % width !== 0)
      throw new RangeError(`A row ends at ${this.at}, no multiple of ${width}`);
  }
}

/** One row of features a block. */
export function featureRows(frame: PageFrame): Int32Array {
  const { blocks } = frame;
  const width = FEATURES.length;
  const row = new Writer(blocks.length * width);
  const walk: Walk = { h1: -1, h1s: 0, heading: -1 };
  blocks.forEach((block, i) => {
    addText(row, block);
    addNames(row, block);
    addPlace(row, frame, walk, i);
    addContainers(row, frame, block);
    addSide(row, frame, block, i);
    addRepetition(row, frame, block);
    addNeighbours(row, frame, i);
    addPage(row, frame);
    addTopic(row, frame, i);
    row.closeRow(width);
    step(walk, block, i);
  });
  return row.rows;
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1_000 * part) / whole);

function addText(row: Writer, { is, linked, paragraph }: PageBlock): void {
  const { words, length } = is;
  row.add(words);
  row.add(linked);
  row.add(share(length, words * 100));
  row.add(is.sentences);
  row.add(share(is.commas, words));
  row.add(share(is.digits, length));
  row.add(share(is.capitals, length));
  row.add(share(is.titled, words));
  row.add(is.quotes);
  row.add(is.bars);
  row.add(endingOf(paragraph.plain));
  row.add(beginningOf(paragraph.plain));
}

const CLOSERS = `"'”’»)]`;

/** 0 a word, 1 another mark, 2 a comma or semicolon, 3 a colon, 4 an ellipsis, 5 the end of a sentence. */
function endingOf(plain: string): number {
  let end = plain.length - 1;
  while (end > 0 && CLOSERS.includes(plain.charAt(end))) end--;
  const mark = plain.charAt(end);
  if (mark === "…" || (mark === "." && plain.charAt(end - 1) === ".")) return 4;
  if (mark === "." || mark === "!" || mark === "?") return 5;
  if (mark === ":") return 3;
  if (mark === "," || mark === ";") return 2;
  return /[\p{L}\p{N}]/u.test(mark) ? 0 : 1;
}

/** 0 another mark, 1 a small letter, 2 a capital, 3 a digit, 4 a quotation mark. */
function beginningOf(plain: string): number {
  const first = plain.charAt(0);
  if (first >= "a" && first <= "z") return 1;
  if (first >= "A" && first <= "Z") return 2;
  if (first >= "0" && first <= "9") return 3;
  if (`"'“‘«`.includes(first)) return 4;
  return /\p{Lu}/u.test(first) ? 2 : /\p{L}/u.test(first) ? 1 : 0;
}

function addNames(row: Writer, block: PageBlock): void {
  const { paragraph } = block;
  row.add(TAG_NUMBERS.get(paragraph.tag) ?? TAGS.length);
  row.add(paragraph.path.length);
  row.add(block.textScore);
  row.add(block.names.ownScore);
  row.add(block.names.parentScore);
  row.add(block.names.aroundScore);
  row.add(block.names.worstScore);
}

/** What was passed on the way down the page. */
interface Walk {
  h1: number;
  h1s: number;
  heading: number;
}

export const isHeading = (tag: string): boolean =>
  tag.length === 2 && tag.startsWith("h") && tag >= "h1" && tag <= "h6";

function step(walk: Walk, { paragraph: { tag } }: PageBlock, i: number): void {
  if (!isHeading(tag)) return;
  walk.heading = i;
  if (tag !== "h1") return;
  walk.h1 = i;
  walk.h1s++;
}

function addPlace(row: Writer, frame: PageFrame, walk: Walk, i: number): void {
  const { blocks, proseUpTo } = frame;
  const heading = blocks[walk.heading];
  const prose = proseUpTo[i] as number;
  row.add(i);
  row.add(share(i, blocks.length));
  row.add(share(prose, frame.prose));
  row.add(walk.h1 < 0 ? FAR : i - walk.h1);
  row.add(walk.h1s);
  row.add(blocks.length - i);
  row.add(heading === undefined ? FAR : i - walk.heading);
  row.add(heading?.textScore ?? 0);
  row.add(heading === undefined ? 0 : Number(heading.paragraph.tag.charAt(1)));
  row.add(heading === undefined ? -1 : prose - (proseUpTo[walk.heading] as number));
}

function addContainers(row: Writer, frame: PageFrame, { own }: PageBlock): void {
  const parent = own?.parent ?? null;
  const outer = parent?.parent ?? null;
  const far = outer?.parent ?? null;
  row.add(share(parent?.prose ?? 0, frame.prose));
  row.add(parent?.words ?? 0);
  row.add(parent?.linkShare ?? 0);
  row.add(parent?.blocks ?? 0);
  row.add(share(outer?.prose ?? 0, frame.prose));
  row.add(outer?.linkShare ?? 0);
  row.add(outer?.blocks ?? 0);
  row.add(share(far?.prose ?? 0, frame.prose));
  row.add(far?.linkShare ?? 0);
}

/** How far the block is from where most of the text stands, and on which side of it. */
function addSide(row: Writer, { root, weight }: PageFrame, { own }: PageBlock, i: number): void {
  for (const part of [0.5, 0.25, 0.8])
    row.add(levelsTo(own, (at) => at.weight >= weight * part, FAR));
  row.add(root === null ? -1 : levelsTo(own, (at) => at === root, -1));
  row.add(root === null ? 0 : i < root.first ? 1 : i > root.last ? 3 : 2);
  row.add(root === null ? 0 : share(root.weight, weight));
}

/** Elements between one and the next around it that something holds of. */
function levelsTo(
  element: PageElement | null,
  holds: (element: PageElement) => boolean,
  none: number,
): number {
  let levels = 0;
  for (let at = element; at !== null; at = at.parent, levels++) if (holds(at)) return levels;
  return none;
}

function addRepetition(row: Writer, frame: PageFrame, { own, paragraph }: PageBlock): void {
  const same = frame.alike.get(own?.key ?? "") ?? { count: 1, words: 0, linked: 0 };
  row.add(same.count);
  row.add(Math.round(same.words / same.count));
  row.add(Math.round(same.linked / same.count));
  row.add(frame.texts.get(paragraph.plain) ?? 1);
  let at = own;
  for (let level = 0; level < 3; level++) {
    row.add(at === null ? 0 : (at.parent?.childrenOf(at.label) ?? 0));
    at = at?.parent ?? null;
  }
}

const NEAR = 3;
const WIDE = 10;

function addNeighbours(row: Writer, { blocks, proseUpTo }: PageFrame, i: number): void {
  const here = blocks[i];
  for (const by of [-1, 1]) {
    const block = blocks[i + by];
    addBeside(row, block);
    row.add(block?.names.ownScore ?? 0);
    const isAlike = block !== undefined && block.own?.parent === here?.own?.parent;
    row.add(isAlike ? (block.paragraph.tag === here?.paragraph.tag ? 2 : 1) : 0);
  }
  addBeside(row, blocks[i - 2]);
  addBeside(row, blocks[i + 2]);
  for (const reach of [NEAR, WIDE])
    row.add(
      (proseUpTo[Math.min(blocks.length, i + reach + 1)] as number) -
        (proseUpTo[Math.max(0, i - reach)] as number),
    );
}

function addBeside(row: Writer, block: PageBlock | undefined): void {
  row.add(block?.words ?? -1);
  row.add(block?.linked ?? -1);
  row.add(block?.textScore ?? 0);
}

function addPage(row: Writer, frame: PageFrame): void {
  row.add(frame.blocks.length);
  row.add(frame.words);
  row.add(frame.prose);
  row.add(frame.links);
  row.add(frame.h1s);
  row.add(frame.longest);
  row.add(frame.weight);
}

function addTopic(row: Writer, { blocks, topic, hints }: PageFrame, i: number): void {
  row.add(blocks[i]?.paragraph.told ?? -1);
  row.add(blocks[i]?.bagScore ?? 0);
  row.add(topic.inTitle[i] ?? -1);
  row.add(topic.inDescription[i] ?? -1);
  row.add(topic.inText[i] ?? -1);
  row.add(topic.ofTitle[i] ?? -1);
  for (const kind of topic.kinds) row.add(kind);
  for (const hint of hints[i] ?? NO_HINTS) row.add(hint);
}
