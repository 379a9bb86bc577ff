/** Who held which office when, out of a pack of dated tenures. It is an authority of its own and never evidence. */
import {
  isSecretaryForMinister,
  nearTitle,
  type OfficeTitle,
  officeTitles,
  sameTitle,
} from "../languages/en/office-titles.ts";
import { extentOf } from "../text/edtf.ts";
import { foldSpelling } from "../text/fold.ts";
import { nameKey } from "./person-names.ts";
import type { Places } from "./places.ts";

/** One line of the pack. */
export interface Tenure {
  /** ISO 3166-1 alpha-2, or the name of a body. */
  readonly of: string;
  /** As the source prints it. */
  readonly office: string;
  readonly holder: string;
  /** A year, month or day; null where unknown. */
  readonly from: string | null;
  /** Null where the office was held when the source was made, or where the end is unknown. */
  readonly to: string | null;
}

export interface HoldersPack {
  /** The day the source was made, by `of`: nothing is known of later days. */
  readonly madeOn: Readonly<Record<string, string>>;
  readonly entries: readonly Tenure[];
}

/** A tenure that can cover the days asked for. */
export interface Holder extends Tenure {
  /** True where the dates leave no doubt; false at a year's edge or behind the day the source was made. */
  readonly sure: boolean;
}

export interface OfficeAnswer {
  /** The country or body as printed; null where the register has none of that name. */
  readonly of: string | null;
  /** "same": the office asked for; "near": the one that is likely meant; null: no such office in the register. */
  readonly match: "same" | "near" | null;
  /** Several, one or none. */
  readonly holders: readonly Holder[];
  /** The day the source was made. */
  readonly madeOn: string | null;
  /** False where the days asked for lie behind that day. */
  readonly reaches: boolean;
}

interface OfficeQuestion {
  readonly office: string;
  /** The names of the country or body. */
  readonly of: readonly string[];
  /** EDTF: a day, or a span within which the day lies. */
  readonly on: string;
}

export interface Holders {
  /** Who held an office of a country or body on a day. */
  inOffice(question: OfficeQuestion): OfficeAnswer;
  /** What people of this full name held on a day; null where the name is not a full one. */
  officesOf(name: string, on: string): readonly Holder[] | null;
  /** The day the latest source was made: of no country is anything known later. */
  readonly madeOn: string;
  /** How the country or body of a tenure is called in print. */
  nameOf(key: string): string;
}

interface Listed {
  readonly titles: readonly OfficeTitle[];
  readonly tenures: Tenure[];
}

interface Days {
  readonly min: string;
  readonly max: string;
}

/** The pack, ready to be asked. */
export function holdersOf(pack: HoldersPack, places: Places): Holders {
  const offices = new Map<string, Map<string, Listed>>();
  const persons = new Map<string, Tenure[]>();
  for (const tenure of pack.entries) {
    const person = nameKey(tenure.holder);
    if (person !== null) persons.set(person, [...(persons.get(person) ?? []), tenure]);
    const there = offices.get(tenure.of) ?? new Map<string, Listed>();
    offices.set(tenure.of, there);
    const listed = there.get(tenure.office) ?? { titles: [], tenures: [] };
    there.set(tenure.office, listed);
    listed.tenures.push(tenure);
  }
  // Titles are taken apart for the countries that are asked for only.
  const titled = new Map<string, readonly Listed[]>();
  const listedIn = (key: string): readonly Listed[] => {
    const known = titled.get(key);
    if (known) return known;
    const made = [...(offices.get(key) ?? [])].map(([office, { tenures }]) => ({
      titles: titlesIn(office, key, places),
      tenures,
    }));
    titled.set(key, made);
    return made;
  };
  return {
    inOffice: (question) => inOffice(question, { pack, places, listedIn }),
    officesOf: (name, on) => {
      const key = nameKey(name);
      if (key === null) return null;
      const days = daysOf(on);
      return days === null ? [] : covering(persons.get(key) ?? [], days, pack.madeOn);
    },
    madeOn: Object.values(pack.madeOn).toSorted().at(-1) ?? "",
    nameOf: places.nameOf,
  };
}

interface Index {
  readonly pack: HoldersPack;
  readonly places: Places;
  readonly listedIn: (key: string) => readonly Listed[];
}

