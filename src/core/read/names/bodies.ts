import type { NameType } from "../../annotation/layers.ts";
import {
  BODY_HEADS,
  INNER_WORDS,
  LEADING_HEADS,
  SOLO_BODIES,
  STATE_ORGANS,
  WEAK_HEADS,
} from "../../languages/en/body-words.ts";
import { headKind } from "../../languages/en/name-heads.ts";
import { OFFICE_HEADS } from "../../languages/en/titles.ts";
import {
  type Candidate,
  isAcronym,
  isNameWord,
  listedAt,
  recognisedAt,
  type SentenceView,
  wordAt,
} from "./candidate.ts";

/** A word that may belong to a body's name: no title, no person the model sees. */
function mayJoin(view: SentenceView, i: number): boolean {
  if (!isNameWord(view, i)) return false;
  const word = wordAt(view, i);
  return !OFFICE_HEADS.has(word) || word === "General";
}

/** A country, a body or an acronym: alone before "and" it is a name of its own. */
function standsAlone(view: SentenceView, i: number): boolean {
  const listed = listedAt(view, i);
  if (listed && listed.listed.kind !== "adjective") return true;
  return isAcronym(wordAt(view, i)) || recognisedAt(view, i)?.type === "person";
}

/** Where the name that ends in the head at `head` begins. */
function leftEnd(view: SentenceView, head: number): number {
  let first = head;
  for (;;) {
    const before = wordAt(view, first - 1);
    if (mayJoin(view, first - 1)) first--;
    else if (before === "-" && mayJoin(view, first - 2)) first -= 2;
    else if (/^['\u2019]$/.test(before) && mayJoin(view, first - 2)) first -= 2;
    else if (/^(?:and|&)$/.test(before) && listOpens(view, first - 1) !== null)
      first = listOpens(view, first - 1) ?? first;
    else return first;
  }
}

/** "the Economics and … ", "the Acquisition, Technology and …": the first word of the list before the "and" at `and`. */
function listOpens(view: SentenceView, and: number): number | null {
  let first = and;
  for (;;) {
    let word = first - 1;
    while (mayJoin(view, word) && !BODY_HEADS.has(wordAt(view, word)) && !standsAlone(view, word))
      word--;
    if (word === first - 1) return null;
    first = word + 1;
    if (wordAt(view, first - 1) !== ",") break;
    first--;
  }
  return /^(?:the|The|its|their|our|s|'s|\u2019s|\()$/.test(wordAt(view, first - 1)) ? first : null;
}

/** Where the name that the head at `head` opens ends: "Ministry of Land, Transport and Tourism". */
function rightEnd(view: SentenceView, head: number): number {
  let last = head + 1;
  if (wordAt(view, head) === "Forces" && listedAt(view, last)?.listed.kind === "country")
    return listedAt(view, last)?.last ?? last;
  if (!LEADING_HEADS.has(wordAt(view, head))) return last;
  for (;;) {
    const next = afterInner(view, last);
    if (next === null) return last;
    last = endOfList(view, next);
  }
}

/** The first word after "of", "of the", "for" … when it is a name word; "in" only where a seat is named. */
function afterInner(view: SentenceView, at: number): number | null {
  const inner = wordAt(view, at);
  if (!INNER_WORDS.has(inner)) return null;
  if (inner === "in" && !/^(?:Embassy|Consulate|Office)$/.test(wordAt(view, at - 1))) return null;
  if (
    inner === "to" &&
    !/^(?:Mission|Delegation|Embassy)$/.test(wordAt(view, at - 1)) &&
    listedAt(view, at - 1) === null
  )
    return null;
  if (
    inner === "to" &&
    /^(?:Mission|Delegation)$/.test(wordAt(view, at - 1)) === false &&
    !standsAlone(view, at + 1)
  )
    return null;
  const next = wordAt(view, at + 1) === "the" ? at + 2 : at + 1;
  return mayJoin(view, next) ? next : null;
}

/** Ends after a run of name words and its list: "Foreign Affairs", "Land, Infrastructure and Tourism". */
function endOfList(view: SentenceView, from: number): number {
  let last = from;
  while (mayJoin(view, last)) last++;
  if (standsAlone(view, from)) return last;
  const and = commaList(view, last);
  return and ?? last;
}

function commaList(view: SentenceView, at: number): number | null {
  let i = at;
  while (wordAt(view, i) === "," && mayJoin(view, i + 1) && !standsAlone(view, i + 1)) {
    i++;
    while (mayJoin(view, i)) i++;
  }
  if (wordAt(view, i) === "," && /^(?:and|&)$/.test(wordAt(view, i + 1))) i++;
  if (!/^(?:and|&)$/.test(wordAt(view, i)) || !mayJoin(view, i + 1) || standsAlone(view, i + 1))
    return null;
  let last = i + 1;
  while (mayJoin(view, last) && !standsAlone(view, last)) last++;
  for (let w = i + 1; w < last; w++) if (BODY_HEADS.has(wordAt(view, w))) return null;
  return last;
}

/** Names told by a body's word in them: "Ministry of …", "… Heavy Industries". */
export function bodyNames(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (let i = view.first; i < view.last; i++) {
    const word = wordAt(view, i);
    if (!BODY_HEADS.has(word)) continue;
    const first = leftEnd(view, i);
    const last = rightEnd(view, i);
    if (last - first < 2 || !isBodyName(view, first, i, last)) continue;
    const type = typeOf(view, first, i, last);
    found.push({ first, last, type, by: "rule:body-head", strength: 2 });
  }
  return found;
}

/** A site where the head says so; an agreement where two names are joined before it ("Ruritania-ROB Alliance"). */
function typeOf(view: SentenceView, first: number, head: number, last: number): NameType {
  const kind = headKind(wordAt(view, last - 1));
  if (kind === "instrument")
    for (let i = first; i < head; i++) if (wordAt(view, i) === "-") return kind;
  const isSite =
    kind === "facility" &&
    head === last - 1 &&
    !/^(?:Center|Centre|Headquarters|Laboratory)$/.test(wordAt(view, head));
  return isSite ? "facility" : "body";
}

function isBodyName(view: SentenceView, first: number, head: number, last: number): boolean {
  const word = wordAt(view, head);
  // "Cabinet Secretary": the word belongs to an office.
  const next = wordAt(view, last);
  if (OFFICE_HEADS.has(next) && !HEADS_OF_BODIES.test(next)) return false;
  if (view.isHeadline) return false;
  const follows = last > head + 1;
  if (recognisedAt(view, head)?.type === "person" && !follows) return false;
  const seen = recognisedAt(view, head)?.type === "body";
  if (WEAK_HEADS.has(word) && last === head + 1) return seen || head - first > 1;
  // A head that opens the name needs a word of substance behind it, or words before it.
  return head > first || follows;
}

/** Offices that stand behind the name of the body they head: "Canal Agency Director Jane Doe". */
const HEADS_OF_BODIES =
  /^(?:President|Director|Chief|Commissioner|Chairman|Chair|Chairwoman|Spokesman|Spokeswoman|Spokesperson)$/;

/** "the Ruritanian government", "the Ruritanian Senate": a nationality or a country and its organ of state. */
export function stateOrgans(view: SentenceView): Candidate[] {
  return view.listed.flatMap(({ first, last, listed }): Candidate[] => {
    if (listed.ofRegion || (listed.kind !== "adjective" && listed.kind !== "country")) return [];
    const organ = STATE_ORGANS.find((words) =>
      words.every((w, k) => wordAt(view, last + k).toLowerCase() === w),
    );
    const isSolo = listed.kind === "adjective" && SOLO_BODIES.has(wordAt(view, last));
    const end = last + (isSolo ? 1 : (organ?.length ?? 0));
    if (end === last) return [];
    return [{ first, last: end, type: "body", by: "rule:state-organ", strength: 2 }];
  });
}
