/** "|Utopia’s war against Varnia|", "|the war in Varnia|": a war that the text takes as known, named in passing. */
import {
  AGAINST,
  BEGUN,
  KNOWN_WAR,
  THOUGHT_OF,
  WARS,
  WITH_ARMS,
} from "../../languages/en/events/wars.ts";
import type { Chunk } from "../clauses/chunks.ts";
import type { Adjunct, Clauses } from "../clauses/clauses.ts";
import type { Actors } from "./actors.ts";
import type { Candidate } from "./candidate.ts";

export function byWar(clauses: Clauses, actors: Actors, token: number): Candidate | null {
  const chunk = warAt(clauses, actors, token);
  const parties = chunk === null ? null : partiesOf(clauses, actors, chunk);
  if (chunk === null || parties === null) return null;
  const isBegun = BEGUN.has(clauses.words.lemma(token)) || hasYear(clauses, chunk);
  return {
    kind: "other",
    // PLOVER codes what a sentence reports; a war that it names in passing is no attack of that day.
    code: { plover: null, mode: null },
    verb: token,
    realis: isBegun ? "occurred" : "ongoing",
    trigger: token,
    subject: parties.attackers,
    object: parties.lands,
    roles: ["actor", "recipient"],
    place: null,
    weak: true,
    agentless: false,
    partial: false,
    pointsBack: true,
    rule: "rule:event.war",
    at: { first: chunk.first, last: parties.last },
  };
}

function warAt(clauses: Clauses, actors: Actors, token: number): Chunk | null {
  const { words } = clauses;
  if (!WARS.has(words.lemma(token)) || /^\p{Lu}/u.test(words.written(token))) return null;
  const chunk = clauses.chunks.over(token);
  const isHead = chunk !== null && chunk.head === token;
  const isWar = isHead && !isThoughtOf(clauses, token) && isWithArms(clauses, actors, chunk);
  return isWar ? chunk : null;
}

interface Parties {
  readonly attackers: readonly string[];
  readonly lands: readonly string[];
  /** Behind the words that name them. */
  readonly last: number;
}

/** Who fights where; null where that is not told, or where the war is no known one. */
function partiesOf(clauses: Clauses, actors: Actors, chunk: Chunk): Parties | null {
  const { words } = clauses;
  const [against] = clauses.adjuncts(chunk.last);
  const attacked =
    against !== undefined && AGAINST.has(against.preposition) ? landsIn(actors, against) : [];
  const lands = attacked.length > 0 ? attacked : landBefore(clauses, actors, chunk);
  const owner = attacked.length > 0 ? actors.ownerOf(chunk) : null;
  const isKnown = KNOWN_WAR.has(words.word(chunk.first)) || owner !== null;
  if (lands.length === 0 || !isKnown) return null;
  return {
    attackers: owner === null || lands.includes(owner) ? [] : [owner],
    lands,
    last: against?.phrase.items[attacked.length - 1]?.last ?? chunk.last,
  };
}

function isThoughtOf({ words }: Clauses, token: number): boolean {
  const sentence = words.sentenceOf(token);
  for (let t = sentence?.first ?? token; t < (sentence?.last ?? token); t++)
    if (THOUGHT_OF.has(words.word(t))) return true;
  return false;
}

/** "the trade war with Varnia", "the drug war in Varnia" kill otherwise. */
function isWithArms({ words }: Clauses, actors: Actors, { first, head }: Chunk): boolean {
  for (let t = first; t < head; t++)
    if (words.upos(t) === "NOUN" && actors.named(t) === null && !WITH_ARMS.has(words.word(t)))
      return /^\d+$/.test(words.word(t));
  return true;
}

/** The states or places that a phrase begins with: "against |Varnia and Lys| and what follows from it". */
function landsIn(actors: Actors, { phrase }: Adjunct): string[] {
  const found = phrase.items.map(({ head }) => actors.named(head));
  const other = found.findIndex((it) => it === null || actors.kindOf(it) !== "place");
  return found.slice(0, other < 0 ? found.length : other).filter((entity) => entity !== null);
}

/** "the |Varnia| war". */
function landBefore({ words }: Clauses, actors: Actors, { head }: Chunk): string[] {
  const land = words.isPossessive(head - 1) ? null : actors.named(head - 1);
  return land !== null && actors.kindOf(land) === "place" ? [land] : [];
}

function hasYear({ words }: Clauses, { first, head }: Chunk): boolean {
  for (let t = first; t < head; t++) if (/^(?:19|20)\d\d$/.test(words.word(t))) return true;
  return false;
}
