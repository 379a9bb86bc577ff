/** A text from its words alone, with blanks where English has them. */

const NO_BLANK_BEFORE = /^(?:[.,;:!?)\]}%]|['’](?:s|S|re|ve|ll|d|m)?|n['’]t|”|\.{3}|…)$/u;
const NO_BLANK_AFTER = /^(?:[([{$£€#]|“|‘)$/u;

/** `hyphens`: a hyphen that is a word of its own stands between two words as a dash does, or joins what was one word. */
export function rebuilt(
  words: readonly string[],
  { hyphens = "apart" }: { readonly hyphens?: "apart" | "joined" } = {},
): {
  readonly text: string;
  readonly places: readonly (readonly [start: number, end: number])[];
} {
  let text = "";
  let glued = true;
  let isOpen = false;
  const places = words.map((word) => {
    const isStraight = word === '"';
    const closes = isStraight && isOpen;
    const joins = word === "-" && hyphens === "joined";
    const isGlued = glued || closes || joins || NO_BLANK_BEFORE.test(word);
    if (!isGlued) text += " ";
    const start = text.length;
    text += word;
    if (isStraight) isOpen = !isOpen;
    glued = joins || NO_BLANK_AFTER.test(word) || (isStraight && !closes);
    return [start, text.length] as const;
  });
  return { text, places };
}
