/** Text set in columns of fixed width, for a terminal. */

/** Breaks words into lines of at most `width` code units, two at least; a longer word is broken too. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").flatMap((whole) => broken(whole, width))) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** The parts of a word that fit on a line each; no character is halved. */
function broken(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && part.length + character.length > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** One row of cells under their columns. Cells are already lists of entries, each on lines of its own. */
export function columns(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): string[] {
  const wrapped = cells.map((entries, at) =>
    entries.flatMap((entry) => wrap(entry, (widths[at] ?? 20) - 2)),
  );
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => (lines[line] ?? "").padEnd(widths[at] ?? 20))
      .join("")
      .trimEnd(),
  );
}
