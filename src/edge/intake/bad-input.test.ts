/** Inputs that are damaged, false, or made to do harm: each is named for what it is, and the others go on. */
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { madeDocx, paragraph } from "../../../test/made/docx.ts";
import { HEADLINE, newsPage, PARAGRAPHS } from "../../../test/made/news.ts";
import { MadeFolder, outcomeOf, takenAll, takenOne } from "../../../test/made/taken.ts";
import { madeWarc } from "../../../test/made/warc.ts";

const folder = new MadeFolder();
afterAll(() => folder.end());

const TEXT = PARAGRAPHS.join("\n\n");
const outcomes = async (name: string, content: string | Uint8Array): Promise<readonly string[]> =>
  (await takenAll([await folder.put(name, content)])).map(outcomeOf);

const zeros = (size: number): Buffer => Buffer.alloc(size, " ");

describe("What is made to fill the memory", () => {
  test("a zip archive whose members unpack to more than allowed, one or many", async () => {
    const big = Buffer.from(zipSync({ "big.txt": zeros(21_000_000), "good.txt": strToU8(TEXT) }));
    expect(await outcomes("big.zip", big)).toEqual(["too-large", "good.txt"]);
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${10 + i}.txt`, zeros(15_000_000)] as const),
    );
    const all = await outcomes("many.zip", Buffer.from(zipSync(many)));
    expect(all.at(-1)).toBe("too-large");
    expect(all.length).toBeLessThan(12);
  });

  test("a zip archive that lies about the size of a member", async () => {
    const zip = Buffer.from(zipSync({ "lie.txt": zeros(5_000_000), "good.txt": strToU8(TEXT) }));
    const central = zip.indexOf(Buffer.from("PK\x01\x02", "latin1"));
    zip.writeUInt32LE(1_000, central + 24);
    expect(await outcomes("lie.zip", zip)).toEqual(["good.txt", "damaged-file"]);
  });

  test("archives in archives in archives", async () => {
    let inner = Buffer.from(zipSync({ "good.txt": strToU8(TEXT) }));
    for (let i = 0; i < 6; i++) inner = Buffer.from(zipSync({ "in.zip": inner }));
    expect(await outcomes("deep.zip", inner)).toEqual(["too-deep"]);
  });

  test("a gzip file", async () => {
    expect(await outcomes("bomb.txt.gz", gzipSync(zeros(60_000_000)))).toEqual(["too-large"]);
  });

  test("entities in XML that multiply: they are not expanded", async () => {
    const entities = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    ).join("");
    const type = `<!DOCTYPE rss [<!ENTITY e0 "lol">${entities}]>`;
    const rss = `<?xml version="1.0"?>${type}<rss version="2.0"><channel><title>&e12;</title><item><title>&e12;</title><description>&e12;</description></item></channel></rss>`;
    expect(await outcomes("bomb.xml", rss)).toEqual(["teaser"]);
    const { article } = await takenOne(
      await folder.put(
        "bomb.docx",
        madeDocx({ body: `${type}${paragraph("&e12; patrols")}${paragraph(TEXT)}` }),
      ),
    );
    expect(article.text.length).toBeLessThan(2_000);
  });

  test("a PDF whose streams unpack to gigabytes", async () => {
    const packed = deflateSync(zeros(120_000_000)).toString("latin1");
    const pdf = `%PDF-1.4\n1 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`;
    expect(await outcomes("bomb.pdf", Buffer.from(pdf, "latin1"))).toEqual(["too-large"]);
  });

  test("millions of tags, and tags ten thousand deep", async () => {
    const millions = `<!doctype html><html><body>${"<p>a".repeat(1_200_000)}`;
    expect(await outcomes("tags.html", millions)).toEqual(["too-large"]);
    const inline = `${newsPage()}${"<b></b>".repeat(2_000_000)}`;
    expect(await outcomes("inline.html", inline)).toEqual(["inline.html"]);
    const deep = newsPage(HEADLINE, [
      `${"<div>".repeat(10_000)}${TEXT}${"</div>".repeat(10_000)}`,
      ...PARAGRAPHS,
    ]);
    const { article } = await takenOne(await folder.put("deep.html", deep));
    expect(article.text).toContain(PARAGRAPHS[2]);
  });

  test("rich text with groups that never end, and mails with parts without end", async () => {
    expect(await outcomes("deep.rtf", `{\\rtf1 ${"{\\b ".repeat(500_000)}${TEXT}`)).toEqual([
      "deep.rtf",
    ]);
    const parts = Array.from(
      { length: 30 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
    ).join("");
    const mail = `From: a@veldland.example\r\nTo: b@utopia.example\r\nMIME-Version: 1.0\r\n${parts}\r\n${TEXT}`;
    expect(await outcomes("deep.eml", mail)).toEqual(["no-text"]);
  });

  test("a feed with ten thousand items gives each of them", async () => {
    const whole = PARAGRAPHS.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("");
    const items = Array.from(
      { length: 10_000 },
      (_, i) =>
        `<item><title>Round ${i}</title><link>https://ledger.example/${i}</link><description>${i % 100 === 0 ? whole : "Short."}</description></item>`,
    );
    const rss = `<rss version="2.0"><channel><title>Ledger</title>${items.join("")}</channel></rss>`;
    const all = await outcomes("large.xml", rss);
    expect(all).toHaveLength(10_000);
    expect(all.filter((outcome) => outcome !== "teaser")).toHaveLength(100);
  });
});

