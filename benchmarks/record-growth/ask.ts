/** `ask FILE ARTICLES ROUNDS` prints the brief of one relationship so many times; tells as JSON how long each took. */
import { partFor } from "../../src/app/question.ts";
import { brief } from "../../src/core/render/brief.ts";
import { openRecord } from "../../src/edge/store/sqlite/open.ts";
import { type Asked, peakMegabytes, type Spent, timed } from "./measured.ts";
import { partiesOf, relationshipsAmong } from "./world.ts";

const [file = "", ...numbers] = process.argv.slice(2);
const [articles = 0, rounds = 0] = numbers.map(Number);

const [one, other] = partiesOf(Math.floor(relationshipsAmong(articles) / 2));
const between = [one.self.name, other.self.name] as const;
const store = await openRecord(file);
const spent: Spent[] = [];
let lines = 0;
for (let n = 0; n < rounds; n++)
  spent.push(
    await timed(async () => {
      const record = await partFor(store, { between, compare: null, asOf: null });
      if (record.dossier === null) throw new RangeError(`No dossier of ${between.join(" and ")}`);
      lines = brief(record).split("\n").length;
    }),
  );
await store.close();
const asked: Asked = { spent, megabytes: peakMegabytes(), lines };
console.log(JSON.stringify(asked));
