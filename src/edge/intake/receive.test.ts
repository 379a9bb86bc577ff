import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clean } from "../../core/clean/index.ts";
import { givenClaims } from "./given.ts";
import { readManifest } from "./manifest.ts";
import { isRefusal, sizeOf } from "./read-whole.ts";
import { type ReceiveOptions, receiveAll } from "./receive.ts";
import type { Received } from "./received.ts";

const TEXT =
  "The two sides met in Lys on Tuesday and agreed to keep their joint patrols for another year.";
let folder = "";
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-intake-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function all(paths: readonly string[], options: ReceiveOptions = {}): Promise<Received[]> {
  const received: Received[] = [];
  for await (const each of receiveAll(paths, options)) received.push(each);
  return received;
}

/** What one file gives, when it is one article. */
async function receive(path: string, options: ReceiveOptions = {}): Promise<Received> {
  const [one, ...more] = await all([path], options);
  if (one === undefined || more.length > 0) throw new Error(`${path} gave ${more.length + 1}`);
  return one;
}

const outcome = (received: Received): string =>
  "refusal" in received
    ? received.refusal.code
    : "article" in received
      ? received.article.name
      : "unchanged";

describe("Files that are no articles are refused by name", () => {
  test.each([
    ["nothing.txt", "", "empty-file"],
    ["blank.txt", " \r\n\t\n", "empty-file"],
    ["picture.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "image-file"],
    ["photo.txt", Buffer.from("ffd8ffe000104a4649460001", "hex"), "image-file"],
    [
      "program.txt",
      Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 256)),
      "binary-file",
    ],
    ["paper.txt", "%PDF-1.7\n1 0 obj", "damaged-file"],
    ["table.txt", '[{"a": 1}, {"a": 2}]', "unsupported-format"],
    ["drawing.xml", '<?xml version="1.0"?><svg><g/></svg>', "unsupported-format"],
    [
      "shell.html",
      "<!doctype html><html><body><div id=app></div><script>run()</script><noscript>Enable scripts</noscript>",
      "script-shell",
    ],
    [
      "menu.html",
      `<!doctype html><nav><a href=a>${TEXT}</a></nav><p><a href=b>${TEXT} ${TEXT}</a>`,
      "no-article",
    ],
  ])("%s", async (name, content, code) => {
    const received = await receive(put(name, content));
    expect(outcome(received)).toBe(code);
    expect("refusal" in received && received.refusal.path).toBe(at(name));
    expect("refusal" in received && received.refusal.message).toMatch(/^[A-Z].*[^.]$/);
  });

  test("A file above the size allowed is refused unread, in far less than two seconds", async () => {
    const path = put("huge.txt", "");
    truncateSync(path, 3_000_000_000);
    const started = performance.now();
    const received = await receive(path);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(received).toMatchObject({ refusal: { code: "too-large", path } });
    expect("refusal" in received && received.refusal.message).toContain(
      "3000 MB, more than the 20 MB",
    );
    expect(outcome(await receive(put("small.txt", TEXT), { maxBytes: 10 }))).toBe("too-large");
  });

  test("A path to nothing, a link to nothing and a device", async () => {
    symlinkSync(at("gone"), at("link.txt"));
    const received = await all([at("missing.txt"), at("link.txt"), "/dev/null"]);
    expect(received.map(outcome)).toEqual(["not-found", "unreadable", "not-a-file"]);
  });
});

describe("A folder", () => {
  test("Good files are taken and bad ones named, in order, folders of folders included", async () => {
    mkdirSync(at("pile/b"), { recursive: true });
    put("pile/c.txt", TEXT);
    put("pile/a.txt", TEXT);
    put("pile/b/empty.txt", "");
    put("pile/b/page.html", `<!doctype html><h1>Patrols</h1><p>${TEXT}<p>${TEXT}`);
    put("pile/.hidden", "no");
    symlinkSync(at("pile"), at("pile/b/round"));
    expect((await all([at("pile")])).map(outcome)).toEqual([
      "a.txt",
      "empty-file",
      "page.html",
      "c.txt",
    ]);
  });

  test("An empty folder is said to be empty", async () => {
    mkdirSync(at("empty"));
    expect((await all([at("empty")])).map(outcome)).toEqual(["empty-folder"]);
  });
});

