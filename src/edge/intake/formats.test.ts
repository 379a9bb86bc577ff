/** Each format with a file that is made here, through the same way as a user's file. */
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { madeDocx, paragraph } from "../../../test/made/docx.ts";
import { HEADLINE, newsPage, PARAGRAPHS } from "../../../test/made/news.ts";
import { madePdf, setLines } from "../../../test/made/pdf.ts";
import { claimed, MadeFolder, outcomeOf, takenAll, takenOne } from "../../../test/made/taken.ts";
import { madeWarc } from "../../../test/made/warc.ts";

const folder = new MadeFolder();
afterAll(() => folder.end());

const [FIRST = "", SECOND = "", THIRD = ""] = PARAGRAPHS;

describe("A PDF", () => {
  test("is read line by line into paragraphs, each with its page and place", async () => {
    const path = await folder.put(
      "patrols.pdf",
      madePdf({
        packed: true,
        info: { Title: "Patrols", Author: "Ada Hill", CreationDate: "D:20310304120000+09'00'" },
        pages: [
          [
            { text: "Extending the joint patrols", left: 72, top: 90, size: 18 },
            ...setLines(
              [
                "Veldland and Utopia agreed on Tuesday to extend their joint pat-",
                "rols in the Lys Strait for another year, officials of both sides said.",
              ],
              { top: 130 },
            ),
            ...setLines(["Fishing boats are safer than before, the minister said in Oldmere."], {
              top: 172,
            }),
          ],
        ],
      }),
    );
    const { article } = await takenOne(path);
    expect(article.text).toBe(
      "Extending the joint patrols\n\nVeldland and Utopia agreed on Tuesday to extend their joint patrols in the Lys Strait for another year, officials of both sides said.\n\nFishing boats are safer than before, the minister said in Oldmere.",
    );
    expect(article.mediaType).toBe("application/pdf");
    expect(claimed(article, "title")).toEqual([
      "Extending the joint patrols (pdf)",
      "Patrols (pdf-info)",
    ]);
    expect(claimed(article, "created")).toEqual(["2031-03-04 (pdf-info)"]);
    expect(claimed(article, "published")).toEqual([]);
    const at = article.text.indexOf("rols in the Lys");
    const place = article.places?.find(({ start, end }) => start <= at && at < end);
    expect(place).toMatchObject({ page: 1, left: 72 });
    expect(place?.bottom).toBeGreaterThan(142);
    expect(place?.top).toBeLessThan(142);
    expect(article.text.slice(place?.start, place?.end)).toMatch(/^rols in .* said\.$/);
  });

  test.each([
    ["scanned.pdf", madePdf({ pages: [[], []] }), "no-text", /no text.*2 pages.*OCR/],
    [
      "locked.pdf",
      madePdf({ pages: [setLines(["Secret"])], locked: true }),
      "encrypted-file",
      /password/,
    ],
    [
      "damaged.pdf",
      Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Cat"),
      "damaged-file",
      /cannot be read/,
    ],
  ])("%s is refused with its reason", async (name, bytes, code, message) => {
    const [one] = await takenAll([await folder.put(name, bytes)]);
    expect(one).toMatchObject({ refusal: { code } });
    expect(one !== undefined && "refusal" in one && one.refusal.message).toMatch(message);
  });
});

describe("A Word file", () => {
  test("gives its paragraphs without what was deleted, its notes set apart, its title", async () => {
    const body = [
      paragraph(HEADLINE, "Title"),
      paragraph(FIRST),
      `<w:p><w:r><w:t>Patrols </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r><w:r><w:t>begin at &quot;dawn&quot;.</w:t></w:r></w:p>`,
    ].join("");
    const path = await folder.put(
      "patrols.docx",
      madeDocx({
        body,
        notes: `<w:footnote>${paragraph("See the agreement of 2029.")}</w:footnote>`,
        properties:
          "<dc:title>Template</dc:title><dcterms:created>2031-03-04T10:00:00Z</dcterms:created>",
      }),
    );
    const { article } = await takenOne(path);
    expect(article.text).toBe(
      `${HEADLINE}\n\n${FIRST}\n\nPatrols always begin at "dawn".\n\nSee the agreement of 2029.`,
    );
    expect(article.blocks.map(({ path: steps }) => steps.join())).toEqual(["", "", "", "aside"]);
    expect(claimed(article, "title")).toEqual([`${HEADLINE} (docx)`, "Template (docx-properties)"]);
  });
});

