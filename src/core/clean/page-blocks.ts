/** The blocks of a page with what is counted in each, and the tree of elements that they stand in. */
import type { PageTables } from "../languages/page-tables.ts";
import { type Measure, measure } from "./block-measure.ts";
import { labelHashes, textHashes } from "./block-words.ts";
import type { Paragraph } from "./paragraph.ts";

export interface PageBlock extends Measure {
  readonly paragraph: Paragraph;
  /** Share of its characters inside links, in thousandths. */
  readonly linked: number;
  /** Whether it is running text by its length and its marks. */
  readonly isProse: boolean;
  /** What the words of its text say of it, in 1/32 log-odds; below zero speaks against the body. */
  readonly textScore: number;
  /** What the names of its element, of the one around it, and of those further out say. */
  readonly ownScore: number;
  readonly parentScore: number;
  readonly aroundScore: number;
  readonly worstScore: number;
  /** The elements around it, innermost first. */
  readonly around: readonly PageElement[];
}

/** An element with blocks in it. */
export class PageElement {
  readonly label: string;
  readonly parent: PageElement | null;
  blocks = 0;
  words = 0;
  prose = 0;
  length = 0;
  linkedLength = 0;
  /** Words of running text, weighed by what names and words say. */
  weight = 0;
  readonly first: number;
  last = 0;
  /** Elements in it by label, for knowing what repeats. */
  readonly children = new Map<string, number>();
  /** Sum and weight of the first judgement's chances. */
  chance = 0;

  constructor(label: string, parent: PageElement | null, first: number) {
    this.label = label;
    this.parent = parent;
    this.first = first;
    if (parent !== null) parent.children.set(label, (parent.children.get(label) ?? 0) + 1);
  }

  /** In thousandths. */
  get linkShare(): number {
    return this.length === 0 ? 0 : Math.round((1_000 * this.linkedLength) / this.length);
  }
}

const AROUND = 6;

interface LabelScores {
  readonly own: number;
  readonly parent: number;
  readonly around: number;
}

/** Measures the blocks, and gathers them in their elements. Linear in the text and in the depth of forty. */
export function pageBlocks(
  paragraphs: readonly Paragraph[],
  tables: PageTables,
): readonly PageBlock[] {
  const labels = new LabelReader(tables);
  const known = new Map<number, PageElement>();
  return paragraphs.map((paragraph, i) => {
    const measured = measure(paragraph.plain);
    const { length, words, sentences } = measured;
    const linked = Math.min(1_000, Math.round((1_000 * paragraph.linked) / Math.max(1, length)));
    const isProse = linked < 500 && ((sentences > 0 && words >= 8) || words >= 25);
    const around = elementsAround(paragraph, i, known);
    const textScore = sumOf(tables.text.of, textHashes(paragraph.plain, words));
    const names = labels.of(paragraph.path);
    const block = { ...measured, paragraph, linked, isProse, textScore, ...names, around };
    addTo(around, block, i);
    return block;
  });
}

export function sumOf(of: (hash: number) => number, hashes: readonly number[]): number {
  let sum = 0;
  for (const hash of hashes) sum += of(hash);
  return sum;
}

function elementsAround(
  { path, elements }: Paragraph,
  index: number,
  known: Map<number, PageElement>,
): readonly PageElement[] {
  const around: PageElement[] = [];
  let parent: PageElement | null = null;
  path.forEach((label, depth) => {
    const number = elements?.[depth] ?? -1 - depth;
    let element = known.get(number);
    if (element === undefined) {
      element = new PageElement(label, parent, index);
      known.set(number, element);
    }
    around.push(element);
    parent = element;
  });
  return around.reverse();
}

function addTo(
  around: readonly PageElement[],
  block: Omit<PageBlock, "around">,
  index: number,
): void {
  const { words, length, linked, isProse, textScore, ownScore, parentScore, aroundScore } = block;
  const score = textScore + ownScore + parentScore + aroundScore;
  const weight = isProse ? (score < -64 ? 0 : words) : 0;
  for (const element of around) {
    element.blocks++;
    element.words += words;
    element.length += length;
    element.linkedLength += (length * linked) / 1_000;
    if (isProse) element.prose += words;
    element.weight += weight;
    element.last = index;
  }
}

/** What the labels of a path say; a path is an array that many blocks share. */
class LabelReader {
  private readonly tables: PageTables;
  private readonly labels = new Map<string, LabelScores>();
  private readonly paths = new Map<
    readonly string[],
    Pick<PageBlock, "ownScore" | "parentScore" | "aroundScore" | "worstScore">
  >();

  constructor(tables: PageTables) {
    this.tables = tables;
  }

  of(path: readonly string[]) {
    let scores = this.paths.get(path);
    if (scores === undefined) {
      const labels = path.slice(-AROUND - 2).reverse();
      const around = labels.slice(2).map((label) => this.label(label).around);
      scores = {
        ownScore: labels[0] === undefined ? 0 : this.label(labels[0]).own,
        parentScore: labels[1] === undefined ? 0 : this.label(labels[1]).parent,
        aroundScore: around.reduce((sum, score) => sum + score, 0),
        worstScore: Math.min(0, ...around),
      };
      this.paths.set(path, scores);
    }
    return scores;
  }

  private label(label: string): LabelScores {
    let scores = this.labels.get(label);
    if (scores === undefined) {
      const { of } = this.tables.labels;
      scores = {
        own: sumOf(of, labelHashes(label, "own")),
        parent: sumOf(of, labelHashes(label, "parent")),
        around: sumOf(of, labelHashes(label, "around")),
      };
      this.labels.set(label, scores);
    }
    return scores;
  }
}
