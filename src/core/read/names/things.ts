import type { NameType, Token } from "../../annotation/layers.ts";
import { BODY_HEADS, INNER_WORDS, PLAIN_HEADS } from "../../languages/en/body-words.ts";
import {
  ARMS,
  headKind,
  PLAIN_OCCASIONS,
  PLAIN_SITES,
  SYSTEM_NOUNS,
} from "../../languages/en/name-heads.ts";
import {
  type Candidate,
  hasCapital,
  isAcronym,
  isNameWord,
  listedAt,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

/** Names told by their last word: treaties and programmes, meetings, sites, waters. */
export function thingNames(view: SentenceView): Candidate[] {
  if (view.isHeadline) return [];
  return [
    ...headedThings(view),
    ...plainOccasions(view),
    ...systems(view),
    ...waters(view),
    ...shortBodies(view),
    ...namesBeforePlainHeads(view),
    ...sites(view),
  ];
}

function headedThings(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first; i < view.last; i++) {
    const type = headKind(wordAt(view, i));
    if (!type || BODY_HEADS.has(wordAt(view, i)) || isNameWord(view, i + 1)) continue;
    const first = runStart(view, i);
    const last = thingEnd(view, i, type);
    // A head alone is the plain word, a water or an island needs the model's word for it.
    if (first === i && last < i + 3) continue;
    const seen = recognisedAt(view, i)?.type;
    if (seen === "person" || (type === "place" && !seen)) continue;
    found.push({ first, last, type, by: "rule:head-word", strength: 2 });
  }
  return found;
}

function thingEnd(view: SentenceView, head: number, type: NameType): number {
  if (type === "instrument" || type === "work") return innerEnd(view, head + 1);
  return type === "occasion" ? withPlace(view, head + 1) : head + 1;
}

/** The first of the name words before `head`; "and" joins when words with capitals stand on both sides. */
function runStart(view: SentenceView, head: number): number {
  let first = head;
  for (;;) {
    if (isNameWord(view, first - 1)) first--;
    else if (wordAt(view, first - 1) === "and" && joinsNames(view, first - 1)) first -= 2;
    else if (wordAt(view, first - 1) === "-" && isNameWord(view, first - 2)) first -= 2;
    else return first;
  }
}

/** Both sides of the "and" lie in one name of the model. */
function joinsNames(view: SentenceView, and: number): boolean {
  const seen = recognisedAt(view, and);
  return seen !== null && seen.first < and && and + 1 < seen.last;
}

/** "Convention on the Law of the Basin", "Treaty for …": ends after the name words behind small ones. */
function innerEnd(view: SentenceView, at: number): number {
  let last = at;
  for (;;) {
    if (
      !INNER_WORDS.has(wordAt(view, last)) ||
      wordAt(view, last) === "in" ||
      wordAt(view, last) === "to"
    )
      return last;
    let next = wordAt(view, last + 1) === "the" ? last + 2 : last + 1;
    const stands = listedAt(view, next);
    if (!isNameWord(view, next) || (wordAt(view, last) === "of" && last > at && stands))
      return last;
    while (isNameWord(view, next)) next++;
    last = next;
  }
}

/** "Summit in Strelsau": the place belongs to the name. */
function withPlace(view: SentenceView, at: number): number {
  if (wordAt(view, at) !== "in" || !isNameWord(view, at + 1)) return at;
  const seen = recognisedAt(view, at + 1);
  const listed = listedAt(view, at + 1);
  if (seen?.type === "place" && seen.first === at + 1) return seen.last;
  return listed && listed.first === at + 1 && listed.listed.kind === "capital" ? listed.last : at;
}

/** "the Ruritania summit in Strelsau", where the name of a body or a forum stands before the small word. */
function plainOccasions(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first + 1; i < view.last; i++) {
    if (!PLAIN_OCCASIONS.has(wordAt(view, i)) || !isNameWord(view, i - 1)) continue;
    const before = listedAt(view, i - 1);
    const seen = recognisedAt(view, i - 1);
    const first =
      before?.listed.kind === "body" ? before.first : seen?.type === "body" ? seen.first : null;
    if (first !== null)
      found.push({
        first,
        last: withPlace(view, i + 1),
        type: "occasion",
        by: "rule:summit",
        strength: 2,
      });
  }
  return found;
}

