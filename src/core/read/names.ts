/** Finds proper names: the trained recogniser proposes, packs and the forms of names decide. */
import type { Name, Sentence, Token } from "../annotation/layers.ts";
import type { Stage } from "../annotation/pipeline.ts";
import { type Gazetteer, packsGazetteer } from "../languages/en/gazetteer.ts";
import type { Language } from "../languages/language.ts";
import type { ReadingContext } from "./context.ts";
import { bindings } from "./names/acronyms.ts";
import { bodyNames, stateOrgans } from "./names/bodies.ts";
import { type Candidate, isHeadline, isInformal, type SentenceView } from "./names/candidate.ts";
import { chosen } from "./names/choose.ts";
import { withArticle } from "./names/extend.ts";
import { asNamedBelow } from "./names/headlines.ts";
import { listedNames } from "./names/listed.ts";
import { explainedPersons, titledPersons } from "./names/persons.ts";
import { personParts, recognisedNames } from "./names/recognised.ts";
import { spread } from "./names/spread.ts";
import { thingNames, wordsElsewhere } from "./names/things.ts";
import type { Range } from "./statements/words.ts";
import { turnsOf } from "./turns.ts";

/** Names that stand in capitals before a turn of a transcript. */
export const BY_TURN = "rule:turn";

type Needs = "segments" | "tokens" | "sentences";

export const names: Stage<Needs, "names", ReadingContext> = {
  needs: ["segments", "tokens", "sentences"],
  makes: "names",
  read({ tokens, sentences, segments }, { language }) {
    const gazetteer = packsGazetteer(language.packs);
    const seen = sentences.map((sentence) => viewOf(tokens, sentence, language, gazetteer));
    const plainWords = plainWordsOf(seen);
    const notOnlyArms = wordsElsewhere(tokens);
    const views = seen.map((view) => ({ ...view, plainWords, notOnlyArms }));
    const problems =
      language.recogniser === null
        ? [
            {
              code: "no-name-table",
              message: "Names are read without the trained table: fewer are found.",
              at: null,
            },
          ]
        : [];
    const speaking = turnsOf(tokens, segments).flatMap(({ name }) => name ?? []);
    return { layer: namesIn(views, speaking).map((c) => nameOf(c, tokens)), problems };
  },
};

/** A sentence before the article's words are known. */
type SeenSentence = Omit<SentenceView, "plainWords" | "notOnlyArms">;

/** Words in small letters that the model takes for no name. */
function plainWordsOf(views: readonly SeenSentence[]): Set<string> {
  const plain = new Set<string>();
  for (const { tokens, first, last, recognised } of views) {
    const named = new Set<number>();
    for (const name of recognised) for (let i = name.first; i < name.last; i++) named.add(i);
    for (let i = first; i < last; i++) {
      const word = tokens[i]?.text ?? "";
      if (/^\p{Ll}/u.test(word) && !named.has(i)) plain.add(word);
    }
  }
  return plain;
}

function viewOf(
  tokens: readonly Token[],
  sentence: Sentence,
  language: Language,
  gazetteer: Gazetteer,
): SeenSentence {
  const { first, last, segment } = sentence;
  const words = tokens.slice(first, last).map((t) => t.text);
  return {
    tokens,
    first,
    last,
    segment,
    isHeadline: isHeadline(tokens, sentence),
    isInformal: isInformal(words),
    recognised: (language.recogniser?.recognise(words) ?? []).map((n) => ({
      ...n,
      first: n.first + first,
      last: n.last + first,
    })),
    listed: gazetteer
      .matches(words)
      .map((m) => ({ ...m, first: m.first + first, last: m.last + first })),
    gazetteer,
  };
}

/** Names told by the text's own forms, then those of packs and model, then the same words elsewhere. */
function namesIn(views: readonly SentenceView[], speaking: readonly Range[]): Candidate[] {
  const inTurns = speaking.map(
    (range): Candidate => ({ ...range, type: "person", by: BY_TURN, strength: 3 }),
  );
  const bound = views
    .flatMap((view) => bindings(view, bodyNames(view)))
    .flatMap(({ long, short }) => [long, short]);
  const told = views.flatMap((view) => [
    ...titledPersons(view),
    ...explainedPersons(view),
    ...bodyNames(view),
    ...stateOrgans(view),
    ...thingNames(view),
    ...listedNames(view),
  ]);
  const sure = [...bound, ...told, ...inTurns];
  const parts = personParts(views[0]?.tokens ?? [], sure);
  const first = chosen([...sure, ...views.flatMap((view) => recognisedNames(view, parts))]);
  const all = asNamedBelow(views, chosen([...first, ...spread(views, first)]));
  let sentence = 0;
  return all.map((name) => {
    while (name.first >= (views[sentence]?.last ?? Number.POSITIVE_INFINITY)) sentence++;
    const view = views[sentence];
    return view ? withArticle(view, name) : name;
  });
}

function nameOf(candidate: Candidate, tokens: readonly Token[]): Name {
  const { first, last, type, by } = candidate;
  return {
    first,
    last,
    type,
    by,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  };
}
