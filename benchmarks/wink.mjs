// wink-nlp with its English model, a system of `corpus.mjs`; without steps the full pipe. It has no names and no trees.
import { runSystem } from "./corpus.mjs";

await runSystem(async (steps) => {
  const { default: winkNlp } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = steps.length > 0 ? winkNlp(model, steps) : winkNlp(model);
  return {
    read: (text) => nlp.readDoc(text).sentences().length(),
    annotate: (text) => annotated(nlp, text),
  };
});

/** wink-nlp tells no places: its tokens are looked for one behind the other. */
function annotated({ readDoc, its }, text) {
  const tokens = [];
  const ends = [];
  let at = 0;
  readDoc(text)
    .sentences()
    .each((sentence) => {
      sentence.tokens().each((token) => {
        const word = token.out(its.value);
        const start = text.indexOf(word, at);
        if (start < 0) return;
        at = start + word.length;
        tokens.push({ start, end: at, upos: token.out(its.pos), xpos: "", head: null, label: "" });
      });
      ends.push(at);
    });
  return { tokens, ends, names: [] };
}
