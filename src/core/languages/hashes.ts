/** Words are looked up by 32-bit hashes: tables hold no words, and a search costs the same however many there are. */

/** A hash of a text's UTF-16 units: a whole number of 32 bits, the same on every machine. */
export function hashText(text: string, seed = 0): number {
  let hash = (seed ^ 0x811c9dc5) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return spread(hash ^ text.length);
}

/** One hash of two, in their order. */
export function mixHashes(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function spread(value: number): number {
  let hash = value ^ (value >>> 15);
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 15);
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

/**
 * A search for the place that belongs to a hash, which is its own among `hashes` unless `places` says another; -1 where
 * the hash is not there.
 */
export function slotsOf(hashes: Int32Array, places?: Int32Array): (hash: number) => number {
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
    slots[2 * slot + 1] = (places === undefined ? i : (places[i] as number)) + 1;
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
