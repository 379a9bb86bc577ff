/** How a page says whose story it prints: an agency's, or that of the outlet where it came out first. */

const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:(?:of|the|and|for|de|du|la|el|al)\s+)*\p{Lu}[\p{L}\p{N}&.'’-]*){0,5})`;

/** Books, plans and other reports are first published somewhere too: the sentence has to open with it, or be about this text. */
const OPENING = String.raw`(?:^|[.!?]["”’)]*\s)[\s([*–—-]*`;
const THIS = `(?:(?:this|the above) (?:article|story|report|piece|post|column|commentary|essay|interview|analysis|op-ed)|it)`;

/** Sentences that name the outlet, whatever it is called. */
// A name is checked letter by letter afterwards: the words before it may be written as they like.
const SENTENCES: readonly RegExp[] = [
  String.raw`${OPENING}(?:${THIS}\s+(?:was\s+|has been\s+)?)?(?:first|originally)\s+(?:published|appeared|posted|printed|ran)\s+(?:in|on|by|at|with)\s+(?:the\s+)?${NAME}`,
  String.raw`${OPENING}(?:${THIS}\s+(?:is|was|has been)\s+)?(?:republished|reprinted|reproduced|syndicated)\s+(?:here\s+)?(?:from|by arrangement with|courtesy of|with (?:the )?(?:kind )?permission (?:of|from))\s+(?:the\s+)?${NAME}`,
].map((source) => new RegExp(source, "imu"));

/** Lines of their own that name an outlet, if what they name is one. */
const LINES: readonly RegExp[] = [
  String.raw`^\s*(?:source|credit|via|agency|agencies|wire)\s*[:|–—-]\s*(?:the\s+)?${NAME}\s*\.?\s*$`,
  String.raw`^\s*[([–—-]\s*(?:with (?:input|inputs|reporting) from\s+)?${NAME}\s*[)\]]?\s*\.?\s*$`,
].map((source) => new RegExp(source, "imu"));

/** What a sentence names instead of an outlet: "first published on April 9". */
const NO_OUTLET =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;

/** `isOutlet`: whether a name is known to be one of an outlet. */
export function creditedOutlet(text: string, isOutlet: (name: string) => boolean): string | null {
  for (const sentence of SENTENCES) {
    const name = written(sentence.exec(text)?.groups?.["name"]);
    if (name !== null) return name;
  }
  for (const line of LINES) {
    const name = written(line.exec(text)?.groups?.["name"]);
    if (name !== null && isOutlet(name)) return name;
  }
  return null;
}

const JOINING = /^(?:of|the|and|for|de|du|la|el|al)$/u;

/** The words up to the first that is not written as a name, or that ends a sentence. */
function written(name: string | undefined): string | null {
  const words: string[] = [];
  for (const word of (name ?? "").split(/\s+/)) {
    const isPart = /^\p{Lu}/u.test(word) || (words.length > 0 && JOINING.test(word));
    if (!isPart) break;
    words.push(word);
    if (/\p{Ll}{2}\.$/u.test(word)) break;
  }
  while (JOINING.test(words.at(-1) ?? "")) words.pop();
  const plain = words.join(" ").replace(/[.'’]+$/u, "");
  return plain !== "" && !NO_OUTLET.test(plain) ? plain : null;
}
