/**
 * A number for a text, to be looked up instead of it: 53 bits of two FNV-1a hashes. Two texts may have the same one, about
 * once in nine thousand million million pairs, so what is found by it is looked at before it counts.
 */
export function keyNumber(text: string): number {
  let [high, low] = [0x811c9dc5, 0x2f0b4c47];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000197);
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}