describe("Rich text", () => {
  test("gives its paragraphs in their own characters, without pictures, headers and instructions", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times;}}{\info{\title Patrols}{\author Ada Hill}{\creatim\yr2031\mo3\dy4}}{\header Page header\par}{\*\unknown nothing}{\pict\pngblip 0011aabb}\pard ${HEADLINE}\par \ldblquote We agree,\rdblquote  said Ren\'e9 \u321?ukasz{\footnote A note.} of {\field{\*\fldinst HYPERLINK "https://utopia.example"}{\fldrslt Utopia}}.\par{\f1 \'cc\'e8\'f0}\~2031\par\pard {\v hidden}${THIRD}}`;
    const { article } = await takenOne(await folder.put("patrols.rtf", rtf));
    expect(article.text).toBe(
      `${HEADLINE}\n\n“We agree,” said René łukasz of Utopia.\n\nМир 2031\n\n${THIRD}\n\nA note.`.replace(
        "łukasz",
        "Łukasz",
      ),
    );
    expect(claimed(article, "title")).toEqual(["Patrols (rtf-info)"]);
    expect(claimed(article, "created")).toEqual(["2031-03-04 (rtf-info)"]);
  });
});

describe("A mail", () => {
  const text = PARAGRAPHS.join("\r\n\r\n");
  const head = [
    `From: =?utf-8?Q?Veldland_Press_B=C3=BCro?= <press@veldland.example>`,
    "To: desk@utopia.example",
    `Subject: Fwd: =?utf-8?B?${Buffer.from(HEADLINE).toString("base64")}?=`,
    "Date: Tue, 4 Mar 2031 23:10:05 +0900",
    "List-Id: <news.veldland.example>",
    "MIME-Version: 1.0",
  ].join("\r\n");

  test("gives its text, subject, sender and the day in the sender's zone", async () => {
    const mail = `${head}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text.replace("joint", "jo=\r\nint")}`;
    const { article } = await takenOne(await folder.put("release.eml", mail));
    expect(article.text).toBe(text);
    expect(claimed(article, "title")).toEqual([`${HEADLINE} (mail)`]);
    expect(claimed(article, "published")).toEqual(["Tue, 4 Mar 2031 (mail)"]);
    expect(claimed(article, "outlet")).toEqual(["Veldland Press Büro (mail)"]);
  });

  test("with a document attached gives the document, and the mail only if it says something", async () => {
    const attached = madeDocx({ body: paragraph(HEADLINE, "Title") + paragraph(FIRST) }).toString(
      "base64",
    );
    const mail = `${head}\r\nContent-Type: multipart/mixed; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\nPlease find the release attached.\r\n--xx\r\nContent-Type: application/octet-stream; name="release.docx"\r\nContent-Disposition: attachment; filename="release.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--xx--\r\n`;
    const { article, path } = await takenOne(await folder.put("attached.eml", mail));
    expect(path).toMatch(/attached\.eml\/release\.docx$/);
    expect(article.text).toBe(`${HEADLINE}\n\n${FIRST}`);
  });

  test("in a box of mails is one of several", async () => {
    const one = (subject: string): string =>
      `From ada@veldland.example Tue Mar  4 10:00:00 2031\r\n${head}\r\nX-Note: ${subject}\r\nContent-Type: text/plain\r\n\r\n${text} ${subject}\r\n\r\n`;
    const all = await takenAll([await folder.put("box.mbox", one("one") + one("two"))]);
    expect(all.map(outcomeOf)).toEqual(["mail-1.eml", "mail-2.eml"]);
  });

  test("that was passed on is dated by whoever wrote it first", async () => {
    const mail = `${head}\r\nContent-Type: text/plain\r\n\r\n---------- Forwarded message ----------\r\nFrom: Ada Hill <ada@veldland.example>\r\nDate: 2 March 2031\r\nSubject: ${HEADLINE}\r\n\r\n${text}`;
    const { article } = await takenOne(await folder.put("forwarded.eml", mail));
    expect(claimed(article, "published")).toEqual(["2 March 2031 (mail)"]);
  });
});