describe("What was cut short or damaged", () => {
  test("a gzip file is refused, for nobody knows the rest of it", async () => {
    const packed = gzipSync(TEXT);
    expect(await outcomes("cut.txt.gz", packed.subarray(0, packed.length - 20))).toEqual([
      "damaged-file",
    ]);
  });

  test("a web archive gives what stands before the damage, and says that there is some", async () => {
    // Bytes that do not pack, so that the damage stands behind them.
    const padding = Array.from({ length: 2_000 }, (_, i) =>
      ((i * 2_654_435_761) >>> 0).toString(36),
    ).join("");
    const records = ["a", "b"].map((name) => ({
      address: `https://ledger.example/${name}`,
      date: "2031-03-05T08:00:00Z",
      body: `${newsPage()}<!-- ${padding} -->`,
    }));
    for (const packed of [true, false]) {
      const whole = madeWarc(records, { packed });
      const name = packed ? "cut.warc.gz" : "cut.warc";
      expect(await outcomes(name, whole.subarray(0, whole.length - 200))).toEqual([
        "a",
        "damaged-file",
      ]);
      const noise = Buffer.from("\r\nnothing that a record begins with\r\n\r\n");
      expect(await outcomes(`noise-${name}`, Buffer.concat([whole, noise]))).toEqual(
        expect.arrayContaining(["a", "damaged-file"]),
      );
    }
    const endless = Buffer.concat([Buffer.from("WARC/1.0\r\n"), Buffer.alloc(3_000_000, "x")]);
    expect(await outcomes("endless.warc", endless)).toEqual(["damaged-file"]);
  });

  test("a zip archive without its end, and a Word file without its text", async () => {
    const zip = Buffer.from(zipSync({ "a.txt": strToU8(TEXT) }));
    expect(await outcomes("cut.zip", zip.subarray(0, zip.length - 30))).toEqual(["damaged-file"]);
    expect(await outcomes("empty.docx", madeDocx({ body: "" }))).toEqual(["no-text"]);
  });

  test("text with bytes that are no UTF-8 is read, and says so; a false charset is not believed", async () => {
    const broken = Buffer.concat([
      Buffer.from("“Häfen”, „Zölle“: "),
      Buffer.from([0xff]),
      Buffer.from(TEXT),
    ]);
    const { article } = await takenOne(await folder.put("broken.txt", broken));
    expect(article.problems?.map(({ code }) => code)).toEqual(["broken-encoding"]);
    const claimsLatin = newsPage("Häfen und Zölle in Utopia").replace(
      'charset="utf-8"',
      'charset="iso-8859-1"',
    );
    expect((await takenOne(await folder.put("false.html", claimsLatin))).article.text).toContain(
      "Häfen und Zölle",
    );
    const isLatin = Buffer.from(newsPage("H\xe4fen und Z\xf6lle in Utopia"), "latin1");
    expect((await takenOne(await folder.put("latin.html", isLatin))).article.text).toContain(
      "Häfen und Zölle",
    );
  });
});

