/**
 * For how many things a short name stands among the profiles that carry it. Each question is of one key, so the carriers of
 * the key answer it.
 */
import { STATE_FORM } from "../../languages/en/shared-names.ts";
import { families } from "../families.ts";
import { initialsOf, oneSpelling } from "./names.ts";
import { namesOf } from "./profile.ts";
import { coreOf, type Thing } from "./thing.ts";

export interface Meanings {
  /** Long names that some article sets beside the acronym; where initials spell it, those alone count. */
  ofAcronym(letters: string): number;
  /** Long names of which these are the initials. */
  ofInitials(letters: string): number;
  /** Long names that are cut to this one, where some article prints the cut one; else 0. */
  ofCut(name: string): number;
  /** Long forms of states with this core; 2 where one of them is called by another plain name somewhere. */
  ofState(core: string): number;
}

export function meaningsOf(things: readonly Thing[]): Meanings {
  const acronyms = new Map<string, Thing[]>();
  const initials = new Map<string, Set<string>>();
  const cuts = new Map<string, Set<string>>();
  const states = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, meaning: string): void => {
    to.set(key, (to.get(key) ?? new Set()).add(meaning));
  };
  for (const thing of things) {
    for (const letters of thing.acronyms)
      acronyms.set(letters, [...(acronyms.get(letters) ?? []), thing]);
    for (const name of thing.long) add(initials, initialsOf(name), name);
    for (const { name, of } of thing.cut) add(cuts, name, of);
    if (thing.profile.kind === "place") noteStates(thing, (core, form) => add(states, core, form));
  }
  const printed = new Set(things.flatMap(({ printedCut }) => printedCut));
  const asked = new Map<string, number>();
  return {
    ofAcronym: (letters) => {
      const known = asked.get(letters) ?? meaningsOfAcronym(letters, acronyms.get(letters) ?? []);
      asked.set(letters, known);
      return known;
    },
    ofInitials: (letters) => initials.get(letters)?.size ?? 0,
    ofCut: (name) => (printed.has(name) ? (cuts.get(name)?.size ?? 0) : 0),
    ofState: (core) => states.get(core)?.size ?? 0,
  };
}

function meaningsOfAcronym(letters: string, things: readonly Thing[]): number {
  const names = things.map(({ long }) => long).filter((long) => long.length > 0);
  const spelled = new Set(names.flat().filter((name) => initialsOf(name) === letters));
  const own = spelled.size > 0 ? spelled.size : families(names, (long) => long).length;
  // A common name is of some state, and another article may mean another's.
  const common = things.some(({ long, common }) => long.length === 0 && common.length > 0) ? 2 : 0;
  return own + common;
}

function noteStates({ profile, core }: Thing, note: (core: string, form: string) => void): void {
  for (const name of namesOf(profile).map(oneSpelling)) {
    if (!STATE_FORM.test(name)) continue;
    note(coreOf(name), name);
    // "Taiwan" with a long form that ends in another name: that form is not the other state's.
    if (core.length === 0) note(coreOf(name), `${name} of another name`);
  }
}
