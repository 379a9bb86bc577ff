/** Words of elements that call themselves a date: `itemprop="datePublished"`, classes as "entry-date" and "posted-on". */
import type { Claim } from "../../core/annotation/article.ts";
import { metadataClaim } from "./metadata-claim.ts";
import type { Attributes } from "./page-elements.ts";

const LONGEST = 80;
const MOST = 6;
/** Most classes are no such, and are not looked at more closely. */
const MAY_NAME = /dat|time|publ|post|fecha/i;
const NAMED =
  /(?:^|[\s_-])(?:date|datum|fecha|data|pubdate|published|posted(?:-?on)?|publish-?date|post-?date|entry-?date|article-?date|dateline|timestamp|time|datetime)(?=$|[\s_-])/i;
const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d\d(?!\d)/;

interface Mark {
  /** Open elements when it began; it ends when there are fewer. */
  readonly depth: number;
  words: string;
}

export class DateMarks {
  private readonly found: Claim[] = [];
  private mark: Mark | null = null;

  /** `depth`: how many elements are open, this one included. */
  open(attributes: Attributes, depth: number): void {
    if (this.mark !== null && this.mark.words.trim() !== "") {
      this.mark.words += " ";
      return;
    }
    if (attributes.size > 0 && this.found.length < MOST && isDate(attributes))
      this.mark = { depth, words: "" };
  }

  addText(words: string): void {
    if (this.mark !== null && this.mark.words.length <= LONGEST) this.mark.words += words;
  }

  /** `depth`: how many elements are open still. */
  close(depth: number): void {
    const { mark } = this;
    if (mark === null || depth >= mark.depth) return;
    this.mark = null;
    if (mark.words.length <= LONGEST && HAS_YEAR.test(mark.words))
      this.found.push(...metadataClaim("published", mark.words, "date-element"));
  }

  claims(): readonly Claim[] {
    return this.found;
  }
}

function isDate(attributes: Attributes): boolean {
  const names = attributes.get("class");
  if (names !== undefined && MAY_NAME.test(names) && NAMED.test(names)) return true;
  return attributes.get("itemprop")?.toLowerCase() === "datepublished";
}
