/** Letters that no normal form takes apart, and what they are written for without them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ł", "l"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
]);

/** Folded words in the letters from a to z, as far as the alphabet is Latin. */
export const plainLetters = (folded: string): string =>
  folded.replace(/[łøđðıßæœþ]/g, (letter) => LETTERS.get(letter) ?? letter);
