import { describe, expect, test } from "vitest";
import type { BundlePart } from "./part.ts";
import { bundleParts } from "./parts.ts";

const BODY = [
  "Veldland and Utopia agreed on Tuesday to extend their joint patrols in the Lys Strait for another year, officials of both sides said.",
  "Defence Minister Ada Hill of Veldland said the patrols had made the strait safer for fishing boats and for the ferries between the islands.",
].join("\n\n");
const OTHER = [
  "Fishermen in Oldmere said on Wednesday that they had seen no patrol boats for two weeks, although the ministry had promised one a day.",
  "The ministry did not answer questions by telephone, and its spokesman was away until the end of the month, his office said.",
].join("\n\n");

/** What is left of each part without its header and trailer, and the fields of the header. */
function told(
  text: string,
): readonly { readonly fields: BundlePart["fields"]; readonly words: string }[] {
  return bundleParts(text).map(({ start, end, fields, chrome }) => {
    let words = "";
    let at = start;
    for (const span of chrome) {
      expect(span.start).toBeGreaterThanOrEqual(at);
      words += text.slice(at, span.start);
      at = span.end;
    }
    return { fields, words: (words + text.slice(at, end)).replace(/\s+/g, " ").trim() };
  });
}

const plain = (text: string): string => text.replace(/\s+/g, " ");

describe("An export of Nexis", () => {
  test("in its present form is divided at the end of each document", () => {
    const one = `Patrols in the Lys Strait to go on\n\nThe Oldmere Ledger\n\nMarch 4, 2031 Tuesday\n\nCopyright 2031 Oldmere Ledger Ltd. All Rights Reserved\n\nSection: WORLD; Pg. 3\n\nLength: 48 words\n\nByline: Bela Varga\n\nBody\n\n${BODY}\n\nClassification\n\nLanguage: ENGLISH\n\nPublication-Type: Newspaper\n\nLoad-Date: March 5, 2031\n\nEnd of Document\n\n`;
    const two = `Empty strait\n\nTarn Evening Post\n\nMarch 6, 2031 Thursday 10:15 AM GMT\n\nLength: 45 words\n\nHighlight: Fishermen wait for boats\n\nBody\n\n${OTHER}\n\nLoad-Date: March 6, 2031\n\nEnd of Document\n`;
    const cover =
      "Date and Time: Friday, March 7, 2031 9:00 AM\n\nJob Number: 1234\n\nDocuments (2)\n\n1. Patrols in the Lys Strait to go on\n\n2. Empty strait\n\n";
    expect(told(cover + one + two)).toEqual([
      {
        fields: {
          title: "Patrols in the Lys Strait to go on",
          outlet: "The Oldmere Ledger",
          published: "2031-03-04",
          author: "Bela Varga",
        },
        words: `Patrols in the Lys Strait to go on ${plain(BODY)}`,
      },
      {
        fields: { title: "Empty strait", outlet: "Tarn Evening Post", published: "2031-03-06" },
        words: `Empty strait Highlight: Fishermen wait for boats ${plain(OTHER)}`,
      },
    ]);
  });

  test("in its older form is divided where a document is numbered", () => {
    const document = (number: number, outlet: string, title: string, body: string): string =>
      `                               ${number} of 2 DOCUMENTS\n\n\n                              ${outlet}\n\n                             March 4, 2031 Tuesday\n                                  Final Edition\n\n${title}\n\nBYLINE: Bela Varga\n\nSECTION: WORLD; Pg. 3\n\nLENGTH: 48 words\n\nDATELINE: OLDMERE\n\n${body}\n\nLOAD-DATE: March 5, 2031\n\nLANGUAGE: ENGLISH\n\n                  Copyright 2031 Oldmere Ledger Ltd.\n                              All Rights Reserved\n\n`;
    const text =
      document(1, "The Oldmere Ledger", "Patrols to go on", BODY) +
      document(2, "Tarn Evening Post", "Empty strait", OTHER);
    expect(told(text)).toEqual([
      {
        fields: {
          title: "Patrols to go on",
          outlet: "The Oldmere Ledger",
          published: "2031-03-04",
          author: "Bela Varga",
        },
        words: `Patrols to go on ${plain(BODY)}`,
      },
      {
        fields: {
          title: "Empty strait",
          outlet: "Tarn Evening Post",
          published: "2031-03-04",
          author: "Bela Varga",
        },
        words: `Empty strait ${plain(OTHER)}`,
      },
    ]);
  });

  test("of one document has its header set apart too", () => {
    const text = `Empty strait\nTarn Evening Post\nMarch 6, 2031 Thursday\n\nLength: 45 words\n\nBody\n\n${OTHER}\n\nEnd of Document\n`;
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]?.fields.outlet).toBe("Tarn Evening Post");
  });
});

