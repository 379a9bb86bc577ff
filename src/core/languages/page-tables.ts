/**
 * What is known of web pages: weights of names and words, and two rounds of trees that judge a block.
 *
 * Bytes: "RPG1", then the weights of labels, the weights of words in short lines, those of all words, the trees
 * of the first round, of the second, of headlines, of dates and of writers.
 */
import { decodeTrees, type Trees } from "./trees.ts";
import { decodeWeights, type Weights } from "./weights.ts";

const MAGIC = 0x31475052;

export interface NameTables {
  /** Of the names of elements: tags, classes, identifiers, roles. */
  readonly labels: Weights;
  /** Of the words of short lines and of the ends of long ones. */
  readonly text: Weights;
  /** Of the words of a block, whatever their order. */
  readonly bag: Weights;
}

export interface PageTables extends NameTables {
  readonly first: Trees;
  readonly second: Trees;
  /** Of candidates for the headline, the day of publication and the writers. */
  readonly titles: Trees;
  readonly dates: Trees;
  readonly authors: Trees;
}

export function encodePageTables(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(4 + parts.reduce((sum, { length }) => sum + length, 0));
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  let at = 4;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads the tables back. Bytes that are none are a `RangeError`. */
export function decodePageTables(bytes: Uint8Array): PageTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no tables of pages`);
  let at = 4;
  const next = <T extends { readonly size: number }>(
    decode: (bytes: Uint8Array, from: number) => T,
  ): T => {
    const part = decode(bytes, at);
    at += part.size;
    return part;
  };
  return {
    labels: next(decodeWeights),
    text: next(decodeWeights),
    bag: next(decodeWeights),
    first: next(decodeTrees),
    second: next(decodeTrees),
    titles: next(decodeTrees),
    dates: next(decodeTrees),
    authors: next(decodeTrees),
  };
}
