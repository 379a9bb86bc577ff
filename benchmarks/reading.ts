/**
 * This program, a system of `corpus.mjs`. Without a step it reads all layers; `names` reads what names need, `parse` that
 * and the trees, `recogniser` runs the trained recogniser alone over sentences that are ready.
 */
import { placeOf, plainText, READING_STAGES } from "../evaluation/program.ts";
import type { Article } from "../src/core/annotation/article.ts";
import type { LayerName, Layers } from "../src/core/annotation/layers.ts";
import type { Language } from "../src/core/languages/language.ts";
import { readArticle } from "../src/core/read/index.ts";
import { loadLanguage } from "../src/edge/intake/language.ts";
import { linesOf } from "../src/edge/intake/plain-text.ts";
import type { Annotated } from "./annotated.ts";
import { runSystem } from "./corpus.mjs";
import { type ReadingStage, runStages, stagesFor } from "./reading-stages.ts";

const GOALS: Readonly<Record<string, readonly LayerName[]>> = {
  names: ["names"],
  parse: ["names", "syntax", "tags"],
};
const ANNOTATED = stagesFor(["tags", "syntax", "names"], READING_STAGES);

await runSystem(async ([step], texts) => {
  const language = await loadLanguage();
  return {
    read: readerOf(step, texts, language),
    annotate: (text) => annotated(text, language),
  };
});

function readerOf(
  step: string | undefined,
  texts: readonly string[],
  language: Language,
): (text: string) => unknown {
  if (step === undefined) return (text) => readArticle(articleOf(text), language);
  if (step === "recogniser") return recogniserOf(texts, language);
  const stages = stagesFor(GOALS[step] ?? [], READING_STAGES);
  return (text) => layersOf(text, stages, language);
}

function articleOf(text: string): Article {
  const named = { name: "text", sha256: "", mediaType: "text/plain" };
  return { ...named, text, blocks: linesOf(text), claims: [] };
}

function layersOf(text: string, stages: readonly ReadingStage[], language: Language): Layers {
  const { segments, context } = plainText(text, language);
  return runStages(stages, segments, context);
}

function recogniserOf(texts: readonly string[], language: Language): (text: string) => unknown {
  const stages = stagesFor(["sentences"], READING_STAGES);
  const ready = new Map(
    texts.map((text) => {
      const { tokens, sentences } = layersOf(text, stages, language);
      const words = tokens.map((token) => token.text);
      return [text, sentences.map(({ first, last }) => words.slice(first, last))];
    }),
  );
  return (text) => ready.get(text)?.map((words) => language.recogniser?.recognise(words));
}

function annotated(text: string, language: Language): Annotated {
  const plain = plainText(text, language);
  const { tokens, tags, syntax, sentences, names } = runStages(
    ANNOTATED,
    plain.segments,
    plain.context,
  );
  return {
    tokens: tokens.map((token, at) => ({
      ...placeOf(plain, token),
      upos: tags.upos[at] ?? "",
      xpos: tags.xpos[at] ?? "",
      head: syntax.head[at] ?? null,
      label: syntax.label[at] ?? "",
    })),
    ends: sentences.map((sentence) => placeOf(plain, sentence).end),
    names: names.map((name) => ({ ...placeOf(plain, name), type: name.type })),
  };
}
