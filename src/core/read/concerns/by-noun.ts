/** Concerns that a noun names: "Utopia’s aggression", "threats from Utopia and Borduria". */

import type { ConcernLink } from "../../languages/en/catalogue/stamps.ts";
import {
  ALARMING,
  ALARMING_AIMS,
  ARMING,
  ARMS_BEFORE,
  CONCERN_NOUNS,
  CONDUCT,
  type ConcernNoun,
  SUPPORT,
  TOGETHER,
  TRIES,
} from "../../languages/en/concerns/nouns.ts";
import { NEGATIONS } from "../../languages/en/negations.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Range } from "../statements/words.ts";
import type { Candidate } from "./candidate.ts";
import { endOfPhrase, withClause } from "./extent.ts";
import type { Named, Scene } from "./scene.ts";

/** "war against Vale", "war in Vale": whom or where it strikes. */
const AGAINST: ReadonlySet<string> = new Set("against on in of upon to toward towards".split(" "));
const DOERS: ReadonlySet<string> = new Set(["by", "from"]);
/** A war between two is no one’s doing; a deal between two is that of both. */
const TOGETHER_DOERS: ReadonlySet<string> = new Set([
  "by",
  "from",
  "between",
  "among",
  "amongst",
  "of",
]);
const DOERS_AND_OF: ReadonlySet<string> = new Set([...DOERS, "of"]);

/** A noun with what the words around it make of it. */
interface Meant extends ConcernNoun {
  readonly rule: ConcernLink;
}

export function byNoun(scene: Scene, chunk: Chunk): Candidate[] {
  const { words } = scene;
  const meant = meaningOf(scene, chunk);
  if (meant === null || isDenied(scene, chunk)) return [];
  const owners = meant.owned ? scene.owners(chunk) : null;
  const last = owners === null ? joinedEnd(scene, chunk) : chunk.last;
  const doers = owners ?? scene.broughtIn(last, doersOf(meant));
  if (doers === null) return [];
  const phrase: Range = {
    first: Math.min(scene.adjectivesBefore(chunk.first), owners?.first ?? chunk.first),
    last: Math.max(endOfPhrase(scene, last), doers.last),
  };
  const behind = { first: chunk.last, last: phrase.last };
  const victims =
    meant.kind === "aggression" && owners ? victimsIn(scene, behind) : new Set<string>();
  return [
    {
      rule: `en.concern.${meant.rule}`,
      kind: meant.kind,
      core: chunk.head,
      about: doers.entities,
      at: withClause(scene, phrase),
      voicedBy: null,
      neutral: meant.neutral,
      twoSided: meant.needsVictim && owners !== null && words.word(chunk.last) === "against",
      victims,
      doubts: doubtsOf(meant, doers, {
        owned: owners !== null,
        victims,
        where: words.word(chunk.last) === "in",
      }),
    },
  ];
}

function doersOf({ of, neutral }: Meant): ReadonlySet<string> {
  if (!of) return DOERS;
  return neutral ? TOGETHER_DOERS : DOERS_AND_OF;
}

interface Around {
  readonly owned: boolean;
  readonly victims: ReadonlySet<string>;
  /** "in" a place, not "on" or "against" it. */
  readonly where: boolean;
}

function doubtsOf(
  { needsVictim }: Meant,
  { loose, possessive, entities }: Named,
  { owned, victims, where }: Around,
): string[] {
  return [
    ...(loose ? ["the name stands before the noun and does not say whose doing it is"] : []),
    ...(owned && needsVictim && victims.size === 0 ? ["whose war it is is not told"] : []),
    // "tribal wars in the Cape": an adjective and a place do not say who makes the war.
    ...(owned && needsVictim && where && !possessive ? ["whose war it is is not told"] : []),
    ...(entities.some((e) => victims.has(e)) ? ["whom it is done to is not clear"] : []),
  ];
}

function meaningOf(scene: Scene, chunk: Chunk): Meant | null {
  const { words } = scene;
  const lemma = words.lemma(chunk.head);
  const before = (lemmas: ReadonlySet<string>): boolean => {
    for (let t = scene.adjectivesBefore(chunk.first); t < chunk.head; t++)
      if (lemmas.has(words.lemma(t)) || lemmas.has(words.word(t))) return true;
    return false;
  };
  const of = (noun: Partial<Meant>): Meant => ({ ...PLAIN, ...noun });
  const listed = CONCERN_NOUNS.get(compoundHead(scene, chunk) ?? lemma);
  if (listed !== undefined)
    return of({ ...listed, rule: "noun", neutral: listed.neutral && !before(ALARMING) });
  if (CONDUCT.has(lemma) && before(ALARMING))
    return of({ kind: "pressure", of: true, rule: "conduct" });
  if (ARMING.has(lemma) && before(ARMS_BEFORE))
    return of({ kind: "armament", of: true, neutral: !before(ALARMING), rule: "arming" });
  if (TRIES.has(lemma) && isAlarmingTry(scene, chunk))
    return of({ kind: "pressure", rule: "attempt" });
  if (SUPPORT.has(lemma) && isForWar(scene, chunk)) return of({ kind: "support", rule: "support" });
  if (TOGETHER.has(lemma) && before(MILITARY))
    return of({ kind: "support", neutral: true, owned: false, of: true, rule: "together" });
  return null;
}

const MILITARY: ReadonlySet<string> = new Set([
  "military",
  "defence",
  "defense",
  "nuclear",
  "arms",
]);
const PLAIN: Meant = {
  kind: "pressure",
  owned: true,
  of: false,
  neutral: false,
  needsVictim: false,
  rule: "noun",
};

/** "build - up" in three tokens. */
function compoundHead({ words }: Scene, { head }: Chunk): string | null {
  return words.word(head) === "up" && words.word(head - 1) === "-"
    ? `${words.word(head - 2)}-up`
    : null;
}

/** "attempts to alter the borders by force" */
function isAlarmingTry({ words }: Scene, { last }: Chunk): boolean {
  return words.word(last) === "to" && ALARMING_AIMS.has(words.lemma(last + 1));
}

/** "support for |Borduria’s war|" */
function isForWar(scene: Scene, { last }: Chunk): boolean {
  const { words } = scene;
  if (!/^(?:for|to|of)$/.test(words.word(last))) return false;
  const target = scene.clauses.chunks.from(last + 1);
  return target !== null && CONCERN_NOUNS.get(words.lemma(target.head))?.kind === "aggression";
}

/** "no threat", "not a threat", "without pressure from" */
function isDenied(scene: Scene, { first }: Chunk): boolean {
  if (scene.words.word(first) === "no") return true;
  return scene
    .wordsBefore(first, 2)
    .some((word) => NEGATIONS.has(word) || /^(?:no|without|than)$/.test(word));
}

/** "a |build-up of arms| and cooperation | among": nouns joined share what follows. */
function joinedEnd({ words, clauses }: Scene, chunk: Chunk): number {
  if (words.word(chunk.last) !== "and") return chunk.last;
  const next = clauses.chunks.from(chunk.last + 1);
  return next !== null &&
    TOGETHER_DOERS.has(words.word(next.last)) &&
    words.upos(next.head) === "NOUN"
    ? next.last
    : chunk.last;
}

function victimsIn(scene: Scene, { first, last }: Range): ReadonlySet<string> {
  const { words } = scene;
  if (!AGAINST.has(words.word(first)) || !scene.isTogether(first - 1, first)) return new Set();
  const phrase = scene.clauses.phraseFrom(first + 1);
  return phrase === null ? new Set() : scene.namedIn({ first, last: Math.min(last, phrase.last) });
}
