/** `own PAGES RESULTS`: what peer.mjs does, with this program. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { predictedPage } from "../../evaluation/predictions/pages.ts";
import { decodePageTables } from "../../src/core/languages/page-tables.ts";
import { readPage } from "../../src/edge/intake/page.ts";
import type { Asked } from "./systems.ts";

const [pages = "", results = "", tables = ""] = process.argv.slice(2);
const known = decodePageTables(new Uint8Array(readFileSync(tables)));
const lines: string[] = [];
for (const { id, file } of JSON.parse(readFileSync(pages, "utf8")) as Asked[]) {
  const html = gunzipSync(readFileSync(file)).toString("utf8");
  const before = process.cpuUsage();
  const page = { name: id, sha256: "", mediaType: "text/html", ...readPage(html) };
  const row = predictedPage(id, page, known);
  const { user, system } = process.cpuUsage(before);
  lines.push(`${JSON.stringify({ ...row, ms: (user + system) / 1_000 })}\n`);
}
writeFileSync(results, lines.join(""));
appendFileSync(
  results,
  `${JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1_000 })}\n`,
);
