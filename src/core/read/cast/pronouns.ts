import type { Sentence } from "../../annotation/layers.ts";
import { CUE_VERBS } from "../../languages/en/speech-cues.ts";
import type { DraftEntity } from "./draft.ts";
import type { CastView } from "./view.ts";

/**
 * "He said": the one person named in this sentence before the word, else in the sentence before it in the
 * same paragraph, else at its head. Where two persons are in reach, no one is meant for certain.
 */
export function pronouns(view: CastView): void {
  view.sentences.forEach((sentence, number) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (
        !/^(?:[Hh]e|[Ss]he)$/.test(view.tokens[i]?.text ?? "") ||
        !speaks(view, i + 1, sentence.last)
      )
        continue;
      const meant = personBefore(view, number, i);
      if (meant) view.draft.mention(meant, i, i + 1, "pronoun");
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

function personBefore(view: CastView, number: number, at: number): DraftEntity | null {
  const sentence = view.sentences[number] as Sentence;
  const here = personsIn(view, sentence.first, at);
  if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : null;
  for (let back = number - 1; back >= 0 && back >= number - 3; back--) {
    const before = view.sentences[back] as Sentence;
    if (before.segment < sentence.segment - 1) return null;
    const there = personsIn(view, before.first, before.last);
    if (there.length > 1) return null;
    if (there.length === 1) return there[0] ?? null;
  }
  return null;
}

function personsIn(view: CastView, first: number, last: number): DraftEntity[] {
  const persons = view.draft.mentions
    .filter(
      (m) =>
        m.entity.kind === "person" && m.first >= first && m.last <= last && m.form !== "adjectival",
    )
    .map((m) => m.entity);
  return [...new Set(persons)];
}
