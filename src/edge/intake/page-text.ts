/** Gathers the text of a page into blocks with a blank line between them, and keeps where each character came from. */
import type { Block } from "../../core/annotation/article.ts";
import type { Span } from "../../core/text/span.ts";
import type { OpenElement, PageElements } from "./page-elements.ts";
import { MOST_BLOCKS } from "./plain-text.ts";
import { SourceMap } from "./source-map.ts";

/** Words with one space between them. */
const STRETCH = /[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*/g;
const IS_BLANK = /^[ \t\r\n\f]*$/;

/** A stretch of a block: text start, text end, source start, source end, four numbers a piece. */
type Pieces = number[];

interface Gathered {
  readonly text: string;
  readonly owner: OpenElement | null;
  readonly linked: number;
  readonly notes: readonly Span<"text">[];
  readonly pieces: Pieces;
}

export class PageText {
  private readonly elements: PageElements;
  private readonly gathered: Gathered[] = [];
  /** The stretches of the block that is open: joined at its end, since a long string that grows is copied each time. */
  private run: string[] = [];
  private length = 0;
  private pieces: Pieces = [];
  private notes: Span<"text">[] = [];
  private linked = 0;
  private owner: OpenElement | null = null;
  private breaks = 0;
  /** Where the blank stands that parts the run from what follows; -1 when there is none. */
  private blank = -1;
  /** Stretches before the superscript that is open; -1 outside. */
  private note = -1;

  constructor(elements: PageElements) {
    this.elements = elements;
  }

  /** Text of the page as it stands in the source from `at` on. */
  add(words: string, at: number): void {
    const element = this.elements.current;
    if (element?.showing === "never" || !this.opens(words, element)) return;
    if (element?.isPre) {
      this.append(words, at, at + words.length);
      return;
    }
    STRETCH.lastIndex = 0;
    let end = 0;
    for (let found = STRETCH.exec(words); found !== null; found = STRETCH.exec(words)) {
      if (found.index > end) this.blank = at + end;
      end = found.index + found[0].length;
      this.append(found[0], at + found.index, at + end);
    }
    if (end < words.length) this.blank = at + end;
  }

  /** Characters that stand for others in the source: an entity, a quotation mark. */
  insert(characters: string, from: number, to: number): void {
    const element = this.elements.current;
    if (element?.showing === "never" || !this.opens(characters, element)) return;
    if (IS_BLANK.test(characters) && !element?.isPre) this.blank = from;
    else this.append(characters, from, to);
  }

  /** Whether the words are taken: blanks open no run, and concealed words inside a shown block are left out. */
  private opens(words: string, element: OpenElement | null): boolean {
    if (this.length > 0)
      return element?.showing !== "concealed" || this.owner?.showing === "concealed";
    if (IS_BLANK.test(words)) return false;
    const owner = this.elements.block();
    if (element?.showing === "concealed" && owner?.showing !== "concealed") {
      if (!isConcealer(element)) return false;
      this.owner = element;
    } else this.owner = owner;
    return true;
  }

  private append(characters: string, from: number, to: number): void {
    if (this.breaks > 0) this.push("\n", this.blank < 0 ? from : this.blank, from);
    else if (this.blank >= 0 && this.length > 0 && this.run.at(-1) !== "\n")
      this.push(" ", this.blank, this.blank + 1);
    this.breaks = 0;
    this.blank = -1;
    this.push(characters, from, to);
    if (this.elements.current?.inLink) this.linked += characters.length;
  }

  private push(characters: string, from: number, to: number): void {
    this.pieces.push(this.length, this.length + characters.length, from, to);
    this.run.push(characters);
    this.length += characters.length;
  }

  /** A line break; two in a row part paragraphs. */
  lineBreak(at: number): void {
    if (this.elements.current?.showing === "never" || this.length === 0) return;
    if (this.breaks > 0) this.endBlock();
    else {
      this.breaks++;
      this.blank = at;
    }
  }

  /** Superscript begins. */
  openNote(): void {
    this.note = this.run.length === 0 ? -1 : this.run.length;
  }

  /** Superscript ends: a mark of a foot note is no part of the word before it. */
  closeNote(isLinked: boolean): void {
    const { note, run } = this;
    this.note = -1;
    if (note < 0 || note >= run.length) return;
    const mark = run.slice(note).join("");
    if (isNoteMark(run[note - 1] ?? "", mark, isLinked))
      this.notes.push({ start: this.length - mark.length, end: this.length });
  }

  /** Ends the block: whatever follows starts a new one. */
  endBlock(): void {
    const text = this.run.join("");
    if (this.gathered.length <= MOST_BLOCKS && !IS_BLANK.test(text))
      this.gathered.push({
        text,
        owner: this.owner,
        linked: Math.min(this.linked, text.length),
        notes: this.notes,
        pieces: this.pieces,
      });
    if (this.length > 0) {
      this.run = [];
      this.length = 0;
      this.pieces = [];
      this.notes = [];
    }
    this.linked = 0;
    this.breaks = 0;
    this.blank = -1;
    this.note = -1;
  }

  done(): { text: string; blocks: readonly Block[]; origins: SourceMap } {
    this.endBlock();
    const shown = this.gathered.filter(({ owner }) => owner?.showing !== "concealed");
    const kept = isCurtain(this.gathered, shown) ? this.gathered : shown;
    const origins = new SourceMap();
    const blocks: Block[] = [];
    let length = 0;
    for (const each of kept) {
      if (length > 0) length += 2;
      blocks.push(this.blockOf(each, length, origins));
      length += each.text.length;
    }
    return { text: kept.map(({ text }) => text).join("\n\n"), blocks, origins };
  }

  private blockOf(each: Gathered, start: number, origins: SourceMap): Block {
    const { text, owner, linked, notes, pieces } = each;
    origins.add(start, pieces);
    const end = start + text.length;
    const tag = owner?.tag.name ?? "body";
    const { path, elements } = this.elements.place(owner);
    const block = { start, end, tag, path, elements, linked };
    if (notes.length === 0) return block;
    const shifted = notes.map((at) => ({ start: start + at.start, end: start + at.end }));
    return { ...block, notes: shifted };
  }
}

/** Elements that conceal whole blocks, and do not hide a word inside one. */
function isConcealer(element: OpenElement): boolean {
  for (let at: OpenElement | null = element; at !== null; at = at.parent)
    if (at.tag.isConcealed) return true;
  return false;
}

const FEW_WORDS = 150;

/** Whether nearly all of the page is concealed until a script draws the curtain. */
function isCurtain(all: readonly Gathered[], shown: readonly Gathered[]): boolean {
  if (all.length === shown.length) return false;
  const [whole, seen] = [plainLength(all), plainLength(shown)];
  return seen < FEW_WORDS * 6 ? whole > 2 * seen + FEW_WORDS * 6 : seen * 5 < whole;
}

/** Characters outside links. */
function plainLength(blocks: readonly Gathered[]): number {
  return blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
}

/** `before`: the stretch that the mark follows. "word¹" and "said.[2]", not "21st", "m²" or "10⁶". */
function isNoteMark(before: string, mark: string, isLinked: boolean): boolean {
  if (!/^\s*[([]?(?:\d{1,3}|[a-z*†‡§¶#])(?:[,–-]\d{1,3})*[)\]]?\s*$/u.test(mark)) return false;
  if (isLinked || /[[*†‡§¶]/u.test(mark)) return true;
  return /\p{Ll}{4}$|[.,;:!?)"”’]$/u.test(before) && /\d/.test(mark);
}
