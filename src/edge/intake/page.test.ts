import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimField } from "../../core/annotation/article.ts";
import { readPage } from "./page.ts";
import { dateOfAddress } from "./page-metadata.ts";

const blocksOf = (html: string): string[] => {
  const { text, blocks } = readPage(html);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

describe("The visible text of a page", () => {
  test("Blocks stand in reading order with a blank line between them", () => {
    const page = readPage(
      "<body><h1>One\n  two</h1><p>Three <b>four</b><p>Five<br>six<br><br>seven<ul><li>a<li>b</ul>",
    );
    expect(page.text).toBe("One two\n\nThree four\n\nFive\nsix\n\nseven\n\na\n\nb");
    expect(page.blocks.map(({ tag }) => tag)).toEqual(["h1", "p", "p", "p", "li", "li"]);
  });

  test("Scripts, styles, templates, hidden elements, comments and drawings are not shown", () => {
    expect(
      blocksOf(
        "<p>Seen</p><script>var p = '<p>no</p>'</script><style>p{}</style><template><p>no</p></template><noscript>no</noscript>" +
          "<div hidden>no</div><div style='color:red; display : none'><p>no</p></div><!-- no --><svg><text>no</text><path/></svg><p>Too</p>",
      ),
    ).toEqual(["Seen", "Too"]);
  });

  test("Entities are decoded, and quotation elements get the marks that browsers show", () => {
    expect(blocksOf("<p>A &amp; B &mdash; <q>yes&#8217;s</q> &nosuch; 1&nbsp;000")).toEqual([
      "A & B — “yes’s” &nosuch; 1\u00a0000",
    ]);
  });

  test("Paths name the elements around a block, and links are counted", () => {
    const { blocks } = readPage(
      '<nav id="Top"><div class="ShareTools big" role="menu"><a href="/x">Home page</a> now</div></nav>',
    );
    expect(blocks).toEqual([
      {
        start: 0,
        end: 13,
        tag: "div",
        path: ["nav#top", "div.share-tools.big.menu"],
        elements: [0, 1],
        linked: 9,
      },
    ]);
  });

  test("Badly nested tags lose no text and no later paragraph", () => {
    expect(
      blocksOf("<div><b><p>One</b> two</p></i></div></div><p>Three</span> four</p></section>Five"),
    ).toEqual(["One two", "Three four", "Five"]);
  });

  test("Time and memory stay in bounds for deep nesting and for millions of tags", () => {
    const started = performance.now();
    expect(
      blocksOf(`${"<div>".repeat(100_000)}In the deep${"</div>".repeat(100_000)}<p>And out`),
    ).toHaveLength(2);
    expect(blocksOf(`<p>One${"</b>".repeat(500_000)}`)).toEqual(["One"]);
    expect(blocksOf(`${"<b><i>".repeat(1_000)}${"</b></i>".repeat(200_000)}<p>Two`)).toEqual([
      "Two",
    ]);
    expect(readPage("<p>x".repeat(450_000)).blocks.length).toBeLessThan(450_000);
    // Far above what it takes: a quadratic step would need minutes.
    expect(performance.now() - started).toBeLessThan(25_000);
  });

  test("Blocks are sorted, disjoint and not blank for every source", () => {
    const tag = fc.constantFrom(
      "<p>",
      "</p>",
      "<br>",
      "<a href=x>",
      "</a>",
      "<div hidden>",
      "</div>",
      "<pre>",
      "<q>",
      "<",
      "&",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<svg/>",
      "<li>",
      "<td>",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string({ unit: "binary", maxLength: 6 }))), (parts) => {
        const { text, blocks } = readPage(parts.join(""));
        let at = 0;
        for (const { start, end, linked } of blocks) {
          expect(text.slice(at, start)).toBe(at === 0 ? "" : "\n\n");
          expect(text.slice(start, end)).toMatch(/\S/);
          expect(linked).toBeLessThanOrEqual(end - start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});

describe("What a page claims", () => {
  const claimed = (html: string, field: ClaimField): (readonly [string, string])[] =>
    readPage(html)
      .claims.filter((claim) => claim.field === field)
      .map(({ value, from }) => [value, from] as const);

  test("JSON-LD comes first, in graphs too, then Open Graph, meta, time and the address", () => {
    const html = `<html lang="en-GB"><title>Patrols | The Courier</title>
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@id":"#a","@type":"Person","name":"Ann Writer"},
      {"@type":["NewsArticle"],"headline":"Patrols","datePublished":"2021-05-03T10:00:00Z","author":[{"@id":"#a"},{"@type":"Person","name":"Bo Scribe"}],
      "publisher":{"name":"The Courier"}}]}</script>
      <meta property="article:published_time" content="2021-05-04"><meta name="author" content="https://x.example/ann">
      <link rel="canonical" href="https://courier.example/2021/05/06/patrols"><body><time datetime="2021-05-05">5 May</time>`;
    expect(claimed(html, "published")).toEqual([
      ["2021-05-03T10:00:00Z", "json-ld"],
      ["2021-05-04", "open-graph"],
      ["2021-05-05", "time"],
      ["2021-05-06", "url"],
    ]);
    expect(claimed(html, "title")).toEqual([
      ["Patrols", "json-ld"],
      ["Patrols | The Courier", "title-element"],
    ]);
    expect(claimed(html, "author")).toEqual([
      ["Ann Writer", "json-ld"],
      ["Bo Scribe", "json-ld"],
    ]);
    expect(claimed(html, "outlet")).toEqual([["The Courier", "json-ld"]]);
    expect(claimed(html, "language")).toEqual([["en-GB", "html"]]);
  });

  test("A time of the last change is no day of publication, and words that are marked as a date are one", () => {
    const html = `<meta http-equiv="Last-Modified" content="2031-05-06"><body>
      <time class="entry-date published updated" datetime="2031-05-03">3 May</time><time class="updated" datetime="2031-05-05">5 May</time>
      <p>On <span class="post-date"><b>May</b><b>3</b> 2031</span></p><div data-timestamp="1935619200"></div><ins datetime="2031-05-08">More</ins>`;
    expect(claimed(html, "published")).toEqual([
      ["2031-05-03", "time"],
      ["1935619200", "attribute"],
      ["May 3 2031", "date-element"],
    ]);
    expect(claimed(html, "modified")).toEqual([
      ["2031-05-06", "meta"],
      ["2031-05-05", "time"],
    ]);
  });

  test("Days are found in JSON-LD that is broken or of another thing, and in the data of scripts", () => {
    const linked = (json: string) =>
      claimed(`<script type="application/ld+json">${json}</script>`, "published");
    expect(linked('{"@type":"Recipe","datePublished":"2031-05-03"}')).toEqual([
      ["2031-05-03", "json-ld"],
    ]);
    expect(linked('{"@type":"Article" "datePublished":"2031-05-03"}')).toEqual([
      ["2031-05-03", "json-ld"],
    ]);
    expect(
      claimed(
        "<div data-page='{&quot;publishedAt&quot;:&quot;2031-05-03T10:00'></div>",
        "published",
      ),
    ).toEqual([["2031-05-03", "script"]]);
    expect(claimed("<script>layer=[{publishDate: '20310503'}]</script>", "published")).toEqual([
      ["20310503", "script"],
    ]);
    expect(claimed("<script>layer=[{unpublished: '20310503'}]</script>", "published")).toEqual([]);
  });

  test("Broken JSON-LD claims nothing and harms nothing", () => {
    expect(claimed('<script type="application/ld+json">{"@type":</script><p>x', "title")).toEqual(
      [],
    );
    expect(
      claimed(
        '<script type="application/ld+json">{"@type":"Article","headline":"A\nB",}</script>',
        "title",
      ),
    ).toEqual([["A B", "json-ld"]]);
  });

  test.each([
    ["https://x.example/2021/05/03/a", "2021-05-03"],
    ["https://x.example/news/2021-05-03-a", "2021-05-03"],
    ["https://x.example/news/20210503/a", "2021-05-03"],
    ["https://x.example/2021/05/a", null],
    ["https://x.example/item/20219903", null],
    ["https://x.example/a?d=2021/05/03/", null],
  ])("The address %s dates %s", (address, day) => {
    expect(dateOfAddress(address)).toBe(day);
  });
});

describe("What pages hide, mark and repeat", () => {
  test("A page whose whole text waits for a script is read; a hidden box on a page of text is not", () => {
    const words = "The ferries of Lys sail again from Monday, the port authority said. ".repeat(30);
    expect(blocksOf(`<p>Loading</p><div hidden><p>${words}</p></div>`)).toHaveLength(2);
    expect(blocksOf(`<noscript><h1>Lys</h1><p>${words}</p></noscript>`)).toHaveLength(2);
    expect(blocksOf(`<p>${words}</p><div hidden><p>Cookies</p></div>`)).toHaveLength(1);
  });

  test("Elements of the page's own part blocks, but not inside a paragraph", () => {
    expect(blocksOf("<x-card>One</x-card><x-card>Two</x-card>")).toEqual(["One", "Two"]);
    expect(blocksOf("<p>One <x-tip>two</x-tip> three</p>")).toEqual(["One two three"]);
  });

  test("Superscript marks of foot notes are known, ordinals and units are not", () => {
    const marks = (html: string): string[] => {
      const { text, blocks } = readPage(html);
      return blocks.flatMap(({ notes = [] }) => notes.map((at) => text.slice(at.start, at.end)));
    };
    expect(
      marks("<p>The quay is closed.<sup>2</sup> It said<sup><a href=#n>[3]</a></sup>"),
    ).toEqual(["2", "[3]"]);
    expect(marks("<p>The 21<sup>st</sup> boat, 40 m<sup>2</sup> or 10<sup>6</sup>")).toEqual([]);
  });

  test("Blocks tell how much of them the metadata repeats", () => {
    const body = "The ferries of Lys sail again from Monday and the channel is clear ".repeat(5);
    const { blocks } = readPage(
      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script><p>The ferries of Lys sail again from Monday<p>Read more of this here`,
    );
    expect(blocks.map(({ told }) => told)).toEqual([1_000, 0]);
  });

  test("Writers are claimed by the elements that mark them, dates by a page's data", () => {
    const { claims } = readPage(
      `<p class="meta">By <a rel="author" href=/a>Ada Hill</a> and <span class="author-name">Bo Reed</span></p><script>{"publishedAt":"2031-05-04T10:00"}</script>`,
    );
    expect(claims.map(({ field, value, from }) => [field, value, from])).toEqual([
      ["published", "2031-05-04", "script"],
      ["author", "Ada Hill", "rel-author"],
      ["author", "Bo Reed", "byline-element"],
    ]);
  });

  test("Entities are read in text, titles and attributes as browsers do, not in scripts", () => {
    const { text, claims } = readPage(
      "<title>Lys &amp Orm</title><meta name=author content='Ada&#32;Hill &amp Bo'>" +
        "<meta property=og:url content='https://a.example/?b=1&copy=2'>" +
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"R&amp;D"}</script>' +
        "<p>Fish &amp chips && &notit; &NotEqualTilde; &#x41",
    );
    expect(text).toBe("Fish & chips && ¬it; ≂̸ A");
    expect(claims.map(({ value }) => value)).toContain("https://a.example/?b=1&copy=2");
    expect(claims.map(({ value }) => value)).toContain("Ada Hill & Bo");
    expect(claims.map(({ value }) => value)).toContain("Lys & Orm");
    expect(claims.find(({ from }) => from === "json-ld")?.value).toBe("R&D");
  });

  test("Entities stand in the names of writers and in days that elements mark", () => {
    const { claims } = readPage(
      "<p class=byline>Written by<b>Ren&eacute;e&nbsp;Hill</b></p><p class=date>3&nbsp;M&auml;rz 2031</p>",
    );
    expect(claims.map(({ value }) => value)).toEqual(["Written by Renée Hill", "3 März 2031"]);
  });

  test("An element without content marks nothing, and one that another closes no more than its own", () => {
    const { claims } = readPage(
      '<article><meta itemprop=datePublished content="2031-05-03">Founded 4 June 1999 <span class=entry-date>3 May 2031</span>' +
        "<ul><li class=date>5 May 2031<li>Orm</ul></article>",
    );
    expect(claims.filter(({ from }) => from === "date-element").map(({ value }) => value)).toEqual([
      "3 May 2031",
      "5 May 2031",
    ]);
  });

  test("Metadata in lists ten thousand deep says nothing", () => {
    const nested = `${"[".repeat(50_000)}"x"${"]".repeat(50_000)}`;
    const { claims } = readPage(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${nested},"datePublished":"2031-05-03"}</script><p>Orm`,
    );
    expect(claims.map(({ field }) => field)).toEqual(["published", "page-type"]);
  });

  test("A page that is cut off inside a tag ends before it", () => {
    for (const rest of ["</p", "</p ", "<div", "<div class=", "<div class='a"])
      expect(readPage(`<p>The boats left early${rest}`).text).toBe("The boats left early");
  });

  test("Entities that were escaped twice are plain in claims", () => {
    expect(
      readPage("<meta property=og:title content='Hill &amp;amp; Reed&amp;#8217;s'>").claims[0]
        ?.value,
    ).toBe("Hill & Reed’s");
  });
});
