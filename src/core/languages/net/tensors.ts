/**
 * The numbers of a trained net, by name.
 *
 * Bytes, little-endian: "RNT1", length of the head (u32), the head (JSON, UTF-8, filled with blanks to a multiple of 8),
 * then the cells of the tensors in the head's order, each filled with zeros to a multiple of 8 bytes.
 */

const MAGIC = 0x31544e52;
const LINE = 8;

const ARRAYS = { i8: Int8Array, f32: Float32Array } as const;
type CellKind = keyof typeof ARRAYS;

/** Cells row by row. */
interface Tensor<Cells> {
  readonly shape: readonly number[];
  readonly cells: Cells;
}
type AnyTensor = Tensor<Int8Array | Float32Array>;

interface Head {
  /** What the program needs to know besides the numbers: names of classes, the order of the layers. */
  readonly about: unknown;
  readonly tensors: readonly {
    readonly name: string;
    readonly kind: CellKind;
    readonly shape: readonly number[];
  }[];
}

export interface Tensors {
  readonly about: unknown;
  /** A tensor of this name, kind and number of dimensions; a `RangeError` where there is none. */
  i8(name: string, dimensions: number): Tensor<Int8Array>;
  f32(name: string, dimensions: number): Tensor<Float32Array>;
}

const cellsOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const filled = (bytes: number): number => Math.ceil(bytes / LINE) * LINE;

/** Reads tensors back, without copying them. Bytes that are none are a `RangeError`. */
export function decodeTensors(bytes: Uint8Array): Tensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || bytes.byteOffset % LINE !== 0 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError(`These ${bytes.length} bytes are no tensors`);
  let at = 8 + view.getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, at))) as Head;
  const tensors = new Map<string, AnyTensor & { readonly kind: CellKind }>();
  for (const { name, kind, shape } of head.tensors) {
    const count = cellsOf(shape);
    const size = count * ARRAYS[kind].BYTES_PER_ELEMENT;
    if (at + size > bytes.length)
      throw new RangeError(`The tensor ${name} ends behind the ${bytes.length} bytes`);
    const cells = new ARRAYS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, count);
    tensors.set(name, { kind, shape, cells });
    at += filled(size);
  }
  const find = (name: string, kind: CellKind, dimensions: number): AnyTensor => {
    const tensor = tensors.get(name);
    if (tensor?.kind !== kind || tensor.shape.length !== dimensions)
      throw new RangeError(`No tensor ${name} of ${dimensions} dimensions and kind ${kind}`);
    return tensor;
  };
  // `find` has compared the kinds, which the compiler cannot follow through the map.
  return {
    about: head.about,
    i8: (name, dimensions) => find(name, "i8", dimensions) as Tensor<Int8Array>,
    f32: (name, dimensions) => find(name, "f32", dimensions) as Tensor<Float32Array>,
  };
}
