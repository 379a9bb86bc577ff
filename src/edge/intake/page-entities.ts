/** The characters that entities of a page stand for: asked of the few stretches that have any. */
import { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";

/** Takes the stretches of a text in order: words as they stand in the source, and characters that entities stand for. */
export interface TextTaker {
  addText(start: number, end: number): void;
  addEntity(characters: string, start: number, end: number): void;
}

export class TextEntities {
  private readonly source: string;
  private readonly take: TextTaker;
  private readonly decoder: EntityDecoder;
  /** The next ampersand of the source, and up to where the text was taken. */
  private at: number;
  private from = 0;

  constructor(source: string, take: TextTaker) {
    this.source = source;
    this.take = take;
    this.decoder = new EntityDecoder(htmlDecodeTree, (code, length) => this.found(code, length));
    this.at = this.ampersandFrom(0);
  }

  /** Reads a stretch of the source that is text; stretches come in its order. */
  read(start: number, end: number): void {
    this.from = start;
    if (this.at < start) this.at = this.ampersandFrom(start);
    while (this.at < end) {
      this.decoder.startEntity(DecodingMode.Legacy);
      if (this.decoder.write(this.source, this.at + 1) < 0) this.decoder.end();
      this.at = this.ampersandFrom(Math.max(this.from, this.at + 1));
    }
    if (this.from < end) this.take.addText(this.from, end);
  }

  /** An entity may stand for two characters. */
  private found(code: number, length: number): void {
    if (this.from < this.at) this.take.addText(this.from, this.at);
    this.from = this.at + length;
    this.take.addEntity(String.fromCodePoint(code), this.at, this.from);
  }

  private ampersandFrom(start: number): number {
    const at = this.source.indexOf("&", start);
    return at < 0 ? this.source.length : at;
  }
}
