/**
 * Linear models with hashed features: a table of sparse rows, one a feature, found by the feature's 32-bit hash.
 * Weights are whole numbers from -127 to 127, so sums are exact and a table has the same bytes everywhere.
 *
 * Bytes, little-endian: "RTB1", classes (u16), name length (u16), names joined by "\n" (UTF-8), rows (u32),
 * cells (u32), then the rows by ascending hash: hash distances (LEB128), cell counts (u8), classes (u8), weights (i8).
 */
import { hashDistances, readHashes, slotsOf } from "./hashes.ts";

const MAGIC = 0x31425452;
/** The class of a cell is one byte. */
const MOST_CLASSES = 256;

export interface Row {
  readonly hash: number;
  /** Class and weight of every cell, by ascending class; weights from -127 to 127, none 0. */
  readonly cells: readonly (readonly [number, number])[];
}

export interface LinearTable {
  /** The names of the classes, in the order of their numbers. */
  readonly classes: readonly string[];
  /** The row of a feature, or -1; give it to `addRow`. */
  find(hash: number): number;
  /** Adds the weights of a row to the scores of the classes. */
  addRow(row: number, scores: Int32Array): void;
  /** Adds the weights of all the features given, `hashes[0..count)`. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void;
}

/** The bytes of a table. Rows may come in any order; two rows of one hash are a bug. */
export function encodeTable(classes: readonly string[], rows: readonly Row[]): Uint8Array {
  if (classes.length > MOST_CLASSES)
    throw new RangeError(`A table holds ${MOST_CLASSES} classes at most, not ${classes.length}`);
  const sorted = [...rows].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const names = new TextEncoder().encode(classes.join("\n"));
  const distances = hashDistances(sorted.map((row) => row.hash >>> 0));
  const cells = sorted.reduce((sum, row) => sum + row.cells.length, 0);
  const bytes = new Uint8Array(16 + names.length + distances.length + sorted.length + 2 * cells);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, classes.length, true);
  view.setUint16(6, names.length, true);
  view.setUint32(8, sorted.length, true);
  view.setUint32(12, cells, true);
  bytes.set(names, 16);
  let at = 16 + names.length;
  bytes.set(distances, at);
  at += distances.length;
  let cell = at + sorted.length;
  for (const row of sorted) {
    bytes[at++] = row.cells.length - 1;
    for (const [label, weight] of row.cells) {
      bytes[cell] = label;
      view.setInt8(cell + cells, weight);
      cell++;
    }
  }
  return bytes;
}

/** Reads a table back. Bytes that are no table are a `RangeError`: the edge made a mistake, not the text. */
export function decodeTable(bytes: Uint8Array): LinearTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no table of weights`);
  const nameLength = view.getUint16(6, true);
  const rows = view.getUint32(8, true);
  const cells = view.getUint32(12, true);
  const names = new TextDecoder().decode(bytes.subarray(16, 16 + nameLength));
  const hashes = new Int32Array(rows);
  const at = readHashes(bytes, 16 + nameLength, hashes);
  const cellsAt = at + rows;
  if (cellsAt + 2 * cells !== bytes.length)
    throw new RangeError(
      `A table of ${rows} rows and ${cells} cells does not fill ${bytes.length} bytes`,
    );
  const places = new Int32Array(rows);
  const packed = new Int16Array(rows + cells);
  let to = 0;
  let cell = cellsAt;
  for (let row = 0; row < rows; row++) {
    const count = (bytes[at + row] ?? 0) + 1;
    places[row] = to;
    packed[to++] = count;
    for (let i = 0; i < count; i++, cell++)
      packed[to++] = (bytes[cell] ?? 0) + ((bytes[cell + cells] ?? 0) << 8);
  }
  if (cell !== cellsAt + cells)
    throw new RangeError(`The rows of a table hold ${cell - cellsAt} cells, not ${cells}`);
  return tableOf(names === "" ? [] : names.split("\n"), slotsOf(hashes, places), packed);
}

/** `cells` holds each row as its number of cells, then the cells: the weight times 256 plus the class. */
function tableOf(
  classes: readonly string[],
  find: (hash: number) => number,
  cells: Int16Array,
): LinearTable {
  let rows = new Int32Array(256);
  const addRow = (row: number, scores: Int32Array): void => {
    const end = row + (cells[row] as number);
    for (let at = row + 1; at <= end; at++) {
      const cell = cells[at] as number;
      const label = cell & 0xff;
      scores[label] = (scores[label] as number) + (cell >> 8);
    }
  };
  return {
    classes,
    find,
    addRow,
    score(features, count, scores) {
      // All rows are looked up before any is read: the memory then answers many questions at a time.
      if (count > rows.length) rows = new Int32Array(count);
      let found = 0;
      for (let i = 0; i < count; i++) {
        const row = find(features[i] as number);
        rows[found] = row;
        found += row < 0 ? 0 : 1;
      }
      for (let i = 0; i < found; i++) addRow(rows[i] as number, scores);
    },
  };
}
