import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, Block, Claim } from "../annotation/article.ts";
import { sliceOf } from "../text/span.ts";
import { clean } from "./index.ts";

function plainArticle(text: string, claims: readonly Claim[] = []): Article {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g))
    if (line[0].trim() !== "")
      blocks.push({
        start: line.index,
        end: line.index + line[0].length,
        tag: "line",
        path: [],
        linked: 0,
      });
  return { name: "a.txt", sha256: "0", mediaType: "text/plain", text, blocks, claims };
}

function pageArticle(
  parts: readonly (readonly [tag: string, text: string, path?: string, linked?: number])[],
): Article {
  const blocks: Block[] = [];
  let text = "";
  for (const [tag, words, path, linked] of parts) {
    if (text !== "") text += "\n\n";
    blocks.push({
      start: text.length,
      end: text.length + words.length,
      tag,
      path: ["html", "body", ...(path?.split(" ") ?? []), tag],
      linked: linked ?? 0,
    });
    text += words;
  }
  return { name: "a.html", sha256: "0", mediaType: "text/html", text, blocks, claims: [] };
}

/** The words of each zone with one role. */
function zonesOf(article: Article, role: string): string[] {
  return clean(article)
    .zones.filter((zone) => zone.role === role)
    .map((zone) => article.text.slice(zone.start, zone.end));
}

const FIRST =
  "The island republic of Veldria and the Northern Compact agreed on Tuesday to keep their joint patrols for another year, officials said.";
const SECOND =
  "Under the plan, which the two sides had discussed since the spring, each of them will send four ships and pay for its own crews.";
const THIRD =
  "“We will stay for as long as we are needed,” said Ana Torv, the minister of defence, after the meeting in the harbour town of Lys.";
const BODY = [FIRST, SECOND, THIRD].join("\n\n");

