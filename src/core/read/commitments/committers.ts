/** Who undertakes something, also where only "the country" or "his country" says so. */

import type { Entity } from "../../annotation/contract.ts";
import type { Layers, Mention } from "../../annotation/layers.ts";
import { COUNTRY_NOUNS } from "../../languages/en/events/parties.ts";
import { packsGazetteer } from "../../languages/en/gazetteer.ts";
import { plainName } from "../../languages/en/plain-name.ts";
import { contains } from "../../text/span.ts";
import { SpanIndex } from "../../text/span-index.ts";
import type { Clauses, Phrase } from "../clauses/clauses.ts";
import type { ReadingContext } from "../context.ts";
import type { Actors } from "../events/actors.ts";
import { agents } from "../events/by-verb.ts";
import { isTornOff } from "../events/torn-off.ts";
import { jointWe } from "../joint-we.ts";
import type { Candidate } from "./candidate.ts";

/** A text in which "we" are several: a joint statement. */
const SEVERAL =
  /\b(?:joint (?:leaders|statement|communiqu)|we, the |our (?:two|three|four|five|both|nations|countries|governments|peoples)\b)/i;

/** Where the speaker's own words stand: between quotation marks, or in a turn of a transcript. */
const ownWords = ({ form, content, verbatim }: Layers["statements"][number]) =>
  form === "direct" ? content : verbatim;

export class Committers {
  readonly #clauses: Clauses;
  readonly #actors: Actors;
  /** The countries named in each sentence. */
  readonly #countriesIn = new Map<number, Mention[]>();
  /** By sentence, whom the nearest sentence up to it names that has countries as subjects. */
  readonly #lastSubjects = new Map<number, ReadonlySet<string>>();
  readonly #verbatim: SpanIndex<Layers["statements"][number]>;
  readonly #issuer: string | null;
  /** Whom "we" means in a text that several sign. */
  readonly #joint: readonly string[];

  constructor(
    clauses: Clauses,
    actors: Actors,
    layers: Pick<Layers, "cast" | "statements">,
    { language, issuer, text }: ReadingContext,
  ) {
    const isIssuer = (e: Entity): boolean =>
      [e.name, ...e.otherNames].some((name) => plainName(name) === plainName(issuer ?? ""));
    this.#joint = jointWe(clauses.words, layers.cast);
    const speaksAlone = issuer !== null && !SEVERAL.test(text);
    this.#issuer = speaksAlone ? (layers.cast.entities.find(isIssuer)?.id ?? null) : null;
    this.#clauses = clauses;
    this.#actors = actors;
    const gazetteer = packsGazetteer(language.packs);
    const isCountry = new Set(
      layers.cast.entities
        .filter((e) => e.kind === "place" && gazetteer.entry(e.name)?.kind === "country")
        .map((e) => e.id),
    );
    for (const mention of layers.cast.mentions) {
      if (!isCountry.has(mention.entity)) continue;
      const sentence = clauses.words.sentenceAt(mention.first);
      const countries = this.#countriesIn.get(sentence) ?? [];
      countries.push(mention);
      this.#countriesIn.set(sentence, countries);
    }
    this.#verbatim = new SpanIndex(layers.statements, ownWords);
  }

