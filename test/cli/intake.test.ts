/** What `add` and `read` make of archives, bundles, feeds and addresses, as a person sees it. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HEADLINE, newsPage, PARAGRAPHS } from "../made/news.ts";
import { madePdf, setLines } from "../made/pdf.ts";
import { madeWarc } from "../made/warc.ts";
import { bundledProgram, ended, invented, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await bundledProgram("intake");
});
afterAll(() => program?.end());

const articles = async (record: string): Promise<readonly { id: string; url?: string | null }[]> =>
  JSON.parse((await program.run("export", "--format", "json", "--record", record)).out).articles;

const WHOLE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");

describe("rapporteur add", () => {
  test("takes what an archive holds, tells how many of it, and one line of each that it refuses", async () => {
    program.write(
      "pile.zip",
      zipSync({
        "one.txt": strToU8(invented(1)),
        "two.html": strToU8(newsPage()),
        "empty.txt": strToU8(""),
        "paper.pdf": madePdf({
          pages: [
            setLines([
              "The harbour of Tarn was closed on Tuesday after a storm.",
              "It opens again in May.",
            ]),
          ],
        }),
        "scan.pdf": madePdf({ pages: [[]] }),
      }),
    );
    const { status, out, err } = await program.run(
      ...["add", "pile.zip", "--record", "pile.db", "--report", "pile.jsonl"],
    );
    expect(status).toBe(1);
    const report = readFileSync(join(program.folder, "pile.jsonl"), "utf8").trim().split("\n");
    expect(report.map((line) => JSON.parse(line))).toEqual([
      {
        source: "pile.zip",
        path: "pile.zip/empty.txt",
        outcome: "refused",
        code: "empty-file",
        message: expect.any(String),
      },
      { source: "pile.zip", path: "pile.zip/one.txt", outcome: "added", name: "one.txt" },
      { source: "pile.zip", path: "pile.zip/paper.pdf", outcome: "added", name: "paper.pdf" },
      {
        source: "pile.zip",
        path: "pile.zip/scan.pdf",
        outcome: "refused",
        code: "no-text",
        message: expect.any(String),
      },
      { source: "pile.zip", path: "pile.zip/two.html", outcome: "added", name: "two.html" },
    ]);
    expect(out).toMatch(/^pile\.zip: 5 documents, 3 added, 2 refused$/m);
    expect(out).toMatch(/^3 added, 2 refused; the record pile\.db has 3 articles$/m);
    expect(err).toMatch(/^refused: pile\.zip\/empty\.txt: .+ \(empty-file\)$/m);
    expect(err).toMatch(/^refused: pile\.zip\/scan\.pdf: .+OCR.+ \(no-text\)$/m);
    const again = await program.run("add", "pile.zip", "--record", "pile.db");
    expect(again.out).toMatch(/^pile\.zip: 5 documents, 3 already there, 2 refused$/m);
  });

  test("divides an export, with the header of each article as what is known of it", async () => {
    const item = (title: string, outlet: string, date: string, number: number): string =>
      `${title}\n\n${outlet}\n\n${date}\n\nLength: 80 words\n\nBody\n\n${invented(number).split("\n\n").slice(1).join("\n\n")}\n\nLoad-Date: March 9, 2031\n\nEnd of Document\n\n`;
    program.write(
      "export.txt",
      item("Velmark talks of rail", "The Tarn Ledger", "March 4, 2031 Tuesday", 12) +
        item("Ostria talks of grain", "Oldmere Post", "March 6, 2031 Thursday", 13),
    );
    expect((await program.run("add", "export.txt", "--record", "export.db")).out).toMatch(
      /^export\.txt: 2 documents, 2 added$/m,
    );
    const { out } = await program.run("list", "--record", "export.db");
    expect(out).toMatch(/export-1 {2}2031-03-04 {2}Velmark talks of rail\n.*The Tarn Ledger/);
    expect(out).toMatch(/export-2 {2}2031-03-06 {2}Ostria talks of grain\n.*Oldmere Post/);
  });

  test("takes a web archive page by page, each at its address; added again nothing is new", async () => {
    program.write(
      "site.warc.gz",
      madeWarc([
        { address: "https://ledger.example/a", date: "2031-03-05T08:00:00Z", body: newsPage() },
        {
          address: "https://ledger.example/a",
          date: "2031-03-07T08:00:00Z",
          body: newsPage(HEADLINE, [
            ...PARAGRAPHS,
            "Corrected: the patrols began in 2029, not in 2028, as the report said.",
          ]),
        },
        {
          address: "https://ledger.example/b",
          date: "2031-03-05T08:00:00Z",
          body: newsPage("Fishermen see no boats", [...PARAGRAPHS].reverse()),
        },
      ]),
    );
    const add = () => program.run("add", "site.warc.gz", "--record", "site.db");
    expect((await add()).out).toMatch(/^2 added, 1 new version;/m);
    expect((await add()).out).toMatch(/^3 already there;/m);
    const { out } = await program.run("show", "a", "--record", "site.db");
    expect(out).toMatch(/version 2: https:\/\/ledger\.example\/a/);
  });

  test("takes the items of a feed that are new, when it is followed", async () => {
    const feed = (ids: readonly number[]): string =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>The Tarn Ledger</title>${ids.map((id) => `<item><title>${HEADLINE} ${id}</title><link>https://ledger.example/${id}</link><guid>g${id}</guid><description><![CDATA[${WHOLE}<p>Round ${id} was the longest of all the rounds so far.</p>]]></description></item>`).join("")}</channel></rss>`;
    const follow = () => program.run("add", "feed.xml", "--follow", "--record", "feed.db");
    program.write("feed.xml", feed([1, 2]));
    expect((await follow()).out).toMatch(/^2 added;/m);
    program.write("feed.xml", feed([3, 2, 1]));
    expect((await follow()).out).toMatch(/^1 added;/m);
    expect((await follow()).out).toMatch(/^Nothing to add;/m);
    expect((await articles("feed.db")).map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  test("asks no machine but those of the public network", async () => {
    const server: Server = createServer((_, response) => response.end(newsPage()));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    program.write("near.txt", invented(20));
    const { status, out, err } = await program.run(
      "add",
      address,
      "near.txt",
      "--record",
      "near.db",
    );
    server.close();
    expect(status).toBe(1);
    expect(err).toMatch(
      /^refused: http:\/\/127\.0\.0\.1.* not on the public network \(address-refused\)$/m,
    );
    expect(out).toMatch(/^1 added, 1 refused;/m);
  });
});

describe("rapporteur show", () => {
  test("says on which page of a PDF a passage stands", async () => {
    program.write(
      "paper.pdf",
      madePdf({
        pages: [
          setLines([
            "The harbour of Tarn was closed on Tuesday after a storm, its master said.",
            "It opens again in May, and nobody knows who will pay for the new pier.",
          ]),
          setLines([
            "Defence Minister Ada Torvik of Velmark met the Ostrian envoy Milo Brandt in Tarn.",
            "Velmark plans to send 12 boats to Oldmere by 2034, she said on Wednesday.",
          ]),
        ],
      }),
    );
    await program.run("add", "paper.pdf", "--published", "2031-03-04", "--record", "paper.db");
    const { out } = await program.run("show", "Ada Torvik", "--record", "paper.db");
    expect(out).toMatch(/paper \d+-\d+, page 2 {2}“Ada Torvik”/);
  });
});

describe("rapporteur read", () => {
  test("takes a document of any format that is piped in", async () => {
    const child = program.start("read", "-", "--json");
    child.stdin?.end(
      madePdf({
        pages: [
          setLines([
            "Defence Minister Ada Torvik of Velmark met the envoy of Ostria in Tarn.",
            "They agreed to meet again in May, the minister said on Tuesday.",
          ]),
        ],
      }),
    );
    const { status, out } = await ended(child);
    expect(status).toBe(0);
    expect(JSON.parse(out).source.mediaType).toBe("application/pdf");
  });

  test("names what a pattern does not fit, and reads what it does", async () => {
    program.write("pattern/a.txt", invented(30));
    program.write("pattern/b.md", invented(31));
    const { out } = await program.run("read", "pattern/*.txt", "--json");
    expect(out.trim().split("\n")).toHaveLength(1);
    expect((await program.run("read", "pattern/*.pdf")).err).toMatch(
      /No file fits this pattern \(not-found\)/,
    );
  });
});
