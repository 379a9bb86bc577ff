import { readdirSync, readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

const SAMPLES = new URL("../samples/", import.meta.url);
const SETS = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The encodings that the sets hold on purpose; whatever is not listed here is UTF-8. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "japan-nato/04-dispatch-mission.txt": "windows-1252",
  "japan-nato/11-dispatch-the-hague.txt": "utf-16le",
  "sarrane-bank/03-courier-loan.html": "windows-1252",
  "sarrane-bank/06-communique.txt": "windows-1252",
  "sarrane-bank/08-newswire-office.txt": "utf-16be",
};

function textsOf(set: string): readonly string[] {
  return readdirSync(new URL(`${set}/`, SAMPLES)).filter((name) => /\.(txt|html)$/.test(name));
}

function bytesOf(path: string): Buffer {
  return readFileSync(new URL(path, SAMPLES));
}

describe.each(SETS)("the samples in %s", (set) => {
  test.each(textsOf(set))("%s says that it was written for this project", (name) => {
    const path = `${set}/${name}`;
    const text = iconv.decode(bytesOf(path), ENCODINGS[path] ?? "utf-8");
    expect(text).not.toContain("\ufffd");
    expect(text).toMatch(/written for the Rapporteur project/);
    expect(text).toMatch(/invented/);
  });

  test.each(textsOf(set))("%s is in the encoding it is here to test", (name) => {
    const path = `${set}/${name}`;
    const asUtf8 = () => new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(path));
    if (ENCODINGS[path] === undefined) expect(asUtf8).not.toThrow();
    else expect(asUtf8).toThrow();
  });

  test("the manifest names every text and nothing else", () => {
    const manifest: unknown = JSON.parse(bytesOf(`${set}/manifest.json`).toString("utf8"));
    const named = (manifest as readonly { readonly file: string }[]).map((entry) => entry.file);
    expect([...named].sort()).toEqual([...textsOf(set)].sort());
  });
});
