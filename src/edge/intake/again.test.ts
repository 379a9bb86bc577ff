import iconv from "iconv-lite";
import { afterAll, describe, expect, test } from "vitest";
import { HEADLINE, newsPage, PARAGRAPHS } from "../../../test/made/news.ts";
import { madePdf, setLines } from "../../../test/made/pdf.ts";
import { MadeFolder, takenAll } from "../../../test/made/taken.ts";
import { madeWarc } from "../../../test/made/warc.ts";
import { articleAgain } from "./again.ts";

const folder = new MadeFolder();
afterAll(() => folder.end());

/** Only the server tells its encoding. */
const UNDECLARED = newsPage()
  .replace('<meta charset="utf-8">', "")
  .replaceAll(PARAGRAPHS[0] ?? "", `${PARAGRAPHS[0]} The ferry to Łódź and Győr was late.`);

const DIGEST = ["Patrols to go on", "Fishermen see no boats"]
  .map((title) => `${title}\n\nOLDMERE, March 4 (Tarn News) -- ${PARAGRAPHS.join("\n\n")}\n\n`)
  .join("------------\n\n");
const EXPORT = ["Patrols to go on", "Fishermen see no boats"]
  .map(
    (title) =>
      `${title}\n\nThe Tarn Ledger\n\nMarch 4, 2031 Tuesday\n\nLength: 80 words\n\nBody\n\n${PARAGRAPHS.join("\n\n")}\n\nEnd of Document\n\n`,
  )
  .join("");
const FEED = `<rss version="2.0"><channel><title>Ledger</title><item><title>${HEADLINE}</title><link>https://ledger.example/1</link><description><![CDATA[${PARAGRAPHS.map((p) => `<p>${p}</p>`).join("")}]]></description></item></channel></rss>`;
const MHTML = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/a\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${newsPage()}\r\n--b--\r\n`;

describe("What was kept of an article is read to the same article again", () => {
  test.each([
    [
      "paper.pdf",
      madePdf({ pages: [setLines(["The harbour of Tarn was closed on Tuesday after a storm."])] }),
    ],
    ["page.html", newsPage()],
    ["digest.txt", DIGEST],
    ["export.txt", EXPORT],
    ["feed.xml", FEED],
    ["saved.mhtml", MHTML],
    [
      "site.warc.gz",
      madeWarc([
        { address: "https://ledger.example/a", date: "2031-03-05T08:00:00Z", body: newsPage() },
      ]),
    ],
    [
      "old.warc",
      madeWarc([
        {
          address: "https://ledger.example/b",
          date: "2031-03-05T08:00:00Z",
          type: "text/html; charset=windows-1250",
          body: iconv.encode(UNDECLARED, "windows-1250"),
        },
      ]),
    ],
  ])("%s", async (name, content) => {
    const all = await takenAll([await folder.put(name, content)]);
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) {
      if (!("article" in one)) throw new Error(`${name} was not taken`);
      expect(await articleAgain(one.bytes, one.article)).toEqual(one.article);
    }
  });

  test("bytes that hold no article any more give none", async () => {
    expect(await articleAgain(Buffer.from(""), { name: "x", claims: [] })).toBeNull();
  });
});
