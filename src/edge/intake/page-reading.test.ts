import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../core/annotation/article.ts";
import { clean } from "../../core/clean/index.ts";
import type { PageTables } from "../../core/languages/page-tables.ts";
import { loadLanguage } from "./language.ts";
import { readPage } from "./page.ts";

let pages: PageTables | null = null;
beforeAll(async () => {
  pages = (await loadLanguage({ withoutPacks: ["all"] })).pages ?? null;
});

const STORY = [
  "The ferries of Lys will sail again from Monday, five weeks after the flood that closed the harbour, the port authority said.",
  "“We have cleared the channel and tested the quays,” said Ada Hill, who leads the authority, at a meeting with the captains.",
  "The first boat leaves for the outer islands at six in the morning.<sup><a href='#n1'>1</a></sup> Tickets that were bought before the flood stay valid until the end of June.",
  "Fishermen had asked for an earlier date. Bo Reed, who speaks for them, said that each week without the harbour cost his members a tenth of their year.",
  "The government of Veldland paid for most of the work, which took longer than planned because two of the three dredgers broke down in April.",
];
const PAGE = `<!doctype html><html lang="en"><head><title>Ferries return to Lys - The Veld Mirror</title>
<meta property="og:title" content="Ferries return to Lys"><meta property="og:site_name" content="The Veld Mirror">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries return to Lys","datePublished":"2031-05-17T08:00:00+02:00","author":{"@type":"Person","name":"Cara Lund"}}</script></head>
<body><header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a><li><a href="/w">World</a><li><a href="/s">Sport</a></ul></nav></header>
<main><article class="story"><h1 class="headline">Ferries return to Lys</h1><div class="byline">By <a rel="author" href="/c">Cara Lund</a></div><time datetime="2031-05-17">May 17, 2031</time>
<figure><img src="a.jpg"><figcaption>The harbour of Lys before the flood. (Photo: Veld Pictures)</figcaption></figure>
<div class="article-body">${STORY.map((words) => `<p>${words}</p>`).join("\n")}</div></article>
<aside class="related"><h2>Read more</h2><ul><li><a href="/1">Dredgers break down again</a><li><a href="/2">Islands run short of bread</a></ul></aside>
<section class="newsletter"><h2>Sign up for our newsletter</h2><p>Get the best of The Veld Mirror in your inbox every morning.</p></section></main>
<footer class="footer"><p>© 2031 The Veld Mirror. All rights reserved. Terms of use. Privacy policy.</p></footer></body></html>`;

const articleOf = (html: string): Article => ({
  name: "page.html",
  sha256: "",
  mediaType: "text/html",
  ...readPage(html),
});

describe("A news page", () => {
  const article = articleOf(PAGE);
  const made = () => clean(article, pages);
  const wordsOf = (role: string): string[] =>
    made()
      .zones.filter((zone) => zone.role === role)
      .map(({ start, end }) => article.text.slice(start, end));

  test("Its body is what the paper wrote, and furniture stays beside it as zones", () => {
    expect(wordsOf("body")).toEqual(STORY.map((words) => words.replace(/<[^>]*>/g, "")));
    expect(wordsOf("chrome")).toContain("Dredgers break down again");
    expect(wordsOf("title")).toEqual(["Ferries return to Lys"]);
  });

  test("Headline, day and writer come with the words that print them", () => {
    const { title, headline, published, bylines, authors } = made();
    expect(headline).toBe("Ferries return to Lys");
    expect(title && article.text.slice(title.start, title.end)).toBe("Ferries return to Lys");
    expect(published).toMatchObject({ edtf: "2031-05-17", basis: "stated" });
    expect(authors).toEqual(["Cara Lund"]);
    expect(bylines.map(({ start, end }) => article.text.slice(start, end))).toEqual(["Cara Lund"]);
  });

  test("The mark of a foot note is no part of the text that is read", () => {
    expect(made().clean.result).toContain("at six in the morning. Tickets");
    expect(article.text).toContain("at six in the morning.1 Tickets");
  });

  test("What was cut is told with the feature that decided or the rule that knew it", () => {
    const reasons = made().clean.edits.map(({ reason }) => reason);
    expect(reasons.some((reason) => reason.startsWith("furniture:"))).toBe(true);
  });

  test("Without its tables the rules alone read it", () => {
    const { published, zones } = clean(article);
    expect(published?.edtf).toBe("2031-05-17");
    expect(zones.some(({ role }) => role === "body")).toBe(true);
  });
});

