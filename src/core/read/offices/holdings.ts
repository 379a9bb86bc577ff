/** Finds the person beside each title: before it, behind it, or told to hold it. */
import type { Cast, Mention } from "../../annotation/layers.ts";
import type { OfficeLink } from "../../languages/en/catalogue/stamps.ts";
import { ACCREDITED, HOLDING, OFFICE_NOUNS } from "../../languages/en/offices.ts";
import type { Words } from "../statements/words.ts";
import { afterHonorifics } from "./honorifics.ts";
import { type Named, type Title, titleAt } from "./title.ts";

/** "Senior Research Fellow" and "Chief Cabinet" are taken for bodies now and then; they are titles. */
function isTitle(words: Words, mention: Mention): boolean {
  const last = words.word(mention.last - 1);
  let ranks = 0;
  for (let i = mention.first; i < mention.last; i++) {
    if (words.word(i) === "of") return false;
    if (TITLE_WORDS.has(words.word(i))) ranks++;
  }
  return ranks === mention.last - mention.first || OFFICE_NOUNS.has(last);
}

const TITLE_WORDS = new Set(
  "chief deputy cabinet senior vice assistant prime first state minister secretary".split(" "),
);

export function namedIn(words: Words, cast: Cast): Named {
  const kinds = new Map(cast.entities.map((e) => [e.id, e.kind]));
  const persons = cast.mentions.filter(
    (m) => kinds.get(m.entity) === "person" && m.form === "name",
  );
  // "Utopian-born" names no state that has officers.
  const isWhole = (m: Mention): boolean =>
    m.start === words.start(m.first) && m.end === words.end(m.last - 1);
  const parties = cast.mentions.filter(
    (m) => isWhole(m) && isParty(words, m, kinds.get(m.entity) ?? ""),
  );
  const personAt = longestAt(persons);
  const partyAt = longestAt(parties);
  return {
    partyAt: (token) => partyAt.get(token) ?? null,
    personFrom: (token) => {
      const person = personAt.get(token);
      return person?.first === token ? person : null;
    },
    isPerson: (token) => personAt.has(token),
  };
}

function isParty(words: Words, mention: Mention, kind: string): boolean {
  if (!/^(?:body|place|facility)$/.test(kind)) return false;
  return mention.form === "descriptive"
    ? mention.last - mention.first <= 3
    : !isTitle(words, mention);
}

function longestAt(mentions: readonly Mention[]): ReadonlyMap<number, Mention> {
  const at = new Map<number, Mention>();
  for (const mention of mentions) {
    for (let i = mention.first; i < mention.last; i++) {
      const known = at.get(i);
      if (!known || known.last - known.first < mention.last - mention.first) at.set(i, mention);
    }
  }
  return at;
}

export interface Holding {
  readonly person: Mention;
  readonly title: Title;
  readonly link: OfficeLink;
}

/** Titles with the person beside them, in reading order. */
export function holdings(words: Words, named: Named): readonly Holding[] {
  const out: Holding[] = [];
  let behind = 0;
  for (let i = 0; i < words.size; i++) {
    if (i < behind) continue;
    const title = titleAt(words, named, i);
    if (!title) continue;
    const found = holdersOf(words, named, title, out.at(-1));
    const last = out.at(-1);
    if (last && sharesBody(words, last, found[0]))
      out[out.length - 1] = { ...last, title: { ...last.title, body: title.body } };
    for (const holding of found) out.push(holding);
    if (found.length > 0) behind = title.head + 1;
  }
  return out;
}

/** "Vice-Chair and Treasurer of the fund": the body behind the second office is the first one's too. */
function sharesBody(words: Words, before: Holding, next: Holding | undefined): boolean {
  if (!next || next.person !== before.person || before.title.body !== null) return false;
  return (
    next.title.body !== null &&
    words.word(before.title.range.last) === "and" &&
    next.title.range.first <= before.title.range.last + 2
  );
}

function holdersOf(
  words: Words,
  named: Named,
  title: Title,
  previous: Holding | undefined,
): readonly Holding[] {
  const beside = named.personFrom(afterHonorifics(words, title.range.last));
  if (beside) {
    const persons = [beside, ...(title.plural ? alsoNamed(words, named, beside) : [])];
    return persons.map((person) => ({
      person,
      title: ofState(words, named, title, person),
      link: "title" as const,
    }));
  }
  if (title.plural) return [];
  const before = personBefore(words, named, title, previous);
  if (before) return [before];
  const at = title.range.last;
  const second = secondOffice(words, named, title);
  if (second) return [{ person: second, title, link: "title-comma" }];
  const later = words.word(at) === "," ? named.personFrom(afterHonorifics(words, at + 1)) : null;
  return later && isPresented(words, title) ? [{ person: later, title, link: "title-comma" }] : [];
}

/** "President Ada Hill of the isles": the body behind the name. */
function ofState(words: Words, named: Named, title: Title, person: Mention): Title {
  const body = title.body === null ? bodyBehind(words, named, person) : null;
  return body ? { ...title, body: body.entity } : title;
}

function bodyBehind(words: Words, named: Named, person: Mention): Mention | null {
  let of = person.last;
  while (/^(?:,|jr\.?|sr\.?)$/.test(words.word(of)) && of < person.last + 2) of++;
  if (words.word(of) !== "of") return null;
  const at = words.word(of + 1) === "the" ? of + 2 : of + 1;
  const party = named.partyAt(at);
  return party && party.first <= at && party.first > of ? party : null;
}

