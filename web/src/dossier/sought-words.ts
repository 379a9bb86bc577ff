/** Two words most likely to find a line again: names and acronyms of its quoted words, else the longest. */
export function soughtWords(text: string): string {
  const quoted = /“([^”]*)”/.exec(text)?.[1] ?? text.split(";")[0] ?? "";
  const words = [...new Set(quoted.match(/[\p{L}\p{N}][\p{L}\p{N}-]+/gu) ?? [])];
  const named = words.filter((word, at) => at > 0 && /\p{Lu}/u.test(word));
  const longest = [...words].sort((a, b) => b.length - a.length);
  return [...new Set([...named, ...longest])].slice(0, 2).join(" ");
}
