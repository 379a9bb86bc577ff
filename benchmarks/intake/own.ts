/** `own PAGES RESULTS`: what peer.mjs does, with this program. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { predictedPage } from "../../evaluation/predictions/pages.ts";
import { decodePageTables } from "../../src/core/languages/page-tables.ts";
import { isRefusal } from "../../src/edge/intake/read-whole.ts";
import { articleOf } from "../../src/edge/intake/receive.ts";
import type { Asked } from "./systems.ts";

const [pages = "", results = "", tables = ""] = process.argv.slice(2);
const known = decodePageTables(new Uint8Array(readFileSync(tables)));
const lines: string[] = [];
for (const { id, file } of JSON.parse(readFileSync(pages, "utf8")) as Asked[]) {
  const bytes = gunzipSync(readFileSync(file));
  const before = process.cpuUsage();
  const article = articleOf(bytes, "page.html");
  const row = isRefusal(article) ? { id } : predictedPage(id, article, known);
  const { user, system } = process.cpuUsage(before);
  lines.push(`${JSON.stringify({ ...row, ms: (user + system) / 1_000 })}\n`);
}
writeFileSync(results, lines.join(""));
appendFileSync(
  results,
  `${JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1_000 })}\n`,
);