describe("Pages without an article are named for what they are", () => {
  const page = (title: string, body: string): string =>
    `<!doctype html><html><head><meta charset=utf-8><title>${title}</title></head><body>${body}</body></html>`;
  const [first = ""] = PARAGRAPHS;

  test.each([
    [
      "missing.html",
      page(
        "404 - Page not found | Ledger",
        "<h1>Page not found</h1><p>The page you are looking for may have been moved. Try our search to find what you want to read today.</p>",
      ),
      "error-page",
    ],
    [
      "fault.html",
      page(
        "Ledger",
        "<h1>503 Service Unavailable</h1><p>No server is available to handle this request.</p>",
      ),
      "error-page",
    ],
    [
      "check.html",
      page(
        "Just a moment...",
        "<p>Checking if the site connection is secure. This may take a few seconds, please stay.</p>",
      ),
      "error-page",
    ],
    [
      "cookies.html",
      page(
        "Ledger",
        `<div class="modal"><h2>We value your privacy</h2><p>We and our 840 partners store and access information on a device, such as cookies, and process personal data. You may accept or manage your preferences at any time in our cookie policy.</p><button>Accept all</button><button>Reject all</button></div>`,
      ),
      "cookie-wall",
    ],
    [
      "stub.html",
      page(
        HEADLINE,
        `<article><h1>${HEADLINE}</h1><p>${first}</p><p>The two ministers also</p><div class="offer"><h3>Subscribe to continue reading</h3><p>Already a subscriber? Log in</p></div></article>`,
      ),
      "paywall",
    ],
    [
      "marked.html",
      page(
        HEADLINE,
        `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><article><h1>${HEADLINE}</h1><p>${first}</p><p>Already a subscriber? Sign in.</p></article>`,
      ),
      "paywall",
    ],
    [
      "shell.html",
      `<!doctype html><html><head><title>Ledger</title></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/main.js"></script></body></html>`,
      "script-shell",
    ],
  ])("%s", async (name, content, code) => {
    const [one] = await takenAll([await folder.put(name, content)]);
    expect(one && outcomeOf(one)).toBe(code);
    expect(one && "refusal" in one && one.refusal.message).toMatch(/^[A-Z].*[^.]$/);
  });

  test.each([
    [
      "a short report with a bar that offers subscriptions",
      page(
        HEADLINE,
        `<header><p>Already a subscriber? Log in</p></header><article><h1>${HEADLINE}</h1><p>${PARAGRAPHS.join("</p><p>")}</p></article>`,
      ),
    ],
    [
      "an article about cookies",
      page(
        "Utopia bans tracking cookies",
        `<article><h1>Utopia bans tracking cookies</h1><p>Utopia will require consent before any cookies are stored, its minister said on Tuesday, and sites must let readers reject all of them.</p><p>${PARAGRAPHS.join("</p><p>")}</p></article>`,
      ),
    ],
    [
      "an article about an error",
      page(
        "404 people found alive after the storm in Utopia",
        `<article><h1>404 people found alive after the storm in Utopia</h1><p>${PARAGRAPHS.join("</p><p>")}</p></article>`,
      ),
    ],
    [
      "an article behind a consent dialogue",
      page(
        HEADLINE,
        `<div class="cookie-banner"><p>We use cookies and similar tools with our partners to show you what you like. Accept all or manage your preferences.</p></div><article><h1>${HEADLINE}</h1><p>${PARAGRAPHS.join("</p><p>")}</p></article>`,
      ),
    ],
  ])("%s is an article", async (name, content) => {
    expect(await outcomes(`${name}.html`, content)).toEqual([`${name}.html`]);
  });
});

describe("Whatever comes in", () => {
  const STARTS = [
    "",
    "%PDF-1.7\n",
    "{\\rtf1 ",
    "PK\x03\x04",
    "\x1f\x8b\x08",
    "WARC/1.0\r\n",
    "<rss version='2.0'>",
    "<!doctype html>",
    "From: a\nTo: b\nMIME-Version: 1.0\n",
  ];

  test("nothing throws, and everything has an outcome", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STARTS),
        fc.uint8Array({ maxLength: 400 }),
        async (start, rest) => {
          const all = await outcomes("any", Buffer.concat([Buffer.from(start, "latin1"), rest]));
          expect(all.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("the good ones among the bad are taken", async () => {
    for (const [name, content] of [
      ["mixed/a.pdf", "%PDF-1.4 damaged"],
      ["mixed/b.txt", TEXT],
      ["mixed/c.zip", "PK\x03\x04 damaged"],
      ["mixed/d.gz", "\x1f\x8b damaged"],
      ["mixed/e.html", newsPage()],
    ] as const)
      await folder.put(name, Buffer.from(content, "latin1"));
    expect((await takenAll([`${folder.path}/mixed`])).map(outcomeOf)).toEqual([
      "damaged-file",
      "b.txt",
      "damaged-file",
      "damaged-file",
      "e.html",
    ]);
  });
});