/** "Wyvern missiles", "F-99 fighter jets": a name of its own and a small word for a weapon or a craft. */
function systems(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first + 1; i < view.last; i++) {
    if (!SYSTEM_NOUNS.has(wordAt(view, i))) continue;
    let last = i + 1;
    if (SYSTEM_NOUNS.has(wordAt(view, last))) last++;
    const first = systemStart(view, i);
    if (first !== null) found.push({ first, last, type: "system", by: "rule:weapon", strength: 2 });
    i = last;
  }
  return found;
}

function systemStart(view: SentenceView, noun: number): number | null {
  let first = noun;
  while (
    /^(?:cruise|fighter|attack|combat|stealth|air|defence|defense|surveillance|reconnaissance|main|battle|\p{Ll}+-range)$/u.test(
      wordAt(view, first - 1),
    )
  )
    first--;
  const named = first;
  while (isSystemWord(view, first - 1)) first--;
  return first < named ? first : null;
}

function isSystemWord(view: SentenceView, i: number): boolean {
  const word = wordAt(view, i);
  if (!hasCapital(word) || !isNameWord(view, i) || /-\p{Ll}+$/u.test(word)) return false;
  const seen = recognisedAt(view, i)?.type;
  if (listedAt(view, i) !== null || seen === "person" || seen === "place") return false;
  return seen !== "body" || (ARMS.has(wordAt(view, i + 1)) && !view.notOnlyArms.has(word));
}

const DIRECTION = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)$/;

/** "the East and South Ruritania seas": waters named in one breath, where the country is not meant. */
function waters(view: SentenceView): Candidate[] {
  return view.listed.flatMap(({ first, last, listed }): Candidate[] => {
    if (
      listed.kind !== "country" ||
      !/^(?:[Ss]eas?|[Ss]traits?|[Gg]ulfs?)$/.test(wordAt(view, last))
    )
      return [];
    let from = first;
    while (DIRECTION.test(wordAt(view, from - 1))) from--;
    if (from < first && wordAt(view, from - 1) === "and" && DIRECTION.test(wordAt(view, from - 2)))
      from -= 2;
    if (from === first) return [];
    return [{ first: from, last: last + 1, type: "place", by: "rule:waters", strength: 2 }];
  });
}

/** "NATO PA": a listed body's acronym and one more acronym right behind it are one short name. */
function shortBodies(view: SentenceView): Candidate[] {
  return view.listed.flatMap(({ first, last, listed }): Candidate[] => {
    const isShort = listed.kind === "body" && last - first === 1 && isAcronym(wordAt(view, first));
    if (!isShort || !/^\p{Lu}{2,4}$/u.test(wordAt(view, last)) || listedAt(view, last)) return [];
    return [{ first, last: last + 1, type: "body", by: "rule:short-body", strength: 2 }];
  });
}

/** "the Ruritania Assistance and Training for Borduria command": a long name before a body's word in small letters. */
function namesBeforePlainHeads(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first + 3; i < view.last; i++) {
    if (!PLAIN_HEADS.has(wordAt(view, i)) || !isNameWord(view, i - 1)) continue;
    let first = i - 1;
    let names = 1;
    for (;;) {
      if (isNameWord(view, first - 1)) first--;
      else if (/^(?:and|for|of|&)$/.test(wordAt(view, first - 1)) && isNameWord(view, first - 2))
        first -= 2;
      else break;
      names++;
    }
    if (names > 3) found.push({ first, last: i, type: "body", by: "rule:plain-head", strength: 2 });
  }
  return found;
}

/** Who has missiles is spoken of without them too; what is a missile is not: the words with others than arms behind them. */
export function wordsElsewhere(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.filter((_, i) => !ARMS.has(tokens[i + 1]?.text ?? "")).map((token) => token.text),
  );
}

/** "Lower Basin International airport": a site told by a small word behind at least two name words. */
function sites(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first + 2; i < view.last; i++) {
    if (!PLAIN_SITES.has(wordAt(view, i)) || !isNameWord(view, i - 1) || !isNameWord(view, i - 2))
      continue;
    found.push({
      first: runStart(view, i),
      last: i + 1,
      type: "facility",
      by: "rule:site",
      strength: 2,
    });
  }
  return found;
}
