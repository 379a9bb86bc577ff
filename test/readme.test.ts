import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundledProgram, type Program } from "./cli/program.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const RECORD = join(mkdtempSync(join(tmpdir(), "rapporteur-readme-")), "bank.db");

let program: Program;
beforeAll(async () => {
  program = await bundledProgram("readme");
});
afterAll(() => {
  program?.end();
  rmSync(join(RECORD, ".."), { recursive: true });
});

/** The words between quotes stay together; files are those of the project. */
function wordsOf(command: string): string[] {
  const words = command.match(/"[^"]*"|\S+/g) ?? [];
  return words
    .map((word) => word.replaceAll('"', ""))
    .map((word) => (word.startsWith("samples/") ? join(ROOT, word) : word))
    .map((word) => (word === "bank.db" ? RECORD : word));
}

/** Numbers of footnotes move with everything above them; columns are filled with blanks. */
const plain = (text: string): string => text.replace(/\[\d+\]/g, "[n]").replace(/\s+/g, " ");

test("The brief in the README is the one that its commands print.", async () => {
  const example = README.slice(README.indexOf("## An example"));
  const [excerpt = "", commands = ""] = [...example.matchAll(/```\n([\s\S]*?)```/g)].map(
    ([, block]) => block,
  );
  const typed = commands.split("\n").filter((line) => line.startsWith("npx rapporteur "));
  expect(typed).toHaveLength(2);
  let printed = "";
  for (const command of typed) {
    const { status, out } = await program.run(...wordsOf(command).slice(2));
    expect(status).toBe(0);
    printed = out;
  }
  for (const block of excerpt.split(/\n(?=[A-Z]| {1,2}\[)/))
    expect(plain(printed)).toContain(plain(block).trim());
});
