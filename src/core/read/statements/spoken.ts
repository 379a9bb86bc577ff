/** Who speaks, through whom and to whom; pronouns follow the speakers before them. */
import { genderOf } from "../../languages/en/given-names.ts";
import { isOutletName } from "../../languages/en/outlets.ts";
import { DOCUMENT_NOUNS } from "../../languages/en/speech-cues.ts";
import type { ReadingContext } from "../context.ts";
import type { Draft } from "./draft.ts";
import type { Speakers, Speaking } from "./speakers.ts";
import type { Words } from "./words.ts";

export interface Spoken {
  readonly speakers: readonly string[];
  readonly via: string | null;
  readonly addressee: string | null;
  /** The speakers are those of a statement before, found by a pronoun or by position. */
  readonly carried: boolean;
  /** Somebody or something with a name stands for the words: a speaker, an outlet, a document. */
  readonly vouched: boolean;
}

type Parties = Omit<Spoken, "vouched">;

interface Remembered {
  readonly speakers: readonly string[];
  readonly segment: number;
  /** Where the words stand by which it is known who spoke. */
  readonly token: number;
}

export class SpeakerMemory {
  readonly #words: Words;
  readonly #speakers: Speakers;
  readonly #context: ReadingContext;
  readonly #known = new Map<Draft, Spoken>();
  /** Whom "we" means in a text that several sign. */
  readonly #joint: readonly string[];
  #one: Remembered | null = null;
  #several: Remembered | null = null;

  constructor(words: Words, speakers: Speakers, context: ReadingContext, joint: readonly string[]) {
    this.#words = words;
    this.#joint = joint;
    this.#speakers = speakers;
    this.#context = context;
  }

  /** Drafts are asked for in reading order. */
  spokenBy(draft: Draft): Spoken {
    const spoken = this.#vouched(this.#read(draft));
    this.#known.set(draft, spoken);
    if (!draft.inside) this.#remember(spoken.speakers, draft);
    return spoken;
  }

  #vouched(parties: Parties): Spoken {
    const { speakers, via } = parties;
    const vouched = speakers.length > 0 || (via !== null && this.#speakers.isNamed(via));
    return { ...parties, vouched };
  }

  #read(draft: Draft): Parties {
    const addressee = this.#addresseeOf(draft);
    const from = draft.goesOnFrom && this.#known.get(draft.goesOnFrom);
    if (from) return { ...from, addressee: null, via: null, carried: true };
    if (!draft.source)
      return { speakers: [], via: this.#viaOf(draft, null), addressee, carried: false };
    const issuers = this.#issuersOf(draft);
    if (issuers.length > 0) return { speakers: issuers, via: null, addressee, carried: false };
    const speaking = this.#speakers.of(draft.source);
    // "Both leaders" may be an entity of the cast by its words alone: who they are was said before.
    const isOpen = speaking.speakers.length === 0 || speaking.pointsBack === "several";
    const back = isOpen ? this.#pointedTo(speaking, draft) : [];
    const speakers = back.length > 0 ? back : speaking.speakers;
    const via = this.#viaOf(draft, speaking.document);
    return this.#throughOutlet({ speakers, via, addressee, carried: back.length > 0 });
  }

  /** "according to the Daily News", "told the Daily News": an outlet carries words, it does not speak them. */
  #throughOutlet(spoken: Parties): Parties {
    const { speakers, addressee } = spoken;
    const [only] = speakers;
    if (speakers.length === 1 && only && this.#isOutlet(only))
      return { ...spoken, speakers: [], via: spoken.via ?? only };
    if (addressee && this.#isOutlet(addressee))
      return { ...spoken, via: spoken.via ?? addressee, addressee: null };
    return spoken;
  }

  #isOutlet(entity: string): boolean {
    return this.#speakers.kindOf(entity) === "body" && isOutletName(this.#speakers.nameOf(entity));
  }

  #addresseeOf(draft: Draft): string | null {
    const token = draft.content?.addressee ?? this.#objectOf(draft);
    if (token === null) return null;
    return (this.#speakers.mentionAt(token) ?? this.#beside(token))?.entity ?? null;
  }

