/** One pass over the tags of a page: its visible text in blocks, and what its metadata claims. */
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Block, Claim } from "../../core/annotation/article.ts";
import { DateMarks } from "./date-marks.ts";
import { metadataClaim } from "./metadata-claim.ts";
import { BLOCKS, NO_ATTRIBUTES, PageElements, VOID } from "./page-elements.ts";
import { AuthorMarks } from "./page-marks.ts";
import { PageMetadata } from "./page-metadata.ts";
import { PageText } from "./page-text.ts";
import { withWitness } from "./page-witness.ts";
import type { SourceMap } from "./source-map.ts";

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  /** Where the text stands in the decoded page. */
  readonly origins: SourceMap;
}

/** Reads a decoded page. Time and memory are linear in its length. */
export function readPage(source: string): Page {
  const reader = new PageReader(source);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.page();
}

class PageReader implements TokenizerCallbacks {
  private readonly source: string;
  private readonly elements = new PageElements();
  private readonly text = new PageText(this.elements);
  private readonly metadata = new PageMetadata();
  private readonly marks = new AuthorMarks();
  private readonly days = new DateMarks();
  private tag = "";
  private attribute = "";
  private value = "";
  private keeps = false;
  private attributes: Map<string, string> | null = null;
  /** Where the tag began. */
  private at = 0;
  /** Whether a link was opened since the last superscript, or around it. */
  private hasLink = false;

  constructor(source: string) {
    this.source = source;
  }

  page(): Page {
    const { text, blocks, origins } = this.text.done();
    const told = this.metadata.told();
    const { body } = told;
    const claims = told.claims.some(({ field }) => field === "published")
      ? told.claims
      : [...told.claims, ...scriptDate(this.source)];
    return {
      text,
      blocks: withWitness(text, blocks, body),
      claims: [...claims, ...this.marks.claims(), ...this.days.claims()],
      origins,
    };
  }

  ontext(start: number, end: number): void {
    if (this.elements.current?.showing === "never" && !this.metadata.isGathering) return;
    this.addText(this.source.slice(start, end), start);
  }

  ontextentity(codepoint: number, end: number): void {
    const characters = String.fromCodePoint(codepoint);
    this.metadata.addText(characters);
    this.text.insert(characters, Math.max(0, this.source.lastIndexOf("&", end - 1)), end);
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase();
    this.at = start - 1;
    this.attributes = null;
  }

  onattribname(start: number, end: number): void {
    const name = this.source.slice(start, end);
    this.attribute = KEPT.has(name) ? name : name.toLowerCase();
    this.keeps = KEPT.has(this.attribute);
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.keeps) this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.keeps) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType): void {
    if (!this.keeps) return;
    this.attributes ??= new Map();
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.openTag();
  }

  onselfclosingtag(): void {
    this.openTag();
    // Inside drawings and formulas a closing slash closes; everywhere else it means nothing.
    if (this.elements.current?.showing === "never" && !VOID.has(this.tag) && this.isInDrawing())
      this.elements.close(this.tag);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end).toLowerCase();
    this.at = start - 2;
    if (tag === "br") this.text.lineBreak(this.at);
    if (tag === "q") this.text.insert("”", this.at, end + 1);
    if (tag === "sup") this.text.closeNote(this.hasLink);
    if (this.parts(tag)) this.text.endBlock();
    this.metadata.closeTag(tag);
    this.elements.close(tag);
    this.marks.close(this.elements.depth);
    this.days.close(this.elements.depth);
  }

  onend(): void {
    this.text.endBlock();
  }

  isInForeignContext(): boolean {
    return this.isInDrawing();
  }

  oncdata(start: number, end: number): void {
    this.addText(this.source.slice(start, end), start);
  }

  oncomment(): void {
    // Comments are not shown.
  }

  ondeclaration(): void {
    // The document type says nothing about the text.
  }

  onprocessinginstruction(): void {
    // Not shown.
  }

  private isInDrawing(): boolean {
    const tag = this.elements.current?.tag;
    return tag === "svg" || tag === "math" || this.elements.current?.parent?.tag === "svg";
  }

  private openTag(): void {
    const { tag, elements } = this;
    const attributes = this.attributes ?? NO_ATTRIBUTES;
    if (this.parts(tag)) this.text.endBlock();
    elements.open(tag, attributes);
    if (elements.current?.showing !== "never") {
      this.marks.open(attributes, elements.depth);
      this.days.open(attributes, elements.depth);
    }
    if (tag === "br") this.text.lineBreak(this.at);
    if (tag === "q") this.text.insert("“", this.at, this.at + 3);
    if (tag === "sup") {
      this.hasLink = elements.current?.inLink === true;
      this.text.openNote();
    } else if (tag === "a") this.hasLink = true;
    this.metadata.openTag(tag, attributes, () => elements.place(elements.block()).path);
  }

  /** Whether a tag parts paragraphs: those that stand on lines of their own, and a page's own elements outside them. */
  private parts(tag: string): boolean {
    return BLOCKS.has(tag) || (tag.includes("-") && !WITHIN.has(this.elements.block()?.tag ?? ""));
  }

  private addText(words: string, at: number): void {
    this.metadata.addText(words);
    if (this.elements.current?.showing !== "never") {
      this.marks.addText(words);
      this.days.addText(words);
    }
    this.text.add(words, at);
  }
}

/** Attributes that say something of the text; a page has many more. */
const KEPT: ReadonlySet<string> = new Set(
  "id class role itemprop hidden style href datetime content property name type rel lang xml:lang pubdate charset title http-equiv data-datetime data-date data-time data-timestamp data-utime data-published data-publish-date data-created created-timestamp ts".split(
    " ",
  ),
);

/** In these a page's own element is a part of the sentence. */
const WITHIN: ReadonlySet<string> = new Set(
  "p li h1 h2 h3 h4 h5 h6 td dd dt figcaption".split(" "),
);

const DATE_KEY =
  /(?:["'{,\s]|&quot;)(?:date_?published|first_?publish(?:ed)?(?:_?(?:at|on|date|time))?|published_?(?:at|on|date|time)?|publish_?(?:date|time)|publication_?(?:date|time)|pub_?date|date_?created|created_?(?:at|date|time)|post_?date|posted_?(?:at|on)|display_?date)\\?(?:["']|&quot;)?\s*:\s*\\?(?:["']|&quot;)?((?:19|20)\d\d-?[01]\d-?[0-3]\d(?!\d)|1\d{9}(?:\d{3})?(?!\d))/i;

/** The day in the data that a page's own scripts carry: asked where nothing else tells one. */
function scriptDate(source: string): readonly Claim[] {
  return metadataClaim("published", DATE_KEY.exec(source)?.[1] ?? "", "script");
}
