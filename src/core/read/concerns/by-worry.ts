/** Concerns that somebody worries about or condemns by a noun: "concern over Utopia’s policies", "wary of Utopia". */
import { WORRIES } from "../../languages/en/concerns/nouns.ts";
import {
  CONDEMN_NOUNS,
  VOICING,
  WORRIED,
  WORRY_PREPOSITIONS,
} from "../../languages/en/concerns/verbs.ts";
import type { Chunk } from "../clauses/chunks.ts";
import { partiesAgainst } from "./against.ts";
import type { Candidate } from "./candidate.ts";
import { endOfPhrase } from "./extent.ts";
import type { Scene } from "./scene.ts";

export function byWorryNoun(scene: Scene, chunk: Chunk): Candidate[] {
  const lemma = scene.words.lemma(chunk.head);
  const isWorry = WORRIES.has(lemma);
  if (!isWorry && !CONDEMN_NOUNS.has(lemma)) return [];
  if (/^(?:no|little)$/.test(scene.words.word(chunk.first))) return [];
  const voicedBy = voicing(scene, chunk);
  const { first, last, head } = chunk;
  const at = { first: Math.min(first, voicedBy ?? first), last };
  const told = isWorry ? WORRY : CONDEMNATION;
  return worried(scene, { ...told, core: head, at, voicedBy });
}

const WORRY = { kind: "worry", by: WORRY_PREPOSITIONS } as const;
const CONDEMNATION = { kind: "condemnation", by: new Set(["of"]) } as const;

export function byWorriedAdjective(scene: Scene, token: number): Candidate[] {
  const { words } = scene;
  const by = WORRIED.get(words.word(token));
  if (by === undefined || !/^(?:ADJ|VERB)$/.test(words.upos(token))) return [];
  // "cannot be naive about Utopia" warns of it; "are not worried about Utopia" does not.
  const isWarning = /^na[iï]ve$/.test(words.word(token));
  const isDenied = scene
    .wordsBefore(token, 3)
    .some((word) => /^(?:not|n't|never|hardly|too)$/.test(word));
  if (isDenied && !isWarning) return [];
  const at = { first: withSubject(scene, token), last: token + 1 };
  return worried(scene, { kind: "worry", by, core: token, at, voicedBy: null });
}

/** "|voiced| concern": the tagger may take the verb for a part of the phrase. */
function voicing({ words }: Scene, { first, head }: Chunk): number | null {
  for (let t = head - 1; t >= first - 2; t--)
    if (VOICING.has(words.lemma(t)) || VOICING.has(words.word(t).replace(/d$/, ""))) return t;
  return null;
}

/** "|Vale is| wary of Utopia": with whoever is. */
function withSubject({ words, clauses }: Scene, token: number): number {
  let at = token;
  while (/^(?:AUX|ADV|PART)$/.test(words.upos(at - 1))) at--;
  if (at === token) return token;
  return clauses.phraseBefore(at, words.sentenceOf(token)?.first ?? 0)?.first ?? token;
}

type Worried = Pick<Candidate, "core" | "at" | "voicedBy"> & {
  readonly kind: "worry" | "condemnation";
  /** The prepositions that bring in whom it is about. */
  readonly by: ReadonlySet<string>;
};

function worried(scene: Scene, { by, kind, core, at, voicedBy }: Worried): Candidate[] {
  if (!by.has(scene.words.word(at.last)) || !scene.isTogether(at.last - 1, at.last)) return [];
  const from = at.last + 1;
  const against = partiesAgainst(scene, from);
  if (against === null) return [];
  const phrase = scene.clauses.chunks.from(from);
  const last = Math.max(against.last, endOfPhrase(scene, phrase?.last ?? against.last));
  return [
    {
      rule: `en.concern.${kind}`,
      kind,
      core,
      about: against.entities,
      at: { first: at.first, last },
      voicedBy,
      neutral: false,
      twoSided: false,
      victims: new Set(),
      doubts: [],
    },
  ];
}