function inOffice({ office, of, on }: OfficeQuestion, index: Index): OfficeAnswer {
  const { pack, places, listedIn } = index;
  const key = places.keyOf(of);
  const days = daysOf(on);
  const listed = key === null ? [] : listedIn(key);
  if (key === null || days === null || listed.length === 0)
    return { of: null, match: null, holders: [], madeOn: null, reaches: false };
  const madeOn = pack.madeOn[key] ?? null;
  const about = { of: places.nameOf(key), madeOn, reaches: madeOn !== null && days.max <= madeOn };
  const asked = titlesIn(office, key, places);
  const same = withTitle(listed, asked, sameTitle);
  const near = withTitle(listed, asked, nearTitleAmong(listed));
  const sameNow = covering(same, days, pack.madeOn);
  if (sameNow.length > 0) return { ...about, match: "same", holders: sameNow };
  const nearNow = covering(near, days, pack.madeOn);
  if (nearNow.length > 0) return { ...about, match: "near", holders: nearNow };
  return {
    ...about,
    match: same.length > 0 ? "same" : near.length > 0 ? "near" : null,
    holders: [],
  };
}

type Match = (asked: OfficeTitle, listed: OfficeTitle) => boolean;

function withTitle(
  listed: readonly Listed[],
  asked: readonly OfficeTitle[],
  match: Match,
): readonly Tenure[] {
  return listed
    .filter(({ titles }) => titles.some((title) => asked.some((one) => match(one, title))))
    .flatMap(({ tenures }) => tenures);
}

/** Where a country has ministers of a field, its secretaries of that field are others. */
function nearTitleAmong(listed: readonly Listed[]): Match {
  const all = listed.flatMap(({ titles }) => titles);
  const hasMinister = (asked: OfficeTitle): boolean =>
    all.some((title) => title.head === asked.head && nearTitle(asked, title));
  return (asked, title) =>
    nearTitle(asked, title) && !(isSecretaryForMinister(asked, title) && hasMinister(asked));
}

/** The titles of an office without the name of its state; whom an envoy is sent to under its key. */
function titlesIn(office: string, of: string, places: Places): readonly OfficeTitle[] {
  const plain = foldSpelling(office).replace(/\./g, "");
  const sent = plain.replace(/\bto (?:the )?(.+)$/, (all, name: string) => {
    const key = places.keyOf([name]);
    return key === null ? all : `to ${key}`;
  });
  return officeTitles(
    places.calledBy(of).reduce((text, name) => withoutName(text, name), ` ${sent} `),
  );
}

/** "of (the) Velmark", "Velmark's" and "Velmarkian", but not "to Velmark". */
function withoutName(text: string, name: string): string {
  if (!text.includes(name)) return text;
  const escaped = name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  return text.replace(
    new RegExp(`(?<! to| to the) (?:of (?:the )?|the )?${escaped}(?:'s?)?(?= |,)`, "g"),
    " ",
  );
}

/** Null where the days are open at an end: nobody can be asked for "some day". */
function daysOf(on: string): Days | null {
  const extent = extentOf(on);
  if (extent === null || extent.min === null || extent.max === null) return null;
  return { min: extent.min, max: extent.max };
}

/** The tenures that can cover the days, one a holder and office, oldest first. */
function covering(
  tenures: readonly Tenure[],
  days: Days,
  madeOn: HoldersPack["madeOn"],
): readonly Holder[] {
  const found = new Map<string, Holder>();
  for (const tenure of tenures) {
    const sure = isSure(tenure, days, madeOn[tenure.of] ?? null);
    if (!sure && !isPossible(tenure, days)) continue;
    const key = `${tenure.of}|${tenure.office}|${tenure.holder}`;
    if (!found.has(key) || (sure && found.get(key)?.sure === false))
      found.set(key, { ...tenure, sure });
  }
  return [...found.values()].sort((a, b) => order(a.from ?? "", b.from ?? ""));
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function isPossible({ from, to }: Tenure, days: Days): boolean {
  const first = from === null ? null : (extentOf(from)?.min ?? null);
  const last = to === null ? null : (extentOf(to)?.max ?? null);
  return (first === null || first <= days.max) && (last === null || days.min <= last);
}

function isSure({ from, to }: Tenure, days: Days, madeOn: string | null): boolean {
  const first = from === null ? null : (extentOf(from)?.max ?? null);
  const last = to === null ? madeOn : (extentOf(to)?.min ?? null);
  return first !== null && last !== null && first <= days.min && days.max <= last;
}
