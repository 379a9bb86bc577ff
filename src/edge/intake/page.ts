/** One pass over the tags of a page: its visible text in blocks, and what its metadata claims. */
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Block, Claim } from "../../core/annotation/article.ts";
import { BLOCKS, PageElements, VOID } from "./page-elements.ts";
import { PageMetadata } from "./page-metadata.ts";
import { PageText } from "./page-text.ts";

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
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
  private tag = "";
  private attribute = "";
  private value = "";
  private attributes = new Map<string, string>();

  constructor(source: string) {
    this.source = source;
  }

  page(): Page {
    return { ...this.text.done(), claims: this.metadata.claims() };
  }

  ontext(start: number, end: number): void {
    this.addText(this.source.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.addText(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.openTag();
  }

  onselfclosingtag(): void {
    this.openTag();
    // Inside drawings and formulas a closing slash closes; everywhere else it means nothing.
    if (this.elements.current?.hidden && !VOID.has(this.tag) && this.isInDrawing())
      this.elements.close(this.tag);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end).toLowerCase();
    if (tag === "br") this.text.lineBreak();
    if (tag === "q") this.text.add("”");
    if (BLOCKS.has(tag)) this.text.endBlock();
    this.metadata.closeTag(tag);
    this.elements.close(tag);
  }

  onend(): void {
    this.text.endBlock();
  }

  isInForeignContext(): boolean {
    return this.isInDrawing();
  }

  oncdata(start: number, end: number): void {
    this.addText(this.source.slice(start, end));
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
    const { tag, attributes } = this;
    if (BLOCKS.has(tag)) this.text.endBlock();
    this.elements.open(tag, attributes);
    if (tag === "br") this.text.lineBreak();
    if (tag === "q") this.text.add("“");
    this.metadata.openTag(tag, attributes, this.elements.path(this.elements.block()));
  }

  private addText(words: string): void {
    this.metadata.addText(words);
    this.text.add(words);
  }
}
