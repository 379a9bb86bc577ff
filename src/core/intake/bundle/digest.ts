/** Digests of agencies: articles parted by rules, end marks or page breaks, each under a headline of its own. */
import { readDateLine } from "../../clean/date-line.ts";
import { type Divide, type Line, partOf, wordsIn } from "./part.ts";

/** A rule, an end mark, the number of an item. */
const RULE = /^(?:[-=_*#~•·—–]\s?){3,}$|^\(?(?:END|ENDS)\)?\.?$|^-\s?30\s?-$|^(?:\* ?){3,}$/;
/** "OLDMERE, March 4 (Tarn News) — The two sides …" */
const DATELINE =
  /^\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s*\p{Lu}[\p{L}. ]{1,24})?,?\s*(?:\(?(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s*\d{4})?\)?)?,?\s*(?:[/([][^()/\]]{2,40}[)/\]])?\s*(?:--?|—|–|:)\s+\p{Lu}/u;
const BYLINE = /^by\s+\p{Lu}/iu;

const LEAST_WORDS = 40;
const HEAD_LINES = 6;
const LONGEST_HEADLINE_WORDS = 22;

export const agencyDigest: Divide = (lines) => {
  const stretches = partedByRules(lines).map((stretch) => ({ stretch, words: wordsIn(stretch) }));
  const long = stretches.filter(({ words }) => words >= LEAST_WORDS).map(({ stretch }) => stretch);
  // One that does not begin as an article means that the rules part something else.
  if (long.length < 2 || !long.every(beginsAsArticle) || !haveOwnTitles(long)) return [];
  return long.map((whole) => {
    // Above the first article there may stand what the digest is called.
    const stretch = whole.slice(Math.max(0, headlineAbove(whole.slice(0, HEAD_LINES))));
    const [first] = stretch;
    const head = stretch.slice(0, HEAD_LINES);
    const date = head.map(({ text }) => readDateLine(text)?.edtf ?? null).find((d) => d !== null);
    return partOf(
      stretch,
      { title: first && isHeadline(first) ? first.text : "", published: date ?? "" },
      [],
    );
  });
};

/** The day or the agency in a dateline: without either a line may begin like one by chance. */
const DAY_OR_AGENCY =
  /\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}*)\b|[([/]\p{Lu}[^()/\]]{1,38}[)\]/]/iu;
const LONGEST_DATELINE = 110;

/** Articles one under another, each under its headline with the dateline of a wire below. */
export const datelinedDigest: Divide = (lines) => {
  const starts = lines.flatMap((_, i) => {
    const head = headlineFor(lines, i);
    return head >= 0 ? [head] : [];
  });
  const parts = starts.map((from, i) => lines.slice(from, starts[i + 1] ?? lines.length));
  if (parts.length < 2 || parts.some((part) => wordsIn(part) < LEAST_WORDS)) return [];
  if (!haveOwnTitles(parts)) return [];
  return parts.map((part) =>
    partOf(
      part,
      { title: part[0]?.text ?? "" },
      part.filter(({ text }) => RULE.test(text)),
    ),
  );
};

/** The index of the headline whose dateline is the line of this index; -1 where it is none or has none. */
function headlineFor(lines: readonly Line[], i: number): number {
  const line = lines[i];
  if (line === undefined || !isDatelined(line)) return -1;
  const at = BYLINE.test(lines[i - 1]?.text ?? "") ? i - 2 : i - 1;
  const headline = lines[at];
  return headline !== undefined && isHeadline(headline) ? at : -1;
}

/** The index of the first headline with a dateline; -1 where there is none. */
function headlineAbove(lines: readonly Line[]): number {
  return lines.map((_, i) => headlineFor(lines, i)).find((at) => at >= 0) ?? -1;
}

function isDatelined({ text }: Line): boolean {
  const [before = "", ...behind] = text.slice(0, LONGEST_DATELINE).split(/\s*(?:--|—|–|\s-)\s+/u);
  const isPlain = behind.length > 0 && !before.includes(":");
  return isPlain && DATELINE.test(text) && DAY_OR_AGENCY.test(before);
}

function partedByRules(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: Line[][] = [[]];
  for (const line of lines)
    if (RULE.test(line.text)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  return stretches.filter((stretch) => stretch.length > 0);
}

/** The same headline twice is one article that was printed twice. */
function haveOwnTitles(parts: readonly (readonly Line[])[]): boolean {
  return new Set(parts.map(([first]) => first?.text.toLowerCase())).size === parts.length;
}

/** A headline, and near it a date, a byline or the dateline of a wire. */
function beginsAsArticle(stretch: readonly Line[]): boolean {
  const [first] = stretch;
  if (first === undefined || !isHeadline(first)) return false;
  return stretch
    .slice(1, HEAD_LINES)
    .some(
      ({ text }) => DATELINE.test(text) || BYLINE.test(text) || readDateLine(text)?.edtf != null,
    );
}

function isHeadline({ text }: Line): boolean {
  return text.split(/\s+/).length <= LONGEST_HEADLINE_WORDS && !/[.;,:]$/.test(text);
}
