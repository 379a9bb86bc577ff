/** What the first judgement knows of a block: whole numbers, in the order of their names. */
import type { PageBlock, PageElement } from "./page-blocks.ts";

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
  "page-blocks page-words page-prose page-links page-h1s page-longest page-weight"
).split(" ");

const TAGS =
  "p h1 h2 h3 h4 h5 h6 li td th dt dd div section article figcaption blockquote pre label button header footer nav aside main body span address summary caption legend".split(
    " ",
  );
const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));
const FAR = 999;

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
  readonly alike: ReadonlyMap<readonly string[] | string, Alike>;
  readonly texts: ReadonlyMap<string, number>;
}

interface Alike {
  count: number;
  words: number;
  linked: number;
}

export function pageFrame(blocks: readonly PageBlock[]): PageFrame {
  const alike = new Map<string, Alike>();
  const texts = new Map<string, number>();
  const proseUpTo = new Int32Array(blocks.length + 1);
  let [words, linked, length, h1s, longest] = [0, 0, 0, 0, 0];
  blocks.forEach((block, i) => {
    proseUpTo[i + 1] = (proseUpTo[i] as number) + (block.isProse ? block.words : 0);
    words += block.words;
    length += block.length;
    linked += (block.linked * block.length) / 1_000;
    if (block.paragraph.tag === "h1") h1s++;
    longest = Math.max(longest, block.words);
    texts.set(block.paragraph.plain, (texts.get(block.paragraph.plain) ?? 0) + 1);
    const key = keyOf(block);
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
  };
}

/** Blocks in elements of the same names, two levels up, are alike. */
function keyOf({ paragraph: { path } }: PageBlock): string {
  return path.slice(-3).join(" ");
}

function topOf(blocks: readonly PageBlock[]): PageElement | null {
  return blocks.find(({ around }) => around.length > 0)?.around.at(-1) ?? null;
}

const ROOT_SHARE = 0.6;

/** The innermost element with most of the weight of the page. */
function rootOf(top: PageElement | null, blocks: readonly PageBlock[]): PageElement | null {
  if (top === null || top.weight === 0) return null;
  let best = top;
  for (const { around } of blocks)
    for (const element of around) {
      if (element.weight < top.weight * ROOT_SHARE) continue;
      if (
        element.blocks < best.blocks ||
        (element.blocks === best.blocks && element.weight <= best.weight)
      )
        best = element;
      break;
    }
  return best;
}

/** One row of features a block. */
export function featureRows(frame: PageFrame): Int32Array {
  const { blocks } = frame;
  const width = FEATURES.length;
  const rows = new Int32Array(blocks.length * width);
  const walk: Walk = { h1: -1, h1s: 0, heading: -1 };
  blocks.forEach((block, i) => {
    const values = [
      ...ofText(block),
      ...ofNames(block),
      ...ofPlace(frame, walk, i),
      ...ofContainers(frame, block, i),
      ...ofRepetition(frame, block),
      ...ofNeighbours(frame, i),
      ...ofPage(frame),
    ];
    rows.set(values, i * width);
    step(walk, block, i);
  });
  return rows;
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1_000 * part) / whole);

function ofText(block: PageBlock): readonly number[] {
  const { words, length, paragraph } = block;
  return [
    words,
    block.linked,
    share(length, words * 100),
    block.sentences,
    share(block.commas, words),
    share(block.digits, length),
    share(block.capitals, length),
    share(block.titled, words),
    block.quotes,
    block.bars,
    endingOf(paragraph.plain),
    beginningOf(paragraph.plain),
  ];
}

