/**
 * The state that an article sets a body or a document under, where its words make it plain: "Utopia's Ministry of Defence",
 * "the Utopian Navy", "the Ministry of Defence of Utopia", or the ministry of a minister whose state is told.
 */

import type { Reading } from "../../annotation/contract.ts";
import { FIELD_HEADS, OWNED_BY } from "../../languages/en/shared-names.ts";
import { isAcronym, isCommonName, isShortForm, oneSpelling, thingSpelling } from "./names.ts";
import { titlesOf } from "./titles.ts";

/** What an article calls a state, each form folded, with the state's name as compared. */
type States = ReadonlyMap<string, string>;

export interface Owned {
  /** The state, as compared; null where the article does not make it plain, or sets the thing under two. */
  readonly of: string | null;
  /** Its names that many states have, without the state and as compared: "navy" of "Utopian Navy". */
  readonly common: readonly string[];
}

/** By entity, for all but persons and places. */
export function ownedThings(reading: Reading): ReadonlyMap<string, Owned> {
  const states = statesOf(reading);
  const home = onlyState(reading);
  const owned = new Map<string, Owned>();
  for (const { id, kind, name, otherNames } of reading.entities) {
    if (kind === "person" || kind === "place") continue;
    const parted = [name, ...otherNames]
      .filter((one) => !isAcronym(one) && !isShortForm(one))
      .map((one) => ownerInName(one, states));
    // What has a name of its own beside is known by that.
    if (parted.length === 0 || !parted.every(({ rest }) => isCommonName(rest))) continue;
    const common = parted.map(({ rest }) => thingSpelling(rest));
    const told = new Set([
      ...parted.map(({ state }) => state).filter((state) => state !== null),
      ...reading.mentions
        .filter((m) => m.entity === id && m.form === "name")
        .flatMap((m) => beside(reading.text, m, states)),
    ]);
    const [only = null, ...others] = told;
    const of = others.length > 0 ? null : (only ?? ministersState(reading, name, states) ?? home);
    owned.set(id, { of, common: [...new Set(common)].sort() });
  }
  return owned;
}

/** The state of an article that speaks of one state alone, and of no place as often. */
function onlyState({ entities, mentions }: Reading): string | null {
  const places = new Map(entities.filter((e) => e.kind === "place").map((e) => [e.id, e]));
  const counts = new Map<string, number>();
  for (const { entity } of mentions)
    if (places.has(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const states = new Set(
    mentions.filter((m) => m.form === "adjectival" && places.has(m.entity)).map((m) => m.entity),
  );
  const [only, ...others] = states;
  if (only === undefined || others.length > 0) return null;
  const own = counts.get(only) ?? 0;
  return [...counts].every(([id, count]) => id === only || count < own)
    ? stateName(places, only)
    : null;
}

function statesOf({ entities, mentions }: Reading): States {
  const states = new Map<string, string>();
  const places = new Map(entities.filter((e) => e.kind === "place").map((e) => [e.id, e]));
  for (const { id, name, otherNames } of places.values())
    for (const form of [name, ...otherNames]) states.set(oneSpelling(form), stateName(places, id));
  for (const { entity, exact, form } of mentions)
    if (places.has(entity) && form !== "descriptive" && form !== "pronoun")
      states.set(oneSpelling(exact), stateName(places, entity));
  states.delete("");
  return states;
}

const stateName = (places: ReadonlyMap<string, { readonly name: string }>, id: string): string =>
  oneSpelling(places.get(id)?.name ?? "");

/** The state in a name and the words without it: "utopia" and "navy" of "Utopian Navy". */
function ownerInName(
  name: string,
  states: States,
): { readonly state: string | null; readonly rest: string } {
  const spelled = oneSpelling(name);
  const words = spelled.split(" ");
  for (let length = Math.min(4, words.length - 1); length > 0; length--) {
    const state = states.get(words.slice(0, length).join(" "));
    if (state !== undefined) return { state, rest: words.slice(length).join(" ") };
  }
  const [, rest, last] = /^(.+) of (?:the )?(.+)$/.exec(spelled) ?? [];
  const state = last === undefined ? undefined : states.get(last);
  return rest === undefined || state === undefined
    ? { state: null, rest: spelled }
    : { state, rest };
}

/** No state is named by more letters. */
const LONGEST = 60;

/** The state named directly before or behind a mention. */
function beside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  states: States,
): string[] {
  const before = text.slice(Math.max(0, start - LONGEST), start).replace(/\s+/g, " ");
  const words = / $/.test(before) ? oneSpelling(before).split(" ") : [];
  const found = [3, 2, 1]
    .map((length) => states.get(words.slice(-length).join(" ")))
    .find((state) => state !== undefined);
  const behind = text.slice(end, end + LONGEST).replace(/\s+/g, " ");
  const opening = behind.split(/(?<= (?:of|for)(?: the)? )/)[0] ?? "";
  const following = OWNED_BY.test(opening)
    ? oneSpelling(/^[^.,;:()\n]*/.exec(behind.slice(opening.length))?.[0] ?? "").split(" ")
    : [];
  const owned = [3, 2, 1]
    .map((length) => states.get(following.slice(0, length).join(" ")))
    .find((state) => state !== undefined);
  return [found, owned].filter((state) => state !== undefined);
}

/** "Defence Minister Hill of Utopia" makes "the Ministry of Defence" that of Utopia, where no other state has one there. */
function ministersState(
  { offices, entities }: Reading,
  name: string,
  states: States,
): string | null {
  const spelled = oneSpelling(name);
  if (!isCommonName(spelled)) return null;
  const words = thingSpelling(name).split(" ");
  const field = words
    .filter((word) => !FIELD_HEADS.has(word))
    .sort()
    .join("+");
  if (field === "" || words.length === 1) return null;
  const told = new Set(
    offices
      .filter(({ office }) => titlesOf(office).some((title) => title.endsWith(`|${field}`)))
      .map(({ body }) => states.get(oneSpelling(entities.find((e) => e.id === body)?.name ?? "")))
      .filter((state) => state !== undefined),
  );
  const [only, ...others] = told;
  return only !== undefined && others.length === 0 ? only : null;
}