describe("An article", () => {
  test("The text is the whole file as decoded; the hash is of the bytes", async () => {
    const bytes = Buffer.from(`\ufeff${TEXT}\r\n\r\n  ${TEXT} \n`);
    const received = await receive(put("whole.txt", bytes));
    if (!("article" in received)) throw new Error(outcome(received));
    const { article } = received;
    expect(article.text).toBe(`${TEXT}\r\n\r\n  ${TEXT} \n`);
    expect(article.sha256).toMatch(/^[\da-f]{64}$/);
    expect(received.bytes.equals(bytes)).toBe(true);
    expect(article.mediaType).toBe("text/plain");
    expect(article.blocks).toHaveLength(2);
    expect(clean(article).segments).toHaveLength(2);
  });

  test("A page without the name of one is a page", async () => {
    const received = await receive(
      put("page.txt", `<html><title>x</title><p>${TEXT}</p><p>${TEXT}</p>`),
    );
    expect("article" in received && received.article.mediaType).toBe("text/html");
  });
});

describe("A manifest", () => {
  const fields = (received: Received): string[] =>
    "article" in received
      ? received.article.claims.map(({ field, value }) => `${field}=${value}`)
      : [];

  test("JSON by path seen from its folder, CSV by base name", async () => {
    mkdirSync(at("told/x"), { recursive: true });
    put("told/x/a.txt", TEXT);
    const json = await readManifest(
      put(
        "told/index.json",
        JSON.stringify([
          { file: "x/a.txt", title: "Patrols", published: "3 May 2021", outlet: null },
        ]),
      ),
    );
    if (isRefusal(json)) throw new Error(json.message);
    const received = await all([at("told")], { manifest: json });
    expect(received.map(outcome)).toEqual(["a.txt"]);
    expect(received.map(fields)).toEqual([["title=Patrols", "published=2021-05-03"]]);
    expect("article" in (received[0] ?? {}) && received[0]).toMatchObject({
      article: { claims: [{ basis: "given", from: "manifest:index.json" }, {}] },
    });
    const csv = await readManifest(
      put("list.csv", 'file;title;issuer\r\na.txt;"Say ""yes""; now";The Compact\r\n'),
    );
    if (isRefusal(csv)) throw new Error(csv.message);
    expect(fields(await receive(at("told/x/a.txt"), { manifest: csv }))).toEqual([
      'title=Say "yes"; now',
      "issuer=The Compact",
    ]);
  });

  test.each([
    [
      "bad.csv",
      "file,published\na.txt,2021-05-03\nb.txt,soon\n",
      'row 3 (b.txt): published "soon" is no date',
    ],
    [
      "day.json",
      '[{"file":"a.txt","published":"2021-02-30"}]',
      'entry 1 (a.txt): published "2021-02-30" is no date',
    ],
    ["none.csv", "title\nx\n", 'no column "file"'],
    ["nameless.json", '[{"title":"x"}]', "entry 1: no file is named"],
    ["twice.csv", "file\na.txt\na.txt\n", "row 3: a.txt is named twice"],
    ["broken.json", "[{", "no JSON"],
    ["address.csv", "file,url\na.txt,example\n", "row 2 (a.txt): url is no address"],
    ["empty.csv", "", "empty"],
  ])("%s is refused with the place of its fault", async (name, content, message) => {
    const made = await readManifest(put(name, content));
    expect(isRefusal(made) && made.code).toBe("manifest");
    expect(isRefusal(made) && made.message).toContain(message);
  });

  test("Flags are checked as a manifest's fields are", () => {
    expect(givenClaims({ published: "2021-05", title: " x " }, "flag")).toEqual({
      claims: [
        { field: "title", value: "x", basis: "given", from: "flag" },
        { field: "published", value: "2021-05", basis: "given", from: "flag" },
      ],
    });
    expect(givenClaims({ published: "once" }, "flag")).toHaveProperty("faults");
  });
});

test("Sizes are read in the units people write", () => {
  expect(["20MB", "500 kB", "1000", "1.5m"].map(sizeOf)).toEqual([
    20_000_000, 500_000, 1000, 1_500_000,
  ]);
  expect(["", "0", "many", "-3"].map(sizeOf)).toEqual([null, null, null, null]);
});
