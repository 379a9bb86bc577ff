/**
 * `add-singly FILE ARTICLES ADDS ROUND` adds so many articles, one at a time, to a record of so many: of relationships that
 * it has, further articles of stories that it may have or not. Tells as JSON how long each took, from its arrival until
 * the record was settled.
 */
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { diceFor } from "../dice.ts";
import { addPlaces } from "./adding.ts";
import { type AddedSingly, peakMegabytes, type Spent, timed } from "./measured.ts";
import { ARTICLES_EACH, relationshipsAmong } from "./world.ts";

const [file = "", ...numbers] = process.argv.slice(2);
const [articles = 0, adds = 0, round = 0] = numbers.map(Number);

const below = diceFor(7, articles);
const relationships = relationshipsAmong(articles);
const store = await openRecord(file);
const spent: Spent[] = [];
for (let n = 0; n < adds; n++) {
  const at = ARTICLES_EACH + round * adds + n;
  const place = { relationship: below(relationships), at };
  spent.push(await timed(() => addPlaces(store, [place])));
}
await store.close();
const added: AddedSingly = { spent, megabytes: peakMegabytes() };
console.log(JSON.stringify(added));