describe("Plain text saved from a page", () => {
  test("A headline, a byline and a date line above the text are recognised", () => {
    const article = plainArticle(
      `Veldria and Compact extend patrols\n\nBy Ann Writer and Bo Scribe\n\n3 May 2021\n\n${BODY}`,
    );
    const made = clean(article);
    expect(made.title && sliceOf(article.text, made.title)).toBe(
      "Veldria and Compact extend patrols",
    );
    expect(made.bylines.map((span) => sliceOf(article.text, span))).toEqual([
      "Ann Writer",
      "Bo Scribe",
    ]);
    expect(made.published).toMatchObject({ edtf: "2021-05-03", basis: "stated" });
    expect(zonesOf(article, "body")).toEqual([FIRST, SECOND, THIRD]);
  });

  test("A text that begins with its first sentence has no title and no date", () => {
    const made = clean(plainArticle(BODY));
    expect(made.title).toBeNull();
    expect(made.published).toBeNull();
    expect(made.segments).toHaveLength(3);
  });

  test("A weekday with a date above the headline is the clock of the page", () => {
    const made = clean(
      plainArticle(`Friday, June 4, 2021\n\nVeldria extends its patrols\n\nDate:\n\n${BODY}`),
    );
    expect(made.published).toBeNull();
    expect(made.problems.map((problem) => problem.code)).toEqual(["page-clock"]);
    expect(made.zones.slice(0, 3).map((zone) => zone.role)).toEqual(["chrome", "title", "chrome"]);
  });

  test("A date without weekday above the headline is printed, but not between menu lines", () => {
    expect(
      clean(plainArticle(`4 June 2021\n\nVeldria extends its patrols\n\n${BODY}`)).published?.edtf,
    ).toBe("2021-06-04");
    const beside = clean(
      plainArticle(`4 June 2021\nLog in\nVeldria extends its patrols\n\n${BODY}`),
    );
    expect(beside.published).toBeNull();
    const under = clean(
      plainArticle(`Log in\n4 June 2021\nVeldria extends its patrols\n\n${BODY}`),
    );
    expect(under.published?.edtf).toBe("2021-06-04");
  });

  test("What follows the text is furniture: sharing, newsletters, comments, legal words, teasers", () => {
    const tail = [
      "Press contact: [email protected]",
      "Photos © Bo Lens",
      "The Compact is an association of nine coastal states that was founded in 1991 and has its seat in Lys.",
      "Share this article",
      "Sign up for our newsletter",
      "LEAVE A REPLY",
      "Please enter your comment!",
      "some_widget",
      "More like this",
      "Cat Rescued From Lighthouse in Lys",
      "A cat was rescued from the lighthouse yesterday after...",
    ];
    const article = plainArticle(`${BODY}\n\n${tail.join("\n\n")}`);
    expect(zonesOf(article, "body")).toEqual([FIRST, SECOND, THIRD]);
    expect(zonesOf(article, "chrome")).toEqual(tail);
  });

  test("A teaser between two paragraphs is cut out and the text goes on after it", () => {
    const article = plainArticle(
      [FIRST, "Read also: Cat rescued from lighthouse", SECOND, THIRD, SECOND, THIRD].join("\n\n"),
    );
    expect(zonesOf(article, "body")).toHaveLength(5);
    expect(zonesOf(article, "chrome")).toEqual(["Read also: Cat rescued from lighthouse"]);
  });

  test("Headings, lists and short sentences inside the text are text", () => {
    const article = plainArticle(
      [
        FIRST,
        "What was agreed",
        SECOND,
        "The parties:",
        "- Veldria",
        "- the Compact",
        THIRD,
        "It is signed.",
      ].join("\n\n"),
    );
    expect(zonesOf(article, "chrome")).toEqual([]);
  });

  test.each(["(END)", "###", "\\###", "-30-", "# # #", "ENDS"])(
    "%s ends a wire story and is no text",
    (slug) => {
      expect(zonesOf(plainArticle(`${BODY}\n\n${slug}`), "chrome")).toEqual([slug]);
    },
  );

  test("Under a long menu the headline is the line that speaks of what the text speaks of", () => {
    const menu = [
      "The Lys Courier",
      "World of Sailing and Boats",
      "Best Kettles of the Year",
      "Weather for Your Weekend",
    ];
    const stray = "No luck? Try our quiz about islands and win a boat trip.";
    const article = plainArticle(
      `${[
        ...menu,
        stray,
        ...menu.map((line) => `${line} Today`),
        ...menu.map((line) => `More ${line}`),
      ].join("\n")}\n\nCompact extends its patrols off Veldria\n\n${BODY}`,
    );
    const made = clean(article);
    expect(made.title && sliceOf(article.text, made.title)).toBe(
      "Compact extends its patrols off Veldria",
    );
    expect(zonesOf(article, "body")).toEqual([FIRST, SECOND, THIRD]);
  });

  test("The dates that head the entries of a chronicle are text and date nothing", () => {
    const made = clean(
      plainArticle([FIRST, "3 May 2021", SECOND, "4 June 2021", THIRD].join("\n\n")),
    );
    expect(made.published).toBeNull();
    expect(made.segments).toHaveLength(5);
  });

  test("What a body says of itself above its press contact is furniture, a fact about it is not", () => {
    const portrait =
      "The Northern Compact is an association of nine coastal states with its seat in Lys.";
    const release = (last: string): Article =>
      plainArticle(`${BODY}\n\n${last}\n\nPress contact: Bo Lens`);
    expect(zonesOf(release(portrait), "chrome")).toHaveLength(2);
    expect(
      zonesOf(
        release("The Northern Compact is an old friend of the islands, Torv said."),
        "chrome",
      ),
    ).toHaveLength(1);
    expect(zonesOf(plainArticle(`${BODY}\n\n${portrait}`), "chrome")).toEqual([]);
  });

  test("The signatures under a statement belong to it", () => {
    const article = plainArticle(`${BODY}\n\nFor the Compact: Bo Torv, Director\n\nShare`);
    expect(zonesOf(article, "chrome")).toEqual(["Share"]);
  });

  test("A caption is kept apart, a bare photo credit is furniture", () => {
    const caption = "Ships of the Compact leave the harbour of Lys on Monday. (Photo: Bo Lens)";
    const article = plainArticle(
      [`Veldria extends its patrols`, FIRST, caption, "Photo: Bo Lens", SECOND, THIRD].join("\n\n"),
    );
    expect(zonesOf(article, "caption")).toEqual([caption]);
    expect(zonesOf(article, "chrome")).toEqual(["Photo: Bo Lens"]);
  });
});

describe("Wire stories", () => {
  test("The dateline before the first sentence is a zone of its own and gives the day it prints", () => {
    const article = plainArticle(`LYS, May 3, 2021 (Coast Agency) — ${BODY}`);
    const made = clean(article);
    expect(zonesOf(article, "dateline")).toEqual(["LYS, May 3, 2021 (Coast Agency) —"]);
    expect(zonesOf(article, "body")[0]).toBe(FIRST);
    expect(made.published).toMatchObject({ edtf: "2021-05-03", basis: "stated" });
  });

  test("An agency's dateline may have no place", () => {
    const article = plainArticle(`3 May 2021 (Coast Agency) – ${BODY}`);
    expect(clean(article).published?.edtf).toBe("2021-05-03");
    expect(zonesOf(article, "body")[0]).toBe(FIRST);
  });

  test("A dateline without a year states no date", () => {
    const article = plainArticle(`LYS, May 3 (Coast Agency) - ${BODY}`);
    expect(zonesOf(article, "dateline")).toEqual(["LYS, May 3 (Coast Agency) -"]);
    expect(clean(article).published).toBeNull();
  });

  test.each(["SSVA – a ", "Veldria – "])(
    "A sentence that opens with a dash is no dateline: %s",
    (start) => {
      expect(
        zonesOf(
          plainArticle(
            `${start}new union of islands, and one that many had waited for.\n\n${BODY}`,
          ),
          "dateline",
        ),
      ).toEqual([]);
    },
  );
});

