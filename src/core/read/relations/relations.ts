/** How bodies and places hang together, where a text says so in plain words. */
import type { Relation, RelationKind } from "../../annotation/contract.ts";
import type { DateMention, Mention } from "../../annotation/layers.ts";
import type { Stage } from "../../annotation/pipeline.ts";
import {
  LEADS,
  MEMBER_NOUNS,
  SEATED_NOUNS,
  SITUATED,
  UNIT_NOUNS,
} from "../../languages/en/relation-words.ts";
import { firstWhere } from "../../text/sorted.ts";
import { hull, type Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import { type Words, wordsOf } from "../statements/words.ts";
import { Parties } from "./parties.ts";

type Needs = "tokens" | "sentences" | "tags" | "syntax" | "cast" | "dates";

/** Conservative: a relation has no standing, so one that is not plainly said is not made. */
export const relations: Stage<Needs, "relations", ReadingContext> = {
  needs: ["tokens", "sentences", "tags", "syntax", "cast", "dates"],
  makes: "relations",
  read(layers, { text, language }) {
    const found = new RelationReader(
      wordsOf(text, layers),
      new Parties(layers.cast, language.packs),
      layers.dates,
    ).read();
    return { layer: merged(found) };
  },
};

class RelationReader {
  readonly #words: Words;
  readonly #parties: Parties;
  readonly #dates: readonly DateMention[];

  constructor(words: Words, parties: Parties, dates: readonly DateMention[]) {
    this.#words = words;
    this.#parties = parties;
    this.#dates = dates;
  }

  read(): readonly Relation<Span>[] {
    return this.#parties.all.flatMap((mention) => [
      ...this.#membersListed(mention),
      ...this.#memberBeside(mention),
      ...this.#memberOf(mention),
      ...this.#partOf(mention),
      ...this.#partnerOf(mention),
      ...this.#locatedIn(mention),
      ...this.#ledBy(mention),
    ]);
  }

  #line(
    subject: Mention,
    relation: RelationKind,
    object: Mention,
    from: DateMention | null = null,
  ): readonly Relation<Span>[] {
    if (subject.entity === object.entity) return [];
    const evidence = [hull<"clean">(from === null ? [subject, object] : [subject, object, from])];
    const since = from?.edtf?.replace(/\/\.\.$/, "") ?? null;
    return [{ subject: subject.entity, relation, object: object.entity, since, evidence }];
  }

  /** "the Coastal Six (C6) — Estria, Norland and Vale" */
  #membersListed(body: Mention): readonly Relation<Span>[] {
    if (!this.#parties.isBody(body)) return [];
    const words = this.#words;
    let at = this.#afterAcronym(body.last);
    if (!/^(?:[—–:]|--|-)$/.test(words.word(at))) return [];
    at++;
    if (/^(?:along|together)$/.test(words.word(at))) return [];
    const members = this.#list(at);
    const isWhole = members.length > 1 && this.#closes(members.at(-1)?.last ?? at);
    return isWhole ? members.flatMap((m) => this.#line(m, "member-of", body)) : [];
  }

  /** Behind "Civil Aviation: Estria and Vale affirm" a clause goes on, so the words before it are its heading. */
  #closes(at: number): boolean {
    const words = this.#words;
    const end = words.sentenceOf(at - 1)?.last ?? at;
    return at >= end || /^(?:[.;)—–]|--)$/.test(words.word(at));
  }

  #afterAcronym(at: number): number {
    return this.#words.written(at) === "(" && this.#words.written(at + 2) === ")" ? at + 3 : at;
  }

  /** Countries joined by commas and "and". */
  #list(from: number): readonly Mention[] {
    const out: Mention[] = [];
    let at = from;
    for (;;) {
      if (this.#words.word(at) === "the") at++;
      const next = this.#parties.from(at);
      if (!next || !this.#parties.isCountry(next)) return out;
      out.push(next);
      at = next.last;
      if (this.#words.word(at) === ",") at++;
      if (this.#words.word(at) === "and") at++;
      if (at === next.last) return out;
    }
  }

  /** "Union member Estria" */
  #memberBeside(body: Mention): readonly Relation<Span>[] {
    if (!this.#parties.isBody(body) || !/^(?:member|members)$/.test(this.#words.word(body.last)))
      return [];
    const isState = /^(?:state|states|country|countries)$/.test(this.#words.word(body.last + 1));
    const members = this.#list(body.last + (isState ? 2 : 1));
    return members.flatMap((m) => this.#line(m, "member-of", body));
  }

  /** "Estria is a member of the Union", "Estria, a member of the Union", "Estria is one of the Coastal Six nations" */
  #memberOf(body: Mention): readonly Relation<Span>[] {
    if (!this.#parties.isBody(body)) return [];
    const words = this.#words;
    const at = words.word(body.first - 1) === "the" ? body.first - 2 : body.first - 1;
    if (words.word(at) !== "of") return [];
    const noun = words.word(at - 1);
    const isMember = /^members?$/.test(noun);
    const behind = this.#afterAcronym(body.last);
    const isOne = noun === "one" && MEMBER_NOUNS.has(words.word(behind));
    if (!isMember && !isOne) return [];
    const subject = this.#subjectOf(at - 1);
    if (!subject || this.#parties.isPlace(body)) return [];
    const others = isOne ? this.#alsoListed(behind + 1) : [];
    const since = isMember ? this.#since(behind) : null;
    return [subject, ...others].flatMap((m) => this.#line(m, "member-of", body, since));
  }

  /** "— along with Norland and Vale —" */
  #alsoListed(from: number): readonly Mention[] {
    const words = this.#words;
    let at = from;
    while (/^(?:[—–,-]|--|along|together|with)$/.test(words.word(at)) && at < from + 5) at++;
    return at > from + 1 ? this.#list(at) : [];
  }

  /** The name before "is a", "has been a" or ", a" that a noun is said of. */
  #subjectOf(noun: number): Mention | null {
    const words = this.#words;
    let at = noun - 1;
    while (
      /^(?:a|an|the|also|now|full|founding|longtime|long-standing|not)$/.test(words.word(at)) ||
      words.upos(at) === "ADJ"
    ) {
      if (words.word(at) === "not") return null;
      at--;
    }
    while (/^(?:is|are|was|has|have|been|became|remains|,|also|already)$/.test(words.word(at)))
      at--;
    if (at === noun - 1) return null;
    const subject = this.#parties.endingAt(at + 1);
    return subject && !this.#parties.isPerson(subject) && this.#isSubject(subject) ? subject : null;
  }

  /** Not the tail of another phrase: "the envoy of Estria is a member". */
  #isSubject(mention: Mention): boolean {
    return (
      this.#words.upos(mention.first - 1) !== "ADP" && this.#words.word(mention.first - 1) !== "and"
    );
  }

  /** "the Assembly’s Science Committee", "the Northern Bureau at the Ministry of Works" */
  #partOf(unit: Mention): readonly Relation<Span>[] {
    const words = this.#words;
    if (!this.#parties.isBody(unit) || !UNIT_NOUNS.has(words.word(unit.last - 1))) return [];
    const owner = words.isPossessive(unit.first - 1)
      ? this.#parties.endingAt(unit.first - 1)
      : null;
    if (owner && this.#parties.isBody(owner)) return this.#line(unit, "part-of", owner);
    const at = this.#afterAcronym(unit.last);
    if (!/^(?:at|of|within)$/.test(words.word(at))) return [];
    const whole = this.#parties.from(words.word(at + 1) === "the" ? at + 2 : at + 1);
    return whole && this.#parties.isBody(whole) ? this.#line(unit, "part-of", whole) : [];
  }

  /** "Estria has been a Union partner since 1982", "Estria is the Union’s oldest partner" */
  #partnerOf(body: Mention): readonly Relation<Span>[] {
    if (!this.#parties.isBody(body)) return [];
    const words = this.#words;
    let at = body.last;
    if (words.isPossessive(at)) at++;
    while (
      /^(?:ADJ|PUNCT|ADV)$/.test(words.upos(at)) &&
      at < body.last + 6 &&
      words.word(at) !== ","
    )
      at++;
    if (words.word(at) !== "partner") return [];
    const first = words.word(body.first - 1) === "the" ? body.first - 1 : body.first;
    const subject = this.#subjectOf(first);
    return subject ? this.#line(subject, "partner-of", body, this.#since(at + 1)) : [];
  }

  /** The date behind "since". */
  #since(from: number): DateMention | null {
    if (this.#words.word(from) !== "since") return null;
    const next = this.#dates[firstWhere(this.#dates, (d) => d.first >= from)];
    return next !== undefined && next.first <= from + 1 ? next : null;
  }

  /** "the Union, based in Larvik", "the embassy in Larvik"; that a town lies in a country is geography and no news. */
  #locatedIn(place: Mention): readonly Relation<Span>[] {
    if (!this.#parties.isPlace(place)) return [];
    const words = this.#words;
    const before = words.word(place.first - 1);
    if (before !== "in" && before !== "at") return [];
    let at = place.first - 2;
    const isSituated = SITUATED.has(words.word(at));
    while (
      /^(?:based|located|headquartered|situated|stationed|is|are|,)$/.test(words.word(at)) &&
      at > place.first - 6
    )
      at--;
    const thing = this.#parties.endingAt(at + 1);
    if (!thing || !this.#parties.isSeated(thing)) return [];
    if (isSituated && !this.#leadsPhrase(thing)) return [];
    const isSeated = at === place.first - 2 && SEATED_NOUNS.has(words.word(thing.last - 1));
    return isSituated || isSeated ? this.#line(thing, "located-in", place) : [];
  }

  /** In "the bureau at the ministry is based in Larvik" the ministry is not what is based there. */
  #leadsPhrase(thing: Mention): boolean {
    const before = this.#words.word(thing.first - 1) === "the" ? thing.first - 2 : thing.first - 1;
    return this.#words.upos(before) !== "ADP";
  }

  /** "the delegation was led by Ada Hill", "Ada Hill heads the mission" */
  #ledBy(person: Mention): readonly Relation<Span>[] {
    if (!this.#parties.isPerson(person)) return [];
    const words = this.#words;
    const sentence = words.sentenceOf(person.first);
    for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
      const isLead = LEADS.has(words.lemma(i)) && words.upos(i) === "VERB";
      const body = isLead ? this.#ledAt(i, person) : null;
      if (body && this.#parties.isBody(body)) return this.#line(person, "head-of", body);
    }
    return [];
  }

  /** What is led, if the person is who leads it. */
  #ledAt(verb: number, person: Mention): Mention | null {
    const words = this.#words;
    const isPerson = (token: number): boolean => person.first <= token && token < person.last;
    const agent = words
      .childrenBy(verb, "obl")
      .find((o) => words.childrenBy(o, "case").some((c) => words.word(c) === "by"));
    const isAgent = agent !== undefined && isPerson(agent);
    const leads = isAgent || words.childrenBy(verb, "nsubj").some(isPerson);
    const led = words.childrenBy(verb, isAgent ? "nsubj:pass" : "obj")[0];
    // "led the team to two wins" is what one does in a match.
    const brings = words
      .childrenBy(verb, "obl")
      .some((o) => words.childrenBy(o, "case").some((c) => words.word(c) === "to"));
    return leads && led !== undefined && !brings ? this.#parties.over(led) : null;
  }
}

function merged(found: readonly Relation<Span>[]): readonly Relation<Span>[] {
  const lines = new Map<string, { line: Relation<Span>; readonly evidence: Span[] }>();
  for (const line of found) {
    const key = `${line.subject}|${line.relation}|${line.object}`;
    const known = lines.get(key) ?? { line, evidence: [] };
    known.line = { ...line, since: known.line.since ?? line.since };
    for (const span of line.evidence) known.evidence.push(span);
    lines.set(key, known);
  }
  return [...lines.values()].map(({ line, evidence }) => ({ ...line, evidence }));
}
