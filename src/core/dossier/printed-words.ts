/** The words of an article as a line prints them: on one line, without the marks of a page's markup, quoted in one way. */

/** A link as plain texts write it; the end of one whose beginning was cut off; one that was cut before its end. */
const LINK = /!?\[([^\][]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g;
const LINK_END = /\]\([^)\s]*\)?/g;

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["(", ")"],
  ["[", "]"],
];

export function plainWords(words: string): string {
  const unlinked = words.replace(LINK, "$1").replace(LINK_END, "").replaceAll("**", "");
  return balanced(unlinked.replace(/\s+/g, " ").trim());
}

/** The words on one line, cut at a word when they are long. */
export function excerpt(words: string, length = 120): string {
  const plain = plainWords(words);
  if (plain.length <= length) return plain;
  const cut = plain.lastIndexOf(" ", length - 2);
  return `${balanced(plain.slice(0, cut > 0 ? cut : length - 2)).replace(/[\s,;:–-]+$/, "")} …`;
}

/** The words between quotation marks; marks inside them become single ones. */
export function quoted(words: string, length?: number): string {
  const inner = excerpt(words, length).replaceAll("“", "‘").replaceAll("”", "’");
  return `“${inner.replace(/"([^"]*)"/g, "‘$1’").replaceAll('"', "")}”`;
}

/** Without marks and brackets that have no partner. */
function balanced(words: string): string {
  const alone = new Set(PAIRS.flatMap(([open, close]) => unpaired(words, open, close)));
  if (alone.size === 0) return words.trim();
  const units = words.split("").filter((_, at) => !alone.has(at));
  return units.join("").trim();
}

/** Where marks stand that nothing opens or closes. */
function unpaired(words: string, open: string, close: string): number[] {
  const opened: number[] = [];
  const closing: number[] = [];
  for (let at = 0; at < words.length; at++)
    if (words[at] === open) opened.push(at);
    else if (words[at] === close && opened.pop() === undefined) closing.push(at);
  return [...opened, ...closing];
}
