/** How far the words of a concern reach. */
import type { Range } from "../statements/words.ts";
import type { Scene } from "./scene.ts";

const REACHES: ReadonlySet<string> = new Set(
  `of against on in to toward towards for over by from between among around near with across about at regarding
  within`.split(/\s+/),
);
const MOST_PHRASES = 8;
const LONGEST_CLAUSE = 30;

/** Behind a noun phrase that ends at a token, with the phrases that hang on it. */
export function endOfPhrase(scene: Scene, from: number): number {
  let at = from;
  for (let parts = 0; parts < MOST_PHRASES; parts++) {
    const next = endOfNext(scene, at);
    // "war against Vale |for the region|" hangs on what stands farther off.
    if (next === at || (parts > 0 && scene.words.word(at) === "for")) break;
    at = next;
  }
  return at;
}

/** Behind the phrase that a preposition or "to" hangs on at a token; the same token where none does. */
function endOfNext(scene: Scene, from: number): number {
  const { words, clauses } = scene;
  let at = scene.overParticiple(from);
  if (!REACHES.has(words.word(at)) || !scene.isTogether(from - 1, at + 1)) return from;
  if (words.word(at) === "to" && clauses.isVerb(at + 1)) return endOfClause(scene, at + 1);
  at++;
  while (/^(?:both|either|even)$/.test(words.word(at))) at++;
  const first = clauses.chunks.from(at);
  return first?.last ?? from;
}

/** Of the clause that goes on at a token up to the next stop or comma, or a clause joined on: "… by force |and stressed that". */
export function endOfClause(scene: Scene, from: number): number {
  const { words } = scene;
  const end = Math.min(words.sentenceOf(from - 1)?.last ?? from, from + LONGEST_CLAUSE);
  let at = from;
  while (at < end && !/^(?:[,;:.()—–“”"!?]|--|…)$/.test(words.written(at)) && !isJoint(scene, at))
    at++;
  return at;
}

function isJoint({ words, clauses }: Scene, at: number): boolean {
  if (!/^(?:and|but|while|as|because|which|who)$/.test(words.word(at))) return false;
  let next = at + 1;
  while (words.upos(next) === "ADV") next++;
  if (/^(?:while|because|which|who)$/.test(words.word(at)) || words.word(next) === "that")
    return true;
  return words.word(at) !== "as" && clauses.isVerb(next) && clauses.isFinite(next);
}

/** A phrase that is the subject of what follows takes its clause: what the aggression has done belongs to its words. */
export function withClause(scene: Scene, at: Range): Range {
  const { words, clauses } = scene;
  const before = words.word(at.first - 1);
  const opens = words.sentenceOf(at.first)?.first === at.first;
  if (!opens && !/^(?:that|and|but|where|when|as|because|while|[,“"‘—–:;])$/.test(before))
    return at;
  const end = Math.min(words.sentenceOf(at.first)?.last ?? at.last, at.last + 5);
  let verb = at.last;
  while (verb < end && /^(?:ADV|AUX|PART)$/.test(words.upos(verb))) verb++;
  const tells =
    (clauses.isVerb(verb) && clauses.isFinite(verb)) ||
    (verb > at.last && /^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(at.last)));
  return tells ? { first: at.first, last: Math.max(at.last, endOfClause(scene, verb)) } : at;
}
