import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readChainTable } from "./chain-table.ts";
import { readColumns } from "./columns.ts";
import { rebuilt } from "./rebuilt.ts";
import { readTreeDocuments } from "./treebank.ts";

function fileOf(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "gold-files-")), name);
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(content) : content);
  return path;
}

const wordsIn = (
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
) => spans.map(({ start, end }) => Array.from(text).slice(start, end).join(""));

test("Words in columns become a text a document, with a line a sentence", () => {
  const path = fileOf(
    "mini.conll.gz",
    "-DOCSTART- O\n\nThe O\nQuay I-ORG\nBoard I-ORG\nleft O\n. O\n\n🚢 O\nVarn I-PER\nstayed O\n\n-DOCSTART- O\n\nBrack B-PER\nVarn B-PER\n",
  );
  const [first, second] = readColumns(path, "mini");
  expect(first?.text).toBe("The Quay Board left.\n🚢 Varn stayed");
  expect(wordsIn(first?.text ?? "", first?.entities ?? [])).toEqual(["Quay Board", "Varn"]);
  expect(second?.id).toBe("mini-0001");
  expect(wordsIn(second?.text ?? "", second?.entities ?? [])).toEqual(["Brack", "Varn"]);
});

test("Numbered words stand in the text that their sentence gives", () => {
  const path = fileOf(
    "mini.iob2",
    "# sent_id = 1\n# text = Odile's ship, Sarrane.\n1\tOdile\tB-PER\t-\tx\n2\t's\tO\n3\tship\tO\n4\t,\tO\n5\tSarrane\tB-LOC\n6\t.\tO\n",
  );
  const [text] = readColumns(path, "mini");
  expect(text?.text).toBe("Odile's ship, Sarrane.");
  expect(wordsIn(text?.text ?? "", text?.entities ?? [])).toEqual(["Odile", "Sarrane"]);
});

test("A text is rebuilt with blanks where English has them", () => {
  const words = [
    "The",
    "board",
    "'s",
    "“",
    "no",
    "”",
    "(",
    "5",
    "%",
    ")",
    "is",
    '"',
    "fine",
    '"',
    ".",
  ];
  const { text, places } = rebuilt(words);
  expect(text).toBe('The board\'s “no” (5%) is "fine".');
  expect(places.map(([start, end]) => text.slice(start, end))).toEqual(words);
});

test("A treebank gives raw texts with paragraphs, and counts sentence ends without blanks", () => {
  const token = (id: string, form: string) => `${id}\t${form}\t_\tX\tFW\t_\t0\troot\t_\t_`;
  const path = fileOf(
    "mini.conllu.gz",
    [
      `# newdoc id = one\n# newpar\n# text = We can't.\n${token("1", "We")}\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n${token("2", "ca")}\n${token("3", "n't")}\n${token("4", ".")}`,
      `# text = Go on.\n${token("1", "Go")}\n${token("2", "on")}\n${token("2.1", "left-out")}\n${token("3", ".")}`,
      `# newpar\n# text = End\n${token("1", "End")}`,
      `# newdoc id = two\n# text = New\n${token("1", "New")}`,
    ].join("\n\n"),
  );
  const [one, two] = readTreeDocuments(path);
  expect(one?.text).toBe("We can't. Go on.\n\nEnd");
  expect(one?.ends).toEqual([8, 13, 16]);
  expect(one?.sentences.map((tokens) => tokens.length)).toEqual([4, 3, 1]);
  expect(two).toMatchObject({ id: "two", text: "New", ends: [3] });
});

test("References open and close in brackets, one in another", () => {
  const path = fileOf(
    "mini.csv",
    [
      "topic,doc_id,sent_id,token_id,token,reference",
      "0,0_L,0,0,Minister,(0_A",
      "0,0_L,0,1,Varn,0_A)|(0_B)",
      '0,0_L,0,2,",",-',
      "0,0_L,1,0,She,(0_A)",
    ].join("\n"),
  );
  const [text] = readChainTable(path);
  expect(text).toMatchObject({ id: "0_L", topic: "0", text: "Minister Varn,\nShe" });
  expect(
    text?.mentions.map(({ chain, start, end }) => [chain, text.text.slice(start, end)]),
  ).toEqual([
    ["0_A", "Minister Varn"],
    ["0_B", "Varn"],
    ["0_A", "She"],
  ]);
});