  /** "told the Daily News newspaper": the name before the noun. */
  #beside(token: number): ReturnType<Speakers["mentionAt"]> {
    const isNoun =
      /^(?:newspaper|paper|agency|channel|network|station|magazine|daily|broadcaster)$/.test(
        this.#words.word(token),
      );
    return isNoun ? this.#speakers.mentionAt(token - 1) : null;
  }

  /** “…,” he told the paper: the object, where the content is a quotation. */
  #objectOf(draft: Draft): number | null {
    const { clause } = draft;
    if (!clause || (!clause.verb.addressee && clause.kind !== "hearing")) return null;
    const wanted = clause.kind === "hearing" ? "nsubj" : "obj";
    const words = this.#words;
    const found = words.childrenBy(clause.token, wanted, "iobj")[0];
    if (found !== undefined) return found;
    for (let i = clause.token + 1; i < clause.token + 4 && words.word(i) !== "that"; i++)
      if (words.upos(i) === "PROPN") return i;
    return null;
  }

  #viaOf(draft: Draft, document: string | null): string | null {
    if (draft.credited) {
      const speaking = this.#speakers.of(draft.credited);
      return speaking.document ?? speaking.speakers[0] ?? null;
    }
    return document ?? this.#documentIn(draft) ?? this.#interviewer(draft);
  }

  /** "In a joint statement, they condemned" */
  #documentIn(draft: Draft): string | null {
    const words = this.#words;
    if (!draft.clause) return null;
    for (const child of words.childrenBy(draft.clause.token, "obl")) {
      const isIn = words.childrenBy(child, "case").some((c) => words.word(c) === "in");
      const mention =
        isIn && DOCUMENT_NOUNS.has(words.lemma(child)) ? this.#speakers.mentionAt(child) : null;
      if (mention && /^(?:work|instrument)$/.test(this.#speakers.kindOf(mention.entity)))
        return mention.entity;
    }
    return null;
  }

  /** "said in an interview with the Daily News" */
  #interviewer(draft: Draft): string | null {
    const words = this.#words;
    if (!draft.clause) return null;
    const sentence = words.sentenceOf(draft.clause.token);
    for (
      let i = draft.clause.token + 1;
      i < Math.min(sentence?.last ?? 0, draft.clause.token + 12);
      i++
    ) {
      if (words.lemma(i) !== "interview" || !/^(?:with|by)$/.test(words.word(i + 1))) continue;
      for (let at = i + 2; at < i + 5; at++) {
        const mention = this.#speakers.mentionAt(at);
        if (mention && this.#isOutlet(mention.entity)) return mention.entity;
      }
    }
    return null;
  }

  #pointedTo({ pointsBack }: Speaking, draft: Draft): readonly string[] {
    const remembered =
      pointsBack === "several" ? this.#several : pointsBack === "one" ? this.#one : null;
    if (!remembered || draft.segment - remembered.segment > 1) return [];
    const fits = remembered.speakers.every((s) => this.#mayBe(s, draft));
    return fits && !this.#othersBetween(remembered, draft) ? remembered.speakers : [];
  }

  /** Whether somebody else whom the pronoun may mean did something since: then nobody is meant for certain. */
  #othersBetween({ speakers, token }: Remembered, draft: Draft): boolean {
    const pronoun = draft.source?.head ?? token;
    if (!/^(?:he|she)$/.test(this.#words.word(pronoun))) return false;
    for (let t = token + 1; t < pronoun; t++) {
      const mention = this.#words.label(t) === "nsubj" ? this.#speakers.mentionAt(t) : null;
      if (mention === null || speakers.includes(mention.entity)) continue;
      const isPerson = this.#speakers.kindOf(mention.entity) === "person";
      if (isPerson && this.#mayBe(mention.entity, draft)) return true;
    }
    return false;
  }

  /** "she" is no Peter. */
  #mayBe(speaker: string, { source }: Draft): boolean {
    const word = this.#words.word(source?.head ?? -1);
    const meant = /^(?:he|his|him)$/.test(word) ? "m" : /^(?:she|her)$/.test(word) ? "f" : null;
    const told = genderOf(this.#speakers.nameOf(speaker));
    return meant === null || told === null || told === meant;
  }

  #remember(speakers: readonly string[], { segment, source, cue, sentence }: Draft): void {
    const token = source?.head ?? cue?.first ?? this.#words.sentence(sentence)?.first ?? 0;
    const persons = speakers.filter((s) => this.#speakers.kindOf(s) === "person");
    if (persons.length === 1 && speakers.length === 1) this.#one = { speakers, segment, token };
    else if (speakers.length > 0) this.#one = null;
    if (speakers.length > 1) this.#several = { speakers, segment, token };
    else if (this.#several && segment - this.#several.segment <= 2)
      this.#several = { ...this.#several, segment };
  }

  /** Outside quotation marks "we" is the issuer of the text, when it is told who that is. */
  #issuersOf(draft: Draft): readonly string[] {
    const { issuer } = this.#context;
    const isOurs =
      draft.source !== null && /^(?:we|our|us)$/.test(this.#words.word(draft.source.head));
    if (!isOurs || draft.inside || draft.turn) return [];
    if (this.#joint.length > 0 || issuer === null) return this.#joint;
    const names = issuer.split(/\s*[;,]\s*|\s+and\s+/).filter((n) => n !== "");
    const found = [issuer, ...names].map((n) => this.#speakers.named(n)).filter((e) => e !== null);
    return [...new Set(found)];
  }
}