describe("What is told about an article", () => {
  const told = (field: Claim["field"], value: string, basis: Claim["basis"]): Claim => ({
    field,
    value,
    basis,
    from: "test",
  });

  test("A given date wins and a printed one that differs stays as a problem", () => {
    const text = `Veldria extends its patrols\n\n3 May 2021\n\n${BODY}`;
    const made = clean(plainArticle(text, [told("published", "2021-05-09", "given")]));
    expect(made.published).toEqual({ edtf: "2021-05-09", expression: null, basis: "given" });
    const [problem] = made.problems;
    expect(problem?.code).toBe("published-differs");
    expect(text.slice(problem?.at?.start, problem?.at?.end)).toBe("3 May 2021");
  });

  test("Metadata gives the date where none is printed", () => {
    const made = clean(
      plainArticle(BODY, [told("published", "2021-05-03T23:10:00-05:00", "metadata")]),
    );
    expect(made.published).toEqual({ edtf: "2021-05-03", expression: null, basis: "metadata" });
  });

  test("A claimed title marks the line that repeats it, with the site's name cut off", () => {
    const text = `The Lys Courier\n\nPatrols.\n\nIslands keep their ships at sea.\n\n${BODY}`;
    const made = clean(
      plainArticle(text, [
        told("title", "Islands keep their ships at sea. | The Lys Courier", "metadata"),
      ]),
    );
    expect(made.title && sliceOf(text, made.title)).toBe("Islands keep their ships at sea.");
  });
});

describe("Web pages", () => {
  const page = pageArticle([
    ["li", "Home", "nav ul", 4],
    ["li", "World", "nav ul", 5],
    ["h1", "Veldria extends its patrols", "main article"],
    ["p", "By Ann Writer", "main article div.byline"],
    ["p", FIRST, "main article"],
    ["figcaption", "Ships leave the harbour of Lys.", "main article figure"],
    ["p", SECOND, "main article"],
    ["h2", "What was agreed", "main article"],
    ["p", THIRD, "main article"],
    [
      "p",
      "Get the best of the coast in a weekly letter that we send to all who ask for it.",
      "main article div.newsletter-box",
    ],
    [
      "p",
      "A cat was saved from the lighthouse yesterday by two sailors who had heard it cry.",
      "aside.related",
      80,
    ],
    ["p", "© The Lys Courier", "footer"],
  ]);

  test("The text is found between menus, boxes and footers", () => {
    const made = clean(page);
    expect(made.title && sliceOf(page.text, made.title)).toBe("Veldria extends its patrols");
    expect(zonesOf(page, "body")).toEqual([FIRST, SECOND, "What was agreed", THIRD]);
    expect(zonesOf(page, "caption")).toEqual(["Ships leave the harbour of Lys."]);
    expect(zonesOf(page, "byline")).toEqual(["By Ann Writer"]);
    expect(zonesOf(page, "chrome")).toHaveLength(5);
  });
});

describe("The clean plane", () => {
  const cleanOf = (text: string): string => clean(plainArticle(text)).clean.result;

  test("Hard-wrapped lines become one paragraph, other line ends part paragraphs", () => {
    const wrapped = FIRST.replace(/(.{50,60}) /g, "$1\n");
    const again = SECOND.replace(/(.{50,60}) /g, "$1\r\n");
    expect(cleanOf(`${wrapped}\n\n${again}`)).toBe(`${FIRST}\n\n${SECOND}`);
    expect(cleanOf(`${FIRST}\n${SECOND}\n${THIRD}`)).toBe(BODY);
  });

  test("No-break spaces, invisible characters, soft hyphens, entities and leftover markup are gone", () => {
    const text = FIRST.replace("Veldria and", "Vel\u00addria\u00a0and\u200b")
      .replace("Northern", "**Nor\ufeffthern**")
      .replace("joint patrols", "joint&nbsp;patrols &amp; <u>drills</u>");
    expect(cleanOf(text)).toBe(FIRST.replace("joint patrols", "joint patrols & drills"));
  });

  test("No blank is left where invisible characters stood at the edges", () => {
    expect(cleanOf(` \u200b ${FIRST} \u200b \u200b `)).toBe(FIRST);
  });

  test("Each edit says why", () => {
    const made = clean(
      plainArticle(`${FIRST.replace(" of", "\u00a0of")}\n\n${SECOND}\n\nShare this article`),
    );
    expect(made.clean.edits.map((change) => change.reason)).toEqual([
      "blank",
      "paragraph",
      "furniture:share-buttons",
    ]);
  });

  test("A picture made of two joined ones stays whole", () => {
    const family = "👩\u200d👧";
    expect(cleanOf(FIRST.replace("patrols", family))).toContain(family);
  });
});

