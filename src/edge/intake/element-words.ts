/** The words of elements that say by their attributes what stands in them: a writer's name, a day. */
import type { Claim, ClaimField } from "../../core/annotation/article.ts";
import { metadataClaim } from "./metadata-claim.ts";
import type { Attributes } from "./page-elements.ts";

/** What is looked for. */
export interface Marking {
  readonly field: ClaimField;
  /** What the claim comes from; null for an element that marks nothing. */
  readonly markOf: (attributes: Attributes) => string | null;
  /** Whether the words may be such. */
  readonly isLikely: (words: string) => boolean;
  /** Characters; longer words are no such. */
  readonly longest: number;
  /** Claims of one page. */
  readonly most: number;
}

interface Mark {
  readonly from: string;
  /** Open elements when it began; it ends when there are fewer. */
  readonly depth: number;
  words: string;
}

export class ElementWords {
  private readonly marking: Marking;
  private readonly found: Claim[] = [];
  private mark: Mark | null = null;

  constructor(marking: Marking) {
    this.marking = marking;
  }

  /** `depth`: how many elements are open, this one included. */
  open(attributes: Attributes, depth: number): void {
    if (this.mark !== null && this.mark.words.trim() !== "") {
      this.mark.words += " ";
      return;
    }
    if (attributes.size === 0 || this.found.length >= this.marking.most) return;
    const from = this.marking.markOf(attributes);
    // The innermost mark holds the words alone.
    if (from !== null) this.mark = { from, depth, words: "" };
  }

  addText(words: string): void {
    if (this.mark !== null && this.mark.words.length <= this.marking.longest)
      this.mark.words += words;
  }

  /** `depth`: how many elements are open still. */
  close(depth: number): void {
    const { mark } = this;
    if (mark === null || depth >= mark.depth) return;
    this.mark = null;
    const { field, longest, isLikely } = this.marking;
    if (mark.words.length <= longest && isLikely(mark.words))
      this.found.push(...metadataClaim(field, mark.words, mark.from));
  }

  claims(): readonly Claim[] {
    return this.found;
  }
}
