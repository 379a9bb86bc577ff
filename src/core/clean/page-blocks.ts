/** The blocks of a page with what is counted in each, and the tree of elements that they stand in. */
import type { NameTables } from "../languages/page-tables.ts";
import type { Weights } from "../languages/weights.ts";
import { type Measure, measure } from "./block-measure.ts";
import { blockWords, LONGEST_BAG, labelHashes, labelWords, textHashes } from "./block-words.ts";
import { type PageElement, PageTree } from "./page-tree.ts";
import type { Paragraph } from "./paragraph.ts";

/** A block as the trees see it. */
export class PageBlock {
  readonly paragraph: Paragraph;
  readonly is: Measure;
  readonly names: PathScores;
  readonly words: number;
  /** Share of its characters inside links, in thousandths. */
  readonly linked: number;
  /** Whether it is running text by its length and its marks. */
  readonly isProse: boolean;
  /** What the words of a short block, or the ends of a long one, say of it, in 1/32 log-odds; below zero: no body. */
  readonly textScore: number;
  /** What all its words say, whatever their order. */
  readonly bagScore: number;
  /** The longer words by their first letters, as hashes. */
  readonly stems: readonly number[];
  /** Whether its words count as the page's own: running text that nothing speaks against. */
  readonly isLikely: boolean;
  /** Its own element; null for text outside all elements. */
  readonly own: PageElement | null;

  constructor(
    paragraph: Paragraph,
    names: PathScores,
    tables: NameTables,
    own: PageElement | null,
  ) {
    const is = measure(paragraph.plain);
    const { words, stems } = blockWords(paragraph.plain, paragraph.low);
    this.paragraph = paragraph;
    this.is = is;
    this.names = names;
    this.words = is.words;
    this.linked = Math.min(1_000, Math.round((1_000 * paragraph.linked) / Math.max(1, is.length)));
    this.isProse = this.linked < 500 && ((is.sentences > 0 && is.words >= 8) || is.words >= 25);
    this.textScore = textScoreOf(tables.text, words);
    this.bagScore = bagScoreOf(tables.bag, words);
    this.stems = stems;
    this.isLikely = this.isProse && this.textScore + namesScore(names) >= LEAST_SCORE;
    this.own = own;
  }
}

function textScoreOf(weights: Weights, words: readonly number[]): number {
  let sum = 0;
  textHashes(words, (hash) => {
    sum += weights.of(hash);
  });
  return sum;
}

/** A long block does not say more because it has more words. */
function bagScoreOf(weights: Weights, words: readonly number[]): number {
  const count = Math.min(LONGEST_BAG, words.length);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights.of(words[i] as number);
  return Math.round(sum / Math.sqrt(Math.max(1, count)));
}

/** What the names of its element, of the one around it, and of those further out say; the worst of the last. */
export interface PathScores {
  readonly ownScore: number;
  readonly parentScore: number;
  readonly aroundScore: number;
  readonly worstScore: number;
}

/** A score below this speaks so much against a block that its words are not the page's. */
const LEAST_SCORE = -64;

/** All that the names say together. */
export const namesScore = ({ ownScore, parentScore, aroundScore }: PathScores): number =>
  ownScore + parentScore + aroundScore;

/** Measures the blocks, and gathers them in their elements. Linear in the text and in the depth of forty. */
export function pageBlocks(
  paragraphs: readonly Paragraph[],
  tables: NameTables,
): readonly PageBlock[] {
  const labels = new LabelReader(tables);
  const tree = new PageTree();
  return paragraphs.map((paragraph, i) => {
    const own = tree.elementOf(paragraph, i);
    const block = new PageBlock(paragraph, labels.of(paragraph.path), tables, own);
    own?.add(block, i);
    return block;
  });
}

function sumOf(of: (hash: number) => number, hashes: readonly number[]): number {
  let sum = 0;
  for (const hash of hashes) sum += of(hash);
  return sum;
}

const AROUND = 6;

interface LabelScores {
  readonly own: number;
  readonly parent: number;
  readonly around: number;
}

/** What the labels of a path say; a path is an array that many blocks share. */
class LabelReader {
  private readonly weightOf: (hash: number) => number;
  private readonly labels = new Map<string, LabelScores>();
  private readonly paths = new Map<readonly string[], PathScores>();

  constructor(tables: NameTables) {
    this.weightOf = tables.labels.of;
  }

  of(path: readonly string[]): PathScores {
    let scores = this.paths.get(path);
    if (scores === undefined) {
      scores = this.scoresOf(path);
      this.paths.set(path, scores);
    }
    return scores;
  }

  private scoresOf(path: readonly string[]): PathScores {
    let [aroundScore, worstScore] = [0, 0];
    const last = path.length - 1;
    for (let i = last - 2; i >= 0 && i > last - 2 - AROUND; i--) {
      const { around } = this.label(path[i] as string);
      aroundScore += around;
      worstScore = Math.min(worstScore, around);
    }
    return {
      ownScore: last < 0 ? 0 : this.label(path[last] as string).own,
      parentScore: last < 1 ? 0 : this.label(path[last - 1] as string).parent,
      aroundScore,
      worstScore,
    };
  }

  private label(label: string): LabelScores {
    let scores = this.labels.get(label);
    if (scores === undefined) {
      const words = labelWords(label);
      scores = {
        own: sumOf(this.weightOf, labelHashes(words, "own")),
        parent: sumOf(this.weightOf, labelHashes(words, "parent")),
        around: sumOf(this.weightOf, labelHashes(words, "around")),
      };
      this.labels.set(label, scores);
    }
    return scores;
  }
}
