/** One pass over the tags of a page: its visible text in blocks, and what its metadata claims. */
import { decodeHTMLAttribute } from "entities/decode";
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Block, Claim } from "../../core/annotation/article.ts";
import { AUTHOR_MARKS } from "./author-marks.ts";
import { DATE_MARKS } from "./date-marks.ts";
import { ElementWords } from "./element-words.ts";
import { metadataClaim } from "./metadata-claim.ts";
import { NO_ATTRIBUTES, PageElements } from "./page-elements.ts";
import { TextEntities, type TextTaker } from "./page-entities.ts";
import { PageMetadata, TELLS_TIME } from "./page-metadata.ts";
import type { Tag } from "./page-tags.ts";
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
  const tokenizer = new Tokenizer({ decodeEntities: false }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.page();
}

class PageReader implements TokenizerCallbacks, TextTaker {
  private readonly source: string;
  private readonly entities: TextEntities;
  private readonly elements = new PageElements();
  private readonly text = new PageText(this.elements);
  private readonly metadata = new PageMetadata();
  private readonly writers = new ElementWords(AUTHOR_MARKS);
  private readonly days = new ElementWords(DATE_MARKS);
  private tag: Tag = this.elements.tag("");
  /** The attribute that goes by; null for one that says nothing. */
  private attribute: string | null = null;
  private value = "";
  private attributes: Map<string, string> | null = null;
  private tellsTime = false;
  /** Where the tag began. */
  private at = 0;
  /** Whether a link was opened since the last superscript, or around it. */
  private hasLink = false;

  constructor(source: string) {
    this.source = source;
    this.entities = new TextEntities(source, this);
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
      claims: [...claims, ...this.writers.claims(), ...this.days.claims()],
      origins,
    };
  }

  ontext(start: number, end: number): void {
    // Of a page that is cut off in a closing tag the tokenizer tells as text what none is.
    if (start < 0) return;
    const { current } = this.elements;
    if (current?.showing === "never" && !this.metadata.isGathering) return;
    if (current?.tag.isRaw) this.addText(start, end);
    else this.entities.read(start, end);
  }

  ontextentity(): void {
    // The tokenizer leaves entities to us.
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.elements.tag(this.source.slice(start, end));
    this.at = start - 1;
    this.attributes = null;
    this.tellsTime = false;
  }

  onattribname(start: number, end: number): void {
    this.attribute = end - start > LONGEST_KEPT ? null : keptName(this.source.slice(start, end));
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === null) return;
    const value = this.source.slice(start, end);
    this.value = value.includes("&") ? decodeHTMLAttribute(value) : value;
  }

  onattribentity(): void {
    // The tokenizer leaves entities to us.
  }

  onattribend(_quote: QuoteType): void {
    if (this.attribute === null) return;
    this.attributes ??= new Map();
    this.tellsTime ||= TELLS_TIME.has(this.attribute);
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.openTag();
  }

  onselfclosingtag(): void {
    this.openTag();
    // Inside drawings and formulas a closing slash closes; everywhere else it means nothing.
    if (this.elements.current?.showing === "never" && !this.tag.isVoid && this.isInDrawing())
      this.elements.close(this.tag);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.elements.tag(this.source.slice(start, end));
    this.at = start - 2;
    if (tag.name === "br") this.text.lineBreak(this.at);
    if (tag.name === "q") this.text.insert("”", this.at, end + 1);
    if (tag.name === "sup") this.text.closeNote(this.hasLink);
    if (this.parts(tag)) this.text.endBlock();
    this.metadata.closeTag(tag.name);
    this.elements.close(tag);
    this.writers.close(this.elements.depth);
    this.days.close(this.elements.depth);
  }

  onend(): void {
    this.text.endBlock();
  }

  isInForeignContext(): boolean {
    return this.isInDrawing();
  }

  oncdata(start: number, end: number): void {
    this.addText(start, end);
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
    const { current } = this.elements;
    const tag = current?.tag.name;
    return tag === "svg" || tag === "math" || current?.parent?.tag.name === "svg";
  }

  private openTag(): void {
    const { tag, elements } = this;
    const attributes = this.attributes ?? NO_ATTRIBUTES;
    if (this.parts(tag)) this.text.endBlock();
    elements.open(tag, attributes);
    // An opening tag may close others, and a void one holds nothing.
    const inside = tag.isVoid ? elements.depth : elements.depth - 1;
    this.writers.close(inside);
    this.days.close(inside);
    if (!tag.isVoid && elements.current?.showing !== "never") {
      this.writers.open(attributes, elements.depth);
      this.days.open(attributes, elements.depth);
    }
    if (tag.name === "br") this.text.lineBreak(this.at);
    if (tag.name === "q") this.text.insert("“", this.at, this.at + 3);
    if (tag.name === "sup") {
      this.hasLink = elements.current?.inLink === true;
      this.text.openNote();
    } else if (tag.name === "a") this.hasLink = true;
    if (tag.isTelling || this.tellsTime)
      this.metadata.openTag(tag.name, attributes, () => elements.place(elements.block()).path);
  }

  /** Whether a tag parts paragraphs: those that stand on lines of their own, and a page's own elements outside them. */
  private parts(tag: Tag): boolean {
    return tag.isBlock || (tag.isOwn && this.elements.block()?.tag.holdsSentence !== true);
  }

  addText(start: number, end: number): void {
    const words = this.source.slice(start, end);
    this.tell(words);
    this.text.add(words, start);
  }

  addEntity(characters: string, start: number, end: number): void {
    this.tell(characters);
    this.text.insert(characters, start, end);
  }

  private tell(words: string): void {
    this.metadata.addText(words);
    if (this.elements.current?.showing === "never") return;
    this.writers.addText(words);
    this.days.addText(words);
  }
}

/** Attributes that say something of the text; a page has many more. */
const KEPT: ReadonlySet<string> = new Set(
  "id class role itemprop hidden style href datetime content property name type rel lang xml:lang pubdate charset title http-equiv"
    .split(" ")
    .concat([...TELLS_TIME]),
);

const LONGEST_KEPT = Math.max(...[...KEPT].map((name) => name.length));

/** The name of an attribute that is kept; null of another. */
function keptName(written: string): string | null {
  if (KEPT.has(written)) return written;
  const name = written.toLowerCase();
  return KEPT.has(name) ? name : null;
}

const DATE_KEY =
  /(?:["'{,\s]|&quot;)(?:date_?published|first_?publish(?:ed)?(?:_?(?:at|on|date|time))?|published_?(?:at|on|date|time)?|publish_?(?:date|time)|publication_?(?:date|time)|pub_?date|date_?created|created_?(?:at|date|time)|post_?date|posted_?(?:at|on)|display_?date)\\?(?:["']|&quot;)?\s*:\s*\\?(?:["']|&quot;)?((?:19|20)\d\d-?[01]\d-?[0-3]\d(?!\d)|1\d{9}(?:\d{3})?(?!\d))/i;

/** The day in the data that a page's own scripts carry: asked where nothing else tells one. */
function scriptDate(source: string): readonly Claim[] {
  return metadataClaim("published", DATE_KEY.exec(source)?.[1] ?? "", "script");
}