describe("An export of Factiva", () => {
  test("with a header in lines is divided at the number of each document", () => {
    const text = [
      `World news\nPatrols in the Lys Strait to go on\n\nBy Bela Varga\n48 words\n4 March 2031\n10:15\nThe Oldmere Ledger\nOLDLED\n3\nEnglish\n(c) 2031 Oldmere Ledger Ltd.\n\n${BODY}\n\nDocument OLDLED0020310304er34000jx\n`,
      `Empty strait\n45 words\n6 March 2031\nTarn Evening Post\nTARNEP\nEnglish\nCopyright 2031. Tarn Evening Post.\n\n${OTHER}\n\nDocument TARNEP0020310306er360001a\n`,
    ].join("\n\n");
    const all = told(text);
    expect(all.map(({ fields }) => fields)).toEqual([
      {
        title: "Patrols in the Lys Strait to go on",
        outlet: "The Oldmere Ledger",
        published: "2031-03-04",
        author: "Bela Varga",
      },
      { title: "Empty strait", outlet: "Tarn Evening Post", published: "2031-03-06" },
    ]);
    expect(all[1]?.words).toBe(`Empty strait ${plain(OTHER)}`);
    expect(all[0]?.words).toContain(plain(BODY));
  });

  test("with codes before the fields is divided at each headline", () => {
    const document = (title: string, outlet: string, body: string): string =>
      `HD     ${title}\nBY     By Bela Varga\nWC     48 words\nPD     4 March 2031\nSN     ${outlet}\nSC     OLDLED\nLA     English\nCY     (c) 2031\nLP     ${body.replace("\n\n", "\nTD     ")}\nCO     oldmer : Oldmere Port\nAN     Document OLDLED0020310304er34000jx\n\n`;
    const all = told(
      document("Patrols to go on", "The Oldmere Ledger", BODY) +
        document("Empty strait", "Tarn Evening Post", OTHER),
    );
    expect(all).toEqual([
      {
        fields: {
          title: "Patrols to go on",
          outlet: "The Oldmere Ledger",
          published: "2031-03-04",
          author: "Bela Varga",
        },
        words: `Patrols to go on ${plain(BODY)}`,
      },
      {
        fields: {
          title: "Empty strait",
          outlet: "Tarn Evening Post",
          published: "2031-03-04",
          author: "Bela Varga",
        },
        words: `Empty strait ${plain(OTHER)}`,
      },
    ]);
  });
});

describe("A list of articles with labelled fields", () => {
  test("is divided where the labels begin again", () => {
    const text = `Title: Patrols to go on\nSource: The Oldmere Ledger\nDate: 4 March 2031\nURL: https://ledger.example/1\n\n${BODY}\n\n--------------------\n\nTitle: Empty strait\nSource: Tarn Evening Post\nDate: 6 March 2031\n\n${OTHER}\n`;
    expect(told(text)).toEqual([
      {
        fields: {
          title: "Patrols to go on",
          outlet: "The Oldmere Ledger",
          published: "2031-03-04",
          url: "https://ledger.example/1",
        },
        words: plain(BODY),
      },
      {
        fields: { title: "Empty strait", outlet: "Tarn Evening Post", published: "2031-03-06" },
        words: plain(OTHER),
      },
    ]);
  });
});

describe("A digest of an agency", () => {
  const item = (title: string, dateline: string, body: string): string =>
    `${title}\n\n${dateline}${body}\n\n`;
  const first = item("Patrols in strait to go on", "OLDMERE, March 4 (Tarn News) -- ", BODY);
  const second = item("Fishermen see no boats", "TARN, March 6 (Tarn News) -- ", OTHER);

  test.each([
    ["rules", "---------------\n\n"],
    ["stars", "* * *\n\n"],
    ["end marks", "(END)\n\n"],
  ])("is divided at its %s", (_, rule) => {
    const all = told(`${first}${rule}${second}${rule}`);
    expect(all.map(({ fields }) => fields.title)).toEqual([
      "Patrols in strait to go on",
      "Fishermen see no boats",
    ]);
    expect(all[1]?.words).toBe(plain(second).trim());
  });
});

describe("A digest without rules", () => {
  test("is divided at each headline above a dateline", () => {
    const text = `Tarn News, morning report\n\n(2nd LD) Patrols in strait to go on\nBy Bela Varga\nOLDMERE, March 4 (Tarn News) -- ${BODY}\n(END)\n\nFishermen see no boats\n\nTARN, 6 March — ${OTHER}\n`;
    expect(told(text)).toEqual([
      {
        fields: { title: "(2nd LD) Patrols in strait to go on" },
        words: `(2nd LD) Patrols in strait to go on By Bela Varga OLDMERE, March 4 (Tarn News) -- ${plain(BODY)}`,
      },
      {
        fields: { title: "Fishermen see no boats" },
        words: `Fishermen see no boats TARN, 6 March — ${plain(OTHER)}`,
      },
    ]);
  });
});

describe("What is no bundle", () => {
  test.each([
    ["one article", `Patrols to go on\n\nOLDMERE, March 4 (Tarn News) -- ${BODY}`],
    [
      "one article with a rule in it",
      `Patrols to go on\n\nBy Bela Varga\n\n${BODY}\n\n* * *\n\n${OTHER}\n\n* * *\n\n${BODY}`,
    ],
    [
      "an interview",
      `Title of the talk\n\nQuestion: ${BODY}\n\nAnswer: ${OTHER}\n\nQuestion: ${BODY}`,
    ],
    [
      "a release with its contact",
      `Patrols to go on\n\n${BODY}\n\nSource: Ministry of Veldland\nDate: 4 March 2031\n`,
    ],
    ["an article that ends with the word", `Patrols to go on\n\n${BODY}\n\n(END)\n`],
    [
      "an article with places that begin its parts",
      `Patrols to go on\n\nOLDMERE, March 4 (Tarn News) -- ${BODY}\n\nThe view from the port\n\nOldmere: ${OTHER}`,
    ],
    ["nothing", ""],
  ])("%s is left whole", (_, text) => {
    expect(bundleParts(text)).toEqual([]);
  });
});
