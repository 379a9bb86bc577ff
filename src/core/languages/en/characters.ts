/** What kind of character stands at a place of the text: the letters of any script, looked up in constant time. */

export type Kind = "blank" | "letter" | "digit" | "mark" | "other";

const KINDS: readonly Kind[] = ["blank", "letter", "digit", "mark", "other"];
const PATTERNS: readonly [RegExp, Kind][] = [
  [/^[\p{L}_]$/u, "letter"],
  [/^\p{Nd}$/u, "digit"],
  [/^[\p{M}\u200c\u200d]$/u, "mark"],
  [/^[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]$/u, "blank"],
];

/** Index into `KINDS` plus one, filled as characters are met: a pure function, remembered. */
const seen = new Uint8Array(0x10000);

/** The kind of the UTF-16 unit at `at`; of the whole character at a surrogate pair; "blank" outside the text. */
export function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return "blank";
  if (unit >= 0xd800 && unit <= 0xdfff) return astralKind(text, at, unit);
  const known = seen[unit] ?? 0;
  if (known > 0) return KINDS[known - 1] ?? "other";
  const kind = kindOf(String.fromCharCode(unit));
  seen[unit] = KINDS.indexOf(kind) + 1;
  return kind;
}

function astralKind(text: string, at: number, unit: number): Kind {
  const first = unit >= 0xdc00 ? at - 1 : at;
  const code = first < 0 ? 0 : (text.codePointAt(first) ?? 0);
  return code > 0xffff ? kindOf(String.fromCodePoint(code)) : "other";
}

function kindOf(character: string): Kind {
  for (const [pattern, kind] of PATTERNS) if (pattern.test(character)) return kind;
  return "other";
}

export function isWordCharacter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === "letter" || kind === "digit";
}

export function isLetter(text: string, at: number): boolean {
  return kindAt(text, at) === "letter";
}

export function isDigit(text: string, at: number): boolean {
  return kindAt(text, at) === "digit";
}

/** An upper-case letter of the basic plane. */
export function isUpper(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
}

export function isLower(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toUpperCase();
}

/** Where the character that begins at `at` ends, with the marks and joined characters that belong to it. */
export function characterEnd(text: string, at: number, to: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (isRegionalIndicator(text, at) && isRegionalIndicator(text, end)) end += 2;
  while (end < to) {
    const code = text.codePointAt(end) ?? 0;
    const joined = text.charCodeAt(end - 1) === 0x200d && kindAt(text, end) === "other";
    const belongs = kindAt(text, end) === "mark" || (code >= 0x1f3fb && code <= 0x1f3ff) || joined;
    if (!belongs) break;
    end += code > 0xffff ? 2 : 1;
  }
  return Math.min(end, to);
}

function isRegionalIndicator(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
