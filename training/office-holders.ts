/** Dated tenures out of the Wikidata rows of `gazetteers/cabinets`; the lists under share-alike licences are not used. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packsOf } from "../src/core/languages/packs-reader.ts";
import type { HoldersPack, Tenure } from "../src/core/register/holders.ts";
import { placesOf } from "../src/core/register/places.ts";
import { extentOf } from "../src/core/text/edtf.ts";

const OLDEST_END = "1990";
/** A tenure without an end that began earlier has lost its end, unless it is a monarch's. */
const LONGEST_OPEN = 40;
const FOR_LIFE = /\b(?:monarch|king|queen|emperor|sultan|emir|prince)\b/i;

/** Offices of a town, province or court, and no offices at all. */
const LOCAL =
  /\b(?:mayor|prefect|lieutenant.governor|judge|justices?(?= of)|first (?:lady|gentleman)|police)\b|^(?:deputy )?(?:governor|premier|administrator|chief minister) of (?!.*\b(?:bank|reserve)\b)|^speaker of .* of |^member\b/i;
const NO_ENGLISH = /[^\p{Script=Latin}\p{M}\p{P} ]/u;
const CODE = /^Q\d+$|\d/;

type Row = Readonly<Record<string, string>>;

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The rows of a comma-separated table whose fields may stand between quotes. */
function rowsOf(path: string): Row[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").split("\n");
  const fields = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
      (m[1]?.replaceAll('""', '"') ?? m[2] ?? "").trim(),
    );
  const names = fields(head);
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const values = fields(line);
      return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
    });
}

function knownPlaces() {
  const entriesOf = (name: string): readonly unknown[] =>
    JSON.parse(readFileSync(join("packs", `${name}.json`), "utf8")).entries;
  const files = ["countries", "country-words", "bodies", "body-words"];
  return placesOf(packsOf(Object.fromEntries(files.map((name) => [name, entriesOf(name)]))));
}

type KeyOf = (name: string) => string | null;

/** "Secretary-General of the Union", "OSU Commissioner": the body at the end or the beginning. */
function bodyOf(office: string, keyOf: KeyOf): string | null {
  for (const { index } of office.matchAll(/ of (?:the )?/g)) {
    const key = keyOf(office.slice(index + " of ".length));
    if (key !== null) return key;
  }
  return keyOf(office.split(" ")[0] ?? "");
}

interface Source {
  readonly madeOn: string;
  readonly tenures: readonly Tenure[];
}

const tenureOf = (of: string, row: Row): Tenure => ({
  of,
  office: row["positionLabel"] ?? row["position"] ?? "",
  holder: (row["officeholderLabel"] ?? row["person"] ?? "").replace(/ \([^()]*\)/g, ""),
  from: row["start"] || row["start_year"] || null,
  to: row["end"] || row["end_year"] || null,
});

function sources(folder: string): Source[] {
  const places = knownPlaces();
  const keyOf: KeyOf = (name) => places.keyOf([name]);
  const dates = new Map(
    rowsOf(join(folder, "sources.csv")).map((row) => {
      const [name = "", , date = ""] = Object.values(row);
      return [`${name}.csv`, date];
    }),
  );
  const files = readdirSync(folder).filter((file) => dates.has(file));
  return files.sort(order).map((file) => {
    const ofFile = keyOf(file.replace(/(?:-cabinet|-ministers)?\.csv$/, "").replaceAll("-", " "));
    const tenures = rowsOf(join(folder, file)).flatMap((row) => {
      const of = row["country"]
        ? keyOf(row["country"])
        : (ofFile ?? bodyOf(row["position"] ?? "", keyOf));
      return of === null ? [] : [tenureOf(of, row)];
    });
    return { madeOn: dates.get(file) ?? "", tenures };
  });
}

function isGood({ office, holder, ...dates }: Tenure, madeOn: string): boolean {
  if (!hasSense(dates) || isLost(office, dates, madeOn)) return false;
  return !LOCAL.test(office) && holder !== "" && !CODE.test(holder) && !NO_ENGLISH.test(holder);
}

type Dates = Pick<Tenure, "from" | "to">;

/** At least one date, no end before its beginning, and not all long ago. */
function hasSense({ from, to }: Dates): boolean {
  const [first, last] = [from, to].map((date) => (date === null ? undefined : extentOf(date)));
  if (first === null || last === null || (from === null && to === null)) return false;
  if (!last?.max) return true;
  return last.max >= OLDEST_END && !(first?.min && last.max < first.min);
}

function isLost(office: string, { from, to }: Dates, madeOn: string): boolean {
  const years = Number(madeOn.slice(0, 4)) - Number(from?.slice(0, 4));
  return to === null && years > LONGEST_OPEN && !FOR_LIFE.test(office);
}

/** The tenures and the day each source was made; a list of the world's leaders serves where no list of a country is. */
export function officeHolders(data: string): HoldersPack {
  const all = sources(join(data, "gazetteers/cabinets"));
  const ofOneCountry = all.filter(({ tenures }) => new Set(tenures.map(({ of }) => of)).size === 1);
  const covered = new Set(ofOneCountry.flatMap(({ tenures }) => tenures.map(({ of }) => of)));
  const madeOn = new Map<string, string>();
  const lines = new Map<string, Tenure>();
  for (const source of all) {
    const isOwn = ofOneCountry.includes(source);
    for (const tenure of source.tenures) {
      if ((!isOwn && covered.has(tenure.of)) || !isGood(tenure, source.madeOn)) continue;
      madeOn.set(tenure.of, source.madeOn);
      lines.set(JSON.stringify(tenure), tenure);
    }
  }
  const entries = [...lines.values()].sort(
    (a, b) =>
      order(a.of, b.of) ||
      order(a.office, b.office) ||
      order(a.from ?? "", b.from ?? "") ||
      order(a.to ?? "~", b.to ?? "~") ||
      order(a.holder, b.holder),
  );
  return {
    madeOn: Object.fromEntries([...madeOn].sort(([a], [b]) => order(a, b))),
    entries,
  };
}