  of(candidate: Candidate): string[] {
    const { owner, committer } = candidate;
    const first = committer?.items[0]?.first ?? -1;
    if (owner === null && /^(?:we|i)$/.test(this.#clauses.words.word(first)))
      return this.#ofSelf(first);
    if (owner !== null) return this.#ofOwner(owner, candidate);
    return committer === null ? [] : this.#ofPhrase(committer);
  }

  /** "We will send": whoever says so; outside quotations the body that the text speaks for, where it is one alone. */
  #ofSelf(token: number): string[] {
    const at = this.#clauses.words.span({ first: token, last: token + 1 });
    const said = this.#verbatim.at(at).filter((s) => ownWords(s).some((v) => contains(v, at)));
    const [only] = said;
    if (only !== undefined) return said.length === 1 ? [...only.speakers] : [];
    if (this.#joint.length > 0) return [...this.#joint];
    return this.#issuer === null ? [] : [this.#issuer];
  }

  /** "The council and Estria plan": one of those joined is not known. "The bank and the government" says who. */
  lacksOne({ owner, committer }: Candidate, known: number): boolean {
    if (owner !== null || committer === null) return false;
    const governments = committer.items.filter((i) => this.#isTheCountry(i.first, i.head)).length;
    return committer.items.length > known + governments || isTornOff(this.#clauses, committer);
  }

  #ofPhrase(phrase: Phrase): string[] {
    const named = agents(this.#actors, phrase);
    if (named.length > 0) return named;
    const [item] = phrase.items;
    if (item === undefined || phrase.items.length > 1 || !this.#isTheCountry(item.first, item.head))
      return [];
    return this.#countryBefore(item.first);
  }

  #isTheCountry(first: number, head: number): boolean {
    const { words } = this.#clauses;
    const isDefinite = /^(?:the|his|her|its|their)$/.test(words.word(first));
    return isDefinite && head - first <= 1 && COUNTRY_NOUNS.has(words.lemma(head));
  }

  #ofOwner(owner: number, { committer, cue, at }: Candidate): string[] {
    const { words } = this.#clauses;
    const named = this.#actors.named(owner);
    if (named !== null && ["person", "body", "place"].includes(this.#actors.kindOf(named)))
      return [named];
    const before = words.word(owner - 1);
    if (words.xpos(owner) === "PRP$") return committer === null ? [] : this.#ofPhrase(committer);
    if (!COUNTRY_NOUNS.has(words.lemma(owner)) || !/^(?:the|his|her|its|their)$/.test(before))
      return [];
    return this.#ofSpeaker(committer) ?? this.#within(cue, at.last) ?? this.#countryBefore(owner);
  }

  /** The state that an office names: "|Utopian| Defence Minister Hill announced his country’s interest". */
  #ofSpeaker(committer: Phrase | null): string[] | null {
    const [item] = committer?.items ?? [];
    const state = item === undefined ? null : this.#actors.ownerOf(item);
    return state !== null && this.#actors.kindOf(state) === "place" ? [state] : null;
  }

  /** The one country that the act itself names as its owner. */
  #within(first: number, last: number): string[] | null {
    const inside = this.#countriesOf(first).filter((m) => m.first >= first && m.last <= last);
    const owned = inside.filter((m) => this.#clauses.words.isPossessive(m.last));
    const [only] = new Set(owned.map((m) => m.entity));
    return only !== undefined && new Set(owned.map((m) => m.entity)).size === 1 ? [only] : null;
  }

  /** The country that a subject named last, as a name or an adjective: in this sentence or the ones before it. */
  #countryBefore(token: number): string[] {
    const { words } = this.#clauses;
    const sentence = words.sentenceAt(token);
    const told = this.#countriesOf(token).filter((m) => m.last <= token);
    const here = this.#subjectsAmong(told);
    const only = here.size > 0 ? here : this.#subjectsUpTo(sentence - 1);
    return only.size === 1 ? [...only] : [];
  }

  #countriesOf(token: number): readonly Mention[] {
    return this.#countriesIn.get(this.#clauses.words.sentenceAt(token)) ?? [];
  }

  #subjectsAmong(told: readonly Mention[]): ReadonlySet<string> {
    return new Set(told.filter((m) => this.#isSubject(m)).map((m) => m.entity));
  }

  /** Kept for every sentence on the way, so that none is read again for the next who asks. */
  #subjectsUpTo(sentence: number): ReadonlySet<string> {
    let index = sentence;
    let found: ReadonlySet<string> | undefined;
    for (; index >= 0 && found === undefined; index--) {
      found = this.#lastSubjects.get(index);
      if (found !== undefined) continue;
      const subjects = this.#subjectsAmong(this.#countriesIn.get(index) ?? []);
      if (subjects.size > 0) found = subjects;
    }
    const last = found ?? new Set<string>();
    for (let each = index + 1; each <= sentence; each++) this.#lastSubjects.set(each, last);
    return last;
  }

  #isSubject({ first }: Mention): boolean {
    const chunk = this.#clauses.chunks.over(first);
    if (chunk === null) return false;
    const { words } = this.#clauses;
    let at = chunk.last;
    while (words.upos(at) === "ADV") at++;
    const isLed =
      words.upos(chunk.first - 1) === "ADP" &&
      words.sentenceAt(chunk.first - 1) === words.sentenceAt(first);
    return !isLed && (words.upos(at) === "AUX" || this.#clauses.isFinite(at));
  }
}