describe("A saved page", () => {
  test("in one file (MHTML) is the page, with its address and the day it was saved", async () => {
    const mhtml = [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://ledger.example/patrols",
      "Subject: Patrols",
      "Date: Wed, 5 Mar 2031 08:00:00 -0000",
      "MIME-Version: 1.0",
      `Content-Type: multipart/related; type="text/html"; boundary="----b"`,
      "",
      "",
      "------b",
      "Content-Type: text/html",
      "Content-ID: <frame-1@mhtml.blink>",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://ledger.example/patrols",
      "",
      newsPage().replace(/=/g, "=3D"),
      "------b",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "------b--",
      "",
    ].join("\r\n");
    const { article, bytes } = await takenOne(await folder.put("patrols.mhtml", mhtml));
    expect(article.text).toContain(SECOND);
    expect(bytes.toString()).toBe(mhtml);
    expect(claimed(article, "url")).toEqual(["https://ledger.example/patrols (saved-page)"]);
    expect(claimed(article, "retrieved")).toEqual(["2031-03-05T08:00:00.000Z (saved-page)"]);
  });

  test("with its folder of parts is one page, and the folder is passed over", async () => {
    await folder.put("saved/Patrols.html", newsPage());
    await folder.put("saved/Patrols_files/frame.html", newsPage("An advertisement", PARAGRAPHS));
    await folder.put("saved/other_files/kept.html", newsPage());
    expect((await takenAll([`${folder.path}/saved`])).map(outcomeOf)).toEqual([
      "Patrols.html",
      "kept.html",
    ]);
  });

  test("says where it came from, in the words of the program that saved it", async () => {
    const single = newsPage().replace(
      "<html>",
      "<html><!--\n Page saved with SingleFile \n url: https://ledger.example/one \n saved date: Wed Mar 05 2031 08:00:00 GMT+0900 \n-->",
    );
    const { article } = await takenOne(await folder.put("single.html", single));
    expect(claimed(article, "url")).toEqual(["https://ledger.example/one (saved-page)"]);
    expect(claimed(article, "retrieved")).toEqual(["2031-03-04T23:00:00.000Z (saved-page)"]);
    const plain = `<!-- saved from url=(0026)https://ledger.example/two -->\n${newsPage()}`;
    const other = await takenOne(await folder.put("plain.html", plain));
    expect(claimed(other.article, "url")).toEqual(["https://ledger.example/two (saved-page)"]);
  });
});

describe("An archive", () => {
  const zip = (files: Readonly<Record<string, string | Uint8Array>>): Buffer =>
    Buffer.from(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([name, content]) => [
            name,
            typeof content === "string" ? strToU8(content) : content,
          ]),
        ),
      ),
    );

  test("of files gives each of them, whatever its format, and names what it cannot read", async () => {
    const path = await folder.put(
      "pile.zip",
      zip({
        "b/patrols.html": newsPage(),
        "a.txt": PARAGRAPHS.join("\n\n"),
        "empty.txt": "",
        "__MACOSX/a.txt": "x",
        "b/.DS_Store": "x",
        "page.html": newsPage(),
        "page_files/frame.html": newsPage(),
        "inner.zip": zip({ "deep.txt": FIRST }),
      }),
    );
    const all = await takenAll([path]);
    expect(all.map(outcomeOf)).toEqual([
      "a.txt",
      "patrols.html",
      "empty-file",
      "deep.txt",
      "page.html",
    ]);
    expect(all.map((one) => one.path.slice(path.length))).toContain("/inner.zip/deep.txt");
  });

  test("of the web gives every page with its address and the day of its capture", async () => {
    const warc = madeWarc([
      { address: "https://ledger.example/a", date: "2031-03-05T08:00:00Z", body: newsPage() },
      {
        address: "https://ledger.example/x.png",
        date: "2031-03-05T08:00:01Z",
        body: "\x89PNG",
        type: "image/png",
      },
      {
        address: "https://ledger.example/gone",
        date: "2031-03-05T08:00:02Z",
        body: "<p>Gone",
        status: "404 Not Found",
      },
      {
        address: "https://ledger.example/packed",
        date: "2031-03-05T08:00:03Z",
        body: gzipSync(newsPage("A second headline of the Ledger")),
        headers: { "Content-Encoding": "gzip" },
      },
    ]);
    for (const [name, bytes] of [
      ["pages.warc.gz", warc],
      [
        "pages.wacz",
        zip({ "datapackage.json": "{}", "archive/data.warc.gz": warc, "pages/pages.jsonl": "{}" }),
      ],
    ] as const) {
      const all = await takenAll([await folder.put(name, bytes)]);
      expect(all.map(outcomeOf)).toEqual(["a", "packed"]);
      expect(all.map((one) => "article" in one && one.place)).toEqual([
        "https://ledger.example/a",
        "https://ledger.example/packed",
      ]);
      const [one] = all;
      if (one === undefined || !("article" in one)) throw new Error("No article");
      expect(claimed(one.article, "retrieved")).toEqual(["2031-03-05T08:00:00Z (warc)"]);
    }
  });

  test("that was packed with gzip is what it holds", async () => {
    const { article, path } = await takenOne(await folder.put("one.html.gz", gzipSync(newsPage())));
    expect(path).toMatch(/one\.html$/);
    expect(article.mediaType).toBe("text/html");
  });
});