test("Of a text as long as a shelf of books the beginning is read", () => {
  const paragraph = "The minister said on Monday that the bridge would be open in May. ".repeat(30);
  const made = clean(plainArticle(`${paragraph}\n\n`.repeat(1_100)));
  expect(made.problems.map((problem) => problem.code)).toEqual(["read-in-part"]);
  expect(made.segments.length).toBeGreaterThan(900);
  expect(made.segments.at(-1)?.end).toBeLessThanOrEqual(2_000_000);
  expect(made.clean.result.length).toBeGreaterThan(2_100_000);
});

describe("Languages that are not read", () => {
  test("A French text is kept, has no segments and a problem", () => {
    const made = clean(
      plainArticle(
        "La république et le pacte du nord ont décidé mardi de poursuivre leurs patrouilles communes pour une année, selon des responsables. " +
          "Les deux parties enverront quatre navires et paieront pour leurs équipages.",
      ),
    );
    expect(made.language).toBe("fr");
    expect(made.segments).toEqual([]);
    expect(made.problems.map((problem) => problem.code)).toEqual(["language-not-read"]);
    expect(made.zones).not.toEqual([]);
  });

  test("Text without any known words is undetermined", () => {
    expect(clean(plainArticle("zxq wvu rst")).language).toBe("und");
    expect(clean(plainArticle("これは日本語の文章です。")).language).toBe("ja");
  });
});

const PIECES = [
  FIRST,
  SECOND,
  "Share this",
  "3 May 2021",
  "Monday, 3 May 2021",
  "By Ann Writer",
  "Related",
  "###",
  "\u00a0",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "👩\u200d👧",
  "\ud800",
  "\udc00",
  "&amp;",
  "- item",
  "Date:",
  "-\n",
  "A Short Headline Here",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 })), {
      maxLength: 14,
    })
    .chain((parts) =>
      fc.constantFrom("\n", "\r\n", "\n\n", " ", "\r").map((joiner) => parts.join(joiner)),
    ),
);

describe("For every text", () => {
  test("Zones are in order, disjoint, not empty, and cover every character that is not blank", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, withBlocks) => {
        const { zones } = clean({ ...plainArticle(text), ...(withBlocks ? {} : { blocks: [] }) });
        let at = 0;
        for (const { start, end } of zones) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  test("Segments lie in the clean text, parted by blank lines, and map back into zones of their role", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = clean(plainArticle(text));
        const { result } = made.clean;
        if (made.language === "en")
          expect(made.segments.map((segment) => sliceOf(result, segment)).join("\n\n")).toBe(
            result,
          );
        for (const segment of made.segments) {
          const words = sliceOf(result, segment);
          expect(words.trim()).toBe(words);
          expect(words).not.toMatch(/[\n\r\u00a0\u00ad\u200b\ufeff]/);
          const back = made.clean.back(segment);
          expect(
            made.zones.some(
              (zone) =>
                zone.role === segment.role && zone.start <= back.start && back.end <= zone.end,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test("A letter of the clean text stands in the text where it maps back to", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { clean: plane } = clean(plainArticle(text));
        for (let i = 0; i < plane.result.length; i++) {
          if (
            !/[a-z\d]/i.test(plane.result.charAt(i)) ||
            plane.edits.some((change) => /[a-z\d]/i.test(change.insert))
          )
            continue;
          const { start, end } = plane.back({ start: i, end: i + 1 });
          expect(text.slice(start, end)).toBe(plane.result.charAt(i));
        }
      }),
    );
  });

  test("Title, bylines and the printed date are words of the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = clean(plainArticle(text));
        for (const span of [made.title, ...made.bylines, made.published?.expression ?? null])
          if (span !== null) expect(sliceOf(text, span).trim()).not.toBe("");
      }),
    );
  });
});
