/** Whether a word that is parted at the end of a line keeps its hyphen: asked of the other words of the same text. */

/** Prefixes that keep their hyphen more often than not. */
const KEPT_PREFIX =
  /^(?:self|well|ex|non|anti|pro|co|semi|half|all|cross|high|low|long|short|mid|vice|so|north|south|east|west|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|full|cease|counter|multi|inter|trans|post|pre)$/i;

const WORDS = /\p{L}+(?:[-‐‑]\p{L}+)*/gu;

/** The words of a text in lower case, without the two halves of those that are parted at the end of a line. */
export function wordsWithin(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let isParted = false;
  for (const line of lines) {
    const whole = isParted ? line.replace(REST, "") : line;
    isParted = PARTED.test(line);
    for (const [word] of whole.replace(PARTED, " ").matchAll(WORDS))
      words.add(word.toLowerCase().replace(/[‐‑]/g, "-"));
  }
  return words;
}

/** What stands at the end of a line before the rest of its word: "co-" before "operate". */
const PARTED = /(\p{L}[\p{L}'’]*)[-‐‑\u00ad]$/u;
const REST = /^(\p{Ll}[\p{L}'’]*)/u;

/** How two lines are joined: what is cut off the first, and what stands between them. */
export function joinOf(
  line: string,
  next: string,
  known: ReadonlySet<string>,
): { readonly cut: number; readonly between: "" | " " } {
  if (line.endsWith("\u00ad")) return { cut: 1, between: "" };
  const first = PARTED.exec(line)?.[1];
  const rest = REST.exec(next)?.[1];
  if (first === undefined)
    return { cut: 0, between: /[-–—/]$/.test(line) && !/\s[-–—]$/.test(line) ? "" : " " };
  // "North-" before "South" keeps what it has.
  if (rest === undefined) return { cut: 0, between: "" };
  return keepsHyphen(first.toLowerCase(), rest.toLowerCase(), known)
    ? { cut: 0, between: "" }
    : { cut: 1, between: "" };
}

function keepsHyphen(first: string, rest: string, known: ReadonlySet<string>): boolean {
  if (first.length === 1 || rest.length === 1) return true;
  if (known.has(first + rest)) return false;
  if (known.has(`${first}-${rest}`)) return true;
  if (KEPT_PREFIX.test(first)) return first.length > 3 || known.has(rest);
  // Two words that both stand alone elsewhere are more likely a compound: "peace-" "building" is one with "peace" and "building".
  return first.length > 3 && rest.length > 3 && known.has(first) && known.has(rest);
}
