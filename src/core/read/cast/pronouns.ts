import type { Sentence } from "../../annotation/layers.ts";
import { genderOf } from "../../languages/en/given-names.ts";
import { CUE_VERBS } from "../../languages/en/speech-cues.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

/**
 * "He said": the one person named in this sentence before the word, else in the sentence before it in the
 * same paragraph, else at its head. Where two persons are in reach, no one is meant for certain.
 */
export function pronouns(view: CastView): void {
  const persons = personsOf(view);
  view.sentences.forEach((sentence, number) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (
        !/^(?:[Hh]e|[Ss]he)$/.test(view.tokens[i]?.text ?? "") ||
        !speaks(view, i + 1, sentence.last)
      )
        continue;
      const gender = /^h/i.test(view.tokens[i]?.text ?? "") ? "m" : "f";
      const fitting = (entity: DraftEntity): boolean => mayBe(entity, gender);
      const meant = personBefore(view, persons, { number, at: i, fitting });
      if (meant && view.draft.mention(meant, i, i + 1, "pronoun"))
        persons[number]?.push({ entity: meant, last: i + 1 });
    }
  });
}

/** A verb of speech follows, with adverbs and auxiliaries between at most. */
function speaks(view: CastView, at: number, end: number): boolean {
  let i = at;
  while (
    i < end &&
    i < at + 3 &&
    /^(?:also|then|later|further|has|had|have|ADV)$/.test(view.tokens[i]?.text ?? "")
  )
    i++;
  const lemma = view.tags.lemma[i] ?? "";
  return CUE_VERBS.has(lemma) || CUE_VERBS.has(lemma.replace(/(?:ed|d|s)$/, ""));
}

/** A mention of a person, with the token behind it. */
interface Spoken {
  readonly entity: DraftEntity;
  readonly last: number;
}

/** The mentions of persons in each sentence. */
function personsOf({ tokens, sentences, draft }: CastView): Spoken[][] {
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach(({ first, last }, number) => {
    sentenceOf.fill(number, first, last);
  });
  const persons: Spoken[][] = sentences.map(() => []);
  for (const { first, last, entity, form } of draft.mentions)
    if (entity.kind === "person" && form !== "adjectival")
      persons[sentenceOf[first] ?? -1]?.push({ entity, last });
  return persons;
}

/** Whether "he" or "she" may mean a person, as far as the given name or a title tells. */
function mayBe({ spellings }: DraftEntity, gender: "m" | "f"): boolean {
  for (const spelling of spellings.keys()) {
    const told = genderOf(spelling);
    if (told !== null) return told === gender;
  }
  return true;
}

/** A pronoun: its sentence, its token, and whom it may mean. */
interface Pronoun {
  readonly number: number;
  readonly at: number;
  readonly fitting: (entity: DraftEntity) => boolean;
}

function personBefore(
  view: CastView,
  persons: readonly (readonly Spoken[])[],
  { number, at, fitting }: Pronoun,
): DraftEntity | null {
  const among = (index: number): readonly Spoken[] =>
    (persons[index] ?? []).filter(({ entity }) => fitting(entity));
  const sentence = view.sentences[number] as Sentence;
  const here = onlyOne(among(number), at);
  if (here !== "none") return here;
  for (let back = number - 1; back >= 0 && back >= number - 3; back--) {
    const before = view.sentences[back] as Sentence;
    if (before.segment < sentence.segment - 1) return null;
    const there = onlyOne(among(back), before.last);
    if (there !== "none") return there;
  }
  return null;
}

/** The one person spoken of before word `end`; null where there are two. */
function onlyOne(persons: readonly Spoken[], end: number): DraftEntity | null | "none" {
  let only: DraftEntity | "none" = "none";
  for (const { entity, last } of persons) {
    if (last > end) continue;
    if (only !== "none" && only !== entity) return null;
    only = entity;
  }
  return only;
}