describe("Days that are not the article's", () => {
  const story = `<h1>Ferries return to Lys</h1>${STORY.map((words) => `<p>${words}</p>`).join("")}`;
  const publishedOf = (body: string) => clean(articleOf(`<!doctype html><body>${body}`), pages);

  test.each([
    ["the clock of the page", `<header><div>Friday, June 4, 2031</div></header>${story}`],
    [
      "a day that the text tells of",
      `${story}<p>The flood of 3 March 2029 had closed the harbour of Lys for more than a month, said Bo Reed.</p>`,
    ],
    [
      "the days of teasers",
      `${story}<aside><ul><li><a href=1>Boats sink</a> March 3, 2031<li><a href=2>Boats swim</a> March 2, 2031</ul></aside>`,
    ],
    [
      "the days of comments",
      `${story}<div id="comments"><ol><li class="comment"><cite>Bo Reed</cite> <a href="#1">March 3, 2031 at 10:15</a><p>Well said.</p><li class="comment"><cite>Ada Hill</cite> <a href="#2">March 5, 2031 at 8:20</a><p>I think so too.</p></ol></div>`,
    ],
  ])("%s", (_, body) => {
    expect(publishedOf(body).published).toBeNull();
  });

  test.each([
    ["in pieces", `<div class="date"><div>May</div><div>30</div><div>2031</div></div>${story}`],
    ["under the text", `${story}<p>Posted on 30 May 2031 by Cara Lund</p>`],
    [
      "in another language",
      `<p class="info">Publié le 30 mai 2031 à 14h30, mis à jour le 2 juin 2031</p>${story}`,
    ],
    [
      "in a forum, whose members joined before",
      `<h1>Ferries</h1><div class="post"><p>Joined: 02 Jan 2019</p><p>30 May 2031 2:30 pm</p>${story}</div>`,
    ],
  ])("A day %s is the article's", (_, body) => {
    expect(publishedOf(body).published?.edtf).toBe("2031-05-30");
  });

  test("The day in the address counts where only teasers print one", () => {
    const teasers = `<aside><ul><li><a href=1>Boats sink</a> March 3, 2031<li><a href=2>Boats swim</a> March 2, 2031</ul></aside>`;
    const address = `<link rel="canonical" href="https://veld.example/2029/05/30/ferries">`;
    expect(publishedOf(address + story + teasers).published?.edtf).toBe("2029-05-30");
  });

  test("The clock is named, and a day under the headline counts beside it", () => {
    const clock = "<header><div>Friday, June 4, 2031</div></header>";
    expect(publishedOf(clock + story).problems.map(({ code }) => code)).toContain("page-clock");
    const dated = story.replace("</h1>", "</h1><p class=date>May 30, 2031</p>");
    expect(publishedOf(clock + dated).published?.edtf).toBe("2031-05-30");
  });
});

describe("Pages of many parts", () => {
  test("Ten thousand open elements and half a million tags are read in bounded time", () => {
    const started = performance.now();
    const deep = articleOf(`${"<div><p>".repeat(10_000)}${STORY[0]}`);
    expect(clean(deep, pages).clean.result).toContain("The ferries of Lys");
    clean(articleOf(`<p>${"< ".repeat(100_000)}${"<b></b>".repeat(200_000)}`), pages);
    // Far above what it takes: a quadratic step would need minutes.
    expect(performance.now() - started).toBeLessThan(25_000);
  });

  test("A page of nothing is read as nothing", () => {
    expect(clean(articleOf(""), pages)).toMatchObject({
      zones: [],
      published: null,
      headline: null,
    });
  });
});
