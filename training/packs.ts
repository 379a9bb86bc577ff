/**
 * Makes the generated packs: `tsx training/packs.ts DATA`, where DATA holds `gazetteers/`.
 * The other packs (`*-words.json`, regions, metonyms) are written by hand and left alone.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officeHolders } from "./office-holders.ts";

interface PackFile {
  readonly title: string;
  readonly licence: string;
  readonly origin: string;
  /** The day the source was made, by country or body, where that matters. */
  readonly madeOn?: Readonly<Record<string, string>>;
  readonly entries: readonly unknown[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function writePack(name: string, pack: PackFile): void {
  const head = JSON.stringify(
    { title: pack.title, licence: pack.licence, origin: pack.origin, madeOn: pack.madeOn },
    null,
    1,
  ).slice(0, -2);
  const lines = pack.entries.map((entry) => JSON.stringify(entry)).join(",\n");
  writeFileSync(join("packs", `${name}.json`), `${head},\n "entries": [\n${lines}\n]}\n`);
  console.log(`packs/${name}.json: ${pack.entries.length} entries`);
}

interface CountryRow {
  readonly cca2: string;
  readonly independent: boolean | null;
  readonly name: { readonly common: string; readonly official: string };
  readonly capital: readonly string[];
  readonly altSpellings: readonly string[];
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } };
}

/** Names an English text may use: Latin letters, no code of two letters, no inverted form. */
const ENGLISH = /^[\p{Script=Latin}][\p{Script=Latin}\p{M} .'’-]{2,}$/u;
/** Former words and words of other languages that mean something else in English. */
const NO_ALIAS = new Set([
  "Island",
  "Mann",
  "Mexicanos",
  "Portuguesa",
  "Viti",
  "Timor",
  "Thai",
  "Saudi",
  "Togolese",
]);

/** Capitals of dependent territories are left out: most are better known as names of persons. */
const CAPITAL_TOO = new Set(["PS", "TW", "XK"]);

function countries(data: string): PackFile {
  const rows = JSON.parse(
    readFileSync(join(data, "gazetteers/countries/countries.json"), "utf8"),
  ) as readonly CountryRow[];
  const demonymsOf = (row: CountryRow): string[] =>
    [row.demonyms.eng?.m ?? "", row.demonyms.eng?.f ?? ""].flatMap((d) => d.split(", "));
  const ofStates = new Set(rows.filter((row) => row.independent).flatMap(demonymsOf));
  const entries = rows.map((row) => {
    const names = [row.name.official, ...row.altSpellings].filter(
      (n) => ENGLISH.test(n) && n !== row.name.common && !NO_ALIAS.has(n),
    );
    const demonyms = demonymsOf(row)
      .filter((d) => d !== "" && d !== row.name.common && !d.endsWith(" Islander"))
      .filter((d) => row.independent || !ofStates.has(d));
    return {
      code: row.cca2,
      name: row.name.common,
      aliases: [...new Set(names)].sort(byText),
      demonyms: [...new Set(demonyms)].sort(byText),
      capital:
        row.independent || CAPITAL_TOO.has(row.cca2)
          ? (row.capital[0]?.replace(" D.C.", "") ?? null)
          : null,
    };
  });
  return {
    title: "Countries, their inhabitants and capitals",
    licence: "ODbL-1.0",
    origin:
      "mledoze/countries @ 5e9f370050f83ad2ba4cb885f75d66114badf72c, English names, demonyms and capitals selected",
    entries: entries.sort((a, b) => byText(a.code, b.code)),
  };
}

/** The fields of the flat blocks of a YAML file: one block a key at the margin. */
function yamlBlocks(text: string): ReadonlyMap<string, string>[] {
  const blocks: Map<string, string>[] = [];
  for (const line of text.split("\n")) {
    if (/^\S/.test(line)) blocks.push(new Map());
    const field = /^ {2}(\w+): (.*)$/.exec(line);
    if (field) blocks.at(-1)?.set(field[1] ?? "", (field[2] ?? "").replace(/^['"]|['"]$/g, ""));
  }
  return blocks;
}

const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(court|tribunal)\b/i, "court"],
  [/\b(bank|fund|facility)\b/i, "financial"],
  [/\b(parliament|assembly)\b/i, "parliament"],
  [/\b(agency|office|authority|service)\b/i, "agency"],
  [/\b(council|committee|commission|board|forum)\b/i, "council"],
];

function bodies(data: string): PackFile {
  const text = readFileSync(join(data, "gazetteers/intergovernmental/bodies.yaml"), "utf8");
  const entries = yamlBlocks(text).flatMap((block) => {
    const field = (key: string): string | null => {
      const value = block.get(key)?.replace(/[‐‑]/g, "-").trim();
      return value && value !== "null" && !value.startsWith("[") ? value : null;
    };
    const name = field("Name_en");
    if (!name) return [];
    const acronym = field("Abbreviation_en");
    const aliases = ["Name_other_en", "Name_other_2_en", "Name_other_3_en", "Name_former_en"]
      .map(field)
      .filter(
        (alias) => alias !== null && alias !== name && alias.includes(" ") && !alias.endsWith("of"),
      );
    const kind = KIND_WORDS.find(([words]) => words.test(name))?.[1] ?? "organisation";
    return [{ name, acronym, aliases: [...new Set(aliases)].sort(), kind }];
  });
  return {
    title: "International bodies and their abbreviations",
    licence: "CC-BY-SA-4.0",
    origin:
      "confirmordeny/supraverden @ 59ab4fa0f92f3c75bb45e230908e612f15e8dbdf, English names and abbreviations selected",
    entries: entries.sort((a, b) => byText(a.name, b.name)),
  };
}

/** Files whose names stand family name first. */
const FAMILY_FIRST = /^(china|taiwan|north-korea|south-korea|singapore)/;
const NO_NAME =
  /^(Lord|Baron|Baroness|Viscount|Sir|Dame|King|Queen|Prince|Princess|Pope|Al|El|Abu|Ibn|Van|Von|De|Da|The|Of)$/i;
const PLAIN_WORD = /^\p{Lu}[\p{L}'’-]+$/u;

/** Third column of the CSV rows is not needed: names have no commas or quotes in the second. */
function cabinetNames(data: string): { readonly name: string; readonly familyFirst: boolean }[] {
  const folder = join(data, "gazetteers/cabinets");
  const files = readdirSync(folder).filter(
    (f) => f.endsWith(".csv") && f !== "sources.csv" && !f.startsWith("world-leaders"),
  );
  return files.sort(byText).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => /^(?:"[^"]*"|[^,"]*),([^,"]+),/.exec(line)?.[1] ?? "")
      .map((name) => ({ name, familyFirst: FAMILY_FIRST.test(file) })),
  );
}

function congressNames(data: string): { readonly first: string; readonly last: string }[] {
  const folder = join(data, "gazetteers/us-congress");
  return ["executive.yaml", "legislators-current.yaml"].flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return [...text.matchAll(/^ {4}first: (.+)\n {4}(?:middle: .+\n {4})?last: (.+)$/gm)].map(
      (m) => ({
        first: m[1] ?? "",
        last: m[2] ?? "",
      }),
    );
  });
}

