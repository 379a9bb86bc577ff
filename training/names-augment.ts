/** More sentences to learn from, made out of the sets' own and of a few patterns of ours. */
import type { RecognisedType } from "../src/core/languages/language.ts";
import type { NameSentence } from "./names-data.ts";
import { type Dice, diceOf, pick } from "./names-dice.ts";

export interface CountryWords {
  readonly name: string;
  readonly demonyms: readonly string[];
}

const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;

/** Every tenth sentence once more as a headline, so that capitals alone do not make names. */
function headlines(sentences: readonly NameSentence[]): NameSentence[] {
  return sentences
    .filter((s, i) => i % 10 === 0 && s.words.length > 4 && s.words.length < 30)
    .map(({ names, words }) => ({
      names,
      words: words.map((w) => (SMALL.test(w) ? w : w.charAt(0).toUpperCase() + w.slice(1))),
    }));
}

/** Some in small letters, as people write to each other. */
function inSmallLetters(sentences: readonly NameSentence[]): NameSentence[] {
  return sentences
    .filter((s, i) => i % 8 === 3 && s.names.length > 0 && s.words.length > 3)
    .map(({ names, words }) => ({ names, words: words.map((w) => w.toLowerCase()) }));
}

/** A third with other names of the same type in place of their own, so that the words around a name count. */
function withOtherNames(sentences: readonly NameSentence[], roll: Dice): NameSentence[] {
  const named = new Map<RecognisedType, (readonly string[])[]>([
    ["person", []],
    ["body", []],
    ["place", []],
  ]);
  for (const { words, names } of sentences)
    for (const { first, last, type } of names)
      if (/^\p{Lu}/u.test(words[first] ?? "")) named.get(type)?.push(words.slice(first, last));
  return sentences.flatMap((sentence, i) => {
    const names = [...sentence.names].sort((a, b) => a.first - b.first);
    const crosses = names.some((n, k) => n.first < (names[k - 1]?.last ?? 0));
    if (i % 3 !== 1 || names.length === 0 || sentence.words.length < 4 || crosses) return [];
    return [renamed({ words: sentence.words, names }, named, roll)];
  });
}

function renamed(
  { words, names }: NameSentence,
  named: ReadonlyMap<RecognisedType, readonly (readonly string[])[]>,
  roll: Dice,
): NameSentence {
  const made: string[] = [];
  const at: NameSentence["names"][number][] = [];
  let done = 0;
  for (const { first, last, type } of names) {
    made.push(...words.slice(done, first));
    const others = named.get(type);
    const own = words.slice(first, last);
    const name = others && /^\p{Lu}/u.test(own[0] ?? "") ? pick(others, roll) : own;
    at.push({ first: made.length, last: made.length + name.length, type });
    made.push(...name);
    done = last;
  }
  return { words: [...made, ...words.slice(done)], names: at };
}

const HEADS =
  /^(?:Party|Parties|Commons|Representatives|Assembly|Senate|Council|Court|Bank|Ministry|Army|Union|Association|Federation|Congress|Institute|Parliament|Deputies|Republic|Front|League|Movement|Office|Department|Church|University|Museum|Society|Navy|Chamber|Forces)$/;

/** "The Labour Party of …": every second body that ends in such a word once more with a country behind it. */
function bodiesOfCountries(
  sentences: readonly NameSentence[],
  countries: readonly CountryWords[],
  roll: Dice,
): NameSentence[] {
  const bodies = sentences.flatMap((sentence) =>
    sentence.names
      .filter(
        ({ type, last }) =>
          type === "body" &&
          HEADS.test(sentence.words[last - 1] ?? "") &&
          !/^(?:of|for)$/.test(sentence.words[last] ?? ""),
      )
      .map((name) => ({ sentence, name })),
  );
  return bodies
    .filter((_, i) => i % 2 === 0)
    .map(({ sentence: { words, names }, name }) => {
      const country = pick(countries, roll).name.split(" ");
      const takesThe = /^(?:United|Netherlands|Philippines|Maldives|Bahamas)/.test(
        country[0] ?? "",
      );
      const more = ["of", ...(takesThe ? ["the"] : []), ...country];
      const by = more.length;
      return {
        words: [...words.slice(0, name.last), ...more, ...words.slice(name.last)],
        names: names.map((n) => ({
          ...n,
          first: n.first + (n.first >= name.last ? by : 0),
          last: n.last + (n === name || n.first >= name.last ? by : 0),
        })),
      };
    });
}

/** Patterns of our own: "*" is an election. */
const ELECTIONS = [
  "He stood in the * and lost .",
  "She was first elected in the * .",
  "After the * the coalition fell apart .",
  "In * the party won three seats .",
  "The * will be held in March .",
  "Turnout at the * was the lowest in decades .",
  "They ran against each other in the * , the * and the * .",
  "Voters go to the polls in the * on Sunday .",
  "His party gained ground at the * ( 12 seats ) .",
  "She lost her seat in the * to a newcomer .",
  "Results of the *",
  "Observers called the * free and fair .",
  "He was returned without a contest in * , and again in * .",
  "The mayor kept quiet during the * campaign .",
];
const ELECTION_KINDS = [
  "general election",
  "presidential election",
  "federal election",
  "parliamentary election",
  "legislative election",
  "local elections",
  "state election",
  "parliamentary elections",
  "provincial election",
  "Senate election",
  "gubernatorial election",
  "by-election",
  "presidential elections",
  "municipal elections",
];
const TIMES = 30;

/** "the 1974 Ruritanian general election" is one name, and no place. */
function elections(countries: readonly CountryWords[], roll: Dice): NameSentence[] {
  return Array.from({ length: TIMES }, () => ELECTIONS)
    .flat()
    .map((pattern) => {
      const words: string[] = [];
      const names: NameSentence["names"][number][] = [];
      for (const word of pattern.split(" ")) {
        if (word !== "*") {
          words.push(word);
          continue;
        }
        const election = electionName(countries, roll);
        names.push({ first: words.length, last: words.length + election.length, type: "other" });
        words.push(...election);
      }
      return { words, names };
    });
}

function electionName(countries: readonly CountryWords[], roll: Dice): string[] {
  const year = `${1900 + Math.floor(roll() * 130)}`;
  const { name, demonyms } = pick(countries, roll);
  const whose = roll() < 0.5 ? name : (demonyms[0] ?? name);
  const of = roll() < 0.2 ? [] : whose.split(" ");
  return [year, ...of, ...pick(ELECTION_KINDS, roll).split(" ")];
}

/** The sentences and what is made of them; without countries the patterns that need them are left out. */
export function augmented(
  sentences: readonly NameSentence[],
  countries: readonly CountryWords[],
): NameSentence[] {
  const roll = diceOf(7);
  return [
    ...sentences,
    ...headlines(sentences),
    ...inSmallLetters(sentences),
    ...withOtherNames(sentences, roll),
    ...(countries.length > 0
      ? [...bodiesOfCountries(sentences, countries, roll), ...elections(countries, roll)]
      : []),
  ];
}
