/** Treebanks in CoNLL-U: one document a `# newdoc`, its raw text rebuilt from the texts of its sentences. */
import { readTextFile } from "../documents.ts";
import { inkCount, type TreeDocument, type TreeToken } from "../scorers/trees.ts";

interface Sentence {
  readonly text: string;
  readonly tokens: readonly TreeToken[];
  /** The id of the document that begins here. */
  readonly document: string | null;
  /** Whether a paragraph begins here. */
  readonly opens: boolean;
}

export function readTreeDocuments(path: string): readonly TreeDocument[] {
  const documents: { id: string; sentences: Sentence[] }[] = [];
  for (const block of readTextFile(path).split("\n\n")) {
    const sentence = sentenceOf(block);
    if (sentence === null) continue;
    const id = sentence.document ?? (documents.length === 0 ? "text" : null);
    if (id !== null) documents.push({ id, sentences: [] });
    documents.at(-1)?.sentences.push(sentence);
  }
  return documents.map(({ id, sentences }) => documentOf(id, sentences));
}

function documentOf(id: string, sentences: readonly Sentence[]): TreeDocument {
  const ends: number[] = [];
  let text = "";
  let ink = 0;
  for (const sentence of sentences) {
    if (text !== "") text += sentence.opens ? "\n\n" : " ";
    text += sentence.text;
    ink += inkCount(sentence.text);
    ends.push(ink);
  }
  return { id, text, ends, sentences: sentences.map(({ tokens }) => tokens) };
}

function sentenceOf(block: string): Sentence | null {
  const lines = block.split("\n").filter((line) => line !== "");
  const comments = lines.filter((line) => line.startsWith("#"));
  const tokens = lines.flatMap(tokenOf);
  if (tokens.length === 0) return null;
  const comment = (key: string): string | null =>
    comments
      .find((line) => line.startsWith(`# ${key}`))
      ?.split("=")
      .slice(1)
      .join("=")
      .trim() ?? null;
  const document = comment("newdoc");
  return {
    text: comment("text =") ?? tokens.map(({ form }) => form).join(" "),
    tokens,
    document,
    opens: document !== null || comments.some((line) => line.startsWith("# newpar")),
  };
}

/** Numbered words alone: neither ranges of joined words nor words left out. */
function tokenOf(line: string): TreeToken[] {
  const [id = "", form = "", , upos = "", xpos = "", , head = "", label = ""] = line.split("\t");
  if (!/^\d+$/.test(id)) return [];
  return [{ form, upos, xpos, head: Number(head) - 1, label }];
}
