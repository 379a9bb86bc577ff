/** Names of writers as elements mark them: `rel="author"`, `itemprop="author"`, classes for a byline. */
import type { Claim } from "../../core/annotation/article.ts";
import { metadataClaim } from "./metadata-claim.ts";
import type { Attributes } from "./page-elements.ts";

const LONGEST = 120;
const MOST = 8;
const NAMED =
  /(?:^|[\s_-])(?:author|autor|auteur|byline|by-line|writer|contributor)(?:s|[-_]*names?|[-_]*links?)?(?=$|[\s_-])/i;

interface Mark {
  readonly from: string;
  /** Open elements when it began; it ends when there are fewer. */
  readonly depth: number;
  words: string;
}

export class AuthorMarks {
  private readonly found: Claim[] = [];
  private mark: Mark | null = null;

  /** `depth`: how many elements are open, this one included. */
  open(attributes: Attributes, depth: number): void {
    if (attributes.size === 0 || this.found.length >= MOST) return;
    const from = markOf(attributes);
    // The innermost mark holds the name alone.
    if (from !== null && (this.mark === null || this.mark.words.trim() === ""))
      this.mark = { from, depth, words: "" };
  }

  addText(words: string): void {
    if (this.mark !== null && this.mark.words.length <= LONGEST) this.mark.words += words;
  }

  /** `depth`: how many elements are open still. */
  close(depth: number): void {
    const { mark } = this;
    if (mark === null || depth >= mark.depth) return;
    this.mark = null;
    if (mark.words.length <= LONGEST)
      this.found.push(...metadataClaim("author", mark.words, mark.from));
  }

  claims(): readonly Claim[] {
    return this.found;
  }
}

function markOf(attributes: Attributes): string | null {
  const rel = attributes.get("rel");
  if (rel !== undefined && /\bauthor\b/i.test(rel)) return "rel-author";
  const property = attributes.get("itemprop");
  if (property !== undefined && /^(?:author|creator)$/i.test(property)) return "itemprop";
  const names = attributes.get("class");
  return names !== undefined && NAMED.test(names) ? "byline-element" : null;
}
