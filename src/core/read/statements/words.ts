/** One article's words with their tags and syntax, as the stages of speech and office ask for them. */
import type { Layers, Sentence } from "../../annotation/layers.ts";
import { firstWhere } from "../../text/sorted.ts";
import type { Span } from "../../text/span.ts";

/** A run of token indexes, `last` excluded. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

type Read = Pick<Layers, "tokens" | "sentences" | "tags" | "syntax">;

/** Several stages of a reading ask for the words of the same layers. */
const KNOWN = new WeakMap<Layers["syntax"], Words>();

/** The words of an article, made once for all stages that read them. */
export function wordsOf(text: string, layers: Read): Words {
  const known = KNOWN.get(layers.syntax);
  if (known?.isOver(text, layers)) return known;
  const words = new Words(text, layers);
  KNOWN.set(layers.syntax, words);
  return words;
}

export class Words {
  readonly text: string;
  readonly size: number;
  readonly #layers: Read;
  readonly #children: readonly (readonly number[])[];
  readonly #sentenceOf: Int32Array;
  readonly #lower: readonly string[];
  readonly #lemmas: readonly string[];

  constructor(text: string, layers: Read) {
    this.text = text;
    this.#layers = layers;
    this.size = layers.tokens.length;
    this.#lower = layers.tokens.map((t) => t.text.toLowerCase().replaceAll("’", "'"));
    this.#lemmas = this.#lower.map((word, i) => (layers.tags.lemma[i] ?? word).toLowerCase());
    this.#sentenceOf = new Int32Array(this.size).fill(-1);
    layers.sentences.forEach((s, index) => {
      this.#sentenceOf.fill(index, s.first, s.last);
    });
    const children: number[][] = Array.from({ length: this.size }, () => []);
    for (let i = 0; i < this.size; i++) children[this.head(i)]?.push(i);
    this.#children = children;
  }

  /** Whether these are the words of the same text and layers. */
  isOver(text: string, { tokens, sentences, tags, syntax }: Read): boolean {
    const own = this.#layers;
    return (
      this.text === text &&
      own.tokens === tokens &&
      own.sentences === sentences &&
      own.tags === tags &&
      own.syntax === syntax
    );
  }

  /** Lower case; "" outside the text. Curly apostrophes are straight. */
  word(i: number): string {
    return this.#lower[i] ?? "";
  }

  written(i: number): string {
    return this.#layers.tokens[i]?.text ?? "";
  }

  lemma(i: number): string {
    return this.#lemmas[i] ?? "";
  }

  upos(i: number): string {
    return this.#layers.tags.upos[i] ?? "X";
  }

  xpos(i: number): string {
    return this.#layers.tags.xpos[i] ?? "";
  }

  /** The head inside the sentence; -1 at a root. */
  head(i: number): number {
    return this.#layers.syntax.head[i] ?? -1;
  }

  /** The label with its subtype: "nsubj:pass". */
  fullLabel(i: number): string {
    return this.#layers.syntax.label[i] ?? "";
  }

  /** The label without its subtype. */
  label(i: number): string {
    const full = this.fullLabel(i);
    const colon = full.indexOf(":");
    return colon < 0 ? full : full.slice(0, colon);
  }

  children(i: number): readonly number[] {
    return this.#children[i] ?? [];
  }

  childrenBy(i: number, ...labels: readonly string[]): readonly number[] {
    return this.children(i).filter(
      (c) => labels.includes(this.label(c)) || labels.includes(this.fullLabel(c)),
    );
  }

  isUnder(i: number, ancestor: number): boolean {
    let at = i;
    for (let steps = 0; at >= 0 && steps < 200; steps++) {
      if (at === ancestor) return true;
      at = this.head(at);
    }
    return false;
  }

  /** The smallest run that holds a token and all below it, those for which `without` holds left out with theirs. */
  subtree(i: number, without: (token: number) => boolean = () => false): Range {
    let first = i;
    let last = i + 1;
    const waiting = [i];
    // No tree has more steps than words: a ring in damaged syntax ends here.
    let steps = 0;
    for (let at = waiting.pop(); at !== undefined && steps <= this.size; at = waiting.pop()) {
      steps++;
      first = Math.min(first, at);
      last = Math.max(last, at + 1);
      for (const child of this.children(at)) if (!without(child)) waiting.push(child);
    }
    return { first, last };
  }

  sentenceAt(i: number): number {
    return this.#sentenceOf[i] ?? -1;
  }

  sentence(index: number): Sentence | undefined {
    return this.#layers.sentences[index];
  }

  sentenceOf(i: number): Sentence | undefined {
    return this.sentence(this.sentenceAt(i));
  }

  start(i: number): number {
    return this.#layers.tokens[i]?.start ?? this.text.length;
  }

  end(i: number): number {
    return this.#layers.tokens[i]?.end ?? this.text.length;
  }

  /** The characters of a run; never empty for a run that holds a token. */
  span({ first, last }: Range): Span {
    return { start: this.start(first), end: this.end(last - 1) };
  }

  /** The tokens that lie wholly inside a span. */
  within(span: Span): Range {
    const { tokens } = this.#layers;
    const first = firstWhere(tokens, (token) => token.start >= span.start);
    const behind = firstWhere(tokens, (token) => token.end > span.end);
    return { first, last: Math.max(first, behind) };
  }

  /** "'s", or "'" behind a plural. */
  isPossessive(i: number): boolean {
    return /^'s?$/.test(this.word(i));
  }

  isPunctuation(i: number): boolean {
    return /^[\p{P}\p{S}]+$/u.test(this.written(i));
  }
}

export function holds(range: Range, token: number): boolean {
  return range.first <= token && token < range.last;
}

export function isEmpty(range: Range): boolean {
  return range.last <= range.first;
}

/** The run without commas, stops and the like at its edges. */
export function withoutEdges(words: Words, range: Range): Range {
  let { first, last } = range;
  while (first < last && words.isPunctuation(first) && !opensWithin(words, first, last)) first++;
  while (last > first && words.isPunctuation(last - 1) && !/[)\]%]/.test(words.written(last - 1)))
    last--;
  return { first, last };
}

/** "$7", "[Former] President", "(North) Sea": a sign that belongs to what follows. */
function opensWithin(words: Words, first: number, last: number): boolean {
  const sign = words.written(first);
  if (/^[$€£¥#@]/u.test(sign)) return true;
  const closing = sign === "[" ? "]" : sign === "(" ? ")" : "";
  for (let i = first + 1; closing !== "" && i < last; i++)
    if (words.written(i) === closing) return true;
  return false;
}

export function hasFiniteVerb(words: Words, range: Range): boolean {
  for (let i = range.first; i < range.last; i++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(words.xpos(i))) return true;
  return false;
}

/** Whether a run ends on a word that needs another after it: "for hosting the", "to agree on". */
export function breaksOff(words: Words, { last }: Range): boolean {
  return /^(?:DET|ADP|CCONJ|SCONJ|AUX)$/.test(words.upos(last - 1));
}

/**
 * Whether a run is torn: a word in it belongs to one behind it, as "his" and "small" do in "destroy his small | arsenal".
 * `root`: the word that carries the run, which may well belong to a word behind.
 */
export function reachesBeyond(words: Words, { first, last }: Range, root: number): boolean {
  const sentence = words.sentenceAt(first);
  for (let i = first; i < last; i++) {
    const head = words.head(i);
    if (i === root || words.isPunctuation(i)) continue;
    if (head >= last && words.sentenceAt(head) === sentence) return true;
  }
  return false;
}
