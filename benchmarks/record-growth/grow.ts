/** `grow FILE FROM TO BATCH` adds the articles of these numbers to a record; tells as JSON how long it took. */
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { addPlaces } from "./adding.ts";
import { type Grown, peakMegabytes, timed } from "./measured.ts";
import { placeOf } from "./world.ts";

const [file = "", ...numbers] = process.argv.slice(2);
const [from = 0, to = 0, batch = 1] = numbers.map(Number);

const store = await openRecord(file, { create: true });
const begun = performance.now();
const spent = await timed(async () => {
  for (let at = from; at < to; at += batch) {
    const end = Math.min(to, at + batch);
    await addPlaces(
      store,
      Array.from({ length: end - at }, (_, more) => placeOf(at + more)),
    );
    console.error(`${end} articles after ${Math.round((performance.now() - begun) / 1000)} s`);
  }
});
await store.close();
const grown: Grown = { spent, megabytes: peakMegabytes() };
console.log(JSON.stringify(grown));
