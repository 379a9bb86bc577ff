/** What an undertaking, or something told later, is about. */
import type { Passage } from "../../annotation/contract.ts";
import {
  ACT_CLASSES,
  type ActClass,
  COMMON_THINGS,
  LIGHT_NOUNS,
  TOWARDS,
} from "../../languages/en/outcomes.ts";
import { fold } from "../../text/fold.ts";
import { isActor, type NamedHere, type NamesIn } from "./mentions.ts";
import { isEmpty, isTellingConcept, stemsOf, type Term, termsIn } from "./words.ts";

export interface Subject {
  /** Words that tell which act it is, each with the word as the text has it; names of actors are none. */
  readonly words: ReadonlyMap<string, string>;
  /** Two words in a row, one of which tells: "standoff defense". */
  readonly pairs: ReadonlyMap<string, string>;
  /** Agreements, occasions, sites and systems that are named. */
  readonly things: ReadonlySet<string>;
  /** States, bodies and persons that are named. */
  readonly parties: ReadonlySet<string>;
  /** Those among them that something is done to, from or with: "to Utopia". */
  readonly towards: ReadonlySet<string>;
  /** Stems of the verbs and nouns as they stand, without those of names. */
  readonly stems: ReadonlySet<string>;
}

export function subjectOf(
  namesIn: NamesIn,
  principalOf: (entity: string) => string,
  passages: readonly Passage[],
): Subject {
  const named = passages.flatMap((passage) => namesIn(passage).filter(({ kind }) => kind !== null));
  const actors = named.filter(isActor);
  const terms = passages.map((passage) => ({
    text: passage.exact,
    free: termsBeside(passage, namesIn(passage).filter(isActor)),
  }));
  const free = terms.flatMap((here) => here.free).filter(({ concept }) => !isEmpty(concept));
  return {
    words: new Map(
      free
        .filter(({ concept }) => isTellingConcept(concept))
        .map(({ concept, surface }) => [concept, surface]),
    ),
    pairs: new Map(terms.flatMap((here) => pairsIn(here.text, here.free))),
    things: new Set(named.filter((name) => !isActor(name)).map(({ entity }) => entity)),
    parties: new Set(actors.map(({ entity }) => principalOf(entity))),
    towards: new Set(
      passages.flatMap((passage) =>
        namesIn(passage)
          .filter((name) => isActor(name) && isTowards(passage, name))
          .map(({ entity }) => principalOf(entity)),
      ),
    ),
    stems: new Set(free.map(({ concept }) => concept)),
  };
}

/** Whether a preposition stands before a name. */
export const isTowards = ({ exact, start: from }: Passage, { start }: NamedHere): boolean =>
  TOWARDS.test(exact.slice(0, start - from));

/** The words of a passage that are no part of the names given. */
const termsBeside = ({ exact, start: from }: Passage, names: readonly NamedHere[]): Term[] =>
  termsIn(exact).filter(
    ({ start, end }) => !names.some((n) => n.start < from + end && from + start < n.end),
  );

/** Words that stand next to each other, with nothing but blanks between them. */
function pairsIn(text: string, terms: readonly Term[]): [pair: string, surface: string][] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1];
    if (next === undefined || isEmpty(term.concept) || isEmpty(next.concept)) return [];
    if (text.slice(term.end, next.start).trim() !== "") return [];
    if (!isTellingConcept(term.concept) && !isTellingConcept(next.concept)) return [];
    return [[`${term.concept} ${next.concept}`, text.slice(term.start, next.end)]];
  });
}

/** The thing that an act is done to, and what kind of act it is. */
export interface Act {
  /** The last telling word of the thing; null where only general words name it. */
  readonly head: string | null;
  readonly classes: readonly ActClass[];
}

/** Where the name of a thing ends: "upgrading its representation |at| headquarters", "the budget|,| which". */
const END_OF_THING =
  /[,;:()“”"]|\b(?:at|in|on|with|to|for|from|by|as|and|or|that|which|under|through|between|during|within|into|over|across|against|among|after|before|of|who)\b(?!-)/iu;

/** "of" and "in" after what says how much: "a considerable increase |in| defence spending". */
export function actOf(act: string): Act {
  const terms = termsIn(act);
  const [first] = terms;
  if (first === undefined) return { head: null, classes: [] };
  const thing = thingIn(act, first);
  const head = thing.filter((t) => isTellingConcept(t.concept)).at(-1)?.concept ?? null;
  const said = new Set(terms.slice(0, 2).map((t) => t.concept));
  const named = new Set(thing.map((t) => t.concept));
  const classes = CLASSES.filter(
    ({ verbs, nouns }) =>
      [...said].some((word) => verbs.has(word)) || [...named].some((word) => nouns.has(word)),
  ).map(({ actClass }) => actClass);
  return { head, classes };
}

/** The words of the first thing that an act names, over nouns that only say how much of it. */
function thingIn(act: string, verb: Term): readonly Term[] {
  let from = isVerbal(act, verb) ? verb.end : verb.start;
  for (let tries = 0; tries < 3; tries++) {
    const rest = act.slice(from);
    const end = END_OF_THING.exec(rest);
    const words = termsIn(end === null ? rest : rest.slice(0, end.index)).filter(
      ({ concept }) => !isEmpty(concept),
    );
    const last = words.at(-1);
    if (end === null || (last !== undefined && !LIGHT.has(last.concept))) return words;
    from += end.index + end[0].length;
  }
  return [];
}

/** An act begins with its verb; a thing that is undertaken by its name begins with an article, an adjective or a number. */
const isVerbal = (act: string, { surface, end }: Term): boolean =>
  !/^(?:an?|the|its|their|his|her|our|more|new|further|closer|\p{N}.*|\p{Lu}.*)$/u.test(surface) &&
  /^\s/.test(act.slice(end));

const LIGHT = stemsOf(LIGHT_NOUNS);
const COMMON = stemsOf(COMMON_THINGS);

export const isCommonThing = (concept: string): boolean => COMMON.has(concept);

/** The classes with their words as they are compared. */
export const CLASSES = ACT_CLASSES.map((actClass) => ({
  actClass,
  verbs: stemsOf(actClass.verbs),
  nouns: conceptsOf(actClass.nouns),
  told: stemsOf(actClass.told),
}));

/** "a memorandum" says no more of an agreement than that it is one. */
export const namesClass = (actClass: ActClass, word: string): boolean =>
  CLASSES.some((c) => c.actClass === actClass && c.nouns.has(word));

/** "to deliver" says no more of a delivery than that it is one. */
export const saysClass = (actClass: ActClass, word: string): boolean =>
  CLASSES.some((c) => c.actClass === actClass && c.verbs.has(word));

function conceptsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(termsIn([...words].join(" ")).map((t) => t.concept));
}

/** Words of a name by which another of the like can be meant: "Individual Partnership Plan" and "Individually …". */
export const nameStems = (name: string): ReadonlySet<string> =>
  new Set(
    termsIn(fold(name))
      .map((t) => t.concept)
      .filter((concept) => !isEmpty(concept)),
  );
