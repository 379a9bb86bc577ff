/** Names in columns, one word a line (IOB tags): texts with spans, rebuilt from the words where the file has no text. */
import { CodePoints } from "../code-points.ts";
import { readTextFile } from "../documents.ts";
import type { NamedSpan, NamedText } from "../scorers/names.ts";
import { rebuilt } from "./rebuilt.ts";

interface TaggedWord {
  readonly word: string;
  /** "O", "B-PER", "I-PER". */
  readonly tag: string;
}

interface Block {
  readonly text: string | null;
  readonly words: readonly TaggedWord[];
}

/** One document a `-DOCSTART-` where the file has them, else one a sentence. `name` begins the ids. */
export function readColumns(path: string, name: string): readonly NamedText[] {
  const blocks = readTextFile(path)
    .split(/\n[ \t]*\n/)
    .map(blockOf);
  const starts = blocks.map(({ words }) => words[0]?.word === "-DOCSTART-");
  const hasDocuments = starts.includes(true);
  const documents: Block[][] = [];
  blocks.forEach((block, at) => {
    if (starts[at]) documents.push([]);
    const words = block.words.filter(({ word }) => word !== "-DOCSTART-");
    if (words.length === 0) return;
    if (!hasDocuments || documents.length === 0) documents.push([]);
    documents.at(-1)?.push({ ...block, words });
  });
  return documents
    .filter((document) => document.length > 0)
    .map((document, at) => textOf(`${name}-${String(at).padStart(4, "0")}`, document));
}

function blockOf(lines: string): Block {
  const rows = lines.split("\n").filter((line) => line.trim() !== "");
  const text = rows
    .find((row) => row.startsWith("# text ="))
    ?.slice("# text =".length)
    .trim();
  const words = rows.filter((row) => !row.startsWith("# ")).map(wordOf);
  return { text: text ?? null, words };
}

/** Universal NER has a number first; the CoNLL form has the word first and the tag last. */
function wordOf(row: string): TaggedWord {
  const cells = row.split(/[\t ]+/);
  const isNumbered = row.includes("\t") && /^\d+(?:-\d+)?$/.test(cells[0] ?? "");
  const [word, tag] = isNumbered ? [cells[1], cells[2]] : [cells[0], cells.at(-1)];
  return { word: word ?? "", tag: tag ?? "O" };
}

/** Sentences stand one a line. */
function textOf(id: string, blocks: readonly Block[]): NamedText {
  const entities: NamedSpan[] = [];
  const lines: string[] = [];
  let offset = 0;
  for (const block of blocks) {
    const { text, places } = placed(block);
    const points = new CodePoints(text);
    entities.push(
      ...spansOf(block.words, places).map(({ start, end, type }) => ({
        start: offset + points.toPoints(start),
        end: offset + points.toPoints(end),
        type,
      })),
    );
    lines.push(text);
    offset += points.points.length + 1;
  }
  return { id, text: lines.join("\n"), entities };
}

type Placed = { readonly text: string; readonly places: readonly (readonly [number, number])[] };

/** Where each word stands: in the text of the file, else in one that is rebuilt. */
function placed({ text, words }: Block): Placed {
  const forms = words.map(({ word }) => word);
  if (text === null) return rebuilt(forms);
  let at = 0;
  const places = forms.map((form) => {
    const found = text.indexOf(form, at);
    const start = found < 0 ? at : found;
    at = found < 0 ? at : start + form.length;
    return [start, at] as const;
  });
  return { text, places };
}

function spansOf(words: readonly TaggedWord[], places: Placed["places"]): NamedSpan[] {
  const spans: { start: number; end: number; type: string }[] = [];
  let open: string | null = null;
  words.forEach(({ tag }, at) => {
    const [start, end] = places[at] ?? [0, 0];
    const type = tag.slice(2);
    const last = spans.at(-1);
    if (tag === "O" || type === "") open = null;
    else if (tag.startsWith("I-") && open === type && last !== undefined) last.end = end;
    else {
      spans.push({ start, end, type });
      open = type;
    }
  });
  return spans;
}
