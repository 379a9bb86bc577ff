/** Gathers the visible text of a page into blocks with a blank line between them. */
import type { Block } from "../../core/annotation/article.ts";
import type { OpenElement, PageElements } from "./page-elements.ts";
import { MOST_BLOCKS } from "./plain-text.ts";

const BLANKS = /[ \t\r\n\f]+/g;

export class PageText {
  private readonly elements: PageElements;
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;
  private run: string[] = [];
  private linked = 0;
  private owner: OpenElement | null = null;
  private breaks = 0;

  constructor(elements: PageElements) {
    this.elements = elements;
  }

  add(words: string): void {
    const element = this.elements.current;
    if (element?.hidden) return;
    const shown = element?.isPre ? words : words.replace(BLANKS, " ");
    const isBlank = shown.trim() === "";
    if (isBlank && this.run.length === 0) return;
    if (this.run.length === 0) this.owner = this.elements.block();
    this.run.push(shown);
    if (isBlank) return;
    this.breaks = 0;
    if (element?.inLink) this.linked += shown.trim().length;
  }

  /** A line break; two in a row part paragraphs. */
  lineBreak(): void {
    if (this.elements.current?.hidden || this.run.length === 0) return;
    this.breaks++;
    if (this.breaks >= 2) this.endBlock();
    else this.run.push("\n");
  }

  /** Ends the block: whatever follows starts a new one. */
  endBlock(): void {
    this.breaks = 0;
    if (this.run.length === 0) return;
    const joined = this.run.join("");
    const text = (
      this.owner?.isPre ? joined : joined.replace(/ *\n */g, "\n").replace(/ {2,}/g, " ")
    ).replace(/^[ \t\r\n\f]+|[ \t\r\n\f]+$/g, "");
    if (text !== "" && this.blocks.length <= MOST_BLOCKS) this.push(text);
    this.run = [];
    this.linked = 0;
  }

  private push(text: string): void {
    if (this.parts.length > 0) this.length += 2;
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    this.blocks.push({
      start,
      end: this.length,
      tag: this.owner?.tag ?? "body",
      path: this.elements.path(this.owner),
      linked: Math.min(this.linked, text.length),
    });
  }

  done(): { text: string; blocks: readonly Block[] } {
    this.endBlock();
    return { text: this.parts.join("\n\n"), blocks: this.blocks };
  }
}