/** "Ministers Ada Hill of the isles and Bo Lund" */
function alsoNamed(words: Words, named: Named, beside: Mention): readonly Mention[] {
  const out: Mention[] = [];
  let at = bodyBehind(words, named, beside)?.last ?? beside.last;
  while (/^(?:,|and)$/.test(words.word(at))) {
    at = afterHonorifics(words, at + 1);
    if (words.word(at) === "and") at = afterHonorifics(words, at + 1);
    const next = named.personFrom(at);
    if (!next) break;
    out.push(next);
    at = bodyBehind(words, named, next)?.last ?? next.last;
  }
  return out;
}

/** "the president and commander of …, Ada Hill": two offices before one name. */
function secondOffice(words: Words, named: Named, title: Title): Mention | null {
  if (words.word(title.range.last) !== "and") return null;
  const next = titleAt(words, named, nextHead(words, named, title.range.last + 1));
  return next ? named.personFrom(afterHonorifics(words, next.range.last)) : null;
}

function nextHead(words: Words, named: Named, from: number): number {
  for (let i = from; i < from + 5; i++) if (titleAt(words, named, i)) return i;
  return from;
}

/** The definite, single holder of an office is presented by it: "the envoy to the isles, Ada Hill". */
function isPresented(words: Words, title: Title): boolean {
  const before = words.word(title.range.first - 1);
  const isOwned =
    words.word(title.range.first + 1) === "'s" || /^(?:the|its|their|his|her|'s)$/.test(before);
  return (
    isOwned ||
    /^\p{Lu}/u.test(words.written(title.head)) ||
    (title.body !== null && isPossessed(words, title))
  );
}

/** "the Union’s envoy, Ada Hill", not "Union envoy, Hill agree" of a headline. */
function isPossessed(words: Words, { range, office }: Title): boolean {
  for (let i = range.first; i < (office[0]?.first ?? range.first); i++)
    if (words.isPossessive(i)) return true;
  return words.label(range.first) === "amod";
}

/** "Hill, until May the", "Hill, who was once": nothing else stands between the name and the office. */
const HELD_ONCE =
  /^[,(]?\s*(?:who\s+)?(?:was|had been|served|worked)?\s*(?:as)?\s*(?:until [a-z0-9 ,]+|once|previously|formerly)(?:\s+(?:was|served|as|the|a|an|its|their))*$/;

function personBefore(
  words: Words,
  named: Named,
  title: Title,
  previous: Holding | undefined,
): Holding | null {
  let at = title.range.first - 1;
  while (/^(?:the|a|an|its|their|our|his|her|country|currently|now|both)$/.test(words.word(at)))
    at--;
  if (previous && isChain(words, previous.title, at)) return chained(words, previous, title);
  const person = lastPerson(words, named, at);
  if (!person) return null;
  const between = words.text.slice(person.end, words.start(title.range.first)).trim().toLowerCase();
  if (HOLDING.test(between)) return { person, title, link: "holds" };
  if (presentsNext(words, named, title, previous?.person === person)) return null;
  // "Hill (North), 54, the" stands between a name and its apposition; "Hill (North) and the" does not.
  const link = /^(?:\([^()]*\)\s*)?[,(]\s*(?:\d\d,\s*)?(?:[a-z]+(?:'s|’s)?\s*){0,2}$/.test(between);
  if (HELD_ONCE.test(between))
    return { person, title: { ...title, status: "former" }, link: "apposition" };
  return link && !/\b(?:and|said|says|told|by)\b/.test(between) && closes(words, title)
    ? { person, title, link: "apposition" }
    : null;
}

/** "the envoy, H.E. |Ada Hill|": an honorific presents anew; so does a name behind the office of one who had his already. */
function presentsNext(words: Words, named: Named, { range }: Title, isPresented: boolean): boolean {
  if (words.word(range.last) !== ",") return false;
  const name = afterHonorifics(words, range.last + 1);
  const hasHonorific = name > range.last + 1;
  const next = named.personFrom(name);
  return next !== null && (hasHonorific || (isPresented && words.word(next.last) === ","));
}

/** An envoy's earlier post was held for the same state, when none is named. */
function chained(words: Words, previous: Holding, title: Title): Holding {
  const same =
    words.word(previous.title.head) === words.word(title.head) &&
    ACCREDITED.has(words.word(title.head));
  const body = title.body ?? (same ? previous.title.body : null);
  return { person: previous.person, title: { ...title, body }, link: previous.link };
}

/** ", former envoy to the isles" and "and chief engineer" go on with the person of the title before. */
function isChain(words: Words, before: Title, at: number): boolean {
  if (at < before.range.last - 1) return false;
  for (let i = before.range.last; i <= at; i++)
    if (!/^(?:,|and|;)$/.test(words.word(i))) return false;
  return at >= before.range.last;
}

function lastPerson(words: Words, named: Named, from: number): Mention | null {
  for (let i = from; i > from - 9 && i >= 0; i--) {
    if (words.sentenceAt(i) !== words.sentenceAt(from)) return null;
    if (!named.isPerson(i)) continue;
    for (let first = i; first >= 0 && named.isPerson(first); first--) {
      const person = named.personFrom(first);
      if (person && person.last > i) return person;
    }
  }
  return null;
}

/** The apposition ends where a comma, bracket, stop or another title ends it: "Hill, the envoy said" is none. */
function closes(words: Words, title: Title): boolean {
  const behind = words.word(title.range.last);
  if (/^(?:[,.;:)–—-]|and|who|at|in|of|from|since|)$/.test(behind)) return true;
  return (
    words.sentenceAt(title.range.last) !== words.sentenceAt(title.head) ||
    words.isPunctuation(title.range.last)
  );
}
