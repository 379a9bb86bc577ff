import type { Paragraph } from "./paragraph.ts";

/** What a block adds to the elements around it. */
interface Share {
  readonly words: number;
  readonly is: { readonly length: number };
  /** Share of its characters inside links, in thousandths. */
  readonly linked: number;
  readonly isProse: boolean;
  readonly isLikely: boolean;
}

/** An element of a page that holds blocks, with sums over them. */
export class PageElement {
  readonly label: string;
  readonly parent: PageElement | null;
  /** Its label with those of the two elements around it: blocks of one key are alike. */
  readonly key: string;
  /** First and last block in it. */
  readonly first: number;
  last: number;
  blocks = 0;
  words = 0;
  /** Words of running text. */
  prose = 0;
  /** Words of running text that nothing speaks against. */
  weight = 0;
  /** What the first round said of its blocks, each as often as it has words; and how often that was. */
  score = 0;
  scored = 0;
  private length = 0;
  private linkedLength = 0;
  private children: Map<string, number> | null = null;

  constructor(label: string, parent: PageElement | null, first: number) {
    this.label = label;
    this.parent = parent;
    this.first = first;
    this.last = first;
    this.key = `${parent?.parent?.label ?? ""} ${parent?.label ?? ""} ${label}`;
    parent?.bear(label);
  }

  /** Share of its characters inside links, in thousandths. */
  get linkShare(): number {
    return this.length === 0 ? 0 : Math.round((1_000 * this.linkedLength) / this.length);
  }

  /** How many elements right inside have a label. */
  childrenOf(label: string): number {
    return this.children?.get(label) ?? 0;
  }

  /** Adds a block to this element and to all around it. */
  add({ words, is, linked, isProse, isLikely }: Share, index: number): void {
    const linkedLength = (is.length * linked) / 1_000;
    for (let at: PageElement | null = this; at !== null; at = at.parent) {
      at.blocks++;
      at.words += words;
      at.length += is.length;
      at.linkedLength += linkedLength;
      if (isProse) at.prose += words;
      if (isLikely) at.weight += words;
      at.last = index;
    }
  }

  private bear(label: string): void {
    this.children ??= new Map();
    this.children.set(label, (this.children.get(label) ?? 0) + 1);
  }
}

/** The elements of a page by their numbers. */
export class PageTree {
  private readonly known = new Map<number, PageElement>();

  /** The element that a block stands in, made with those around it when it is first met. */
  elementOf({ path, elements }: Paragraph, index: number): PageElement | null {
    const number = (depth: number): number => elements?.[depth] ?? -1 - depth;
    let depth = path.length - 1;
    while (depth >= 0 && !this.known.has(number(depth))) depth--;
    let element = depth < 0 ? null : (this.known.get(number(depth)) ?? null);
    for (depth++; depth < path.length; depth++) {
      element = new PageElement(path[depth] ?? "", element, index);
      this.known.set(number(depth), element);
    }
    return element;
  }
}
