/** Reads the paragraphs of WordprocessingML in one pass: what is shown, without what was deleted or hidden. */
import { Parser } from "htmlparser2";
import { MOST_BLOCKS } from "../plain-text.ts";

export interface DocxParagraph {
  readonly text: string;
  /** The name of its style: "Title", "Heading1"; empty for running text. */
  readonly style: string;
}

interface OpenParagraph {
  readonly parts: string[];
  style: string;
}

/** Elements whose text is not shown: deletions, what moved away, instructions of fields, copies for old programs. */
const UNSEEN: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "mc:Fallback",
  "w:footnoteRef",
  "w:endnoteRef",
]);

/** Entities that a document type declares are not expanded: none may stand in an Office file. */
export function readParagraphs(xml: string): readonly DocxParagraph[] {
  const reader = new Reader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.write(xml);
  parser.end();
  return reader.done;
}

class Reader {
  readonly done: DocxParagraph[] = [];
  private readonly open: OpenParagraph[] = [];
  private unseen = 0;
  private inText = false;
  private hidden = false;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.unseen++;
    if (this.unseen > 0) return;
    const paragraph = this.open.at(-1);
    if (name === "w:p") this.open.push({ parts: [], style: "" });
    else if (name === "w:r") this.hidden = false;
    else if (name === "w:vanish") this.hidden = !/^(?:0|false)$/.test(attributes["w:val"] ?? "");
    else if (name === "w:t") this.inText = true;
    else if (paragraph === undefined) return;
    else if (name === "w:pStyle") paragraph.style = attributes["w:val"] ?? "";
    else this.add(MARKS[name] ?? "");
  }

  ontext(words: string): void {
    if (this.inText) this.add(words);
  }

  onclosetag(name: string): void {
    if (UNSEEN.has(name)) this.unseen = Math.max(0, this.unseen - 1);
    if (this.unseen > 0) return;
    if (name === "w:t") this.inText = false;
    if (name !== "w:p") return;
    const ended = this.open.pop();
    if (ended !== undefined && this.done.length <= MOST_BLOCKS)
      this.done.push({ text: ended.parts.join(""), style: ended.style });
  }

  private add(words: string): void {
    if (words !== "" && this.unseen === 0 && !this.hidden) this.open.at(-1)?.parts.push(words);
  }
}

const MARKS: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};
