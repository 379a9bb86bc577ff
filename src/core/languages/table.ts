/**
 * Linear models with hashed features: a table of sparse rows, one a feature, found by the feature's 32-bit hash.
 * Weights are whole numbers from -127 to 127, so sums are exact and a table has the same bytes everywhere.
 *
 * Bytes, little-endian: "RTB1", classes (u16), name length (u16), names joined by "\n" (UTF-8), rows (u32),
 * cells (u32), then the rows by ascending hash: hash distances (LEB128), cell counts (u8), classes (u8), weights (i8).
 */

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

/** A hash of a text's UTF-16 units: a whole number of 32 bits, the same on every machine. */
export function hashText(text: string, seed = 0): number {
  let hash = (seed ^ 0x811c9dc5) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return spread(hash ^ text.length);
}

/** A hash of two hashes; the order counts. */
export function mix(a: number, b: number): number {
  return spread(Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ 0x5bd1e995, 0x85ebca6b));
}

function spread(value: number): number {
  let hash = value ^ (value >>> 15);
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 15);
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

/** LEB128 distances between ascending unsigned hashes, the first counted from -1. */
export function hashDistances(ascending: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = -1;
  for (const hash of ascending) {
    let distance = hash - before;
    if (distance <= 0) throw new RangeError(`Hash ${hash} stands twice or out of order`);
    before = hash;
    while (distance >= 0x80) {
      bytes.push((distance % 0x80) + 0x80);
      distance = Math.floor(distance / 0x80);
    }
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
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

/** Fills `hashes` from their distances and returns where these end. */
export function readHashes(bytes: Uint8Array, from: number, hashes: Int32Array): number {
  let at = from;
  let hash = -1;
  for (let row = 0; row < hashes.length; row++) {
    let distance = 0;
    let place = 1;
    let byte = bytes[at++] ?? 0;
    while (byte >= 0x80) {
      distance += (byte - 0x80) * place;
      place *= 0x80;
      byte = bytes[at++] ?? 0;
    }
    hash += distance + byte * place;
    hashes[row] = hash;
  }
  return at;
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

/** A search for the place that belongs to a hash; -1 where the hash is not among `hashes`. */
export function slotsOf(hashes: Int32Array, places: Int32Array): (hash: number) => number {
  let size = 16;
  while (size * 3 < hashes.length * 4) size *= 2;
  const mask = size - 1;
  // A slot is a hash and its place plus one, side by side, so that a search stays in one stretch of memory.
  const slots = new Int32Array(size * 2);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = (places[i] as number) + 1;
  }
  return (hash) => {
    let slot = hash & mask;
    for (;;) {
      const place = slots[2 * slot + 1] as number;
      if (place === 0 || slots[2 * slot] === hash) return place - 1;
      slot = (slot + 1) & mask;
    }
  };
}
