/** `seek FILE ARTICLES MOST` counts how many of the planted passages a record has found; of many it tries every so-many-th. */
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { countFound } from "./found.ts";
import type { Sought } from "./measured.ts";
import { plantedAmong } from "./planted.ts";

const [file = "", ...numbers] = process.argv.slice(2);
const [articles = 0, most = 1] = numbers.map(Number);

const planted = plantedAmong(articles);
const step = Math.max(1, Math.ceil(planted.length / most));
const tried = planted.filter((_, at) => at % step === 0);
const store = await openRecord(file);
const { reuse } = await store.record();
await store.close();
const sought: Sought = {
  tried: tried.length,
  found: countFound(tried, reuse),
  shared: reuse.length,
};
console.log(JSON.stringify(sought));
