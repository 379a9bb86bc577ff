/**
 * Weights of hashed words, one byte each: how much more often a word stands in what is looked for than elsewhere.
 *
 * Bytes: "RPW1", bits of the size (u8), then 2^bits weights (i8, in 1/32 log-odds).
 */
const MAGIC = 0x31575052;
/** A weight is a multiple of this part. */
export const WEIGHT_UNIT = 32;

export interface Weights {
  /** The weight of a feature by its hash, in 1/32 log-odds. */
  of(hash: number): number;
  readonly size: number;
}

export const weightSlot = (hash: number, bits: number): number =>
  Math.imul(hash, 0x9e3779b1) >>> (32 - bits);

export function encodeWeights(bits: number, weights: Int8Array): Uint8Array {
  if (weights.length !== 2 ** bits)
    throw new RangeError(`${weights.length} weights do not fill 2^${bits}`);
  const bytes = new Uint8Array(5 + weights.length);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  bytes[4] = bits;
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 5);
  return bytes;
}

export function decodeWeights(bytes: Uint8Array, from: number): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from);
  const bits = view.getUint8(4);
  const size = 5 + 2 ** bits;
  if (view.getUint32(0, true) !== MAGIC || from + size > bytes.length)
    throw new RangeError(`These ${bytes.length} bytes hold no weights at ${from}`);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + from + 5, 2 ** bits);
  return { size, of: (hash) => weights[weightSlot(hash, bits)] as number };
}
