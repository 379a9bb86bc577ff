/** Text set in columns of fixed width, for a terminal. */

/** Breaks words into lines of at most `width` characters; a longer word stands alone. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
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
