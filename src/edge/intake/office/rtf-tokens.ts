/** Divides rich text into groups, control words, bytes and plain runs. */

export type RtfToken =
  | { readonly is: "open" }
  | { readonly is: "close" }
  /** A control word with its number, if it has one: \u8211 is "u" with 8211. */
  | { readonly is: "word"; readonly word: string; readonly number: number | null }
  /** A control symbol: \~ \- \_ \* */
  | { readonly is: "symbol"; readonly symbol: string }
  /** \'e9: one byte in the encoding of the font. */
  | { readonly is: "byte"; readonly byte: number }
  | { readonly is: "text"; readonly text: string };

const PART =
  /[{}]|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|[\r\n]+|[^{}\\\r\n]+/g;

export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  const source = bytes.toString("latin1");
  const part = new RegExp(PART);
  for (let found = part.exec(source); found !== null; found = part.exec(source)) {
    const token = tokenOf(found);
    // Binary data may hold anything: it is stepped over by its length.
    if (token?.is === "word" && token.word === "bin")
      part.lastIndex += Math.max(0, token.number ?? 0);
    else if (token !== null) yield token;
  }
}

/** Null for line ends, which mean nothing. */
function tokenOf([all, word, number, byte, symbol]: RegExpExecArray): RtfToken | null {
  if (all === "{") return { is: "open" };
  if (all === "}") return { is: "close" };
  if (word !== undefined)
    return { is: "word", word, number: number === undefined ? null : Number(number) };
  if (byte !== undefined) return { is: "byte", byte: Number.parseInt(byte, 16) };
  if (symbol !== undefined) return { is: "symbol", symbol };
  return /^[\r\n]/.test(all) ? null : { is: "text", text: all };
}
