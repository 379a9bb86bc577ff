/** Follows rich text from token to token: what is shown goes to paragraphs, the rest to where it belongs. */
import iconv from "iconv-lite";
import { MOST_BLOCKS } from "../plain-text.ts";
import type { RtfToken } from "./rtf-tokens.ts";

/** Where text goes: to the paragraphs, to the notes, to a field of the information group, or nowhere. */
type Destination = "body" | "note" | "nowhere" | `info:${string}` | "fonts";

interface Group {
  readonly destination: Destination;
  readonly hidden: boolean;
  readonly font: number;
  /** Characters to step over behind a \u: copies for programs that know no Unicode. */
  readonly copies: number;
}

const NOWHERE: ReadonlySet<string> = new Set(
  (
    "colortbl stylesheet pict header headerl headerr headerf footer footerl footerr footerf fldinst object objdata " +
    "themedata colorschememapping latentstyles datastore listtable listoverridetable rsidtbl generator xmlnstbl " +
    "filetbl revtbl annotation atnid atnauthor atntime atnicn bkmkstart bkmkend pgptbl mmathPr shppict nonshppict " +
    "template operator keywords comment doccomm userprops falt panose"
  ).split(" "),
);
const INFO: ReadonlySet<string> = new Set(["title", "author", "creatim"]);
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["line", "\n"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", " "],
  ["enspace", " "],
  ["qmspace", " "],
]);
const ENDS: ReadonlySet<string> = new Set(["par", "sect", "page", "cell", "row", "column"]);

/** Code pages by the number of a font's character set. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export class RtfReader {
  private readonly paragraphs: string[] = [];
  private readonly notes: string[] = [];
  private readonly info = new Map<string, string>();
  private readonly fonts = new Map<number, number>();
  private readonly groups: Group[] = [];
  private group: Group = { destination: "body", hidden: false, font: 0, copies: 1 };
  private body: string[] = [];
  private note: string[] = [];
  private bytes: number[] = [];
  private toSkip = 0;
  private codePage = 1252;
  private starred = false;

  take(token: RtfToken): void {
    if (token.is !== "byte") this.decodeBytes();
    if (token.is === "open") this.groups.push(this.group);
    else if (token.is === "close") this.close();
    else if (token.is === "word") this.word(token.word, token.number);
    else if (token.is === "symbol") this.symbol(token.symbol);
    else if (token.is === "byte") this.byte(token.byte);
    else this.text(token.text);
  }

  done(): {
    readonly paragraphs: readonly string[];
    readonly notes: readonly string[];
    readonly info: ReadonlyMap<string, string>;
  } {
    this.decodeBytes();
    this.endParagraph("body");
    this.endParagraph("note");
    return { paragraphs: this.paragraphs, notes: this.notes, info: this.info };
  }

  private close(): void {
    const { destination } = this.group;
    this.group = this.groups.pop() ?? this.group;
    if (destination === "note" && this.group.destination !== "note") this.endParagraph("note");
    this.toSkip = 0;
  }

  private word(word: string, number: number | null): void {
    const { destination } = this.group;
    if (this.isDestination(word)) return;
    this.starred = false;
    if (destination === "fonts") this.fontWord(word, number);
    else if (destination === "info:creatim") this.dateWord(word, number);
    else if (word === "u" && number !== null) this.unicode(number);
    else if (ENDS.has(word)) this.endParagraph(destination === "note" ? "note" : "body");
    else if (CHARACTERS.has(word)) this.add(CHARACTERS.get(word) ?? "");
    else this.setting(word, number);
  }

  /** A word that says where the text of its group goes. Unknown ones behind \* go nowhere. */
  private isDestination(word: string): boolean {
    const wasStarred = this.starred;
    const { destination } = this.group;
    let next: Destination | null = null;
    if (NOWHERE.has(word)) next = "nowhere";
    else if (word === "fonttbl") next = "fonts";
    else if (word === "info") next = "info:";
    else if (destination.startsWith("info:") && INFO.has(word)) next = `info:${word}`;
    else if (word === "footnote" && destination === "body") next = "note";
    else if (wasStarred && word !== "fldrslt" && word !== "shptxt") next = "nowhere";
    if (next === null) return false;
    this.starred = false;
    // What stands inside something unseen is unseen.
    if (destination !== "nowhere") this.group = { ...this.group, destination: next };
    return true;
  }

  private setting(word: string, number: number | null): void {
    if (word === "ansicpg" && number !== null) this.codePage = number;
    else if (word === "mac") this.codePage = 10_000;
    else if (word === "uc") this.group = { ...this.group, copies: Math.min(number ?? 1, 16) };
    else if (word === "f" && number !== null) this.group = { ...this.group, font: number };
    else if (word === "v" || word === "deleted")
      this.group = { ...this.group, hidden: number !== 0 };
    else if (word === "plain") this.group = { ...this.group, hidden: false };
  }

  private fontWord(word: string, number: number | null): void {
    if (word === "f" && number !== null) this.group = { ...this.group, font: number };
    else if (word === "fcharset" && number !== null) this.fonts.set(this.group.font, number);
  }

  /** \yr2025\mo11\dy25 */
  private dateWord(word: string, number: number | null): void {
    const width = { yr: 4, mo: 2, dy: 2 }[word];
    if (width === undefined || number === null) return;
    const before = this.info.get("creatim");
    const digits = String(number).padStart(width, "0");
    this.info.set("creatim", before === undefined ? digits : `${before}-${digits}`);
  }

  private symbol(symbol: string): void {
    if (symbol === "*") this.starred = true;
    else if (symbol === "~") this.add(" ");
    else if (symbol === "_") this.add("-");
    else if (symbol === "\n" || symbol === "\r") this.endParagraph("body");
    else if (/^[\\{}]$/.test(symbol)) this.text(symbol);
  }

  private unicode(number: number): void {
    this.add(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.toSkip = this.group.copies;
  }

  private byte(byte: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else this.bytes.push(byte);
  }

  private text(text: string): void {
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    this.add(text.slice(skipped));
  }

  /** Bytes in a row are decoded together: in some encodings two make one character. */
  private decodeBytes(): void {
    if (this.bytes.length === 0) return;
    const charset = this.fonts.get(this.group.font);
    const page = (charset === undefined ? undefined : CHARSETS[charset]) ?? this.codePage;
    const name = page === 10_000 ? "macroman" : page === 65_001 ? "utf-8" : `cp${page}`;
    const known = iconv.encodingExists(name) ? name : "windows-1252";
    const bytes = Buffer.from(this.bytes);
    this.bytes = [];
    this.add(iconv.decode(bytes, known));
  }

  private add(words: string): void {
    const { destination, hidden } = this.group;
    if (hidden || words === "") return;
    if (destination === "body") this.body.push(words);
    else if (destination === "note") this.note.push(words);
    else if (destination.startsWith("info:") && destination !== "info:") {
      const field = destination.slice("info:".length);
      this.info.set(field, (this.info.get(field) ?? "") + words);
    }
  }

  private endParagraph(where: "body" | "note"): void {
    const words = (where === "body" ? this.body : this.note).join("").trim();
    if (where === "body") this.body = [];
    else this.note = [];
    const list = where === "body" ? this.paragraphs : this.notes;
    if (words !== "" && list.length <= MOST_BLOCKS) list.push(words);
  }
}
