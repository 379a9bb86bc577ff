// compromise with people, places and organisations, a system of `corpus.mjs`. It has no trees.
import { runSystem } from "./corpus.mjs";

const NAMES = { person: "people", place: "places", organization: "organizations" };

await runSystem(async () => {
  const { default: nlp } = await import("compromise");
  return {
    read(text) {
      const read = nlp(text);
      for (const sort of Object.values(NAMES)) read[sort]().out("array");
    },
    annotate: (text) => annotated(nlp(text)),
  };
});

function annotated(read) {
  const sentences = read.json({ offset: true, terms: { offset: true, tags: true } });
  const tokens = sentences.flatMap(({ terms }) =>
    printed(terms).map((term) => ({
      ...placeOf(term),
      upos: term.tags.join(" "),
      xpos: "",
      head: null,
      label: "",
    })),
  );
  const names = Object.entries(NAMES).flatMap(([type, sort]) =>
    read[sort]()
      .json({ offset: true, terms: { offset: true } })
      .flatMap(({ terms }) => nameOf(type, printed(terms))),
  );
  return { tokens, ends: sentences.flatMap(({ terms }) => endOf(printed(terms))), names };
}

/** Without the second halves of "don't" and the like, which stand nowhere in the text. */
function printed(terms) {
  return terms.filter(({ text }) => text !== "");
}

function placeOf({ offset: { start, length } }) {
  return { start, end: start + length };
}

function nameOf(type, terms) {
  if (terms.length === 0) return [];
  return [{ start: placeOf(terms[0]).start, end: placeOf(terms.at(-1)).end, type }];
}

/** A sentence ends with the marks behind its last word. */
function endOf(terms) {
  const last = terms.at(-1);
  return last === undefined ? [] : [placeOf(last).end + last.post.trimEnd().length];
}