/** A name and, where it has marks, the name as English papers print it. */
const spellings = (word: string): string[] => [
  ...new Set([
    word,
    word.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l").replace(/ø/g, "o"),
  ]),
];

function personNames(data: string): { readonly given: PackFile; readonly family: PackFile } {
  const given = new Map<string, number>();
  const family = new Map<string, number>();
  const count = (map: Map<string, number>, word: string | undefined): void => {
    if (!word || NO_NAME.test(word) || !PLAIN_WORD.test(word)) return;
    for (const form of spellings(word)) map.set(form, (map.get(form) ?? 0) + 1);
  };
  const seen = new Set<string>();
  for (const { name, familyFirst } of cabinetNames(data)) {
    const words = name
      .replace(/\(.*?\)/g, "")
      .trim()
      .split(/\s+/);
    if (seen.has(name) || words.length < 2 || /,| of /.test(name)) continue;
    seen.add(name);
    count(familyFirst ? family : given, words[0]);
    count(familyFirst ? given : family, words.at(-1));
  }
  for (const { first, last } of congressNames(data)) {
    count(given, first);
    count(family, last);
  }
  const sorted = (map: Map<string, number>, least: number): string[] =>
    [...map]
      .filter(([, n]) => n >= least)
      .map(([word]) => word)
      .sort(byText);
  const origin =
    "Names of ministers (Wikidata rows of every-politician-scrapers) and of unitedstates/congress-legislators @ dfa9622263dd4c8d08636926e498f1845704d7eb, taken apart";
  return {
    given: { title: "Given names", licence: "CC0-1.0", origin, entries: sorted(given, 1) },
    family: { title: "Family names", licence: "CC0-1.0", origin, entries: sorted(family, 1) },
  };
}

const data = process.argv[2] ?? "../shared/data";
writePack("countries", countries(data));
writePack("bodies", bodies(data));
const { given, family } = personNames(data);
writePack("given-names", given);
writePack("family-names", family);
writePack("office-holders", {
  title: "Holders of offices, with the dates of their tenures",
  licence: "CC0-1.0",
  origin:
    "Wikidata rows of every-politician-scrapers, each repository at the commit named in the data's sources.csv; offices of towns, provinces and courts left out",
  ...officeHolders(data),
});
