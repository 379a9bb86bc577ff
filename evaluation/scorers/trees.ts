/** Treebanks: tags and trees on gold tokens and sentences, sentence bounds on raw text. */
import type { Document } from "../documents.ts";
import { Counts, share } from "../measures.ts";
import { type Fault, onOneLine, type Scored } from "../scored.ts";

export interface TreeToken {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence, -1 at the root. */
  readonly head: number;
  readonly label: string;
}

type Parse = readonly Omit<TreeToken, "form">[];

/** A document of a treebank: its sentences with their tokens, and the text they stand in. */
export interface TreeDocument extends Document {
  readonly text: string;
  readonly sentences: readonly (readonly TreeToken[])[];
  /** Characters that are no blanks, from the beginning of the text to the end of each sentence. */
  readonly ends: readonly number[];
}

export interface PredictedTrees extends Document {
  /** One a gold sentence, one entry a gold token. */
  readonly parses: readonly Parse[];
  readonly ends: readonly number[];
}

/** Punctuation counts; labels are compared up to the colon. */
export function scoreTrees(
  gold: readonly TreeDocument[],
  predictions: ReadonlyMap<string, PredictedTrees>,
): Scored {
  const right = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0 };
  const bounds = new Counts();
  const faults: Fault[] = [];
  for (const document of gold) {
    const predicted = predictions.get(document.id);
    const ends = new Set(document.ends);
    const found = new Set(predicted?.ends ?? []);
    bounds.add([...found].filter((end) => ends.has(end)).length, found.size, ends.size);
    faults.push(...boundFaults(document, found));
    document.sentences.forEach((tokens, at) => {
      const parse = predicted?.parses[at] ?? [];
      tokens.forEach((token, i) => {
        const guess = parse[i];
        const isHead = guess?.head === token.head;
        right.words++;
        right.upos += Number(guess?.upos === token.upos);
        right.xpos += Number(guess?.xpos === token.xpos);
        right.uas += Number(isHead);
        right.las += Number(isHead && bare(guess?.label) === bare(token.label));
        faults.push(...tokenFaults(document.id, tokens, i, guess));
      });
    });
  }
  const of = (count: number): number => share(count, right.words);
  return {
    scores: {
      sentences: bounds.rates().f1,
      upos: of(right.upos),
      uas: of(right.uas),
      las: of(right.las),
    },
    more: {
      xpos: of(right.xpos),
      sentencesPrecision: bounds.rates().precision,
      sentencesRecall: bounds.rates().recall,
    },
    faults,
  };
}

const bare = (label: string | undefined): string => label?.split(":")[0] ?? "";

function tokenFaults(
  id: string,
  tokens: readonly TreeToken[],
  at: number,
  guess: Parse[number] | undefined,
): Fault[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const forms = tokens.map(({ form }) => form);
  const words = `${forms.slice(Math.max(0, at - 5), at).join(" ")} [${token.form}] ${forms.slice(at + 1, at + 6).join(" ")}`;
  const faults: Fault[] = [];
  if (guess?.upos !== token.upos)
    faults.push({ sort: `tag ${guess?.upos ?? "none"} for ${token.upos}`, document: id, words });
  if (guess?.head !== token.head)
    faults.push({
      sort: `head of ${bare(token.label)}`,
      document: id,
      words: `${words} on “${forms[guess?.head ?? -1] ?? "root"}” for “${forms[token.head] ?? "root"}”`,
    });
  return faults;
}

/** The words around a sentence end that was missed or set where there is none. */
function boundFaults({ id, text, ends }: TreeDocument, found: ReadonlySet<number>): Fault[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) places.push(at + 1);
  const around = (end: number): string => {
    const at = places[end - 1] ?? text.length;
    return onOneLine(`${text.slice(Math.max(0, at - 50), at)} ▮ ${text.slice(at, at + 40)}`);
  };
  const golds = new Set(ends);
  const fault =
    (sort: string) =>
    (end: number): Fault => ({ sort, document: id, words: around(end) });
  return [
    ...ends.filter((end) => !found.has(end)).map(fault("sentence end missed")),
    ...[...found].filter((end) => !golds.has(end)).map(fault("no sentence end")),
  ];
}

/** Characters of a text that are no blanks: sentence ends are counted in them, whatever blanks a text has. */
export function inkCount(text: string): number {
  return text.replace(/\s+/g, "").length;
}