describe("A feed in a file", () => {
  const item = (id: number, description: string): string =>
    `<item><title>${HEADLINE} &amp; more ${id}</title><link>https://ledger.example/${id}</link><guid>g${id}</guid><pubDate>Tue, 04 Mar 2031 10:00:00 +0900</pubDate><description><![CDATA[${description}]]></description></item>`;
  const whole = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");

  test("gives the items that carry their text, and says of the others what to do", async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Oldmere Ledger</title>${item(1, whole)}${item(2, "<p>A short teaser.</p>")}</channel></rss>`;
    const all = await takenAll([await folder.put("feed.xml", rss)]);
    expect(all.map(outcomeOf)).toEqual(["1", "teaser"]);
    const [one] = all;
    if (one === undefined || !("article" in one)) throw new Error("No article");
    expect(one.place).toBe("https://ledger.example/1");
    expect(claimed(one.article, "outlet")).toContain("The Oldmere Ledger (feed)");
    expect(claimed(one.article, "published")).toContain("Tue, 04 Mar 2031 10:00:00 +0900 (feed)");
    expect(one.article.text).toContain(`${HEADLINE} & more 1`);
  });

  test("may be Atom or JSON, with addresses seen from its own", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Oldmere Ledger</title><link rel="self" href="https://ledger.example/feed"/><link href="https://ledger.example/"/><entry><id>urn:1</id><title>${HEADLINE}</title><link rel="alternate" href="/news/1"/><published>2031-03-04T10:00:00Z</published><author><name>Bela Varga</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${whole}</div></content></entry></feed>`;
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Oldmere Ledger",
      items: [
        {
          id: "1",
          url: "https://ledger.example/news/1",
          title: HEADLINE,
          content_text: PARAGRAPHS.join("\n\n"),
          date_published: "2031-03-04T10:00:00Z",
          authors: [{ name: "Bela Varga" }],
        },
      ],
    });
    for (const [name, content] of [
      ["atom.xml", atom],
      ["feed.json", json],
    ] as const) {
      const { article, place } = await takenOne(await folder.put(name, content));
      expect(place).toBe("https://ledger.example/news/1");
      expect(article.text).toContain(SECOND);
      expect(claimed(article, "author")).toContain("Bela Varga (feed)");
      expect(claimed(article, "published")).toContain("2031-03-04T10:00:00Z (feed)");
    }
  });

  test("in another encoding is read in it", async () => {
    const rss = `<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Ledger</title>${item(1, whole.replace("patrols", "Z\xf6lle"))}</channel></rss>`;
    const { article } = await takenOne(await folder.put("latin.xml", Buffer.from(rss, "latin1")));
    expect(article.text).toContain("joint Zölle");
  });

  test("that was cut short gives its whole items", async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Oldmere Ledger</title>${item(1, whole)}${item(2, whole).slice(0, 200)}`;
    expect((await takenAll([await folder.put("cut.xml", rss)])).map(outcomeOf)).toEqual(["1"]);
  });
});

describe("A pattern", () => {
  test("names all files that fit it", async () => {
    await folder.put("many/one.txt", FIRST);
    await folder.put("many/sub/two.txt", FIRST);
    await folder.put("many/sub/three.htm", newsPage());
    const names = async (pattern: string): Promise<readonly string[]> =>
      (await takenAll([`${folder.path}/many/${pattern}`])).map(outcomeOf);
    expect(await names("*.txt")).toEqual(["one.txt"]);
    expect(await names("**/*.txt")).toEqual(["one.txt", "two.txt"]);
    expect(await names("**/*.{txt,htm}")).toEqual(["one.txt", "three.htm", "two.txt"]);
    expect(await names("*.pdf")).toEqual(["not-found"]);
  });
});
