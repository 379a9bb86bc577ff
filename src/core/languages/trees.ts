/**
 * Boosted trees over whole numbers: small questions ("is feature 7 above 120?") whose leaves add up to a log-odds.
 *
 * Bytes, little-endian: trees (u16), nodes (u32), start (i32, in 1/1024); the root of each tree (u32 each); then for the
 * nodes: feature (u8, 255 at a leaf), threshold (i32), value (i16, in 1/1024), the child for values above (u32). The child
 * for values up to the threshold is the node that follows.
 */

/** Values of nodes are multiples of this part. */
export const UNIT = 1_024;
const LEAF = 255;

export interface TreeNode {
  /** Null at a leaf. */
  readonly feature: number | null;
  readonly threshold: number;
  /** Mean log-odds of what came through here, in 1/1024: what a leaf adds, and by which a question is explained. */
  readonly value: number;
  /** Number of the node for values above the threshold; 0 at a leaf. */
  readonly above: number;
}

export interface Trees {
  /** Log-odds of a row of features. */
  score(row: Int32Array, at: number): number;
  /** How much each feature moved the log-odds of a row. */
  explain(row: Int32Array, at: number, features: number): Float64Array;
  /** Bytes read. */
  readonly size: number;
}

/** `trees`: the nodes of each, in the order in which they are walked. */
export function encodeTrees(start: number, trees: readonly (readonly TreeNode[])[]): Uint8Array {
  const nodes = trees.flat();
  const bytes = new Uint8Array(10 + 4 * trees.length + 11 * nodes.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, trees.length, true);
  view.setUint32(2, nodes.length, true);
  view.setInt32(6, start, true);
  let root = 0;
  trees.forEach((tree, i) => {
    view.setUint32(10 + 4 * i, root, true);
    tree.forEach((node, j) => {
      const at = 10 + 4 * trees.length + 11 * (root + j);
      view.setUint8(at, node.feature ?? LEAF);
      view.setInt32(at + 1, node.threshold, true);
      view.setInt16(at + 5, node.value, true);
      view.setUint32(at + 7, node.feature === null ? 0 : root + node.above, true);
    });
    root += tree.length;
  });
  return bytes;
}

/** Reads trees back, from a place in the bytes on. */
export function decodeTrees(bytes: Uint8Array, from: number): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from);
  const count = view.getUint16(0, true);
  const nodes = view.getUint32(2, true);
  const start = view.getInt32(6, true);
  const size = 10 + 4 * count + 11 * nodes;
  if (from + size > bytes.length) throw new RangeError(`Trees of ${size} bytes are cut off`);
  const roots = Int32Array.from(
    { length: count },
    (_, i) => FIELDS * view.getUint32(10 + 4 * i, true),
  );
  const cells = cellsOf(view, 10 + 4 * count, nodes);
  const next = (node: number, row: Int32Array, at: number): number =>
    (row[at + (cells[node] as number)] as number) > (cells[node + 1] as number)
      ? (cells[node + 3] as number)
      : node + FIELDS;
  return {
    size,
    score(row, at) {
      let sum = start;
      for (let tree = 0; tree < count; tree++) {
        let node = roots[tree] as number;
        while ((cells[node] as number) !== LEAF) node = next(node, row, at);
        sum += cells[node + 2] as number;
      }
      return sum / UNIT;
    },
    explain(row, at, width) {
      const moved = new Float64Array(width);
      for (const root of roots) {
        let node = root;
        while (cells[node] !== LEAF) {
          const child = next(node, row, at);
          const feature = cells[node] as number;
          const step = (cells[child + 2] as number) - (cells[node + 2] as number);
          moved[feature] = (moved[feature] as number) + step / UNIT;
          node = child;
        }
      }
      return moved;
    },
  };
}

/** Feature, threshold, value and the place of the child above, side by side: what a question needs is fetched at once. */
const FIELDS = 4;

function cellsOf(view: DataView, from: number, nodes: number): Int32Array {
  const cells = new Int32Array(FIELDS * nodes);
  for (let i = 0; i < nodes; i++) {
    const at = from + 11 * i;
    cells[FIELDS * i] = view.getUint8(at);
    cells[FIELDS * i + 1] = view.getInt32(at + 1, true);
    cells[FIELDS * i + 2] = view.getInt16(at + 5, true);
    cells[FIELDS * i + 3] = FIELDS * view.getUint32(at + 7, true);
  }
  return cells;
}
