/**
 * `node peer.mjs SYSTEM PAGES RESULTS` reads saved pages with a library of the web and writes what it makes of each as a
 * JSON line, with its processor time. PAGES is a JSON list of `{ id, file, url }`, the files packed with gzip. A last line
 * has the peak of memory. Text comes from the library's HTML by one converter, so that words of neighbours do not clump.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";

const [, , system, pages, results] = process.argv;
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);

function textOf(html) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const parts = [];
  const visit = (node) => {
    if (node.nodeType === 3) parts.push(node.textContent);
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) parts.push("\n");
    for (const child of node.childNodes ?? []) visit(child);
    if (isBlock) parts.push("\n");
  };
  visit(document.body);
  return parts.join("");
}

const dayOf = (value) => (/^\d{4}-\d\d-\d\d/.exec(value ?? "") ?? [null])[0];

async function readerOf(name) {
  if (name === "readability") {
    const { Readability } = await import("@mozilla/readability");
    return (html) => {
      const article = new Readability(parseHTML(html).document).parse();
      return (
        article && {
          html: article.content,
          title: article.title,
          author: article.byline?.replace(/^\s*by\s+/i, ""),
          published: dayOf(article.publishedTime),
        }
      );
    };
  }
  const { Defuddle } = await import("defuddle/node");
  return async (html, url) => {
    const article = await Defuddle(parseHTML(html).document, url ?? "https://example.org/");
    return {
      html: article.content,
      title: article.title,
      author: article.author,
      published: dayOf(article.published),
    };
  };
}

console.log = console.warn = console.error = () => {};
const read = await readerOf(system);
writeFileSync(results, "");
for (const { id, file, url } of JSON.parse(readFileSync(pages, "utf8"))) {
  const html = gunzipSync(readFileSync(file)).toString("utf8");
  const before = process.cpuUsage();
  let found = null;
  try {
    found = await read(html, url);
  } catch {
    // A page that a library fails on counts as empty.
  }
  const { user, system: kernel } = process.cpuUsage(before);
  const { html: body = "", ...facts } = found ?? {};
  const row = { id, text: textOf(body ?? ""), ...facts, ms: (user + kernel) / 1_000 };
  appendFileSync(results, `${JSON.stringify(row)}\n`);
}
appendFileSync(
  results,
  `${JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1_000 })}\n`,
);
