/**
 * A named thing that an undertaking is about, and later articles name: a strategy that was being drawn up and is later
 * called by its year. That it is named says nothing of whether the undertaking was kept.
 */
import type { Passage } from "../../annotation/contract.ts";
import { MAKING_VERBS } from "../../languages/en/outcomes.ts";
import { fold } from "../../text/fold.ts";
import { type CommitmentReport, contentWords } from "../commitment-report.ts";
import type { Corpus } from "../corpus.ts";
import type { ReadArticle } from "../read-article.ts";
import { isActor, type NamesIn } from "./mentions.ts";
import { stemsOf, termsIn } from "./words.ts";

/** Capitalised words in a row, over "of" and "and": "National Security Strategy". */
const NAMED = /\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:of|and|for|on|the)\s+)*\p{Lu}[\p{L}’'-]+)+/gu;

/** Words of which many papers and meetings are named: a name of them alone means none of these. */
const COMMON_WORDS = contentWords(
  `memorandum understanding agreement accord treaty pact letter intent declaration statement communique protocol convention
  contract arrangement cooperation partnership joint mutual bilateral trilateral annual ministerial summit meeting conference
  dialogue leaders ministers`,
);

/** Last words of names of what takes place again and again: which one it is, only an ordinal or a year tells. */
const OCCASIONS = contentWords(
  `summit meeting conference forum dialogue talks exercise session assembly congress consultations games`,
);

/** "fourth", "21st" and at most two words between it and the name. */
const COUNTED =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|\d{4})\s+(?:[\p{L}’'-]+\s+){0,2}$/iu;

/** Fewest words of a name that is not met by chance in small letters too. */
const LEAST_WORDS = 3;

/** Gives, for an undertaking, where articles name what its act is about, with the year or owner before it. */
export type NamedLater = (
  report: CommitmentReport,
  isLater: (article: string) => boolean,
) => readonly Passage[];

/** The first place in each article; only articles that have a name's key are searched for it. */
export function namedIn(
  { articles, meeting }: Corpus,
  namesIn: NamesIn,
  reports: readonly CommitmentReport[],
): NamedLater {
  const names = new Map(reports.map((report) => [report, nameOf(namesIn, report)]));
  const wanted = new Set([...names.values()].flatMap((name) => (name === null ? [] : [name])));
  for (const [{ passages }, name] of names) if (name !== null) meeting.name(name, passages);
  const holders = holdersOf(articles, new Set([...wanted].map(keyOfName)));
  const places = new Map(
    [...wanted].map((name) => [
      name,
      (holders.get(keyOfName(name)) ?? []).flatMap((article) => placeIn(name, article) ?? []),
    ]),
  );
  return (report, isLater) =>
    (places.get(names.get(report) ?? "") ?? []).filter(({ article }) => isLater(article));
}

/**
 * The word by which an index of the words of texts finds the articles that may hold a name, and the undertakings whose
 * name an article may hold: its longest.
 */
const keyOfName = (name: string): string =>
  partsOf(name).reduce((a, b) => (b.length > a.length ? b : a), "");

/** The articles that have a word, by the word. */
function holdersOf(
  articles: readonly ReadArticle[],
  words: ReadonlySet<string>,
): ReadonlyMap<string, readonly ReadArticle[]> {
  const holders = new Map([...words].map((word) => [word, [] as ReadArticle[]]));
  if (words.size > 0)
    for (const article of articles)
      for (const word of new Set(partsOf(article.reading.text))) holders.get(word)?.push(article);
  return holders;
}

/** Letters and digits in a row: finer than words, so that "Strategy’s" holds "Strategy". */
const partsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where an article names it first; null where it does not, or on page furniture alone. */
function placeIn(name: string, { id, reading }: ReadArticle): Passage | null {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(
    `(?:\\b(?:its|their|the)\\s+)?(?:\\d{4}\\s+)?\\b${words.join("\\s+")}\\b`,
    "iu",
  );
  const found = pattern.exec(reading.text);
  if (found === null || !isBody(reading.zones, found.index)) return null;
  const [exact] = found;
  return { article: id, start: found.index, end: found.index + exact.length, exact };
}

const MAKING = stemsOf(MAKING_VERBS);

/** Of an undertaking to make something, the longest name in the act that is neither a party nor a person nor a place, and no common word for a paper. */
function nameOf(namesIn: NamesIn, { passages, commitment }: CommitmentReport): string | null {
  const [act] = passages;
  const [verb] = act === undefined ? [] : termsIn(act.exact);
  if (act === undefined || verb === undefined || !MAKING.has(verb.concept)) return null;
  const actors = namesIn(act).filter(isActor);
  const names = [...act.exact.matchAll(NAMED)]
    .filter(({ 0: name, index }) => {
      const [start, end] = [act.start + index, act.start + index + name.length];
      return !actors.some((actor) => actor.start < end && start < actor.end);
    })
    .map(([name]) => name)
    .filter((name) => name.split(/\s+/).length >= LEAST_WORDS)
    .filter((name) => [...contentWords(name)].some((word) => !COMMON_WORDS.has(word)));
  const [longest] = names.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : counted(longest, commitment.act.exact);
}

/** The name with the ordinal or year that tells which of many it is; null for one of many without it. */
function counted(name: string, act: string): string | null {
  const [last = ""] = contentWords(name.split(/\s+/).at(-1) ?? "");
  if (!OCCASIONS.has(last)) return name;
  const [before] = COUNTED.exec(act.slice(0, act.indexOf(name))) ?? [];
  return before === undefined ? null : `${before}${name}`;
}

const isBody = (
  zones: readonly { readonly start: number; readonly end: number; readonly role: string }[],
  at: number,
): boolean => zones.some((z) => z.role === "body" && z.start <= at && at < z.end);
