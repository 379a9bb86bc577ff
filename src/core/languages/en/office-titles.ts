/**
 * When two printed titles are one office: "Minister of Defence", "Defense Minister". A rank makes another office:
 * a deputy, a state minister, a parliamentary secretary or a shadow never stands for the minister.
 */

import { foldSpelling } from "../../text/fold.ts";
import { wordSet } from "../word-set.ts";

export interface OfficeTitle {
  /** "minister" and "secretary" have fields of work; of every other office all words are the head. */
  readonly head: string;
  /** "deputy", "of state"; sorted, empty where the title has none. */
  readonly ranks: string;
  /** "foreign", "consumer protection"; sorted and without repetition. */
  readonly fields: readonly string[];
}

const LITTLE = wordSet("of for the to in on at and a s");
/** Words that a title has or has not without being another office. */
const IDLE = wordSet("acting interim caretaker federal extraordinary plenipotentiary");
const IDLE_IN_FIELD = wordSet("affairs matters charge responsible");
const RANKS = wordSet(`
  deputy vice assistant associate junior parliamentary shadow state permanent under delegate first second third
  senior chief special former honorary private principal alternate political general designate elect`);

/** Names of one field of work, under the shortest. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["external", "foreign"],
  ["foreign relations", "foreign"],
  ["external relations", "foreign"],
  ["national defense", "defense"],
  ["internal", "interior"],
  ["home", "interior"],
  ["home department", "interior"],
  ["economic", "economy"],
  ["environmental", "environment"],
  ["cultural", "culture"],
]);

/** Offices that papers print for each other; the other word may be another person's too, so it is a near title only. */
const NEAR_HEADS: ReadonlyMap<string, string> = new Map([
  ["premier", "minister prime"],
  ["minister prime", "premier"],
  ["king", "monarch"],
  ["queen", "monarch"],
]);

/** Two offices held together are two titles. */
const AND_OFFICE = /,? and (?=(?:minister|secretary) (?:of|for)\b|(?:deputy )?prime minister\b)/;
const HEAD =
  /\b(?:prime minister|minister president|secretary general|director general|minister|secretary)\b/;

/** The titles in the words of an office, without the name of its state or body. */
export function officeTitles(office: string): readonly OfficeTitle[] {
  const plain = foldSpelling(office)
    .replace(/[^\p{L}\p{N}, ]+/gu, " ")
    .replace(/\bundersecretary\b/g, "under secretary")
    .replace(/\bof the republic\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.split(AND_OFFICE).flatMap((title) => titleOf(title) ?? []);
}

function titleOf(title: string): OfficeTitle | null {
  const found = HEAD.exec(title);
  const head = found?.[0] ?? "";
  if (!found || !/^(?:minister|secretary)$/.test(head)) {
    const bag = wordsIn(title).filter((word) => !IDLE.has(word));
    return bag.length === 0 ? null : { head: bag.sort().join(" "), ranks: "", fields: [] };
  }
  const before = wordsIn(title.slice(0, found.index), true).filter((word) => !IDLE.has(word));
  const behind = title.slice(found.index + head.length).trim();
  return portfolio(head, before, behind);
}

function portfolio(head: string, before: readonly string[], behind: string): OfficeTitle | null {
  const ofState = /^of state (?=for\b)/.exec(`${behind} `);
  const delegate = /^delegate\b/.exec(behind);
  const fields = fieldsIn(behind.slice((ofState ?? delegate)?.[0].length ?? 0));
  const ranks = before.filter((word) => RANKS.has(word));
  const others = before.filter((word) => !RANKS.has(word));
  // A minister of a part of the state: "Northshire Minister of Agriculture".
  if (fields.length > 0) ranks.push(...others.filter((word) => word !== "and"));
  else fields.push(...fieldsIn(others.join(" ")));
  // All secretaries of state for something are secretaries; a minister of state is no minister.
  if (ofState && head === "minister") ranks.push("of state");
  if (delegate) ranks.push("delegate");
  if (fields.length === 0) return null;
  return { head, ranks: ranks.sort().join(" "), fields: [...new Set(fields)].sort() };
}

function wordsIn(text: string, withAnd = false): string[] {
  return text
    .split(/[ ,]+/)
    .filter((word) => word !== "" && (!LITTLE.has(word) || (withAnd && word === "and")));
}

function fieldsIn(text: string): string[] {
  return text
    .split(/,| and /)
    .map((phrase) => {
      const kept = wordsIn(phrase);
      const bare = kept.filter((word) => !IDLE_IN_FIELD.has(word)).join(" ");
      return FIELDS.get(bare) ?? bare;
    })
    .filter((field) => field !== "");
}

/** One and the same office. */
export function sameTitle(a: OfficeTitle, b: OfficeTitle): boolean {
  return (
    a.head === b.head &&
    a.ranks === b.ranks &&
    a.fields.length === b.fields.length &&
    a.fields.every((field) => b.fields.includes(field))
  );
}

/**
 * The listed office is likely the one asked for: it has the field among others ("Minister of Education" for a
 * "Minister of Education and Sport"), or it is what papers call by the other word.
 */
export function nearTitle(asked: OfficeTitle, listed: OfficeTitle): boolean {
  if (asked.fields.length === 0)
    return listed.fields.length === 0 && NEAR_HEADS.get(asked.head) === listed.head;
  const head = asked.head === listed.head || isSecretaryForMinister(asked, listed);
  return (
    head &&
    asked.ranks === listed.ranks &&
    asked.fields.every((field) => listed.fields.includes(field))
  );
}

/** Papers call the secretary of state for a field its minister, not the other way round. */
export function isSecretaryForMinister(asked: OfficeTitle, listed: OfficeTitle): boolean {
  return asked.head === "minister" && listed.head === "secretary";
}