/** 0 a word, 1 another mark, 2 a comma or semicolon, 3 a colon, 4 an ellipsis, 5 the end of a sentence. */
function endingOf(plain: string): number {
  const end = plain.replace(/["'”’»)\]]+$/, "");
  if (/(?:\.\.\.|…)$/.test(end)) return 4;
  if (/[.!?]$/.test(end)) return 5;
  if (/:$/.test(end)) return 3;
  if (/[,;]$/.test(end)) return 2;
  return /[\p{L}\p{N}]$/u.test(end) ? 0 : 1;
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

function ofNames(block: PageBlock): readonly number[] {
  const { paragraph } = block;
  return [
    TAG_NUMBERS.get(paragraph.tag) ?? TAGS.length,
    paragraph.path.length,
    block.textScore,
    block.ownScore,
    block.parentScore,
    block.aroundScore,
    block.worstScore,
  ];
}

/** What was passed on the way down the page. */
interface Walk {
  h1: number;
  h1s: number;
  heading: number;
}

function step(walk: Walk, { paragraph: { tag } }: PageBlock, i: number): void {
  if (!/^h[1-6]$/.test(tag)) return;
  walk.heading = i;
  if (tag !== "h1") return;
  walk.h1 = i;
  walk.h1s++;
}

function ofPlace(frame: PageFrame, walk: Walk, i: number): readonly number[] {
  const { blocks, proseUpTo } = frame;
  const heading = blocks[walk.heading];
  return [
    i,
    share(i, blocks.length),
    share(proseUpTo[i] as number, frame.prose),
    walk.h1 < 0 ? FAR : i - walk.h1,
    walk.h1s,
    blocks.length - i,
    heading === undefined ? FAR : i - walk.heading,
    heading?.textScore ?? 0,
    heading === undefined ? 0 : Number(heading.paragraph.tag.charAt(1)),
    heading === undefined ? -1 : (proseUpTo[i] as number) - (proseUpTo[walk.heading] as number),
  ];
}

function ofContainers(frame: PageFrame, { around }: PageBlock, i: number): readonly number[] {
  const { root, prose, weight } = frame;
  const [, parent, outer, far] = around;
  const levels = (part: number): number => {
    const at = around.findIndex((element) => element.weight >= weight * part);
    return at < 0 ? FAR : at;
  };
  const depth = root === null ? -1 : around.indexOf(root);
  const side = root === null ? 0 : i < root.first ? 1 : i > root.last ? 3 : 2;
  return [
    share(parent?.prose ?? 0, prose),
    parent?.words ?? 0,
    parent?.linkShare ?? 0,
    parent?.blocks ?? 0,
    share(outer?.prose ?? 0, prose),
    outer?.linkShare ?? 0,
    outer?.blocks ?? 0,
    share(far?.prose ?? 0, prose),
    far?.linkShare ?? 0,
    levels(0.5),
    levels(0.25),
    levels(0.8),
    depth,
    side,
    root === null ? 0 : share(root.weight, weight),
  ];
}

function ofRepetition(frame: PageFrame, block: PageBlock): readonly number[] {
  const same = frame.alike.get(keyOf(block)) ?? { count: 1, words: 0, linked: 0 };
  const [own, parent, outer, far] = block.around;
  const siblings = (inner: PageElement | undefined, around: PageElement | undefined): number =>
    inner === undefined ? 0 : (around?.children.get(inner.label) ?? 0);
  return [
    same.count,
    Math.round(same.words / same.count),
    Math.round(same.linked / same.count),
    frame.texts.get(block.paragraph.plain) ?? 1,
    siblings(own, parent),
    siblings(parent, outer),
    siblings(outer, far),
  ];
}

const NEAR = 3;
const WIDE = 10;

function ofNeighbours({ blocks, proseUpTo }: PageFrame, i: number): readonly number[] {
  const here = blocks[i];
  const beside = (at: number): readonly number[] => {
    const block = blocks[at];
    if (block === undefined) return [-1, -1, 0, 0, 0];
    const isAlike = here !== undefined && block.around[1] === here.around[1] ? 1 : 0;
    const isSame = isAlike === 1 && block.paragraph.tag === here?.paragraph.tag ? 1 : 0;
    return [block.words, block.linked, block.textScore, block.ownScore, isAlike + isSame];
  };
  const prose = (reach: number): number =>
    (proseUpTo[Math.min(blocks.length, i + reach + 1)] as number) -
    (proseUpTo[Math.max(0, i - reach)] as number);
  return [
    ...beside(i - 1),
    ...beside(i + 1),
    ...beside(i - 2).slice(0, 3),
    ...beside(i + 2).slice(0, 3),
    prose(NEAR),
    prose(WIDE),
  ];
}

function ofPage(frame: PageFrame): readonly number[] {
  const { blocks, words, prose, links, h1s, longest, weight } = frame;
  return [blocks.length, words, prose, links, h1s, longest, weight];
}
